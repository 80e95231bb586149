import { isLocalDate, type LocalDate } from '../../kernel/days.ts'

/** What a reader of the policy library asks for; `''` is not asked. */
export type LibraryQuery = {
  q: string
  validity: string
  issuer: string
  year: string
  topic: string
  kind: string
  /** When it was repealed or expired: see `endedRange`. */
  ended: string
  sort: string
  page: number
}

export const FACETS = ['validity', 'ended', 'kind', 'issuer', 'year', 'topic'] as const
export type Facet = (typeof FACETS)[number]

export const SORTS = ['newest', 'formed', 'ended', 'relevance'] as const
export type Sort = (typeof SORTS)[number]

/** Years back that the library offers. */
export const ENDED_WITHIN = ['1y', '2y', '5y'] as const

/** First day included, last day excluded; null is open. */
export type Range = { from: LocalDate; before: LocalDate | null }

/**
 * The days `2y` (within two years before today), `2025` (that year) or `2024-11-21` (since that day)
 * stand for; null for anything else.
 */
export function endedRange(value: string, today: LocalDate): Range | null {
  const years = /^([1-9]|10)y$/.exec(value)
  if (years) return { from: yearsBefore(today, Number(years[1])), before: null }
  if (/^(19|20)\d{2}$/.test(value)) {
    return { from: `${value}-01-01`, before: `${Number(value) + 1}-01-01` }
  }
  return isLocalDate(value) ? { from: value, before: null } : null
}

export function isWithin(day: LocalDate, range: Range): boolean {
  return day >= range.from && (range.before === null || day < range.before)
}

/** The same day of an earlier year; 29 February is 1 March where there is none. */
export function yearsBefore(day: LocalDate, years: number): LocalDate {
  const same = `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`
  return isLocalDate(same) ? same : `${same.slice(0, 4)}-03-01`
}

/** The order asked for, or the one that serves the question: best match, latest repeal, newest. */
export function sortOf(query: LibraryQuery): Sort {
  const asked = SORTS.find((sort) => sort === query.sort)
  if (asked && (asked !== 'relevance' || query.q !== '')) return asked
  if (query.q !== '') return 'relevance'
  return query.ended === '' ? 'newest' : 'ended'
}

/** The question as it stands in an address, page left out. */
export function paramsOf(query: LibraryQuery): Record<string, string> {
  const { page: _, ...params } = query
  return params
}
