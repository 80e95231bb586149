import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { APPLICATION, addRequest, officeOf } from '../../../test/applications.ts'
import { piecesOf } from '../../../test/pieces.ts'
import { publicPages } from '../../../test/public-pages.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { newToken } from '../../platform/ids.ts'
import { requestsContract as contract } from './contract.ts'
import { requestRatings } from './index.ts'

const REMARK = '答复及时，工作人员梁某某电话解释得很清楚。'

let world: World
let portal: ReturnType<typeof publicPages>
let office: ReturnType<typeof officeOf>

beforeAll(async () => {
  world = await createWorld()
  portal = publicPages(world)
  office = officeOf(world)
})
afterAll(() => world.close())

let visitors = 0
/** Somebody else every time: the limit counts by address. */
function send(path: string, fields: Record<string, string>, address?: string) {
  visitors += 1
  return portal.request(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-forwarded-for': address ?? `10.3.0.${visitors}`,
    },
    body: new URLSearchParams(fields).toString(),
  })
}
const rate = (path: string, grade: string, remark = '', address?: string) =>
  send(path, { act: 'rate', grade, remark }, address)
const read = async (path: string) => (await portal.request(path)).text()

/** An application through the portal: its id and where it is followed. */
async function applied() {
  const response = await send('/apply', { ...APPLICATION, key: newToken() })
  const receipt = response.headers.get('location')!
  const number = new URL(receipt, 'http://x').searchParams.get('no')!
  const { id } = await world.db
    .selectFrom('cases')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  return { id, receipt, number }
}

async function served() {
  const request = await applied()
  await office.done(request.id, { act: 'confirm' })
  await office.done(request.id, { act: 'propose', outcome: 'granted', reply: '随本答复提供。' })
  await office.done(request.id, { act: 'issue' }, office.head())
  const today = world.clock.today()
  await office.done(request.id, { act: 'serve', by: 'electronic', on: today })
  return request
}

describe('an applicant rates the reply', () => {
  test('once it has been served, and only once', async () => {
    const { id, receipt } = await served()
    expect(await read(receipt)).toContain('name="grade"')
    const response = await rate(receipt, 'satisfied', REMARK)
    expect([response.status, response.headers.get('location')]).toEqual([303, receipt])
    // Sent again, as by a double click or from another tab: the first stays.
    expect((await rate(receipt, 'very-dissatisfied')).status).toBe(303)
    const text = await read(receipt)
    expect(text).toContain('您的评价')
    expect(text).toContain(REMARK)
    expect(text).not.toContain('name="grade"')
    const shown = (await office.read(id)) as { rating: unknown; events: { act: string }[] }
    expect(shown.rating).toEqual({
      grade: 'satisfied',
      remark: REMARK,
      on: world.clock.today(),
    })
    expect(shown.events.filter(({ act }) => act === 'rate')).toHaveLength(1)
  })

  test('twice at the same moment: one is kept', async () => {
    const { id, receipt } = await served()
    const both = await Promise.all([rate(receipt, 'satisfied'), rate(receipt, 'satisfied')])
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    const { events } = (await office.read(id)) as { events: { act: string }[] }
    expect(events.filter(({ act }) => act === 'rate')).toHaveLength(1)
  })

  test('not before the reply, and not where there was none', async () => {
    const { id, receipt } = await applied()
    expect(await read(receipt)).not.toContain('name="grade"')
    expect((await rate(receipt, 'satisfied')).status).toBe(303)
    await office.done(id, { act: 'confirm' })
    await office.done(id, { act: 'withdraw', words: '申请人来电撤回。' })
    expect(await read(receipt)).not.toContain('name="grade"')
    expect((await rate(receipt, 'satisfied')).status).toBe(303)
    expect(await office.read(id)).toMatchObject({ rating: null })
  })

  test('what is wrong is said at once, and what was typed is kept', async () => {
    const { receipt } = await served()
    const response = await rate(receipt, '满意', '好'.repeat(501))
    expect(response.status).toBe(422)
    const text = await response.text()
    expect(text).toContain('请选择满意程度。')
    expect(text).toContain('不超过 500 字。</a>')
    expect(text).toContain('好'.repeat(501))
    expect((await rate(receipt, '', '', '10.4.0.1')).status).toBe(422)
  })

  test('in English and in the elder version, to nobody without the code', async () => {
    const { receipt, number } = await served()
    expect(await read(`/en${receipt}`)).toContain('Rate the answer')
    expect(await read(`/elder${receipt}`)).toContain('name="grade"')
    const foreign = await rate(`/apply/receipt?no=${number}&code=22222222`, 'satisfied')
    expect(foreign.status).toBe(404)
    expect(await read(receipt)).toContain('name="grade"')
  })

  test('too many from one address are asked to wait', async () => {
    const { receipt } = await served()
    const answers: number[] = []
    for (let n = 0; n < 21; n += 1) answers.push((await rate(receipt, '', '', '10.5.0.1')).status)
    expect(answers.filter((status) => status === 429)).toHaveLength(1)
  })
})

describe('the office reads ratings', () => {
  test('remarks are sealed, and shown to those alone who may open who applied', async () => {
    const { id, receipt } = await served()
    await rate(receipt, 'fair', REMARK)
    const kept = await world.db
      .selectFrom('caseRatings')
      .select(['grade', 'remark'])
      .where('caseId', '=', id)
      .executeTakeFirstOrThrow()
    expect(kept.grade).toBe('fair')
    expect(kept.remark).toMatch(/^s1\./)
    for (const role of ['issuer', 'auditor'] as const) {
      const { body } = await world
        .as(role, 'A')
        .call(contract.readRequest, { params: { requestId: id } })
      expect(body).toMatchObject({ rating: { grade: 'fair', remark: null } })
    }
    const facts = await world.db
      .selectFrom('ledgerEvents')
      .select(['kind', 'payload'])
      .where('subjectId', '=', id)
      .execute()
    expect(facts.map(({ kind }) => kind)).toContain('request.rate')
    expect(JSON.stringify(facts)).not.toContain(REMARK)
  })

  test('numbers per grade, of the organisations whose cases one reads', async () => {
    const before = await office.staff().call(contract.countRatings, {})
    const { receipt } = await served()
    await rate(receipt, 'very-dissatisfied')
    await addRequest({ world, pieces: piecesOf(world), organization: 'A' })
    const after = await office.staff().call(contract.countRatings, {})
    expect(after.body.grades['very-dissatisfied']).toBe(before.body.grades['very-dissatisfied'] + 1)
    expect(after.body.rated).toBe(before.body.rated + 1)
    expect(after.body.served).toBe(before.body.served + 1)
    const other = await world.as('disclosure-reviewer', 'B').call(contract.countRatings, {})
    expect(other.body.rated).toBe(0)
    const days = { from: '2020-01-01', to: '2020-12-31' }
    expect((await requestRatings(world.db, [world.A.id], days))['very-dissatisfied']).toBe(0)
  })
})
