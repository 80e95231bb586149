import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { APPLICATION, addRequest } from '../../../test/applications.ts'
import { piecesOf } from '../../../test/pieces.ts'
import { publicPages } from '../../../test/public-pages.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { newToken, sha256 } from '../../platform/ids.ts'
import { annualReportContract } from '../annual-report/contract.ts'
import { requestsContract as contract, type Doing } from './contract.ts'

let world: World
let portal: ReturnType<typeof publicPages>

beforeAll(async () => {
  world = await createWorld()
  portal = publicPages(world)
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
      'x-forwarded-for': address ?? `10.1.${Math.floor(visitors / 250)}.${visitors % 250}`,
    },
    body: new URLSearchParams(fields).toString(),
  })
}

const read = async (path: string) => (await portal.request(path)).text()
const receiptOf = (response: Response) => response.headers.get('location')!
const numberIn = (location: string) => new URL(location, 'http://x').searchParams.get('no')!

const place = () => ({ world, pieces: piecesOf(world), organization: 'A' as const })
const office = () => world.as('disclosure-reviewer', 'A')
const head = () => world.as('issuer', 'A')

async function idOf(number: string): Promise<string> {
  const row = await world.db
    .selectFrom('cases')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  return row.id
}

describe('applying', () => {
  test('the form asks for what Art. 29 lists, and for no purpose', async () => {
    const text = await read('/apply')
    for (const field of Object.keys(APPLICATION)) expect(text).toContain(`name="${field}"`)
    expect(text).not.toMatch(/name="(purpose|reason|use)"/)
    expect(text).toMatch(/name="key" value="[\w-]{43}"/)
    expect(await read('/elder/apply')).toContain('data-view="elder"')
    expect(await read('/en/apply')).toContain('Apply for government information')
  })

  test('sent twice it is one application, with number and code at once', async () => {
    const key = newToken()
    const first = await send('/apply', { ...APPLICATION, key })
    const again = await send('/apply', { ...APPLICATION, key })
    expect([first.status, again.status]).toEqual([303, 303])
    expect(receiptOf(first)).toBe(receiptOf(again))
    expect(receiptOf(first)).toMatch(/^\/apply\/receipt\?no=SQ20260302-\d{4}&code=[2-9A-Z]{8}$/)
    const text = await read(receiptOf(first))
    expect(text).toContain(numberIn(receiptOf(first)))
    expect(text).toContain('已提交，待确认收到')
    // Nobody who looks over a shoulder learns who applied.
    expect(text).not.toContain(APPLICATION.name)
  })

  test('other words in the same form, as after going back, are another application', async () => {
    const key = newToken()
    const first = await send('/apply', { ...APPLICATION, key })
    const other = await send('/apply', { ...APPLICATION, key, wanted: '2024年度采血点名单' })
    expect(numberIn(receiptOf(other))).not.toBe(numberIn(receiptOf(first)))
    expect(await read(receiptOf(other))).toContain('2024年度采血点名单')
  })

  test('health data is asked about once, and may be sent all the same', async () => {
    const form = { ...APPLICATION, key: newToken(), wanted: '我父亲在市第一医院住院的病历' }
    const asked = await send('/apply', form)
    const text = await asked.text()
    expect(asked.status).toBe(422)
    expect(text).toContain('“我父亲在市第一医院住院”看来是健康信息')
    expect(text).toContain('name="anyway"')
    expect(text).toContain(`value="${form.key}"`)
    expect((await send('/apply', { ...form, anyway: 'yes' })).status).toBe(303)
    expect(await read('/apply')).not.toContain('name="anyway"')
  })

  test('sent twice at the same moment it is one application', async () => {
    const key = newToken()
    const both = await Promise.all([
      send('/apply', { ...APPLICATION, key }),
      send('/apply', { ...APPLICATION, key }),
    ])
    expect(new Set(both.map(receiptOf)).size).toBe(1)
  })

  test('gone back to and sent unchanged it is the same; changed, it is another application', async () => {
    const key = newToken()
    const first = receiptOf(await send('/apply', { ...APPLICATION, key }))
    const wanted = '全县各乡镇卫生院2025年基本药物采购目录'
    const changed = receiptOf(await send('/apply', { ...APPLICATION, wanted, key }))
    expect(numberIn(changed)).not.toBe(numberIn(first))
    expect(new URL(changed, 'http://x').searchParams.get('code')).not.toBe(
      new URL(first, 'http://x').searchParams.get('code'),
    )
    expect(await read(changed)).toContain(wanted)
    expect(await read(first)).not.toContain(wanted)
    // Each sent once more, spaces at the ends apart, leads to its own receipt.
    expect(receiptOf(await send('/apply', { ...APPLICATION, key }))).toBe(first)
    expect(receiptOf(await send('/apply', { ...APPLICATION, wanted: ` ${wanted} `, key }))).toBe(
      changed,
    )
    const both = await Promise.all(
      ['王一', '王二'].map((name) => send('/apply', { ...APPLICATION, name, key })),
    )
    expect(new Set(both.map(receiptOf)).size).toBe(2)
  })

  test('filled in twice, on two pages, it is two applications', async () => {
    const [one, other] = [
      await send('/apply', { ...APPLICATION, key: newToken() }),
      await send('/apply', { ...APPLICATION, key: newToken() }),
    ]
    expect(numberIn(receiptOf(one))).not.toBe(numberIn(receiptOf(other)))
  })

  test('what is stored says nothing of the form by itself', async () => {
    const key = newToken()
    const number = numberIn(receiptOf(await send('/apply', { ...APPLICATION, key })))
    const { keyHash } = await world.db
      .selectFrom('cases')
      .select('keyHash')
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
    const said = Object.entries(APPLICATION).toSorted(([a], [b]) => (a < b ? -1 : 1))
    const { siteId } = world.A
    for (const plain of [key, JSON.stringify([key, 'request', siteId, said])])
      expect(keyHash).not.toBe(sha256(plain))
  })

  test('what is wrong is said at once, and nothing typed is lost', async () => {
    const response = await send('/apply', { wanted: '<b>规', name: '诸葛' })
    const text = await response.text()
    expect(response.status).toBe(422)
    for (const words of [
      '请选择申请人类别',
      '请填写身份证件号码',
      '请至少填写一种联系方式',
      '至少 5 个字',
    ])
      expect(text).toContain(words)
    expect(text).toContain('&lt;b&gt;规')
    expect(text).toContain('value="诸葛"')
  })

  test('whoever sends many is told when to send again, and keeps what was typed', async () => {
    const statuses: number[] = []
    let last: Response | undefined
    for (let n = 0; n < 6; n += 1) {
      last = await send('/apply', { ...APPLICATION, key: newToken() }, '10.9.9.9')
      statuses.push(last.status)
    }
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429])
    expect(Number(last!.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await last!.text()).toContain(APPLICATION.wanted)
  })

  test('a wrong code opens nothing', async () => {
    const location = receiptOf(await send('/apply', { ...APPLICATION, key: newToken() }))
    const wrong = await portal.request(`/apply/receipt?no=${numberIn(location)}&code=AAAAAAAA`)
    expect(wrong.status).toBe(404)
    expect(await wrong.text()).not.toContain(APPLICATION.wanted)
    // Of another site it does not exist.
    const { search } = new URL(location, 'http://x')
    expect((await portal.request(`/b-city/apply/receipt${search}`)).status).toBe(404)
  })

  test('another site’s form is refused', async () => {
    const response = await portal.request('/apply', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'cross-site',
      },
      body: new URLSearchParams({ ...APPLICATION, key: newToken() }).toString(),
    })
    expect(response.status).toBe(403)
  })
})

describe('who applied', () => {
  test('stands in no row of the database, in no log and on no list', async () => {
    const id = await addRequest(place())
    for (const secret of [APPLICATION.name, APPLICATION.certificate, APPLICATION.phone]) {
      for (const table of ['cases', 'case_events', 'ledger_events', 'idempotency_keys', 'outbox']) {
        const { rows } = await sql<{ n: number }>`
          select count(*)::int as n from ${sql.table(table)} as t
          where t::text like ${`%${secret}%`}`.execute(world.db)
        expect([table, rows[0]!.n]).toEqual([table, 0])
      }
    }
    const { body } = await office().call(contract.readRequest, { params: { requestId: id } })
    expect(body.applicant).toBe('诸**')
    expect(JSON.stringify(body)).not.toContain(APPLICATION.name)
  })

  test('is opened for a purpose, which is recorded', async () => {
    const id = await addRequest(place())
    const params = { requestId: id }
    const opened = await office().call(contract.openApplicant, {
      params,
      body: { purpose: '制作答复书' },
    })
    expect(opened.body).toMatchObject({ name: APPLICATION.name, phone: APPLICATION.phone })
    const event = await world.db
      .selectFrom('ledgerEvents')
      .select('payload')
      .where('kind', '=', 'request.applicant-opened')
      .where('subjectId', '=', id)
      .executeTakeFirstOrThrow()
    expect(event.payload).toMatchObject({ purpose: '制作答复书' })
    const purposeless = await office().call(contract.openApplicant, {
      params,
      body: { purpose: '' },
    })
    expect(purposeless.status).toBe(422)
    const refused = await head().call(contract.openApplicant, { params, body: { purpose: '看看' } })
    expect(refused.status).toBe(403)
  })
})

describe('a lost code', () => {
  test('a new one opens the application, the old one nothing, and the ledger says why', async () => {
    const old = receiptOf(await send('/apply', { ...APPLICATION, key: newToken() }))
    const number = numberIn(old)
    const params = { requestId: await idOf(number) }
    const body = { purpose: '当面查验身份证件' }
    const { body: made } = await office().call(contract.renewCode, { params, body })
    expect(made.number).toBe(number)
    const fresh = await portal.request(`/apply/receipt?no=${number}&code=${made.code}`)
    expect(fresh.status).toBe(200)
    expect((await portal.request(old)).status).toBe(404)
    const { payload } = await world.db
      .selectFrom('ledgerEvents')
      .select('payload')
      .where('kind', '=', 'request.code-renewed')
      .where('subjectId', '=', params.requestId)
      .executeTakeFirstOrThrow()
    expect(payload).toMatchObject(body)
    expect(JSON.stringify(payload)).not.toContain(made.code)
    expect((await head().call(contract.renewCode, { params, body })).status).toBe(403)
    expect(await read('/apply/receipt')).toContain('查询码遗失的')
  })
})

describe('a whole course', () => {
  test('from the form over correction, a third party and an extension to the reply', async () => {
    world.clock.set('2026-03-02T01:00:00.000Z')
    const location = receiptOf(await send('/apply', { ...APPLICATION, key: newToken() }))
    const requestId = await idOf(numberIn(location))
    let seen = 0
    const act = async (doing: Doing, who = office()) => {
      const { status, body } = await who.call(contract.actOnRequest, {
        params: { requestId },
        body: { seen, doing },
      })
      if (status === 200) seen = body.version
      return [status, body.error?.code ?? body.dueOn]
    }
    const on = (day: string) => world.clock.set(`${day}T02:00:00.000Z`)

    // Qingming is 4 to 6 April.
    expect(await act({ act: 'confirm' })).toEqual([200, '2026-03-30'])
    expect(await act({ act: 'confirm' })).toEqual([409, 'casework.not-now'])
    on('2026-03-04')
    const asking = {
      act: 'ask-correction',
      items: '请写明所需规划的年度',
      answerBy: '2026-03-20',
    } as const
    expect(await act(asking)).toEqual([200, null])
    const waiting = await read(location)
    expect(waiting).toContain('请写明所需规划的年度')
    on('2026-03-06')
    expect((await send(location, { words: '短' })).status).toBe(422)
    expect((await send(location, { words: '所需为2025年度的规划' })).status).toBe(303)
    seen += 1
    // The whole limit anew from 6 March: 27 March is day 15, 3 April day 20.
    const { body } = await office().call(contract.readRequest, { params: { requestId } })
    expect(body).toMatchObject({ state: 'handling', dueOn: '2026-04-03', version: 3 })
    // A second click on the same button finds nothing to correct, and does no harm.
    expect((await send(location, { words: '所需为2025年度的规划' })).status).toBe(303)

    on('2026-03-09')
    const consulting = {
      act: 'consult',
      whom: 'third-party',
      about: '规划',
      question: '是否同意公开',
    } as const
    expect(await act(consulting)).toEqual([200, null])
    expect(await act({ act: 'propose', outcome: 'granted', reply: '同意公开' })).toEqual([
      409,
      'requests.waiting',
    ])
    expect(await act({ act: 'delivered', consultation: 4, on: '2026-03-09' })).toEqual([
      200,
      '2026-04-27',
    ])
    on('2026-03-13')
    const opinion = {
      act: 'opinion',
      consultation: 4,
      on: '2026-03-13',
      agrees: false,
      words: '涉及商业秘密',
    } as const
    // 10 to 13 March are not counted: four working days later than 3 April, over Qingming.
    expect(await act(opinion)).toEqual([200, '2026-04-10'])
    expect(await act({ act: 'extend', workingDays: 5, reason: '需要区分处理' })).toEqual([
      403,
      'not-your-role',
    ])
    expect(await act({ act: 'extend', workingDays: 5, reason: '需要区分处理' }, head())).toEqual([
      200,
      '2026-04-17',
    ])
    const proposal = {
      act: 'propose',
      outcome: 'partiallyGranted',
      reply: '附件为可以公开的部分。',
    } as const
    expect((await act(proposal))[0]).toBe(200)
    // The applicant does not see what has not been issued.
    expect(await read(location)).not.toContain('附件为可以公开的部分')
    expect((await act({ act: 'return', reason: '请补充理由' }, head()))[0]).toBe(200)
    expect((await act(proposal))[0]).toBe(200)
    expect((await act({ act: 'issue' }, head()))[0]).toBe(200)
    on('2026-03-17')
    expect((await act({ act: 'serve', by: 'post', on: '2026-03-18' }))[0]).toBe(422)
    expect((await act({ act: 'serve', by: 'post', on: '2026-03-16' }))[0]).toBe(200)

    const answered = await read(location)
    expect(answered).toContain('附件为可以公开的部分。')
    expect(answered).toContain('部分公开')
    expect(answered).toContain('条例》第三十七条')
    expect(answered).toContain('先向本机关的本级人民政府申请行政复议')
    const closed = await world.db
      .selectFrom('cases')
      .select(['state', 'outcome', 'closedOn'])
      .where('id', '=', requestId)
      .executeTakeFirstOrThrow()
    expect(closed).toEqual({ state: 'closed', outcome: 'partiallyGranted', closedOn: '2026-03-16' })

    // The cell of the annual report that it counts in, opened, is this case.
    const cell = {
      ...{ year: 2026, page: 1, pageSize: 20 },
      ...({ row: 'partiallyGranted', column: 'naturalPerson' } as const),
    }
    const behind = await office().call(annualReportContract.listCounted, { query: cell })
    expect(behind.body.items.map(({ id }) => id)).toEqual([requestId])
    const { body: counted } = await office().call(annualReportContract.countApplications, {
      query: { year: 2026 },
    })
    expect(counted.table2.partiallyGranted.naturalPerson).toBe(1)
    const { newReceived, carriedIn, processedTotal, carriedOut } = counted.table2
    expect(newReceived.total + carriedIn.total).toBe(processedTotal.total + carriedOut.total)
    const next = await office().call(annualReportContract.countApplications, {
      query: { year: 2027 },
    })
    expect(next.body.table2.carriedIn).toEqual(carriedOut)
  })

  test('whoever acts on what somebody else has changed is told so', async () => {
    const requestId = await addRequest(place())
    const confirm = () =>
      office().call(contract.actOnRequest, {
        params: { requestId },
        body: { seen: 0, doing: { act: 'confirm' } },
      })
    expect((await confirm()).status).toBe(200)
    const stale = await office().call(contract.actOnRequest, {
      params: { requestId },
      body: { seen: 0, doing: { act: 'propose', outcome: 'granted', reply: '已公开' } },
    })
    expect([stale.status, stale.body.error?.code]).toEqual([409, 'casework.changed'])
    // The loser is told by whom and what.
    expect(stale.body.error?.message).toContain('确认收到')
    expect(stale.body.error?.message).toContain(world.A.people['disclosure-reviewer'].name)
  })

  test('what happened is never rewritten', async () => {
    const requestId = await addRequest(place())
    await office().call(contract.actOnRequest, {
      params: { requestId },
      body: { seen: 0, doing: { act: 'confirm' } },
    })
    const change = world.db.updateTable('caseEvents').set({ kind: 'serve' }).execute()
    await expect(change).rejects.toThrow()
  })
})

describe('the desk', () => {
  test('lists what is due first, to readers of the organisation only', async () => {
    const { body } = await office().call(contract.listRequests, {
      query: { page: 1, pageSize: 200, which: 'all' },
    })
    expect(body.total).toBeGreaterThan(0)
    expect((await world.as('auditor', 'A').call(contract.listRequests, {})).status).toBe(200)
    expect((await world.as('contributor', 'A').call(contract.listRequests, {})).status).toBe(403)
    const elsewhere = await world.as('disclosure-reviewer', 'B').call(contract.listRequests, {})
    expect(elsewhere.body.items).toEqual([])
  })
})
