import { sql } from 'kysely'
import type { OutputOf } from '../../kernel/endpoint.ts'
import { commonRefusals, refuse } from '../../kernel/errors.ts'
import type { Locale } from '../../kernel/strings.ts'
import { type Context, requireActor } from '../../platform/context.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { maySeeOrganization, visibleOrganizations } from '../accounts/rules.ts'
import type { contentContract } from './contract.ts'
import { diffRevisions } from './rules/diff.ts'
import { publicUrl } from './rules/paths.ts'
import { OPEN_STATES } from './rules/permissions.ts'

type ListQuery = {
  page: number
  pageSize: number
  organizationId?: string | undefined
  siteId?: string | undefined
  columnId?: string | undefined
  kind?: string | undefined
  state?: string | undefined
  text?: string | undefined
  mine?: 'true' | 'false' | undefined
}

/** Publications of the organisations the actor works in; the bodies are not read. */
export async function listPublications(
  context: Context,
  query: ListQuery,
): Promise<OutputOf<typeof contentContract.listPublications>> {
  const actor = requireActor(context)
  const visible = visibleOrganizations(actor)
  if (visible !== 'all' && visible.length === 0)
    return { items: [], total: 0, page: query.page, pageSize: query.pageSize }
  // One edition stands for a publication: the open one, else the live one, else the last.
  let rows = context.db
    .selectFrom('publications as p')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('editions as e')
          .select(['e.id', 'e.state', 'e.number', 'e.revisionId', 'e.publishedAt'])
          .whereRef('e.publicationId', '=', 'p.id')
          .orderBy(
            sql`case when e.state in (${sql.join([...OPEN_STATES])}) then 0 when e.state = 'live' then 1 else 2 end`,
          )
          .orderBy('e.number', 'desc')
          .limit(1)
          .as('e'),
      (join) => join.onTrue(),
    )
    .innerJoin('revisions as r', 'r.id', 'e.revisionId')
    .leftJoin('livePublications as l', 'l.publicationId', 'p.id')
  if (visible !== 'all') rows = rows.where('p.organizationId', 'in', visible)
  if (query.organizationId) rows = rows.where('p.organizationId', '=', query.organizationId)
  if (query.siteId) rows = rows.where('p.siteId', '=', query.siteId)
  if (query.columnId) rows = rows.where('p.columnId', '=', query.columnId)
  if (query.kind) rows = rows.where('p.kind', '=', query.kind)
  if (query.state) rows = rows.where('e.state', '=', query.state as 'draft')
  if (query.mine === 'true') rows = rows.where('p.createdBy', '=', actor.id)
  if (query.text) {
    const pattern = `%${query.text.replace(/[\\%_]/g, '\\$&')}%`
    rows = rows.where((eb) =>
      eb.or([
        eb('r.title', 'like', pattern),
        eb('p.indexNo', 'like', pattern),
        eb(sql<string>`r.metadata->>'documentNo'`, 'like', pattern),
      ]),
    )
  }
  // Without a condition on the edition or its text, counting needs the publications alone.
  const counted =
    query.state || query.text
      ? rows.select((eb) => eb.fn.countAll().as('count'))
      : plainCount(context.db, query, visible, actor.id)
  const items = await rows
    .select([
      counted.as('total'),
      'p.id',
      'p.organizationId',
      'p.siteId',
      'p.columnId',
      'p.kind',
      'p.locale',
      'p.indexNo',
      'p.updatedAt',
      'p.firstPublishedAt',
      'r.title',
      'e.state',
      'e.number as editionNumber',
      'e.publishedAt',
      'l.path as livePath',
      'l.withdrawn',
      // Names are looked up for the page's rows alone: as joins, the order of nine tables to weigh
      // took the database ten times as long as the answer.
      columnNameOf(context.locale).as('columnName'),
      sql<string | null>`(select name from units where id = p.unit_id)`.as('unitName'),
      sql<string>`(select name from accounts where id = p.created_by)`.as('authorName'),
      sql<string>`(select prefix from sites where id = p.site_id)`.as('prefix'),
      sql<string | null>`r.metadata->>'documentNo'`.as('documentNo'),
      OUT_OF_DATE.as('outOfDate'),
    ])
    .orderBy('p.updatedAt', 'desc')
    .orderBy('p.id')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute()
  // A page past the end has no row that could say how many there are.
  const total = items[0]?.total ?? (await counted.executeTakeFirstOrThrow()).count
  return {
    items: items.map((item) => ({
      ...item,
      live: item.livePath !== null && item.withdrawn === false,
      publishedAt: item.publishedAt ?? item.firstPublishedAt,
      url: item.livePath === null ? null : publicUrl(item.prefix, item.livePath, item.locale),
    })),
    total: Number(total),
    page: query.page,
    pageSize: query.pageSize,
  }
}

/** The column's name in the language of the reader, where it has one. */
function columnNameOf(locale: Locale) {
  return locale === 'en'
    ? sql<string>`(select coalesce(nullif(name_en, ''), name) from columns where id = p.column_id)`
    : sql<string>`(select name from columns where id = p.column_id)`
}

/** Whether the English that is public, or where none is what is being written, follows an earlier Chinese text. */
const OUT_OF_DATE = sql<boolean>`coalesce((
  select c.id is distinct from (
    select x.follows_edition_id from editions x where x.publication_id = p.id
    order by x.state <> 'live', x.number desc limit 1)
  from editions c where c.publication_id = p.translation_of and c.state = 'live'), false)`

function plainCount(db: Db, query: ListQuery, visible: 'all' | string[], actorId: string) {
  let rows = db.selectFrom('publications')
  if (visible !== 'all') rows = rows.where('organizationId', 'in', visible)
  if (query.organizationId) rows = rows.where('organizationId', '=', query.organizationId)
  if (query.siteId) rows = rows.where('siteId', '=', query.siteId)
  if (query.columnId) rows = rows.where('columnId', '=', query.columnId)
  if (query.kind) rows = rows.where('kind', '=', query.kind)
  if (query.mine === 'true') rows = rows.where('createdBy', '=', actorId)
  return rows.select((eb) => eb.fn.countAll().as('count'))
}

/** A publication the actor may see; otherwise as if it did not exist. */
export async function visiblePublication(context: Context, publicationId: string) {
  const publication = await context.db
    .selectFrom('publications')
    .selectAll()
    .where('id', '=', publicationId)
    .executeTakeFirst()
  if (!publication || !maySeeOrganization(requireActor(context), publication.organizationId)) {
    throw refuse(commonRefusals, 'not-found')
  }
  return publication
}

export async function listRevisions(context: Context, publicationId: string) {
  await visiblePublication(context, publicationId)
  const items = await context.db
    .selectFrom('revisions as r')
    .innerJoin('editions as e', 'e.id', 'r.editionId')
    .innerJoin('accounts as a', 'a.id', 'r.createdBy')
    .select([
      'r.id',
      'r.number',
      'r.hash',
      'r.title',
      'r.createdAt',
      'e.number as editionNumber',
      'a.name as createdByName',
    ])
    .select((eb) =>
      eb
        .selectFrom('reviewTasks as t')
        .whereRef('t.revisionId', '=', 'r.id')
        .where('t.state', '=', 'signed')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .as('signatures'),
    )
    .where('r.publicationId', '=', publicationId)
    .orderBy('r.number', 'desc')
    .limit(500)
    .execute()
  return { items: items.map((item) => ({ ...item, signatures: Number(item.signatures) })) }
}

export async function diffOfRevisions(
  context: Context,
  publicationId: string,
  from: string,
  to: string,
) {
  await visiblePublication(context, publicationId)
  const rows = await context.db
    .selectFrom('revisions')
    .selectAll()
    .where('publicationId', '=', publicationId)
    .where('id', 'in', [from, to])
    .execute()
  const before = rows.find((row) => row.id === from)
  const after = rows.find((row) => row.id === to)
  if (!before || !after) throw refuse(commonRefusals, 'not-found')
  return diffRevisions(before, after)
}

/** What a draft may point at: the actor's organisations' pieces, and whatever is public. */
export async function listRelationTargets(
  context: Context,
  text: string,
  kind: string | undefined,
) {
  const visible = visibleOrganizations(requireActor(context))
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  let rows = context.db
    .selectFrom('publications as p')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('revisions as r')
          .select(['r.title', sql<string | null>`r.metadata->>'documentNo'`.as('documentNo')])
          .whereRef('r.publicationId', '=', 'p.id')
          .orderBy('r.number', 'desc')
          .limit(1)
          .as('r'),
      (join) => join.onTrue(),
    )
    .leftJoin('livePublications as l', 'l.publicationId', 'p.id')
    .select(['p.id', 'p.kind', 'r.title', 'r.documentNo', 'l.publicationId as liveId'])
  if (visible !== 'all') {
    rows = rows.where((eb) =>
      eb.or([
        eb('l.publicationId', 'is not', null),
        ...(visible.length > 0 ? [eb('p.organizationId', 'in', visible)] : []),
      ]),
    )
  }
  if (kind) rows = rows.where('p.kind', '=', kind)
  if (text)
    rows = rows.where((eb) =>
      eb.or([eb('r.title', 'like', pattern), eb('r.documentNo', 'like', pattern)]),
    )
  const items = await rows.orderBy('p.updatedAt', 'desc').limit(20).execute()
  return { items: items.map(({ liveId, ...item }) => ({ ...item, live: liveId !== null })) }
}

/** Titles of publications by id, of whatever revision is newest; for messages. */
export async function titlesOf(db: Db | Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('revisions')
    .distinctOn('publicationId')
    .select(['publicationId', 'title'])
    .where('publicationId', 'in', [...ids])
    .orderBy('publicationId')
    .orderBy('number', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.publicationId, row.title]))
}
