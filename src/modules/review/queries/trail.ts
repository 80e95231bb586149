import type { OutputOf } from '../../../kernel/endpoint.ts'
import type { Locale } from '../../../kernel/strings.ts'
import type { Context } from '../../../platform/context.ts'
import type { Db } from '../../../platform/database.ts'
import { visiblePublication } from '../../content/index.ts'
import type { reviewContract } from '../contract.ts'
import { authorsOf } from '../load.ts'
import { type ReviewingRole, type Route, sayStep } from '../rules/routes.ts'
import { holdersByRole, presentDeciders, whoMayDecide } from './deciders.ts'

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
    .innerJoin('publications as p', 'p.id', 'r.publicationId')
    .select([
      'r.id',
      'p.unitId',
      'r.state',
      'r.route',
      'r.step',
      'r.afterwards',
      'r.submittedAt',
      'r.organizationId',
      'r.editionId',
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
      't.unitId',
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
  const who = await decidersOfOpen(db, rows)
  return rows.map(({ route, step, currentHash, ...review }) => ({
    ...review,
    items: route.steps.flatMap((routeStep, index): TrailItem[] => {
      const own = tasks.filter((task) => task.reviewId === review.id && task.step === index)
      const stepName = sayStep(routeStep, locale)
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
          people: task.state === 'open' ? who(review.id, task.role, task.unitId, true) : [],
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
        people: who(review.id, branch.role, review.unitId),
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

type OpenReview = {
  id: string
  state: string
  organizationId: string
  editionId: string
  route: Route
}

/** Who may decide at the steps of the open reviews among these; nobody at those of a closed one. */
async function decidersOfOpen(db: Db, reviews: readonly OpenReview[]) {
  const open = reviews.filter((review) => review.state === 'open')
  const known = new Map<
    string,
    { holders: Awaited<ReturnType<typeof holdersByRole>>; authors: string[] }
  >()
  for (const { id, organizationId, editionId, route } of open) {
    const roles = route.steps.flatMap((step) => step.branches.map((branch) => branch.role))
    known.set(id, {
      holders: await holdersByRole(db, organizationId, roles),
      authors: await authorsOf(db, editionId),
    })
  }
  return (reviewId: string, role: ReviewingRole, unitId: string | null, isOpen = false) => {
    const { holders, authors } = known.get(reviewId) ?? {}
    return presentDeciders(
      whoMayDecide(holders?.get(role) ?? [], {
        role,
        unitId,
        authors: authors ?? [],
        open: isOpen,
      }),
    )
  }
}
