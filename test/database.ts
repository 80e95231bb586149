import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { type Database, openPGlite, openPostgres } from '../src/platform/database.ts'
import { sha256 } from '../src/platform/ids.ts'
import { migrate } from '../src/platform/migrate.ts'

export const MIGRATIONS = resolve(import.meta.dirname, '../migrations')

/**
 * A migrated, empty database for one test file: PGlite in memory from a dump made once, or, with
 * TEST_DATABASE_URL, a fresh PostgreSQL database copied from a migrated template.
 */
export async function testDatabase(): Promise<Database> {
  const url = process.env['TEST_DATABASE_URL']
  return url ? postgresCopy(url) : openPGlite({ loadDataDir: new Blob([await dumpOnce()]) })
}

function migrationsHash(): string {
  const names = readdirSync(MIGRATIONS).sort()
  return sha256(
    names.map((name) => `${name}\n${readFileSync(join(MIGRATIONS, name), 'utf8')}`).join('\n'),
  ).slice(0, 16)
}

async function dumpOnce(): Promise<Uint8Array<ArrayBuffer>> {
  const folder = join(tmpdir(), 'weiming-test')
  const path = join(folder, `${migrationsHash()}.tar.gz`)
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true })
    const database = await openPGlite({})
    await migrate(database, MIGRATIONS)
    const dump = await database.dump!()
    await database.close()
    const temporary = `${path}.${process.pid}`
    writeFileSync(temporary, dump)
    renameSync(temporary, path)
  }
  return new Uint8Array(readFileSync(path))
}

let copies = 0

async function postgresCopy(url: string): Promise<Database> {
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  const template = `weiming_template_${migrationsHash()}`
  try {
    await admin.query('select pg_advisory_lock(730195)')
    const known = await admin.query('select 1 from pg_database where datname = $1', [template])
    if (known.rowCount === 0) {
      await admin.query(`create database ${template}`)
      const fresh = await openPostgres(withDatabase(url, template))
      await migrate(fresh, MIGRATIONS)
      await fresh.close()
    }
    const name = `weiming_test_${process.pid}_${Date.now()}_${copies++}`
    await admin.query(`create database ${name} template ${template}`)
    const database = await openPostgres(withDatabase(url, name))
    return {
      ...database,
      close: async () => {
        await database.close()
        const cleaner = new pg.Client({ connectionString: url })
        await cleaner.connect()
        await cleaner.query(`drop database if exists ${name} with (force)`)
        await cleaner.end()
      },
    }
  } finally {
    await admin.query('select pg_advisory_unlock(730195)')
    await admin.end()
  }
}

function withDatabase(url: string, name: string): string {
  const parsed = new URL(url)
  parsed.pathname = `/${name}`
  return parsed.href
}
