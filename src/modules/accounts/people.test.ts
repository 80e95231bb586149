import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type World } from '../../../test/world.ts'
import { newId } from '../../platform/ids.ts'
import { accountsContract as contract } from './contract.ts'
import { accountNames, holdersOf, standInFor } from './index.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const newPerson = (signInName: string, more: object = {}) => ({
  signInName,
  name: '新人',
  unitId: world.A.units.office,
  phone: '',
  roles: ['contributor' as const],
  ...more,
})
const inA = () => ({ organizationId: world.A.id })

describe('adding a person', () => {
  test('answers a first password that signs in', async () => {
    const made = await world
      .as('site-administrator')
      .call(contract.createPerson, { params: inA(), body: newPerson('new.person') })
    expect(made.status).toBe(200)
    const signIn = await world.nobody.call(contract.signIn, {
      body: { signInName: 'new.person', password: made.body.password },
    })
    expect(signIn.body).toMatchObject({
      unitName: '办公室',
      roles: [{ role: 'contributor', organizationId: world.A.id }],
    })
    const [event] = await world.events('account.created')
    expect(event!.payload).toEqual({ unitId: world.A.units.office, roles: ['contributor'] })
    expect(JSON.stringify([await world.events(), world.logged])).not.toContain(made.body.password)
  })

  test('a taken name is refused and says which', async () => {
    const answer = await world
      .as('site-administrator')
      .call(contract.createPerson, { params: inA(), body: newPerson('issuer.b') })
    expect([answer.status, answer.body.error!.code]).toEqual([409, 'accounts.name-taken'])
    expect(answer.body.error!.message).toContain('issuer.b')
  })

  test('every problem of the form is named at once', async () => {
    const answer = await world.as('site-administrator').call(contract.createPerson, {
      params: inA(),
      body: newPerson('9', { name: ' ', roles: ['king'] }) as never,
    })
    expect(answer.status).toBe(422)
    expect(answer.body.error!.issues!.map((issue) => issue.field)).toEqual([
      'signInName',
      'name',
      'roles.0',
    ])
  })

  test('a department of another organisation is not found', async () => {
    const body = newPerson('lost.person', { unitId: world.B.units.office })
    const answer = await world
      .as('site-administrator')
      .call(contract.createPerson, { params: inA(), body })
    expect(answer.status).toBe(404)
  })
})

describe('changing a person', () => {
  test('whoever is deactivated is out at once, sessions and tokens', async () => {
    const { id, name } = world.A.people['legality-reviewer']
    const session = await world.newSession(id)
    const token = await world
      .withHeaders(session)
      .call(contract.createToken, { body: { name: 't', days: 9 } })
    const body = { name, unitId: null, phone: '', active: false }
    const params = { accountId: id }
    expect(
      (await world.as('site-administrator').call(contract.updatePerson, { params, body })).status,
    ).toBe(200)
    const bearer = { authorization: `Bearer ${token.body.token}` }
    for (const headers of [session, bearer]) {
      expect((await world.withHeaders(headers).call(contract.readMe)).status).toBe(401)
    }
    await world
      .as('site-administrator')
      .call(contract.updatePerson, { params, body: { ...body, active: true } })
    expect((await world.withHeaders(session).call(contract.readMe)).status).toBe(401)
    const payloads = (await world.events('account.updated')).map((event) => event.payload)
    expect(payloads[0]).toEqual({ fields: ['unitId', 'active'], active: false })
  })

  test('setting roles replaces those of the own organisation and keeps those elsewhere', async () => {
    const { id } = world.A.people.publisher
    await world.db
      .insertInto('accountRoles')
      .values({ accountId: id, organizationId: world.B.id, role: 'auditor' })
      .execute()
    const answer = await world
      .as('site-administrator')
      .call(contract.setRoles, { params: { accountId: id }, body: { roles: ['issuer', 'issuer'] } })
    expect(answer.status).toBe(200)
    const roles = await world.db
      .selectFrom('accountRoles')
      .selectAll()
      .where('accountId', '=', id)
      .execute()
    expect(
      roles.map((row) => [row.organizationId === world.A.id ? 'A' : 'B', row.role]).sort(),
    ).toEqual([
      ['A', 'issuer'],
      ['B', 'auditor'],
    ])
    const [event] = await world.events('account.roles-set')
    expect(event!.payload).toEqual({ from: ['publisher'], to: ['issuer'] })
    // To the people of A, what somebody does in B is not to be seen.
    const listed = await world.as('contributor').call(contract.listPeople, { params: inA() })
    expect(listed.body.items.find((one) => one.id === id)!.roles).toEqual([
      { role: 'issuer', organizationId: world.A.id },
    ])
  })

  test('a reset password unlocks and ends the sessions', async () => {
    const { id, signInName } = world.A.people.auditor
    const session = await world.newSession(id)
    await world.db
      .updateTable('accounts')
      .set({ lockedUntil: '2099-01-01T00:00:00.000Z' })
      .where('id', '=', id)
      .execute()
    const reset = await world
      .as('site-administrator')
      .call(contract.resetPassword, { params: { accountId: id } })
    expect((await world.withHeaders(session).call(contract.readMe)).status).toBe(401)
    const signIn = await world.nobody.call(contract.signIn, {
      body: { signInName, password: reset.body.password },
    })
    expect(signIn.status).toBe(200)
  })

  test('the platform administrator is out of a site administrator’s reach', async () => {
    const params = { accountId: world.A.people['platform-administrator'].id }
    const caller = world.as('site-administrator')
    const answers = [
      await caller.call(contract.resetPassword, { params }),
      await caller.call(contract.setRoles, { params, body: { roles: [] } }),
      await caller.call(contract.updatePerson, {
        params,
        body: { name: 'x', unitId: null, phone: '', active: false },
      }),
    ]
    expect(answers.map((answer) => answer.body.error!.code)).toEqual(
      Array(3).fill('accounts.platform-role'),
    )
  })
})

describe('people of another organisation', () => {
  test('foreign, unknown and malformed ids answer with the same body', async () => {
    const ids = [world.A.people.issuer.id, newId(), 'no-id']
    const bodies = []
    for (const accountId of ids) {
      const { status, body } = await world
        .as('site-administrator', 'B')
        .call(contract.resetPassword, { params: { accountId } })
      bodies.push({ status, error: { ...body.error, requestId: '' } })
    }
    expect(bodies[0]!.status).toBe(404)
    expect(bodies[1]).toEqual(bodies[0])
    expect(bodies[2]).toEqual(bodies[0])
  })

  test('are listed to nobody', async () => {
    for (const organizationId of [world.A.id, newId(), '1'])
      expect(
        (await world.as('auditor', 'B').call(contract.listPeople, { params: { organizationId } }))
          .status,
      ).toBe(404)
  })

  test('their own colleagues without the role are told so', async () => {
    const answer = await world
      .as('issuer', 'B')
      .call(contract.resetPassword, { params: { accountId: world.B.people.auditor.id } })
    expect([answer.status, answer.body.error!.code]).toEqual([403, 'not-your-role'])
  })
})

test('who holds a role: active people, of one department if asked', async () => {
  const { id, name } = world.B.people.issuer
  expect(await holdersOf(world.db, world.B.id, 'issuer')).toEqual([
    { id, name, unitId: world.B.units.disease },
  ])
  expect(await holdersOf(world.db, world.B.id, 'issuer', world.B.units.office)).toEqual([])
})

test('who stands in: the B 岗 of the posts a person holds, while active', async () => {
  const holder = world.B.people.issuer.id
  const deputy = world.B.people.publisher.id
  const post = { organizationId: world.B.id, unitId: null, holderId: holder, deputyId: deputy }
  await world.db
    .insertInto('posts')
    .values([
      { ...post, id: newId(), title: '副主任' },
      { ...post, id: newId(), title: '新闻发言人' },
      { ...post, id: newId(), title: '联络员', deputyId: null },
    ])
    .execute()
  expect(await standInFor(world.db, holder)).toEqual([deputy])
  expect(await standInFor(world.db, deputy)).toEqual([])
})

test('names by id', async () => {
  const { id, name } = world.A.people.issuer
  expect(await accountNames(world.db, [id, id, newId()])).toEqual(new Map([[id, name]]))
  expect(await accountNames(world.db, [])).toEqual(new Map())
})
