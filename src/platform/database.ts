import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import {
  CamelCasePlugin,
  type Generated,
  type JSONColumnType,
  Kysely,
  PostgresDialect,
  type Transaction,
} from 'kysely'
import pg from 'pg'
import type { Instant } from '../kernel/days.ts'
import { PGliteDialect } from './pglite-dialect.ts'
import { prepareStatements } from './prepared-statements.ts'

/** Every table. Each module's `schema.ts` adds its own by declaration merging. */
export interface Tables {
  outbox: {
    id: Generated<number>
    topic: string
    payload: JSONColumnType<Record<string, unknown>>
    createdAt: Generated<Instant>
    availableAt: Generated<Instant>
    attempts: Generated<number>
    doneAt: Instant | null
    failure: string | null
  }
  idempotencyKeys: {
    accountId: string
    key: string
    requestHash: string
    response: JSONColumnType<{ value: unknown }>
    createdAt: Generated<Instant>
  }
  settings: { key: string; value: JSONColumnType<{ value: unknown }> }
}

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

export type Message = Record<string, unknown>

export type Database = {
  db: Db
  /** 'pglite' or 'postgres': for messages and benchmarks only, never for a decision about SQL. */
  engine: 'pglite' | 'postgres'
  /** Hears what `notify` says, in this and every other process of the installation, after commit. */
  listen(channel: string, hear: (payload: string) => void, lost: () => void): Promise<void>
  /** Runs several statements (a migration file). */
  script(sql: string): Promise<void>
  /** The whole embedded database as one gzipped tar; only PGlite has it. */
  dump?: () => Promise<Uint8Array>
  close(): Promise<void>
}

// Days and instants stay strings, counts become numbers: what JSON and the rules use.
const DATE = 1082
const TIMESTAMPTZ = 1184
const INT8 = 20
/** `2026-11-21 08:00:00.5+00`, as sessions in UTC answer; a list has sixty of them. */
const IN_UTC = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3})\d*)?\+00$/
function toInstant(text: string): Instant {
  const utc = IN_UTC.exec(text)
  if (!utc) return new Date(text).toISOString()
  return `${utc[1]}T${utc[2]}.${(utc[3] ?? '').padEnd(3, '0')}Z`
}
const parsers = { [DATE]: (text: string) => text, [TIMESTAMPTZ]: toInstant, [INT8]: Number }

const plugins = () => [new CamelCasePlugin({ maintainNestedObjectKeys: true })]

/** Opens PostgreSQL where a URL is given, otherwise the embedded database in the folder. */
export async function openDatabase(options: {
  databaseUrl?: string | undefined
  dataFolder: string
}): Promise<Database> {
  return options.databaseUrl
    ? openPostgres(options.databaseUrl)
    : openPGlite({ dataDir: join(options.dataFolder, 'database') })
}

export async function openPGlite(options: PGliteOptions): Promise<Database> {
  if (options.dataDir && !options.dataDir.includes('://'))
    mkdirSync(options.dataDir, { recursive: true })
  const lite = await PGlite.create({ ...options, parsers })
  return {
    db: new Kysely<Tables>({ dialect: new PGliteDialect(lite), plugins: plugins() }),
    engine: 'pglite',
    listen: async (channel, hear) => {
      await lite.listen(channel, hear)
    },
    script: async (sql) => {
      await lite.exec(sql)
    },
    dump: async () => new Uint8Array(await (await lite.dumpDataDir('gzip')).arrayBuffer()),
    close: () => lite.close(),
  }
}

export async function openPostgres(url: string): Promise<Database> {
  for (const [oid, parse] of Object.entries(parsers)) pg.types.setTypeParser(Number(oid), parse)
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  pool.on('error', () => {}) // an idle connection that breaks is replaced by the pool
  pool.on('connect', prepareStatements)
  await pool.query('select 1')
  let listening: pg.Client | undefined
  let closed = false
  const heard = new Map<string, (payload: string) => void>()
  const lostListeners: (() => void)[] = []
  async function connectListener(): Promise<void> {
    const client = new pg.Client({ connectionString: url })
    const retry = () => {
      if (closed || listening !== client) return
      listening = undefined
      for (const lost of lostListeners) lost()
      setTimeout(() => connectListener().catch(retry), 500).unref()
    }
    listening = client
    client.on('error', retry)
    client.on('end', retry)
    client.on('notification', (message) => heard.get(message.channel)?.(message.payload ?? ''))
    await client.connect()
    for (const channel of heard.keys()) await client.query(`listen ${channel}`)
  }
  return {
    db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins: plugins() }),
    engine: 'postgres',
    listen: async (channel, hear, lost) => {
      heard.set(channel, hear)
      lostListeners.push(lost)
      if (listening) await listening.query(`listen ${channel}`)
      else await connectListener()
    },
    script: async (sql) => {
      await pool.query(sql)
    },
    close: async () => {
      closed = true
      await listening?.end()
      await pool.end()
    },
  }
}
