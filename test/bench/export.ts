import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'
import { nginxProgram, serveWithNginx } from '../nginx.ts'
import { BROWSER, childrenOf, type Measured, measure, row } from './portal.ts'
import { cpuOf, machine, ORIGIN, startServer, table } from './server.ts'

const ARTICLES = Number(process.env['BENCH_ARTICLES'] ?? 100_000)
/** Between two looks at the running platform while it exports. */
const LOOK_MILLISECONDS = 250

/**
 * How long a whole site takes to become files, how large they are, what those who read the running
 * platform feel of it meanwhile, and what nginx needs to serve the files.
 */
export async function bench(program: string): Promise<void> {
  const databaseUrl = process.env['DATABASE_URL']
  if (!databaseUrl)
    throw new Error('set DATABASE_URL: beside a running server only PostgreSQL is read')
  const folder = mkdtempSync(join(tmpdir(), 'weiming-bench-export-'))
  const server = await startServer(program, ARTICLES, databaseUrl)
  try {
    const exported = join(folder, 'www')
    const quiet = await lookWhile(new Promise<void>((done) => setTimeout(done, 5000)))
    const runs: string[][] = []
    for (const [name, extra] of [
      ['whole', []],
      ['again, --since last, nothing changed', ['--since', 'last']],
    ] as const) {
      const run = runExport(join(dirname(program), 'cli.mjs'), exported, extra, server.env)
      const seen = await lookWhile(run)
      const { seconds, cpu } = await run
      const { files, bytes } = sizesOf(exported, (path) => !/\.(gz|br)$/.test(path))
      runs.push([
        name,
        seconds.toFixed(1),
        cpu.toFixed(1),
        String(files),
        megabytes(bytes),
        (files / seconds).toFixed(0),
        `${seen.median.toFixed(1)} / ${seen.worst.toFixed(1)}`,
      ])
    }
    process.stdout.write(`${machine()}; ${ARTICLES} articles, PostgreSQL\n\n`)
    const head = [
      'export',
      'seconds',
      'CPU s',
      'files',
      'MB',
      'files/s',
      'home page of the platform meanwhile, ms median / worst',
    ]
    process.stdout.write(
      `${table(head, runs)}\n\nQuiet: ${quiet.median.toFixed(1)} / ${quiet.worst.toFixed(1)} ms.\n\n`,
    )
    const sizes = ['.gz', '.br', '.html'].map((ending) => {
      const { files, bytes } = sizesOf(exported, (path) => extname(path) === ending)
      return [ending, String(files), megabytes(bytes)]
    })
    process.stdout.write(`${table(['ending', 'files', 'MB'], sizes)}\n\n`)
    process.stdout.write(`${await compare(exported, server.world.columnPath, server.cpu)}\n`)
  } finally {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function compare(exported: string, column: string, cpu: () => number): Promise<string> {
  const pages = [
    ['article', `${column}/2026/${'8'.padStart(12, '0')}.html`],
    ['column list', `${column}/`],
    ['home', '/'],
  ] as const
  const rows: string[][] = []
  const add = (name: string, measured: Measured) => {
    rows.push(row(name, null, measured))
    process.stderr.write(`${rows.at(-1)!.join('  ')}\n`)
  }
  for (const [name, url] of pages)
    add(`${name}, platform`, await measure(ORIGIN + url, BROWSER, cpu))
  const program = nginxProgram()
  if (program) {
    const nginx = await serveWithNginx(program, exported)
    try {
      const pids = [nginx.pid, ...childrenOf(nginx.pid)]
      const used = () => pids.reduce((sum, pid) => sum + cpuOf(pid), 0)
      for (const [name, url] of pages)
        add(`${name}, export behind nginx`, await measure(nginx.origin + url, BROWSER, used))
    } finally {
      await nginx.stop()
    }
  }
  return table(['page', 'CPU ms per request', 'aim', 'requests/s', 'p99 ms'], rows)
}

/** Seconds it took, and of the processor. */
async function runExport(
  cli: string,
  out: string,
  extra: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ seconds: number; cpu: number }> {
  const started = performance.now()
  const child = spawn(
    process.execPath,
    [cli, 'export', 'site', '/', '--out', out, '--locale', 'en', ...extra],
    {
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  )
  let cpu = 0
  const timer = setInterval(() => {
    try {
      cpu = cpuOf(child.pid!)
    } catch {
      // It has just ended.
    }
  }, 200)
  const [code] = await once(child, 'exit')
  clearInterval(timer)
  if (code !== 0) throw new Error(`the export ended with ${code}`)
  return { seconds: (performance.now() - started) / 1000, cpu: cpu / 1000 }
}

/** What a reader of the platform waits for its home page until the work is done. */
async function lookWhile(work: Promise<unknown>): Promise<{ median: number; worst: number }> {
  let done = false
  const over = work.finally(() => {
    done = true
  })
  const waits: number[] = []
  while (!done) {
    const started = performance.now()
    await (await fetch(`${ORIGIN}/`)).arrayBuffer()
    waits.push(performance.now() - started)
    await new Promise((next) => setTimeout(next, LOOK_MILLISECONDS))
  }
  await over
  waits.sort((a, b) => a - b)
  return { median: waits[Math.floor(waits.length / 2)] ?? 0, worst: waits.at(-1) ?? 0 }
}

function sizesOf(
  folder: string,
  wanted: (path: string) => boolean,
): { files: number; bytes: number } {
  const sum = { files: 0, bytes: 0 }
  const visit = (path: string) => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const inside = join(path, entry.name)
      if (entry.isDirectory()) visit(inside)
      else if (wanted(inside)) {
        sum.files += 1
        sum.bytes += statSync(inside).size
      }
    }
  }
  visit(join(folder, 'public'))
  return sum
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0)
}
