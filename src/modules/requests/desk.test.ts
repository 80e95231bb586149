import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  APPLICATION,
  addRequest,
  askHelp,
  officeOf,
  registered,
} from '../../../test/applications.ts'
import { piecesOf } from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { robotContext } from '../../platform/context.ts'
import { requestsContract as contract, type Doing } from './contract.ts'
import { requestJobs } from './jobs.ts'
import { remindReassessments } from './service/remind-reassessments.ts'

let world: World
let of: ReturnType<typeof officeOf>

beforeAll(async () => {
  world = await createWorld()
  of = officeOf(world)
})
afterAll(() => world.close())

const place = () => ({ world, pieces: piecesOf(world), organization: 'A' as const })
const day = (on: string) => world.clock.set(`${on}T02:00:00.000Z`)

describe('with whom it is', () => {
  test('assigned it is on that desk and their department’s, and handed back it is nobody’s', async () => {
    const { id } = await registered(place())
    const me = world.A.people['disclosure-reviewer'].id
    await of.done(
      id,
      { act: 'assign', accountId: me, innerDueOn: '2026-03-12', reason: '' },
      of.head(),
    )
    const list = async (whose: 'mine' | 'unit') =>
      (
        await of.staff().call(contract.listRequests, {
          query: { page: 1, pageSize: 200, which: 'open', whose },
        })
      ).body.items.map((request) => request.id)
    expect(await list('mine')).toContain(id)
    expect(await list('unit')).toContain(id)
    expect(
      (await of.act(id, { act: 'hand-back', reason: '不属我处' }, of.head())).body.error?.code,
    ).toBe('requests.not-assigned')
    await of.done(id, { act: 'hand-back', reason: '请重新分办。' })
    expect(await list('mine')).not.toContain(id)
  })

  test('given to a department it waits there until one of its people claims it', async () => {
    const { id, number } = await registered(place())
    const unitId = world.A.units.disease
    const code = async (answer: ReturnType<typeof of.act>) => (await answer).body.error?.code
    expect(await code(of.act(id, { act: 'claim' }))).toBe('requests.not-your-unit')
    const { body: people } = await of
      .staff()
      .call(contract.listHandlers, { params: { requestId: id } })
    expect(people.units.map((unit) => unit.id)).toEqual([unitId])
    const nobody = world.A.units.office
    expect(await code(of.act(id, { act: 'assign-unit', unitId: nobody, reason: '' }))).toBe(
      'not-found',
    )
    const given: Doing = { act: 'assign-unit', unitId, innerDueOn: '2026-03-12', reason: '' }
    await of.done(id, given, of.head())
    const before = await of.read(id)
    expect([before.handler, before.innerDueOn]).toEqual([null, '2026-03-12'])
    expect(before.unit).toBe(people.units[0]!.name)
    expect(before.events.at(-1)?.facts['person']).toBe(before.unit)
    const { body: desk } = await of.staff().call(contract.listRequests, {
      query: { page: 1, pageSize: 200, which: 'open', whose: 'unit' },
    })
    expect(desk.items.map((item) => item.id)).toContain(id)
    const told = await world.db
      .selectFrom('notices')
      .select(['accountId', 'params'])
      .where('kind', '=', 'request-for-unit')
      .execute()
    expect(told.map((each) => each.accountId)).toEqual([world.A.people['disclosure-reviewer'].id])
    expect(told[0]!.params).toMatchObject({ number })
    // The head gives cases out and does not take them.
    expect(await code(of.act(id, { act: 'claim' }, of.head()))).toBe('not-your-role')
    await of.done(id, { act: 'claim' })
    expect((await of.read(id)).handler?.id).toBe(world.A.people['disclosure-reviewer'].id)
    expect(await code(of.act(id, { act: 'claim' }))).toBe('requests.taken')
    await of.done(id, { act: 'hand-back', reason: '不属本科室职责。' })
    const after = await of.read(id)
    expect([after.handler, after.unit]).toEqual([null, null])
  })

  test('two of a department claim it at once: one has it, the other is told by whom', async () => {
    const { id } = await registered(place())
    const unitId = world.A.units.disease
    await of.done(id, { act: 'assign-unit', unitId, reason: '' }, of.head())
    const { version } = await of.read(id)
    const claim = () =>
      of.staff().call(contract.actOnRequest, {
        params: { requestId: id },
        body: { seen: version, doing: { act: 'claim' } },
      })
    const answers = await Promise.all([claim(), claim()])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  test('the green channel stands on top', async () => {
    const { id } = await registered(place())
    await of.done(id, { act: 'green', innerDueOn: '2026-03-05', reason: '疫情防控信息' })
    const { items } = (
      await of.staff().call(contract.listRequests, {
        query: { page: 1, pageSize: 5, which: 'open' },
      })
    ).body
    expect([items[0]?.id, items[0]?.green]).toEqual([id, true])
  })

  test('a helper sees the question and nothing of who applied, and answers', async () => {
    const { requestId, help } = await askHelp(place())
    const helper = world.as('contributor', 'A')
    const { body } = await helper.call(contract.listHelp, {})
    expect(body.map((each) => each.requestId)).toContain(requestId)
    expect(JSON.stringify(body)).not.toContain('诸葛')
    expect((await helper.call(contract.readRequest, { params: { requestId } })).status).toBe(403)
    const give = () =>
      helper.call(contract.giveHelp, { params: { requestId }, body: { help, words: '可以公开。' } })
    expect((await give()).status).toBe(200)
    expect((await give()).status).toBe(422)
    const request = await of.read(requestId)
    expect([request.help, request.events.at(-1)?.act]).toEqual([[], 'help'])
  })

  test('merged and taken apart again', async () => {
    const [one, other] = [await registered(place()), await registered(place())]
    await of.done(other.id, { act: 'merge', into: one.number, reason: '内容相同' })
    expect((await of.read(one.id)).merged.map(({ number }) => number)).toEqual([other.number])
    expect((await of.read(one.id)).similar.map(({ number }) => number)).toContain(other.number)
    const circle = await of.act(one.id, { act: 'merge', into: other.number, reason: '反过来' })
    expect(circle.body.error?.issues?.[0]?.field).toBe('doing.into')
    await of.done(other.id, { act: 'split', reason: '分别答复' })
    expect((await of.read(one.id)).merged).toEqual([])
  })

  test('a note changes nothing of the case', async () => {
    const { id } = await registered(place())
    const { version } = await of.read(id)
    await of.head().call(contract.addRequestNote, {
      params: { requestId: id },
      body: { words: '申请人希望尽快。' },
    })
    const request = await of.read(id)
    expect([request.version, request.notes[0]?.words]).toEqual([version, '申请人希望尽快。'])
  })
})

describe('reminders', () => {
  test('before the line, at it and past it, each once, in working hours; past it the head too', async () => {
    const { id, number } = await registered(place())
    const { id: me } = world.A.people['disclosure-reviewer']
    await of.done(id, { act: 'assign', accountId: me, reason: '' })
    const [job] = requestJobs(world.services)
    const told = async (role: 'disclosure-reviewer' | 'issuer') =>
      (
        await world.db
          .selectFrom('notices')
          .select(['kind', 'params'])
          .where('accountId', '=', world.A.people[role].id)
          .where('kind', 'like', 'request-%due%')
          .orderBy('id')
          .execute()
      )
        .filter(({ params }) => (params as { number: string }).number === number)
        .map(({ kind }) => kind)
    for (const at of ['2026-03-24T02:00', '2026-03-25T00:00', '2026-03-25T02:00']) {
      world.clock.set(`${at}:00.000Z`)
      await job!.run()
    }
    expect(await told('disclosure-reviewer')).toEqual(['request-due-soon'])
    await job!.run()
    for (const on of ['2026-03-30', '2026-03-31']) {
      day(on)
      await job!.run()
    }
    expect(await told('disclosure-reviewer')).toEqual([
      'request-due-soon',
      'request-due',
      'request-overdue',
    ])
    expect(await told('issuer')).toEqual(['request-overdue'])
    day('2026-03-02')
  })
})

describe('the archive of one application', () => {
  test('holds everything, indexed; who applied only for a purpose, which is recorded', async () => {
    const { id, code } = await registered(place(), { name: '司徒只留名' })
    await of.done(id, { act: 'ask-correction', items: '请写明文号。', answerBy: '2026-03-20' })
    const archive = async (query: object) => {
      const headers = await world.newSession(world.A.people['disclosure-reviewer'].id)
      const response = await world.raw(
        contract.archiveRequest,
        { params: { requestId: id }, query },
        headers,
      )
      expect(response.status).toBe(200)
      return unzipSync(new Uint8Array(await response.arrayBuffer()))
    }
    const masked = await archive({})
    const names = Object.keys(masked).map((name) => name.replace(/\d+号/, 'n号'))
    expect(names.sort()).toEqual([
      '01-政府信息公开申请登记回执 公开登〔2026〕n号.docx',
      '02-政府信息公开申请补正告知书 公开补〔2026〕n号.docx',
      'SHA256SUMS',
      'case.json',
      'index.csv',
    ])
    const inside = (parts: Record<string, Uint8Array>) =>
      Object.entries(parts)
        .map(([name, bytes]) =>
          name.endsWith('.docx')
            ? strFromU8(unzipSync(bytes)['word/document.xml']!)
            : strFromU8(bytes),
        )
        .join('\n')
    for (const secret of ['司徒只留名', code, APPLICATION.certificate])
      expect(inside(masked)).not.toContain(secret)
    const whole = await archive({ purpose: '移交档案' })
    expect(inside(whole)).toContain('司徒只留名')
    const [event] = (await world.events('request.archived')).slice(-1)
    expect(event?.payload).toMatchObject({ purpose: '移交档案' })
  })
})

describe('afterwards', () => {
  test('a review, pending, then decided; litigation after it only then', async () => {
    const { id } = await registered(place())
    const record = (kind: 'reconsideration' | 'litigation-after') =>
      of.staff().call(contract.recordReview, {
        params: { requestId: id },
        body: { kind, filedOn: '2026-03-02', body: '云州市人民政府', note: '' },
      })
    expect((await record('litigation-after')).status).toBe(422)
    const reviewId = (await record('reconsideration')).body.id
    await of.staff().call(contract.closeReview, {
      params: { reviewId },
      body: { result: 'corrected', closedOn: '2026-03-02', note: '责令重新答复' },
    })
    expect((await record('litigation-after')).status).toBe(200)
    expect((await of.read(id)).reviews.map(({ kind, result }) => [kind, result])).toEqual([
      ['reconsideration', 'corrected'],
      ['litigation-after', null],
    ])
    const { body } = await world.as('auditor', 'A').call(contract.listReviews, {
      query: { page: 1, pageSize: 20 },
    })
    expect(body.total).toBeGreaterThanOrEqual(2)
  })

  test('only what was withheld is assessed again', async () => {
    const id = await addRequest(place())
    await of.done(id, { act: 'confirm' })
    await of.done(id, { act: 'propose', outcome: 'denied_process', reply: '属于过程性信息。' })
    await of.done(id, { act: 'issue' }, of.head())
    await of.done(id, { act: 'serve', by: 'hand', on: '2026-03-02' })
    await of.done(id, { act: 'reassess', result: 'to-publish', words: '已经定稿，可以公开。' })
    const { state, closedOn, outcome } = await of.read(id)
    expect([state, closedOn, outcome]).toEqual(['closed', '2026-03-02', 'denied_process'])
    const { id: granted } = await registered(place())
    expect(
      (await of.act(granted, { act: 'reassess', result: 'kept', words: '仍不公开' })).status,
    ).toBe(409)
  })

  test('what was withheld comes back on its day, told once to the office, until it may be disclosed', async () => {
    const id = await addRequest(place())
    await of.done(id, { act: 'confirm' })
    await of.done(id, { act: 'propose', outcome: 'denied_process', reply: '属于过程性信息。' })
    await of.done(id, { act: 'issue' }, of.head())
    await of.done(id, { act: 'serve', by: 'hand', on: '2026-03-02' })
    expect((await of.read(id)).reassessOn).toBe('2027-03-02')
    const listed = async (which: 'due' | 'all') => {
      const query = { page: 1, pageSize: 200, which }
      const { body } = await of.staff().call(contract.listReassessments, { query })
      return body.items.find((each) => each.id === id)
    }
    expect(await listed('due')).toBeUndefined()
    expect(await listed('all')).toMatchObject({
      reassessOn: '2027-03-02',
      due: false,
      lastOn: null,
    })
    const told = async () => {
      await remindReassessments(robotContext(world.services, '提醒'))
      const notices = await world.db
        .selectFrom('notices')
        .select('id')
        .where('kind', '=', 'request-reassess')
        .where('accountId', '=', world.A.people['disclosure-reviewer'].id)
        .execute()
      return notices.length
    }
    world.clock.set('2027-03-01T02:00:00.000Z')
    expect(await told()).toBe(0)
    world.clock.set('2027-03-02T02:00:00.000Z')
    expect(await told()).toBe(1)
    expect(await told()).toBe(1)
    expect(await listed('due')).toMatchObject({ due: true })
    const past = { act: 'reassess', result: 'kept', words: '仍未定稿。' } as const
    expect((await of.act(id, { ...past, againOn: '2027-03-02' })).status).toBe(422)
    await of.done(id, { ...past, againOn: '2027-06-01' })
    expect(await listed('all')).toMatchObject({ reassessOn: '2027-06-01', lastOn: '2027-03-02' })
    await of.done(id, { act: 'reassess', result: 'to-publish', words: '已经定稿。' })
    expect(await listed('all')).toBeUndefined()
    world.clock.set('2026-03-02T02:00:00.000Z')
  })

  test('withdrawn: its own row, with a letter', async () => {
    const { id } = await registered(place())
    await of.done(id, { act: 'withdraw', words: '申请人书面撤回。' })
    const request = await of.read(id)
    expect([request.outcome, request.documents.at(-1)?.kind]).toEqual(['other_other', 'reply'])
  })
})
