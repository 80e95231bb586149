import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createWorld, WORLD_PASSWORD, type World } from '../../../test/world.ts'
import { accountsContract as contract } from './contract.ts'

const MINUTE = 60_000
let world: World

beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

function signIn(signInName: string, password: string) {
  return world.raw(contract.signIn, { body: { signInName, password } }, {})
}
async function answerOf(response: Response) {
  return { status: response.status, ...((await response.json()) as { error?: { code: string } }) }
}
function cookieOf(response: Response): string {
  return (response.headers.get('set-cookie') ?? '').split(';')[0]!
}

describe('signing in', () => {
  test('answers who I am, sets a cookie scripts cannot read, and is in the ledger', async () => {
    const response = await signIn('Contributor.A ', WORLD_PASSWORD)
    expect(response.status).toBe(200)
    expect(response.headers.get('set-cookie')).toMatch(
      /^weiming_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/,
    )
    const me = (await response.json()) as Record<string, unknown>
    expect(me).toMatchObject({
      signInName: 'contributor.a',
      organizationName: '甲市卫生健康委员会',
      unitName: '疾病预防控制科',
      roles: [{ role: 'contributor', organizationId: world.A.id }],
    })
    const [event] = (await world.events('account.signed-in')).slice(-1)
    expect(event).toMatchObject({
      actorId: world.A.people.contributor.id,
      subjectId: world.A.people.contributor.id,
      at: world.clock.now(),
    })
    const again = await world.withHeaders({ cookie: cookieOf(response) }).call(contract.readMe)
    expect(again.body).toEqual(me)
  })

  test('an unknown name and a wrong password answer alike', async () => {
    const unknown = await answerOf(await signIn('nobody.at.all', 'x'))
    const wrong = await answerOf(await signIn('auditor.a', 'x'))
    expect(unknown.status).toBe(401)
    expect(unknown.error!.code).toBe('accounts.wrong-password')
    expect({ ...wrong.error, requestId: '' }).toEqual({ ...unknown.error, requestId: '' })
  })

  test('a deactivated account answers as a wrong password', async () => {
    const { id, signInName } = world.B.people.auditor
    await world.db.updateTable('accounts').set({ active: false }).where('id', '=', id).execute()
    expect((await answerOf(await signIn(signInName, WORLD_PASSWORD))).error!.code).toBe(
      'accounts.wrong-password',
    )
  })

  test('the cookie alone may read but not write: without the CSRF token 403', async () => {
    const { cookie } = await world.newSession(world.A.people.publisher.id)
    const cookieOnly = world.withHeaders({ cookie })
    expect((await cookieOnly.call(contract.readMe)).status).toBe(200)
    const answer = await cookieOnly.call(contract.chooseLocale, { body: { locale: 'en' } })
    expect([answer.status, answer.body.error!.code]).toEqual([403, 'bad-csrf'])
  })

  test('nobody signed in is asked to sign in', async () => {
    expect((await world.nobody.call(contract.readMe)).status).toBe(401)
  })
})

describe('lock-out', () => {
  beforeEach(async () => {
    await world.db.updateTable('accounts').set({ failedSignIns: 0, lockedUntil: null }).execute()
  })

  async function failTimes(name: string, times: number) {
    const codes: string[] = []
    for (let i = 0; i < times; i++)
      codes.push((await answerOf(await signIn(name, 'wrong'))).error!.code)
    return codes
  }

  test('the fifth wrong password locks, says until when, and even the right one waits', async () => {
    world.clock.set('2026-03-02T01:00:00.000Z')
    expect(await failTimes('issuer.a', 5)).toEqual([
      ...Array(4).fill('accounts.wrong-password'),
      'accounts.locked',
    ])
    const locked = await signIn('issuer.a', WORLD_PASSWORD)
    expect(locked.headers.get('retry-after')).toBe('900')
    expect(await answerOf(locked)).toMatchObject({
      status: 429,
      error: { message: expect.stringContaining('2026-03-02 09:15') },
    })
    const events = await world.events('account.locked')
    expect(events.map((event) => [event.actorId, event.subjectId])).toEqual([
      ['robot:sign-in', world.A.people.issuer.id],
    ])
    world.clock.forward(15 * MINUTE - 1)
    expect((await signIn('issuer.a', WORLD_PASSWORD)).status).toBe(429)
    world.clock.forward(1)
    expect((await signIn('issuer.a', WORLD_PASSWORD)).status).toBe(200)
  })

  test('a right password begins the count anew', async () => {
    await failTimes('publisher.a', 4)
    expect((await signIn('publisher.a', WORLD_PASSWORD)).status).toBe(200)
    expect(await failTimes('publisher.a', 4)).toEqual(Array(4).fill('accounts.wrong-password'))
  })

  test('guesses sent at once are all counted', async () => {
    const codes = await Promise.all(
      Array.from(
        { length: 8 },
        async () => (await answerOf(await signIn('issuer.b', 'no'))).error!.code,
      ),
    )
    expect(codes.filter((code) => code === 'accounts.wrong-password')).toHaveLength(4)
    expect(codes.filter((code) => code === 'accounts.locked')).toHaveLength(4)
  })
})

describe('sessions', () => {
  test('are listed, the current one marked, and a revoked one is out at once', async () => {
    const { id } = world.A.people['secrecy-reviewer']
    const [here, there] = [await world.newSession(id), await world.newSession(id)]
    const listed = await world.withHeaders(here).call(contract.listSessions)
    const other = listed.body.items.find((session) => !session.current)!
    expect(listed.body.items).toHaveLength(2)
    const revoke = { params: { sessionId: other.id } }
    expect((await world.withHeaders(here).call(contract.revokeSession, revoke)).status).toBe(200)
    expect((await world.withHeaders(there).call(contract.readMe)).status).toBe(401)
    expect((await world.withHeaders(here).call(contract.revokeSession, revoke)).status).toBe(404)
  })

  test('of somebody else are not found', async () => {
    const mine = await world.as('publisher').call(contract.listSessions)
    const answer = await world
      .as('publisher', 'B')
      .call(contract.revokeSession, { params: { sessionId: mine.body.items[0]!.id } })
    expect(answer.status).toBe(404)
  })

  test('signing out ends the session and clears the cookie', async () => {
    const session = await world.newSession(world.A.people.publisher.id)
    const response = await world.raw(contract.signOut, {}, session)
    expect(response.headers.get('set-cookie')).toContain('weiming_session=; Path=/')
    expect((await world.withHeaders(session).call(contract.readMe)).status).toBe(401)
  })

  test('end after two idle hours, and after twelve hours in any case', async () => {
    world.clock.set('2026-04-01T00:00:00.000Z')
    const cookie = cookieOf(await signIn('publisher.a', WORLD_PASSWORD))
    const read = async () => (await world.withHeaders({ cookie }).call(contract.readMe)).status
    for (let hour = 1; hour < 12; hour++) {
      world.clock.forward(60 * MINUTE)
      expect(await read()).toBe(200)
    }
    world.clock.forward(60 * MINUTE)
    expect(await read()).toBe(401)
    const idle = await world.newSession(world.A.people.publisher.id)
    world.clock.forward(120 * MINUTE)
    expect((await world.withHeaders(idle).call(contract.readMe)).status).toBe(401)
  })

  test('are marked as seen at most once a minute', async () => {
    const session = await world.newSession(world.A.people.auditor.id)
    const seen = async () =>
      (
        await world.db
          .selectFrom('sessions')
          .select('lastSeenAt')
          .where('csrfToken', '=', session['x-csrf-token'])
          .executeTakeFirstOrThrow()
      ).lastSeenAt
    const begun = await seen()
    world.clock.forward(MINUTE - 1)
    await world.withHeaders(session).call(contract.readMe)
    expect(await seen()).toBe(begun)
    world.clock.forward(1)
    await world.withHeaders(session).call(contract.readMe)
    expect(await seen()).toBe(world.clock.now())
  })
})

describe('changing the password', () => {
  test('names every problem at once', async () => {
    const answer = await world
      .as('contributor')
      .call(contract.changePassword, { body: { current: 'wrong', next: 'short' } })
    expect(answer.status).toBe(422)
    expect(answer.body.error!.issues!.map((issue) => issue.field)).toEqual(['current', 'next'])
  })

  test('ends the other sessions, and the new one signs in', async () => {
    const { id, signInName } = world.B.people.contributor
    const [here, there] = [await world.newSession(id), await world.newSession(id)]
    const next = 'Another-horse-8'
    const answer = await world
      .withHeaders(here)
      .call(contract.changePassword, { body: { current: WORLD_PASSWORD, next } })
    expect(answer.status).toBe(200)
    expect((await world.withHeaders(here).call(contract.readMe)).status).toBe(200)
    expect((await world.withHeaders(there).call(contract.readMe)).status).toBe(401)
    expect((await signIn(signInName, WORLD_PASSWORD)).status).toBe(401)
    expect((await signIn(signInName, next)).status).toBe(200)
  })
})

describe('API tokens', () => {
  const make = (days = 1) =>
    world.as('contributor').call(contract.createToken, { body: { name: '导入程序', days } })
  const withToken = (token: string) => world.withHeaders({ authorization: `Bearer ${token}` })

  test('act without CSRF, are shown once, and are used until they expire', async () => {
    world.clock.set('2026-05-01T00:00:00.000Z')
    const { body } = await make()
    expect(body.token).toMatch(/^wm_[\w-]{43}$/)
    const caller = withToken(body.token)
    expect((await caller.call(contract.readMe)).body.csrfToken).toBeNull()
    expect((await caller.call(contract.chooseLocale, { body: { locale: 'zh-CN' } })).status).toBe(
      200,
    )
    const listed = await world.as('contributor').call(contract.listTokens)
    expect(listed.body.items[0]).toEqual({
      id: body.id,
      name: '导入程序',
      createdAt: '2026-05-01T00:00:00.000Z',
      lastUsedAt: '2026-05-01T00:00:00.000Z',
      expiresAt: '2026-05-02T00:00:00.000Z',
    })
    world.clock.set('2026-05-02T00:00:00.000Z')
    expect((await caller.call(contract.readMe)).status).toBe(401)
  })

  test('stop when revoked; somebody else cannot revoke them', async () => {
    const { body } = await make()
    const revoke = { params: { tokenId: body.id } }
    expect((await world.as('contributor', 'B').call(contract.revokeToken, revoke)).status).toBe(404)
    expect((await world.as('contributor').call(contract.revokeToken, revoke)).status).toBe(200)
    expect((await withToken(body.token).call(contract.readMe)).status).toBe(401)
  })

  test('cannot make more tokens', async () => {
    const { body } = await make()
    const answer = await withToken(body.token).call(contract.createToken, {
      body: { name: 'x', days: 1 },
    })
    expect(answer.status).toBe(403)
  })

  test('a bad token is not backed up by a good cookie', async () => {
    const session = await world.newSession(world.A.people.auditor.id)
    const caller = world.withHeaders({ ...session, authorization: 'Bearer wm_wrong' })
    expect((await caller.call(contract.readMe)).status).toBe(401)
  })
})

test('neither log nor ledger nor idempotent answers hold a password or a token', async () => {
  const secrets = [WORLD_PASSWORD, 'Another-horse-8']
  const answer = await world.as('contributor').call(contract.createToken, {
    body: { name: 'secret', days: 1 },
    headers: { 'idempotency-key': 'once' },
  })
  secrets.push(answer.body.token)
  const kept = JSON.stringify([
    world.logged,
    await world.events(),
    await world.db.selectFrom('idempotencyKeys').selectAll().execute(),
    await world.db.selectFrom('apiTokens').selectAll().execute(),
    await world.db.selectFrom('accounts').selectAll().execute(),
  ])
  for (const secret of secrets) expect(kept).not.toContain(secret)
})
