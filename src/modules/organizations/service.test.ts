import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type World } from '../../../test/world.ts'
import { newId } from '../../platform/ids.ts'
import { organizationsContract as contract } from './contract.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const inA = () => ({ organizationId: world.A.id })
const profile = {
  name: '甲市卫生健康委员会',
  shortName: '甲市卫健委',
  nameEn: 'Health Commission of A',
  address: '康宁路1号',
  officeHours: '9:00—17:30',
  phone: '0990-1',
  fax: '',
  email: '',
  postcode: '990001',
  duties: '（一）贯彻执行法律法规。',
  organizationCode: 'MB0990104',
  regionCode: '990100',
}
const newOrganization = {
  slug: 'county',
  name: '甲县卫生健康局',
  shortName: '甲县卫健局',
  nameEn: 'Health Bureau of County',
  kind: 'commission' as const,
  parentId: null as string | null,
  regionCode: '990100',
  organizationCode: 'MB0990139',
}

describe('seeing', () => {
  test('a person sees the organisations of their roles, a platform administrator all', async () => {
    const slugs = async (caller: ReturnType<World['as']>) =>
      (await caller.call(contract.listOrganizations)).body.items.map((item) => item.slug)
    expect(await slugs(world.as('auditor', 'B'))).toEqual(['b-city'])
    expect(await slugs(world.as('platform-administrator', 'B'))).toEqual(['a-city', 'b-city'])
  })

  test('foreign, unknown and malformed ids answer alike', async () => {
    const answers = []
    for (const organizationId of [world.A.id, newId(), 'x']) {
      const answer = await world
        .as('auditor', 'B')
        .call(contract.readOrganization, { params: { organizationId } })
      answers.push([answer.status, { ...answer.body.error, requestId: '' }])
    }
    expect(answers[0]![0]).toBe(404)
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })
})

describe('adding an organisation', () => {
  const add = (body: object) =>
    world.as('platform-administrator').call(contract.createOrganization, {
      body: { ...newOrganization, ...body },
    })

  test('makes its site too, and its people see their parent’s name', async () => {
    const made = await add({ parentId: world.A.id })
    expect(made.status).toBe(200)
    const sites = await world.db
      .selectFrom('sites')
      .select(['prefix', 'name'])
      .where('organizationId', '=', made.body.id)
      .execute()
    expect(sites).toEqual([{ prefix: 'county', name: '甲县卫生健康局' }])
    await world.db
      .insertInto('accountRoles')
      .values({
        accountId: world.B.people.auditor.id,
        organizationId: made.body.id,
        role: 'auditor',
      })
      .execute()
    const seen = await world.as('auditor', 'B').call(contract.listOrganizations)
    expect(seen.body.items.map((item) => item.slug)).toEqual(['a-city', 'b-city', 'county'])
    const detail = await world.as('auditor', 'B').call(contract.readOrganization, { params: inA() })
    expect(detail.status).toBe(404)
  })

  test.each([
    [
      'a taken slug and an unknown region, both at once',
      { slug: 'b-city', regionCode: '123456' },
      ['regionCode', 'slug'],
    ],
    ['an address of the platform', { slug: 'workbench' }, ['slug']],
    ['the address of a column of the first site', { slug: 'notices' }, ['slug']],
    ['an impossible code', { organizationCode: '1' }, ['organizationCode']],
    ['a mistyped code', { organizationCode: 'MB0990138' }, ['organizationCode']],
    ['a region of no province', { regionCode: '170100' }, ['regionCode']],
  ])('%s', async (_why, body, fields) => {
    const answer = await add(body)
    expect(answer.status).toBe(422)
    expect(answer.body.error!.issues!.map((issue) => issue.field)).toEqual(fields)
    const slugs = await world.db.selectFrom('organizations').select('slug').execute()
    expect(slugs.map((row) => row.slug)).not.toContain('workbench')
  })

  test('is not for site administrators', async () => {
    const answer = await world
      .as('site-administrator')
      .call(contract.createOrganization, { body: newOrganization })
    expect(answer.status).toBe(403)
  })
})

describe('changing', () => {
  test('the profile: the ledger keeps which fields, not their text', async () => {
    const answer = await world
      .as('site-administrator')
      .call(contract.updateOrganization, { params: inA(), body: profile })
    expect(answer.status).toBe(200)
    const [event] = await world.events('organization.updated')
    expect(event!.payload).toEqual({
      fields: ['shortName', 'address', 'officeHours', 'phone', 'postcode', 'duties'],
    })
    const read = await world.as('contributor').call(contract.readOrganization, { params: inA() })
    expect(read.body).toMatchObject({ ...profile, slug: 'a-city' })
  })

  test('the codes are put right, and a new one has to be right', async () => {
    const change = (body: object) =>
      world.as('site-administrator').call(contract.updateOrganization, {
        params: inA(),
        body: { ...profile, ...body },
      })
    const wrong = await change({ organizationCode: 'MB0990105', regionCode: '170100' })
    expect(wrong.status).toBe(422)
    expect(wrong.body.error!.issues).toEqual([
      { field: 'organizationCode', message: expect.stringMatching(/校验码不符/) },
      { field: 'regionCode', message: expect.stringMatching(/6 位数字/) },
    ])
    expect((await change({ regionCode: '990300' })).body.error!.issues![0]!.field).toBe(
      'regionCode',
    )
    const right = await change({
      organizationCode: 'd2143569x',
      regionCode: '990300',
      regionName: '丙市',
    })
    expect(right.status).toBe(200)
    const read = await world.as('contributor').call(contract.readOrganization, { params: inA() })
    expect(read.body).toMatchObject({ organizationCode: 'D2143569X', regionCode: '990300' })
    // A code that was stored before it was verified does not stand in the way of another change.
    await world.db
      .updateTable('organizations')
      .set({ organizationCode: 'MB0990105' })
      .where('id', '=', world.A.id)
      .execute()
    expect((await change({ organizationCode: 'MB0990105' })).status).toBe(200)
    expect((await change({})).status).toBe(200)
  })

  test('every problem of the form is named at once', async () => {
    const answer = await world.as('site-administrator').call(contract.updateOrganization, {
      params: inA(),
      body: { ...profile, name: '', email: 'nobody', postcode: '12' },
    })
    expect(answer.body.error!.issues!.map((issue) => issue.field)).toEqual([
      'name',
      'email',
      'postcode',
    ])
  })

  test('departments: added, renamed, never two of one name', async () => {
    const unit = { id: null, name: '宣传科', nameEn: '', duties: '', phone: '', sort: 3 }
    const save = (body: typeof unit | (Omit<typeof unit, 'id'> & { id: string })) =>
      world.as('site-administrator').call(contract.saveUnit, { params: inA(), body })
    const made = await save(unit)
    expect((await save({ ...unit, id: made.body.id, sort: 9 })).status).toBe(200)
    const twice = await save(unit)
    expect([twice.status, twice.body.error!.issues![0]!.field]).toEqual([422, 'name'])
    expect((await save({ ...unit, id: world.B.units.office, name: '夺科' })).status).toBe(404)
    const read = await world.as('auditor').call(contract.readOrganization, { params: inA() })
    expect(read.body.units.map((one) => [one.name, one.sort])).toEqual([
      ['办公室', 1],
      ['疾病预防控制科', 2],
      ['宣传科', 9],
    ])
  })

  test('leaders: added, changed, removed', async () => {
    const leader = {
      id: null,
      name: '王岚',
      title: '主任',
      portfolio: '主持全面工作',
      resume: '',
      sort: 1,
    }
    const admin = world.as('site-administrator')
    const made = await admin.call(contract.saveLeader, { params: inA(), body: leader })
    const params = { leaderId: made.body.id }
    expect(
      (await world.as('site-administrator', 'B').call(contract.removeLeader, { params })).status,
    ).toBe(404)
    expect((await admin.call(contract.removeLeader, { params })).status).toBe(200)
    expect((await admin.call(contract.removeLeader, { params })).status).toBe(404)
  })

  test('posts: A and B 岗 are two people of the organisation', async () => {
    const admin = world.as('site-administrator')
    const people = world.A.people
    const post = {
      id: null,
      title: '签发岗',
      unitId: world.A.units.office,
      holderId: people.issuer.id,
      deputyId: people.publisher.id,
    }
    const save = (body: object) =>
      admin.call(contract.savePost, { params: inA(), body: { ...post, ...body } })
    expect((await save({})).status).toBe(200)
    expect((await save({ deputyId: people.issuer.id })).body.error!.issues![0]!.field).toBe(
      'deputyId',
    )
    expect((await save({ deputyId: world.B.people.publisher.id })).status).toBe(404)
    expect((await save({ unitId: world.B.units.office })).status).toBe(404)
    const read = await admin.call(contract.readOrganization, { params: inA() })
    expect(read.body.posts).toMatchObject([
      { holderName: people.issuer.name, deputyName: people.publisher.name },
    ])
  })

  test('is refused to those who only work there, and not found by others', async () => {
    const body = { id: null, name: '新科', nameEn: '', duties: '', phone: '', sort: 1 }
    expect((await world.as('issuer').call(contract.saveUnit, { params: inA(), body })).status).toBe(
      403,
    )
    expect(
      (await world.as('site-administrator', 'B').call(contract.saveUnit, { params: inA(), body }))
        .status,
    ).toBe(404)
  })
})
