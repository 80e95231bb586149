import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addRequest, officeOf, registered } from '../../../test/applications.ts'
import { piecesOf } from '../../../test/pieces.ts'
import { publicPages } from '../../../test/public-pages.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { annualReportContract } from '../annual-report/contract.ts'
import { requestAnalysisContract } from '../request-analysis/contract.ts'
import { requestsContract as contract, type Doing } from './contract.ts'

let world: World
let portal: ReturnType<typeof publicPages>
let of: ReturnType<typeof officeOf>

beforeAll(async () => {
  world = await createWorld()
  of = officeOf(world)
  portal = publicPages(world)
})
afterAll(() => world.close())

const place = () => ({ world, pieces: piecesOf(world), organization: 'A' as const })
const day = (on: string) => world.clock.set(`${on}T02:00:00.000Z`)
/** Registered at the counter on 2 March 2026. */
async function came() {
  day('2026-03-02')
  return registered(place())
}
const codeOf = async (id: string, doing: Doing, as = of.staff()) => {
  const { body } = await of.act(id, doing, as)
  return body.error?.code
}

describe('a correction that comes on paper (Art. 30)', () => {
  test('the limit counts anew from the day it came, and giving up is over', async () => {
    const { id, number, code } = await came()
    day('2026-03-04')
    await of.done(id, { act: 'ask-correction', items: '请写明年度', answerBy: '2026-03-20' })
    const asked = await of.read(id)
    expect(asked.may['correction-received']).toBeNull()
    day('2026-03-23')
    const words = '来信补正：所需为2025年度的规划。'
    const early = await of.act(id, { act: 'correction-received', on: '2026-03-03', words })
    expect(early.body.error?.issues?.[0]?.field).toBe('doing.on')
    // The letter came on the 6th: 27 March is day 15, 3 April day 20, before Qingming.
    await of.done(id, { act: 'correction-received', on: '2026-03-06', words })
    const { state, dueOn } = await of.read(id)
    expect([state, dueOn]).toEqual(['handling', '2026-04-03'])
    expect(await codeOf(id, { act: 'lapse' })).toBe('casework.not-now')
    const page = await portal.request(`/apply/receipt?no=${number}&code=${code}`)
    expect(await page.text()).toContain('收到补正材料')
  })
})

test('what is done to a closed case leaves the day by which it was due (Art. 33)', async () => {
  const { id } = await came()
  await of.done(id, { act: 'propose', outcome: 'granted', reply: '随本答复提供。' })
  await of.done(id, { act: 'issue' }, of.head())
  await of.done(id, { act: 'serve', by: 'electronic', on: '2026-03-02' })
  // A day that the region makes free afterwards.
  const local = { regionCode: '990100', day: '2026-03-10', why: '自治州成立纪念日' }
  await world.db
    .insertInto('localDays')
    .values({ ...local, working: false })
    .execute()
  await of.done(id, { act: 'keep', reason: '涉及诉讼' })
  const { dueOn, state } = await of.read(id)
  await world.db.deleteFrom('localDays').where('day', '=', local.day).execute()
  expect([state, dueOn]).toEqual(['closed', '2026-03-30'])
})

test('what nobody has confirmed hides nothing received from what is similar (Art. 44)', async () => {
  const wanted = '2024年度疾病预防控制经费决算及说明'
  const [{ id }, other] = [await came(), await came()]
  await sql`update cases set facts = facts || ${JSON.stringify({ wanted })}::jsonb
    where id in (${id}, ${other.id})`.execute(world.db)
  await sql`
    insert into cases (id, kind, organization_id, site_id, number, key_hash, code_hash, state, law,
      facts, sealed, submitted_at)
    select gen_random_uuid(), kind, organization_id, site_id, number || '-' || n, key_hash || n,
      code_hash || n, 'submitted', law, facts || '{"wanted":"别的事项"}', '', submitted_at
    from cases, generate_series(1, 300) as n where id = ${id}`.execute(world.db)
  const { similar } = await of.read(id)
  await sql`delete from cases where number like '%-%-%'`.execute(world.db)
  expect(similar.map(({ number }) => number)).toEqual([other.number])
})

describe('an extension while others are consulted (Art. 33)', () => {
  test('its letter says what the day waits for', async () => {
    const { id } = await came()
    await of.done(id, {
      act: 'consult',
      whom: 'other-agency',
      about: '规划',
      question: '是否同意公开',
    })
    await of.done(id, { act: 'extend', workingDays: 10, reason: '文件较多。' }, of.head())
    const { documents, dueOn } = await of.read(id)
    expect(dueOn).toBeNull()
    const letter = documents.find(({ kind }) => kind === 'extension')!
    const headers = await world.newSession(world.A.people['disclosure-reviewer'].id)
    const params = { documentId: letter.id }
    const answer = await world.raw(contract.downloadDocument, { params }, headers)
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
    const text = strFromU8(files['word/document.xml']!).replace(/<[^>]+>/g, '')
    expect(text).toContain('延长答复期限10个工作日，征求意见所需时间不计算在答复期限内')
    expect(text).toContain('自征求意见结束的次日起继续计算')
    expect(text).not.toContain('于前')
  })
})

describe('what a letter asserts has happened', () => {
  test('a later day needs reasons, and lies within a year (Art. 35)', async () => {
    const { id } = await came()
    const delay: Doing = { act: 'delay', until: '2026-05-29', reason: '数量较大' }
    expect(await codeOf(id, delay, of.head())).toBe('requests.reasons-first')
    await of.done(id, { act: 'ask-reasons', words: '请说明理由。' })
    await of.done(id, { act: 'reasons', on: '2026-03-02', words: '用于研究。' })
    const far = await of.act(id, { ...delay, until: '2199-01-01' }, of.head())
    expect([far.status, far.body.error?.issues?.[0]?.field]).toEqual([422, 'doing.until'])
    await of.done(id, delay, of.head())
  })

  test('an outcome needs what it rests on (Art. 30, 35)', async () => {
    const { id } = await came()
    for (const outcome of ['notProcessed_excessive', 'unable_stillUnclear'] as const) {
      const { status, body } = await of.act(id, { act: 'propose', outcome, reply: '不予处理。' })
      expect([status, body.error?.issues?.[0]?.field]).toEqual([422, 'doing.outcome'])
    }
  })

  test('a third party that objected is told before the reply is served (Art. 32)', async () => {
    const { id } = await came()
    await of.done(id, {
      act: 'consult',
      whom: 'third-party',
      about: '规划',
      question: '是否同意公开',
    })
    const consultation = (await of.read(id)).events.length
    await of.done(id, { act: 'delivered', consultation, on: '2026-03-02' })
    const words = '涉及商业秘密。'
    await of.done(id, { act: 'opinion', consultation, on: '2026-03-02', agrees: false, words })
    await of.done(id, { act: 'propose', outcome: 'granted', reply: '随本答复提供。' })
    await of.done(id, { act: 'issue' }, of.head())
    const serve: Doing = { act: 'serve', by: 'electronic', on: '2026-03-02' }
    expect(await codeOf(id, serve)).toBe('requests.third-party-not-told')
    await of.done(id, { act: 'tell-third-party', addressee: '云州明达公司', words: '公开全文。' })
    await of.done(id, serve)
  })
})

test('an application is not confirmed before it was sent in (Art. 31)', async () => {
  day('2026-03-04')
  const id = await addRequest(place())
  day('2026-03-05')
  for (const told of [{ on: '2026-03-03' }, { on: '2026-03-04', applicantOn: '2026-03-03' }]) {
    const { status, body } = await of.act(id, { act: 'confirm', ...told })
    const field = 'applicantOn' in told ? 'doing.applicantOn' : 'doing.on'
    expect([status, body.error?.issues?.[0]?.field]).toEqual([422, field])
  }
  await of.done(id, { act: 'confirm', on: '2026-03-04', applicantOn: '2026-03-05' })
  expect((await of.read(id)).receivedOn).toBe('2026-03-05')
})

describe('what leads out of an application nobody has confirmed', () => {
  const listed = async (which: 'open' | 'closed' | 'unreceived') => {
    const query = { which, page: 1, pageSize: 200 } as const
    return (await of.staff().call(contract.listRequests, { query })).body.items.map(({ id }) => id)
  }
  const figures = async () => {
    const query = { year: 2026 } as const
    const counted = await of.staff().call(annualReportContract.countApplications, { query })
    const span = { from: '2026-01-01', to: '2026-12-31' }
    const analysis = await of.staff().call(requestAnalysisContract.analyseRequests, { query: span })
    return JSON.stringify([counted.body.table2, analysis.body])
  }

  /** A plain letter, which waits for its confirmation. */
  const unconfirmed = async () => {
    day('2026-03-02')
    return registered(place(), { channel: 'plain-letter' })
  }
  const pageOf = async ({ number, code }: { number: string; code: string }) =>
    (await portal.request(`/apply/receipt?no=${number}&code=${code}`)).text()

  test('what is plainly none is set aside, told with where to turn, and counted nowhere', async () => {
    const before = await figures()
    const letter = await unconfirmed()
    const { id } = letter
    day('2026-03-06')
    expect((await of.read(id)).confirmedLate).toBe(true)
    await of.done(id, { act: 'set-aside', reason: '内容为商业广告。' })
    const aside = await of.read(id)
    expect([aside.state, aside.outcome, aside.dueOn]).toEqual(['closed', null, null])
    expect(aside.confirmedLate).toBe(false)
    expect([await listed('unreceived'), await listed('open')]).toEqual([[id], expect.anything()])
    expect(await listed('open')).not.toContain(id)
    expect(await figures()).toBe(before)
    const page = await pageOf(letter)
    expect(page).toContain('内容为商业广告')
    expect(page).toContain('政府信息公开申请登记事项告知书')
    // A mistake is taken back, and it is confirmed as any other.
    await of.done(id, { act: 'take-up', reason: '申请人来电说明。' })
    expect([await listed('unreceived'), (await of.read(id)).state]).toEqual([[], 'submitted'])
    await of.done(id, { act: 'confirm', on: '2026-03-02' })
    expect((await of.read(id)).dueOn).toBe('2026-03-30')
    expect(await codeOf(id, { act: 'set-aside', reason: '广告' })).toBe('casework.not-now')
  })

  test('withdrawn before it counted as received it is no row of the report', async () => {
    const before = await figures()
    const letter = await unconfirmed()
    await of.done(letter.id, { act: 'withdraw', words: '申请人来电撤回。' })
    const { state, outcome, may } = await of.read(letter.id)
    expect([state, outcome, may['take-up']]).toEqual(['closed', null, 'requests.not-set-aside'])
    expect(await figures()).toBe(before)
    expect(await pageOf(letter)).toContain('申请人撤回申请')
  })

  test('withdrawn before service it is one, and the words of the reply stay with the office', async () => {
    const letter = await came()
    const { id } = letter
    await of.done(id, { act: 'propose', outcome: 'granted', reply: '尚未送达的答复内容。' })
    await of.done(id, { act: 'issue' }, of.head())
    await of.done(id, { act: 'withdraw', words: '申请人书面撤回。' })
    const { state, outcome } = await of.read(id)
    expect([state, outcome]).toEqual(['closed', 'other_other'])
    expect(await pageOf(letter)).not.toContain('尚未送达的答复内容')
  })
})
