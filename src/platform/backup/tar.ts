import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'

/** A file inside the archive. */
export type Entry = { name: string; content: Buffer }

/** The archive cannot be read to its end as what it should be. */
export class DamagedArchive extends Error {
  constructor(why: string) {
    super(why)
    this.name = 'DamagedArchive'
  }
}

const BLOCK = 512
/** Larger entries are never written: a file is at most 50 MB, a piece of a table a few. */
const MAX_ENTRY_BYTES = 256 * 1024 * 1024
/** The two empty blocks at the end. */
export const TAR_END = Buffer.alloc(2 * BLOCK)

/** One entry in the ustar format: header, content, padding. Names have at most 99 bytes of ASCII. */
export function tarEntry(name: string, content: Uint8Array): Buffer {
  if (!/^[\x21-\x7e]{1,99}$/.test(name)) throw new Error(`no name for a tar entry: ${name}`)
  const header = Buffer.alloc(BLOCK)
  header.write(name, 0)
  header.write('0000600\0', 100) // mode: the owner's alone
  header.write('0000000\0', 108) // user and group
  header.write('0000000\0', 116)
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124)
  header.write('00000000000\0', 136) // time: not told
  header.write('        ', 148)
  header.write('0', 156) // a plain file
  header.write('ustar\x0000', 257)
  header.write(`${checksumOf(header).toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, content, Buffer.alloc(paddingOf(content.length))])
}

/** The entries of a gzipped archive, one after the other, to its very end. Throws `DamagedArchive`. */
export async function* readTarGz(path: string): AsyncGenerator<Entry> {
  const source = createReadStream(path)
  const stream = source.pipe(createGunzip())
  source.on('error', (error) => stream.destroy(error))
  try {
    const { take, drain } = taker(stream)
    for (;;) {
      const header = await take(BLOCK)
      // What follows the end is padding; the compression's own checksum stands behind it.
      if (header.every((byte) => byte === 0)) return await drain()
      const stored = Number.parseInt(header.toString('latin1', 148, 156), 8)
      header.fill(' ', 148, 156)
      if (checksumOf(header) !== stored) throw new DamagedArchive('header')
      const name = header.toString('latin1', 0, 100).replace(/\0.*$/s, '')
      const size = Number.parseInt(header.toString('latin1', 124, 136), 8)
      if (!(size >= 0 && size <= MAX_ENTRY_BYTES)) throw new DamagedArchive('size')
      const content = await take(size)
      await take(paddingOf(size))
      yield { name, content }
    }
  } finally {
    source.destroy()
    stream.destroy()
  }
}

/** A running SHA-256 over names and contents, by which a whole archive is told from a cut one. */
export function entryDigest() {
  const hash = createHash('sha256')
  return {
    add: ({ name, content }: { name: string; content: Uint8Array }) => {
      hash.update(`${name} ${content.length}\n`).update(content)
    },
    hex: () => hash.digest('hex'),
  }
}

/** Takes exact numbers of bytes from a stream, or what is left of it. */
function taker(stream: AsyncIterable<Buffer>) {
  const chunks = stream[Symbol.asyncIterator]()
  const next = () =>
    chunks.next().catch((error: Error) => {
      throw new DamagedArchive(error.message)
    })
  let rest: Buffer = Buffer.alloc(0)
  return {
    async take(size: number): Promise<Buffer> {
      const parts = [rest]
      let length = rest.length
      while (length < size) {
        const { done, value } = await next()
        if (done) throw new DamagedArchive('cut')
        parts.push(value)
        length += value.length
      }
      const all = parts.length === 1 ? rest : Buffer.concat(parts)
      rest = all.subarray(size)
      return all.subarray(0, size)
    },
    async drain(): Promise<void> {
      for (;;) if ((await next()).done) return
    },
  }
}

function checksumOf(header: Buffer): number {
  return header.reduce((sum, byte) => sum + byte, 0)
}

function paddingOf(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK
}
