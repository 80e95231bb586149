import type { JSONColumnType } from 'kysely'
import type { Instant } from '../../kernel/days.ts'
import type { Category } from './engine/finding.ts'
import type { UnreadableCode } from './rules/documents/findings.ts'
import type { Scan } from './rules/documents/scan.ts'

declare module '../../platform/database.ts' {
  interface Tables {
    fileScans: FileScanRow
    checkIgnores: CheckIgnoreRow
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
  places: number
  clears: boolean
  reason: string
  accountId: string
  at: Instant
  takenBackBy: string | null
  takenBackAt: Instant | null
}
