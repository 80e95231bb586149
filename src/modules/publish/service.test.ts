import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  at,
  good,
  type Pieces,
  paragraphs,
  piecesOf,
  portalOf,
  refusal,
  runJobs,
} from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { newId } from '../../platform/ids.ts'
import { contentContract } from '../content/contract.ts'
import { publishContract } from './contract.ts'
import { nextIndexNo } from './index-no.ts'

let world: World
let a: Pieces
let b: Pieces
let portal: Awaited<ReturnType<typeof portalOf>>

beforeAll(async () => {
  world = await createWorld()
  a = piecesOf(world)
  b = piecesOf(world, 'B')
  portal = await portalOf(world)
})
afterAll(() => world.close())

const urlOf = async (id: string) => (await a.read(id)).url!
const status = async (path: string) => (await portal.get(path)).status
const html = async (path: string) => (await portal.get(path)).text()

describe('publishing', () => {
  test('shows the page, its column and its feed at once, and writes the ledger at that very instant', async () => {
    const title = '关于公布健康促进医院名单的通知'
    const id = await a.issue({ title, column: 'notices' })
    expect(await html('/notices/')).not.toContain(title)
    const answer = good(await a.tryPublish(id))
    expect(answer.url).toMatch(/^\/notices\/2026\/[0-9a-f]{12}\.html$/)
    expect(await html(answer.url!)).toContain(title)
    expect(await html('/notices/')).toContain(title)
    expect(await html('/notices/feed.atom')).toContain(title)
    const row = await a.live(id)
    const events = await world.events('publication.published')
    const event = events.find((each) => each.subjectId === id)!
    expect(row?.publishedAt).toBe(world.clock.now())
    expect(event.at).toBe(row?.publishedAt)
  })

  test('is the publisher’s, of an issued piece, seen in its newest state', async () => {
    const id = await a.issue()
    const { lockVersion } = await a.read(id)
    const call = (role: 'issuer' | 'contributor' | 'publisher', version = lockVersion) =>
      world.as(role).call(publishContract.publishNow, { ...at(id), body: { lockVersion: version } })
    expect(refusal(await call('issuer'))).toBe('403 publish.not-publisher')
    expect(refusal(await call('contributor'))).toBe('403 not-your-role')
    expect(refusal(await call('publisher', lockVersion - 1))).toBe('409 publish.stale')
    good(await call('publisher'))
    expect(refusal(await call('publisher', lockVersion + 1))).toBe('409 publish.not-issued')
  })

  test('pressed twice at once, it is published once', async () => {
    const id = await a.issue()
    const before = (await world.events('publication.published')).length
    const answers = await Promise.all([a.tryPublish(id), a.tryPublish(id)])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
    expect((await world.events('publication.published')).length).toBe(before + 1)
  })
})

describe('the index number', () => {
  test('is the code, the year and the next number of the year, organisation by organisation', async () => {
    const first = (await a.read(await a.publish())).indexNo!
    const second = (await a.read(await a.publish())).indexNo!
    const foreign = (await b.read(await b.publish())).indexNo!
    expect(first).toMatch(/^MB0990104\/2026-\d{5}$/)
    expect(Number(second.slice(-5))).toBe(Number(first.slice(-5)) + 1)
    expect(foreign).toBe('MB0990200/2026-00001')
  })

  test('begins again with the Beijing year, and stays through editions and withdrawal', async () => {
    const old = await a.publish()
    const number = (await a.read(old)).indexNo
    world.clock.set('2026-12-31T16:00:00.000Z') // 1 January 2027, 0:00 in Beijing
    const fresh = (await a.read(await a.publish())).indexNo
    expect(fresh).toBe('MB0990104/2027-00001')
    await a.revise(old, { title: '第二版' })
    expect((await a.read(old)).indexNo).toBe(number)
    await a.end(old, 'withdrawn')
    await a.revise(old, { title: '撤回后重新发布' })
    expect((await a.read(old)).indexNo).toBe(number)
    world.clock.set('2026-03-02T01:00:00.000Z')
  })

  test('is held by the database', async () => {
    const id = await a.publish()
    await expect(
      world.db.updateTable('publications').set({ indexNo: 'X' }).where('id', '=', id).execute(),
    ).rejects.toThrow(/never changes/)
  })

  test('is never given twice, also where another organisation’s numbers are written alike', async () => {
    const taken = (await b.read(await b.publish())).indexNo!
    const fresh = await addOrganization('same-code', 'MB0990200')
    const given = await world.db
      .transaction()
      .execute((tx) => nextIndexNo(tx, fresh, null, world.clock.now()))
    expect(given).toMatch(/^MB0990200\/2026-\d{5}$/)
    expect(Number(given.slice(-5))).toBe(Number(taken.slice(-5)) + 1)
  })

  async function addOrganization(slug: string, organizationCode: string): Promise<string> {
    const id = newId()
    const name = '与乙市同码的单位'
    await world.db
      .insertInto('organizations')
      .values({
        id,
        slug,
        name,
        shortName: name,
        nameEn: slug,
        kind: 'direct-unit',
        parentId: null,
        regionCode: '990200',
        organizationCode,
      })
      .execute()
    return id
  }
})

describe('a new edition', () => {
  test('leaves the live one in its place until it is published, then supersedes it', async () => {
    const id = await a.publish({ title: '第一版标题' })
    const url = await urlOf(id)
    good(await world.as('contributor').call(contentContract.beginEdition, at(id)))
    await a.save(id, { title: '第二版标题', changeNote: '更正联系电话', major: true })
    expect(await html(url)).toContain('第一版标题')
    await a.publish(id)
    expect(await html(url)).toContain('第二版标题')
    expect(await html(url)).not.toContain('第一版标题')
    const states = await world.db
      .selectFrom('editions')
      .select(['number', 'state'])
      .where('publicationId', '=', id)
      .orderBy('number')
      .execute()
    expect(states).toEqual([
      { number: 1, state: 'superseded' },
      { number: 2, state: 'live' },
    ])
  })

  test('major change notes are public, minor ones are kept', async () => {
    const id = await a.publish()
    await a.revise(id, { title: '改一', changeNote: '更正了附件二的数据', major: true })
    await a.revise(id, { title: '改二', changeNote: '调整标点', major: false })
    const page = await html(await urlOf(id))
    expect(page).toContain('更正了附件二的数据')
    expect(page).not.toContain('调整标点')
    const notes = await world.db
      .selectFrom('changeNotes')
      .select('note')
      .where('publicationId', '=', id)
      .execute()
    expect(notes.map((each) => each.note)).toContain('调整标点')
  })

  test('keeps its place in the list: the first publication counts', async () => {
    const id = await a.publish({ title: '先发布的' })
    world.clock.forward(60_000)
    await a.publish({ title: '后发布的' })
    world.clock.forward(60_000)
    await a.revise(id, { title: '先发布的修订' })
    const page = await html('/notices/')
    expect(page.indexOf('后发布的')).toBeLessThan(page.indexOf('先发布的修订'))
  })

  test('at another address: the old one redirects, and is never given to another piece', async () => {
    const id = await a.publish({ path: '/notices/old-address.html' })
    await a.revise(id, { path: '/notices/new-address.html' })
    const moved = await portal.get('/notices/old-address.html')
    expect([moved.status, moved.headers.get('location')]).toEqual([
      301,
      '/notices/new-address.html',
    ])
    expect(await status('/notices/new-address.html')).toBe(200)
    const other = await a.draft()
    const saving = await a.saving(other, { path: '/notices/old-address.html' })
    expect(
      refusal(await world.as('contributor').call(contentContract.savePublication, saving)),
    ).toBe('409 content.path-taken')
    await a.revise(id, { path: '/notices/old-address.html' })
    expect(await status('/notices/old-address.html')).toBe(200)
    expect(await status('/notices/new-address.html')).toBe(301)
  })

  test('in another column: both columns’ lists follow', async () => {
    const id = await a.publish({ title: '换栏目的稿件', column: 'notices' })
    expect(await html('/notices/')).toContain('换栏目的稿件')
    expect(await html('/news/')).not.toContain('换栏目的稿件')
    await a.revise(id, { column: 'news' })
    expect(await html('/notices/')).not.toContain('换栏目的稿件')
    expect(await html('/news/')).toContain('换栏目的稿件')
  })
})

describe('an ending', () => {
  test('withdrawn: the address explains, the lists forget it', async () => {
    const id = await a.publish({ title: '将被撤回的通知' })
    const url = await urlOf(id)
    await a.end(id, 'withdrawn')
    const page = await portal.get(url)
    const text = await page.text()
    expect(page.status).toBe(200)
    expect(text).toContain('将被撤回的通知')
    expect(text).toContain('内容有误，更正后另行公布。')
    expect(text).toContain('noindex')
    expect(text).not.toContain('请各单位做好春季传染病防控工作')
    expect(await html('/notices/')).not.toContain('将被撤回的通知')
    expect(await html('/sitemap.xml')).not.toContain(url)
    expect((await a.read(id)).ending?.kind).toBe('withdrawn')
  })

  test('withdrawn without a word of explanation is refused', async () => {
    const id = await a.publish()
    const answer = await world.as('publisher').call(publishContract.endPublication, {
      ...at(id),
      body: { kind: 'withdrawn', explanation: '  ', target: null },
    })
    expect(answer.status).toBe(422)
    expect(answer.body.error?.issues?.[0]?.field).toBe('explanation')
    expect(await status(await urlOf(id))).toBe(200)
  })

  test('redirect, gone and vanish answer 301, 410 and 404', async () => {
    const redirected = await a.publish()
    const gone = await a.publish()
    const vanished = await a.publish({ title: '不该出现过的稿件' })
    const urls = {
      redirected: await urlOf(redirected),
      gone: await urlOf(gone),
      vanished: await urlOf(vanished),
    }
    await a.end(redirected, 'redirect', '/notices/')
    await a.end(gone, 'gone')
    await a.end(vanished, 'vanish')
    const moved = await portal.get(urls.redirected)
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/notices/'])
    expect(await status(urls.gone)).toBe(410)
    expect(await status(urls.vanished)).toBe(404)
    expect(await html(urls.vanished)).not.toContain('不该出现过的稿件')
  })

  test.each([null, 'javascript:alert(1)', '//evil.example', '/\\evil.example', 'ftp://x/y', ''])(
    'a redirect to %j is refused',
    async (target) => {
      const id = await a.publish()
      const answer = await world.as('publisher').call(publishContract.endPublication, {
        ...at(id),
        body: { kind: 'redirect', explanation: '', target },
      })
      expect(answer.status).toBe(422)
      expect(answer.body.error?.issues?.map((issue) => issue.field)).toContain('target')
    },
  )

  test('a redirect to itself is refused: nobody would ever arrive', async () => {
    const id = await a.publish()
    const answer = await world.as('publisher').call(publishContract.endPublication, {
      ...at(id),
      body: { kind: 'redirect', explanation: '', target: await urlOf(id) },
    })
    expect(answer.status).toBe(422)
    expect(answer.body.error?.issues?.[0]?.field).toBe('target')
  })

  test('what is not live does not end; what has ended may be published again', async () => {
    const id = await a.draft()
    const body = { kind: 'gone' as const, explanation: '', target: null }
    const end = () =>
      world.as('publisher').call(publishContract.endPublication, { ...at(id), body })
    expect(refusal(await end())).toBe('409 publish.not-live')
    await a.publish(id)
    good(await end())
    expect(refusal(await end())).toBe('409 publish.not-live')
    await a.revise(id, { title: '重新发布的稿件' })
    expect(await html(await urlOf(id))).toContain('重新发布的稿件')
    expect((await a.read(id)).ending).toBeNull()
  })
})

test('attachments are private before publication, public while it lasts, and gone after it', async () => {
  const body = new TextEncoder().encode('序号,医院\n1,甲市人民医院\n')
  const upload = { query: { name: '名单.csv' }, body } as never
  const file = good(await world.as('contributor').call(contentContract.uploadFile, upload))
  const attachments = [
    { fileId: file.id, url: null, name: '名单.csv', size: null, mime: '', hash: null },
  ]
  const id = await a.issue({ attachments })
  expect(await status(`/files/${file.id}/x.csv`)).toBe(404)
  good(await a.tryPublish(id))
  const answer = await portal.get(`/files/${file.id}/x.csv`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  const second = await a.publish({ attachments })
  await a.end(id, 'withdrawn')
  expect(await status(`/files/${file.id}/x.csv`)).toBe(200) // the second piece still shows it
  await a.revise(second, { attachments: [] })
  expect(await status(`/files/${file.id}/x.csv`)).toBe(404)
})

test('links by id lead to where the piece stands now, and are no links while it is not public', async () => {
  const target = await a.draft({ path: '/notices/link-target-1.html' })
  const id = await a.publish({
    body: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            {
              type: 'text',
              text: '实施细则在此',
              marks: [{ type: 'link', attrs: { href: `publication:${target}` } }],
            },
          ],
        },
      ],
    },
  })
  const url = await urlOf(id)
  expect(await html(url)).toContain('实施细则在此')
  expect(await html(url)).not.toContain('link-target')
  await a.publish(target)
  expect(await html(url)).toContain('href="/notices/link-target-1.html"')
  await a.revise(target, { path: '/notices/link-target-2.html' })
  expect(await html(url)).toContain('href="/notices/link-target-2.html"')
  await a.end(target, 'vanish')
  expect(await html(url)).not.toContain('link-target')
})

test('versions only rise, and a projection refuses to go back', async () => {
  const id = await a.publish()
  const first = (await a.live(id))!.version
  await a.revise(id, { title: '后来' })
  const second = (await a.live(id))!.version
  expect(second).toBeGreaterThan(first)
  await a.end(id, 'withdrawn')
  expect((await a.live(id))!.version).toBeGreaterThan(second)
  await runJobs(world)
})

test('a redirect within a site that has a prefix stays in it, written with the prefix or without', async () => {
  for (const target of ['/news/', '/b-city/news/']) {
    const id = await b.publish()
    const { url } = await b.read(id)
    await b.end(id, 'redirect', target)
    expect((await portal.get(url!)).headers.get('location')).toBe('/b-city/news/')
  }
})

test('a piece in B is B’s: its portal has it, A’s has not', async () => {
  const id = await b.publish({ title: '乙市的通知' })
  const { url } = await b.read(id)
  expect(url).toMatch(/^\/b-city\/notices\//)
  expect(await html(url!)).toContain('乙市的通知')
  expect(await html('/notices/')).not.toContain('乙市的通知')
  expect(await status(url!.replace('/b-city', ''))).toBe(404)
})

test('an English piece stands under /en/', async () => {
  const made = good(
    await world.as('contributor').call(contentContract.createPublication, {
      body: {
        columnId: world.A.columns.notices,
        kind: 'notice',
        title: 'Notice on spring epidemics',
        locale: 'en',
      },
    }),
  )
  await a.save(made.id, { body: paragraphs('Please take care.') })
  await a.publish(made.id)
  const url = await urlOf(made.id)
  expect(url).toMatch(/^\/en\/notices\//)
  expect(await html(url)).toContain('Please take care.')
})
