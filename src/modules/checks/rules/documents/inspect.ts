import { readArchive } from './archive.ts'
import { inspectDocx } from './docx.ts'
import { type Inspection, UnreadableDocument } from './findings.ts'
import { inspectImage } from './image.ts'
import { type DocumentKind, documentKind } from './kinds.ts'
import { inspectPdf } from './pdf.ts'
import { decodePlain } from './plain.ts'
import { bounded } from './words.ts'
import { inspectXlsx } from './xlsx.ts'

/** Characters of text handed on; a spreadsheet of a million cells has more than anybody reads. */
export const MAX_TEXT = 4_000_000

/** Looks through a file for what its reader was not meant to get, whatever state it is in. */
export async function inspectDocument(bytes: Uint8Array, mime: string): Promise<Inspection> {
  try {
    const { findings, text } = await read(bytes, documentKind(mime))
    return { state: 'read', findings: bounded(findings), text: text.slice(0, MAX_TEXT) }
  } catch (error) {
    const why = error instanceof UnreadableDocument ? error.why : 'damaged'
    return { state: 'unreadable', why }
  }
}

async function read(bytes: Uint8Array, kind: DocumentKind) {
  switch (kind) {
    case 'docx':
      return inspectDocx(readArchive(bytes))
    case 'xlsx':
      return inspectXlsx(readArchive(bytes))
    case 'pdf':
      return inspectPdf(bytes)
    case 'image':
      return { findings: inspectImage(bytes), text: '' }
    case 'plain':
      return { findings: [], text: decodePlain(bytes) }
    case 'media':
      return { findings: [], text: '' }
    case 'other':
      throw new UnreadableDocument('format')
  }
}
