import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Instant } from '../../kernel/days.ts'
import type { Phrase } from '../../kernel/strings.ts'
import type { Category, Severity } from '../checks/engine/finding.ts'
import type { CheckKind, FindingState, Part } from './rules/findings.ts'

declare module '../../platform/database.ts' {
  interface Tables {
    siteChecks: SiteCheckRow
    checkedPages: CheckedPageRow
    pageSignatures: { publicationId: string; organizationId: string; bands: number[] }
    siteFindings: SiteFindingRow
    pageLinks: { publicationId: string; address: string }
    checkedLinks: CheckedLinkRow
  }
}

/** What stood open when a check ended, and what it found new and gone. */
export type CheckCounts = Record<Severity, number> & { found: number; gone: number }

export type SiteCheckRow = {
  id: string
  siteId: string
  organizationId: string
  kind: CheckKind
  askedBy: string | null
  startedAt: Instant
  finishedAt: Instant | null
  total: number
  skipped: number
  looked: Generated<number>
  reached: Generated<string>
  runner: string | null
  leaseUntil: Instant | null
  counts: JSONColumnType<CheckCounts> | null
}

export type CheckedPageRow = {
  publicationId: string
  revisionId: string
  rules: string
  spelt: boolean
  checkedAt: Instant
}

export type SiteFindingRow = {
  id: string
  organizationId: string
  siteId: string
  publicationId: string
  code: string
  subject: string
  category: Category
  severity: Severity
  part: Part
  words: string
  startAt: number
  endAt: number
  times: number
  message: JSONColumnType<Phrase>
  suggestions: ColumnType<string[], string, string>
  source: string
  verified: boolean
  confidence: number
  fileName: string
  fileHash: Generated<string>
  otherId: string | null
  revisionId: string
  firstSeenAt: Instant
  lastSeenAt: Instant
  state: FindingState
  stateAt: Instant
  assigneeId: string | null
  judgedBy: string | null
  /** Why it is dropped, where somebody ignores its words. */
  ignoredBy: ColumnType<string | null, string | null | undefined, string | null>
  reason: string
}

type CheckedLinkRow = {
  address: string
  state: 'answers' | 'dead' | 'moved' | 'foreign' | 'hijacked' | 'unknown'
  status: number | null
  leadsTo: string
  why: string
  checkedAt: Instant
}
