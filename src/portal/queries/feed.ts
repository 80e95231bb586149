import { sql } from 'kysely'
import { speak } from '../../kernel/strings.ts'
import { type LibraryQuery, paramsOf, sortOf } from '../library/query.ts'
import { chosen, ordered } from '../library/select.ts'
import { libraryStrings } from '../library/strings.ts'
import { type Column, columnView, nameOf, type Portal, siteView, subtreeOf } from '../portal.ts'
import { homeHref, withQuery } from '../urls.ts'
import type { FeedView } from '../view.ts'
import { homeDescription, homeName } from './home.ts'
import { ITEM, listItem, live, liveIn, newest } from './items.ts'
import { questionInWords, wholeLibrary } from './library.ts'

const IN_FEED = 30

/** The newest of the site, or of one column and what stands under it. */
export async function feedOf(portal: Portal, column: Column | null): Promise<FeedView> {
  portal.tags.add(`list:${portal.site.id}`)
  const query = column
    ? liveIn(
        portal,
        subtreeOf(portal, column).map((each) => each.id),
      )
    : live(portal)
  return feedView(portal, column, await newest(query, IN_FEED))
}

/** A search of a library that somebody keeps: the documents it finds, in the search's own order. */
export async function libraryFeedOf(
  portal: Portal,
  column: Column,
  query: LibraryQuery,
): Promise<FeedView> {
  portal.tags.add(`list:${portal.site.id}`)
  const found = chosen(portal, wholeLibrary(portal, column), query)
  // Of the best matches a reader would never hear of a new one.
  const sort = sortOf({ ...query, q: '' })
  const rows = await ordered(found, sort, '').select(ITEM).limit(IN_FEED).execute()
  const view = await feedView(portal, column, rows)
  const question = questionInWords(portal, query)
  const { sort: _, ...params } = paramsOf(query)
  return {
    ...view,
    title:
      question === ''
        ? view.title
        : speak(libraryStrings, portal.locale)('feed.title', { title: view.title, question }),
    href: withQuery(view.href, params),
    feedQuery: params,
  }
}

async function feedView(
  portal: Portal,
  column: Column | null,
  rows: Awaited<ReturnType<typeof newest>>,
): Promise<FeedView> {
  const sources = await sourcesOf(
    portal,
    rows.map((row) => row.publicationId),
  )
  const home = homeHref(portal.place.base, portal.locale)
  const view = column ? columnView(portal, column) : null
  return {
    site: siteView(portal, column),
    locale: portal.locale,
    title: column ? `${homeName(portal)} - ${nameOf(portal, column)}` : homeName(portal),
    description: view ? view.description : homeDescription(portal),
    href: view?.href ?? home,
    feedBase: view?.href ?? home,
    updatedAt: rows
      .map((row) => row.sortedAt)
      .reduce<string | null>((a, b) => (a === null || b > a ? b : a), null),
    items: rows.map((row) => ({
      ...listItem(portal, row),
      source: sources.get(row.publicationId) ?? '',
    })),
  }
}

async function sourcesOf(portal: Portal, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await portal.db
    .selectFrom('livePublications')
    .innerJoin('revisions', 'revisions.id', 'livePublications.revisionId')
    .select('livePublications.publicationId')
    .select(sql<string>`coalesce(revisions.metadata->>'source', '')`.as('source'))
    .where('livePublications.publicationId', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.publicationId, row.source]))
}
