import type { Generated } from 'kysely'
import type { Instant, LocalDate } from '../../kernel/days.ts'

declare module '../../platform/database.ts' {
  interface Tables {
    cases: CaseRow
    caseEvents: CaseEventRow
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
