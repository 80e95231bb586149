import type { Instant } from '../../../kernel/days.ts'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import type { Actor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { lockPublication, revisionOf } from '../../content/index.ts'
import { authorsOf } from '../load.ts'
import type { TaskFacts } from '../rules/permissions.ts'

export type Locked = Awaited<ReturnType<typeof lockTask>>

/** Locks the publication of a task, then reads the task: two who decide at once come one after the other. */
export async function lockTask(tx: Tx, actor: Actor, taskId: string) {
  const found = await tx
    .selectFrom('reviewTasks as t')
    .innerJoin('reviews as r', 'r.id', 't.reviewId')
    .select(['r.publicationId', 't.organizationId'])
    .where('t.id', '=', taskId)
    .executeTakeFirst()
  if (!found || !maySeeOrganization(actor, found.organizationId))
    throw refuse(commonRefusals, 'not-found')
  const publication = await lockPublication(tx, actor, found.publicationId)
  const task = await tx
    .selectFrom('reviewTasks')
    .selectAll()
    .where('id', '=', taskId)
    .executeTakeFirstOrThrow()
  const review = await tx
    .selectFrom('reviews')
    .selectAll()
    .where('id', '=', task.reviewId)
    .executeTakeFirstOrThrow()
  const edition = await tx
    .selectFrom('editions')
    .selectAll()
    .where('id', '=', review.editionId)
    .executeTakeFirstOrThrow()
  const revision = await revisionOf(tx, edition.revisionId)
  const authors = await authorsOf(tx, edition.id)
  const facts: TaskFacts = { ...task, delegated: task.onBehalfOf !== null, authors }
  return { task, review, publication, edition, revision, facts }
}

/** Cancels the open review of an edition; all its signatures become void. */
export async function cancelReviews(tx: Tx, editionId: string, now: Instant): Promise<void> {
  const reviews = await tx
    .selectFrom('reviews')
    .select('id')
    .where('editionId', '=', editionId)
    .where('state', 'in', ['open', 'completed'])
    .execute()
  for (const { id } of reviews) {
    await tx
      .updateTable('reviewTasks')
      .set({ state: 'void' })
      .where('reviewId', '=', id)
      .where('state', 'in', ['open', 'signed'])
      .execute()
    await tx
      .updateTable('reviews')
      .set({ state: 'cancelled', closedAt: now })
      .where('id', '=', id)
      .execute()
  }
}

export async function decidersOf(tx: Tx, editionId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('reviewTasks as t')
    .innerJoin('reviews as r', 'r.id', 't.reviewId')
    .select('t.decidedBy')
    .distinct()
    .where('r.editionId', '=', editionId)
    .where('t.decidedBy', 'is not', null)
    .execute()
  return rows.flatMap((row) => row.decidedBy ?? [])
}

export async function bump(
  tx: Tx,
  publication: { id: string; lockVersion: number },
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('publications')
    .set({ lockVersion: publication.lockVersion + 1, updatedAt: now })
    .where('id', '=', publication.id)
    .execute()
}
