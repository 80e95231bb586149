import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publicPages } from '../../../test/public-pages.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { newToken } from '../../platform/ids.ts'
import { sealedColumns } from '../../sealed.ts'
import { caseworkJobs } from '../casework/index.ts'
import { correctionsContract } from './contract.ts'
import { correctionJobs } from './jobs.ts'
import { errorReportKind } from './rules.ts'

let world: World
let portal: ReturnType<typeof publicPages>

beforeAll(async () => {
  world = await createWorld()
  portal = publicPages(world)
})
afterAll(() => world.close())

const CONTACT = '13900001234'
const GOOD = { page: '/news/', kind: 'typo', description: '第二段“接钟”应为“接种”' }

let visitors = 0
/** Somebody else every time: the limit on reports counts by address. */
function send(fields: Record<string, string>, options: { path?: string; address?: string } = {}) {
  visitors += 1
  return portal.request(options.path ?? '/find-errors', {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-forwarded-for': options.address ?? `10.0.0.${visitors}`,
    },
    body: new URLSearchParams(fields).toString(),
  })
}

async function report(fields: Record<string, string> = {}, path?: string): Promise<URL> {
  const response = await send({ ...GOOD, key: newToken(), ...fields }, path ? { path } : {})
  expect(response.status).toBe(303)
  return new URL(response.headers.get('location')!, 'http://x')
}

const read = async (path: string) => (await portal.request(path)).text()

describe('the form', () => {
  test('knows the page and what it is called, and keeps no copy of itself', async () => {
    const response = await portal.request('/find-errors?page=/news/')
    const text = await response.text()
    expect(text).toContain('<p>卫生要闻</p>')
    expect(text).toContain('<input type="hidden" name="page" value="/news/"/>')
    expect(text).toMatch(/name="key" value="[\w-]{43}"/)
    expect(await read('/news/')).toContain('href="/find-errors?page=/news/"')
  })

  test('takes no address of elsewhere for a page', async () => {
    for (const page of ['//evil.com', 'https://evil.com/', 'javascript:alert(1)'])
      expect(await read(`/find-errors?page=${encodeURIComponent(page)}`)).toContain(
        'name="page" value="/"',
      )
  })

  test('says every problem at once and loses nothing typed', async () => {
    const response = await send({ page: '/news/', description: '错', contact: CONTACT })
    const text = await response.text()
    expect(response.status).toBe(422)
    expect(text).toContain('请选择问题类型。')
    expect(text).toContain('至少 5 个字')
    expect(text).toContain('>错</textarea>')
    expect(text).toContain(`value="${CONTACT}"`)
  })

  test('asks again where a program filled the hidden field', async () => {
    const response = await send({ ...GOOD, website: 'https://spam.example' })
    expect([response.status, (await response.text()).includes('第二段')]).toEqual([422, true])
  })

  test('speaks English and the elder version', async () => {
    expect(await read('/en/find-errors')).toContain('What is wrong')
    expect(await read('/elder/find-errors?page=/news/')).toContain('data-view="elder"')
  })

  test('says when to come back', async () => {
    const address = '10.1.1.1'
    for (let n = 0; n < 5; n += 1)
      expect((await send({ ...GOOD, key: newToken() }, { address })).status).toBe(303)
    const response = await send(GOOD, { address })
    expect(response.status).toBe(429)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await response.text()).toContain('第二段')
  })

  test('is not taken from another site, nor from an address that has no form', async () => {
    const elsewhere = await portal.request('/find-errors', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams(GOOD),
    })
    expect(elsewhere.status).toBe(403)
    expect((await send(GOOD, { path: '/news/' })).status).toBe(404)
  })
})

describe('the receipt', () => {
  test('shows the state to whoever has number and code, and to nobody else', async () => {
    const receipt = await report({ contact: CONTACT })
    const { pathname, search, searchParams } = receipt
    expect(searchParams.get('no')).toMatch(/^ZC20260302-\d{4}$/)
    const response = await portal.request(pathname + search)
    const text = await response.text()
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(text).toContain('办理中')
    // Monday 2 March 2026 and three working days.
    expect(text).toContain('2026-03-05')
    expect(text).not.toContain(CONTACT)
    const wrong = await portal.request(`${pathname}?no=${searchParams.get('no')}&code=AAAAAAAA`)
    expect(wrong.status).toBe(404)
    const foreign = await portal.request(`/b-city${pathname}${search}`)
    expect(foreign.status).toBe(404)
  })

  test.for([
    { page: '/news/', recorded: '/news/' },
    { page: '/news/?q=诸葛13900001111', recorded: '/news/' },
    { page: '/诸葛13900001111/', recorded: '' },
    { page: '/', recorded: '/' },
  ])('of $page puts “$recorded” into the ledger, which keeps it for good', async (each) => {
    await report({ page: each.page })
    const [event] = (await world.events('error-report.received')).slice(-1)
    expect(event!.payload).toMatchObject({ page: each.recorded })
  })

  test('is one for a form that was sent twice', async () => {
    const key = newToken()
    expect((await report({ key })).search).toBe((await report({ key })).search)
    // Gone back to and changed, it is another.
    const first = await report({ key })
    const other = await report({ key, description: '同一页的另一处：联系电话少了一位数字。' })
    expect(other.searchParams.get('no')).not.toBe(first.searchParams.get('no'))
    expect((await report({ key })).search).toBe(first.search)
  })
})

async function idOf(receipt: URL): Promise<string> {
  const { id } = await world.db
    .selectFrom('cases')
    .select('id')
    .where('number', '=', receipt.searchParams.get('no')!)
    .executeTakeFirstOrThrow()
  return id
}

describe('the office', () => {
  test('reads, with the clock, and answers once; the reporter reads the answer', async () => {
    const receipt = await report({ contact: CONTACT })
    const number = receipt.searchParams.get('no')
    const office = world.as('disclosure-reviewer')
    const list = await office.call(correctionsContract.listErrorReports)
    const found = list.body.items.find((item) => item.number === number)!
    expect(found).toMatchObject({ pageTitle: '卫生要闻', state: 'received', daysLeft: 3 })
    expect(JSON.stringify(list.body)).not.toContain(CONTACT)
    const params = { reportId: found.id }
    const one = await office.call(correctionsContract.readErrorReport, { params })
    expect(one.body).toMatchObject({
      contact: { state: 'given', masked: '139****34' },
      pageHref: '/news/',
      may: { answer: null, openContact: null },
    })
    expect(JSON.stringify(one.body)).not.toContain(CONTACT)
    expect(one.body.clock.days.map(({ date, counted }) => [date, counted])).toEqual([
      ['2026-03-03', true],
      ['2026-03-04', true],
      ['2026-03-05', true],
    ])
    const body = { outcome: 'fixed' as const, answer: '已改正，感谢您的指正。' }
    const answer = { params, body }
    const answered = await office.call(correctionsContract.answerErrorReport, answer)
    expect(answered.status).toBe(200)
    const again = await office.call(correctionsContract.answerErrorReport, answer)
    expect([again.status, again.body.error?.code]).toEqual([409, 'corrections.answered'])
    const text = await read(receipt.pathname + receipt.search)
    expect(text).toContain('已改正，感谢您的指正。')
  })

  test('opens the contact details for a purpose, which the ledger keeps', async () => {
    const receipt = await report({ contact: CONTACT })
    const id = await idOf(receipt)
    const open = (purpose: string, headers = {}) =>
      world.as('site-administrator').call(correctionsContract.openContact, {
        params: { reportId: id },
        body: { purpose },
        headers,
      })
    expect((await open(' ')).status).toBe(422)
    const answer = await open('致电核实错字位置', { 'idempotency-key': 'open-1' })
    expect([answer.status, answer.body.contact]).toEqual([200, CONTACT])
    const [event] = (await world.events('error-report.contact-opened')).slice(-1)
    expect(event).toMatchObject({
      subjectId: id,
      actorId: world.A.people['site-administrator'].id,
      payload: { number: receipt.searchParams.get('no'), purpose: '致电核实错字位置' },
    })
    // What is answered again under the key is kept by the database: the details are not.
    const kept = await world.db.selectFrom('idempotencyKeys').select('response').execute()
    expect(JSON.stringify(kept)).not.toContain(CONTACT)
  })

  test('is shown no details by the database alone', async () => {
    const receipt = await report({ contact: CONTACT })
    const row = await world.db
      .selectFrom('cases')
      .selectAll()
      .where('id', '=', await idOf(receipt))
      .executeTakeFirstOrThrow()
    expect(row.sealed).toMatch(new RegExp(`^s1\\.${world.services.sealer.keyId}\\.`))
    expect(JSON.stringify(row)).not.toContain(CONTACT)
  })

  test('cannot open what was never given, and says where the key is missing', async () => {
    const open = (reportId: string) =>
      world.as('disclosure-reviewer').call(correctionsContract.openContact, {
        params: { reportId },
        body: { purpose: '核实' },
      })
    const none = await open(await idOf(await report()))
    expect([none.status, none.body.error!.code]).toEqual([409, 'corrections.no-contact'])
    const id = await idOf(await report({ contact: CONTACT }))
    await world.db
      .updateTable('cases')
      .set({ sealed: 's1.0badc0de.AAAA' })
      .where('id', '=', id)
      .execute()
    const shut = await open(id)
    expect([shut.status, shut.body.error!.code]).toEqual([409, 'corrections.contact-shut'])
    expect(shut.body.error!.message).toContain('0badc0de')
    const read = await world
      .as('disclosure-reviewer')
      .call(correctionsContract.readErrorReport, { params: { reportId: id } })
    expect([read.status, read.body.contact.masked]).toEqual([200, ''])
  })

  test('lets the auditor read all but the contact', async () => {
    const id = await idOf(await report({ contact: CONTACT }))
    const auditor = world.as('auditor')
    const params = { reportId: id }
    const read = await auditor.call(correctionsContract.readErrorReport, { params })
    expect(read.body).toMatchObject({
      contact: { state: 'given', masked: '' },
      may: { answer: 'not-your-role', openContact: 'not-your-role' },
    })
    const opened = await auditor.call(correctionsContract.openContact, {
      params,
      body: { purpose: '检查' },
    })
    expect(opened.status).toBe(403)
  })

  test('of another organisation sees nothing', async () => {
    const theirs = await world
      .as('disclosure-reviewer', 'B')
      .call(correctionsContract.listErrorReports)
    expect(theirs.body.items).toEqual([])
  })

  test('leaves what was written and the contact out of ledger and log', async () => {
    const events = JSON.stringify(await world.events())
    expect(events).toContain('error-report.received')
    expect(events).toContain('error-report.answered')
    expect(events + world.logged.join('')).not.toMatch(/13900001234|接钟/)
  })
})

describe('contact details', () => {
  const run = async () => {
    for (const job of correctionJobs(world.services)) await job.run()
  }
  const stored = (id: string) =>
    world.db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

  test('that an earlier version left in plain words are sealed, once', async () => {
    const id = await idOf(await report())
    const plain = world.db.updateTable('cases').where('id', '=', id)
    await plain.set({ sealed: CONTACT }).execute()
    await run()
    const sealed = await stored(id)
    expect(sealed.sealed).toMatch(/^s1\./)
    await run()
    expect((await stored(id)).sealed).toBe(sealed.sealed)
    const { body } = await world.as('site-administrator').call(correctionsContract.openContact, {
      params: { reportId: id },
      body: { purpose: '核实' },
    })
    expect(body.contact).toBe(CONTACT)
  })

  test('are deleted a year after the answer with what was reported, and the ledger says so', async () => {
    const id = await idOf(await report({ contact: CONTACT }))
    const waiting = await idOf(await report({ contact: CONTACT }))
    await world.as('site-administrator').call(correctionsContract.answerErrorReport, {
      params: { reportId: id },
      body: { outcome: 'fixed', answer: '已改正。' },
    })
    const night = async (day: string) => {
      world.clock.set(`${day}T18:00:00.000Z`)
      const jobs = caseworkJobs(world.services, [], [errorReportKind], sealedColumns)
      for (const job of jobs) await job.run()
    }
    // The second of March 2026 in Beijing, and two in the morning after the last day it is kept.
    await night('2027-03-01')
    expect((await stored(id)).sealed).not.toBe('')
    await night('2027-03-02')
    expect(await stored(id)).toMatchObject({ sealed: '', anonymisedAt: world.clock.now() })
    expect((await stored(id)).facts).not.toHaveProperty('description')
    expect((await stored(waiting)).sealed).not.toBe('')
    const looks = await world.events('case.retention-looked')
    expect(looks.map(({ organizationId }) => organizationId)).toEqual([world.A.id, world.A.id])
    expect(looks[0]!.payload).toMatchObject({ kind: 'error-report', years: 1, anonymised: 0 })
    expect(looks[1]!.payload).toMatchObject({ kind: 'error-report', years: 1 })
    const read = await world
      .as('site-administrator')
      .call(correctionsContract.readErrorReport, { params: { reportId: id } })
    expect(read.body).toMatchObject({
      description: '',
      contact: { state: 'deleted', masked: '', keptYears: 1 },
      may: { openContact: 'corrections.no-contact' },
    })
  })
})
