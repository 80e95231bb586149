import { htmlSource } from '../texts/html.ts'
import { type Parts, partText, readArchive } from './archive.ts'
import type { DocumentFinding, Piece } from './findings.ts'
import { relationsOf } from './office.ts'
import { shown } from './words.ts'

/** Files within files within files: deeper nobody writes them. */
const MAX_DEPTH = 3
/** A text put together of more parts is told of, not read. */
const MAX_CHUNKS = 20

type Read = { findings: DocumentFinding[]; pieces: Piece[] }

/**
 * Other files whose text a Word file takes in when it is opened (altChunk). `inspect` reads those that
 * are Word files; of what cannot be read it is told that it is there.
 */
export function altChunks(parts: Parts, depth: number, inspect: (parts: Parts) => Read): Read {
  const read: Read = { findings: [], pieces: [] }
  let count = 0
  for (const { type, target, external } of relationsOf(parts, 'word/document.xml')) {
    if (type !== 'aFChunk' || external) continue
    const name = target.slice(target.lastIndexOf('/') + 1)
    const place = { kind: 'file', name } as const
    const bytes = parts.get(target)
    if (!bytes) continue
    const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b
    count += 1
    if (isArchive && depth < MAX_DEPTH && count <= MAX_CHUNKS) {
      const inside = inspect(readArchive(bytes))
      read.findings.push(...inside.findings.map((each) => ({ ...each, place })))
      read.pieces.push(...inside.pieces.map((each) => ({ ...each, place })))
    } else if (/\.(?:x?html?|txt)$/i.test(name)) {
      const text = partText(parts, target) ?? ''
      const words = /\.txt$/i.test(name) ? text : htmlSource(text).text
      read.pieces.push({ text: words, place, join: '\n' })
    } else
      read.findings.push({ code: 'embedded-file', severity: 'block', place, words: shown(name) })
  }
  return read
}
