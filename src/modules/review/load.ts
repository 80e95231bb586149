import type { Instant } from '../../kernel/days.ts'
import { dayOf } from '../../kernel/days.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { holdersOf } from '../accounts/index.ts'
import { readCalendar } from '../calendar/index.ts'
import { deadline } from '../calendar/rules.ts'
import { writersOf } from '../content/index.ts'
import type { KindName } from '../content/rules/kinds.ts'
import { kindOf } from '../content/rules/kinds.ts'
import { DEFAULT_ROUTE, type Route, routeFor } from './rules/routes.ts'

/**
 * Everyone who wrote any part of an edition or sent it on, in whichever round, or published it
 * urgently: they may not decide on it.
 */
export async function authorsOf(db: Db | Tx, editionId: string): Promise<string[]> {
  const senders = await db
    .selectFrom('reviews')
    .select('submittedBy')
    .distinct()
    .where('editionId', '=', editionId)
    .execute()
  const writers = await writersOf(db, editionId)
  return [...new Set([...senders.map((row) => row.submittedBy), ...writers])]
}

/** The column's own route, else the organisation's for the kind, else its default, else the built-in one. */
export async function chooseRoute(
  tx: Db | Tx,
  publication: { organizationId: string; columnId: string; kind: string },
): Promise<Route> {
  const column = await tx
    .selectFrom('columns')
    .select('routeId')
    .where('id', '=', publication.columnId)
    .executeTakeFirst()
  const routes = await tx
    .selectFrom('reviewRoutes')
    .selectAll()
    .where('organizationId', '=', publication.organizationId)
    .where('active', '=', true)
    .orderBy('id')
    .execute()
  const chosen =
    routes.find((route) => route.id === column?.routeId) ??
    routes.find((route) => route.kinds.includes(publication.kind)) ??
    routes.find((route) => route.kinds.length === 0)
  return routeFor(chosen ?? DEFAULT_ROUTE, kindOf(publication.kind as KindName))
}

/** Opens the tasks of one step, each due by its working days from today. */
export async function openStep(
  tx: Tx,
  review: {
    id: string
    organizationId: string
    route: Route
    unitId: string | null
    authors: readonly string[]
  },
  step: number,
  now: Instant,
): Promise<void> {
  const { branches, dueWorkingDays } = review.route.steps[step]!
  const { regionCode } = await tx
    .selectFrom('organizations')
    .select('regionCode')
    .where('id', '=', review.organizationId)
    .executeTakeFirstOrThrow()
  const due = deadline(dayOf(now), dueWorkingDays, await readCalendar(tx, regionCode))
  for (const { role } of branches) {
    // The department's own reviewer decides; where it has none who did not write the piece, any department's.
    const ownUnit = role === 'department-reviewer' && review.unitId !== null
    const inUnit = ownUnit
      ? (await holdersOf(tx, review.organizationId, role, review.unitId!)).filter(
          ({ id }) => !review.authors.includes(id),
        )
      : []
    await tx
      .insertInto('reviewTasks')
      .values({
        id: newId(),
        reviewId: review.id,
        organizationId: review.organizationId,
        unitId: inUnit.length > 0 ? review.unitId : null,
        step,
        role,
        state: 'open',
        assigneeId: null,
        openedAt: now,
        dueOn: due.dueOn,
        dueProvisional: due.provisional,
        decidedBy: null,
        decidedAt: null,
        onBehalfOf: null,
        revisionId: null,
        revisionHash: null,
      })
      .execute()
  }
}

export async function notify(
  tx: Tx,
  accountIds: Iterable<string>,
  notice: {
    kind: string
    publicationId: string | null
    params?: Record<string, unknown>
    now: Instant
  },
): Promise<void> {
  const rows = [...new Set(accountIds)]
    .filter((id) => !id.startsWith('robot:'))
    .map((accountId) => ({
      id: newId(),
      accountId,
      kind: notice.kind,
      publicationId: notice.publicationId,
      params: JSON.stringify(notice.params ?? {}),
      createdAt: notice.now,
      readAt: null,
    }))
  if (rows.length > 0) await tx.insertInto('notices').values(rows).execute()
}
