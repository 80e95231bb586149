import { inLocale, speak } from '../../kernel/strings.ts'
import { KIND_NAMES, kindPhrase } from '../../modules/content/rules/kinds.ts'
import type { Db } from '../../platform/database.ts'
import { hrefOfPublication, nameOf, type Portal, siteView } from '../portal.ts'
import { strings } from '../strings.ts'
import type { Filter, SearchView, Segment } from '../view.ts'
import { suggestionsOf } from './ended.ts'

const PAGE_SIZE = 15

export type SearchQuery = { q: string; column: string; kind: string; page: number }

/** Finds and ranks; handed in, so that the portal does not depend on how the index works. */
export type SearchPublications = (
  db: Db,
  query: {
    siteId: string
    text: string
    page: number
    pageSize: number
    columnId?: string
    kind?: string
    locale?: string
  },
) => Promise<{
  items: {
    publicationId: string
    path: string
    title: string
    snippet: Segment[]
    publishedAt: string
    columnName: string
    columnNameEn: string
    locale: string
    kind: string
  }[]
  total: number
}>

export async function searchOf(
  portal: Portal,
  search: SearchPublications,
  query: SearchQuery,
): Promise<SearchView> {
  const column = portal.columns.find((each) => each.id === query.column)
  const kind = (KIND_NAMES as string[]).includes(query.kind) ? query.kind : ''
  const found =
    query.q === ''
      ? { items: [], total: 0 }
      : await search(portal.db, {
          siteId: portal.site.id,
          text: query.q,
          page: query.page,
          pageSize: PAGE_SIZE,
          locale: portal.locale,
          ...(column ? { columnId: column.id } : {}),
          ...(kind ? { kind } : {}),
        })
  return {
    site: siteView(portal, null),
    locale: portal.locale,
    query: query.q,
    filters: filtersOf(portal, column?.id ?? '', kind),
    items: found.items.map((item) => ({
      id: item.publicationId,
      href: hrefOfPublication(portal, {
        siteId: portal.site.id,
        locale: item.locale,
        path: item.path,
      }),
      title: item.title,
      snippet: item.snippet,
      publishedAt: item.publishedAt,
      columnName: (portal.locale === 'en' && item.columnNameEn) || item.columnName,
      ...(item.locale === portal.locale ? {} : { lang: item.locale === 'en' ? 'en' : 'zh-CN' }),
      kindName: inLocale(kindPhrase(item.kind), portal.locale),
    })),
    paging: { page: query.page, pageSize: PAGE_SIZE, total: found.total },
    suggestions: suggestionsOf(portal),
  }
}

/** Columns one can look in, and kinds of publication. */
function filtersOf(portal: Portal, columnId: string, kind: string): Filter[] {
  const say = speak(strings, portal.locale)
  const columns = portal.columns.filter(
    (column) => column.kind === 'list' || column.kind === 'library',
  )
  return [
    {
      name: 'column',
      label: say('filter.column'),
      value: columnId,
      options: columns.map((column) => ({
        value: column.id,
        text: nameOf(portal, column),
        count: null,
      })),
    },
    {
      name: 'kind',
      label: say('filter.kind'),
      value: kind,
      options: KIND_NAMES.map((name) => ({
        value: name,
        text: inLocale(kindPhrase(name), portal.locale),
        count: null,
      })),
    },
  ]
}
