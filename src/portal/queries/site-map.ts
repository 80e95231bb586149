import type { Instant } from '../../kernel/days.ts'
import {
  type Column,
  childrenOf,
  hrefOfColumn,
  hrefOfPublication,
  nameOf,
  type Portal,
  siteView,
} from '../portal.ts'
import { SITEMAP_LIMIT, type SitemapEntry } from '../sitemap.ts'
import { absoluteUrl, homeHref, organizationHref, siteMapHref } from '../urls.ts'
import type { Link, SiteMapNode, SiteMapView } from '../view.ts'
import { topicsOf } from './cards.ts'
import { pairsOf } from './languages.ts'

/** For people. */
export function siteMapOf(portal: Portal): SiteMapView {
  const shown = (column: Column) =>
    column.kind !== 'topic' && (portal.locale === 'zh-CN' || portal.englishColumns.has(column.id))
  const branch = (parent: Column | null): SiteMapNode[] =>
    childrenOf(portal, parent)
      .filter((column) => shown(column) || (portal.locale === 'en' && branch(column).length > 0))
      .filter((column) => column.kind !== 'topic')
      .map((column) => ({ ...linkTo(portal, column), children: branch(column) }))
  return {
    site: siteView(portal, null),
    locale: portal.locale,
    columns: branch(null),
    topics: portal.locale === 'en' ? [] : topicsOf(portal).map((topic) => linkTo(portal, topic)),
  }
}

/** For machines: how many files the site's addresses need. */
export async function sitemapParts(portal: Portal): Promise<number> {
  portal.tags.add(`list:${portal.site.id}`)
  const { count } = await portal.db
    .selectFrom('livePublications')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('siteId', '=', portal.site.id)
    .where('withdrawn', '=', false)
    .executeTakeFirstOrThrow()
  return Math.max(1, Math.ceil((Number(count) + fixedEntries(portal).length) / SITEMAP_LIMIT))
}

/** Addresses of one part, from 1: pages and columns first, then publications, oldest first. */
export async function sitemapEntries(portal: Portal, part: number): Promise<SitemapEntry[]> {
  portal.tags.add(`list:${portal.site.id}`)
  const fixed = fixedEntries(portal)
  const from = (part - 1) * SITEMAP_LIMIT
  const head = fixed.slice(from, from + SITEMAP_LIMIT)
  const pairs = await pairsOf(portal)
  const rows = await portal.db
    .selectFrom('livePublications')
    .select(['publicationId', 'siteId', 'locale', 'path', 'updatedAt'])
    .where('siteId', '=', portal.site.id)
    .where('withdrawn', '=', false)
    .orderBy('publishedAt')
    .orderBy('publicationId')
    .limit(SITEMAP_LIMIT - head.length)
    .offset(Math.max(0, from - fixed.length))
    .execute()
  return [
    ...head,
    ...rows.map((row) => {
      const pair = pairs.get(row.publicationId)
      return entryAt(portal, hrefOfPublication(portal, row), row.updatedAt, pair)
    }),
  ]
}

function fixedEntries(portal: Portal): SitemapEntry[] {
  const { base } = portal.place
  const both = [homeHref, organizationHref].flatMap((hrefOf) => {
    const pair = { zh: hrefOf(base, 'zh-CN'), en: hrefOf(base, 'en') }
    return [pair.zh, pair.en].map((href) => entryAt(portal, href, null, pair))
  })
  const rest = [
    siteMapHref(base, 'zh-CN'),
    ...portal.columns
      .filter((column) => column.kind !== 'link')
      .map((column) => hrefOfColumn(portal, column)),
  ].map((href) => entryAt(portal, href, null))
  return [...both, ...rest]
}

function entryAt(
  portal: Portal,
  href: string,
  updatedAt: Instant | null,
  pair?: { zh: string; en: string },
): SitemapEntry {
  const at = (path: string) => absoluteUrl(portal.place.origin, path)
  return {
    url: at(href),
    updatedAt,
    ...(pair ? { languages: { zh: at(pair.zh), en: at(pair.en) } } : {}),
  }
}

function linkTo(portal: Portal, column: Column): Link {
  return { href: hrefOfColumn(portal, column), text: nameOf(portal, column) }
}
