import type { Generated } from 'kysely'
import type { Instant, LocalDate } from '../../kernel/days.ts'
import type { Locale } from '../../kernel/strings.ts'
import type { ErrorKind, ReportState } from './rules.ts'

declare module '../../platform/database.ts' {
  interface Tables {
    errorReports: ErrorReportRow
  }
}

export type ErrorReportRow = {
  id: string
  organizationId: string
  siteId: string
  number: string
  keyHash: string
  codeHash: string
  locale: Locale
  page: string
  pageTitle: Generated<string>
  kind: ErrorKind
  description: string
  /** In plain words, as an earlier version kept it; sealed when this version starts. */
  contact: Generated<string>
  contactSealed: Generated<string>
  contactDeletedAt: Generated<Instant | null>
  receivedAt: Instant
  dueOn: LocalDate
  state: Generated<ReportState>
  answer: Generated<string>
  answeredAt: Instant | null
  answeredBy: string | null
}
