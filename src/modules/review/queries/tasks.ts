import type { Locale } from '../../../kernel/strings.ts'
import type { Actor } from '../../../platform/context.ts'
import type { Db, Tx } from '../../../platform/database.ts'
import { type Route, sayStep } from '../rules/routes.ts'

/** Open tasks the actor may decide now, by due day. */
export function tasksFor(db: Db | Tx, actor: Actor) {
  const grants = actor.grants.filter(
    (grant) => grant.role.endsWith('-reviewer') || grant.role === 'issuer',
  )
  return (
    db
      .selectFrom('reviewTasks as t')
      .innerJoin('reviews as r', 'r.id', 't.reviewId')
      .innerJoin('publications as p', 'p.id', 'r.publicationId')
      .innerJoin('editions as e', 'e.id', 'r.editionId')
      .innerJoin('revisions as v', 'v.id', 'e.revisionId')
      .innerJoin('accounts as author', 'author.id', 'r.submittedBy')
      .leftJoin('accounts as assignee', 'assignee.id', 't.assigneeId')
      .leftJoin('units as u', 'u.id', 'p.unitId')
      .where('t.state', '=', 'open')
      .where((eb) =>
        eb.or([
          eb('t.assigneeId', '=', actor.id),
          eb.and([
            eb('t.assigneeId', 'is', null),
            eb.or([
              eb('t.unitId', 'is', null),
              ...(actor.unitId ? [eb('t.unitId', '=', actor.unitId)] : []),
            ]),
            eb.or(
              grants.length === 0
                ? [eb.lit(false)]
                : grants.map((grant) =>
                    eb.and([
                      eb('t.organizationId', '=', grant.organizationId),
                      eb('t.role', '=', grant.role as 'issuer'),
                    ]),
                  ),
            ),
          ]),
        ]),
      )
      // Nobody decides on their own submission, of this round or an earlier one.
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('reviews as sent')
              .select('sent.id')
              .whereRef('sent.editionId', '=', 'e.id')
              .where('sent.submittedBy', '=', actor.id),
          ),
        ),
      )
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('revisions as own')
              .select('own.id')
              .whereRef('own.editionId', '=', 'e.id')
              .where('own.createdBy', '=', actor.id),
          ),
        ),
      )
  )
}

export const taskColumns = [
  't.id',
  't.role',
  't.step',
  't.dueOn',
  't.dueProvisional',
  't.assigneeId',
  'r.publicationId',
  'r.route',
  'r.submittedAt',
  'r.afterwards',
  'p.kind',
  'e.urgent',
  'v.title',
  'author.name as authorName',
  'assignee.name as assigneeName',
  'u.name as unitName',
] as const

type TaskRow = {
  step: number
  route: Route
  dueOn: string
}

export function presentTask<T extends TaskRow>(row: T, today: string, locale: Locale) {
  const step = row.route.steps[row.step]
  return { ...row, stepName: step ? sayStep(step, locale) : '', overdue: row.dueOn < today }
}

/** The next task after the one just decided, so that a reviewer goes on without going back. */
export async function nextTaskFor(tx: Tx, actor: Actor, decidedId: string): Promise<string | null> {
  const next = await tasksFor(tx, actor)
    .select('t.id')
    .where('t.id', '!=', decidedId)
    .orderBy('t.dueOn')
    .orderBy('t.id')
    .limit(1)
    .executeTakeFirst()
  return next?.id ?? null
}
