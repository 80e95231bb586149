/** What a file may carry that its reader was not meant to get. */
export const HIDDEN_CODES = [
  'comment',
  'tracked-change',
  'hidden-text',
  'invisible-text',
  'person',
  'custom-property',
  'embedded-file',
  'local-path',
  'hidden-sheet',
  'hidden-rows',
  'hidden-columns',
  'external-link',
  'cached-data',
  'covered-text',
  'position',
  'cut-off',
  'no-text',
] as const
export type HiddenCode = (typeof HIDDEN_CODES)[number]

/** Where in a document something stands; paragraphs and pages count from 1. */
export type DocumentPlace =
  | { kind: 'paragraph'; number: number }
  | { kind: 'note'; part: 'header' | 'footer' | 'footnotes' | 'endnotes' }
  | { kind: 'sheet'; sheet: string; range: string | null }
  | { kind: 'page'; number: number }
  | { kind: 'properties' }
  | { kind: 'file'; name: string }

export type DocumentFinding = {
  code: HiddenCode
  severity: 'warn' | 'block'
  place: DocumentPlace
  /** What was found, shortened and with personal numbers masked. */
  words: string
}

/** Why a file could not be looked through. */
export const UNREADABLE_CODES = ['damaged', 'encrypted', 'too-large', 'too-slow', 'format'] as const
export type UnreadableCode = (typeof UNREADABLE_CODES)[number]

/**
 * A stretch of a document's text: a paragraph, a cell, a page. `join` stands between it and the next:
 * a tab after a cell, a line break after a paragraph or a row.
 */
export type Piece = { text: string; place: DocumentPlace; join: string }

/** What looking through one file gave. `pieces` are all text in it, hidden text too. */
export type Inspection =
  | { state: 'read'; findings: DocumentFinding[]; pieces: Piece[] }
  | { state: 'unreadable'; why: UnreadableCode }

/** Thrown by the readers; `inspectDocument` turns it into an `unreadable`. */
export class UnreadableDocument extends Error {
  readonly why: UnreadableCode
  constructor(why: UnreadableCode) {
    super(why)
    this.name = 'UnreadableDocument'
    this.why = why
  }
}
