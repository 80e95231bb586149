import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type World } from '../../../test/world.ts'
import { newId } from '../../platform/ids.ts'
import { CHANGED_CHANNEL } from '../../platform/outbox.ts'
import { sitesContract as contract } from './contract.ts'
import { columnOf, readColumns } from './index.ts'

let world: World
const heard: string[] = []
beforeAll(async () => {
  world = await createWorld()
  await world.database.listen(
    CHANGED_CHANNEL,
    (tags) => heard.push(...tags.split(' ')),
    () => {},
  )
})
afterAll(() => world.close())

const column = {
  parentId: null as string | null,
  slug: 'statistics',
  name: '统计信息',
  nameEn: 'Statistics',
  description: '',
  keywords: '',
  columnType: '统计信息',
  kind: 'list' as const,
  linkUrl: null as string | null,
  cadenceClass: 'C' as const,
  publicationKind: null as string | null,
  routeId: null as string | null,
  inNavigation: false,
  onHome: false,
  archived: false,
  sort: 50,
}
const admin = () => world.as('site-administrator')
const inA = () => ({ siteId: world.A.siteId })
const addColumn = (body: object) =>
  admin().call(contract.createColumn, { params: inA(), body: { ...column, ...body } })

describe('columns', () => {
  test('a new column is listed with its path, and the portal hears of it', async () => {
    const made = await addColumn({ parentId: world.A.columns.disclosure })
    expect(made.status).toBe(200)
    const listed = await world.as('contributor').call(contract.listColumns, { params: inA() })
    expect(listed.body.items.find((each) => each.id === made.body.id)).toMatchObject({
      path: 'disclosure/statistics',
      online: true,
      published: 0,
      lockVersion: 1,
    })
    expect(heard).toEqual(
      expect.arrayContaining([`site:${world.A.siteId}`, `column:${made.body.id}`]),
    )
    expect(await columnOf(world.db, made.body.id)).toMatchObject({
      organizationId: world.A.id,
      prefix: '',
    })
  })

  test.each([
    [
      'a link without an address, of an unknown kind, at a taken address',
      { kind: 'link', slug: 'news', publicationKind: 'poem' },
      ['slug', 'linkUrl', 'publicationKind'],
    ],
    ['a script for an address', { kind: 'link', linkUrl: 'javascript:alert(1)' }, ['linkUrl']],
    ['another host in disguise', { kind: 'link', linkUrl: '/\\evil.example' }, ['linkUrl']],
    ['a kind no declaration names', { publicationKind: 'constructor' }, ['publicationKind']],
    ['the platform’s own address', { slug: 'search' }, ['slug']],
    ['another site’s prefix', { slug: 'b-city' }, ['slug']],
    ['nothing filled in', { slug: '', name: '' }, ['slug', 'name']],
  ])('%s: every problem is named beside its field', async (_why, body, fields) => {
    const answer = await addColumn(body)
    expect(answer.status).toBe(422)
    expect(answer.body.error!.issues!.map((issue) => issue.field)).toEqual(fields)
  })

  test('a parent in another site, and another organisation’s route, are not found', async () => {
    expect((await addColumn({ parentId: world.B.columns.news })).status).toBe(404)
    expect((await addColumn({ routeId: newId() })).status).toBe(404)
  })

  test('a stale change is refused with the other person’s name', async () => {
    const { id } = (await addColumn({ slug: 'plans', name: '规划计划' })).body
    const change = (name: string, lockVersion: number) =>
      admin().call(contract.updateColumn, {
        params: { columnId: id },
        body: { ...column, slug: 'plans', name, lockVersion },
      })
    expect((await change('规划', 1)).status).toBe(200)
    const stale = await change('计划', 1)
    expect([stale.status, stale.body.error!.code]).toEqual([409, 'sites.stale'])
    expect(stale.body.error!.message).toContain(world.A.people['site-administrator'].name)
    expect((await change('计划', 2)).status).toBe(200)
    const events = (await world.events('column.updated')).map((event) => event.payload)
    expect(events).toEqual([{ fields: ['name'] }, { fields: ['name'] }])
  })

  test('a column cannot be moved below itself', async () => {
    const parent = await addColumn({ slug: 'upper' })
    const child = await addColumn({ slug: 'lower', parentId: parent.body.id })
    const answer = await admin().call(contract.updateColumn, {
      params: { columnId: parent.body.id },
      body: { ...column, slug: 'upper', parentId: child.body.id, lockVersion: 1 },
    })
    expect([answer.status, answer.body.error!.issues![0]!.field]).toEqual([422, 'parentId'])
  })

  test('two people adding the same address at once: one of them is told', async () => {
    const answers = await Promise.all([addColumn({ slug: 'race' }), addColumn({ slug: 'race' })])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 422])
  })
})

describe('topics', () => {
  const topic = {
    slug: 'flu',
    name: '流感防治',
    nameEn: 'Influenza',
    description: '',
    online: false,
    children: [
      { slug: 'news', name: '最新动态', nameEn: '' },
      { slug: 'advice', name: '防护知识', nameEn: '' },
    ],
  }
  const make = (body: object) =>
    admin().call(contract.createTopic, { params: inA(), body: { ...topic, ...body } })

  test('are made with their sub-columns in one act, off line, and put on line by another', async () => {
    const made = await make({})
    const tree = async () =>
      (await readColumns(world.db, world.A.siteId))
        .filter((each) => each.path.startsWith('flu'))
        .map((each) => [each.path, each.kind, each.online])
    expect(await tree()).toEqual([
      ['flu', 'topic', false],
      ['flu/news', 'list', true],
      ['flu/advice', 'list', true],
    ])
    const params = { columnId: made.body.id }
    expect(
      (await admin().call(contract.setTopicOnline, { params, body: { online: true } })).status,
    ).toBe(200)
    expect((await tree())[0]).toEqual(['flu', 'topic', true])
  })

  test('name every problem at once', async () => {
    const children = [topic.children[0]!, { ...topic.children[0]! }]
    const answer = await make({ slug: 'notices', children })
    expect(answer.body.error!.issues!.map((issue) => issue.field)).toEqual([
      'slug',
      'children.1.slug',
    ])
  })

  test('a plain column is not put off line', async () => {
    const answer = await admin().call(contract.setTopicOnline, {
      params: { columnId: world.A.columns.news },
      body: { online: false },
    })
    expect([answer.status, answer.body.error!.code]).toEqual([409, 'sites.not-a-topic'])
  })
})

describe('sites', () => {
  const body = {
    name: '甲市卫生健康委员会',
    nameEn: 'A',
    domain: 'wjw.a.gov.cn',
    host: 'wjw.a.gov.cn',
    siteIdCode: '9901000012',
    icpNo: '',
    policeNo: '',
    sponsor: '',
    contact: '',
  }

  test('are changed by their administrator; a host serves one site', async () => {
    expect((await admin().call(contract.updateSite, { params: inA(), body })).status).toBe(200)
    const other = await world
      .as('site-administrator', 'B')
      .call(contract.updateSite, { params: { siteId: world.B.siteId }, body })
    expect([other.status, other.body.error!.issues![0]!.field]).toEqual([422, 'host'])
    const read = await world.as('auditor').call(contract.readSite, { params: inA() })
    expect(read.body).toMatchObject(body)
  })

  test('a person lists those of their organisations', async () => {
    const listed = await world.as('contributor', 'B').call(contract.listSites)
    expect(listed.body.items.map((each) => each.id)).toEqual([world.B.siteId])
  })
})

describe('the catalogue', () => {
  const item = {
    id: null as string | null,
    year: 2026,
    code: '0201',
    name: '机构职能',
    statutoryItem: 2,
    legalBasis: '',
    contentElements: '',
    timeLimit: '20个工作日',
    responsibleUnitId: null as string | null,
    columnId: null as string | null,
    retired: false,
    sort: 1,
  }
  const params = () => ({ organizationId: world.A.id })
  const save = (body: object) =>
    admin().call(contract.saveCatalogueItem, { params: params(), body: { ...item, ...body } })
  const copy = (from: number, to: number) =>
    admin().call(contract.copyCatalogueYear, { params: params(), body: { from, to } })

  test('items are added and changed; a number is used once a year', async () => {
    const made = await save({
      responsibleUnitId: world.A.units.office,
      columnId: world.A.columns.disclosure,
    })
    expect((await save({ id: made.body.id, name: '机关职能' })).body.id).toBe(made.body.id)
    expect((await save({})).body.error!.issues![0]!.field).toBe('code')
    expect((await save({ year: 2025 })).status).toBe(200)
    expect((await save({ code: '1', columnId: world.B.columns.news })).status).toBe(404)
    expect((await save({ code: '1', responsibleUnitId: world.B.units.office })).status).toBe(404)
    expect((await save({ code: '1', id: newId() })).status).toBe(404)
    expect((await save({ code: '1', statutoryItem: 16 })).status).toBe(422)
  })

  test('a year begins from another year’s items in use', async () => {
    await save({ code: '0999', retired: true })
    expect((await copy(2026, 2027)).body).toEqual({ copied: 1 })
    expect((await copy(2026, 2027)).body.error!.code).toBe('sites.year-has-catalogue')
    expect((await copy(2030, 2031)).body.error!.code).toBe('sites.nothing-to-copy')
    const listed = await world
      .as('contributor')
      .call(contract.listCatalogue, { params: params(), query: { year: 2027 } })
    expect(listed.body.years).toEqual([2027, 2026, 2025])
    expect(listed.body.items.map((each) => [each.code, each.name])).toEqual([['0201', '机关职能']])
  })
})

test('foreign, unknown and malformed ids answer alike; colleagues without the role are told so', async () => {
  const foreign = world.as('site-administrator', 'B')
  const answers = []
  for (const siteId of [world.A.siteId, newId(), '…']) {
    for (const answer of [
      await foreign.call(contract.readSite, { params: { siteId } }),
      await foreign.call(contract.listColumns, { params: { siteId } }),
      await foreign.call(contract.createColumn, { params: { siteId }, body: column }),
    ])
      answers.push(JSON.stringify([answer.status, { ...answer.body.error, requestId: '' }]))
  }
  for (const columnId of [world.A.columns.news, newId(), '…']) {
    const body = { ...column, lockVersion: 1 }
    const answer = await foreign.call(contract.updateColumn, { params: { columnId }, body })
    answers.push(JSON.stringify([answer.status, { ...answer.body.error, requestId: '' }]))
  }
  expect(new Set(answers).size).toBe(1)
  expect(answers[0]).toContain('404')
  const told = await world
    .as('publisher')
    .call(contract.createColumn, { params: inA(), body: column })
  expect(told.status).toBe(403)
})
