import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Db, Tx } from '../../../platform/database.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { kindOf } from '../../content/rules/kinds.ts'
import { type FileFacts, mediaKind, standingOf } from '../rules.ts'
import { bannersOf, usesOf } from './uses.ts'

export type LibraryFile = Awaited<ReturnType<typeof libraryFile>>

/** A file of an organisation the actor may see; any other answers as one that does not exist. */
export async function libraryFile(context: Context, db: Db | Tx, fileId: string) {
  const file = await db
    .selectFrom('files as f')
    .leftJoin('fileRetirements as t', 't.fileId', 'f.id')
    .leftJoin('fileReplacements as x', 'x.oldFileId', 'f.id')
    .selectAll('f')
    .select(['t.fileId as retiredId', 'x.newFileId'])
    .where('f.id', '=', fileId)
    .executeTakeFirst()
  if (!file || !maySeeOrganization(requireActor(context), file.organizationId))
    throw refuse(commonRefusals, 'not-found')
  return file
}

/** What the rules ask of a file, with the texts and topics that show it. */
export async function fileFacts(db: Db | Tx, file: LibraryFile) {
  const texts = await usesOf(db, [file.id])
    .innerJoin('publications as p', 'p.id', 'u.publicationId')
    .innerJoin('revisions as r', 'r.id', 'u.revisionId')
    .select(['u.publicationId', 'u.attached', 'e.state', 'e.id as editionId'])
    .select(['p.kind', 'p.siteId', 'r.title'])
    .orderBy('e.state')
    .orderBy('r.title')
    .execute()
  const topics = await bannersOf(db, [file.id])
  const states = [
    ...texts.map(({ state }) => state),
    ...topics.map(({ online }) => (online ? 'live' : 'draft')),
  ]
  const facts: FileFacts = {
    organizationId: file.organizationId,
    kind: mediaKind(file.mime),
    uploadedBy: file.uploadedBy,
    standing: standingOf(states),
    partOfDocument: texts.some(
      ({ attached, kind, state }) =>
        attached && kindOf(kind).policy === true && standingOf([state]) !== 'draft',
    ),
    retired: file.retiredId !== null,
    replaced: file.newFileId !== null,
  }
  return { facts, texts, topics }
}
