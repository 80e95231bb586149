import { absoluteUrl, type FeedFormat, feedHref, withQuery } from './urls.ts'
import type { FeedView } from './view.ts'

export const FEED_TYPES: Record<FeedFormat, string> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
}

export function feedText(view: FeedView, format: FeedFormat): string {
  if (format === 'rss') return rss(view)
  return format === 'atom' ? atom(view) : jsonFeed(view)
}

/** RSS 2.0. */
export function rss(view: FeedView): string {
  const { origin } = view.site
  const items = view.items.map((item) => {
    const url = xml(absoluteUrl(origin, item.href))
    return [
      '<item>',
      `<title>${xml(item.title)}</title>`,
      `<link>${url}</link>`,
      `<guid isPermaLink="true">${url}</guid>`,
      `<pubDate>${new Date(item.publishedAt).toUTCString()}</pubDate>`,
      item.columnName ? `<category>${xml(item.columnName)}</category>` : '',
      item.summary ? `<description>${xml(item.summary)}</description>` : '',
      '</item>',
    ].join('')
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    `<title>${xml(view.title)}</title>`,
    `<link>${xml(absoluteUrl(origin, view.href))}</link>`,
    `<description>${xml(view.description || view.title)}</description>`,
    `<language>${view.locale}</language>`,
    view.updatedAt
      ? `<lastBuildDate>${new Date(view.updatedAt).toUTCString()}</lastBuildDate>`
      : '',
    `<atom:link href="${xml(selfUrl(view, 'rss'))}" rel="self" type="application/rss+xml"/>`,
    ...items,
    '</channel></rss>',
  ].join('\n')
}

/** Atom 1.0 (RFC 4287). */
export function atom(view: FeedView): string {
  const { origin } = view.site
  const entries = view.items.map((item) => {
    const url = xml(absoluteUrl(origin, item.href))
    return [
      '<entry>',
      `<id>${url}</id>`,
      `<title>${xml(item.title)}</title>`,
      `<link rel="alternate" href="${url}"/>`,
      `<published>${item.publishedAt}</published>`,
      `<updated>${item.publishedAt}</updated>`,
      `<author><name>${xml(item.source || view.site.organizationName)}</name></author>`,
      item.summary ? `<summary>${xml(item.summary)}</summary>` : '',
      '</entry>',
    ].join('')
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${view.locale}">`,
    `<id>${xml(selfUrl(view, 'atom'))}</id>`,
    `<title>${xml(view.title)}</title>`,
    `<updated>${view.updatedAt ?? '1970-01-01T00:00:00.000Z'}</updated>`,
    `<author><name>${xml(view.site.organizationName)}</name></author>`,
    `<link rel="self" href="${xml(selfUrl(view, 'atom'))}"/>`,
    `<link rel="alternate" href="${xml(absoluteUrl(origin, view.href))}"/>`,
    ...entries,
    '</feed>',
  ].join('\n')
}

/** JSON Feed 1.1. */
export function jsonFeed(view: FeedView): string {
  const { origin } = view.site
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: view.title,
    description: view.description || undefined,
    language: view.locale,
    home_page_url: absoluteUrl(origin, view.href),
    feed_url: selfUrl(view, 'json'),
    authors: [{ name: view.site.organizationName }],
    items: view.items.map((item) => ({
      id: absoluteUrl(origin, item.href),
      url: absoluteUrl(origin, item.href),
      title: item.title,
      content_text: item.summary || item.title,
      date_published: item.publishedAt,
      tags: item.columnName ? [item.columnName] : undefined,
      authors: item.source ? [{ name: item.source }] : undefined,
    })),
  })
}

/** Text for XML 1.0: markup escaped, characters the standard forbids dropped. */
export function xml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

function selfUrl(view: FeedView, format: FeedFormat): string {
  const href = withQuery(feedHref(view.feedBase, format), view.feedQuery ?? {})
  return absoluteUrl(view.site.origin, href)
}
