import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CORRECTION } from '../../../test/objects.ts'
import { publicPages } from '../../../test/public-pages.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { allJobs } from '../../app.ts'
import { newToken } from '../../platform/ids.ts'
import { createMetrics } from '../../platform/metrics.ts'
import { recordCorrectionsContract as contract } from './contract.ts'
import { recordCorrectionJobs } from './index.ts'

let world: World
let portal: ReturnType<typeof publicPages>
beforeAll(async () => {
  world = await createWorld()
  portal = publicPages(world)
})
afterAll(() => world.close())

const SAID = '经核实属实，出生年份已更正。'
const SECRETS = [...Object.values(CORRECTION), SAID].filter((words) => words !== '')
const leaks = (text: string) => SECRETS.filter((secret) => text.includes(secret))

let visitors = 0
/** Somebody else every time: the limit counts by address. */
function send(fields: Record<string, string>, path = '/correct-record', address?: string) {
  visitors += 1
  return portal.request(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-forwarded-for': address ?? `10.0.1.${visitors}`,
    },
    body: new URLSearchParams(fields).toString(),
  })
}

async function apply(
  key = newToken(),
  changed: Partial<typeof CORRECTION> = {},
): Promise<{ receipt: URL; id: string }> {
  const response = await send({ ...CORRECTION, ...changed, key })
  expect(response.status).toBe(303)
  const receipt = new URL(response.headers.get('location')!, 'http://x')
  const { id } = await world.db
    .selectFrom('cases')
    .select('id')
    .where('number', '=', receipt.searchParams.get('no')!)
    .executeTakeFirstOrThrow()
  return { receipt, id }
}

const read = async (path: string) => (await portal.request(path)).text()
const follow = ({ pathname, search }: URL) => read(pathname + search)
const stored = (id: string) =>
  world.db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const office = () => world.as('disclosure-reviewer')
const answer = (
  caseId: string,
  body: { outcome: 'corrected' | 'forwarded'; agency: string; answer: string },
) => office().call(contract.answerRecordCorrection, { params: { caseId }, body })

describe('the form', () => {
  test('stands where applications are made, in both languages and for the elderly', async () => {
    expect(await read('/apply')).toContain('href="/correct-record"')
    expect(await read('/correct-record')).toContain('第四十一条')
    expect(await read('/en/correct-record')).toContain('Art. 41')
    expect(await read('/elder/correct-record')).toContain('data-view="elder"')
  })

  test('says every problem at once and loses nothing typed', async () => {
    const response = await send({ name: '欧阳测试', record: '名单', evidence: '<b>证据</b>在此' })
    const text = await response.text()
    expect(response.status).toBe(422)
    for (const words of ['请填写身份证件号码', '请至少填写一种联系方式', '是哪一条', '应当是什么'])
      expect(text).toContain(words)
    expect(text).toContain('value="欧阳测试"')
    expect(text).toContain('>名单</textarea>')
    expect(text).toContain('&lt;b&gt;证据&lt;/b&gt;在此</textarea>')
  })

  test('asks again where a program filled the hidden field, and where too many come', async () => {
    expect((await send({ ...CORRECTION, website: 'x' })).status).toBe(422)
    for (let n = 0; n < 5; n += 1)
      expect(
        (await send({ ...CORRECTION, key: newToken() }, '/correct-record', '10.9.9.9')).status,
      ).toBe(303)
    const many = await send(CORRECTION, '/correct-record', '10.9.9.9')
    expect([many.status, Number(many.headers.get('retry-after')) > 0]).toEqual([429, true])
    expect(await many.text()).toContain(CORRECTION.record)
  })
})

describe('the receipt', () => {
  test('shows state and due day to whoever has number and code, to nobody else, and no words', async () => {
    const { receipt } = await apply()
    const { pathname, search, searchParams } = receipt
    expect(searchParams.get('no')).toMatch(/^GZ20260302-\d{4}$/)
    const response = await portal.request(pathname + search)
    const text = await response.text()
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(text).toContain('办理中')
    // Monday 2 March 2026 and four weeks without a holiday.
    expect(text).toContain('2026-03-30')
    expect(leaks(text)).toEqual([])
    const wrong = await portal.request(`${pathname}?no=${searchParams.get('no')}&code=AAAAAAAA`)
    expect(wrong.status).toBe(404)
    expect((await portal.request(`/b-city${pathname}${search}`)).status).toBe(404)
    // A receipt of one kind opens nothing of another.
    expect((await portal.request(`/find-errors/receipt${search}`)).status).toBe(404)
  })

  test('is one for a form that was sent twice', async () => {
    const key = newToken()
    expect((await apply(key)).receipt.search).toBe((await apply(key)).receipt.search)
    // Gone back to and changed, it is another.
    const other = await apply(key, { name: '另一位申请人' })
    expect(other.id).not.toBe((await apply(key)).id)
  })
})

describe('the office', () => {
  test('opens what is sealed for a purpose, which the ledger keeps', async () => {
    const { id } = await apply()
    const open = (purpose: string) =>
      office().call(contract.openRecordCorrection, {
        params: { caseId: id },
        body: { purpose },
        headers: { 'idempotency-key': newToken() },
      })
    expect((await open(' ')).status).toBe(422)
    const opened = await open('核对注册名单')
    expect(opened.body).toEqual({ ...CORRECTION, answer: '' })
    const [event] = (await world.events('record-correction.opened')).slice(-1)
    expect(event).toMatchObject({ subjectId: id, payload: { purpose: '核对注册名单' } })
  })

  test('answers once; the applicant reads it with number and code, and it stands nowhere in plain words', async () => {
    const { receipt, id } = await apply()
    const params = { caseId: id }
    const one = await office().call(contract.readRecordCorrection, { params })
    expect(one.body).toMatchObject({
      state: 'received',
      daysLeft: 20,
      may: { answer: null, open: null },
    })
    const body = { outcome: 'corrected', agency: '', answer: SAID } as const
    expect((await answer(id, body)).status).toBe(200)
    const again = await answer(id, body)
    expect([again.status, again.body.error?.code]).toEqual([409, 'casework.not-now'])
    expect(await follow(receipt)).toContain(SAID)
    const events = await world.db.selectFrom('caseEvents').selectAll().execute()
    expect(leaks(JSON.stringify([await stored(id), events, await world.events()]))).toEqual([])
    const read = await office().call(contract.readRecordCorrection, { params })
    expect(read.body).toMatchObject({ state: 'corrected', daysLeft: null })
    expect(leaks(JSON.stringify(read.body))).toEqual([])
  })

  test('names the agency it forwards to, and is told all that an answer lacks', async () => {
    const { receipt, id } = await apply()
    const lacking = await answer(id, { outcome: 'forwarded', agency: ' ', answer: '' })
    expect(lacking.status).toBe(422)
    expect(lacking.body.error!.issues?.map(({ field }) => field)).toEqual(['agency', 'answer'])
    await answer(id, { outcome: 'forwarded', agency: '云州市公安局', answer: '已转送该局办理。' })
    const text = await follow(receipt)
    expect(text).toContain('已转送有权更正的机关')
    expect(text).toContain('云州市公安局')
  })

  test('lists what is to answer first, with counts of what came of all', async () => {
    const { id } = await apply()
    const list = await office().call(contract.listRecordCorrections, {
      query: { page: 1, pageSize: 50 },
    })
    expect(list.body.items[0]!.state).toBe('received')
    expect(list.body.items.some((item) => item.id === id)).toBe(true)
    const corrected = list.body.items.filter(({ state }) => state === 'corrected').length
    expect(list.body.counts).toContainEqual({ state: 'corrected', count: corrected })
    expect(list.body.counts.reduce((sum, { count }) => sum + count, 0)).toBe(list.body.total)
    expect(leaks(JSON.stringify(list.body))).toEqual([])
  })

  test('of another organisation finds nothing; the auditor reads and opens nothing', async () => {
    const { id } = await apply()
    const params = { caseId: id }
    const theirs = world.as('disclosure-reviewer', 'B')
    expect((await theirs.call(contract.listRecordCorrections)).body.items).toEqual([])
    expect((await theirs.call(contract.readRecordCorrection, { params })).status).toBe(404)
    const purpose = { params, body: { purpose: '检查' } }
    expect((await theirs.call(contract.openRecordCorrection, purpose)).status).toBe(404)
    const auditor = world.as('auditor')
    expect((await auditor.call(contract.readRecordCorrection, { params })).body.may).toEqual({
      answer: 'not-your-role',
      open: 'not-your-role',
    })
    expect((await auditor.call(contract.openRecordCorrection, purpose)).status).toBe(403)
  })
})

test('ten years after the answer the night deletes what was sealed, and the receipt says so', async () => {
  const { receipt, id } = await apply()
  await answer(id, { outcome: 'corrected', agency: '', answer: SAID })
  const night = allJobs(world.services, createMetrics()).find(
    ({ name }) => name === 'closed cases whose time is over',
  )!
  const at = (instant: string) =>
    world.clock.forward(Date.parse(instant) - Date.parse(world.clock.now()))
  // Two in the morning in Beijing: the last day of the ten years, and the first after them.
  at('2036-03-01T18:00:00.000Z')
  await night.run()
  expect((await stored(id)).sealed).not.toBe('')
  at('2036-03-02T18:00:00.000Z')
  await night.run()
  expect(await stored(id)).toMatchObject({ sealed: '', outcome: 'corrected' })
  expect(await follow(receipt)).toContain('答复已按保存期限删除。')
  const opened = await office().call(contract.openRecordCorrection, {
    params: { caseId: id },
    body: { purpose: '核对' },
  })
  expect([opened.status, opened.body.error?.code]).toEqual([409, 'record-corrections.anonymised'])
})

describe('registered by staff', () => {
  beforeAll(() => world.clock.set('2026-03-02T01:00:00.000Z'))
  const register = (more: object = {}, as = office()) =>
    as.call(contract.registerRecordCorrection, {
      body: {
        ...CORRECTION,
        channel: 'registered-post',
        arrivedOn: '2026-02-27',
        ...more,
      } as never,
    })

  test('counts from the day it came, is sealed alike, and is followed with number and code', async () => {
    const { status, body } = await register()
    expect(status).toBe(200)
    const row = await stored(body.id)
    // Friday 27 February and twenty working days, the 28th a Saturday exchanged for a day of the festival.
    expect(row).toMatchObject({ receivedOn: '2026-02-27', dueOn: '2026-03-26', version: 1 })
    expect(leaks(JSON.stringify(row))).toEqual([])
    const receipt = await portal.request(
      `/correct-record/receipt?no=${body.number}&code=${body.code}`,
    )
    expect(await receipt.text()).toContain('办理中')
    const { body: shown } = await office().call(contract.readRecordCorrection, {
      params: { caseId: body.id },
    })
    expect(shown).toMatchObject({
      channel: 'registered-post',
      receivedOn: '2026-02-27',
      registeredBy: world.A.people['disclosure-reviewer'].name,
    })
    expect(shown.clock.days.filter(({ counted }) => counted)).toHaveLength(20)
    const facts = await world.events('record-correction.registered')
    expect(facts.at(-1)?.payload).toEqual({
      number: body.number,
      channel: 'registered-post',
      arrivedOn: '2026-02-27',
      dueOn: '2026-03-26',
    })
  })

  test('is told every problem at once', async () => {
    const wrong = await register({
      channel: 'oral',
      arrivedOn: '2026-03-03',
      name: '',
      evidence: '',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.body.error!.issues!.map(({ field }) => field).toSorted()).toEqual([
      'arrivedOn',
      'evidence',
      'name',
      'readBack',
    ])
    expect((await register({}, world.as('issuer'))).status).toBe(403)
    expect((await register({ organizationId: world.B.id })).status).toBe(404)
  })

  test('is counted with the others of the year', async () => {
    const { body } = await office().call(contract.listRecordCorrections, {})
    const { counts, thisYear } = body
    const sum = counts.reduce((all, { count }) => all + count, 0)
    const open = counts.find(({ state }) => state === 'received')?.count ?? 0
    expect(thisYear).toEqual({
      year: 2026,
      received: sum,
      answered: sum - open,
      late: 0,
      overdue: 0,
    })
  })
})

describe('reminders', () => {
  test('before the line, at it and past it, each once; past it the head too', async () => {
    const { id } = await apply()
    const { number } = await stored(id)
    const [job] = recordCorrectionJobs(world.services)
    const told = async (role: 'disclosure-reviewer' | 'issuer') =>
      (
        await world.db
          .selectFrom('notices')
          .select(['kind', 'params'])
          .where('accountId', '=', world.A.people[role].id)
          .where('kind', 'like', 'record-%')
          .orderBy('id')
          .execute()
      )
        .filter(({ params }) => (params as { number: string }).number === number)
        .map(({ kind }) => kind)
    // Due on Monday the 30th; the 24th is four working days before it.
    for (const day of ['2026-03-24', '2026-03-25', '2026-03-30', '2026-03-31']) {
      world.clock.set(`${day}T02:00:00.000Z`)
      await job!.run()
      await job!.run()
    }
    expect(await told('disclosure-reviewer')).toEqual([
      'record-due-soon',
      'record-due',
      'record-overdue',
    ])
    expect(await told('issuer')).toEqual(['record-overdue'])
    world.clock.set('2026-03-02T01:00:00.000Z')
  })
})
