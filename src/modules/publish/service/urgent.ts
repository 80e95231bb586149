import { refuse } from '../../../kernel/errors.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import { lockPublication, moveEdition, openEdition, revisionInPlace } from '../../content/index.ts'
import {
  cancelReviews,
  type Disclosure,
  findingMessage,
  findingsOf,
  openReviewAfterwards,
  standing,
} from '../../review/index.ts'
import { refusals as reviewRefusals } from '../../review/strings.ts'
import { LAW } from '../law.data.ts'
import { goLive } from '../live.ts'
import { whyNotPublishUrgently } from '../rules.ts'
import { refusals } from '../strings.ts'

import { urgentFacts } from './facts.ts'

/**
 * An issuer publishes at once, with a reason. Secrecy marks and personal data stop it all the same;
 * the reviews it skipped are opened for other people to do afterwards.
 */
export async function publishUrgently(
  context: Context,
  publicationId: string,
  input: { lockVersion: number; reason: string; disclosure: Disclosure },
) {
  const actor = requireActor(context)
  return command(context, { publicationId, ...input }, async (tx, record, now) => {
    const publication = await lockPublication(tx, actor, publicationId)
    const refused = whyNotPublishUrgently(actor, await urgentFacts(tx, publication))
    if (refused) throw refuse(refusals, refused)
    const edition = (await openEdition(tx, publicationId))!
    if (publication.lockVersion !== input.lockVersion) throw refuse(refusals, 'publish.stale')
    if (input.disclosure.mode !== 'proactive' || !input.disclosure.onSite)
      throw refuse(refusals, 'publish.urgent-disclosure')
    const { organizationId } = publication
    const revision = await revisionInPlace(tx, record, edition, {
      ...{ actorId: actor.id, organizationId, now },
    })
    const blocks = standing(
      await findingsOf({ ...context, db: tx }, publication, edition, revision, 'publish', {
        withoutSignatures: true,
      }),
    )
    if (blocks.length > 0) {
      const messages = blocks.map((block) => findingMessage(block, context.locale))
      throw refuse(
        reviewRefusals,
        'review.findings-block',
        { count: blocks.length, messages: messages.join(' ') },
        { messages },
      )
    }
    await cancelReviews(tx, edition.id, now)
    await moveEdition(tx, edition, 'issued', {
      urgent: true,
      issuedAt: now,
      disclosureMode: 'proactive',
      disclosureArticle: null,
      onSite: true,
    })
    record({
      kind: 'publication.urgency-declared',
      subjectKind: 'publication',
      subjectId: publicationId,
      organizationId: publication.organizationId,
      payload: { editionId: edition.id, reason: input.reason },
      legalBasis: LAW.urgent,
    })
    const live = await goLive(tx, record, {
      publication,
      edition: { ...edition, state: 'issued' },
      revision,
      now,
      kind: 'publication.published-urgently',
    })
    await openReviewAfterwards(tx, publication, edition.id, actor.id, now)
    return { url: live.url }
  })
}
