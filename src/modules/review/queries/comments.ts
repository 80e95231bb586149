import type { OutputOf } from '../../../kernel/endpoint.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import { openEdition, revisionOf, visiblePublication } from '../../content/index.ts'
import type { reviewContract } from '../contract.ts'
import { authorsOf } from '../load.ts'
import { blockNow, blockTexts, whyNotComment, whyNotResolve } from '../rules/comments.ts'

/** The remarks on the edition being worked on, oldest first, each with its replies and its place in the newest draft. */
export async function listComments(
  context: Context,
  publicationId: string,
): Promise<OutputOf<typeof reviewContract.listComments>> {
  const actor = requireActor(context)
  const { db } = context
  const { organizationId } = await visiblePublication(context, publicationId)
  const edition = await openEdition(db, publicationId)
  const mayComment = whyNotComment(actor, { organizationId, open: edition !== undefined }) ?? null
  if (!edition) return { mayComment, unresolved: 0, items: [] }
  const [revision, writers, rows] = await Promise.all([
    revisionOf(db, edition.revisionId),
    authorsOf(db, edition.id),
    db
      .selectFrom('reviewComments as c')
      .leftJoin('accounts as a', 'a.id', 'c.authorId')
      .innerJoin('revisions as v', 'v.id', 'c.revisionId')
      .leftJoin('accounts as s', 's.id', 'c.resolvedBy')
      .selectAll('c')
      .select(['a.name as authorName', 's.name as resolvedByName', 'v.number as revisionNumber'])
      .where('c.editionId', '=', edition.id)
      .orderBy('c.createdAt')
      .orderBy('c.id')
      .execute(),
  ])
  const texts = blockTexts(revision.body)
  const said = rows.map((row) => ({
    ...row,
    authorName: row.authorName ?? row.guestName ?? '',
    outside: row.guestName !== null,
  }))
  const items = said
    .filter((row) => row.replyToId === null)
    .map((row) => ({
      ...row,
      blockNow: blockNow(row, texts),
      mayResolve:
        whyNotResolve(actor, { ...row, writers, resolved: row.resolvedAt !== null }) ?? null,
      replies: said.filter((reply) => reply.replyToId === row.id),
    }))
  const unresolved = items.filter((item) => item.resolvedAt === null).length
  return { mayComment, unresolved, items }
}
