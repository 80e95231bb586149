import type { Generated } from 'kysely'
import type { Instant } from '../../kernel/days.ts'

declare module '../../platform/database.ts' {
  interface Tables {
    annualReports: AnnualReportRow
  }
}

export type AnnualReportRow = {
  id: string
  organizationId: string
  year: number
  state: Generated<'draft' | 'submitted'>
  /** `Prepared` of `rules/prepared.ts`, in parts. */
  sections: unknown
  entered: unknown
  problems: unknown
  explanations: unknown
  /** `Report`, as it was submitted. */
  frozen: unknown
  submittedAt: Instant | null
  submittedBy: string | null
  publicationId: string | null
  version: Generated<number>
}
