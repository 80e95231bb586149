import { inLocale, speak } from '../../kernel/strings.ts'
import { VALIDITIES, type Validity } from '../../modules/content/rules/document.ts'
import { kindPhrase } from '../../modules/content/rules/kinds.ts'
import { validityNames } from '../../modules/content/strings.ts'
import { type Effect, effectsOn } from '../library/effects.ts'
import {
  ENDED_WITHIN,
  endedRange,
  FACETS,
  type Facet,
  isWithin,
  type LibraryQuery,
  paramsOf,
  SORTS,
  sortOf,
} from '../library/query.ts'
import { chosen, endedOf, type FacetCounts, facetCounts, ordered } from '../library/select.ts'
import { libraryStrings } from '../library/strings.ts'
import { type Column, columnView, crumbsOf, type Portal, siteView, subtreeOf } from '../portal.ts'
import { exportHref, feedHref, standardHref, withQuery } from '../urls.ts'
import type { Filter, FilterOption, LibraryItem, LibraryView } from '../view.ts'
import { ITEM, type LiveQuery, liveIn, withInterpretations } from './items.ts'
import { otherLanguageOfColumn } from './languages.ts'

const PAGE_SIZE = 20
/** A drop-down longer than this helps nobody; the search box does. */
const MOST_OPTIONS = 40

export async function libraryOf(
  portal: Portal,
  column: Column,
  query: LibraryQuery,
): Promise<LibraryView> {
  const whole = wholeLibrary(portal, column)
  const counts = await facetCounts(portal, whole, query)
  const filters = FACETS.map((facet) => filterOf(portal, counts, query, facet))
  const view = columnView(portal, column)
  const say = speak(libraryStrings, portal.locale)
  const params = paramsOf(query)
  const otherLanguageHref = await otherLanguageOfColumn(portal, column)
  return {
    ...(otherLanguageHref ? { otherLanguageHref } : {}),
    site: siteView(portal, column),
    locale: portal.locale,
    column: view,
    crumbs: crumbsOf(portal, column),
    query: query.q,
    filters,
    sort: sortFilter(portal, query),
    items: await itemsOf(portal, whole, query, counts.total),
    feeds: (['rss', 'atom', 'json'] as const).map((format) => ({
      href: withQuery(feedHref(standardOf(portal, view.href), format), params),
      text: say(`feed.${format}`),
    })),
    downloads: (['xlsx', 'csv'] as const).map((format) => ({
      href: withQuery(exportHref(view.href, format), params),
      text: say(`download.${format}`),
    })),
    paging: { page: query.page, pageSize: PAGE_SIZE, total: counts.total },
  }
}

/** Feeds are the standard version's. */
function standardOf({ place }: Portal, href: string): string {
  return place.elder ? standardHref(place.base, href) : href
}

export function wholeLibrary(portal: Portal, column: Column): LiveQuery {
  return liveIn(
    portal,
    subtreeOf(portal, column).map((each) => each.id),
  )
}

/** What is asked of a library, in words: `有效性：废止；年份：2025`. `''` where nothing is. */
export function questionInWords(portal: Portal, query: LibraryQuery): string {
  const say = speak(libraryStrings, portal.locale)
  const parts = FACETS.filter((facet) => query[facet] !== '').map((facet) =>
    say('question.part', {
      label: say(`facet.${facet}`),
      value: optionText(portal, facet, query[facet]),
    }),
  )
  return [...(query.q === '' ? [] : [query.q]), ...parts].join(say('question.and'))
}

async function itemsOf(
  portal: Portal,
  whole: LiveQuery,
  query: LibraryQuery,
  total: number,
): Promise<LibraryItem[]> {
  const offset = (query.page - 1) * PAGE_SIZE
  if (offset >= total) return []
  const rows = await ordered(chosen(portal, whole, query), sortOf(query), query.q)
    .select(ITEM)
    .limit(PAGE_SIZE)
    .offset(offset)
    .execute()
  const ids = rows.map((row) => row.publicationId)
  const [items, effects, ended] = await Promise.all([
    withInterpretations(portal, rows),
    effectsOn(portal, ids),
    endedOf(portal, ids),
  ])
  return items.map((item) => ({
    ...item,
    endedOn: ended.get(item.id) ?? null,
    causes: causesOf(item.validity ?? null, effects.get(item.id) ?? []).map((effect) => ({
      href: effect.href,
      text: effect.documentNo ?? effect.title,
    })),
  }))
}

/** Of all that acts on a document, what brought its present validity about. */
export function causesOf(validity: string | null, effects: readonly Effect[]): Effect[] {
  const ending = validity === 'repealed' || validity === 'partly-in-force'
  return effects.filter((effect) =>
    ending
      ? effect.kind === 'repeals' || effect.kind === 'supersedes'
      : validity === 'amended' && effect.kind === 'amends',
  )
}

function filterOf(portal: Portal, counts: FacetCounts, query: LibraryQuery, facet: Facet): Filter {
  const options =
    facet === 'ended'
      ? endedOptions(portal, counts.ended)
      : counts[facet]
          .map(({ value, count }) => ({ value, text: optionText(portal, facet, value), count }))
          .toSorted((a, b) => byFacet(facet, a, b))
          .slice(0, MOST_OPTIONS)
  const value = query[facet]
  const known = value === '' || options.some((option) => option.value === value)
  return {
    name: facet,
    label: speak(libraryStrings, portal.locale)(`facet.${facet}`),
    value,
    // What is asked for stays chosen, also where it finds nothing or is a day of the reader's own.
    options: known
      ? options
      : [...options, { value, text: optionText(portal, facet, value), count: null }],
  }
}

/** The last years, counted together, then each year. */
function endedOptions(portal: Portal, days: FacetCounts['ended']): FilterOption[] {
  if (days.length === 0) return []
  const years = [...new Set(days.map(({ value }) => value.slice(0, 4)))].sort().reverse()
  return [...ENDED_WITHIN, ...years.slice(0, MOST_OPTIONS)].map((value) => {
    const range = endedRange(value, portal.today)!
    return {
      value,
      text: optionText(portal, 'ended', value),
      count: days
        .filter((day) => isWithin(day.value, range))
        .reduce((sum, day) => sum + day.count, 0),
    }
  })
}

function optionText(portal: Portal, facet: Facet, value: string): string {
  const say = speak(libraryStrings, portal.locale)
  switch (facet) {
    case 'validity':
      return value in validityNames
        ? inLocale(validityNames[value as Validity], portal.locale)
        : value
    case 'kind':
      return inLocale(kindPhrase(value), portal.locale)
    case 'ended': {
      const years = /^(\d+)y$/.exec(value)
      if (years) return say('ended.within', { years: Number(years[1]) })
      if (/^\d{4}$/.test(value)) return say('ended.year', { year: value })
      return endedRange(value, portal.today) ? say('ended.since', { day: value }) : value
    }
    default:
      return value
  }
}

/** Validity in its own order, years newest first, the rest by how much there is. */
function byFacet(facet: Facet, a: FilterOption, b: FilterOption): number {
  if (facet === 'validity') {
    return VALIDITIES.indexOf(a.value as Validity) - VALIDITIES.indexOf(b.value as Validity)
  }
  if (facet === 'year') return a.value < b.value ? 1 : -1
  return (b.count ?? 0) - (a.count ?? 0) || (a.value < b.value ? -1 : 1)
}

function sortFilter(portal: Portal, query: LibraryQuery): Filter {
  const say = speak(libraryStrings, portal.locale)
  return {
    name: 'sort',
    label: say('sort'),
    value: sortOf(query),
    options: SORTS.filter((sort) => sort !== 'relevance' || query.q !== '').map((sort) => ({
      value: sort,
      text: say(`sort.${sort}`),
      count: null,
    })),
  }
}
