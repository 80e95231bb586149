import { type RawBuilder, sql } from 'kysely'
import { inLocale, speak } from '../../kernel/strings.ts'
import { VALIDITIES, type Validity } from '../../modules/content/rules/document.ts'
import { validityNames } from '../../modules/content/strings.ts'
import { type Column, columnView, crumbsOf, type Portal, siteView, subtreeOf } from '../portal.ts'
import { strings } from '../strings.ts'
import type { Filter, FilterOption, LibraryView } from '../view.ts'
import { type LiveQuery, liveIn, pageOfItems, withInterpretations } from './items.ts'

const PAGE_SIZE = 20
/** A drop-down longer than this helps nobody; the search box does. */
const MOST_OPTIONS = 40

export type LibraryQuery = {
  q: string
  validity: string
  issuer: string
  year: string
  topic: string
  page: number
}

const FACETS = ['validity', 'issuer', 'year', 'topic'] as const
type Facet = (typeof FACETS)[number]

/** The year a document is dated, or was published where it carries no date. */
const YEAR = sql<string>`to_char(coalesce(formed_on, (published_at at time zone 'Asia/Shanghai')::date), 'YYYY')`
const VALUE: Record<Facet, RawBuilder<string | null>> = {
  validity: sql<string | null>`validity`,
  issuer: sql<string | null>`issuer`,
  year: YEAR,
  topic: sql<string | null>`topic_class`,
}

export async function libraryOf(
  portal: Portal,
  column: Column,
  query: LibraryQuery,
): Promise<LibraryView> {
  const ids = subtreeOf(portal, column).map((each) => each.id)
  const whole = searched(liveIn(portal, ids), query.q)
  const { rows, paging } = await pageOfItems(filtered(whole, query), query.page, PAGE_SIZE)
  return {
    site: siteView(portal, column),
    locale: portal.locale,
    column: columnView(portal, column),
    crumbs: crumbsOf(portal, column),
    query: query.q,
    filters: await Promise.all(FACETS.map((facet) => filterOf(portal, whole, query, facet))),
    items: await withInterpretations(portal, rows),
    paging,
  }
}

/** Every word must stand in the title, the number or the summary. */
export function searched(query: LiveQuery, text: string): LiveQuery {
  return words(text).reduce(
    (narrowed, word) =>
      narrowed.where((eb) =>
        eb.or(
          (['title', 'documentNo', 'indexNo', 'summary'] as const).map((field) =>
            eb(`livePublications.${field}`, 'ilike', `%${word.replace(/[\\%_]/g, '\\$&')}%`),
          ),
        ),
      ),
    query,
  )
}

function words(text: string): string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8)
}

/** `except` leaves one facet open, so that its own options keep their counts. */
function filtered(query: LiveQuery, chosen: LibraryQuery, except?: Facet): LiveQuery {
  return FACETS.reduce(
    (narrowed, facet) =>
      facet === except || chosen[facet] === ''
        ? narrowed
        : narrowed.where(VALUE[facet], '=', chosen[facet]),
    query,
  )
}

async function filterOf(
  portal: Portal,
  whole: LiveQuery,
  chosen: LibraryQuery,
  facet: Facet,
): Promise<Filter> {
  const rows = await filtered(whole, chosen, facet)
    .select(VALUE[facet].as('value'))
    .select((eb) => eb.fn.countAll().as('count'))
    .groupBy(VALUE[facet])
    .execute()
  const options = rows
    .filter((row): row is typeof row & { value: string } => row.value !== null && row.value !== '')
    .map((row) => ({
      value: row.value,
      text: optionText(portal, facet, row.value),
      count: Number(row.count),
    }))
    .toSorted((a, b) => byFacet(facet, a, b))
    .slice(0, MOST_OPTIONS)
  return {
    name: facet,
    label: speak(strings, portal.locale)(`filter.${facet}`),
    value: chosen[facet],
    options,
  }
}

function optionText(portal: Portal, facet: Facet, value: string): string {
  return facet === 'validity' && value in validityNames
    ? inLocale(validityNames[value as Validity], portal.locale)
    : value
}

/** Validity in its own order, years newest first, the rest by how much there is. */
function byFacet(facet: Facet, a: FilterOption, b: FilterOption): number {
  if (facet === 'validity') {
    return VALIDITIES.indexOf(a.value as Validity) - VALIDITIES.indexOf(b.value as Validity)
  }
  if (facet === 'year') return a.value < b.value ? 1 : -1
  return (b.count ?? 0) - (a.count ?? 0) || (a.value < b.value ? -1 : 1)
}
