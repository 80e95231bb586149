import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '../../kernel/days.ts'
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

/** The same for every document there is, as a set: to choose, order and count by. */
const ENDED_SET = sql`(
  select t.publication_id, min(${ACTS_ON}) as ended_on
  from relations
  join live_publications as t on t.publication_id = relations.target_id and t.validity = 'repealed'
  join live_publications as s on s.publication_id = relations.source_id
  join revisions as r on r.id = s.revision_id
  where relations.kind in ('repeals', 'supersedes') and not s.withdrawn
  group by t.publication_id
  union all
  select t.publication_id, (r.metadata->>'expiresOn')::date + 1
  from live_publications as t join revisions as r on r.id = t.revision_id
  where t.validity = 'expired')`

const VALUE: Record<Exclude<Facet, 'ended'>, RawBuilder<unknown>> = {
  validity: sql`live_publications.validity`,
  kind: sql`live_publications.kind`,
  issuer: sql`live_publications.issuer`,
  year: YEAR,
  topic: sql`live_publications.topic_class`,
}
const PLAIN_FACETS = FACETS.filter((facet) => facet !== 'ended')

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

/** Null where nothing is asked; a value that means nothing finds nothing. */
function endedWithin(query: LibraryQuery, portal: Portal): RawBuilder<boolean> | null {
  if (query.ended === '') return null
  const range = endedRange(query.ended, portal.today)
  if (!range) return sql<boolean>`false`
  return range.before === null
    ? sql<boolean>`ended_on >= ${range.from}::date`
    : sql<boolean>`ended_on >= ${range.from}::date and ended_on < ${range.before}::date`
}

/** What the words and all facets leave of a library. */
export function chosen(portal: Portal, whole: LiveQuery, query: LibraryQuery): LiveQuery {
  const within = endedWithin(query, portal)
  const found = searched(whole, query.q)
  return PLAIN_FACETS.reduce(
    (narrowed, facet) =>
      query[facet] === ''
        ? narrowed
        : narrowed.where(sql<boolean>`${VALUE[facet]} = ${query[facet]}`),
    within
      ? found.where(
          sql<boolean>`live_publications.publication_id in (select publication_id from ${ENDED_SET} as e where ${within})`,
        )
      : found,
  )
}

export function ordered(selected: LiveQuery, sort: Sort, q: string): LiveQuery {
  const asked = sort === 'relevance' ? searchQuery(q) : undefined
  const first = {
    newest: selected,
    formed: selected.orderBy('livePublications.formedOn', (order) => order.desc().nullsLast()),
    ended: joinedWithEnded(selected).orderBy(sql`ended.ended_on`, (order) =>
      order.desc().nullsLast(),
    ),
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

function joinedWithEnded(selected: LiveQuery): LiveQuery {
  return selected.leftJoin(
    sql<{ publicationId: string; endedOn: string }>`${ENDED_SET}`.as<'ended'>(sql.ref('ended')),
    (join) => join.onRef('ended.publicationId', '=', 'livePublications.publicationId'),
  ) as unknown as LiveQuery
}

/** When each of a few documents ended; those in force are left out. */
export async function endedOf(
  portal: Portal,
  ids: readonly string[],
): Promise<Map<string, LocalDate>> {
  if (ids.length === 0) return new Map()
  const rows = await portal.db
    .selectFrom('livePublications')
    .select(['publicationId', ENDED_ON.as('endedOn')])
    .where('publicationId', 'in', [...ids])
    .where('validity', 'in', ['repealed', 'expired'])
    .execute()
  return new Map(rows.flatMap((row) => (row.endedOn ? [[row.publicationId, row.endedOn]] : [])))
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
  const base = searched(whole, query.q)
    .select('livePublications.publicationId')
    .select(PLAIN_FACETS.map((facet) => VALUE[facet].as(`${facet}Value`)))
  const column = (facet: Facet) =>
    facet === 'ended' ? sql.ref('endedOn') : sql.ref(`${facet}Value`)
  const others = (except: Facet | null) => {
    const wheres = FACETS.filter((facet) => facet !== except && query[facet] !== '').map((facet) =>
      facet === 'ended'
        ? endedWithin(query, portal)!
        : sql<boolean>`${column(facet)} = ${query[facet]}`,
    )
    return wheres.length === 0 ? sql`true` : sql.join(wheres, sql` and `)
  }
  const branches = FACETS.map(
    (facet) => sql`
      select ${sql.lit(facet)} as facet, ${column(facet)}::text as value, count(*)::int as count
      from base where ${others(facet)} group by 2`,
  )
  const { rows } = await sql<{ facet: Facet | 'total'; value: string | null; count: number }>`
    with found as (${base}),
    base as materialized (
      select found.*, ended.ended_on from found
      left join ${ENDED_SET} as ended on ended.publication_id = found.publication_id)
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
