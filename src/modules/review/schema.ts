import type { Generated, JSONColumnType } from 'kysely'
import type { Instant, LocalDate } from '../../kernel/days.ts'
import type { Role } from '../accounts/rules.ts'
import type { ReviewingRole, Route, Step } from './rules/routes.ts'

declare module '../../platform/database.ts' {
  interface Tables {
    reviewRoutes: ReviewRouteRow
    reviews: ReviewRow
    reviewTasks: ReviewTaskRow
    gateOverrides: GateOverrideRow
    reviewComments: ReviewCommentRow
    interpretationDuties: InterpretationDutyRow
    notices: NoticeRow
  }
}

export type ReviewRouteRow = {
  id: string
  organizationId: string
  name: string
  kinds: string[]
  steps: JSONColumnType<Step[]>
  active: Generated<boolean>
  lockVersion: Generated<number>
}

/** `route` is the route as it stood at submission: later changes do not touch reviews under way. */
export type ReviewRow = {
  id: string
  editionId: string
  publicationId: string
  organizationId: string
  route: JSONColumnType<Route>
  state: 'open' | 'returned' | 'completed' | 'cancelled'
  step: Generated<number>
  afterwards: Generated<boolean>
  submittedBy: string
  submittedAt: Instant
  closedAt: Instant | null
}

export type ReviewTaskRow = {
  id: string
  reviewId: string
  organizationId: string
  unitId: string | null
  step: number
  role: ReviewingRole
  state: 'open' | 'signed' | 'returned' | 'void'
  assigneeId: string | null
  openedAt: Instant
  dueOn: LocalDate
  dueProvisional: Generated<boolean>
  decidedBy: string | null
  decidedAt: Instant | null
  onBehalfOf: string | null
  revisionId: string | null
  revisionHash: string | null
  opinion: Generated<string>
  attributes: JSONColumnType<Record<string, unknown>, string | undefined, string>
}

export type GateOverrideRow = {
  id: string
  editionId: string
  revisionHash: string
  gate: string
  findingKey: string
  role: Role
  reason: string
  accountId: string
  at: Instant
}

export type ReviewCommentRow = {
  id: string
  publicationId: string
  editionId: string
  revisionId: string
  organizationId: string
  replyToId: string | null
  block: number | null
  startAt: number | null
  endAt: number | null
  quote: Generated<string>
  text: string
  /** Null for a remark from outside, which has a name typed by hand and the link it came by. */
  authorId: string | null
  guestName: string | null
  previewLinkId: string | null
  createdAt: Instant
  resolvedBy: string | null
  resolvedAt: Instant | null
}

export type InterpretationDutyRow = {
  publicationId: string
  organizationId: string
  dueOn: LocalDate
  dueProvisional: Generated<boolean>
  metBy: string | null
  metAt: Instant | null
}

export type NoticeRow = {
  id: string
  accountId: string
  kind: string
  publicationId: string | null
  params: JSONColumnType<Record<string, unknown>, string | undefined, string>
  createdAt: Generated<Instant>
  readAt: Instant | null
}
