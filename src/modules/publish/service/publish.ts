import { refuse } from '../../../kernel/errors.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { lockPublication, openEdition, revisionOf } from '../../content/index.ts'
import { findingMessage, findingsOf, standing } from '../../review/index.ts'
import { refusals as reviewRefusals } from '../../review/strings.ts'
import { goLive } from '../live.ts'
import { whyNotPublish } from '../rules.ts'
import { refusals } from '../strings.ts'

import { publishFacts } from './facts.ts'

type Publication = Awaited<ReturnType<typeof lockPublication>>

/** Puts the issued edition on the portal. The gates are asked once more, whatever was signed. */
export async function publishNow(
  context: Context,
  publicationId: string,
  input: { lockVersion: number },
) {
  const actor = requireActor(context)
  return command(context, { publicationId, ...input }, async (tx, record, now) => {
    const publication = await lockPublication(tx, actor, publicationId)
    const refused = whyNotPublish(actor, await publishFacts(tx, publication))
    if (refused) throw refuse(refusals, refused)
    if (publication.lockVersion !== input.lockVersion) throw refuse(refusals, 'publish.stale')
    await closeSchedule(tx, publicationId, 'cancelled', now)
    return publishOpenEdition(tx, record, context, publication, now)
  })
}

/** Publishes what is issued, in the caller's transaction; refuses with every standing block. */
export async function publishOpenEdition(
  tx: Tx,
  record: Parameters<typeof goLive>[1],
  context: Context,
  publication: Publication,
  now: string,
) {
  const edition = (await openEdition(tx, publication.id))!
  const revision = await revisionOf(tx, edition.revisionId)
  const findings = await findingsOf(
    { ...context, db: tx },
    publication,
    edition,
    revision,
    'publish',
  )
  const blocks = standing(findings)
  if (blocks.length > 0) {
    const messages = blocks.map((block) => findingMessage(block, context.locale))
    throw refuse(
      reviewRefusals,
      'review.findings-block',
      { count: blocks.length, messages: messages.join(' ') },
      { messages },
    )
  }
  return goLive(tx, record, { publication, edition, revision, now, kind: 'publication.published' })
}

/** Ends a waiting or failed schedule of the publication. */
export async function closeSchedule(
  tx: Tx,
  publicationId: string,
  state: 'cancelled',
  now: string,
): Promise<void> {
  await tx
    .updateTable('schedules')
    .set({ state, finishedAt: now })
    .where('publicationId', '=', publicationId)
    .where('state', 'in', ['waiting', 'failed'])
    .execute()
}
