import type { OutputOf } from '../../../kernel/endpoint.ts'
import type { Locale } from '../../../kernel/strings.ts'
import type { Context } from '../../../platform/context.ts'
import type { Db } from '../../../platform/database.ts'
import { visiblePublication } from '../../content/index.ts'
import type { reviewContract } from '../contract.ts'
import { nameIn } from '../rules/routes.ts'

type TrailItem = OutputOf<typeof reviewContract.readTrail>['reviews'][number]['items'][number]

/** The whole trail of a publication, edition by edition, with the steps still to come of an open review. */
export async function readTrail(context: Context, publicationId: string) {
  await visiblePublication(context, publicationId)
  return { reviews: await trailOf(context.db, context.locale, publicationId) }
}

export async function trailOf(db: Db, locale: Locale, publicationId: string, reviewId?: string) {
  let reviews = db
    .selectFrom('reviews as r')
    .innerJoin('editions as e', 'e.id', 'r.editionId')
    .innerJoin('revisions as current', 'current.id', 'e.revisionId')
    .innerJoin('accounts as a', 'a.id', 'r.submittedBy')
    .select([
      'r.id',
      'r.state',
      'r.route',
      'r.step',
      'r.afterwards',
      'r.submittedAt',
      'e.number as editionNumber',
      'current.hash as currentHash',
      'a.name as submittedByName',
    ])
    .where('r.publicationId', '=', publicationId)
  if (reviewId) reviews = reviews.where('r.id', '=', reviewId)
  const rows = await reviews.orderBy('r.submittedAt').orderBy('r.id').execute()
  if (rows.length === 0) return []
  const tasks = await db
    .selectFrom('reviewTasks as t')
    .leftJoin('accounts as assignee', 'assignee.id', 't.assigneeId')
    .leftJoin('accounts as decider', 'decider.id', 't.decidedBy')
    .leftJoin('accounts as principal', 'principal.id', 't.onBehalfOf')
    .leftJoin('revisions as v', 'v.id', 't.revisionId')
    .select([
      't.id',
      't.reviewId',
      't.step',
      't.role',
      't.state',
      't.dueOn',
      't.decidedAt',
      't.opinion',
      't.revisionHash',
      'v.number as revisionNumber',
      'assignee.name as assigneeName',
      'decider.name as decidedByName',
      'principal.name as onBehalfOfName',
    ])
    .where(
      't.reviewId',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('t.step')
    .orderBy('t.id')
    .execute()
  return rows.map(({ route, step, currentHash, ...review }) => ({
    ...review,
    items: route.steps.flatMap((routeStep, index): TrailItem[] => {
      const own = tasks.filter((task) => task.reviewId === review.id && task.step === index)
      const stepName = nameIn(routeStep, locale)
      if (own.length > 0) {
        return own.map((task) => ({
          taskId: task.id,
          step: index,
          stepName,
          role: task.role,
          // A signature binds one version: after an edit it no longer counts, and is shown so.
          state:
            task.state === 'signed' && task.revisionHash !== currentHash
              ? ('void' as const)
              : task.state,
          assigneeName: task.assigneeName,
          decidedByName: task.decidedByName,
          onBehalfOfName: task.onBehalfOfName,
          decidedAt: task.decidedAt,
          opinion: task.opinion,
          revisionNumber: task.revisionNumber,
          revisionHash: task.revisionHash,
          dueOn: task.dueOn,
        }))
      }
      if (review.state !== 'open' || index <= step) return []
      return routeStep.branches.map((branch) => ({
        taskId: null,
        step: index,
        stepName,
        role: branch.role,
        state: 'waiting' as const,
        assigneeName: null,
        decidedByName: null,
        onBehalfOfName: null,
        decidedAt: null,
        opinion: '',
        revisionNumber: null,
        revisionHash: null,
        dueOn: null,
      }))
    }),
  }))
}
