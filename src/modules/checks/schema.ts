import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Instant, LocalDate } from '../../kernel/days.ts'
import type { Category, Severity } from './engine/finding.ts'
import type { UnreadableCode } from './rules/documents/findings.ts'
import type { Scan } from './rules/documents/scan.ts'
import type { OfficeList } from './rules/office/entries.ts'

declare module '../../platform/database.ts' {
  interface Tables {
    fileScans: FileScanRow
    checkIgnores: CheckIgnoreRow
    checkWords: CheckWordRow
    checkSwitches: CheckSwitchRow
    ownWords: OwnWordsRow
  }
}

/** What looking through some bytes gave; the same bytes are looked through once. */
export type FileScanRow = {
  hash: string
  scannerVersion: number
  state: 'read' | 'unreadable'
  why: UnreadableCode | null
  findings: JSONColumnType<Scan['findings']>
  texts: JSONColumnType<Scan['texts']>
  scannedAt: Instant
}

/** What somebody, with a reason, wants to hear no more of; no piece: everywhere in the organisation. */
export type CheckIgnoreRow = {
  id: string
  organizationId: string
  publicationId: string | null
  code: string
  category: Category
  words: string
  /** Of what lies in a file, '' otherwise. */
  fileHash: Generated<string>
  fileName: Generated<string>
  places: number
  /** As it was told when it was ignored. */
  severity: Generated<Severity>
  clears: boolean
  marks: ColumnType<string[], string | undefined, string>
  reason: string
  accountId: string
  at: Instant
  takenBackBy: string | null
  takenBackAt: Instant | null
}

/** An entry of a list the office keeps. */
export type CheckWordRow = {
  id: string
  organizationId: string
  list: OfficeList
  word: string
  right: string
  title: string
  rank: number | null
  validFrom: LocalDate | null
  validTo: LocalDate | null
  note: string
  changedBy: string
  changedAt: Instant
}

/** A category somebody switched; without a row it is on. */
export type CheckSwitchRow = {
  organizationId: string
  category: Category
  isOn: boolean
  reason: string
  accountId: string
  at: Instant
}

/** What the speller has learnt from an organisation's own pages; `counts` packed, in base 64. */
export type OwnWordsRow = {
  organizationId: string
  askedBy: string | null
  askedAt: Instant | null
  leaseUntil: Instant | null
  /** When somebody last looked whether there was anything new. */
  lookedAt: Instant | null
  learntAt: Instant | null
  pages: Generated<number>
  leftOut: Generated<number>
  characters: Generated<number>
  runs: Generated<number>
  signature: Generated<string>
  counts: Generated<string>
}
