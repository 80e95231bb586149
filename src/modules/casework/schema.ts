import type { Generated } from 'kysely'
import type { Instant, LocalDate } from '../../kernel/days.ts'
import type { FileRow } from '../../platform/files.ts'
import type { Grade } from './rules/ratings.ts'
import type { ProposalKind } from './rules/retention.ts'

declare module '../../platform/database.ts' {
  interface Tables {
    cases: CaseRow
    caseEvents: CaseEventRow
    caseReviews: CaseReviewRow
    caseHelpers: CaseHelperRow
    caseNotes: CaseNoteRow
    caseWords: CaseWordsRow
    caseDocuments: CaseDocumentRow
    caseFiles: CaseFileRow
    caseReminders: CaseReminderRow
    caseSettings: CaseSettingsRow
    caseRatings: CaseRatingRow
    caseRetentionRuns: CaseRetentionRunRow
    caseRetentionTerms: CaseRetentionTermRow
    caseRetentionProposals: CaseRetentionProposalRow
  }
}

export type CaseRow = {
  id: string
  kind: string
  organizationId: string
  siteId: string | null
  number: string
  keyHash: string
  codeHash: string
  state: string
  law: string
  facts: unknown
  sealed: string
  submittedAt: Instant
  receivedOn: LocalDate | null
  dueOn: LocalDate | null
  provisional: Generated<boolean>
  closedOn: LocalDate | null
  outcome: string | null
  version: Generated<number>
  unitId: Generated<string | null>
  handlerId: Generated<string | null>
  innerDueOn: Generated<LocalDate | null>
  green: Generated<boolean>
  applicantHash: Generated<string | null>
  mergedIntoId: Generated<string | null>
  kept: Generated<boolean>
  reassessOn: Generated<LocalDate | null>
  anonymisedAt: Generated<Instant | null>
}

export type CaseEventRow = {
  caseId: string
  seq: number
  kind: string
  at: Instant
  onDay: LocalDate
  accountId: string | null
  facts: unknown
}

export type CaseReviewRow = {
  id: string
  caseId: string
  /** Table three of the annual report counts the first three; a complaint is none of its columns. */
  kind: 'reconsideration' | 'litigation-direct' | 'litigation-after' | 'complaint'
  filedOn: LocalDate
  /** Null while pending. */
  result: 'upheld' | 'corrected' | 'other' | null
  closedOn: LocalDate | null
  body: string
  /** Sealed; '' where nothing was written. */
  note: Generated<string>
  recordedBy: string
  recordedAt: Instant
}

export type CaseHelperRow = {
  caseId: string
  seq: number
  accountId: string
  dueOn: LocalDate
  doneOn: LocalDate | null
}

/** The words of an event, sealed. */
export type CaseWordsRow = {
  id: string
  caseId: string
  seq: number
  sealed: string
}

export type CaseNoteRow = {
  id: string
  caseId: string
  accountId: string
  at: Instant
  /** Sealed. */
  words: string
}

export type CaseDocumentRow = {
  id: string
  caseId: string
  organizationId: string
  direction: 'received' | 'sent'
  kind: string
  title: string
  onDay: LocalDate
  documentNo: Generated<string>
  series: string | null
  seriesYear: number | null
  seriesCount: number | null
  sealed: Generated<string>
  hash: string
  fileId: string | null
  forApplicant: Generated<boolean>
  accountId: string | null
  addedAt: Instant
  /** Its time is over: what it held is deleted. */
  deletedAt: Generated<Instant | null>
}

/** A file of a case. Not of the library: whoever asks for it is asked about the case. */
export type CaseFileRow = FileRow

export type CaseReminderRow = {
  caseId: string
  lineOn: LocalDate
  stage: 'before' | 'at' | 'after'
  sentAt: Instant
}

export type CaseSettingsRow = {
  organizationId: string
  documentCode: Generated<string>
}

export type CaseRetentionRunRow = {
  organizationId: string
  kind: string
  ranOn: LocalDate
  ranAt: Instant
  anonymised: number
  leftOut: number
}

/** Not there: as long as the kind declares. */
export type CaseRetentionTermRow = {
  organizationId: string
  kind: string
  years: number
}

export type CaseRetentionProposalRow = {
  id: string
  organizationId: string
  kind: string
  what: ProposalKind
  /** Null: as long as the kind declares. */
  years: number | null
  reason: string
  proposedBy: string
  proposedAt: Instant
  decidedBy: string | null
  decidedAt: Instant | null
  /** Null while it waits for another person. */
  agreed: boolean | null
  words: Generated<string>
}

export type CaseRatingRow = {
  id: string
  caseId: string
  grade: Grade
  /** Sealed; '' where nothing was written. */
  remark: string
  ratedOn: LocalDate
  ratedAt: Instant
}
