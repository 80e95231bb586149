import type { Instant } from '../kernel/days.ts'
import { xml } from './feeds.ts'

/** The most addresses one file may hold (sitemaps.org). */
export const SITEMAP_LIMIT = 50_000

export type SitemapEntry = {
  url: string
  updatedAt: Instant | null
  /** The same page in both languages, where it has both. */
  languages?: { zh: string; en: string }
}

export function sitemapXml(entries: SitemapEntry[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries.map(
      ({ url, updatedAt, languages }) =>
        `<url><loc>${xml(url)}</loc>${updatedAt ? `<lastmod>${updatedAt}</lastmod>` : ''}${languages ? alternates(languages) : ''}</url>`,
    ),
    '</urlset>',
  ].join('\n')
}

function alternates({ zh, en }: { zh: string; en: string }): string {
  const link = (language: string, url: string) =>
    `<xhtml:link rel="alternate" hreflang="${language}" href="${xml(url)}"/>`
  return link('zh-CN', zh) + link('en', en)
}

/** `urls` of the parts. */
export function sitemapIndexXml(urls: string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls.map((url) => `<sitemap><loc>${xml(url)}</loc></sitemap>`),
    '</sitemapindex>',
  ].join('\n')
}

/** One robots file for the host: staff and search-result pages out, every site's map in. */
export function robotsText(bases: string[], sitemapUrls: string[]): string {
  return [
    'User-agent: *',
    'Disallow: /workbench',
    'Disallow: /api/',
    'Disallow: /preview/',
    ...bases.flatMap((base) => [`Disallow: ${base}/search`, `Disallow: ${base}/en/search`]),
    '',
    ...sitemapUrls.map((url) => `Sitemap: ${url}`),
    '',
  ].join('\n')
}
