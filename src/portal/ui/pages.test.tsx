import type { ReactElement } from 'react'
import { describe, expect, test } from 'vitest'
import { ArticlePage, sizeText } from '../../modules/content/pages/article.tsx'
import { LibraryPage } from '../../modules/content/pages/library.tsx'
import { OrganizationPage } from '../../modules/organizations/pages.tsx'
import { WithdrawnPage } from '../../modules/publish/pages.tsx'
import { SearchPage } from '../../modules/search/pages.tsx'
import { ColumnListPage, ColumnSinglePage } from '../../modules/sites/pages/column.tsx'
import { DisclosurePage } from '../../modules/sites/pages/disclosure.tsx'
import { HomePage } from '../pages/home.tsx'
import { MissingPage } from '../pages/missing.tsx'
import { pageNumbers } from './parts.tsx'
import { renderPage } from './render.tsx'
import {
  column,
  disclosureView,
  documentView,
  homeView,
  items,
  libraryView,
  organizationView,
  repealedView,
  searchView,
  site,
  withdrawnView,
} from './samples.data.ts'

const frame = { site, locale: 'zh-CN' as const }
const list = {
  ...frame,
  column: column('通知公告', 'tzgg'),
  crumbs: [
    { href: '/', text: '首页' },
    { href: '/tzgg/', text: '通知公告' },
  ],
  siblings: [],
  topics: [],
  items: items(3, 'tzgg'),
  paging: { page: 1, pageSize: 20, total: 3 },
}

/** The page-design tags of a page, in order. */
function tagsOf(page: ReactElement): string[] {
  return [...renderPage(page).matchAll(/<meta name="([A-Z][A-Za-z]+)" content="([^"]*)"/g)].map(
    (match) => `${match[1]}=${match[2]}`,
  )
}

const SITE_TAGS = [
  'SiteName=云州市卫生健康委员会',
  'SiteDomain=wjw.yunzhou.gov.cn',
  'SiteIDCode=9901000012',
]

describe('page tags', () => {
  test('the home page has the three of the site', () => {
    expect(tagsOf(HomePage(homeView))).toEqual(SITE_TAGS)
  })

  test('a list has three and four', () => {
    expect(tagsOf(ColumnListPage(list))).toEqual([
      ...SITE_TAGS,
      'ColumnName=通知公告',
      'ColumnDescription=发布云州市卫生健康委员会通知公告信息。',
      'ColumnKeywords=通知公告,卫生健康',
      'ColumnType=通知公告',
    ])
  })

  test('what the office left empty gets an honest default, never an empty value', () => {
    const bare = { ...list.column, description: '', keywords: '', columnType: ' ' }
    expect(tagsOf(ColumnListPage({ ...list, column: bare })).slice(3)).toEqual([
      'ColumnName=通知公告',
      'ColumnDescription=云州市卫生健康委员会“通知公告”栏目发布的信息',
      'ColumnKeywords=通知公告',
    ])
  })

  test('an article has three, four, three and what is known of the optional ones', () => {
    const names = tagsOf(ArticlePage(documentView)).slice(7)
    expect(names).toEqual([
      'ArticleTitle=云州市卫生健康委员会关于印发《云州市基层医疗卫生机构药品配备使用管理办法》的通知',
      'PubDate=2026-11-12 10:05',
      'ContentSource=云州市卫生健康委员会药政科',
      'Keywords=基层,药品,配备使用',
      'Description=规范基层医疗卫生机构药品配备、采购、使用和监测。',
      'Url=https://wjw.yunzhou.gov.cn/zcwj/2026/1.html',
    ])
  })

  test('no source, no author: the agency is the source, the author tag is left out, "null" too', () => {
    const tags = tagsOf(ArticlePage({ ...documentView, source: '', author: 'null', summary: '' }))
    expect(tags).toContain('ContentSource=云州市卫生健康委员会')
    expect(tags.filter((tag) => /=(null)?$/.test(tag))).toEqual([])
  })

  test('PubDate is the time the reader sees', () => {
    const html = renderPage(ArticlePage(documentView))
    expect(html).toContain('content="2026-11-12 10:05"')
    expect(html).toContain('>2026-11-12 10:05</time>')
  })
})

describe('hostile words stay words', () => {
  const title = '"><script>alert(1)</script></title><img src=x onerror=alert(1)>'

  test.for([
    { where: 'an article', page: ArticlePage({ ...documentView, title }) },
    {
      where: 'a list',
      page: ColumnListPage({ ...list, items: [{ ...items(1, 'tzgg')[0]!, title }] }),
    },
    {
      where: 'a column',
      page: ColumnListPage({ ...list, column: { ...list.column, name: title } }),
    },
    { where: 'a search', page: SearchPage({ ...searchView, query: title, items: [] }) },
    { where: 'a withdrawn page', page: WithdrawnPage({ ...withdrawnView, explanation: title }) },
  ])('in $where', ({ page }) => {
    const html = renderPage(page)
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('<img src=x')
    // Only data blocks are scripts, and none of them can be closed from inside.
    for (const match of html.matchAll(/<script([^>]*)>(.*?)<\/script>/g)) {
      expect(match[1]).toBe(' type="application/ld+json"')
      expect(match[2]).not.toContain('<')
      expect(() => JSON.parse(match[2]!)).not.toThrow()
    }
  })
})

describe('an article', () => {
  test('that was repealed says so at the top and who did it', () => {
    const html = renderPage(ArticlePage(repealedView))
    expect(html).toContain('本文件已废止')
    expect(html).toMatch(/废止依据：<a href="\/zcwj\/2026\/1\.html">/)
    expect(html.indexOf('本文件已废止')).toBeLessThan(html.indexOf('class="facts"'))
  })

  test('not yet in force names the day', () => {
    expect(renderPage(ArticlePage(documentView))).toContain('本文件自2027年1月1日起施行')
  })

  test('has a contents list from four headings on', () => {
    expect(renderPage(ArticlePage(documentView))).toContain('本文目录')
    const three = { ...documentView, outline: documentView.outline.slice(0, 3) }
    expect(renderPage(ArticlePage(three))).not.toContain('本文目录')
  })

  test('shows attachments with type and size', () => {
    const html = renderPage(ArticlePage(documentView))
    expect(html).toContain('XLSX，47 KB')
    expect(html).toContain('PDF，1.3 MB')
  })

  test('in force and not a document: neither banner nor fact table', () => {
    const html = renderPage(
      ArticlePage({ ...documentView, validity: null, isDocument: false, schemaType: 'Article' }),
    )
    expect(html).not.toContain('class="facts"')
    expect(html).not.toContain('class="banner')
  })

  test.for([
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1 KB'],
    [3_565_158, '3.4 MB'],
  ] as const)('%d bytes read %s', ([bytes, text]) => {
    expect(sizeText(bytes)).toBe(text)
  })
})

describe('nothing to show', () => {
  test.for([
    {
      where: 'an empty column',
      page: ColumnListPage({ ...list, items: [], paging: { ...list.paging, total: 0 } }),
      says: '本栏目暂未发布信息',
    },
    {
      where: 'a page not written yet',
      page: ColumnSinglePage({ ...list, article: null }),
      says: '本页内容正在编写',
    },
    {
      where: 'a library without a match',
      page: LibraryPage({ ...libraryView, items: [], paging: { ...libraryView.paging, total: 0 } }),
      says: '没有符合条件的文件',
    },
    {
      where: 'a class without items',
      page: DisclosurePage({ ...disclosureView, items: [] }),
      says: '20 个工作日内公开',
    },
    {
      where: 'a search without results',
      page: SearchPage({ ...searchView, items: [], paging: { ...searchView.paging, total: 0 } }),
      says: '没有找到相关信息，您可以：',
    },
    {
      where: 'an organisation without leaders',
      page: OrganizationPage({ ...organizationView, leaders: [] }),
      says: '领导信息尚未录入',
    },
    {
      where: 'an unknown address',
      page: MissingPage({ ...frame, href: '/x', suggestions: [] }),
      says: '没有找到您要访问的页面',
    },
  ])('$where says so and helps', ({ page, says }) => {
    expect(renderPage(page)).toContain(says)
  })
})

test('a withdrawn page says what, when and why', () => {
  const html = renderPage(WithdrawnPage(withdrawnView))
  for (const part of [withdrawnView.title, '2026-10-10 16:12', withdrawnView.explanation])
    expect(html).toContain(part)
  expect(html).toContain('<meta name="robots" content="noindex"/>')
})

test('the foot has the seven things', () => {
  const html = renderPage(HomePage(homeView))
  const foot = html.slice(html.indexOf('<footer class="foot"'))
  for (const part of [
    '党政机关网站标识',
    '我为政府网站找错',
    '网站标识码：9901000012',
    '主办单位：云州市卫生健康委员会',
    '联系方式：',
    'href="https://beian.miit.gov.cn/"',
    '云公网安备 99010002000012号',
    '网站地图',
  ])
    expect(foot).toContain(part)
})

test('English pages say they are English and mark what is not', () => {
  const html = renderPage(OrganizationPage({ ...organizationView, locale: 'en' }))
  expect(html).toContain('<html lang="en">')
  expect(html).toContain('class="duties" lang="zh-CN"')
  expect(html).toContain('>Departments</h2>')
})

test.for([
  { page: 1, last: 1, shown: [1] },
  { page: 1, last: 5, shown: [1, 2, 3, null, 5] },
  { page: 5, last: 20, shown: [1, null, 3, 4, 5, 6, 7, null, 20] },
  { page: 20, last: 20, shown: [1, null, 18, 19, 20] },
])('page $page of $last shows $shown', ({ page, last, shown }) => {
  expect(pageNumbers(page, last)).toEqual(shown)
})
