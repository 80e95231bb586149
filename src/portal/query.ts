import type { LibraryQuery } from './library/query.ts'
import type { PinyinWish } from './pinyin.ts'
import type { DisclosureQuery } from './queries/disclosure.ts'
import type { SearchQuery } from './queries/search.ts'

const LONGEST_WORD = 100
const LAST_PAGE = 100_000

/** Public queries are read leniently: what makes no sense counts as not asked. */
export function libraryQuery(params: URLSearchParams): LibraryQuery {
  return {
    q: textOf(params, 'q'),
    validity: textOf(params, 'validity'),
    issuer: textOf(params, 'issuer'),
    year: textOf(params, 'year'),
    topic: textOf(params, 'topic'),
    kind: textOf(params, 'kind'),
    ended: textOf(params, 'ended'),
    sort: textOf(params, 'sort'),
    page: pageOf(params),
  }
}

export function disclosureQuery(params: URLSearchParams): DisclosureQuery {
  const item = /^(?:[1-9]|1[0-5])$/.exec(textOf(params, 'item'))
  return { q: textOf(params, 'q'), item: item ? Number(item[0]) : null, page: pageOf(params) }
}

export function searchQuery(params: URLSearchParams): SearchQuery {
  return {
    q: textOf(params, 'q'),
    column: textOf(params, 'column'),
    kind: textOf(params, 'kind'),
    page: pageOf(params),
  }
}

/** From 1. */
export function pageOf(params: URLSearchParams): number {
  const text = params.get('page') ?? ''
  return /^[1-9]\d{0,5}$/.test(text) ? Math.min(Number(text), LAST_PAGE) : 1
}

/** How much of an article carries pinyin. */
export function pinyinOf(params: URLSearchParams): PinyinWish {
  const wish = params.get('pinyin')
  return wish === 'words' || wish === 'all' ? wish : 'off'
}

/** Whether only the page is asked for: such answers are few, and worth keeping. */
export function isPlain(params: URLSearchParams): boolean {
  return [...params].every(
    ([name, value]) => value === '' || name === 'page' || !ASKING.includes(name),
  )
}

/** Names by which a query asks for more than the page. */
export const ASKING = [
  ...['q', 'validity', 'issuer', 'year', 'topic', 'item', 'column', 'kind', 'ended', 'sort'],
  ...['from', 'to', 'figure', 'row', 'group'],
]

/** One line, without characters PostgreSQL cannot hold. */
export function textOf(params: URLSearchParams, name: string): string {
  return (params.get(name) ?? '')
    .replace(/[\u0000-\u001f\u007f]/g, ' ')
    .toWellFormed()
    .trim()
    .slice(0, LONGEST_WORD)
}
