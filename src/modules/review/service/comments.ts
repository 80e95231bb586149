import type { Instant } from '../../../kernel/days.ts'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { command, type Recorder } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { lockPublication, openEdition } from '../../content/index.ts'
import type { Body } from '../../content/rules/document.ts'
import { authorsOf, notify } from '../load.ts'
import {
  blockTexts,
  type CommentPlace,
  quoteAt,
  whyNotComment,
  whyNotResolve,
} from '../rules/comments.ts'
import { refusals } from '../strings.ts'

type NewComment = CommentPlace & { revisionId: string; replyToId: string | null; text: string }

/** Adds a remark on a draft, or a reply to one; the writers and whoever spoke before are told. */
export async function addComment(context: Context, publicationId: string, input: NewComment) {
  const actor = requireActor(context)
  return command(context, { publicationId, ...input }, async (tx, record, now) => {
    const publication = await lockPublication(tx, actor, publicationId)
    const edition = await openEdition(tx, publicationId)
    const { organizationId } = publication
    const refused = whyNotComment(actor, { organizationId, open: edition !== undefined })
    if (refused || !edition) throw refuse(refusals, refused ?? 'comment.nothing-open')
    const revision = await revisionIn(tx, edition.id, input.revisionId)
    const asked = input.replyToId ? await remarkIn(tx, edition.id, input.replyToId) : undefined
    const place = asked ? { block: null, startAt: null, endAt: null } : placeOf(input)
    const quote = quoteAt(blockTexts(revision.body), place)
    if (quote === undefined) throw refuse(refusals, 'comment.no-such-place')
    const id = newId()
    await tx
      .insertInto('reviewComments')
      .values({
        id,
        publicationId,
        editionId: edition.id,
        revisionId: revision.id,
        organizationId,
        replyToId: asked?.id ?? null,
        ...place,
        quote,
        text: input.text,
        authorId: actor.id,
        guestName: null,
        previewLinkId: null,
        createdAt: now,
        resolvedBy: null,
        resolvedAt: null,
      })
      .execute()
    const told = new Set([
      ...(await authorsOf(tx, edition.id)),
      ...(asked ? await voicesOf(tx, asked.id) : []),
    ])
    told.delete(actor.id)
    await notify(tx, told, {
      kind: 'commented',
      publicationId,
      params: { by: actor.name, text: input.text.slice(0, 100) },
      now,
    })
    record({
      kind: 'review.commented',
      subjectKind: 'publication',
      subjectId: publicationId,
      organizationId,
      payload: { commentId: id, replyToId: asked?.id ?? null, revisionHash: revision.hash },
    })
    return { id }
  })
}

/**
 * Stores what somebody without an account says of a draft they were shown, beside the remarks of the
 * house; its writers and whoever made the link are told.
 */
export async function addGuestComment(
  tx: Tx,
  record: Recorder,
  remark: {
    linkId: string
    publicationId: string
    editionId: string
    revisionId: string
    organizationId: string
    createdBy: string
    hash: string
    body: Body
    name: string
    text: string
    block: number | null
  },
  now: Instant,
): Promise<void> {
  const { publicationId, editionId, revisionId, organizationId, name, text, block } = remark
  const quote = quoteAt(blockTexts(remark.body), { block, startAt: null, endAt: null })
  if (quote === undefined) throw refuse(refusals, 'comment.no-such-place')
  const id = newId()
  await tx
    .insertInto('reviewComments')
    .values({
      id,
      publicationId,
      editionId,
      revisionId,
      organizationId,
      replyToId: null,
      block,
      startAt: null,
      endAt: null,
      quote,
      text,
      authorId: null,
      guestName: name,
      previewLinkId: remark.linkId,
      createdAt: now,
      resolvedBy: null,
      resolvedAt: null,
    })
    .execute()
  await notify(tx, [remark.createdBy, ...(await authorsOf(tx, editionId))], {
    kind: 'guest-commented',
    publicationId,
    params: { by: name, text: text.slice(0, 100) },
    now,
  })
  record({
    kind: 'review.guest-commented',
    subjectKind: 'publication',
    subjectId: publicationId,
    organizationId,
    payload: { commentId: id, linkId: remark.linkId, revisionHash: remark.hash },
  })
}

/** Marks a remark as dealt with; its replies go with it. */
export async function resolveComment(context: Context, commentId: string) {
  const actor = requireActor(context)
  return command(context, { commentId }, async (tx, record, now) => {
    const comment = await tx
      .selectFrom('reviewComments')
      .selectAll()
      .where('id', '=', commentId)
      .forUpdate()
      .executeTakeFirst()
    if (!comment || comment.replyToId || !maySeeOrganization(actor, comment.organizationId))
      throw refuse(commonRefusals, 'not-found')
    const refused = whyNotResolve(actor, {
      ...comment,
      writers: await authorsOf(tx, comment.editionId),
      resolved: comment.resolvedAt !== null,
    })
    if (refused) throw refuse(refusals, refused)
    await tx
      .updateTable('reviewComments')
      .set({ resolvedBy: actor.id, resolvedAt: now })
      .where('id', '=', commentId)
      .execute()
    const { publicationId } = comment
    await notify(
      tx,
      [comment.authorId].filter((id) => id !== null && id !== actor.id) as string[],
      { kind: 'comment-resolved', publicationId, params: { by: actor.name }, now },
    )
    record({
      kind: 'review.comment-resolved',
      subjectKind: 'publication',
      subjectId: publicationId,
      organizationId: comment.organizationId,
      payload: { commentId },
    })
    return { ok: true as const }
  })
}

function placeOf({ block, startAt, endAt }: CommentPlace): CommentPlace {
  return { block, startAt, endAt }
}

async function revisionIn(tx: Tx, editionId: string, revisionId: string) {
  const revision = await tx
    .selectFrom('revisions')
    .select(['id', 'hash', 'body'])
    .where('id', '=', revisionId)
    .where('editionId', '=', editionId)
    .executeTakeFirst()
  if (!revision) throw refuse(commonRefusals, 'not-found')
  return revision
}

async function remarkIn(tx: Tx, editionId: string, commentId: string) {
  const remark = await tx
    .selectFrom('reviewComments')
    .select('id')
    .where('id', '=', commentId)
    .where('editionId', '=', editionId)
    .where('replyToId', 'is', null)
    .executeTakeFirst()
  if (!remark) throw refuse(commonRefusals, 'not-found')
  return remark
}

/** Everybody who spoke in a thread. */
async function voicesOf(tx: Tx, remarkId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('reviewComments')
    .select('authorId')
    .distinct()
    .where((eb) => eb.or([eb('id', '=', remarkId), eb('replyToId', '=', remarkId)]))
    .execute()
  return rows.flatMap((row) => row.authorId ?? [])
}
