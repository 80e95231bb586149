import { sql } from 'kysely'
import { dayOf, type Instant, startOfDay } from '../../kernel/days.ts'
import type { Recorder } from '../../platform/command.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { announce, notifyChanged } from '../../platform/outbox.ts'
import { searchVector } from '../../platform/words.ts'
import { readCalendar } from '../calendar/index.ts'
import { deadline } from '../calendar/rules.ts'
import { filesOf, liveEdition, revisionOf } from '../content/index.ts'
import { textOf } from '../content/rules/body/text.ts'
import {
  DEFAULT_INDEX_NO_RULE,
  formatIndexNo,
  type IndexNoRule,
} from '../content/rules/index-no.ts'
import { kindOf } from '../content/rules/kinds.ts'
import { publicUrl } from '../content/rules/paths.ts'
import { validityOf } from '../content/rules/validity.ts'
import { LAW } from './law.data.ts'
import { INTERPRETATION_WORKING_DAYS } from './rules.ts'
import type { EndingKind } from './schema.ts'

type Publication = Awaited<ReturnType<typeof import('../content/index.ts').lockPublication>>
type Edition = {
  id: string
  number: number
  revisionId: string
  changeNote: string
  major: boolean
}
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
  await tx
    .updateTable('editions')
    .set({ state: 'superseded', endedAt: now })
    .where('publicationId', '=', publication.id)
    .where('state', '=', 'live')
    .execute()
  await tx
    .updateTable('editions')
    .set({ state: 'live', publishedAt: now })
    .where('id', '=', edition.id)
    .execute()
  const indexNo =
    publication.indexNo ??
    (await nextIndexNo(tx, publication.organizationId, revision.metadata.statutoryItem, now))
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
  await writeLiveRow(tx, publication, revision, { version, indexNo, now })
  for (const id of related) await refreshValidity(tx, id, now)
  await settleInterpretations(tx, record, publication, revision, now)
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
  await tx
    .updateTable('editions')
    .set({ state: 'ended', endedAt: now })
    .where('id', '=', edition.id)
    .execute()
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

/** Recomputes the validity a live publication shows; answers the new one where it changed. */
export async function refreshValidity(
  tx: Tx,
  publicationId: string,
  now: Instant,
): Promise<string | undefined> {
  const live = await tx
    .selectFrom('livePublications')
    .select(['revisionId', 'validity', 'kind'])
    .where('publicationId', '=', publicationId)
    .executeTakeFirst()
  if (!live || !kindOf(live.kind).policy) return undefined
  const revision = await revisionOf(tx, live.revisionId)
  const validity = await currentValidity(tx, publicationId, revision, now)
  if (validity === live.validity) return undefined
  await tx
    .updateTable('livePublications')
    .set({ validity })
    .where('publicationId', '=', publicationId)
    .execute()
  return validity
}

export async function currentValidity(
  db: Db | Tx,
  publicationId: string,
  revision: Pick<Revision, 'metadata'>,
  now: Instant,
) {
  const sources = await db
    .selectFrom('relations as r')
    .innerJoin('livePublications as l', 'l.publicationId', 'r.sourceId')
    .innerJoin('revisions as v', 'v.id', 'l.revisionId')
    .select([
      'r.kind',
      'l.title as sourceTitle',
      'l.publishedAt',
      sql<string | null>`v.metadata->>'effectiveOn'`.as('sourceEffectiveOn'),
    ])
    .where('r.targetId', '=', publicationId)
    .where('l.withdrawn', '=', false)
    .execute()
  return validityOf(
    {
      effectiveOn: revision.metadata.effectiveOn,
      expiresOn: revision.metadata.expiresOn,
      relationsToIt: sources.map((source) => ({
        kind: source.kind,
        sourceTitle: source.sourceTitle,
        sourceEffectiveOn: source.sourceEffectiveOn,
        sourcePublishedOn: dayOf(source.publishedAt),
      })),
    },
    dayOf(now),
  ).validity
}

async function writeLiveRow(
  tx: Tx,
  publication: Publication,
  revision: Revision,
  given: { version: number; indexNo: string; now: Instant },
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
    imageFileId: metadata.imageFileId,
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

async function publishFiles(tx: Tx, publicationId: string, revision: Revision): Promise<void> {
  await tx.deleteFrom('publishedFiles').where('publicationId', '=', publicationId).execute()
  const ids = [...new Set(filesOf(revision))]
  if (ids.length > 0)
    await tx
      .insertInto('publishedFiles')
      .values(ids.map((fileId) => ({ publicationId, fileId })))
      .execute()
}

/** A document that needs interpretation owes one; an interpretation pays what it interprets. */
async function settleInterpretations(
  tx: Tx,
  record: Recorder,
  publication: Publication,
  revision: Revision,
  now: Instant,
): Promise<void> {
  const event = {
    subjectKind: 'publication',
    organizationId: publication.organizationId,
    legalBasis: LAW.interpretation,
  }
  if (kindOf(publication.kind).policy && revision.metadata.needsInterpretation) {
    const { regionCode } = await tx
      .selectFrom('organizations')
      .select('regionCode')
      .where('id', '=', publication.organizationId)
      .executeTakeFirstOrThrow()
    const due = deadline(
      dayOf(now),
      INTERPRETATION_WORKING_DAYS,
      await readCalendar(tx, regionCode),
    )
    const met = await tx
      .selectFrom('relations as r')
      .innerJoin('livePublications as l', 'l.publicationId', 'r.sourceId')
      .select('r.sourceId')
      .where('r.targetId', '=', publication.id)
      .where('r.kind', '=', 'interprets')
      .where('l.withdrawn', '=', false)
      .executeTakeFirst()
    const made = await tx
      .insertInto('interpretationDuties')
      .values({
        publicationId: publication.id,
        organizationId: publication.organizationId,
        dueOn: due.dueOn,
        dueProvisional: due.provisional,
        metBy: met?.sourceId ?? null,
        metAt: met ? now : null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('publicationId')
      .executeTakeFirst()
    if (made)
      record({
        ...event,
        kind: 'interpretation.due',
        subjectId: publication.id,
        payload: { dueOn: due.dueOn },
      })
  }
  const targets = revision.relations
    .filter((relation) => relation.kind === 'interprets')
    .map((relation) => relation.targetId)
  if (targets.length === 0) return
  const paid = await tx
    .updateTable('interpretationDuties')
    .set({ metBy: publication.id, metAt: now })
    .where('publicationId', 'in', targets)
    .where('metAt', 'is', null)
    .returning('publicationId')
    .execute()
  for (const { publicationId } of paid)
    record({
      ...event,
      kind: 'interpretation.met',
      subjectId: publicationId,
      payload: { by: publication.id },
    })
}

async function nextIndexNo(
  tx: Tx,
  organizationId: string,
  statutoryItem: number | null,
  now: Instant,
): Promise<string> {
  const rule = await indexNoRule(tx, organizationId)
  const year = Number(dayOf(now).slice(0, 4))
  const counter = await tx
    .insertInto('indexNoCounters')
    .values({ organizationId, year: rule.resetBy === 'year' ? year : 0, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['organizationId', 'year'])
        .doUpdateSet((eb) => ({ last: eb('indexNoCounters.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  const { organizationCode } = await tx
    .selectFrom('organizations')
    .select('organizationCode')
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow()
  return formatIndexNo(rule, { organizationCode, year, sequence: counter.last, statutoryItem })
}

/** An organisation's own rule for index numbers, from the settings; new numbers only. */
async function indexNoRule(tx: Tx, organizationId: string): Promise<IndexNoRule> {
  const own = await tx
    .selectFrom('settings')
    .select('value')
    .where('key', '=', `index-no-rule:${organizationId}`)
    .executeTakeFirst()
  return (own?.value.value as IndexNoRule | undefined) ?? DEFAULT_INDEX_NO_RULE
}

/** What pages show that may have changed: the piece, its columns, its relations, the lists of the site. */
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
  return [
    `publication:${publication.id}`,
    `list:${publication.siteId}`,
    ...new Set(lineage.map((id) => `column:${id}`)),
    ...related.map((id) => `publication:${id}`),
  ]
}
