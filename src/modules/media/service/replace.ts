import { sql } from 'kysely'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { notifyChanged } from '../../../platform/outbox.ts'
import { scansOf } from '../../checks/index.ts'
import { fileFacts, libraryFile } from '../queries/facts.ts'
import { mediaKind, whyNotReplace } from '../rules.ts'
import { refusals } from '../strings.ts'

/**
 * Lets another file stand where this one stands. Revisions keep the file that was signed; what is
 * shown is resolved when it is shown. The old public address leads to the new one.
 */
export async function replaceMedium(
  context: Context,
  fileId: string,
  { newFileId, reason }: { newFileId: string; reason: string },
): Promise<{ publications: number }> {
  const actor = requireActor(context)
  return command(context, { fileId, newFileId, reason }, async (tx, record, now) => {
    await libraryFile(context, tx, fileId)
    await holdEverythingThatShows(tx, fileId, newFileId)
    const file = await libraryFile(context, tx, fileId)
    const next = await libraryFile(context, tx, newFileId)
    if (next.organizationId !== file.organizationId || next.id === file.id)
      throw refuse(commonRefusals, 'not-found')
    const { facts, texts, topics } = await fileFacts(tx, file)
    const refused = whyNotReplace(actor, facts, {
      kind: mediaKind(next.mime),
      uploadedBy: next.uploadedBy,
      retired: next.retiredId !== null,
      replaced: next.newFileId !== null,
      scan: (await scansOf(tx, [next.hash])).get(next.hash) ?? null,
    })
    if (refused) throw refuse({ ...commonRefusals, ...refusals }, refused)
    await tx
      .insertInto('fileReplacements')
      .values({
        oldFileId: fileId,
        newFileId,
        organizationId: file.organizationId,
        reason,
        replacedBy: actor.id,
        replacedAt: now,
      })
      .execute()
    await standInPlace(tx, fileId, newFileId)
    const publications = [...new Map(texts.map((text) => [text.publicationId, text])).values()]
    const payload = {
      oldFileId: fileId,
      oldHash: file.hash,
      newFileId,
      newHash: next.hash,
      reason,
    }
    record({
      kind: 'file.replaced',
      subjectKind: 'file',
      subjectId: fileId,
      organizationId: file.organizationId,
      payload: {
        ...payload,
        standing: facts.standing,
        publications: publications.length,
        topics: topics.map(({ columnId }) => columnId),
      },
    })
    for (const { publicationId, state } of publications)
      record({
        kind: 'publication.file-replaced',
        subjectKind: 'publication',
        subjectId: publicationId,
        organizationId: file.organizationId,
        payload: { ...payload, state },
      })
    const shown = [...texts, ...topics]
    await notifyChanged(tx, [...new Set(shown.map(({ siteId }) => `site:${siteId}`))])
    return { publications: publications.length }
  })
}

/** Both files and every piece that shows the old one: no submission or publishing passes in between. */
async function holdEverythingThatShows(tx: Tx, fileId: string, newFileId: string): Promise<void> {
  await tx
    .selectFrom('publications')
    .select('id')
    .where((eb) =>
      eb(
        'id',
        'in',
        eb.selectFrom('fileUses').select('publicationId').where('fileId', '=', fileId),
      ),
    )
    .orderBy('id')
    .forUpdate()
    .execute()
  await tx
    .selectFrom('files')
    .select('id')
    .where('id', 'in', [fileId, newFileId])
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Everything that is no signed text follows: uses, what may be fetched, pictures of lists, banners. */
async function standInPlace(tx: Tx, oldFileId: string, newFileId: string): Promise<void> {
  await tx
    .insertInto('fileUses')
    .columns(['fileId', 'revisionId', 'editionId', 'publicationId', 'attached'])
    .expression((eb) =>
      eb
        .selectFrom('fileUses')
        .select(sql<string>`${newFileId}::uuid`.as('fileId'))
        .select(['revisionId', 'editionId', 'publicationId', 'attached'])
        .where('fileId', '=', oldFileId),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await tx
    .insertInto('publishedFiles')
    .columns(['publicationId', 'fileId'])
    .expression((eb) =>
      eb
        .selectFrom('publishedFiles')
        .select('publicationId')
        .select(sql<string>`${newFileId}::uuid`.as('fileId'))
        .where('fileId', '=', oldFileId),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await tx
    .updateTable('livePublications')
    .set({ imageFileId: newFileId })
    .where('imageFileId', '=', oldFileId)
    .execute()
  await tx
    .updateTable('columns')
    .set({ bannerFileId: newFileId })
    .where('bannerFileId', '=', oldFileId)
    .execute()
}
