import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Instant, LocalDate } from '../../kernel/days.ts'

declare module '../../platform/database.ts' {
  interface Tables {
    schedules: ScheduleRow
    changeNotes: {
      publicationId: string
      editionId: string
      note: string
      major: boolean
      at: Instant
    }
    endings: EndingRow
    livePublications: LivePublicationRow
    publishedFiles: { publicationId: string; fileId: string }
    importSources: { siteId: string; sourceAddress: string; publicationId: string }
  }
}

export type ScheduleRow = {
  id: string
  editionId: string
  publicationId: string
  organizationId: string
  publishAt: Instant
  state: 'waiting' | 'done' | 'failed' | 'cancelled'
  attempts: Generated<number>
  failure: JSONColumnType<{ messages: string[] }> | null
  createdBy: string
  createdAt: Generated<Instant>
  finishedAt: Instant | null
}

export type EndingKind = 'withdrawn' | 'redirect' | 'gone' | 'vanish'

export type EndingRow = {
  publicationId: string
  kind: EndingKind
  explanation: Generated<string>
  target: string | null
  at: Instant
}

export type LivePublicationRow = {
  publicationId: string
  version: number
  siteId: string
  organizationId: string
  columnId: string
  kind: string
  locale: string
  path: string
  title: string
  summary: Generated<string>
  documentNo: string | null
  indexNo: string | null
  issuer: Generated<string>
  formedOn: LocalDate | null
  topicClass: string | null
  statutoryItem: number | null
  validity: string | null
  isNormative: Generated<boolean>
  imageFileId: string | null
  withdrawn: Generated<boolean>
  publishedAt: Instant
  updatedAt: Instant
  originallyPublishedOn: LocalDate | null
  sortedAt: Instant
  revisionId: string
  terms: ColumnType<string, string, string>
}
