import { type PersonalDataCode, personalData } from '../personal-data.ts'
import { secrecyMarks } from '../secrecy.ts'
import type { DocumentFinding, UnreadableCode } from './findings.ts'
import { inspectDocument, textOfPieces } from './inspect.ts'

/** Raised whenever the rules of looking through files change: then every file is looked through again. */
export const SCANNER_VERSION = 1

/**
 * What is kept of a file that was looked through. Its text is not: of a number only the masked form,
 * of a secrecy mark its words.
 */
export type Scan = {
  state: 'read' | 'unreadable'
  why: UnreadableCode | null
  findings: DocumentFinding[]
  marks: string[]
  numbers: { code: PersonalDataCode; masked: string }[]
}

const MAX_MARKS = 20
const MAX_NUMBERS = 50

/** Looks through a file, its text included. */
export async function scanDocument(bytes: Uint8Array, mime: string): Promise<Scan> {
  const inspection = await inspectDocument(bytes, mime)
  if (inspection.state === 'unreadable') return unreadable(inspection.why)
  const { findings, pieces } = inspection
  const text = textOfPieces(pieces)
  return {
    state: 'read',
    why: null,
    findings,
    marks: secrecyMarks(text)
      .slice(0, MAX_MARKS)
      .map((mark) => mark.text),
    numbers: personalData(text)
      .slice(0, MAX_NUMBERS)
      .map(({ code, masked }) => ({ code, masked })),
  }
}

export function unreadable(why: UnreadableCode): Scan {
  return { state: 'unreadable', why, findings: [], marks: [], numbers: [] }
}
