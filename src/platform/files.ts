import { mkdirSync } from 'node:fs'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import type { Generated } from 'kysely'
import type { Instant } from '../kernel/days.ts'
import { refuse } from '../kernel/errors.ts'
import type { Db, Tx } from './database.ts'
import { newId, sha256 } from './ids.ts'
import { fileRefusals } from './strings.ts'

declare module './database.ts' {
  interface Tables {
    files: FileRow
    storedFiles: StoredFileRow
    fileReplacements: FileReplacementRow
  }
}

export type FileRow = {
  id: string
  organizationId: string
  name: string
  hash: string
  size: number
  mime: string
  uploadedBy: string | null
  createdAt: Generated<Instant>
}

/** A view: the content of every file that some row names, in the library or elsewhere. */
export type StoredFileRow = { hash: string; mime: string }

/** Another file stands where an old one stood; written once, never changed. */
export type FileReplacementRow = {
  oldFileId: string
  newFileId: string
  organizationId: string
  reason: string
  replacedBy: string
  replacedAt: Instant
}

export const MAX_FILE_MEGABYTES = 50

/** Extension → what the content must be, as sniffed; `null`: plain text, which has no signature. */
export const FILE_TYPES: Record<string, { mime: string; sniffed: readonly string[] | null }> = {
  pdf: { mime: 'application/pdf', sniffed: ['pdf'] },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    sniffed: ['docx'],
  },
  xlsx: {
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    sniffed: ['xlsx'],
  },
  pptx: {
    mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    sniffed: ['pptx'],
  },
  doc: { mime: 'application/msword', sniffed: ['cfb'] },
  xls: { mime: 'application/vnd.ms-excel', sniffed: ['cfb'] },
  ppt: { mime: 'application/vnd.ms-powerpoint', sniffed: ['cfb'] },
  wps: { mime: 'application/vnd.ms-works', sniffed: ['cfb'] },
  et: { mime: 'application/vnd.ms-excel', sniffed: ['cfb'] },
  ofd: { mime: 'application/ofd', sniffed: ['zip', 'ofd'] },
  zip: { mime: 'application/zip', sniffed: ['zip'] },
  png: { mime: 'image/png', sniffed: ['png', 'apng'] },
  jpg: { mime: 'image/jpeg', sniffed: ['jpg'] },
  jpeg: { mime: 'image/jpeg', sniffed: ['jpg'] },
  gif: { mime: 'image/gif', sniffed: ['gif'] },
  webp: { mime: 'image/webp', sniffed: ['webp'] },
  mp4: { mime: 'video/mp4', sniffed: ['mp4', 'm4v'] },
  mp3: { mime: 'audio/mpeg', sniffed: ['mp3'] },
  txt: { mime: 'text/plain; charset=utf-8', sniffed: null },
  csv: { mime: 'text/csv; charset=utf-8', sniffed: null },
}

export type StoredFile = { id: string; name: string; hash: string; size: number; mime: string }

/** A file before it belongs anywhere. */
export type InspectedFile = Omit<StoredFile, 'id'>

/**
 * What an uploaded file really is. The name is only a label: the type comes from the content, and the
 * two must agree. Throws a `Refusal`.
 */
export async function inspectFile(name: string, bytes: Uint8Array): Promise<InspectedFile> {
  const label = safeName(name)
  if (!label) throw refuse(fileRefusals, 'file.bad-name')
  if (bytes.length === 0) throw refuse(fileRefusals, 'file.empty')
  if (bytes.length > MAX_FILE_MEGABYTES * 1024 * 1024) {
    throw refuse(fileRefusals, 'file.too-large', { megabytes: MAX_FILE_MEGABYTES })
  }
  const extension = label.slice(label.lastIndexOf('.') + 1).toLowerCase()
  const type = FILE_TYPES[extension]
  if (!type) {
    throw refuse(fileRefusals, 'file.type-not-allowed', {
      extension,
      allowed: Object.keys(FILE_TYPES).join(' '),
    })
  }
  const found = (await fileTypeFromBuffer(bytes))?.ext
  const agrees = type.sniffed
    ? found !== undefined && type.sniffed.includes(found)
    : !found && isText(bytes)
  if (!agrees) {
    throw refuse(fileRefusals, 'file.content-differs', {
      extension,
      found: found ?? (isText(bytes) ? 'txt' : '?'),
    })
  }
  return { name: label, hash: sha256(bytes), size: bytes.length, mime: type.mime }
}

/** The last path segment without control and direction characters; undefined where nothing useful is left. */
function safeName(name: string): string | undefined {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const clean = last
    .replace(/[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim()
  return clean.length > 0 && clean.length <= 200 && /^[^.].*\.[A-Za-z0-9]{1,5}$/.test(clean)
    ? clean
    : undefined
}

function isText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 65_536).includes(0)
}

/** Stored content by hash, in a folder: the same bytes are kept once. */
export function createFileStore(folder: string) {
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash)
  return {
    /** Written whole and flushed before the name exists: a crash leaves no half file. */
    async put(hash: string, bytes: Uint8Array): Promise<void> {
      const path = pathOf(hash)
      const known = await stat(path).catch(() => undefined)
      if (known?.size === bytes.length) return
      mkdirSync(join(folder, hash.slice(0, 2)), { recursive: true })
      const temporary = `${path}.${newId()}`
      const file = await open(temporary, 'w')
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(temporary, path)
    },
    get: (hash: string): Promise<Buffer> => readFile(pathOf(hash)),
    /** For what no row names any more; nothing where it is gone already. */
    remove: (hash: string): Promise<void> => rm(pathOf(hash), { force: true }),
    pathOf,
    folder,
  }
}

export type FileStore = ReturnType<typeof createFileStore>

/** A chain of replacements longer than this is a bug. */
const MAX_REPLACEMENTS = 50

/** For each of these files that was replaced, the one that stands there now; the others are not named. */
export async function currentFiles(
  db: Db | Tx,
  ids: readonly string[],
): Promise<Map<string, StoredFile>> {
  const now = new Map<string, string>()
  let asked = [...new Set(ids)]
  for (let round = 0; asked.length > 0 && round < MAX_REPLACEMENTS; round++) {
    const rows = await db
      .selectFrom('fileReplacements')
      .select(['oldFileId', 'newFileId'])
      .where('oldFileId', 'in', asked)
      .execute()
    const next = new Map(rows.map((row) => [row.oldFileId, row.newFileId]))
    if (round === 0) for (const [from, to] of next) now.set(from, to)
    else for (const [from, to] of now) now.set(from, next.get(to) ?? to)
    asked = [...new Set(next.values())]
  }
  if (now.size === 0) return new Map()
  const files = await db
    .selectFrom('files')
    .select(['id', 'name', 'hash', 'size', 'mime'])
    .where('id', 'in', [...new Set(now.values())])
    .execute()
  const byId = new Map(files.map((file) => [file.id, file]))
  return new Map([...now].map(([from, to]) => [from, byId.get(to)!]))
}
