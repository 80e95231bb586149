import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { good, type Pieces, paragraphs, piecesOf } from '../../../test/pieces.ts'
import { readSheet } from '../../../test/sheets.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { type Context, robotContext } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'
import { siteChecksContract as contract } from './contract.ts'
import { similarPublished } from './index.ts'
import { startNightly } from './service/runs.ts'
import { workOff } from './service/work-off.ts'

let world: World
let pieces: Pieces
const ID = '11010519491231002X'

beforeAll(async () => {
  world = await createWorld()
  pieces = piecesOf(world)
})
afterAll(() => world.close())

const office = () => world.as('disclosure-reviewer')
const robot = (services = world.services): Context => robotContext(services, '网站检测')

async function start(kind: 'text' | 'links' = 'text') {
  return office().call(contract.startSiteCheck, {
    params: { siteId: world.A.siteId },
    body: { kind },
  })
}

async function check(): Promise<void> {
  good(await start())
  await workOff(robot(), newId())
}

async function overview() {
  return good(await office().call(contract.readSiteChecks, { params: { siteId: world.A.siteId } }))
}

async function list(query: object = {}, by = office()) {
  const answer = await by.call(contract.listSiteFindings, {
    params: { organizationId: world.A.id },
    query: { page: 1, pageSize: 200, ...query } as never,
  })
  return good(answer).items
}

const onPage = async (id: string) =>
  (await list()).filter(({ publicationId }) => publicationId === id)

async function read(findingId: string) {
  return good(await office().call(contract.readSiteFinding, { params: { findingId } }))
}

const judge = (
  findingId: string,
  verdict: 'fixed' | 'refuted' | 'accepted' | 'open',
  reason = '',
  by = office(),
) => by.call(contract.judgeSiteFinding, { params: { findingId }, body: { verdict, reason } })

/** A page that has passed the gates, in which something is wrong that is no block. */
const publish = (...lines: string[]) =>
  pieces.publish({ title: `通知${newId().slice(-6)}`, body: paragraphs(...lines) })

async function rewrite(id: string, ...lines: string[]): Promise<void> {
  await pieces.revise(id, { body: paragraphs(...lines) })
}

describe('looking through what is published', () => {
  test('finds what is wrong with a page, with its place, and says how far it has come', async () => {
    const id = await publish('各县区要按帐户逐一核对，截止目前已完成。')
    await check()
    const found = await onPage(id)
    expect(found.map(({ words, state, part }) => [words, state, part])).toContainEqual([
      '帐户',
      'open',
      'body',
    ])
    const finding = await read(found.find(({ words }) => words === '帐户')!.id)
    expect(finding.excerpt).toEqual({
      before: '各县区要按',
      marked: '帐户',
      after: '逐一核对，截止目前已完成。',
    })
    const { running, recent } = await overview()
    expect(running).toEqual([])
    const [last] = recent
    expect(last!.looked).toBe(last!.total - last!.skipped)
    expect(last!.counts!.found).toBeGreaterThan(0)
  })

  test('a page that has not changed is left out, and what was found stays known', async () => {
    const before = await list()
    await check()
    const [last] = (await overview()).recent
    expect([last!.looked, last!.skipped]).toEqual([0, last!.total])
    expect(await list()).toEqual(before)
  })

  test('new rules look through old pages', async () => {
    await world.db.updateTable('checkedPages').set({ rules: 'older' }).execute()
    const before = await list()
    await check()
    const [last] = (await overview()).recent
    expect(last!.looked).toBe(last!.total)
    expect((await list()).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  })

  test('what a new version says no more is fixed by itself; said again, it is open again', async () => {
    const id = await publish('请核对帐户。')
    await check()
    await rewrite(id, '请核对账户。')
    await check()
    expect((await onPage(id)).map(({ state }) => state)).toEqual(['fixed'])
    await rewrite(id, '请再次核对帐户。')
    await check()
    expect((await onPage(id)).map(({ words, state }) => [words, state])).toEqual([['帐户', 'open']])
  })

  test('what was found on a page that is public no longer is dropped', async () => {
    const id = await publish('请核对帐户余额。')
    await check()
    await pieces.end(id, 'gone')
    await check()
    expect((await onPage(id)).map(({ state }) => state)).toEqual(['dropped'])
  })

  test('a personal number is nowhere in the tables of the checks, nor in the log', async () => {
    const id = await publish('办理时请携带证件。')
    await world.db
      .updateTable('livePublications')
      .set({ title: `关于${ID}的公示` })
      .where('publicationId', '=', id)
      .execute()
    await check()
    expect((await onPage(id)).map(({ category, words }) => [category, words])).toContainEqual([
      'privacy',
      '110***********002X',
    ])
    const stored = JSON.stringify(await world.db.selectFrom('siteFindings').selectAll().execute())
    expect(stored).not.toContain(ID)
    expect(world.logged.join('')).not.toContain(ID)
    await pieces.end(id, 'gone')
  })
})

describe('one check at a time', () => {
  test('a second one is refused while the first waits', async () => {
    good(await start())
    expect((await start()).body.error?.code).toBe('site-checks.running')
    await workOff(robot(), newId())
  })

  test('a check whose process was killed is gone on with, from where it had come', async () => {
    for (let n = 0; n < 4; n++) await publish(`第${n}次核对帐户。`)
    await world.db.updateTable('checkedPages').set({ rules: 'older' }).execute()
    good(await start())
    const dying = robot({
      ...world.services,
      log: Object.assign(Object.create(world.services.log), {
        debug: () => {
          throw new Error('killed')
        },
      }),
    })
    await expect(workOff(dying, 'first', { pagesAtOnce: 2 })).rejects.toThrow('killed')
    const [halfway] = (await overview()).running
    expect(halfway!.looked).toBe(2)

    await workOff(robot(), 'second', { pagesAtOnce: 2 })
    expect((await overview()).running, 'nobody knows yet that the first is dead').toHaveLength(1)
    world.clock.forward(61_000)
    await workOff(robot(), 'second', { pagesAtOnce: 2 })
    const { running, recent } = await overview()
    expect(running).toEqual([])
    expect(recent[0]!.looked, 'no page twice, none left out').toBe(recent[0]!.total)
  })

  test('a process that is told to stop leaves off in good order, and the next goes on at once', async () => {
    await world.db.updateTable('checkedPages').set({ rules: 'older' }).execute()
    good(await start())
    const stopping = new AbortController()
    const services = {
      ...world.services,
      log: Object.assign(Object.create(world.services.log), { debug: () => stopping.abort() }),
    }
    await workOff(robot(services), 'first', { pagesAtOnce: 2, stopping: stopping.signal })
    expect((await overview()).running[0]!.looked).toBe(2)
    await workOff(robot(), 'second')
    expect((await overview()).running).toEqual([])
  })
})

describe('at night', () => {
  test('every site is checked once, between one and five in Beijing', async () => {
    const begun = async () => (await world.events('site-check.started')).length
    const before = await begun()
    world.clock.set('2026-04-01T16:30:00.000Z') // 0:30
    await startNightly(robot())
    expect(await begun()).toBe(before)
    world.clock.set('2026-04-01T17:30:00.000Z') // 1:30
    await startNightly(robot())
    await startNightly(robot())
    // Two sites, texts and links.
    expect(await begun()).toBe(before + 4)
    await world.db.deleteFrom('siteChecks').where('kind', '=', 'links').execute()
    await workOff(robot(), newId())
    world.clock.set('2026-04-02T01:00:00.000Z')
  })
})

describe('verdicts', () => {
  let page: string
  let finding: string
  beforeEach(async () => {
    page = await publish(`截止目前，帐户${newId().slice(-4)}。`)
    await check()
    finding = (await onPage(page)).find(({ words }) => words === '帐户')!.id
  })

  test('no error needs a reason, and stays silent for the same words on the same page', async () => {
    const without = await judge(finding, 'refuted')
    expect([without.status, without.body.error?.issues?.[0]?.field]).toEqual([422, 'reason'])
    good(await judge(finding, 'refuted', '系统名称即用此字'))
    await rewrite(page, '现就帐户核对一事通知如下。')
    await check()
    expect((await onPage(page)).find(({ id }) => id === finding)!.state).toBe('refuted')
    expect((await world.events('site-finding.judged')).at(-1)!.payload).toMatchObject({
      publicationId: page,
      verdict: 'refuted',
      reason: '系统名称即用此字',
    })
    good(await judge(finding, 'open'))
    expect((await read(finding)).state).toBe('open')
  })

  test('“fixed” is believed only where the public page bears it out', async () => {
    expect((await judge(finding, 'fixed')).body.error?.code).toBe('site-checks.still-there')
    await rewrite(page, '已全部核对。')
    good(await judge(finding, 'fixed'))
    expect((await read(finding)).state).toBe('fixed')
  })

  test('a name beside an illness is not “fixed” while the page names the person', async () => {
    const named = await publish('昨日到访的王建国经市疾控中心复核为肺结核确诊，已转诊。')
    await check()
    const { id } = (await onPage(named)).find(({ code }) => code === 'health-name')!
    expect((await judge(id, 'fixed')).body.error?.code).toBe('site-checks.still-there')
  })

  test('whoever it is assigned to judges it; others of the organisation do not', async () => {
    const writer = world.as('contributor')
    expect((await judge(finding, 'accepted', '引用原文', writer)).status).toBe(403)
    const assigned = await office().call(contract.assignSiteFinding, {
      params: { findingId: finding },
      body: { accountId: world.A.people.contributor.id },
    })
    good(assigned)
    const mine = await list({ ownerId: world.A.people.contributor.id })
    expect(mine.map(({ id }) => id)).toEqual([finding])
    good(await judge(finding, 'accepted', '引用原文', writer))
    expect((await read(finding)).judgedByName).toBe(world.A.people.contributor.name)
  })

  test('nobody of another organisation is assigned', async () => {
    const foreign = await office().call(contract.assignSiteFinding, {
      params: { findingId: finding },
      body: { accountId: world.B.people.contributor.id },
    })
    expect(foreign.body.error?.code).toBe('site-checks.no-such-person')
  })

  test('a rule that is refuted again and again says so itself', async () => {
    const ids = (await list({ state: 'open' })).filter(({ words }) => words === '帐户')
    const { code } = ids[0]!
    for (let n = ids.length; n < 6; n++) await publish(`再核对${n}帐户。`)
    await check()
    for (const { id } of (await list({ state: 'open' })).filter((each) => each.code === code))
      good(await judge(id, 'refuted', '系统名称即用此字'))
    const rule = (await overview()).rules.find((each) => each.code === code)!
    expect(rule.wrong * 2).toBeGreaterThan(rule.judged)
    expect(rule.shaky).toBe(true)
    await publish('另核对帐户。')
    await check()
    expect((await list({ state: 'open' })).find((each) => each.code === code)!.shaky).toBe(true)
  })
})

describe('the list', () => {
  test('is narrowed down by site, column, category, severity and state', async () => {
    await publish('请核对帐户。')
    await check()
    const all = await list()
    expect(all.length).toBeGreaterThan(0)
    expect(await list({ siteId: world.A.siteId })).toHaveLength(all.length)
    expect(await list({ columnId: world.A.columns.policies })).toEqual([])
    for (const category of ['spelling', 'privacy'] as const)
      expect(await list({ category })).toEqual(all.filter((each) => each.category === category))
    expect(await list({ severity: 'hint' })).toEqual(
      all.filter(({ severity }) => severity === 'hint'),
    )
  })

  test('leaves the house as a spreadsheet, whole', async () => {
    const rows = await list({ state: 'open' })
    const response = await world.raw(
      contract.exportSiteFindings,
      { params: { organizationId: world.A.id }, query: { state: 'open' } } as never,
      await world.newSession(world.A.people.auditor.id),
    )
    const [head, ...sheet] = await readSheet(await response.arrayBuffer())
    expect(head!.slice(0, 3)).toEqual(['轻重', '类别', '页面'])
    expect(sheet).toHaveLength(rows.length)
    expect(sheet.map((row) => row[6])).toEqual(rows.map(({ words }) => words))
  })

  test('an organisation reads only its own', async () => {
    const foreign = await world
      .as('disclosure-reviewer', 'B')
      .call(contract.listSiteFindings, { params: { organizationId: world.A.id } })
    expect(foreign.status).toBe(404)
  })
})

describe('what is published twice', () => {
  const LONG = Array.from(
    { length: 12 },
    (_, n) => `第${n}条 各医疗机构应当在每月${n + 1}日前报送第${n * 7}号台账，逾期的予以通报。`,
  )

  test('is told at the later page, with the index number of the earlier, and asked for by others', async () => {
    const first = await publish(...LONG)
    world.clock.forward(3_600_000)
    const second = await publish(...LONG.slice(0, 11), '本通知自印发之日起施行。')
    await check()
    const repeated = (await onPage(second)).find(({ code }) => code === 'already-published')!
    const { indexNo } = await pieces.read(first)
    expect(repeated.message).toContain(indexNo)
    expect((await read(repeated.id)).other).toMatchObject({ indexNo })
    expect((await onPage(first)).map(({ code }) => code)).not.toContain('already-published')

    const similar = await similarPublished(world.db, world.A.id, LONG.join('\n'))
    expect(similar.map(({ publicationId }) => publicationId)).toEqual([first, second])
    expect(similar[0]!.share).toBe(1)
    expect(await similarPublished(world.db, world.B.id, LONG.join('\n'))).toEqual([])

    await rewrite(first, '本通知已合并至新的通知。')
    await check()
    const now = (await onPage(second)).find(({ id }) => id === repeated.id)!
    expect(now.state, 'the other page has changed').toBe('fixed')
  })

  test('so is the same attachment', async () => {
    const bytes = new TextEncoder().encode('县区,人数\n甲县,12\n')
    const attach = async (name: string) => {
      const { contentContract } = await import('../content/contract.ts')
      const { id } = good(
        await world
          .as('contributor')
          .call(contentContract.uploadFile, { query: { name }, body: bytes } as never),
      )
      return [
        { fileId: id, url: null, name, size: bytes.length, mime: 'text/csv', hash: null },
      ] as never
    }
    await pieces.publish({ title: '一季度统计', attachments: await attach('一季度.csv') })
    world.clock.forward(60_000)
    const later = await pieces.publish({
      title: '二季度统计',
      attachments: await attach('二季度.csv'),
    })
    await check()
    const same = (await onPage(later)).filter(({ code }) => code === 'same-attachment')
    expect(same.map(({ words }) => words)).toEqual(['二季度.csv'])
  })
})
