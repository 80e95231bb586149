import type { Instant } from '../../../kernel/days.ts'
import { InvalidInput, refuse } from '../../../kernel/errors.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'
import {
  lockPublication,
  moveEdition,
  openEdition,
  publicationFacts,
  revisionInPlace,
} from '../../content/index.ts'
import { kindOf } from '../../content/rules/kinds.ts'
import { whyNotRecall, whyNotSubmit } from '../../content/rules/permissions.ts'
import { refusals as contentRefusals } from '../../content/strings.ts'
import { findingMessage, findingsOf, standing } from '../findings.ts'
import { LAW } from '../law.data.ts'
import { authorsOf, chooseRoute, notify, openStep } from '../load.ts'
import { AFTERWARDS_ROUTE, routeFor } from '../rules/routes.ts'
import { refusals } from '../strings.ts'

import { bump, cancelReviews, decidersOf } from './shared.ts'

/** Sends the draft on. Everything that blocks is said at once, beside the field it concerns. */
export async function submitForReview(
  context: Context,
  publicationId: string,
  input: { lockVersion: number; note: string },
) {
  const actor = requireActor(context)
  return command(context, { publicationId, ...input }, async (tx, record, now) => {
    const publication = await lockPublication(tx, actor, publicationId)
    const refused = whyNotSubmit(actor, await publicationFacts(tx, publication))
    if (refused) throw refuse(contentRefusals, refused)
    const edition = (await openEdition(tx, publicationId))!
    if (publication.lockVersion !== input.lockVersion)
      throw refuse(refusals, 'review.other-version')
    const { organizationId } = publication
    const revision = await revisionInPlace(tx, record, edition, {
      ...{ actorId: actor.id, organizationId, now },
    })
    const blocks = standing(
      await findingsOf({ ...context, db: tx }, publication, edition, revision, 'submit'),
    )
    if (blocks.length > 0) {
      throw new InvalidInput(
        blocks.map((block) => ({
          field: block.place?.field ?? '',
          message: findingMessage(block, context.locale),
        })),
      )
    }
    const route = await chooseRoute(tx, publication)
    const reviewId = newId()
    await tx
      .insertInto('reviews')
      .values({
        id: reviewId,
        editionId: edition.id,
        publicationId,
        organizationId: publication.organizationId,
        route: JSON.stringify(route),
        state: 'open',
        submittedBy: actor.id,
        submittedAt: now,
        closedAt: null,
      })
      .execute()
    const authors = await authorsOf(tx, edition.id)
    await openStep(
      tx,
      {
        id: reviewId,
        organizationId: publication.organizationId,
        route,
        unitId: publication.unitId,
        authors,
      },
      0,
      now,
    )
    await moveEdition(tx, edition, 'in-review')
    await bump(tx, publication, now)
    await tx.deleteFrom('editLocks').where('publicationId', '=', publicationId).execute()
    record({
      kind: 'review.submitted',
      subjectKind: 'publication',
      subjectId: publicationId,
      organizationId: publication.organizationId,
      payload: {
        reviewId,
        editionId: edition.id,
        revisionHash: revision.hash,
        route: route.name,
        note: input.note,
      },
      legalBasis: LAW.secrecyReview,
    })
    return { reviewId }
  })
}

/** Takes a submitted or issued piece back to draft: the review is cancelled and its signatures are void. */
export async function recallFromReview(context: Context, publicationId: string, reason: string) {
  const actor = requireActor(context)
  return command(context, { publicationId, reason }, async (tx, record, now) => {
    const publication = await lockPublication(tx, actor, publicationId)
    const refused = whyNotRecall(actor, await publicationFacts(tx, publication))
    if (refused) throw refuse(contentRefusals, refused)
    const edition = (await openEdition(tx, publicationId))!
    const told = await decidersOf(tx, edition.id)
    await cancelReviews(tx, edition.id, now)
    await tx
      .updateTable('schedules')
      .set({ state: 'cancelled', finishedAt: now })
      .where('editionId', '=', edition.id)
      .where('state', 'in', ['waiting', 'failed'])
      .execute()
    await moveEdition(tx, edition, 'draft', {
      disclosureMode: null,
      disclosureArticle: null,
      issuedAt: null,
    })
    await bump(tx, publication, now)
    await notify(
      tx,
      told.filter((id) => id !== actor.id),
      { kind: 'recalled', publicationId, params: { reason, by: actor.name }, now },
    )
    record({
      kind: 'review.recalled',
      subjectKind: 'publication',
      subjectId: publicationId,
      organizationId: publication.organizationId,
      payload: { editionId: edition.id, reason },
    })
    return { ok: true as const }
  })
}

/** Opens the compulsory review after urgent publishing; whoever published it counts as its author. */
export async function openReviewAfterwards(
  tx: Tx,
  publication: { id: string; organizationId: string; unitId: string | null; kind: string },
  editionId: string,
  publishedBy: string,
  now: Instant,
): Promise<void> {
  const route = routeFor(AFTERWARDS_ROUTE, kindOf(publication.kind))
  const reviewId = newId()
  await tx
    .insertInto('reviews')
    .values({
      id: reviewId,
      editionId,
      publicationId: publication.id,
      organizationId: publication.organizationId,
      route: JSON.stringify(route),
      state: 'open',
      afterwards: true,
      submittedBy: publishedBy,
      submittedAt: now,
      closedAt: null,
    })
    .execute()
  const authors = await authorsOf(tx, editionId)
  await openStep(
    tx,
    {
      id: reviewId,
      organizationId: publication.organizationId,
      route,
      unitId: publication.unitId,
      authors,
    },
    0,
    now,
  )
}
