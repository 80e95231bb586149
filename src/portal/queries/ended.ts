import {
  columnView,
  crumbsOf,
  hrefOfColumn,
  hrefOfPublication,
  nameOf,
  type Portal,
  siteView,
} from '../portal.ts'
import { publicationHref } from '../urls.ts'
import type { GoneView, Link, MissingView, WithdrawnView } from '../view.ts'
import { listItem, liveIn, newest } from './items.ts'

const RELATED = 5
const SUGGESTED = 6

/** What a publication's address has to say. */
export type Address =
  | { kind: 'live'; publicationId: string }
  | { kind: 'redirect'; href: string }
  | { kind: 'withdrawn'; view: WithdrawnView }
  | { kind: 'gone'; view: GoneView }
  | { kind: 'missing' }

/**
 * A path belongs to one publication for ever, so an old path still finds what became of it. `path` is
 * the decoded one asked for; under `/en` it may be stored with or without that.
 */
export async function addressOf(portal: Portal, path: string): Promise<Address> {
  const href = publicationHref(portal.place.base, 'zh-CN', path)
  const reserved = await portal.db
    .selectFrom('pathReservations')
    .select('publicationId')
    .where('siteId', '=', portal.site.id)
    .where('path', 'in', path.startsWith('/en/') ? [path, path.slice('/en'.length)] : [path])
    // Under /en a piece may be stored with that or without; the very address goes before the other.
    .orderBy((eb) => eb('path', '=', path), 'desc')
    .executeTakeFirst()
  if (!reserved) return { kind: 'missing' }
  const id = reserved.publicationId
  portal.tags.add(`publication:${id}`)
  const [row, ending] = await Promise.all([
    portal.db
      .selectFrom('livePublications')
      .selectAll()
      .where('publicationId', '=', id)
      .executeTakeFirst(),
    portal.db.selectFrom('endings').selectAll().where('publicationId', '=', id).executeTakeFirst(),
  ])
  if (row && !row.withdrawn) {
    const now = hrefOfPublication(portal, row)
    return now === href ? { kind: 'live', publicationId: id } : { kind: 'redirect', href: now }
  }
  if (!ending || ending.kind === 'vanish') return { kind: 'missing' }
  if (ending.kind === 'redirect') {
    const target = ending.target ?? '/'
    // A path of this site, with or without the site's own prefix, or an address elsewhere.
    const { base } = portal.place
    const inside = target.startsWith('/') && !(base !== '' && target.startsWith(`${base}/`))
    return { kind: 'redirect', href: inside ? base + target : target }
  }
  if (ending.kind === 'gone' || !row) {
    const view = { ...missingOf(portal, href), explanation: ending.explanation, at: ending.at }
    return { kind: 'gone', view }
  }
  const column = portal.columns.find((each) => each.id === row.columnId) ?? null
  const newer = column ? await newest(liveIn(portal, [column.id]), RELATED) : []
  return {
    kind: 'withdrawn',
    view: {
      site: siteView(portal, column),
      locale: portal.locale,
      href,
      title: row.title,
      explanation: ending.explanation,
      publishedAt: row.publishedAt,
      withdrawnAt: ending.at,
      documentNo: row.documentNo,
      column: column && columnView(portal, column),
      crumbs: crumbsOf(portal, column),
      related: newer.map((item) => listItem(portal, item)),
    },
  }
}

/** Where to go on from an address that has nothing. */
export function missingOf(portal: Portal, href: string): MissingView {
  return {
    site: siteView(portal, null),
    locale: portal.locale,
    href,
    suggestions: suggestionsOf(portal),
  }
}

export function suggestionsOf(portal: Portal): Link[] {
  return portal.columns
    .filter((column) =>
      portal.locale === 'en' ? portal.englishColumns.has(column.id) : column.inNavigation,
    )
    .slice(0, SUGGESTED)
    .map((column) => ({ href: hrefOfColumn(portal, column), text: nameOf(portal, column) }))
}
