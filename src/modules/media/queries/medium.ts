import sharp from 'sharp'
import type { OutputOf } from '../../../kernel/endpoint.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Db } from '../../../platform/database.ts'
import { visiblePublication } from '../../content/index.ts'
import type { mediaContract } from '../contract.ts'
import { whyNotDescribe, whyNotReplace, whyNotRestore, whyNotRetire } from '../rules.ts'
import { fileFacts, type LibraryFile, libraryFile } from './facts.ts'

const MAX_DUPLICATES = 20

/** All the library says of one file. */
export async function readMedium(
  context: Context,
  fileId: string,
): Promise<OutputOf<typeof mediaContract.readMedium>> {
  const { db } = context
  const actor = requireActor(context)
  const file = await libraryFile(context, db, fileId)
  const { facts, texts, topics } = await fileFacts(db, file)
  const notes = await db
    .selectFrom('mediaNotes as n')
    .innerJoin('accounts as a', 'a.id', 'n.updatedBy')
    .select(['n.title', 'n.alt', 'n.caption', 'n.source', 'n.updatedAt', 'a.name'])
    .where('n.fileId', '=', fileId)
    .executeTakeFirst()
  const uploader = file.uploadedBy
    ? await db
        .selectFrom('accounts')
        .select('name')
        .where('id', '=', file.uploadedBy)
        .executeTakeFirst()
    : undefined
  const isPublic =
    topics.some(({ online }) => online) ||
    (await db
      .selectFrom('publishedFiles')
      .select('fileId')
      .where('fileId', '=', fileId)
      .executeTakeFirst()) !== undefined
  return {
    id: file.id,
    organizationId: file.organizationId,
    name: file.name,
    kind: facts.kind,
    mime: file.mime,
    size: file.size,
    hash: file.hash,
    createdAt: file.createdAt,
    uploadedByName: uploader?.name ?? null,
    uses: new Set(texts.map(({ publicationId }) => publicationId)).size + topics.length,
    live: facts.standing === 'live',
    retired: facts.retired,
    standing: facts.standing,
    ...(await dimensionsOf(context, file)),
    title: notes?.title ?? '',
    alt: notes?.alt ?? '',
    caption: notes?.caption ?? '',
    source: notes?.source ?? '',
    describedByName: notes?.name ?? null,
    describedAt: notes?.updatedAt ?? null,
    usedBy: texts.map(({ publicationId, title, state, attached }) => ({
      publicationId,
      title,
      state,
      attached,
    })),
    topics: topics.map(({ columnId, name }) => ({ columnId, name })),
    duplicates: await duplicatesOf(db, file),
    ...(await replacementsOf(db, file.id)),
    publicHref: isPublic ? `/files/${file.id}/${encodeURIComponent(file.name)}` : null,
    may: {
      describe: whyNotDescribe(actor, file.organizationId) ?? null,
      replace: whyNotReplace(actor, facts) ?? null,
      retire: whyNotRetire(actor, facts) ?? null,
      restore: whyNotRestore(actor, facts) ?? null,
    },
  }
}

/** Files of a publication, of its open and its live text, that others took the place of. */
export async function listReplacements(context: Context, publicationId: string) {
  await visiblePublication(context, publicationId)
  const items = await context.db
    .selectFrom('fileReplacements as x')
    .innerJoin('files as was', 'was.id', 'x.oldFileId')
    .innerJoin('files as is', 'is.id', 'x.newFileId')
    .innerJoin('accounts as a', 'a.id', 'x.replacedBy')
    .select(['x.oldFileId', 'was.name as oldName', 'x.newFileId', 'is.name as newName'])
    .select(['x.reason', 'a.name as byName', 'x.replacedAt as at'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('fileUses as u')
          .select('u.fileId')
          .whereRef('u.fileId', '=', 'x.oldFileId')
          .where('u.publicationId', '=', publicationId),
      ),
    )
    .orderBy('x.replacedAt', 'desc')
    .execute()
  return { items }
}

/** Pixels of a picture, from its head; null for what is none or cannot be read. */
async function dimensionsOf(context: Context, file: LibraryFile) {
  const none = { width: null, height: null }
  if (!file.mime.startsWith('image/')) return none
  try {
    const { width, height } = await sharp(await context.files.get(file.hash)).metadata()
    return { width, height }
  } catch {
    return none
  }
}

async function duplicatesOf(db: Db, file: LibraryFile) {
  const rows = await db
    .selectFrom('files as f')
    .leftJoin('fileRetirements as t', 't.fileId', 'f.id')
    .select(['f.id', 'f.name', 'f.createdAt', 't.fileId as retiredId'])
    .where('f.hash', '=', file.hash)
    .where('f.organizationId', '=', file.organizationId)
    .where('f.id', '!=', file.id)
    .orderBy('f.createdAt')
    .limit(MAX_DUPLICATES)
    .execute()
  return rows.map(({ retiredId, ...row }) => ({ ...row, retired: retiredId !== null }))
}

async function replacementsOf(db: Db, fileId: string) {
  const rows = await db
    .selectFrom('fileReplacements as x')
    .innerJoin('files as was', 'was.id', 'x.oldFileId')
    .innerJoin('files as is', 'is.id', 'x.newFileId')
    .innerJoin('accounts as a', 'a.id', 'x.replacedBy')
    .select(['x.oldFileId', 'was.name as oldName', 'x.newFileId', 'is.name as newName'])
    .select(['x.reason', 'a.name as byName', 'x.replacedAt as at'])
    .where((eb) => eb.or([eb('x.oldFileId', '=', fileId), eb('x.newFileId', '=', fileId)]))
    .orderBy('x.replacedAt', 'desc')
    .execute()
  const by = rows.find((row) => row.oldFileId === fileId)
  const told = ({ at, byName, reason }: (typeof rows)[number]) => ({ at, byName, reason })
  return {
    replacedBy: by ? { fileId: by.newFileId, name: by.newName, ...told(by) } : null,
    replaces: rows
      .filter((row) => row.newFileId === fileId)
      .map((row) => ({ fileId: row.oldFileId, name: row.oldName, ...told(row) })),
  }
}
