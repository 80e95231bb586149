import type { z } from 'zod'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { currentFiles } from '../../../platform/files.ts'
import { visibleOrganizations } from '../../accounts/rules.ts'
import type { draftBody } from '../contract.ts'
import { lockPublication, openEdition, publicationFacts, revisionOf } from '../load.ts'
import { canonicalBody } from '../rules/body/schema.ts'
import { diffRevisions } from '../rules/diff.ts'
import type { Attachment } from '../rules/document.ts'
import { normaliseDocumentNo } from '../rules/document-no.ts'
import { filesOf, withFilesInPlace } from '../rules/files.ts'
import { whyNotPath } from '../rules/paths.ts'
import { whyNotEdit } from '../rules/permissions.ts'
import { refusals } from '../strings.ts'

import {
  type Draft,
  draftHash,
  insertRevision,
  nextRevisionNumber,
  reservePath,
  writableColumn,
} from './draft.ts'
import { refuseOtherHolder } from './lock.ts'

/**
 * Saves the draft as a new revision; an unchanged draft makes none. A stale save answers 409 with the
 * other person's name, when they saved, their revision and the difference between theirs and what was typed.
 */
export async function savePublication(
  context: Context,
  publicationId: string,
  input: z.output<typeof draftBody> & { lockVersion: number },
) {
  const actor = requireActor(context)
  const typed = canonicalDraft(input)
  return command(context, { publicationId, ...input }, async (tx, record, now) => {
    const publication = await lockPublication(tx, actor, publicationId)
    const facts = await publicationFacts(tx, publication)
    const refused = whyNotEdit(actor, facts)
    if (refused) throw refuse(refusals, refused)
    const edition = (await openEdition(tx, publicationId))!
    const current = await revisionOf(tx, edition.revisionId)
    const draft = withFilesInPlace(typed, await currentFiles(tx, filesOf(typed)))
    if (publication.lockVersion !== input.lockVersion)
      throw await staleSave(tx, publication, edition, current, draft)
    await refuseOtherHolder(tx, publicationId, actor.id, now)
    const column = await writableColumn(tx, context, draft.columnId)
    if (column.siteId !== publication.siteId) throw refuse(commonRefusals, 'not-found')
    const path = draft.path ?? current.path
    const badPath = whyNotPath(path)
    if (badPath) throw refuse(refusals, badPath)
    if (path !== current.path) await reservePath(tx, publication.siteId, path, publicationId)
    if (publication.translationOf && draft.relations.length > 0)
      throw refuse(refusals, 'content.translation-relates')
    await checkRelations(tx, context, publicationId, draft.relations)
    const files = await ownFiles(tx, publication.organizationId, draft)
    const attachments = draft.attachments.map((each) => asStored(each, files))
    // Where an imported page came from and when it was public there is the import's word, not the editor's.
    const { originallyPublishedOn, sourceAddress } = current.metadata
    const metadata = { ...draft.metadata, originallyPublishedOn, sourceAddress }
    const whole = { ...draft, metadata, path, attachments }

    const hash = draftHash(whole)
    const revision =
      hash === current.hash
        ? current
        : await insertRevision(tx, {
            publicationId,
            editionId: edition.id,
            number: await nextRevisionNumber(tx, publicationId),
            draft: whole,
            createdBy: actor.id,
            now,
          })
    const lockVersion = publication.lockVersion + 1
    await tx
      .updateTable('publications')
      .set({
        lockVersion,
        updatedAt: now,
        ...(facts.live ? {} : { columnId: draft.columnId, path }),
      })
      .where('id', '=', publicationId)
      .execute()
    await tx
      .updateTable('editions')
      .set({ revisionId: revision.id, changeNote: input.changeNote, major: input.major })
      .where('id', '=', edition.id)
      .execute()
    record({
      kind: 'publication.saved',
      subjectKind: 'publication',
      subjectId: publicationId,
      organizationId: publication.organizationId,
      payload: {
        editionId: edition.id,
        revisionNumber: revision.number,
        revisionHash: revision.hash,
      },
    })
    return {
      lockVersion,
      revisionId: revision.id,
      revisionNumber: revision.number,
      hash: revision.hash,
      savedAt: now,
    }
  })
}

function canonicalDraft(input: z.output<typeof draftBody>): Draft {
  const { title, metadata, attachments, relations, columnId, path } = input
  const documentNo = metadata.documentNo ? normaliseDocumentNo(metadata.documentNo) || null : null
  return {
    title,
    body: canonicalBody(input.body),
    metadata: { ...metadata, documentNo },
    attachments,
    relations,
    columnId,
    path,
  }
}

async function staleSave(
  tx: Tx,
  publication: { lockVersion: number; columnId: string },
  edition: { changeNote: string; major: boolean },
  current: Awaited<ReturnType<typeof revisionOf>>,
  mine: Draft,
) {
  const author = await tx
    .selectFrom('accounts')
    .select('name')
    .where('id', '=', current.createdBy)
    .executeTakeFirstOrThrow()
  const detail = {
    lockVersion: publication.lockVersion,
    theirs: current,
    beside: {
      columnId: publication.columnId,
      changeNote: edition.changeNote,
      major: edition.major,
    },
    name: author.name,
    at: current.createdAt,
    diff: diffRevisions(current, mine),
  }
  return refuse(refusals, 'content.stale', { name: author.name }, detail)
}

/** A relation names what is public or of the actor's own organisations; any other id is unknown. */
async function checkRelations(
  tx: Tx,
  context: Context,
  publicationId: string,
  relations: Draft['relations'],
): Promise<void> {
  const ids = [...new Set(relations.map((relation) => relation.targetId))]
  if (ids.length === 0) return
  const visible = visibleOrganizations(requireActor(context))
  let targets = tx
    .selectFrom('publications as p')
    .leftJoin('livePublications as l', 'l.publicationId', 'p.id')
    .select('p.id')
    .where('p.id', 'in', ids)
  if (visible !== 'all')
    targets = targets.where((eb) =>
      eb.or([eb('l.publicationId', 'is not', null), eb('p.organizationId', 'in', visible)]),
    )
  const known = await targets.execute()
  if (known.length !== ids.length || ids.includes(publicationId))
    throw refuse(refusals, 'content.bad-relation')
}

/** Every stored file a draft shows must be this organisation's own: a guessed id opens nothing. */
async function ownFiles(tx: Tx, organizationId: string, draft: Draft) {
  const ids = [...new Set(filesOf(draft))]
  if (ids.length === 0) return []
  const own = await tx
    .selectFrom('files')
    .select(['id', 'size', 'mime', 'hash'])
    .where('id', 'in', ids)
    .where('organizationId', '=', organizationId)
    .execute()
  if (own.length !== ids.length) throw refuse(commonRefusals, 'not-found')
  return own
}

/** Size, type and hash of a stored attachment are those of its file, whatever the caller says. */
function asStored(
  attachment: Attachment,
  files: readonly { id: string; size: number; mime: string; hash: string }[],
): Attachment {
  const file = files.find(({ id }) => id === attachment.fileId)
  if (!file) return { ...attachment, size: null, hash: null }
  const { size, mime, hash } = file
  return { ...attachment, url: null, size, mime, hash }
}
