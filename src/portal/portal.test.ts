import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LiveEdition, type LivePiece, putLive } from '../../test/live-pieces.ts'
import { createWorld, type World } from '../../test/world.ts'
import { newId } from '../platform/ids.ts'
import { createPageCache } from '../platform/page-cache.ts'
import { portalRoutes } from './routes.ts'

let world: World
let app: Hono
let cache: ReturnType<typeof createPageCache>

beforeAll(async () => {
  world = await createWorld()
  cache = createPageCache({ megabytes: 16 })
  app = portalRoutes({
    services: world.services,
    cache,
    search: async (_db, query) => ({
      items: [],
      total: 0,
      ...(query.text === '疫苗' ? found(ids.law) : {}),
    }),
  })
  await fill()
})
afterAll(() => world.close())

const ids = {
  law: newId(),
  repealing: newId(),
  interpretation: newId(),
  withdrawn: newId(),
  gone: newId(),
  moved: newId(),
  english: newId(),
  redirected: newId(),
}

function found(publicationId: string) {
  return {
    items: [
      {
        publicationId,
        path: '/policies/2026/law.html',
        title: '预防接种管理办法',
        snippet: [
          { text: '规范', hit: false },
          { text: '疫苗', hit: true },
        ],
        publishedAt: '2026-02-01T02:00:00.000Z',
        columnName: '政策文件',
        columnNameEn: '',
        locale: 'zh-CN',
        kind: 'normative',
      },
    ],
    total: 1,
  }
}

const put = (piece: LivePiece) =>
  putLive(world, { ...piece, metadata: { source: '办公室', ...piece.metadata } })

const ENDED: LiveEdition[] = [{ state: 'ended', text: '正文。' }]

async function fill(): Promise<void> {
  const { db } = world
  for (let n = 1; n <= 21; n++) {
    await put({
      id: newId(),
      path: `/news/2026/n${n}.html`,
      title: `要闻第${n}条`,
      at: `2026-01-${String(n).padStart(2, '0')}T02:00:00.000Z`,
    })
  }
  await put({
    id: ids.law,
    path: '/policies/2026/law.html',
    title: '预防接种管理办法',
    column: 'policies',
    kind: 'normative',
    validity: 'repealed',
    metadata: {
      issuer: '甲市卫生健康委员会',
      documentNo: '甲卫规〔2026〕1号',
      formedOn: '2026-01-20',
      statutoryItem: 1,
    },
  })
  await put({
    id: ids.repealing,
    path: '/policies/2026/new.html',
    title: '关于废止部分文件的决定',
    column: 'policies',
    kind: 'policy',
    validity: 'in-force',
    metadata: {
      issuer: '甲市卫生健康委员会',
      documentNo: '甲卫发〔2026〕9号',
      formedOn: '2026-02-20',
    },
  })
  await put({
    id: ids.interpretation,
    path: '/notices/2026/why.html',
    title: '《预防接种管理办法》解读',
    column: 'notices',
    kind: 'interpretation',
    body: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            link('原文', `publication:${ids.law}`),
            link('未公开的文件', `publication:${ids.gone}`),
            link('站外', 'https://www.example.gov.cn/a'),
          ],
        },
      ],
    },
  })
  await put({
    id: ids.withdrawn,
    path: '/notices/2026/gone-wrong.html',
    title: '护士注册通知',
    column: 'notices',
    withdrawn: true,
  })
  await put({ id: ids.gone, path: '/notices/2026/away.html', title: '某', editions: ENDED })
  await put({ id: ids.redirected, path: '/notices/2026/old.html', title: '某', editions: ENDED })
  await put({ id: ids.moved, path: '/news/2026/now-here.html', title: '改了网址的要闻' })
  await put({
    id: ids.english,
    path: '/notices/2026/flu.html',
    title: 'Free influenza vaccination',
    column: 'notices',
    locale: 'en',
  })
  await db
    .insertInto('pathReservations')
    .values({ siteId: world.A.siteId, path: '/news/2026/was-here.html', publicationId: ids.moved })
    .execute()
  await db
    .insertInto('relations')
    .values([
      { sourceId: ids.repealing, targetId: ids.law, kind: 'repeals' },
      { sourceId: ids.interpretation, targetId: ids.law, kind: 'interprets' },
    ])
    .execute()
  const at = '2026-02-05T02:00:00.000Z'
  await db
    .insertInto('endings')
    .values([
      {
        publicationId: ids.withdrawn,
        kind: 'withdrawn',
        explanation: '时间有误',
        target: null,
        at,
      },
      { publicationId: ids.gone, kind: 'gone', explanation: '', target: null, at },
      { publicationId: ids.redirected, kind: 'redirect', target: '/news/', at },
    ])
    .execute()
}

function link(text: string, href: string) {
  return { type: 'text' as const, text, marks: [{ type: 'link' as const, attrs: { href } }] }
}

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await app.request(`http://localhost${path}`, { headers })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

describe('addresses', () => {
  test.for([
    { path: '/', status: 200, says: '要闻第21条' },
    { path: '/en/', status: 200, says: 'Free influenza vaccination' },
    { path: '/b-city/', status: 200, says: '乙市卫生健康委员会' },
    { path: '/news/', status: 200, says: '共 22 条' },
    { path: '/news/?page=2', status: 200, says: '要闻第1条' },
    { path: '/news/?page=3', status: 404, says: '没有找到您要访问的页面' },
    { path: '/policies/', status: 200, says: '甲卫规〔2026〕1号' },
    { path: '/disclosure/', status: 200, says: '法定主动公开内容' },
    { path: '/disclosure/?item=1', status: 200, says: '法规、规章和规范性文件' },
    { path: '/organization/', status: 200, says: '疾病预防控制科' },
    { path: '/site-map/', status: 200, says: '/policies/' },
    { path: '/search?q=%E7%96%AB%E8%8B%97', status: 200, says: '<mark>疫苗</mark>' },
    { path: '/search', status: 200, says: '请输入要查找的内容' },
    { path: '/news/2026/none.html', status: 404, says: '没有找到您要访问的页面' },
    { path: '/%E0%A4%A', status: 404, says: '没有找到您要访问的页面' },
    { path: '/notices/2026/gone-wrong.html', status: 200, says: '时间有误' },
    { path: '/notices/2026/away.html', status: 410, says: '此页面已不再提供' },
    { path: '/en/notices/2026/flu.html', status: 200, says: 'Free influenza vaccination' },
    { path: '/en/notices/', status: 200, says: 'Free influenza vaccination' },
    { path: '/news/feed.rss', status: 200, says: '<rss version="2.0"' },
    { path: '/feed.json', status: 200, says: 'jsonfeed.org' },
    { path: '/sitemap.xml', status: 200, says: 'https://wjw.a.gov.cn/policies/2026/law.html' },
    { path: '/sitemap-9.xml', status: 404, says: '没有找到您要访问的页面' },
    { path: '/robots.txt', status: 200, says: 'Sitemap: https://wjw.a.gov.cn/b-city/sitemap.xml' },
  ])('$path answers $status', async ({ path, status, says }) => {
    const answer = await get(path)
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(says)
  })

  test.for([
    { path: '/news', to: '/news/' },
    { path: '/news/2026/was-here.html', to: '/news/2026/now-here.html' },
    { path: '/notices/2026/old.html', to: '/news/' },
    { path: '/notices/2026/flu.html', to: '/en/notices/2026/flu.html' },
  ])('$path leads to $to', async ({ path, to }) => {
    const answer = await get(path)
    expect([answer.status, answer.headers.get('location')]).toEqual([301, to])
  })
})

describe('a document', () => {
  test('says who repealed it and links to its interpretation', async () => {
    const { text } = await get('/policies/2026/law.html')
    expect(text).toMatch(/废止依据：<a href="\/policies\/2026\/new\.html">/)
    expect(text).toContain('href="/notices/2026/why.html"')
    expect(text).toContain('<meta name="ColumnName" content="政策文件"/>')
  })

  test('its interpretation links back; a link to what is not public is only words', async () => {
    const { text } = await get('/notices/2026/why.html')
    expect(text).toContain('<a href="/policies/2026/law.html">原文</a>')
    expect(text).not.toContain('>未公开的文件</a>')
    expect(text).toContain('未公开的文件')
    expect(text).toContain('<a href="https://www.example.gov.cn/a" class="external"')
  })

  test('is found in the library by validity, number and year', async () => {
    const { text } = await get(
      '/policies/?validity=repealed&year=2026&q=%E7%94%B2%E5%8D%AB%E8%A7%84',
    )
    expect(text).toContain('共 1 件文件')
    expect(text).toContain('有效性：废止')
    expect((await get('/policies/?q=100%25')).text).toContain('共 0 件文件')
  })
})

test('a withdrawn or foreign-language piece is in no Chinese list and no feed', async () => {
  for (const path of ['/notices/', '/feed.rss', '/']) {
    const { text } = await get(path)
    expect(text).not.toContain('护士注册通知')
    expect(text).not.toContain('Free influenza')
  }
})

test('pages are kept until what they show changes', async () => {
  await get('/news/')
  const before = (await get('/news/')).headers.get('etag')
  await world.db
    .updateTable('livePublications')
    .set({ title: '改后的标题' })
    .where('publicationId', '=', ids.moved)
    .execute()
  expect((await get('/news/')).headers.get('etag')).toBe(before)
  cache.invalidate([`publication:${ids.moved}`])
  expect((await get('/news/')).text).toContain('改后的标题')
})

test('unknown addresses and free questions are not kept', async () => {
  const { entries } = cache.size
  await get('/nothing/here.html')
  await get('/policies/?q=abc')
  await get('/search?q=abc')
  expect(cache.size.entries).toBe(entries)
})

test('a page not changed is not sent again', async () => {
  const etag = (await get('/site-map/')).headers.get('etag')!
  expect((await get('/site-map/', { 'if-none-match': etag })).status).toBe(304)
})

test('pages carry no script but our own file', async () => {
  const { headers, text } = await get('/')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(text).not.toMatch(
    /<script(?! type="(?:application\/ld\+json"|module" src="\/assets\/portal-))| style=| on\w+=/,
  )
})

test('a private file and a malformed id answer alike', async () => {
  expect((await get(`/files/${newId()}/a.pdf`)).status).toBe(404)
  expect((await get('/files/none/a.pdf')).status).toBe(404)
})

describe('the elder version', () => {
  test('keeps every link inside it, and says which page it is a version of', async () => {
    const { text } = await get('/elder/policies/')
    expect(text).toContain('data-view="elder"')
    expect(text).toContain('<a href="/policies/">返回标准版</a>')
    expect(text).toContain('rel="canonical" href="https://wjw.a.gov.cn/policies/"')
    const inside = [...text.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map((match) => match[1]!)
    const outside = inside.filter((href) => !/^\/(elder|b-city\/elder|files)\//.test(href))
    // Machines read the standard version.
    const feeds = ['rss', 'atom', 'json'].map((format) => `/policies/feed.${format}`)
    expect(new Set(outside)).toEqual(new Set(['/policies/', ...feeds]))
  })

  test('is there for every kind of page, in both languages and under a prefix', async () => {
    for (const path of [
      '/elder/',
      '/elder/en/',
      '/elder/notices/',
      '/elder/disclosure/',
      '/elder/organization/',
      '/elder/site-map/',
      '/elder/search?q=%E7%96%AB%E8%8B%97',
      '/elder/policies/2026/new.html',
      '/elder/accessibility/',
      '/elder/privacy/',
      '/b-city/elder/',
      '/b-city/elder/en/',
    ]) {
      const { status, text } = await get(path)
      expect([path, status, text.includes('data-view="elder"')]).toEqual([path, 200, true])
    }
  })

  test('has the application for information among its first blocks', async () => {
    const { text } = await get('/elder/')
    expect(text).toMatch(/<ul class="elder-blocks">.*href="\/elder\/apply">申请公开政府信息/)
  })

  test('has no second feed, site map or robots file', async () => {
    for (const path of ['/elder/feed.rss', '/elder/sitemap.xml', '/elder/robots.txt'])
      expect((await get(path)).status).toBe(404)
  })

  test('is kept apart from the standard one', async () => {
    await get('/notices/')
    await get('/elder/notices/')
    expect((await get('/notices/')).text).not.toContain('data-view')
    expect((await get('/elder/notices/')).text).toContain('data-view="elder"')
  })
})

describe('time limits', () => {
  test('are counted day by day, and an empty form counts nothing', async () => {
    expect((await get('/deadline')).text).not.toContain('<table')
    const { status, text } = await get(
      '/deadline?from=2026-02-10&sent=2026-02-11&answered=2026-02-26',
    )
    expect(status).toBe(200)
    expect(text).toContain('至 2026-03-24（星期二）届满')
    expect(text).toContain('征求意见（条例第三十二条、第三十三条）期间，不计入期限')
    expect(text).toContain('国务院办公厅2026年节假日安排通知')
  })

  test('a wrong question keeps what was typed and says everything that is wrong', async () => {
    const { status, text } = await get('/en/deadline?from=%3Cb%3E&extended=99')
    expect(status).toBe(200)
    expect(text).toContain('Give a day that exists')
    expect(text).toContain('a whole number from 0 to 20')
    expect(text).toContain('value="&lt;b&gt;"')
  })
})

describe('reading', () => {
  test('pinyin is made where it is asked for, and only there', async () => {
    const path = '/policies/2026/new.html'
    expect((await get(`${path}?pinyin=all`)).text).toMatch(/<h1><ruby>关<rp>.*guān/)
    expect((await get(path)).text).not.toContain('<ruby>')
    expect((await get(`${path}?pinyin=nonsense`)).text).not.toContain('<ruby>')
  })

  test('an article carries its share card, its citation and a code for the phone', async () => {
    const { text } = await get('/policies/2026/new.html')
    expect(text).toContain('<meta property="og:title" content="关于废止部分文件的决定"/>')
    expect(text).toContain(
      '<meta property="og:url" content="https://wjw.a.gov.cn/policies/2026/new.html"/>',
    )
    expect(text).toMatch(/data-citation="[^"]*甲卫发〔2026〕9号[^"]*https:\/\/wjw\.a\.gov\.cn\//)
    expect(text).toContain('aria-label="扫码在手机上阅读"')
  })

  test('the life of a repealed document ends with what repealed it', async () => {
    const { text } = await get('/policies/2026/law.html')
    const life = /<section class="section life".*?<\/section>/.exec(text)?.[0] ?? ''
    expect(life).toContain('印发公开')
    expect(life).toContain('废止')
    expect(life).toContain('href="/policies/2026/new.html"')
  })
})

describe('leaving', () => {
  test('the notice shows the address in full and moves nobody', async () => {
    const { status, text, headers } = await get('/leave?to=https://www.who.int/a?b=1')
    expect(status).toBe(200)
    expect(headers.get('location')).toBeNull()
    expect(text).toContain('<span class="leave-target">https://www.who.int/a?b=1</span>')
    expect(text).not.toMatch(/http-equiv="refresh"/i)
    expect((await get('/leave?to=javascript:alert(1)')).status).toBe(404)
  })
})

test('the statements are linked from every page and say how to reach the office', async () => {
  const { text } = await get('/')
  expect(text).toContain('href="/accessibility/"')
  expect(text).toContain('href="/privacy/"')
  expect((await get('/en/accessibility/')).text).toContain('kind=inaccessible')
})
