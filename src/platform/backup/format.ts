import { z } from 'zod'
import { sha256 } from '../ids.ts'
import { DamagedArchive, entryDigest, readTarGz } from './tar.ts'

/**
 * A backup is a gzipped tar that any tool opens: `weiming-backup.json` first, then
 * `tables/<table>/<piece>.jsonl` in the order of foreign keys, one row a line as the database itself
 * writes it in JSON, then `files/<sha-256>`, and `manifest.json` last, by which a whole archive is
 * told from a cut one. It does not depend on the database it was taken from.
 */
export const FORMAT = 1
export const HEAD = 'weiming-backup.json'
export const MANIFEST = 'manifest.json'

/**
 * Left behind on purpose: whoever holds a copy, or restores an old one, must not find in it open
 * sessions and tokens. `migrations` is made anew.
 */
export const NOT_CARRIED: readonly string[] = ['migrations', 'sessions', 'api_tokens']

const head = z.object({
  format: z.literal(FORMAT),
  madeAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
})
const manifest = z.object({
  /** Rows by table. */
  tables: z.record(z.string(), z.number().int()),
  files: z.number().int(),
  /** Stored files that the database names but that were not on the disk. */
  missingFiles: z.array(z.string()),
  /** SHA-256 over the names and contents of all entries before this one. */
  digest: z.string(),
})
export type Head = z.infer<typeof head>
export type Manifest = z.infer<typeof manifest>

/**
 * Reads a backup from beginning to end without using it: every byte counted, every file compared
 * with its hash. Throws `DamagedArchive`.
 */
export async function inspectBackup(path: string): Promise<{ head: Head; manifest: Manifest }> {
  const digest = entryDigest()
  const rows: Record<string, number> = {}
  let read: Head | undefined
  let told: Manifest | undefined
  let files = 0
  for await (const entry of readTarGz(path)) {
    if (told) throw new DamagedArchive('more')
    if (!read) {
      if (entry.name !== HEAD) throw new DamagedArchive('no backup')
      read = parsed(head, entry.content)
    }
    if (entry.name === MANIFEST) {
      told = parsed(manifest, entry.content)
      continue
    }
    digest.add(entry)
    const table = tableOf(entry.name)
    if (table) rows[table] = (rows[table] ?? 0) + linesIn(entry.content)
    const hash = hashOf(entry.name)
    if (hash) files += 1
    if (hash && sha256(entry.content) !== hash) throw new DamagedArchive('file')
  }
  if (!read || !told) throw new DamagedArchive('cut')
  const counted = Object.entries(told.tables).every(([table, n]) => n === (rows[table] ?? 0))
  if (told.digest !== digest.hex() || told.files !== files || !counted)
    throw new DamagedArchive('manifest')
  return { head: read, manifest: told }
}

/** The table of an entry; undefined where it is none. */
export function tableOf(name: string): string | undefined {
  return /^tables\/([a-z_]+)\/\d+\.jsonl$/.exec(name)?.[1]
}

/** The hash of a stored file's entry; undefined where it is none. */
export function hashOf(name: string): string | undefined {
  return /^files\/([0-9a-f]{64})$/.exec(name)?.[1]
}

/** JSON holds no line break within a value: lines are rows. */
function linesIn(content: Buffer): number {
  let lines = 0
  for (let at = content.indexOf(10); at >= 0; at = content.indexOf(10, at + 1)) lines += 1
  return lines
}

function parsed<T>(schema: z.ZodType<T>, content: Buffer): T {
  try {
    return schema.parse(JSON.parse(content.toString('utf8')))
  } catch {
    throw new DamagedArchive('json')
  }
}
