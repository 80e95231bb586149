import { sql } from 'kysely'
import { type Column, columnView, nameOf, type Portal, siteView, subtreeOf } from '../portal.ts'
import { homeHref } from '../urls.ts'
import type { FeedView } from '../view.ts'
import { homeDescription, homeName } from './home.ts'
import { listItem, live, liveIn, newest } from './items.ts'

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
  const rows = await newest(query, IN_FEED)
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
    updatedAt: rows[0]?.sortedAt ?? null,
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
