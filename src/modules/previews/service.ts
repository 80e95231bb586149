import type { Instant } from '../../kernel/days.ts'
import { commonRefusals, refuse } from '../../kernel/errors.ts'
import { later } from '../../platform/clock.ts'
import { command, type Recorder } from '../../platform/command.ts'
import { type Context, requireActor, type Services } from '../../platform/context.ts'
import type { Tx } from '../../platform/database.ts'
import { newId, newToken, sha256 } from '../../platform/ids.ts'
import { withoutKeptAnswer } from '../accounts/index.ts'
import { maySeeOrganization } from '../accounts/rules.ts'
import { lockPublication, openEdition, revisionOf } from '../content/index.ts'
import { addGuestComment, findingMessage, findingsOf, standing } from '../review/index.ts'
import { commentsBy, type OpenLink, openLinkOf } from './queries.ts'
import {
  forbidShowing,
  type LINK_DAYS,
  linkStateOf,
  MOST_COMMENTS,
  whyNotRevoke,
  whyNotShowDraft,
} from './rules.ts'
import { guestWords, refusals } from './strings.ts'

const DAY_MILLISECONDS = 86_400_000

/**
 * Makes a link to the newest revision of the draft, and to that alone: what is written later is not
 * shown. Refused where the draft holds what must not go out. The answer is the only place that has
 * the token.
 */
export async function makePreviewLink(
  context: Context,
  publicationId: string,
  input: { recipient: string; purpose: string; days: (typeof LINK_DAYS)[number] },
) {
  const actor = requireActor(context)
  const token = newToken()
  const made = await command(withoutKeptAnswer(context), {}, async (tx, record, now) => {
    const publication = await lockPublication(tx, actor, publicationId)
    const { organizationId } = publication
    const edition = await openEdition(tx, publicationId)
    const refused = whyNotShowDraft(actor, { organizationId, open: edition !== undefined })
    if (refused || !edition) throw refuse(refusals, refused ?? 'previews.nothing-open')
    const revision = await revisionOf(tx, edition.revisionId)
    const findings = await findingsOf(
      { ...context, db: tx },
      publication,
      edition,
      revision,
      'publish',
      {
        withoutSignatures: true,
      },
    )
    const blocks = forbidShowing(standing(findings))
    if (blocks.length > 0) {
      const messages = blocks.map((block) => findingMessage(block, context.locale)).join(' ')
      throw refuse(refusals, 'previews.findings-block', { messages })
    }
    const { recipient, purpose, days } = input
    const row = {
      id: newId(),
      publicationId,
      editionId: edition.id,
      revisionId: revision.id,
      organizationId,
      tokenHash: sha256(token),
      recipient,
      purpose,
      createdBy: actor.id,
      createdAt: now,
      expiresAt: later(now, days * DAY_MILLISECONDS),
    }
    await tx.insertInto('previewLinks').values(row).execute()
    record({
      kind: 'preview-link.made',
      subjectKind: 'publication',
      subjectId: publicationId,
      organizationId,
      payload: {
        linkId: row.id,
        recipient,
        purpose,
        expiresAt: row.expiresAt,
        revisionHash: revision.hash,
      },
    })
    return { id: row.id, expiresAt: row.expiresAt }
  })
  return { ...made, path: `/preview/${token}` }
}

/** Closes one link for good; whoever holds it reads that it does not work. */
export async function revokePreviewLink(context: Context, linkId: string) {
  const actor = requireActor(context)
  return command(context, { linkId }, async (tx, record, now) => {
    const link = await tx
      .selectFrom('previewLinks as l')
      .innerJoin('editions as e', 'e.id', 'l.editionId')
      .selectAll('l')
      .select('e.state as editionState')
      .where('l.id', '=', linkId)
      .forUpdate('l')
      .executeTakeFirst()
    if (!link || !maySeeOrganization(actor, link.organizationId))
      throw refuse(commonRefusals, 'not-found')
    const over = linkStateOf(link, now) !== 'open'
    const refused = whyNotRevoke(actor, { organizationId: link.organizationId, over })
    if (refused) throw refuse(refusals, refused)
    await tx
      .updateTable('previewLinks')
      .set({ revokedAt: now, revokedBy: actor.id, revokedWhy: 'person' })
      .where('id', '=', linkId)
      .execute()
    record({
      kind: 'preview-link.revoked',
      subjectKind: 'publication',
      subjectId: link.publicationId,
      organizationId: link.organizationId,
      payload: { linkId, why: 'person' },
    })
    return { ok: true as const }
  })
}

/** Closes every link of a piece that was published or ended, in the caller's transaction. */
export async function closePreviewLinks(
  tx: Tx,
  record: Recorder,
  publication: { id: string; organizationId: string },
  why: 'published' | 'ended',
  now: Instant,
): Promise<void> {
  const closed = await tx
    .updateTable('previewLinks')
    .set({ revokedAt: now, revokedWhy: why })
    .where('publicationId', '=', publication.id)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning('id')
    .execute()
  for (const { id } of closed)
    record({
      kind: 'preview-link.revoked',
      subjectKind: 'publication',
      subjectId: publication.id,
      organizationId: publication.organizationId,
      payload: { linkId: id, why },
    })
}

/** What a token opens, counted as one more opening. */
export async function openPreview(
  services: Services,
  token: string,
): Promise<OpenLink | undefined> {
  const now = services.clock.now()
  const link = await openLinkOf(services.db, token, now)
  if (!link) return undefined
  await services.db
    .updateTable('previewLinks')
    .set((eb) => ({ openings: eb('openings', '+', 1), lastOpenedAt: now }))
    .where('id', '=', link.id)
    .execute()
  return link
}

/**
 * Takes a remark that has passed `guestIssues`. Whether the link still holds is asked again under its
 * lock; answers whether the remark was taken. Neither name nor words go to the ledger.
 */
export async function commentAsGuest(
  services: Services,
  token: string,
  remark: { name: string; text: string; block: number | null },
): Promise<'taken' | 'over' | 'full'> {
  const link = await openLinkOf(services.db, token, services.clock.now())
  if (!link) return 'over'
  if ((await commentsBy(services.db, link.id)).length >= MOST_COMMENTS) return 'full'
  return command(guest(services, link), null, async (tx, record, now) => {
    const held = await tx
      .selectFrom('previewLinks as l')
      .innerJoin('editions as e', 'e.id', 'l.editionId')
      .select(['l.revokedAt', 'l.expiresAt', 'e.state as editionState'])
      .where('l.id', '=', link.id)
      .forUpdate('l')
      .executeTakeFirstOrThrow()
    // Closed between reading and writing; nothing to record, so nothing is written at all.
    if (linkStateOf(held, now) !== 'open') throw new LinkOver()
    await addGuestComment(tx, record, { ...link, linkId: link.id, ...remark }, now)
    return 'taken' as const
  }).catch((error: unknown) => {
    if (error instanceof LinkOver) return 'over' as const
    throw error
  })
}

class LinkOver extends Error {}

/** Somebody without an account, named to the ledger by nothing. */
function guest(services: Services, link: { locale: 'zh-CN' | 'en' }): Context {
  return {
    ...services,
    actor: {
      id: 'guest',
      name: guestWords.guest.zh,
      organizationId: '',
      unitId: null,
      grants: [],
    },
    locale: link.locale,
    requestId: 'guest',
    address: '',
    idempotencyKey: undefined,
    act: 'guest-comment',
  }
}
