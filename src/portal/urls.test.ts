import { expect, test } from 'vitest'
import {
  columnHref,
  errorReportHref,
  policeFilingHref,
  publicationHref,
  readPath,
  siteBase,
  withQuery,
} from './urls.ts'

test.for([
  { why: 'the first site has no prefix', prefix: '', base: '' },
  { why: 'the others stand under theirs', prefix: 'qinghe', base: '/qinghe' },
])('$why', ({ prefix, base }) => {
  expect(siteBase(prefix)).toBe(base)
})

test.for([
  { why: 'home', path: '/', locale: 'zh-CN', target: { kind: 'home' } },
  { why: 'English home', path: '/en/', locale: 'en', target: { kind: 'home' } },
  { why: 'English home without its slash', path: '/en', locale: 'en', target: { kind: 'home' } },
  {
    why: 'a column called energy is not English',
    path: '/energy/',
    locale: 'zh-CN',
    target: { kind: 'column', slugs: ['energy'] },
  },
  {
    why: 'a sub-column',
    path: '/zwgk/nb/',
    locale: 'zh-CN',
    target: { kind: 'column', slugs: ['zwgk', 'nb'] },
  },
  {
    why: 'an article',
    path: '/tzgg/2026/ab12.html',
    locale: 'zh-CN',
    target: { kind: 'publication', path: '/tzgg/2026/ab12.html' },
  },
  {
    why: 'an English article keeps its whole path',
    path: '/en/news/2026/ab12.html',
    locale: 'en',
    target: { kind: 'publication', path: '/en/news/2026/ab12.html' },
  },
  {
    why: 'the feed of a column',
    path: '/tzgg/feed.atom',
    locale: 'zh-CN',
    target: { kind: 'feed', format: 'atom', slugs: ['tzgg'] },
  },
  {
    why: 'the feed of the site',
    path: '/feed.json',
    locale: 'zh-CN',
    target: { kind: 'feed', format: 'json', slugs: [] },
  },
  {
    why: 'the third part of the site map for machines',
    path: '/sitemap-3.xml',
    locale: 'zh-CN',
    target: { kind: 'sitemap', part: 3 },
  },
] as const)('reads $why', ({ path, locale, target }) => {
  expect(readPath(path)).toEqual({ locale, target, elder: false })
})

test.for(['/%E0%A4%A', '/a%00b', 'no-slash'])('%s is no address of ours', (path) => {
  expect(readPath(path)).toBeNull()
})

test('page 1 and empty filters leave no trace in an address', () => {
  expect(withQuery('/zcwj/', { q: '', year: '2026', page: 1 })).toBe('/zcwj/?year=2026')
  expect(withQuery('/zcwj/', { q: '疫苗&', page: 2 })).toBe('/zcwj/?q=%E7%96%AB%E8%8B%97%26&page=2')
  expect(withQuery('/zcwj/', { page: 1 })).toBe('/zcwj/')
})

test('addresses carry the site and the language once', () => {
  expect(columnHref('/qinghe', 'en', ['news', 'headlines'])).toBe('/qinghe/en/news/headlines/')
  expect(publicationHref('/qinghe', 'zh-CN', '/tzgg/2026/1.html')).toBe('/qinghe/tzgg/2026/1.html')
  expect(publicationHref('', 'en', '/news/2026/1.html')).toBe('/en/news/2026/1.html')
  expect(publicationHref('', 'en', '/en/news/2026/1.html')).toBe('/en/news/2026/1.html')
})

test('the two registers are told which site is meant', () => {
  expect(errorReportHref('9901000012', 'https://wjw.yunzhou.gov.cn/a/')).toBe(
    'https://zfwzzc.www.gov.cn/exposure/jiucuo.html?site_code=9901000012&url=https%3A%2F%2Fwjw.yunzhou.gov.cn%2Fa%2F',
  )
  expect(policeFilingHref('云公网安备 99010002000012号')).toBe(
    'https://beian.mps.gov.cn/#/query/webSearch?code=99010002000012',
  )
})
