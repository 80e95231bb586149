import {
  existsSync,
  constants as fsConstants,
  mkdirSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { copyFile, mkdir, rm } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { newId, sha256 } from '../../platform/ids.ts'
import { type Entry, OWN_FOLDER, PUBLIC_FOLDER } from './manifest.ts'

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** What compresses; a picture or a PDF is compressed already. */
const TEXT = new Set(['.html', '.css', '.js', '.xml', '.rss', '.atom', '.json', '.txt', '.csv'])
/** Below this a packet holds it either way. */
const SMALLEST = 512
/** A copy that saves less than this is not worth a second file. */
const WORTH = 0.9
/** Beyond these each step costs twice the time for one per cent. */
const GZIP_LEVEL = 7
const BROTLI_QUALITY = 6

export type Written = Pick<Entry, 'hash' | 'bytes' | 'copies'> & { changed: boolean }

/**
 * Writes what is served: whole under another name first, then renamed, so that nginx never reads half a
 * file. What has not changed is not touched: rsync and browsers go by the time of writing.
 */
export function createWriter(folder: string) {
  const served = join(folder, PUBLIC_FOLDER)
  const temporary = join(folder, OWN_FOLDER, 'tmp')
  const made = new Set<string>()

  function folderOf(path: string): void {
    const name = dirname(path)
    if (made.has(name)) return
    mkdirSync(name, { recursive: true })
    made.add(name)
  }

  // This process has nobody waiting for it, and asking for small writes costs more than doing them.
  function put(path: string, bytes: Buffer): void {
    const part = join(temporary, newId())
    writeFileSync(part, bytes)
    folderOf(path)
    renameSync(part, path)
  }

  function isThere(entry: Entry): boolean {
    if (entry.file === '') return true
    const path = join(served, entry.file)
    if (statSync(path, { throwIfNoEntry: false })?.size !== entry.bytes) return false
    return entry.copies.every((ending) => existsSync(`${path}.${ending}`))
  }

  return {
    async begin(): Promise<void> {
      await rm(temporary, { recursive: true, force: true })
      await mkdir(temporary, { recursive: true })
    },
    async end(): Promise<void> {
      await rm(temporary, { recursive: true, force: true })
    },
    isThere,

    async write(
      file: string,
      content: string | Buffer,
      before: Entry | undefined,
    ): Promise<Written> {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      const hash = sha256(bytes)
      if (before?.file === file && before.hash === hash && isThere(before)) {
        return { hash, bytes: before.bytes, copies: before.copies, changed: false }
      }
      const path = join(served, file)
      const copies: Written['copies'] = []
      const dropped: string[] = []
      const [gz, br] = compressible(file, bytes)
        ? await Promise.all([
            compressGzip(bytes, { level: GZIP_LEVEL }),
            compressBrotli(bytes, {
              params: {
                [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
                [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
                [constants.BROTLI_PARAM_LGWIN]: windowFor(bytes.length),
              },
            }),
          ])
        : []
      // Copies go first: a new page is never served with its old compressed text for longer than this.
      for (const [ending, copy] of [
        ['gz', gz],
        ['br', br],
      ] as const) {
        if (copy && copy.length < bytes.length * WORTH) {
          put(`${path}.${ending}`, copy)
          copies.push(ending)
        } else if (before?.copies.includes(ending)) dropped.push(`${path}.${ending}`)
      }
      put(path, bytes)
      for (const old of dropped) await rm(old, { force: true })
      return { hash, bytes: bytes.length, copies, changed: true }
    },

    /**
     * A stored file, whose hash the database knows, copied without being read into memory. Undefined
     * where it is not on the disk.
     */
    async copy(
      file: string,
      stored: { path: string; hash: string; size: number },
      before: Entry | undefined,
    ): Promise<Written | undefined> {
      if (!/^[0-9a-f]{64}$/.test(stored.hash) || !existsSync(stored.path)) return undefined
      const kept = { hash: stored.hash, bytes: stored.size, copies: [] }
      if (before?.file === file && before.hash === stored.hash && isThere(before)) {
        return { ...kept, changed: false }
      }
      const part = join(temporary, newId())
      await copyFile(stored.path, part, fsConstants.COPYFILE_FICLONE)
      const path = join(served, file)
      folderOf(path)
      renameSync(part, path)
      return { ...kept, changed: true }
    },

    /** A file that no address has any more, with its copies. */
    async remove(file: string): Promise<void> {
      const path = join(served, file)
      for (const name of [path, `${path}.gz`, `${path}.br`]) await rm(name, { force: true })
    },
  }
}

export type Writer = ReturnType<typeof createWriter>

function compressible(file: string, bytes: Buffer): boolean {
  return bytes.length >= SMALLEST && TEXT.has(extname(file))
}

/** No larger than the text: a window of four megabytes costs more to lay out than a page to compress. */
function windowFor(bytes: number): number {
  const bits = Math.ceil(Math.log2(bytes))
  return Math.min(22, Math.max(16, bits))
}
