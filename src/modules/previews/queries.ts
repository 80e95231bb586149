import { sql } from 'kysely'
import type { Instant } from '../../kernel/days.ts'
import type { OutputOf } from '../../kernel/endpoint.ts'
import { type Context, requireActor } from '../../platform/context.ts'
import type { Db } from '../../platform/database.ts'
import { sha256 } from '../../platform/ids.ts'
import { openEdition, visiblePublication } from '../content/index.ts'
import type { previewsContract } from './contract.ts'
import { linkStateOf, whyNotRevoke, whyNotShowDraft } from './rules.ts'

/** Every link of a publication with what became of it, newest first. The tokens are nowhere to be read. */
export async function listPreviewLinks(
  context: Context,
  publicationId: string,
): Promise<OutputOf<typeof previewsContract.listPreviewLinks>> {
  const actor = requireActor(context)
  const { db } = context
  const { organizationId } = await visiblePublication(context, publicationId)
  const open = (await openEdition(db, publicationId)) !== undefined
  const rows = await db
    .selectFrom('previewLinks as l')
    .innerJoin('editions as e', 'e.id', 'l.editionId')
    .innerJoin('revisions as v', 'v.id', 'l.revisionId')
    .innerJoin('accounts as a', 'a.id', 'l.createdBy')
    .leftJoin('accounts as r', 'r.id', 'l.revokedBy')
    .select(['l.id', 'l.recipient', 'l.purpose', 'l.createdAt', 'l.expiresAt', 'l.openings'])
    .select(['l.lastOpenedAt', 'l.revokedAt', 'l.revokedWhy', 'l.organizationId'])
    .select(['e.state as editionState', 'v.number as revisionNumber'])
    .select(['a.name as createdByName', 'r.name as revokedByName'])
    .select(
      sql<number>`(select count(*)::int from review_comments c where c.preview_link_id = l.id)`.as(
        'comments',
      ),
    )
    .where('l.publicationId', '=', publicationId)
    .orderBy('l.createdAt', 'desc')
    .orderBy('l.id', 'desc')
    .limit(100)
    .execute()
  const now = context.clock.now()
  return {
    mayMake: whyNotShowDraft(actor, { organizationId, open }) ?? null,
    items: rows.map(({ editionState, ...row }) => {
      const state = linkStateOf({ ...row, editionState }, now)
      const over = state !== 'open'
      return { ...row, state, mayRevoke: whyNotRevoke(actor, { ...row, over }) ?? null }
    }),
  }
}

export type OpenLink = NonNullable<Awaited<ReturnType<typeof openLinkOf>>>

/** What a token opens now: the link and the revision it shows. Unknown, ended and malformed tokens open nothing. */
export async function openLinkOf(db: Db, token: string, now: Instant) {
  const row = await db
    .selectFrom('previewLinks as l')
    .innerJoin('editions as e', 'e.id', 'l.editionId')
    .innerJoin('revisions as v', 'v.id', 'l.revisionId')
    .innerJoin('publications as p', 'p.id', 'l.publicationId')
    .selectAll('l')
    .select(['e.state as editionState', 'v.number', 'v.title', 'v.hash', 'v.body', 'v.metadata'])
    .select(['v.attachments', 'v.relations', 'v.columnId', 'v.path'])
    .select(['p.siteId', 'p.kind', 'p.locale', 'p.indexNo'])
    .where('l.tokenHash', '=', sha256(token))
    .executeTakeFirst()
  return row && linkStateOf(row, now) === 'open' ? row : undefined
}

/** What came in by a link, oldest first: whoever holds it reads what was written with it, nothing else. */
export async function commentsBy(db: Db, linkId: string) {
  return db
    .selectFrom('reviewComments')
    .select(['id', 'guestName', 'quote', 'text', 'createdAt'])
    .where('previewLinkId', '=', linkId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}
