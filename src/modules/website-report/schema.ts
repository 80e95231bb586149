import type { Generated } from 'kysely'
import type { Instant } from '../../kernel/days.ts'

declare module '../../platform/database.ts' {
  interface Tables {
    websiteReports: WebsiteReportRow
  }
}

export type WebsiteReportRow = {
  id: string
  siteId: string
  year: number
  state: Generated<'draft' | 'submitted'>
  /** `EnteredValues` of `rules/values.ts`. */
  entered: unknown
  /** `Values`, as the report was finished. */
  frozen: unknown
  submittedAt: Instant | null
  submittedBy: string | null
  publicationId: string | null
  version: Generated<number>
}
