import { sql } from 'kysely'
import { addDays, startOfDay } from '../../../kernel/days.ts'
import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Db } from '../../../platform/database.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import type { mediaContract } from '../contract.ts'
import { mediaKind } from '../rules.ts'
import { bannersOf, isUsed, usesOf } from './uses.ts'

type Query = InputOf<typeof mediaContract.listMedia>['query']

/** A page of the library; uses are counted from what the texts of today show. */
export async function listMedia(
  context: Context,
  organizationId: string,
  query: Query,
): Promise<OutputOf<typeof mediaContract.listMedia>> {
  const { db } = context
  const organization = await db
    .selectFrom('organizations')
    .select('id')
    .where('id', '=', organizationId)
    .executeTakeFirst()
  if (!organization || !maySeeOrganization(requireActor(context), organizationId))
    throw refuse(commonRefusals, 'not-found')
  const found = filtered(db, organizationId, query)
  const { total } = await found
    .select((eb) => eb.fn.countAll().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await found
    .select(['f.id', 'f.name', 'f.mime', 'f.size', 'f.hash', 'f.createdAt'])
    .select(['n.title', 'n.alt', 'a.name as uploadedByName', 't.fileId as retiredId'])
    .orderBy('f.createdAt', 'desc')
    .orderBy('f.id', 'desc')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute()
  const counts = await countsOf(
    db,
    rows.map(({ id }) => id),
  )
  return {
    items: rows.map(({ retiredId, title, alt, ...row }) => ({
      ...row,
      title: title ?? '',
      alt: alt ?? '',
      kind: mediaKind(row.mime),
      uses: counts.get(row.id)?.uses ?? 0,
      live: counts.get(row.id)?.live ?? false,
      retired: retiredId !== null,
    })),
    total: Number(total),
    page: query.page,
    pageSize: query.pageSize,
    uploaders: await uploadersOf(db, organizationId),
  }
}

function filtered(db: Db, organizationId: string, query: Query) {
  let rows = db
    .selectFrom('files as f')
    .leftJoin('mediaNotes as n', 'n.fileId', 'f.id')
    .leftJoin('fileRetirements as t', 't.fileId', 'f.id')
    .leftJoin('accounts as a', 'a.id', 'f.uploadedBy')
    .where('f.organizationId', '=', organizationId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('fileReplacements as x')
            .select('x.oldFileId')
            .whereRef('x.oldFileId', '=', 'f.id'),
        ),
      ),
    )
    .where('t.fileId', query.retired === 'true' ? 'is not' : 'is', null)
  if (query.kind === 'picture') rows = rows.where('f.mime', 'like', 'image/%')
  if (query.kind === 'recording') rows = rows.where('f.mime', '~', '^(video|audio)/')
  if (query.kind === 'document') rows = rows.where('f.mime', '!~', '^(image|video|audio)/')
  if (query.used) rows = rows.where(query.used === 'true' ? isUsed : sql<boolean>`not ${isUsed}`)
  if (query.withoutAlt === 'true')
    rows = rows
      .where('f.mime', 'like', 'image/%')
      .where((eb) => eb(eb.fn.coalesce('n.alt', sql<string>`''`), '=', ''))
  if (query.uploadedBy) rows = rows.where('f.uploadedBy', '=', query.uploadedBy)
  if (query.from) rows = rows.where('f.createdAt', '>=', startOfDay(query.from))
  if (query.to) rows = rows.where('f.createdAt', '<', startOfDay(addDays(query.to, 1)))
  const text = query.text?.trim()
  if (text) {
    const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`
    rows = rows.where((eb) =>
      eb.or([
        eb('f.name', 'ilike', pattern),
        eb('n.title', 'ilike', pattern),
        eb('n.alt', 'ilike', pattern),
        eb('n.source', 'ilike', pattern),
      ]),
    )
  }
  return rows
}

async function countsOf(db: Db, ids: readonly string[]) {
  const counts = new Map<string, { uses: number; live: boolean }>()
  if (ids.length === 0) return counts
  const rows = await usesOf(db, ids)
    .select(['u.fileId', 'u.publicationId', sql<boolean>`bool_or(e.state = 'live')`.as('live')])
    .groupBy(['u.fileId', 'u.publicationId'])
    .execute()
  const banners = await bannersOf(db, ids)
  for (const { fileId, live } of [
    ...rows,
    ...banners.map(({ bannerFileId, online }) => ({ fileId: bannerFileId!, live: online })),
  ]) {
    const known = counts.get(fileId) ?? { uses: 0, live: false }
    counts.set(fileId, { uses: known.uses + 1, live: known.live || live })
  }
  return counts
}

/** Whoever has uploaded anything that is still there, by name. */
async function uploadersOf(db: Db, organizationId: string) {
  return db
    .selectFrom('accounts as a')
    .select(['a.id', 'a.name'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('files as f')
          .select('f.id')
          .whereRef('f.uploadedBy', '=', 'a.id')
          .where('f.organizationId', '=', organizationId),
      ),
    )
    .orderBy('a.name')
    .execute()
}
