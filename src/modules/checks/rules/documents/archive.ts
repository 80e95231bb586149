import { unzipSync } from 'fflate'
import { UnreadableDocument } from './findings.ts'

/** The parts of an office file by name. */
export type Parts = Map<string, Uint8Array>

/** Bytes unpacked from one file, all parts together. */
export const MAX_UNPACKED_BYTES = 200 * 1024 * 1024
export const MAX_PARTS = 5000
/** Text hardly ever packs better than 1:100; a part beyond this and over a megabyte is a bomb. */
export const MAX_RATIO = 300
const MEGABYTE = 1024 * 1024

/**
 * Unpacks an office file. Sizes are read from its directory before anything is unpacked, and no part
 * grows beyond the size it declares. Throws `UnreadableDocument`.
 */
export function readArchive(bytes: Uint8Array): Parts {
  let total = 0
  let count = 0
  try {
    const unpacked = unzipSync(bytes, {
      filter({ size, originalSize }) {
        total += originalSize
        count += 1
        const bomb = originalSize > MEGABYTE && originalSize > size * MAX_RATIO
        if (total > MAX_UNPACKED_BYTES || count > MAX_PARTS || bomb)
          throw new UnreadableDocument('too-large')
        return true
      },
    })
    return new Map(
      Object.entries(unpacked).map(([name, part]) => [name.replaceAll('\\', '/'), part]),
    )
  } catch (error) {
    throw error instanceof UnreadableDocument ? error : new UnreadableDocument('damaged')
  }
}

/** Text of an XML part: UTF-8, or UTF-16 where its first bytes say so. */
export function partText(parts: Parts, name: string): string | undefined {
  const part = parts.get(name)
  if (!part) return undefined
  const encoding =
    part[0] === 0xff && part[1] === 0xfe
      ? 'utf-16le'
      : part[0] === 0xfe && part[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return new TextDecoder(encoding).decode(part)
}
