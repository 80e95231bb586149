import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { bigramsOf, searchQuery, wordsOf } from '../../platform/words.ts'
import { textOf } from '../content/rules/body/text.ts'
import { type Segment, snippetOf } from './rules.ts'

export type SearchHit = {
  publicationId: string
  path: string
  title: string
  snippet: Segment[]
  publishedAt: string
  columnName: string
  columnNameEn: string
  locale: string
  kind: string
}

/** Weights of D, C, B and A: a word in the title counts ten times one in the text. */
const WEIGHTS = '{0.1, 0.2, 0.4, 1.0}'

/**
 * Publications of a site that hold what was typed: those in the reader's language first, ranked by
 * where and how often, newer first among equals. Typing nothing searchable finds nothing.
 */
export async function searchPublications(
  db: Db,
  query: {
    siteId: string
    text: string
    page: number
    pageSize: number
    columnId?: string
    kind?: string
    /** What is in this language comes first. */
    locale?: string
  },
): Promise<{ items: SearchHit[]; total: number }> {
  const asked = searchQuery(query.text)
  if (!asked) return { items: [], total: 0 }
  const tsquery = sql<string>`${asked}::tsquery`
  let hits = db
    .selectFrom('livePublications as l')
    .innerJoin('columns as c', 'c.id', 'l.columnId')
    .where('l.siteId', '=', query.siteId)
    .where('l.withdrawn', '=', false)
    .where(sql<boolean>`l.terms @@ ${tsquery}`)
  if (query.columnId) hits = hits.where('l.columnId', '=', query.columnId)
  if (query.kind) hits = hits.where('l.kind', '=', query.kind)
  const { count } = await hits
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const rows = await hits
    .innerJoin('revisions as r', 'r.id', 'l.revisionId')
    .select([
      'l.publicationId',
      'l.path',
      'l.title',
      'l.publishedAt',
      'l.kind',
      'c.name as columnName',
      'c.nameEn as columnNameEn',
      'l.locale',
      'r.body',
    ])
    .orderBy(sql`l.locale = ${query.locale ?? 'zh-CN'}`, 'desc')
    .orderBy(sql`ts_rank(${WEIGHTS}::float4[], l.terms, ${tsquery})`, 'desc')
    .orderBy('l.sortedAt', 'desc')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute()
  const terms = [...new Set([query.text.trim(), ...wordsOf(query.text), ...bigramsOf(query.text)])]
  return {
    items: rows.map(({ body, ...row }) => ({ ...row, snippet: snippetOf(textOf(body), terms) })),
    total: Number(count),
  }
}
