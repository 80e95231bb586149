import type { Instant } from '../../../kernel/days.ts'
import { refuse } from '../../../kernel/errors.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { currentFiles } from '../../../platform/files.ts'
import { newId } from '../../../platform/ids.ts'
import {
  liveEdition,
  lockPublication,
  moveEdition,
  openEdition,
  publicationFacts,
  revisionOf,
} from '../load.ts'
import { filesOf, withFilesInPlace } from '../rules/files.ts'
import { whyNotBeginEdition, whyNotDiscard } from '../rules/permissions.ts'
import { refusals } from '../strings.ts'

import { insertRevision, nextRevisionNumber } from './draft.ts'

/** Begins the next edition from the live one, or from the last where none is live. */
export async function beginEdition(context: Context, publicationId: string) {
  const actor = requireActor(context)
  return command(context, { publicationId }, async (tx, record, now) => {
    const publication = await lockPublication(tx, actor, publicationId)
    const refused = whyNotBeginEdition(actor, await publicationFacts(tx, publication))
    if (refused) throw refuse(refusals, refused)
    const last = await tx
      .selectFrom('editions')
      .select(['number', 'revisionId', 'followsEditionId'])
      .where('publicationId', '=', publicationId)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    const source = (await liveEdition(tx, publicationId)) ?? last
    const from = await revisionOf(tx, source.revisionId)
    const editionId = newId()
    const revision = await insertRevision(tx, {
      publicationId,
      editionId,
      number: await nextRevisionNumber(tx, publicationId),
      // What is shown now, not what was when it was signed.
      draft: withFilesInPlace(from, await currentFiles(tx, filesOf(from))),
      createdBy: actor.id,
      now,
    })
    await tx
      .insertInto('editions')
      .values({
        id: editionId,
        publicationId,
        number: last.number + 1,
        state: 'draft',
        revisionId: revision.id,
        followsEditionId: source.followsEditionId,
        disclosureMode: null,
        disclosureArticle: null,
        createdBy: actor.id,
        createdAt: now,
        issuedAt: null,
        publishedAt: null,
        endedAt: null,
      })
      .execute()
    await touch(tx, publicationId, publication.lockVersion + 1, now)
    record({
      kind: 'edition.begun',
      subjectKind: 'publication',
      subjectId: publicationId,
      organizationId: publication.organizationId,
      payload: { editionId, editionNumber: last.number + 1 },
    })
    return { editionId }
  })
}

export async function discardEdition(context: Context, publicationId: string) {
  const actor = requireActor(context)
  return command(context, { publicationId }, async (tx, record, now) => {
    const publication = await lockPublication(tx, actor, publicationId)
    const refused = whyNotDiscard(actor, await publicationFacts(tx, publication))
    if (refused) throw refuse(refusals, refused)
    const edition = (await openEdition(tx, publicationId))!
    await moveEdition(tx, edition, 'discarded', { endedAt: now })
    await touch(tx, publicationId, publication.lockVersion + 1, now)
    record({
      kind: 'edition.discarded',
      subjectKind: 'publication',
      subjectId: publicationId,
      organizationId: publication.organizationId,
      payload: { editionId: edition.id, editionNumber: edition.number },
    })
    return { ok: true as const }
  })
}

async function touch(
  tx: Tx,
  publicationId: string,
  lockVersion: number,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('publications')
    .set({ lockVersion, updatedAt: now })
    .where('id', '=', publicationId)
    .execute()
}
