import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import type { Endpoint, OutputOf } from '../../src/kernel/endpoint.ts'
import { ROLES, type Role } from '../../src/modules/accounts/rules.ts'
import { type Database, openPGlite } from '../../src/platform/database.ts'
import { newId, newToken, sha256 } from '../../src/platform/ids.ts'
import type { Input, World } from '../world.ts'

const ROOT = resolve(import.meta.dirname, '../..')
/** Inside the project, so that the bundle finds its packages; not `dist`, which may be running. */
const PROGRAMS = join(ROOT, 'node_modules/.cache/weiming-crash')
const START_PATIENCE_MILLISECONDS = 60_000

export type Installation = Awaited<ReturnType<typeof createInstallation>>

/**
 * A real server process over a copy of the world's database, to be killed and started again: PGlite in
 * a folder of its own, or the world's own PostgreSQL database. Everybody of organisation A has a token.
 */
export async function createInstallation(world: World) {
  const { buildPrograms } = (await import(join(ROOT, 'bin/build.mjs'))) as {
    buildPrograms(outdir: string): Promise<void>
  }
  await buildPrograms(PROGRAMS)
  const folder = mkdtempSync(join(tmpdir(), 'weiming-crash-'))
  const tokens = await giveTokens(world)
  const embedded = world.database.engine === 'pglite'
  const databaseUrl = embedded ? undefined : await addressOfDatabase(world)
  if (embedded) {
    const dump = await world.database.dump!()
    const copy = await openPGlite({
      dataDir: join(folder, 'database'),
      loadDataDir: new Blob([new Uint8Array(dump)]),
    })
    await copy.close()
  }
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  let server: ChildProcess | undefined
  let said = ''

  async function start(): Promise<void> {
    said = ''
    // It lives for seconds: making its WebAssembly faster would take longer than it gains.
    const child = spawn(process.execPath, ['--liftoff-only', join(PROGRAMS, 'server.mjs')], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        PORT: String(port),
        WEIMING_DATA: folder,
        WEIMING_DEMO: '0',
        WEIMING_SEALING_KEY: world.sealingKey,
        ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
      },
    })
    server = child
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said = `${said}${chunk}`.slice(-5000)
      })
    const until = Date.now() + START_PATIENCE_MILLISECONDS
    for (;;) {
      if (child.exitCode !== null || Date.now() > until)
        throw new Error(`the server does not start:\n${said}`)
      const answer = await fetch(`${origin}/healthz`).catch(() => undefined)
      if (answer?.ok) return
      await new Promise((done) => setTimeout(done, 15))
    }
  }

  /** SIGKILL: nothing in the process hears of it. */
  async function kill(): Promise<void> {
    const child = server
    server = undefined
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }

  /** The answer, or undefined where the connection broke: then nothing was acknowledged. */
  async function call<E extends Endpoint>(
    role: Role,
    endpoint: E,
    input: Input<E>,
    idempotencyKey = newToken(),
  ): Promise<{ status: number; body: OutputOf<E> } | undefined> {
    const path = endpoint.path.replace(
      /:(\w+)/g,
      (_, name: string) => (input.params as Record<string, string>)[name]!,
    )
    try {
      const response = await fetch(`${origin}${path}`, {
        method: endpoint.method,
        headers: {
          authorization: `Bearer ${tokens[role]}`,
          'content-type': 'application/json',
          'idempotency-key': idempotencyKey,
        },
        ...(endpoint.method === 'GET' ? {} : { body: JSON.stringify(input.body ?? {}) }),
      })
      return { status: response.status, body: (await response.json()) as OutputOf<E> }
    } catch {
      return undefined
    }
  }

  return {
    start,
    kill,
    call,
    /** As `call`, of a server that runs; throws where it does not answer well. */
    async ask<E extends Endpoint>(role: Role, endpoint: E, input: Input<E>): Promise<OutputOf<E>> {
      const answer = await call(role, endpoint, input)
      if (answer?.status !== 200)
        throw new Error(`${endpoint.path}: ${JSON.stringify(answer)}\n${said}`)
      return answer.body
    },
    /** Status of a public page. */
    visit: async (path: string) => {
      const response = await fetch(`${origin}${path}`, { redirect: 'manual' })
      await response.arrayBuffer()
      return response.status
    },
    /** Looks into the database while no server runs. */
    async inspect<T>(look: (database: Database) => Promise<T>): Promise<T> {
      if (!embedded) return look(world.database)
      const database = await openPGlite({ dataDir: join(folder, 'database') })
      try {
        return await look(database)
      } finally {
        await database.close()
      }
    },
    async close() {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function giveTokens(world: World): Promise<Record<Role, string>> {
  const tokens = Object.fromEntries(ROLES.map((role) => [role, `wm_${newToken()}`]))
  await world.db
    .insertInto('apiTokens')
    .values(
      ROLES.map((role) => ({
        id: newId(),
        accountId: world.A.people[role].id,
        name: 'crash',
        tokenHash: sha256(tokens[role]!),
        createdAt: world.clock.now(),
        lastUsedAt: null,
        expiresAt: '2099-01-01T00:00:00.000Z',
        revokedAt: null,
      })),
    )
    .execute()
  return tokens as Record<Role, string>
}

async function addressOfDatabase(world: World): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(world.db)
  const address = new URL(process.env['TEST_DATABASE_URL']!)
  address.pathname = `/${rows[0]!.name}`
  return address.href
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return port
}
