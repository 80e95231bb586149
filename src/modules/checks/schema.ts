import type { JSONColumnType } from 'kysely'
import type { Instant } from '../../kernel/days.ts'
import type { UnreadableCode } from './rules/documents/findings.ts'
import type { Scan } from './rules/documents/scan.ts'

declare module '../../platform/database.ts' {
  interface Tables {
    fileScans: FileScanRow
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
