import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Database, Tx } from '../database.ts'
import type { FileStore } from '../files.ts'
import { sha256 } from '../ids.ts'
import { migrate } from '../migrate.ts'
import { type Head, hashOf, inspectBackup, type Manifest, tableOf } from './format.ts'
import { type TableNode, tablesInOrder } from './tables.ts'
import { readTarGz } from './tar.ts'

/** Why a backup is not restored here; nothing has been changed. */
export class RestoreRefused extends Error {
  readonly why: 'not-empty' | 'newer' | 'migrated-further'
  /** The table with rows, or the migration. */
  readonly subject: string
  constructor(why: RestoreRefused['why'], subject: string) {
    super(`${why}: ${subject}`)
    this.name = 'RestoreRefused'
    this.why = why
    this.subject = subject
  }
}

/** Rows that a migration itself writes; the backup's replace them. */
const FILLED_BY_MIGRATIONS: readonly string[] = ['migrations', 'ledger_head']

/**
 * Fills an empty installation from a backup, of this version or an earlier one. Everything is checked
 * before anything is written, and the tables are filled in one transaction: it succeeds whole or
 * leaves an empty database. Throws `DamagedArchive` or `RestoreRefused`.
 */
export async function restoreBackup(options: {
  path: string
  /** Opened once the file is known to be good. */
  open: () => Promise<Database>
  files: FileStore
  migrations: string
}): Promise<{ head: Head; manifest: Manifest }> {
  const { path, open, files, migrations } = options
  const found = await inspectBackup(path)
  const known = found.head.migrations.map((each) => each.name)
  for (const { name, checksum } of found.head.migrations)
    if (checksumHere(migrations, name) !== checksum) throw new RestoreRefused('newer', name)
  const database = await open()
  await migrate(database, migrations, (name) => known.includes(name))
  await refuseUnlessEmpty(database, known)
  for await (const { name, content } of readTarGz(path)) {
    const hash = hashOf(name)
    if (hash) await files.put(hash, content)
  }
  await database.db.transaction().execute((tx) => fillTables(tx, path))
  // What came after the backup's version is done to the restored rows, as an update would.
  await migrate(database, migrations)
  return found
}

function checksumHere(folder: string, name: string): string | undefined {
  return readdirSync(folder).includes(name)
    ? sha256(readFileSync(join(folder, name), 'utf8'))
    : undefined
}

async function refuseUnlessEmpty({ db }: Database, known: readonly string[]) {
  const here = await sql<{ name: string }>`select name from migrations order by name`.execute(db)
  const further = here.rows.find(({ name }) => !known.includes(name))
  for (const { name } of await tablesInOrder(db)) {
    if (FILLED_BY_MIGRATIONS.includes(name)) continue
    const some = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db)
    if (some.rows.length > 0) throw new RestoreRefused('not-empty', name)
  }
  if (further) throw new RestoreRefused('migrated-further', further.name)
}

async function fillTables(tx: Tx, path: string): Promise<void> {
  const tables = new Map((await tablesInOrder(tx)).map((table) => [table.name, table]))
  await sql`delete from ledger_head`.execute(tx)
  let waiting: { table: TableNode; rows: string[] } | undefined
  const insertWaiting = async () => {
    if (waiting) await insertRows(tx, waiting.table.name, waiting.rows)
    waiting = undefined
  }
  for await (const entry of readTarGz(path)) {
    const table = tables.get(tableOf(entry.name) ?? '')
    if (waiting && waiting.table !== table) await insertWaiting()
    if (!table) continue
    const rows = entry.content.toString('utf8').split('\n').filter(Boolean)
    // Rows that refer to rows of their own table go in by one statement, at whose end keys are checked.
    if (table.refersTo.includes(table.name)) {
      waiting ??= { table, rows: [] }
      waiting.rows.push(...rows)
    } else await insertRows(tx, table.name, rows)
  }
  await insertWaiting()
  await setSequencesForward(tx)
}

/** The rows' text goes to the database as it came from one: no number or time passes through JavaScript. */
async function insertRows(tx: Tx, table: string, rows: readonly string[]): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into ${sql.table(table)} overriding system value
    select * from json_populate_recordset(null::${sql.table(table)}, ${`[${rows.join(',')}]`}::text::json)`.execute(
    tx,
  )
}

/** New rows are numbered after the restored ones. */
async function setSequencesForward(tx: Tx): Promise<void> {
  const columns = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = current_schema() and is_identity = 'YES'`.execute(tx)
  for (const { table, column } of columns.rows)
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}),
      (select coalesce(max(${sql.ref(column)}), 0) + 1 from ${sql.table(table)}), false)`.execute(
      tx,
    )
}
