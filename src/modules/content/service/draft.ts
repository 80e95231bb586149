import type { z } from 'zod'
import { canonicalJson } from '../../../kernel/canonical-json.ts'
import type { Instant } from '../../../kernel/days.ts'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { newId, sha256 } from '../../../platform/ids.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import type { draftBody } from '../contract.ts'
import type { Body } from '../rules/document.ts'
import { filesOf } from '../rules/files.ts'
import { defaultPath } from '../rules/paths.ts'
import { refusals } from '../strings.ts'

export type Draft = Omit<z.output<typeof draftBody>, 'body' | 'changeNote' | 'major'> & {
  body: Body
}

/** The hash a signature binds: everything the revision says, where it will stand included. */
export function draftHash(draft: Draft): string {
  const { title, body, metadata, attachments, relations, columnId, path } = draft
  return sha256(canonicalJson({ title, body, metadata, attachments, relations, columnId, path }))
}

/** Inserts a publication, its first edition and revision; shared with imports. */
export async function insertPublication(
  tx: Tx,
  input: {
    siteId: string
    organizationId: string
    unitId: string | null
    columnId: string
    kind: string
    locale: 'zh-CN' | 'en'
    /** The Chinese piece that is translated, and the edition of it that is followed. */
    translationOf?: string
    followsEditionId?: string
    createdBy: string
    now: Instant
    draft: Draft
  },
) {
  const publicationId = newId()
  const editionId = newId()
  const path =
    input.draft.path ??
    defaultPath(await columnPathOf(tx, input.columnId), input.now, publicationId)
  await tx
    .insertInto('publications')
    .values({
      id: publicationId,
      siteId: input.siteId,
      organizationId: input.organizationId,
      unitId: input.unitId,
      columnId: input.columnId,
      kind: input.kind,
      locale: input.locale,
      translationOf: input.translationOf ?? null,
      path,
      indexNo: null,
      firstPublishedAt: null,
      createdBy: input.createdBy,
      createdAt: input.now,
      updatedAt: input.now,
    })
    .execute()
  await reservePath(tx, input.siteId, path, publicationId)
  const revision = await insertRevision(tx, {
    publicationId,
    editionId,
    number: 1,
    draft: { ...input.draft, path },
    createdBy: input.createdBy,
    now: input.now,
  })
  await tx
    .insertInto('editions')
    .values({
      id: editionId,
      publicationId,
      number: 1,
      state: 'draft',
      revisionId: revision.id,
      followsEditionId: input.followsEditionId ?? null,
      disclosureMode: null,
      disclosureArticle: null,
      createdBy: input.createdBy,
      createdAt: input.now,
      issuedAt: null,
      publishedAt: null,
      endedAt: null,
    })
    .execute()
  return { publicationId, editionId, revisionId: revision.id, hash: revision.hash, path }
}

/** Stores one immutable revision. */
export async function insertRevision(
  tx: Tx,
  input: {
    publicationId: string
    editionId: string
    number: number
    draft: Draft
    createdBy: string
    now: Instant
  },
) {
  const { draft } = input
  const row = {
    id: newId(),
    publicationId: input.publicationId,
    editionId: input.editionId,
    number: input.number,
    columnId: draft.columnId,
    path: draft.path!,
    title: draft.title,
    body: JSON.stringify(draft.body),
    metadata: JSON.stringify(draft.metadata),
    attachments: JSON.stringify(draft.attachments),
    relations: JSON.stringify(draft.relations),
    hash: draftHash(draft),
    createdBy: input.createdBy,
    createdAt: input.now,
  }
  await tx.insertInto('revisions').values(row).execute()
  const attached = new Set(draft.attachments.map(({ fileId }) => fileId))
  const uses = [...new Set(filesOf(draft))].map((fileId) => ({
    fileId,
    revisionId: row.id,
    editionId: row.editionId,
    publicationId: row.publicationId,
    attached: attached.has(fileId),
  }))
  if (uses.length > 0) await tx.insertInto('fileUses').values(uses).execute()
  return { id: row.id, number: row.number, hash: row.hash }
}

export async function nextRevisionNumber(tx: Tx, publicationId: string): Promise<number> {
  const { last } = await tx
    .selectFrom('revisions')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('publicationId', '=', publicationId)
    .executeTakeFirstOrThrow()
  return Number(last ?? 0) + 1
}

/** The first who reserves a path owns it for ever. */
export async function reservePath(
  tx: Tx,
  siteId: string,
  path: string,
  publicationId: string,
): Promise<void> {
  await tx
    .insertInto('pathReservations')
    .values({ siteId, path, publicationId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const owner = await tx
    .selectFrom('pathReservations')
    .select('publicationId')
    .where('siteId', '=', siteId)
    .where('path', '=', path)
    .executeTakeFirstOrThrow()
  if (owner.publicationId !== publicationId) throw refuse(refusals, 'content.path-taken', { path })
}

async function columnPathOf(tx: Tx, columnId: string): Promise<string> {
  const slugs: string[] = []
  for (let id: string | null = columnId; id && slugs.length < 10; ) {
    const column: { slug: string; parentId: string | null } = await tx
      .selectFrom('columns')
      .select(['slug', 'parentId'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    slugs.unshift(column.slug)
    id = column.parentId
  }
  return `/${slugs.join('/')}`
}

/** The column, where the actor may see its organisation and it takes publications. */
export async function writableColumn(tx: Tx, context: Context, columnId: string) {
  const column = await tx
    .selectFrom('columns')
    .innerJoin('sites', 'sites.id', 'columns.siteId')
    .innerJoin('organizations', 'organizations.id', 'sites.organizationId')
    .select([
      'columns.id',
      'columns.siteId',
      'columns.kind',
      'sites.organizationId',
      'organizations.name as organizationName',
    ])
    .where('columns.id', '=', columnId)
    .executeTakeFirst()
  if (!column || !maySeeOrganization(requireActor(context), column.organizationId))
    throw refuse(commonRefusals, 'not-found')
  if (column.kind === 'link') throw refuse(refusals, 'content.kind-not-in-column')
  return column
}
