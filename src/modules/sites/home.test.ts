import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { piecesOf, portalOf } from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { sitesContract as contract } from './contract.ts'
import { type HomeBlock, newBlock } from './rules/home.ts'
import { PLATFORM_THEME } from './rules/theme.ts'

let world: World
let portal: Awaited<ReturnType<typeof portalOf>>

beforeAll(async () => {
  world = await createWorld()
  portal = await portalOf(world)
})
afterAll(() => world.close())

const admin = () => world.as('site-administrator')
const inA = () => ({ siteId: world.A.siteId })
const read = async () => (await admin().call(contract.readHome, { params: inA() })).body
const save = (blocks: unknown, lockVersion: number, as = admin()) =>
  as.call(contract.saveHome, { params: inA(), body: { blocks, lockVersion } as never })
const preview = (body: unknown) =>
  admin().call(contract.previewHome, { params: inA(), body: body as never })
const page = async (path = '/') => (await portal.get(path)).text()
/** The headings of the page's blocks, in their order. */
const headings = (html: string) =>
  [...html.matchAll(/<h2[^>]*>(?:<a[^>]*>)?([^<]+)/g)].map((match) => match[1])

const news = (): HomeBlock => newBlock('focus', 'focus', { columnIds: [world.A.columns.news] })
const notices = (given: Partial<HomeBlock> = {}): HomeBlock =>
  newBlock('list', 'notices', { columnIds: [world.A.columns.notices], ...given })

describe('the front page', () => {
  test('follows from the columns until somebody arranges it', async () => {
    const { blocks, lockVersion } = await read()
    expect(lockVersion).toBe(0)
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'focus',
      'policies',
      'disclosure',
      'list',
      'topics',
      'organization',
    ])
    const html = await page()
    expect(headings(html)).toEqual(['卫生要闻', '政策文件', '政府信息公开', '通知公告', '机构职能'])
  })

  test('is arranged: the public sees it at once, the ledger knows who and what', async () => {
    const answer = await save([notices({ title: '公告栏' }), news()], 0)
    expect([answer.status, answer.body.lockVersion]).toEqual([200, 1])
    expect(headings(await page())).toEqual(['公告栏', '卫生要闻'])
    const event = (await world.events('site.home-arranged')).at(-1)!
    expect(event.actorName).toBe(world.A.people['site-administrator'].name)
    expect(event.payload).toEqual({ version: 1, blocks: ['list', 'focus'] })
    expect((await read()).blocks).toEqual([notices({ title: '公告栏' }), news()])
  })

  test('arranged by two at once: the second is told by whom, and may then decide', async () => {
    const late = await save([news()], 0, world.as('platform-administrator'))
    expect([late.status, late.body.error!.code]).toEqual([409, 'sites.home-stale'])
    expect(late.body.error!.message).toContain(world.A.people['site-administrator'].name)
    expect(late.body.error!.detail).toEqual({ lockVersion: 1 })
    expect((await save([news(), notices()], 1)).status).toBe(200)
  })

  test.for([
    {
      why: 'all that is wrong, each beside its block',
      blocks: () => [
        news(),
        { ...news(), id: 'again', width: 'third' },
        newBlock('links', 'links'),
        newBlock('list', 'bad', { columnIds: [world.A.columns.disclosure] }),
      ],
      fields: ['blocks.1.width', 'blocks.1.kind', 'blocks.2.links', 'blocks.3.columnIds'],
    },
    {
      why: 'no address of the web',
      blocks: () => [
        newBlock('links', 'links', { links: [{ text: '点我', href: 'javascript:alert(1)' }] }),
      ],
      fields: ['blocks.0.links.0.href'],
    },
    {
      why: 'a kind that nobody declared',
      blocks: () => [{ ...news(), kind: 'constructor' }],
      fields: ['blocks.0.kind'],
    },
    { why: 'no list at all', blocks: () => 'focus', fields: ['blocks'] },
  ])('$why', async ({ blocks, fields }) => {
    const { lockVersion } = await read()
    const answer = await save(blocks(), lockVersion)
    expect(answer.status).toBe(422)
    expect(answer.body.error!.issues!.map(({ field }) => field)).toEqual(fields)
    expect((await read()).lockVersion).toBe(lockVersion)
  })

  test('a column of another site is as unknown as one that does not exist', async () => {
    const { lockVersion } = await read()
    const foreign = newBlock('list', 'x', { columnIds: [world.B.columns.news] })
    expect((await save([foreign], lockVersion)).status).toBe(404)
    expect((await preview({ blocks: [foreign], theme: null })).status).toBe(404)
  })

  test('what is stored but no arrangement any more gives way to the automatic one', async () => {
    const { lockVersion } = await read()
    await world.db
      .updateTable('homeArrangements')
      .set({ blocks: JSON.stringify([{ kind: 'carousel' }]) })
      .where('siteId', '=', world.A.siteId)
      .execute()
    const { blocks } = await read()
    expect(blocks[0]!.kind).toBe('focus')
    const shown = await preview({ blocks: null, theme: null })
    expect(headings(shown.body.html)).toContain('通知公告')
    expect((await save([news()], lockVersion)).status).toBe(200)
  })

  test('a block of a column that is off line is left out, and its row closes', async () => {
    const { lockVersion } = await read()
    await save([notices(), newBlock('organization', 'card', { width: 'half' })], lockVersion)
    expect(await page()).toContain('span-3 home-list')
    await world.db
      .updateTable('columns')
      .set({ online: false })
      .where('id', '=', world.A.columns.notices)
      .execute()
    // Written past the service, which would have told the cache.
    const { html } = (await preview({ blocks: null, theme: null })).body
    expect(html).not.toContain('home-list')
    expect(html).toContain('span-6 home-organization')
    await world.db
      .updateTable('columns')
      .set({ online: true })
      .where('id', '=', world.A.columns.notices)
      .execute()
  })
})

describe('blocks show', () => {
  const shown = async (block: HomeBlock) => {
    const answer = await preview({ blocks: [block], theme: null })
    return answer.body.html
  }

  beforeAll(async () => {
    await piecesOf(world).publish({
      kind: 'news',
      column: 'news',
      title: '甲市启动流感疫苗接种',
      metadata: { statutoryItem: 12 },
    })
  }, 60_000)

  test('links: inside the site as they are, out of government through the notice', async () => {
    const html = await shown(
      newBlock('links', 'links', {
        links: [
          { text: '指南', href: '/disclosure/' },
          { text: '中国政府网', href: 'https://www.gov.cn/' },
          { text: '学会', href: 'https://example.org/' },
        ],
      }),
    )
    expect(html).toContain('href="/disclosure/"')
    expect(html).toContain('href="https://www.gov.cn/"')
    expect(html).toContain('href="/leave?to=https://example.org/"')
  })

  test('key areas: columns and classes of article 20, each with what is newest', async () => {
    const html = await shown(
      newBlock('areas', 'areas', { columnIds: [world.A.columns.news], classes: [12] }),
    )
    expect(html).toContain('href="/disclosure/?item=12"')
    expect(html.match(/甲市启动流感疫苗接种/g)).toHaveLength(2)
  })

  test('the news that leads, once and not again in the list beside it', async () => {
    const html = await shown(news())
    expect(html.match(/甲市启动流感疫苗接种/g)).toHaveLength(1)
  })

  test('ways to reach the agency: contact, error reports, search, the links given', async () => {
    const html = await shown(
      newBlock('interaction', 'ways', { links: [{ text: '办理说明', href: '/disclosure/' }] }),
    )
    expect(html).toContain('href="/find-errors?page=/"')
    expect(html).toContain('href="/search"')
    expect(html).toContain('>办理说明<')
  })

  test('one chart of the board of figures', async () => {
    const html = await shown(newBlock('figures', 'figures', { figure: 'monthly' }))
    expect(html).toContain('href="/disclosure-data/#monthly"')
    expect(html).toContain('<svg')
  })
})

describe('the preview', () => {
  test('shows what is not saved, says so, runs nothing, leads nowhere, keeps nothing', async () => {
    const before = await read()
    const answer = await preview({
      blocks: [newBlock('organization', 'card')],
      theme: { ...PLATFORM_THEME, main: '#7a1f1f' },
    })
    const { html } = answer.body
    expect(html).toContain('保存之前公众看不到')
    expect(html).toContain('--main:#7a1f1f')
    expect(html).toContain('<body inert>')
    expect(html).not.toContain('<script type="module"')
    expect(await read()).toEqual(before)
  })

  test('says what saving would say', async () => {
    const answer = await preview({ blocks: [newBlock('links', 'links')], theme: null })
    expect(answer.status).toBe(422)
    expect(answer.body.error!.issues!.map(({ field }) => field)).toEqual(['blocks.0.links'])
  })

  test('is for those who may arrange', async () => {
    for (const role of ['contributor', 'publisher', 'auditor'] as const) {
      const answer = await world
        .as(role)
        .call(contract.previewHome, { params: inA(), body: { blocks: null, theme: null } })
      expect([role, answer.status]).toEqual([role, 403])
    }
    const other = await world
      .as('site-administrator', 'B')
      .call(contract.previewHome, { params: inA(), body: { blocks: null, theme: null } })
    expect(other.status).toBe(404)
  })
})

describe('colours', () => {
  const theme = { main: '#1f6b46', accent: '#9c4a12', third: null, headings: 'serif' as const }
  const saveTheme = (given: unknown, lockVersion: number) =>
    admin().call(contract.saveTheme, {
      params: inA(),
      body: { theme: given, lockVersion } as never,
    })

  test('a site without its own asks for no sheet of them', async () => {
    expect(await page()).not.toContain('theme.css')
    expect(await page('/theme.css')).toBe('')
  })

  test('set, they are on every page at once, for day and night, and paper keeps its black', async () => {
    expect((await saveTheme(theme, 1)).body.lockVersion).toBe(2)
    expect(await page('/search')).toContain('href="/theme.css"')
    const css = await page('/theme.css')
    expect(css).toContain('--main:#1f6b46')
    expect(css).toContain('--headings:var(--serif)')
    expect(css.match(/@media screen and \(prefers-color-scheme: (light|dark)\)/g)).toHaveLength(2)
    const event = (await world.events('site.theme-set')).at(-1)!
    expect(event.payload).toEqual({ theme })
  })

  test('unreadable ones are refused, each with the nearest that can be read', async () => {
    const answer = await saveTheme({ ...theme, main: '#00aaff', accent: '#ffd700' }, 2)
    expect(answer.status).toBe(422)
    const issues = answer.body.error!.issues!
    expect(issues.map(({ field }) => field)).toEqual(['theme.main', 'theme.accent'])
    const nearest = /#[0-9a-f]{6}/.exec(issues[0]!.message)![0]
    const again = await saveTheme({ ...theme, main: nearest }, 2)
    expect(again.status).toBe(200)
  })

  test('set by two at once: the second is told', async () => {
    const late = await saveTheme(theme, 2)
    expect([late.status, late.body.error!.code]).toEqual([409, 'sites.theme-stale'])
  })

  test('given up, the platform’s are back', async () => {
    expect((await saveTheme(null, 3)).status).toBe(200)
    expect(await page('/theme.css')).toBe('')
  })
})
