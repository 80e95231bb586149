import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { sql } from 'kysely'
import type { Instant } from '../../kernel/days.ts'
import type { Db, Tx } from '../database.ts'
import type { FileStore } from '../files.ts'
import { newId } from '../ids.ts'
import { FORMAT, HEAD, MANIFEST, type Manifest, NOT_CARRIED } from './format.ts'
import { tablesInOrder } from './tables.ts'
import { entryDigest, TAR_END, tarEntry } from './tar.ts'

/** Rows read at a time, and bytes of rows gathered before a piece of a table is written. */
const FETCH_ROWS = 200
const PIECE_BYTES = 4 * 1024 * 1024
/** Every stored file is read whole; this many at once would not help. */
const GZIP_LEVEL = 6

/**
 * One consistent copy of the installation as a gzipped tar (see `format.ts`). The tables are read in
 * one transaction, first into a nameless file on the disk: a slow reader of the answer must not hold
 * the transaction, which on the embedded database would stop everybody. Files are never changed once
 * stored, so they may follow. `failed` is told what breaks the stream half-way.
 */
export async function takeBackup(
  db: Db,
  files: FileStore,
  now: Instant,
  failed: (error: unknown) => void,
): Promise<Readable> {
  const spool = await namelessFile(files.folder)
  try {
    const digest = entryDigest()
    const write = async (name: string, content: Buffer) => {
      digest.add({ name, content })
      await spool.appendFile(tarEntry(name, content))
    }
    const { tables, hashes } = await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute((tx) => dumpTables(tx, now, write))
    const tar = Readable.from(restOf(spool, digest, tables, hashes, files))
    const gzip = createGzip({ level: GZIP_LEVEL })
    tar.on('error', (error) => {
      failed(error)
      gzip.destroy(error)
    })
    // The reader may go away: then nobody takes what is left.
    gzip.on('close', () => {
      tar.destroy()
      spool.close().catch(() => {})
    })
    return tar.pipe(gzip)
  } catch (error) {
    await spool.close()
    throw error
  }
}

async function dumpTables(
  tx: Tx,
  now: Instant,
  write: (name: string, content: Buffer) => Promise<void>,
) {
  const migrations = await sql<{ name: string; checksum: string }>`
    select name, checksum from migrations order by name`.execute(tx)
  const head = { format: FORMAT, madeAt: now, migrations: migrations.rows }
  await write(HEAD, Buffer.from(JSON.stringify(head)))
  const tables: Record<string, number> = {}
  for (const { name } of await tablesInOrder(tx))
    if (!NOT_CARRIED.includes(name)) tables[name] = await dumpTable(tx, name, write)
  const hashes = await tx
    .selectFrom('storedFiles')
    .select('hash')
    .distinct()
    .orderBy('hash')
    .execute()
  return { tables, hashes: hashes.map((row) => row.hash) }
}

/** Writes a table in pieces; answers how many rows it has. The database writes the JSON, so nothing is rounded. */
async function dumpTable(
  tx: Tx,
  table: string,
  write: (name: string, content: Buffer) => Promise<void>,
): Promise<number> {
  let rows = 0
  let pieces = 0
  let lines: string[] = []
  let size = 0
  const flush = async () => {
    if (lines.length === 0) return
    pieces += 1
    const name = `tables/${table}/${String(pieces).padStart(6, '0')}.jsonl`
    await write(name, Buffer.from(`${lines.join('\n')}\n`))
    lines = []
    size = 0
  }
  await sql`declare backup_rows no scroll cursor for
    select row_to_json(t)::text as row from ${sql.table(table)} t`.execute(tx)
  for (;;) {
    const fetched = await sql<{
      row: string
    }>`fetch ${sql.lit(FETCH_ROWS)} from backup_rows`.execute(tx)
    for (const { row } of fetched.rows) {
      lines.push(row)
      size += row.length
      if (size >= PIECE_BYTES) await flush()
    }
    rows += fetched.rows.length
    if (fetched.rows.length < FETCH_ROWS) break
  }
  await sql`close backup_rows`.execute(tx)
  await flush()
  return rows
}

async function* restOf(
  spool: FileHandle,
  digest: ReturnType<typeof entryDigest>,
  tables: Record<string, number>,
  hashes: readonly string[],
  files: FileStore,
): AsyncGenerator<Buffer> {
  yield* createReadStream('', { fd: spool, start: 0, autoClose: false })
  const missingFiles: string[] = []
  for (const hash of hashes) {
    const content = await files.get(hash).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
      missingFiles.push(hash)
    })
    if (!content) continue
    const name = `files/${hash}`
    digest.add({ name, content })
    yield tarEntry(name, content)
  }
  const manifest: Manifest = {
    tables,
    files: hashes.length - missingFiles.length,
    missingFiles,
    digest: digest.hex(),
  }
  yield tarEntry(MANIFEST, Buffer.from(JSON.stringify(manifest)))
  yield TAR_END
}

/** A file for one process' eyes that is gone when it is closed, whatever happens. */
async function namelessFile(folder: string): Promise<FileHandle> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, `backup-${newId()}`)
  const file = await open(path, 'wx+', 0o600)
  await unlink(path)
  return file
}
