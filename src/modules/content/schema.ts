import type { Generated, JSONColumnType } from 'kysely'
import type { Instant } from '../../kernel/days.ts'
import type { Attachment, Body, Metadata, Relation, RelationKind } from './rules/document.ts'
import type { EditionState } from './rules/permissions.ts'

declare module '../../platform/database.ts' {
  interface Tables {
    publications: PublicationRow
    editions: EditionRow
    revisions: RevisionRow
    indexNoCounters: { organizationId: string; year: number; last: number }
    editLocks: { publicationId: string; accountId: string; expiresAt: Instant }
    relations: { sourceId: string; targetId: string; kind: RelationKind }
    fileUses: FileUseRow
    pathReservations: { siteId: string; path: string; publicationId: string }
  }
}

export type PublicationRow = {
  id: string
  siteId: string
  organizationId: string
  unitId: string | null
  columnId: string
  kind: string
  locale: Generated<'zh-CN' | 'en'>
  /** The Chinese publication that this English one translates. */
  translationOf: string | null
  path: string
  indexNo: string | null
  lockVersion: Generated<number>
  version: Generated<number>
  firstPublishedAt: Instant | null
  createdBy: string
  createdAt: Generated<Instant>
  updatedAt: Generated<Instant>
}

export type EditionRow = {
  id: string
  publicationId: string
  number: number
  state: EditionState
  revisionId: string
  disclosureMode: 'proactive' | 'on-request' | 'withheld' | null
  disclosureArticle: string | null
  onSite: Generated<boolean>
  changeNote: Generated<string>
  major: Generated<boolean>
  urgent: Generated<boolean>
  /** The published edition of the Chinese that an edition in English follows. */
  followsEditionId: string | null
  createdBy: string
  createdAt: Generated<Instant>
  issuedAt: Instant | null
  publishedAt: Instant | null
  endedAt: Instant | null
}

/** That a revision shows a file; written with it. */
export type FileUseRow = {
  fileId: string
  revisionId: string
  editionId: string
  publicationId: string
  /** As an attachment, whatever else. */
  attached: boolean
}

/** Immutable; the database refuses to change or delete one. */
export type RevisionRow = {
  id: string
  publicationId: string
  editionId: string
  number: number
  columnId: string
  path: string
  title: string
  body: JSONColumnType<Body>
  metadata: JSONColumnType<Metadata>
  attachments: JSONColumnType<Attachment[]>
  relations: JSONColumnType<Relation[]>
  hash: string
  createdBy: string
  createdAt: Generated<Instant>
}
