import { storable } from '../../../../kernel/storable.ts'
import { readArchive } from './archive.ts'
import { inspectDocx } from './docx.ts'
import {
  type DocumentFinding,
  type Inspection,
  type Piece,
  UnreadableDocument,
} from './findings.ts'
import { inspectImage } from './image.ts'
import { type DocumentKind, documentKind } from './kinds.ts'
import { inspectPdf, MAX_PDF_PAGES } from './pdf.ts'
import { decodePlain } from './plain.ts'
import { bounded } from './words.ts'
import { inspectXlsx } from './xlsx.ts'

/** Characters of text handed on; a spreadsheet of a million cells has more than anybody reads. */
export const MAX_TEXT = 4_000_000

/** How far a file is read; what lies beyond is told, never taken for clean. */
export type Limits = { pages: number; characters: number }
const LIMITS: Limits = { pages: MAX_PDF_PAGES, characters: MAX_TEXT }

const IN_TEXT = { kind: 'paragraph', number: 1 } as const

/** Looks through a file for what its reader was not meant to get, whatever state it is in. */
export async function inspectDocument(
  bytes: Uint8Array,
  mime: string,
  limits = LIMITS,
): Promise<Inspection> {
  try {
    const { findings, pieces } = await read(bytes, documentKind(mime), limits)
    const { kept, next } = upTo(pieces, limits.characters)
    const cut: DocumentFinding[] = next
      ? [{ code: 'cut-off', severity: 'block', place: next.place, words: '' }]
      : []
    return { state: 'read', findings: storable(bounded([...cut, ...findings])), pieces: kept }
  } catch (error) {
    const why = error instanceof UnreadableDocument ? error.why : 'damaged'
    return { state: 'unreadable', why }
  }
}

async function read(
  bytes: Uint8Array,
  kind: DocumentKind,
  limits: Limits,
): Promise<{ findings: DocumentFinding[]; pieces: Piece[] }> {
  switch (kind) {
    case 'docx':
      return inspectDocx(readArchive(bytes))
    case 'xlsx':
      return inspectXlsx(readArchive(bytes))
    case 'pdf':
      return inspectPdf(bytes, limits.pages)
    case 'image':
      return { findings: inspectImage(bytes), pieces: [] }
    case 'plain':
      return { findings: [], pieces: [{ text: decodePlain(bytes), place: IN_TEXT, join: '' }] }
    case 'media':
      return { findings: [], pieces: [] }
    case 'other':
      throw new UnreadableDocument('format')
  }
}

/** All that a file says, hidden places included; null where it cannot be read. */
export async function textOfDocument(bytes: Uint8Array, mime: string): Promise<string | null> {
  const inspection = await inspectDocument(bytes, mime)
  return inspection.state === 'unreadable' ? null : textOfPieces(inspection.pieces)
}

/** All pieces as one text. */
export function textOfPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ text, join }) => text + join).join('')
}

/** The pieces up to so many characters, and the first that is not read to its end. */
function upTo(pieces: readonly Piece[], most: number): { kept: Piece[]; next: Piece | undefined } {
  let left = most
  const kept: Piece[] = []
  for (const piece of pieces) {
    if (left <= 0) return { kept, next: piece }
    const cut = piece.text.length > left
    kept.push(cut ? { ...piece, text: piece.text.slice(0, left) } : piece)
    if (cut) return { kept, next: piece }
    left -= piece.text.length + 1
  }
  return { kept, next: undefined }
}
