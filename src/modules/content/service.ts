import type { z } from 'zod'
import { canonicalJson } from '../../kernel/canonical-json.ts'
import { beijingTime, type Instant } from '../../kernel/days.ts'
import { commonRefusals, refuse } from '../../kernel/errors.ts'
import { later } from '../../platform/clock.ts'
import { command } from '../../platform/command.ts'
import { type Context, requireActor } from '../../platform/context.ts'
import type { Tx } from '../../platform/database.ts'
import { newId, sha256 } from '../../platform/ids.ts'
import { hasRole, maySeeOrganization } from '../accounts/rules.ts'
import type { draftBody } from './contract.ts'
import { liveEdition, lockPublication, openEdition, publicationFacts, revisionOf } from './load.ts'
import { canonicalBody } from './rules/body/schema.ts'
import { diffRevisions } from './rules/diff.ts'
import { type Body, emptyMetadata } from './rules/document.ts'
import { normaliseDocumentNo } from './rules/document-no.ts'
import { defaultPath, whyNotPath } from './rules/paths.ts'
import { whyNotBeginEdition, whyNotDiscard, whyNotEdit } from './rules/permissions.ts'
import { refusals } from './strings.ts'

export const EDIT_LOCK_MINUTES = 3

export type Draft = Omit<z.output<typeof draftBody>, 'body' | 'changeNote' | 'major'> & {
  body: Body
}

/** Begins a publication with an empty first revision, and reserves its address. */
export async function createPublication(
  context: Context,
  input: { columnId: string; kind: string; title: string; locale: 'zh-CN' | 'en' },
) {
  const actor = requireActor(context)
  return command(context, input, async (tx, record, now) => {
    const column = await writableColumn(tx, context, input.columnId)
    if (!hasRole(actor, column.organizationId, 'contributor'))
      throw refuse(refusals, 'content.not-contributor')
    const unitId = actor.organizationId === column.organizationId ? actor.unitId : null
    const made = await insertPublication(tx, {
      ...input,
      siteId: column.siteId,
      organizationId: column.organizationId,
      unitId,
      createdBy: actor.id,
      now,
      draft: {
        title: input.title,
        body: { type: 'doc', content: [] },
        metadata: {
          ...emptyMetadata(),
          issuer: column.organizationName,
          source: column.organizationName,
        },
        attachments: [],
        relations: [],
        columnId: input.columnId,
        path: null,
      },
    })
    record({
      kind: 'publication.created',
      subjectKind: 'publication',
      subjectId: made.publicationId,
      organizationId: column.organizationId,
      payload: { kind: input.kind, columnId: input.columnId, revisionHash: made.hash },
    })
    return { id: made.publicationId }
  })
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

/**
 * Saves the draft as a new revision; an unchanged draft makes none. A stale save answers 409 with the
 * other person's name, their revision and the difference between theirs and what was typed.
 */
export async function savePublication(
  context: Context,
  publicationId: string,
  input: z.output<typeof draftBody> & { lockVersion: number },
) {
  const actor = requireActor(context)
  const draft = canonicalDraft(input)
  return command(context, { publicationId, ...input }, async (tx, record, now) => {
    const publication = await lockPublication(tx, actor, publicationId)
    const facts = await publicationFacts(tx, publication)
    const refused = whyNotEdit(actor, facts)
    if (refused) throw refuse(refusals, refused)
    const edition = (await openEdition(tx, publicationId))!
    const current = await revisionOf(tx, edition.revisionId)
    if (publication.lockVersion !== input.lockVersion)
      throw await staleSave(tx, publication.lockVersion, current, draft)
    await refuseOtherHolder(tx, publicationId, actor.id, now)
    const column = await writableColumn(tx, context, draft.columnId)
    if (column.siteId !== publication.siteId) throw refuse(commonRefusals, 'not-found')
    const path = draft.path ?? current.path
    const badPath = whyNotPath(path)
    if (badPath) throw refuse(refusals, badPath)
    if (path !== current.path) await reservePath(tx, publication.siteId, path, publicationId)
    await checkRelations(tx, publicationId, draft.relations)
    await checkFiles(tx, publication.organizationId, draft)

    const hash = draftHash({ ...draft, path })
    const revision =
      hash === current.hash
        ? current
        : await insertRevision(tx, {
            publicationId,
            editionId: edition.id,
            number: await nextRevisionNumber(tx, publicationId),
            draft: { ...draft, path },
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

/** Begins the next edition from the live one, or from the last where none is live. */
export async function beginEdition(context: Context, publicationId: string) {
  const actor = requireActor(context)
  return command(context, { publicationId }, async (tx, record, now) => {
    const publication = await lockPublication(tx, actor, publicationId)
    const refused = whyNotBeginEdition(actor, await publicationFacts(tx, publication))
    if (refused) throw refuse(refusals, refused)
    const last = await tx
      .selectFrom('editions')
      .select(['number', 'revisionId'])
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
      draft: from,
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
    await tx
      .updateTable('editions')
      .set({ state: 'discarded', endedAt: now })
      .where('id', '=', edition.id)
      .execute()
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

/**
 * Says who is editing, for three minutes at a time. A courtesy that tells people of each other and
 * changes nothing of substance, so it leaves no ledger event; `lock_version` is what protects the text.
 */
export async function takeEditLock(context: Context, publicationId: string, takeOver: boolean) {
  const actor = requireActor(context)
  return context.db.transaction().execute(async (tx) => {
    const publication = await lockPublication(tx, actor, publicationId)
    const refused = whyNotEdit(actor, await publicationFacts(tx, publication))
    if (refused) throw refuse(refusals, refused)
    const now = context.clock.now()
    if (!takeOver) await refuseOtherHolder(tx, publicationId, actor.id, now)
    const expiresAt = later(now, EDIT_LOCK_MINUTES * 60_000)
    await tx
      .insertInto('editLocks')
      .values({ publicationId, accountId: actor.id, expiresAt })
      .onConflict((conflict) =>
        conflict.column('publicationId').doUpdateSet({ accountId: actor.id, expiresAt }),
      )
      .execute()
    return { expiresAt }
  })
}

export async function releaseEditLock(context: Context, publicationId: string) {
  const actor = requireActor(context)
  return context.db.transaction().execute(async (tx) => {
    await lockPublication(tx, actor, publicationId)
    await tx
      .deleteFrom('editLocks')
      .where('publicationId', '=', publicationId)
      .where('accountId', '=', actor.id)
      .execute()
    return { ok: true as const }
  })
}

/** The hash a signature binds: everything the revision says, where it will stand included. */
export function draftHash(draft: Draft): string {
  const { title, body, metadata, attachments, relations, columnId, path } = draft
  return sha256(canonicalJson({ title, body, metadata, attachments, relations, columnId, path }))
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

async function insertRevision(
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
  return { id: row.id, number: row.number, hash: row.hash }
}

async function nextRevisionNumber(tx: Tx, publicationId: string): Promise<number> {
  const { last } = await tx
    .selectFrom('revisions')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('publicationId', '=', publicationId)
    .executeTakeFirstOrThrow()
  return Number(last ?? 0) + 1
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

/** The first who reserves a path owns it for ever. */
async function reservePath(
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

async function staleSave(
  tx: Tx,
  lockVersion: number,
  current: Awaited<ReturnType<typeof revisionOf>>,
  mine: Draft,
) {
  const author = await tx
    .selectFrom('accounts')
    .select('name')
    .where('id', '=', current.createdBy)
    .executeTakeFirstOrThrow()
  const detail = {
    lockVersion,
    theirs: current,
    name: author.name,
    diff: diffRevisions(current, mine),
  }
  return refuse(refusals, 'content.stale', { name: author.name }, detail)
}

async function refuseOtherHolder(
  tx: Tx,
  publicationId: string,
  accountId: string,
  now: Instant,
): Promise<void> {
  const lock = await tx
    .selectFrom('editLocks')
    .innerJoin('accounts', 'accounts.id', 'editLocks.accountId')
    .select(['editLocks.accountId', 'editLocks.expiresAt', 'accounts.name'])
    .where('publicationId', '=', publicationId)
    .executeTakeFirst()
  if (lock && lock.accountId !== accountId && lock.expiresAt > now) {
    throw refuse(refusals, 'content.locked', {
      name: lock.name,
      until: beijingTime(lock.expiresAt),
    })
  }
}

async function checkRelations(
  tx: Tx,
  publicationId: string,
  relations: Draft['relations'],
): Promise<void> {
  const ids = [...new Set(relations.map((relation) => relation.targetId))]
  if (ids.length === 0) return
  const known = await tx.selectFrom('publications').select('id').where('id', 'in', ids).execute()
  if (known.length !== ids.length || ids.includes(publicationId))
    throw refuse(refusals, 'content.bad-relation')
}

/** Every stored file a draft shows must be this organisation's own: a guessed id opens nothing. */
async function checkFiles(tx: Tx, organizationId: string, draft: Draft): Promise<void> {
  const ids = [...new Set(filesOf(draft))]
  if (ids.length === 0) return
  const own = await tx
    .selectFrom('files')
    .select('id')
    .where('id', 'in', ids)
    .where('organizationId', '=', organizationId)
    .execute()
  if (own.length !== ids.length) throw refuse(commonRefusals, 'not-found')
}

/** Ids of the stored files a draft shows: attachments, pictures in the body, the picture of the head. */
export function filesOf(draft: Pick<Draft, 'attachments' | 'body' | 'metadata'>): string[] {
  const ids = draft.attachments.flatMap((attachment) => attachment.fileId ?? [])
  const walk = (nodes: readonly unknown[]): void => {
    for (const node of nodes as {
      type: string
      attrs?: { fileId?: string | null }
      content?: unknown[]
    }[]) {
      if (node.type === 'image' && node.attrs?.fileId) ids.push(node.attrs.fileId)
      if (node.content) walk(node.content)
    }
  }
  walk(draft.body.content)
  if (draft.metadata.imageFileId) ids.push(draft.metadata.imageFileId)
  return ids
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

async function writableColumn(tx: Tx, context: Context, columnId: string) {
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
