import type { Generated } from 'kysely'
import type { Instant } from '../../kernel/days.ts'

declare module '../../platform/database.ts' {
  interface Tables {
    caseRedactions: CaseRedactionRow
  }
}

export type CaseRedactionRow = {
  id: string
  caseId: string
  sourceId: string
  documentId: string
  marks: unknown
  sealed: Generated<string>
  madeBy: string
  madeAt: Instant
}
