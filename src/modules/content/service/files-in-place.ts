import type { Instant } from '../../../kernel/days.ts'
import type { Recorder } from '../../../platform/command.ts'
import type { Tx } from '../../../platform/database.ts'
import { currentFiles } from '../../../platform/files.ts'
import { revisionOf } from '../load.ts'
import { filesOf, withFilesInPlace } from '../rules/files.ts'
import { insertRevision, nextRevisionNumber } from './draft.ts'

/**
 * The newest revision of an edition, written anew where a file it shows was replaced since: what is
 * looked through and signed is what will be public.
 */
export async function revisionInPlace(
  tx: Tx,
  record: Recorder,
  edition: { id: string; publicationId: string; revisionId: string },
  { actorId, organizationId, now }: { actorId: string; organizationId: string; now: Instant },
) {
  const revision = await revisionOf(tx, edition.revisionId)
  const replaced = await currentFiles(tx, filesOf(revision))
  if (replaced.size === 0) return revision
  const { publicationId, id: editionId } = edition
  const { id, number, hash } = await insertRevision(tx, {
    publicationId,
    editionId,
    number: await nextRevisionNumber(tx, publicationId),
    draft: withFilesInPlace(revision, replaced),
    createdBy: actorId,
    now,
  })
  await tx.updateTable('editions').set({ revisionId: id }).where('id', '=', editionId).execute()
  record({
    kind: 'publication.saved',
    subjectKind: 'publication',
    subjectId: publicationId,
    organizationId,
    payload: { editionId, revisionNumber: number, revisionHash: hash },
  })
  return revisionOf(tx, id)
}
