import ExcelJS from 'exceljs'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bodyOf, type LivePiece, putLive } from '../../test/live-pieces.ts'
import { createWorld, type World } from '../../test/world.ts'
import type { RelationKind } from '../modules/content/rules/document.ts'
import { newId } from '../platform/ids.ts'
import { createPageCache } from '../platform/page-cache.ts'
import { portalRoutes } from './routes.ts'

let world: World
let app: Hono

beforeAll(async () => {
  world = await createWorld()
  world.clock.set('2026-11-21T04:00:00.000Z')
  app = portalRoutes({
    services: world.services,
    cache: createPageCache({ megabytes: 8 }),
    search: async () => ({ items: [], total: 0 }),
  })
  await fill()
})
afterAll(() => world.close())

const ids = {
  old: newId(),
  older: newId(),
  force: newId(),
  repealing: newId(),
  note: newId(),
  text: newId(),
  data: newId(),
  ancient: newId(),
  former: newId(),
}

const put = (piece: LivePiece) =>
  putLive(world, {
    column: 'policies',
    ...piece,
    metadata: { issuer: '甲市卫生健康委员会', ...piece.metadata },
  })

async function relate(sourceId: string, targetId: string, kind: RelationKind) {
  await world.db.insertInto('relations').values({ sourceId, targetId, kind }).execute()
}

async function fill(): Promise<void> {
  await put({
    id: ids.older,
    path: '/policies/2018/a.html',
    title: '早年办法',
    kind: 'normative',
    at: '2018-03-01T02:00:00.000Z',
    validity: 'repealed',
    metadata: { formedOn: '2018-02-20', documentNo: '甲卫规〔2018〕1号' },
  })
  await put({
    id: ids.old,
    path: '/policies/2020/b.html',
    title: '=母婴设施管理办法',
    kind: 'normative',
    at: '2020-03-01T02:00:00.000Z',
    validity: 'repealed',
    metadata: {
      formedOn: '2020-02-20',
      documentNo: '甲卫规〔2020〕2号',
      topicClass: '卫生、体育/妇幼',
    },
  })
  await put({
    id: ids.force,
    path: '/policies/2026/c.html',
    title: '预防接种管理办法',
    kind: 'normative',
    at: '2026-11-02T02:00:00.000Z',
    validity: 'in-force',
    metadata: { formedOn: '2026-10-30', documentNo: '甲卫规〔2026〕3号' },
    editions: [
      { state: 'ended', text: '撤下的隐私文字。' },
      { state: 'superseded', text: '第一条 每年接种一次。\n第二条 免费。' },
      { state: 'live', text: '第一条 每年接种两次。\n第二条 免费。' },
      { state: 'draft', text: '尚未公开的修改。' },
    ],
  })
  await put({
    id: ids.repealing,
    path: '/policies/2025/d.html',
    title: '关于废止部分文件的决定',
    kind: 'policy',
    at: '2025-05-06T02:00:00.000Z',
    validity: 'in-force',
    metadata: {
      formedOn: '2025-04-30',
      effectiveOn: '2025-06-01',
      documentNo: '甲卫发〔2025〕9号',
    },
  })
  await put({
    id: ids.ancient,
    path: '/policies/2010/h.html',
    title: '旧规定',
    kind: 'normative',
    at: '2010-03-01T02:00:00.000Z',
    validity: 'repealed',
  })
  await put({
    id: ids.former,
    path: '/policies/2023/i.html',
    title: '关于清理文件的决定',
    kind: 'policy',
    at: '2023-06-20T02:00:00.000Z',
    validity: 'in-force',
    metadata: { effectiveOn: '2023-07-01' },
  })
  await relate(ids.former, ids.ancient, 'repeals')
  await relate(ids.repealing, ids.old, 'repeals')
  await relate(ids.force, ids.older, 'supersedes')
  await world.db
    .insertInto('interpretationDuties')
    .values({
      publicationId: ids.force,
      organizationId: world.A.id,
      dueOn: '2026-11-05',
      metBy: null,
      metAt: null,
    })
    .execute()
  await put({
    id: ids.note,
    path: '/notices/2026/e.html',
    title: '公示',
    kind: 'notice',
    column: 'notices',
    at: '2026-11-03T02:00:00.000Z',
    editions: [
      { state: 'superseded', text: '公示张三的身份证号。' },
      { state: 'live', text: '公示张某。' },
    ],
  })
  await put({
    id: ids.text,
    path: '/notices/2026/f.html',
    title: '一图读懂',
    kind: 'interpretation',
    column: 'notices',
    at: '2026-11-04T02:00:00.000Z',
    metadata: { interpretationForm: 'graphic' },
  })
  const cell = (text: string) => ({ type: 'tableCell' as const, content: bodyOf(text).content })
  await put({
    id: ids.data,
    path: '/notices/2026/g.html',
    title: '床位统计',
    kind: 'statistics',
    column: 'notices',
    at: '2026-11-05T02:00:00.000Z',
    metadata: { formedOn: '2026-09-01' },
    body: {
      type: 'doc',
      content: [
        {
          type: 'table',
          content: [
            ['地区', '床位'],
            ['青禾县', '120'],
            ['江北区', '80'],
          ].map((row) => ({ type: 'tableRow' as const, content: row.map(cell) })),
        },
      ],
    },
  })
}

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await app.request(`http://localhost${path}`, { headers })
  const bytes = Buffer.from(await response.arrayBuffer())
  return { status: response.status, headers: response.headers, bytes, text: bytes.toString('utf8') }
}

/** What the journalist asks for. */
const REPEALED = 'kind=normative&validity=repealed&ended=2y'

describe('the library', () => {
  test.for([
    { query: '', finds: 6 },
    { query: 'validity=repealed', finds: 3 },
    { query: REPEALED, finds: 2 },
    { query: 'ended=2025', finds: 1 },
    { query: 'ended=2025-06-02', finds: 1 },
    { query: 'ended=nonsense', finds: 0 },
    { query: 'kind=policy', finds: 2 },
    { query: 'year=2020&kind=normative', finds: 1 },
    { query: 'q=%E6%8E%A5%E7%A7%8D', finds: 1 },
    { query: 'q=100%25', finds: 0 },
    { query: 'sort=formed', finds: 6 },
    { query: 'validity=%27%20or%201%3D1', finds: 0 },
  ])('?$query finds $finds', async ({ query, finds }) => {
    const { status, text } = await get(`/policies/?${query}`)
    expect(status).toBe(200)
    expect(text).toContain(`共 ${finds} 件文件`)
  })

  test('says when and by what a document was repealed, and counts each facet with itself open', async () => {
    const { text } = await get(`/policies/?${REPEALED}`)
    expect(text).toContain('2025-06-01 起')
    expect(text).toContain('依据：<a href="/policies/2025/d.html">甲卫发〔2025〕9号</a>')
    // Ended on 2023-07-01, 2025-06-01 and 2026-11-02.
    expect(text).toMatch(/<option value="repealed" selected="">废止（2）/)
    expect(text).toContain('<option value="5y">近 5 年内（3）</option>')
  })

  test('is ordered by date of the document where asked', async () => {
    const { text } = await get('/policies/?sort=formed')
    const titles = ['预防接种管理办法', '关于废止部分文件的决定', '=母婴设施管理办法', '早年办法']
    const places = titles.map((title) => text.indexOf(`>${title}</a>`))
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  test.for(['rss', 'atom', 'json'])(
    'keeps a search as %s with the same question',
    async (format) => {
      const { status, text } = await get(`/policies/feed.${format}?${REPEALED}`)
      expect(status).toBe(200)
      expect(text).toContain('母婴设施管理办法')
      expect(text).not.toContain('预防接种管理办法')
      expect(text).toContain('废止、失效时间：近 2 年内')
      expect(text).toMatch(/feed\.\w+\?validity=repealed&(amp;)?kind=normative&(amp;)?ended=2y/)
    },
  )
})

describe('the library as a file', () => {
  test('holds what was asked for, with links, dates and text that is no formula', async () => {
    const { status, headers, bytes } = await get(`/policies/export.xlsx?${REPEALED}`)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toContain('spreadsheetml.sheet')
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="policies-2026-11-21\.xlsx"; filename\*=UTF-8''/,
    )
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0])
    const tab = workbook.worksheets[0]!
    expect((tab.getRow(1).values as string[]).slice(1)).toEqual([
      ...[
        '标题',
        '文号',
        '索引号',
        '发布机构',
        '成文日期',
        '发布日期',
        '有效性',
        '废止（失效）日期',
      ],
      ...['废止/修订依据', '主题分类', '网址'],
    ])
    const row = tab.getRow(3)
    expect(tab.rowCount).toBe(3)
    expect(row.getCell(1).value).toBe('=母婴设施管理办法')
    expect(row.getCell(1).type).toBe(ExcelJS.ValueType.String)
    expect(row.getCell(8).value).toEqual(new Date('2025-06-01T00:00:00Z'))
    expect(row.getCell(9).value).toBe('《关于废止部分文件的决定》（甲卫发〔2025〕9号）')
    expect(row.getCell(11).value).toEqual({
      text: 'https://wjw.a.gov.cn/policies/2020/b.html',
      hyperlink: 'https://wjw.a.gov.cn/policies/2020/b.html',
    })
  })

  test('comes as CSV too, and is not sent twice', async () => {
    const first = await get('/policies/export.csv')
    expect(first.text.startsWith('\ufeff标题,文号')).toBe(true)
    expect(first.text).toContain("'=母婴设施管理办法")
    expect(first.text.trimEnd().split('\r\n')).toHaveLength(7)
    const etag = first.headers.get('etag')!
    expect((await get('/policies/export.csv', { 'if-none-match': etag })).status).toBe(304)
  })

  test.for(['/news/export.xlsx', '/none/export.csv', '/disclosure-data/none.csv'])(
    '%s is no file',
    async (path) => {
      expect((await get(path)).status).toBe(404)
    },
  )
})

describe('versions side by side', () => {
  test('the page leads to the comparison with the version before', async () => {
    const { text } = await get('/policies/2026/c.html')
    expect(text).toContain(
      'href="/policies/2026/c.html/compare?from=2&amp;to=3">与上一版本对比</a>',
    )
    expect(text).toContain(`compare?from=${ids.older}&amp;to=3">与所替代的《早年办法》对比</a>`)
  })

  test('what changed is marked by signs and words', async () => {
    const { status, text } = await get('/policies/2026/c.html/compare?from=2&to=3')
    expect(status).toBe(200)
    expect(text).toMatch(
      /<del><span aria-hidden="true">−<\/span><span class="visually-hidden">删去 <\/span>/,
    )
    expect(text).toMatch(
      /<ins><span aria-hidden="true">\+<\/span><span class="visually-hidden">新增 <\/span>/,
    )
    expect(text).toContain('<meta name="robots" content="noindex"/>')
  })

  test('a document stands beside the one it supersedes', async () => {
    const { status, text } = await get(`/policies/2026/c.html/compare?from=${ids.older}&to=3`)
    expect(status).toBe(200)
    expect(text).toContain('早年办法')
  })

  test.for([
    { why: 'a draft', query: 'from=3&to=4' },
    { why: 'an edition taken down', query: 'from=1&to=3' },
    { why: 'a document that has nothing to do with it', query: `from=${ids.old}&to=3` },
    { why: 'a version with itself', query: 'from=3&to=3' },
    { why: 'a malformed version', query: 'from=x&to=3' },
  ])('$why is never compared', async ({ query }) => {
    const { status, text } = await get(`/policies/2026/c.html/compare?${query}`)
    expect(status).toBe(404)
    expect(text).not.toContain('尚未公开的修改')
    expect(text).not.toContain('撤下的隐私文字')
  })

  test('a notice corrected for a person’s sake keeps its former words to itself', async () => {
    expect((await get('/notices/2026/e.html')).text).not.toContain('compare?')
    const { status, text } = await get('/notices/2026/e.html/compare?from=1&to=2')
    expect(status).toBe(404)
    expect(text).not.toContain('身份证号')
  })
})

describe('figures', () => {
  test('are drawn, stand in tables, and each number leads to its list', async () => {
    const { status, text, headers } = await get('/disclosure-data/')
    expect(status).toBe(200)
    expect(headers.get('content-security-policy')).toContain("style-src 'self'")
    expect(text.match(/<svg [^>]*class="chart/g)).toHaveLength(8)
    expect(text).not.toMatch(/ style=|<style/)
    expect(text).toContain('尚未核实')
    // 2026-10-30 → 2026-11-02 is one working day; 2026-09-01 → 2026-11-05 is over thirty.
    expect(text).toContain('20 个工作日内公开 2 条，占 66.7%')
    expect(text).toContain(
      'href="/disclosure-data/list?figure=monthly&amp;row=2026-11&amp;group=policy"',
    )
  })

  test.for([
    { query: 'figure=monthly&row=2026-11&group=policy', finds: ['预防接种管理办法', '一图读懂'] },
    { query: 'figure=forms&row=graphic&group=count', finds: ['一图读懂'] },
    { query: 'figure=delay&row=31-', finds: ['床位统计'] },
    { query: 'figure=interpretations&row=overdue&group=count', finds: ['预防接种管理办法'] },
  ])('the list behind $query', async ({ query, finds }) => {
    const { status, text } = await get(`/disclosure-data/list?${query}`)
    expect(status).toBe(200)
    for (const title of finds) expect(text).toContain(title)
    expect(text.match(/class="item-words"/g)).toHaveLength(finds.length)
  })

  test.for(['figure=none&row=a', 'figure=forms&row=none', 'figure=delay&row=31-&group=x', ''])(
    '?%s names no list',
    async (query) => {
      expect((await get(`/disclosure-data/list?${query}`)).status).toBe(404)
    },
  )

  test('come as files', async () => {
    const { text } = await get('/disclosure-data/monthly.csv')
    expect(text).toContain('\r\n2026-11,2,1,1\r\n')
    expect((await get('/disclosure-data/delay.xlsx')).status).toBe(200)
    expect((await get('/disclosure-data/requests.csv')).text).toContain('\r\n2026-11,0,0,\r\n')
  })

  test('statistics show their first table as a chart', async () => {
    const { text } = await get('/notices/2026/g.html')
    expect(text).toContain('<figcaption>图：床位统计（床位）</figcaption>')
    expect(text).toContain('青禾县</text>')
  })
})
