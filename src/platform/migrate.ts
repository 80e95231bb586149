import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Database } from './database.ts'
import { sha256 } from './ids.ts'

/** Any number; the same in every process, so that two do not migrate at once. */
const ADVISORY_LOCK = 7_301_944

/**
 * Applies the numbered `.sql` files that are not yet applied, each in its own transaction.
 * Throws where an applied file has been edited or is missing: migrations go forward only. Answers the
 * names applied now; `wanted` holds others back, to restore what an earlier version wrote.
 */
export async function migrate(
  database: Database,
  folder: string,
  wanted: (name: string) => boolean = () => true,
): Promise<string[]> {
  const { db, engine } = database
  await database.script(
    'create table if not exists migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
  )
  return db.connection().execute(async (connection) => {
    if (engine === 'postgres')
      await sql`select pg_advisory_lock(${ADVISORY_LOCK})`.execute(connection)
    try {
      const applied = await sql<{
        name: string
        checksum: string
      }>`select name, checksum from migrations`.execute(connection)
      const known = new Map(applied.rows.map((row) => [row.name, row.checksum]))
      const files = readdirSync(folder)
        .filter((name) => name.endsWith('.sql'))
        .sort()
      for (const name of known.keys()) {
        if (!files.includes(name))
          throw new Error(`migration ${name} was applied to this database but is missing here`)
      }
      const fresh: string[] = []
      for (const name of files) {
        const text = readFileSync(join(folder, name), 'utf8')
        const checksum = sha256(text)
        if (known.has(name)) {
          if (known.get(name) !== checksum)
            throw new Error(`migration ${name} was edited after it was applied`)
          continue
        }
        if (!wanted(name)) continue
        await connection.transaction().execute(async (tx) => {
          for (const statement of statementsOf(text)) await sql.raw(statement).execute(tx)
          await sql`insert into migrations (name, checksum) values (${name}, ${checksum})`.execute(
            tx,
          )
        })
        fresh.push(name)
      }
      return fresh
    } finally {
      if (engine === 'postgres')
        await sql`select pg_advisory_unlock(${ADVISORY_LOCK})`.execute(connection)
    }
  })
}

/** Splits at semicolons that end a line outside `$$ … $$`; migrations are written so. */
export function statementsOf(text: string): string[] {
  const statements: string[] = []
  let statement = ''
  let inBody = false
  for (const line of text.split('\n')) {
    if (line.trimStart().startsWith('--') && !inBody) continue
    if ((line.match(/\$\$/g)?.length ?? 0) % 2 === 1) inBody = !inBody
    statement += `${line}\n`
    if (!inBody && line.trimEnd().endsWith(';')) {
      statements.push(statement.trim())
      statement = ''
    }
  }
  if (statement.trim()) statements.push(statement.trim())
  return statements
}
