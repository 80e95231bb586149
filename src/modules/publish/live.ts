import { type Instant, startOfDay } from '../../kernel/days.ts'
import type { Recorder } from '../../platform/command.ts'
import type { Tx } from '../../platform/database.ts'
import { currentFiles } from '../../platform/files.ts'
import { announce, notifyChanged } from '../../platform/outbox.ts'
import { searchVector } from '../../platform/words.ts'
import {
  counterpartOf,
  filesOf,
  liveEdition,
  type lockPublication,
  moveEdition,
  type openEdition,
  revisionOf,
} from '../content/index.ts'
import { textOf } from '../content/rules/body/text.ts'
import { kindOf } from '../content/rules/kinds.ts'
import { publicUrl } from '../content/rules/paths.ts'
import { closePreviewLinks } from '../previews/index.ts'
import { tellOfNewerChinese } from './english.ts'
import { nextIndexNo } from './index-no.ts'
import { reopenInterpretations, settleInterpretations } from './interpretations.ts'
import { LAW } from './law.data.ts'
import type { EndingKind } from './schema.ts'
import { currentValidity, refreshValidity } from './validity.ts'

type Publication = Awaited<ReturnType<typeof lockPublication>>
type Edition = NonNullable<Awaited<ReturnType<typeof openEdition>>>
type Revision = Awaited<ReturnType<typeof revisionOf>>

/**
 * Puts an edition on the portal, all in the caller's transaction: the edition before it is superseded,
 * the index number is given, relations come into force, files become public, and every projection is
 * written under a higher version. Gates and permissions are the caller's business. Answers the address.
 */
export async function goLive(
  tx: Tx,
  record: Recorder,
  {
    publication,
    edition,
    revision,
    now,
    kind,
  }: {
    publication: Publication
    edition: Edition
    revision: Revision
    now: Instant
    kind: 'publication.published' | 'publication.published-urgently' | 'publication.imported'
  },
): Promise<{ url: string; publishedAt: Instant }> {
  const before = await tx
    .selectFrom('livePublications')
    .select(['path', 'columnId'])
    .where('publicationId', '=', publication.id)
    .executeTakeFirst()
  const superseded = await liveEdition(tx, publication.id)
  if (superseded) await moveEdition(tx, superseded, 'superseded', { endedAt: now })
  await moveEdition(tx, edition, 'live', { publishedAt: now })
  const indexNo =
    publication.indexNo ??
    (publication.translationOf
      ? null
      : await nextIndexNo(tx, publication.organizationId, revision.metadata.statutoryItem, now))
  const version = publication.version + 1
  await tx
    .updateTable('publications')
    .set({
      indexNo,
      version,
      lockVersion: publication.lockVersion + 1,
      path: revision.path,
      columnId: revision.columnId,
      firstPublishedAt: publication.firstPublishedAt ?? now,
      updatedAt: now,
    })
    .where('id', '=', publication.id)
    .execute()
  await tx.deleteFrom('endings').where('publicationId', '=', publication.id).execute()
  await tx
    .insertInto('changeNotes')
    .values({
      publicationId: publication.id,
      editionId: edition.id,
      note: edition.changeNote,
      major: edition.major,
      at: now,
    })
    .execute()
  const related = await putRelationsInForce(tx, publication.id, revision)
  await publishFiles(tx, publication.id, revision)
  // A translation carries the number of what it translates: it is the same information.
  const shownIndexNo = indexNo ?? (await indexNoOf(tx, publication.translationOf))
  await writeLiveRow(tx, publication, revision, { version, indexNo: shownIndexNo, now })
  for (const id of [publication.id, ...related]) await refreshValidity(tx, id, now)
  await reopenInterpretations(tx, record, publication)
  await settleInterpretations(tx, record, publication, revision, now)
  await closePreviewLinks(tx, record, publication, 'published', now)
  if (superseded) await tellOfNewerChinese(tx, publication.id, now)
  const site = await tx
    .selectFrom('sites')
    .select('prefix')
    .where('id', '=', publication.siteId)
    .executeTakeFirstOrThrow()
  const url = publicUrl(site.prefix, revision.path, publication.locale)
  record({
    kind,
    subjectKind: 'publication',
    subjectId: publication.id,
    organizationId: publication.organizationId,
    payload: {
      editionId: edition.id,
      editionNumber: edition.number,
      revisionHash: revision.hash,
      indexNo,
      url,
      publishedAt: now,
      ...(before && before.path !== revision.path ? { movedFrom: before.path } : {}),
    },
    legalBasis:
      kind === 'publication.imported'
        ? LAW.import
        : kind === 'publication.published-urgently'
          ? LAW.urgent
          : LAW.publish,
  })
  await announce(tx, 'publication.published', { publicationId: publication.id, version })
  await notifyChanged(
    tx,
    await tagsOf(tx, publication, [revision.columnId, before?.columnId], related),
  )
  return { url, publishedAt: now }
}

/** Takes the live edition off the portal; a withdrawn one stays findable, marked with its explanation. */
export async function endLive(
  tx: Tx,
  record: Recorder,
  publication: Publication,
  ending: { kind: EndingKind; explanation: string; target: string | null },
  now: Instant,
): Promise<void> {
  const edition = (await liveEdition(tx, publication.id))!
  const revision = await revisionOf(tx, edition.revisionId)
  const version = publication.version + 1
  await moveEdition(tx, edition, 'ended', { endedAt: now })
  await tx
    .updateTable('publications')
    .set({ version, lockVersion: publication.lockVersion + 1, updatedAt: now })
    .where('id', '=', publication.id)
    .execute()
  await tx
    .insertInto('endings')
    .values({ publicationId: publication.id, ...ending, at: now })
    .execute()
  if (ending.kind === 'withdrawn') {
    await tx
      .updateTable('livePublications')
      .set({ withdrawn: true, version, updatedAt: now })
      .where('publicationId', '=', publication.id)
      .where('version', '<', version)
      .execute()
  } else {
    await tx.deleteFrom('livePublications').where('publicationId', '=', publication.id).execute()
  }
  // Attachments answer as their page does.
  await tx.deleteFrom('publishedFiles').where('publicationId', '=', publication.id).execute()
  const related = await relatedTo(tx, publication.id)
  await tx.deleteFrom('relations').where('sourceId', '=', publication.id).execute()
  await reopenInterpretations(tx, record, publication)
  await closePreviewLinks(tx, record, publication, 'ended', now)
  for (const id of related) await refreshValidity(tx, id, now)
  record({
    kind: {
      withdrawn: 'publication.withdrawn',
      redirect: 'publication.redirected',
      gone: 'publication.gone',
      vanish: 'publication.vanished',
    }[ending.kind],
    subjectKind: 'publication',
    subjectId: publication.id,
    organizationId: publication.organizationId,
    payload: { editionId: edition.id, explanation: ending.explanation, target: ending.target },
    legalBasis: LAW.withdraw,
  })
  await announce(tx, 'publication.ended', { publicationId: publication.id, version })
  await notifyChanged(tx, await tagsOf(tx, publication, [revision.columnId], related))
}

async function indexNoOf(tx: Tx, publicationId: string | null): Promise<string | null> {
  if (!publicationId) return null
  const row = await tx
    .selectFrom('publications')
    .select('indexNo')
    .where('id', '=', publicationId)
    .executeTakeFirst()
  return row?.indexNo ?? null
}

async function writeLiveRow(
  tx: Tx,
  publication: Publication,
  revision: Revision,
  given: { version: number; indexNo: string | null; now: Instant },
): Promise<void> {
  const { metadata } = revision
  const kind = kindOf(publication.kind)
  const row = {
    version: given.version,
    siteId: publication.siteId,
    organizationId: publication.organizationId,
    columnId: revision.columnId,
    kind: publication.kind,
    locale: publication.locale,
    path: revision.path,
    title: revision.title,
    summary: metadata.summary || textOf(revision.body).replace(/\s+/g, ' ').slice(0, 120),
    documentNo: metadata.documentNo,
    indexNo: given.indexNo,
    issuer: metadata.issuer,
    formedOn: metadata.formedOn,
    topicClass: metadata.topicClass,
    statutoryItem: metadata.statutoryItem,
    validity: kind.policy ? await currentValidity(tx, publication.id, revision, given.now) : null,
    isNormative: kind.normative === true,
    imageFileId: await pictureNow(tx, metadata.imageFileId),
    withdrawn: false,
    publishedAt: given.now,
    updatedAt: given.now,
    originallyPublishedOn: metadata.originallyPublishedOn,
    sortedAt: metadata.originallyPublishedOn
      ? startOfDay(metadata.originallyPublishedOn)
      : (publication.firstPublishedAt ?? given.now),
    revisionId: revision.id,
    terms: searchVector(
      revision.title,
      `${metadata.documentNo ?? ''} ${metadata.keywords.join(' ')} ${metadata.summary}\n${textOf(revision.body)}`,
    ),
  }
  await tx
    .insertInto('livePublications')
    .values({ publicationId: publication.id, ...row })
    .onConflict((conflict) =>
      conflict
        .column('publicationId')
        .doUpdateSet(row)
        .where('livePublications.version', '<', given.version),
    )
    .execute()
}

/** The revision's relations replace those in force; answers every publication touched. */
async function putRelationsInForce(
  tx: Tx,
  publicationId: string,
  revision: Revision,
): Promise<string[]> {
  const before = await relatedTo(tx, publicationId)
  await tx.deleteFrom('relations').where('sourceId', '=', publicationId).execute()
  if (revision.relations.length > 0) {
    await tx
      .insertInto('relations')
      .values(
        revision.relations.map(({ kind, targetId }) => ({
          sourceId: publicationId,
          targetId,
          kind,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  return [...new Set([...before, ...(await relatedTo(tx, publicationId))])]
}

async function relatedTo(tx: Tx, publicationId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('relations')
    .select(['sourceId', 'targetId'])
    .where((eb) => eb.or([eb('sourceId', '=', publicationId), eb('targetId', '=', publicationId)]))
    .execute()
  return [...new Set(rows.flatMap((row) => [row.sourceId, row.targetId]))].filter(
    (id) => id !== publicationId,
  )
}

async function pictureNow(tx: Tx, fileId: string | null): Promise<string | null> {
  if (!fileId) return null
  return (await currentFiles(tx, [fileId])).get(fileId)?.id ?? fileId
}

async function publishFiles(tx: Tx, publicationId: string, revision: Revision): Promise<void> {
  await tx.deleteFrom('publishedFiles').where('publicationId', '=', publicationId).execute()
  const signed = filesOf(revision)
  const now = await currentFiles(tx, signed)
  // A replaced one too: its address leads to what stands there now.
  const ids = [...new Set([...signed, ...[...now.values()].map(({ id }) => id)])]
  if (ids.length > 0)
    await tx
      .insertInto('publishedFiles')
      .values(ids.map((fileId) => ({ publicationId, fileId })))
      .execute()
}

/** What pages show that may have changed: the piece, its other language, its columns, its relations, the lists of the site. */
async function tagsOf(
  tx: Tx,
  publication: Publication,
  columnIds: readonly (string | undefined)[],
  related: readonly string[],
): Promise<string[]> {
  const columns = await tx
    .selectFrom('columns')
    .select(['id', 'parentId'])
    .where('siteId', '=', publication.siteId)
    .execute()
  const parents = new Map(columns.map((column) => [column.id, column.parentId]))
  const lineage: string[] = []
  for (const start of columnIds)
    for (let id = start ?? null; id; id = parents.get(id) ?? null) lineage.push(id)
  const other = await counterpartOf(tx, publication)
  return [
    `publication:${publication.id}`,
    ...(other ? [`publication:${other}`] : []),
    `list:${publication.siteId}`,
    ...new Set(lineage.map((id) => `column:${id}`)),
    ...related.map((id) => `publication:${id}`),
  ]
}
