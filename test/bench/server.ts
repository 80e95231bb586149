import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Database, openDatabase } from '../../src/platform/database.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { projectFolder } from '../../src/platform/project-folder.ts'
import { type BenchWorld, fill } from './fill.ts'

const PORT = Number(process.env['BENCH_PORT'] ?? 3790)
export const ORIGIN = `http://127.0.0.1:${PORT}`
const TICKS_PER_SECOND = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

export type BenchServer = {
  world: BenchWorld
  /** CPU milliseconds the server process has used so far. */
  cpu(): number
  /** What a program needs to work on the same installation. */
  env: NodeJS.ProcessEnv
  close(): Promise<void>
}

/**
 * Fills an installation of its own, in a folder under the system's temporary one or in a database made
 * beside the given one, and starts the built server on it. Both are gone after `close`.
 */
export async function startServer(
  program: string,
  articles: number,
  databaseUrl: string | undefined,
): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'weiming-bench-'))
  const own = databaseUrl ? await ownDatabase(databaseUrl) : undefined
  let child: ChildProcess | undefined
  const close = async () => {
    if (child) {
      const gone = once(child, 'exit')
      child.kill()
      await gone
    }
    await own?.drop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const database: Database = await openDatabase({ databaseUrl: own?.url, dataFolder: folder })
    await migrate(database, join(projectFolder(), 'migrations'))
    process.stderr.write(`filling ${articles} articles … `)
    const world = await fill(database, articles)
    await database.close()
    process.stderr.write('done\n')
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      PORT: String(PORT),
      WEIMING_DATA: folder,
      WEIMING_DEMO: '0',
      NODE_ENV: 'production',
    }
    delete env['DATABASE_URL']
    if (own) env['DATABASE_URL'] = own.url
    child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'ignore', 'inherit'] })
    await untilUp(child)
    // Past the work that follows every start.
    await new Promise((done) => setTimeout(done, 5000))
    const { pid } = child
    return { world, cpu: () => cpuOf(pid!), env, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function untilUp(child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (child.exitCode !== null) throw new Error('the server does not start')
    if ((await fetch(`${ORIGIN}/healthz`).catch(() => undefined))?.ok) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('the server does not answer')
}

/** CPU milliseconds of a process, user and system, all its threads (`man proc`, fields 14 and 15). */
export function cpuOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND
}

/** A database beside the given one, for as long as a benchmark takes. */
export async function ownDatabase(url: string) {
  const name = `weiming_bench_${process.pid}`
  const admin = async (statement: string) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await admin(`create database ${name}`)
  const address = new URL(url)
  address.pathname = `/${name}`
  return { url: address.href, drop: () => admin(`drop database ${name} with (force)`) }
}

/** What the figures were taken on. */
export function machine(): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} × ${cpu?.model.trim()}, ${memory} GB, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
