import type { Generated } from 'kysely'
import type { Instant } from '../../kernel/days.ts'

declare module '../../platform/database.ts' {
  interface Tables {
    previewLinks: PreviewLinkRow
  }
}

export type PreviewLinkRow = {
  id: string
  publicationId: string
  editionId: string
  revisionId: string
  organizationId: string
  tokenHash: string
  recipient: string
  purpose: string
  createdBy: string
  createdAt: Instant
  expiresAt: Instant
  openings: Generated<number>
  lastOpenedAt: Instant | null
  revokedAt: Instant | null
  revokedBy: string | null
  revokedWhy: 'person' | 'published' | 'ended' | null
}
