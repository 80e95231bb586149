import { expect, test } from 'vitest'
import { atom, jsonFeed, rss, xml } from './feeds.ts'
import { robotsText, sitemapIndexXml, sitemapXml } from './sitemap.ts'
import { items, site } from './ui/samples.data.ts'
import type { FeedView } from './view.ts'

const feed: FeedView = {
  site,
  locale: 'zh-CN',
  title: '通知公告',
  description: '',
  href: '/tzgg/',
  feedBase: '/tzgg/',
  updatedAt: '2026-11-20T07:30:00.000Z',
  items: items(1, 'tzgg').map((item) => ({
    ...item,
    title: '“A&B” <b>方案</b>\u0007',
    summary: ']]> & <script>',
    source: '办公室',
  })),
}

test('RSS escapes titles, dates are RFC 822, links are absolute', () => {
  const text = rss(feed)
  expect(text).toContain('<title>“A&amp;B” &lt;b&gt;方案&lt;/b&gt;</title>')
  expect(text).toContain('<pubDate>Fri, 20 Nov 2026 07:30:00 GMT</pubDate>')
  expect(text).toContain('<link>https://wjw.yunzhou.gov.cn/tzgg/2026/1.html</link>')
  expect(text).toContain('href="https://wjw.yunzhou.gov.cn/tzgg/feed.rss"')
  expect(text).not.toMatch(/<script|\u0007/)
})

test('Atom has an id, an update and an author for the feed and every entry', () => {
  const text = atom(feed)
  expect(text).toContain('<id>https://wjw.yunzhou.gov.cn/tzgg/2026/1.html</id>')
  expect(text.match(/<updated>2026-11-20T07:30:00.000Z<\/updated>/g)).toHaveLength(2)
  expect(text).toContain('<author><name>办公室</name></author>')
})

test('JSON Feed 1.1 parses and names itself', () => {
  const data = JSON.parse(jsonFeed(feed))
  expect(data.version).toBe('https://jsonfeed.org/version/1.1')
  expect(data.feed_url).toBe('https://wjw.yunzhou.gov.cn/tzgg/feed.json')
  expect(data.items[0].id).toBe('https://wjw.yunzhou.gov.cn/tzgg/2026/1.html')
})

test('half a surrogate pair does not reach the XML, a whole one does', () => {
  expect(xml('a\ud83db\u{1f600}')).toBe('ab\u{1f600}')
})

test('the site map for machines escapes addresses and leaves out unknown dates', () => {
  const text = sitemapXml([
    { url: 'https://a.gov.cn/?a=1&b=2', updatedAt: null },
    { url: 'https://a.gov.cn/x', updatedAt: '2026-11-20T07:30:00.000Z' },
  ])
  expect(text).toContain('<loc>https://a.gov.cn/?a=1&amp;b=2</loc></url>')
  expect(text).toContain('<lastmod>2026-11-20T07:30:00.000Z</lastmod>')
  expect(sitemapIndexXml(['https://a.gov.cn/sitemap-1.xml'])).toContain(
    '<sitemap><loc>https://a.gov.cn/sitemap-1.xml</loc></sitemap>',
  )
})

test('robots keeps staff and search pages out', () => {
  expect(robotsText(['', '/qinghe'], ['https://a.gov.cn/sitemap.xml'])).toBe(
    [
      'User-agent: *',
      'Disallow: /workbench',
      'Disallow: /api/',
      'Disallow: /preview/',
      'Disallow: /search',
      'Disallow: /en/search',
      'Disallow: /qinghe/search',
      'Disallow: /qinghe/en/search',
      '',
      'Sitemap: https://a.gov.cn/sitemap.xml',
      '',
    ].join('\n'),
  )
})
