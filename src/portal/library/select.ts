import { type RawBuilder, sql } from 'kysely'
import { searchQuery } from '../../platform/words.ts'
import type { Portal } from '../portal.ts'
import type { LiveQuery } from '../queries/items.ts'
import { endedRange, FACETS, type Facet, type LibraryQuery, type Sort } from './query.ts'

/** The year a document is dated, or was published where it carries no date. */
const YEAR = sql<string>`to_char(coalesce(formed_on, (published_at at time zone 'Asia/Shanghai')::date), 'YYYY')`

/** The day a document acts: its own effective day, else the day it was first published. */
const ACTS_ON = sql`coalesce((r.metadata->>'effectiveOn')::date, s.originally_published_on, (s.published_at at time zone 'Asia/Shanghai')::date)`

/**
 * The day a document stopped being in force, as its validity says: repealed by the earliest public
 * document that does so, or the day after its last day. Null for all others.
 */
export const ENDED_ON = sql<string | null>`case live_publications.validity
  when 'repealed' then (
    select min(${ACTS_ON}) from relations
    join live_publications as s on s.publication_id = relations.source_id
    join revisions as r on r.id = s.revision_id
    where relations.target_id = live_publications.publication_id
      and relations.kind in ('repeals', 'supersedes') and not s.withdrawn)
  when 'expired' then (
    select (r.metadata->>'expiresOn')::date + 1 from revisions as r
    where r.id = live_publications.revision_id)
  end`

const VALUE: Record<Facet, RawBuilder<unknown>> = {
  validity: sql`live_publications.validity`,
  ended: ENDED_ON,
  kind: sql`live_publications.kind`,
  issuer: sql`live_publications.issuer`,
  year: YEAR,
  topic: sql`live_publications.topic_class`,
}

/**
 * Every word must stand in the title or a number as typed, or all must be found among the words of
 * the text.
 */
export function searched(query: LiveQuery, text: string): LiveQuery {
  const words = text
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8)
  if (words.length === 0) return query
  const asked = searchQuery(text)
  return query.where((eb) => {
    const typed = eb.and(
      words.map((word) =>
        eb.or(
          (['title', 'documentNo', 'indexNo'] as const).map((field) =>
            eb(`livePublications.${field}`, 'ilike', `%${word.replace(/[\\%_]/g, '\\$&')}%`),
          ),
        ),
      ),
    )
    if (!asked) return typed
    const found = eb
      .selectFrom('livePublications as t')
      .select('t.publicationId')
      .where(sql<boolean>`t.terms @@ ${asked}::tsquery`)
    return eb.or([typed, eb('livePublications.publicationId', 'in', found)])
  })
}

/** Null where nothing is asked of this facet; a value that means nothing finds nothing. */
function condition(
  facet: Facet,
  query: LibraryQuery,
  portal: Portal,
  value: RawBuilder<unknown>,
): RawBuilder<boolean> | null {
  if (query[facet] === '') return null
  if (facet !== 'ended') return sql<boolean>`${value} = ${query[facet]}`
  const range = endedRange(query.ended, portal.today)
  if (!range) return sql<boolean>`false`
  return range.before === null
    ? sql<boolean>`${value} >= ${range.from}::date`
    : sql<boolean>`${value} >= ${range.from}::date and ${value} < ${range.before}::date`
}

/** What the words and all facets leave of a library. */
export function chosen(portal: Portal, whole: LiveQuery, query: LibraryQuery): LiveQuery {
  return FACETS.reduce(
    (narrowed, facet) => {
      const where = condition(facet, query, portal, VALUE[facet])
      return where ? narrowed.where(where) : narrowed
    },
    searched(whole, query.q),
  )
}

export function ordered(selected: LiveQuery, sort: Sort, q: string): LiveQuery {
  const asked = sort === 'relevance' ? searchQuery(q) : undefined
  const first = {
    newest: selected,
    formed: selected.orderBy('livePublications.formedOn', (order) => order.desc().nullsLast()),
    ended: selected.orderBy(ENDED_ON, (order) => order.desc().nullsLast()),
    relevance: asked
      ? selected
          .orderBy(
            sql`live_publications.title ilike ${`%${q.replace(/[\\%_]/g, '\\$&')}%`}`,
            'desc',
          )
          .orderBy(sql`ts_rank(live_publications.terms, ${asked}::tsquery)`, 'desc')
      : selected,
  }[sort]
  return first
    .orderBy('livePublications.sortedAt', 'desc')
    .orderBy('livePublications.publicationId', 'desc')
}

export type FacetCounts = Record<Facet, { value: string; count: number }[]> & { total: number }

/**
 * How many documents each value of each facet would leave, the facet itself left open so that another
 * of its values can be chosen; and how many there are now. One pass over the library.
 */
export async function facetCounts(
  portal: Portal,
  whole: LiveQuery,
  query: LibraryQuery,
): Promise<FacetCounts> {
  const base = searched(whole, query.q).select(
    FACETS.map((facet) => VALUE[facet].as(`${facet}Value`)),
  )
  const column = (facet: Facet) => sql.ref(`${facet}Value`)
  const others = (except: Facet | null) => {
    const wheres = FACETS.filter((facet) => facet !== except).flatMap((facet) => {
      const where = condition(facet, query, portal, column(facet))
      return where ? [where] : []
    })
    return wheres.length === 0 ? sql`true` : sql.join(wheres, sql` and `)
  }
  const branches = FACETS.map(
    (facet) => sql`
      select ${sql.lit(facet)} as facet, ${column(facet)}::text as value, count(*)::int as count
      from base where ${others(facet)} group by 2`,
  )
  const { rows } = await sql<{ facet: Facet | 'total'; value: string | null; count: number }>`
    with base as materialized (${base})
    ${sql.join(branches, sql` union all `)}
    union all select 'total', null, count(*)::int from base where ${others(null)}`.execute(
    portal.db,
  )
  const of = (facet: Facet) =>
    rows.flatMap(({ facet: name, value, count }) =>
      name === facet && value !== null && value !== '' ? [{ value, count }] : [],
    )
  return {
    validity: of('validity'),
    ended: of('ended'),
    kind: of('kind'),
    issuer: of('issuer'),
    year: of('year'),
    topic: of('topic'),
    total: rows.find((row) => row.facet === 'total')?.count ?? 0,
  }
}
