import type { SelectQueryBuilder } from 'kysely'
import type { Relation, RelationKind, Validity } from '../../modules/content/rules/document.ts'
import type { Tables } from '../../platform/database.ts'
import { columnView, hrefOfPublication, nameOf, type Portal } from '../portal.ts'
import type { Link, ListItem, Paging } from '../view.ts'

/** What a list shows of a publication; its text is not read. */
export const ITEM = [
  'livePublications.publicationId',
  'livePublications.siteId',
  'livePublications.columnId',
  'livePublications.kind',
  'livePublications.locale',
  'livePublications.path',
  'livePublications.title',
  'livePublications.summary',
  'livePublications.documentNo',
  'livePublications.indexNo',
  'livePublications.issuer',
  'livePublications.formedOn',
  'livePublications.validity',
  'livePublications.imageFileId',
  'livePublications.sortedAt',
] as const

export type LiveQuery = SelectQueryBuilder<Tables, 'livePublications', object>
export type LiveItem = Awaited<ReturnType<typeof newest>>[number]

/** What the public can see of this site, in the page's language. */
export function live(portal: Portal): LiveQuery {
  return portal.db
    .selectFrom('livePublications')
    .where('livePublications.siteId', '=', portal.site.id)
    .where('livePublications.locale', '=', portal.locale)
    .where('livePublications.withdrawn', '=', false)
}

/** What is filed in these columns; the page then depends on each of them. */
export function liveIn(portal: Portal, columnIds: readonly string[]): LiveQuery {
  for (const id of columnIds) portal.tags.add(`column:${id}`)
  return columnIds.length === 0
    ? live(portal).where((eb) => eb.lit(false))
    : live(portal).where('livePublications.columnId', 'in', [...columnIds])
}

/** Newest first; equal times keep one order. */
export function newest(query: LiveQuery, limit: number, offset = 0) {
  return query
    .select(ITEM)
    .orderBy('livePublications.sortedAt', 'desc')
    .orderBy('livePublications.publicationId', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
}

/** One page of a list. `page` beyond the last answers no items, but the true total. */
export async function pageOfItems(
  query: LiveQuery,
  page: number,
  pageSize: number,
): Promise<{ rows: LiveItem[]; paging: Paging }> {
  const total = await countOf(query)
  const offset = (page - 1) * pageSize
  const rows = offset < total ? await newest(query, pageSize, offset) : []
  return { rows, paging: { page, pageSize, total } }
}

export async function countOf(query: LiveQuery): Promise<number> {
  const { count } = await query
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

export function listItem(portal: Portal, row: LiveItem): ListItem {
  portal.tags.add(`publication:${row.publicationId}`)
  const column = portal.columns.find((each) => each.id === row.columnId)
  return {
    id: row.publicationId,
    href: hrefOfPublication(portal, row),
    title: row.title,
    publishedAt: row.sortedAt,
    summary: row.summary,
    documentNo: row.documentNo,
    validity: row.validity as Validity | null,
    picture: row.imageFileId ? { src: portal.fileHref(row.imageFileId, 'picture'), alt: '' } : null,
    columnName: column ? nameOf(portal, column) : undefined,
    lang: row.locale === portal.locale ? undefined : row.locale === 'en' ? 'en' : 'zh-CN',
  }
}

/** Policy documents with their interpretations. */
export async function withInterpretations(
  portal: Portal,
  rows: LiveItem[],
): Promise<(ListItem & { issuer: string; formedOn: string | null })[]> {
  const links = await interpretationLinks(
    portal,
    rows.map((row) => row.publicationId),
  )
  return rows.map((row) => ({
    ...listItem(portal, row),
    issuer: row.issuer,
    formedOn: row.formedOn,
    interpretations: links.get(row.publicationId) ?? [],
  }))
}

async function interpretationLinks(
  portal: Portal,
  targetIds: string[],
): Promise<Map<string, Link[]>> {
  const links = new Map<string, Link[]>()
  if (targetIds.length === 0) return links
  const rows = await portal.db
    .selectFrom('relations')
    .innerJoin('livePublications', 'livePublications.publicationId', 'relations.sourceId')
    .select(ITEM)
    .select('relations.targetId')
    .where('relations.kind', '=', 'interprets')
    .where('relations.targetId', 'in', targetIds)
    .where('livePublications.withdrawn', '=', false)
    .orderBy('livePublications.sortedAt')
    .execute()
  for (const row of rows) {
    portal.tags.add(`publication:${row.publicationId}`)
    const link = { href: hrefOfPublication(portal, row), text: row.title }
    links.set(row.targetId, [...(links.get(row.targetId) ?? []), link])
  }
  return links
}

export type Related = {
  relation: RelationKind
  /** True where this publication acts on the other one. */
  outward: boolean
  item: ListItem
}

/** A relation of a publication with what stands at its other end. */
export type RelatedRow = LiveItem & Pick<Related, 'relation' | 'outward'>

/** What stands at the other ends of the relations of these publications, newest first. */
export async function relatedRows(
  db: Portal['db'],
  ids: readonly string[],
): Promise<Map<string, RelatedRow[]>> {
  const found = new Map<string, RelatedRow[]>()
  if (ids.length === 0) return found
  const ends = [
    ['sourceId', 'targetId', true],
    ['targetId', 'sourceId', false],
  ] as const
  for (const [own, other, outward] of ends) {
    const rows = await db
      .selectFrom('relations')
      .innerJoin('livePublications', 'livePublications.publicationId', `relations.${other}`)
      .select(ITEM)
      .select(['relations.kind as relation', `relations.${own} as ownId`])
      .where(`relations.${own}`, 'in', [...ids])
      .where('livePublications.withdrawn', '=', false)
      .execute()
    for (const { ownId, ...row } of rows)
      found.set(ownId, [...(found.get(ownId) ?? []), { ...row, outward }])
  }
  for (const rows of found.values())
    rows.sort((a, b) => (a.sortedAt < b.sortedAt ? 1 : a.sortedAt > b.sortedAt ? -1 : 0))
  return found
}

export function relatedItem(portal: Portal, { relation, outward, ...row }: RelatedRow): Related {
  return { relation, outward, item: listItem(portal, row) }
}

/** What a revision's own relations would lead to, were it public. */
export async function relationsOf(portal: Portal, relations: Relation[]): Promise<Related[]> {
  if (relations.length === 0) return []
  const rows = await portal.db
    .selectFrom('livePublications')
    .select(ITEM)
    .where(
      'livePublications.publicationId',
      'in',
      relations.map((relation) => relation.targetId),
    )
    .where('livePublications.withdrawn', '=', false)
    .execute()
  return rows.flatMap((row) =>
    relations
      .filter((relation) => relation.targetId === row.publicationId)
      .map(({ kind }) => ({ relation: kind, outward: true, item: listItem(portal, row) })),
  )
}

/** A section of the front page or of a topic: a column with what is newest under it. */
export async function sectionOf(
  portal: Portal,
  column: Portal['columns'][number],
  columnIds: string[],
  limit: number,
) {
  const rows = await newest(liveIn(portal, columnIds), limit)
  const { name, href } = columnView(portal, column)
  return { title: name, href, rows }
}
