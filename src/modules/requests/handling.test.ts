import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  APPLICATION,
  addRequest,
  askHelp,
  batchSheet,
  registered,
} from '../../../test/applications.ts'
import { piecesOf } from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { createPageCache } from '../../platform/page-cache.ts'
import { portalRoutes } from '../../portal/routes.ts'
import { requestsContract as contract, type Doing } from './contract.ts'
import { requestJobs } from './jobs.ts'

let world: World
let portal: ReturnType<typeof portalRoutes>

beforeAll(async () => {
  world = await createWorld()
  portal = portalRoutes({
    services: world.services,
    cache: createPageCache({ megabytes: 1 }),
    search: async () => ({ items: [], total: 0 }),
    trustProxy: true,
  })
})
afterAll(() => world.close())

const place = () => ({ world, pieces: piecesOf(world), organization: 'A' as const })
const office = () => world.as('disclosure-reviewer', 'A')
const head = () => world.as('issuer', 'A')
const day = (on: string) => world.clock.set(`${on}T02:00:00.000Z`)

async function act(requestId: string, doing: Doing, as = office()) {
  const { version } = (await read(requestId)) as { version: number }
  return as.call(contract.actOnRequest, { params: { requestId }, body: { seen: version, doing } })
}
async function done(requestId: string, doing: Doing, as = office()) {
  const { status, body } = await act(requestId, doing, as)
  expect([status, body.error?.message]).toEqual([200, undefined])
}
async function read(requestId: string) {
  return (await office().call(contract.readRequest, { params: { requestId } })).body
}

describe('registering what came', () => {
  test('at the counter: received that day, with number, code and receipt', async () => {
    const made = await registered(place())
    expect(made.receivedOn).toBe('2026-03-02')
    expect(made.code).toMatch(/^[2-9A-Z]{8}$/)
    const request = await read(made.id)
    expect(request.state).toBe('handling')
    expect(request.dueOn).toBe('2026-03-30')
    expect(request.documents.map(({ title, documentNo }) => [title, documentNo])).toEqual([
      ['政府信息公开申请登记回执', '公开登〔2026〕1号'],
    ])
    // The applicant follows it with what the receipt says.
    const page = await portal.request(`/apply/receipt?no=${made.number}&code=${made.code}`)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('政府信息公开申请登记回执')
  })

  test('a plain letter waits for its confirmation, and a late one is marked', async () => {
    const { id, receivedOn } = await registered(place(), { channel: 'plain-letter' })
    expect(receivedOn).toBeNull()
    expect((await read(id)).state).toBe('submitted')
    day('2026-03-05')
    await done(id, { act: 'confirm' })
    const request = await read(id)
    expect([request.receivedOn, request.confirmedLate]).toEqual(['2026-03-05', true])
    day('2026-03-02')
  })

  test('an e-mail counts from the later of both confirmations', async () => {
    const { receivedOn } = await registered(place(), {
      channel: 'email',
      arrivedOn: '2026-02-26',
      agencyConfirmedOn: '2026-02-26',
      applicantConfirmedOn: '2026-02-28',
    })
    expect(receivedOn).toBe('2026-02-28')
  })

  test('everything wrong is said at once, in the words of the public form', async () => {
    const { status, body } = await office().call(contract.registerRequest, {
      body: {
        ...APPLICATION,
        name: '',
        wanted: '规划',
        channel: 'oral',
        arrivedOn: '2026-03-09',
        agencyConfirmedOn: null,
        applicantConfirmedOn: null,
        readBack: false,
      },
    })
    expect(status).toBe(422)
    expect(body.error?.issues?.map(({ field }) => field)).toEqual([
      'arrivedOn',
      'readBack',
      'name',
      'wanted',
    ])
  })

  test('repeated under one key it is one application, and answers the same code', async () => {
    const body = {
      ...APPLICATION,
      channel: 'in-person' as const,
      arrivedOn: '2026-03-02',
      agencyConfirmedOn: null,
      applicantConfirmedOn: null,
      readBack: false,
    }
    const send = () =>
      office().call(contract.registerRequest, {
        body,
        headers: { 'idempotency-key': 'the-same-form-sent-twice' },
      })
    const [first, again] = [await send(), await send()]
    expect(again.body).toEqual(first.body)
    const kept = await world.db.selectFrom('idempotencyKeys').select('response').execute()
    expect(JSON.stringify(kept)).not.toContain(first.body.code)
  })

  test('a sheet is registered whole or not at all', async () => {
    const send = (dry: 'true' | 'false', body: Uint8Array<ArrayBuffer>) =>
      office().call(contract.registerBatch, { query: { dry: dry === 'true' }, body })
    const wrong = await send('false', await batchSheet([[], ['骑马'], ['', '下周一']]))
    expect(wrong.body.registered).toEqual([])
    expect(wrong.body.issues.map(({ row, field }) => [row, field])).toEqual([
      [3, '提交方式'],
      [4, '提交方式'],
      [4, '到达日期'],
    ])
    const count = async () =>
      Number(
        (
          await world.db
            .selectFrom('cases')
            .select((eb) => eb.fn.countAll<number>().as('n'))
            .executeTakeFirstOrThrow()
        ).n,
      )
    const before = await count()
    expect((await send('true', await batchSheet([[], []]))).body).toMatchObject({
      rows: 2,
      issues: [],
    })
    expect(await count()).toBe(before)
    const right = await send('false', await batchSheet([[], []]))
    expect(right.body.registered).toHaveLength(2)
    expect(await count()).toBe(before + 2)
    const noSheet = await send('true', new TextEncoder().encode('not a sheet'))
    expect(noSheet.status).toBe(422)
  })
})

describe('letters', () => {
  test('each act that sends one keeps it, numbered by kind; the reply is the applicant’s once served', async () => {
    const { id, number, code } = await registered(place())
    await done(id, {
      act: 'consult',
      whom: 'third-party',
      addressee: '云州明达医疗器械有限公司',
      question: '是否同意公开？',
    })
    const consulted = (await read(id)).events.length
    await done(id, { act: 'delivered', consultation: consulted, on: '2026-03-02' })
    await done(id, {
      act: 'opinion',
      consultation: consulted,
      on: '2026-03-02',
      agrees: false,
      words: '属于商业秘密。',
    })
    await done(id, { act: 'extend', workingDays: 5, reason: '文件较多。' }, head())
    await done(id, { act: 'propose', outcome: 'partiallyGranted', reply: '正文随本答复提供。' })
    const proposed = await read(id)
    expect(proposed.draft?.paragraphs.join('')).toContain('第三十七条')
    await done(id, { act: 'issue' }, head())
    const receipt = `/apply/receipt?no=${number}&code=${code}`
    expect(await (await portal.request(receipt)).text()).not.toContain('政府信息公开申请答复书')
    await done(id, { act: 'serve', by: 'electronic', on: '2026-03-02' })

    const { documents } = await read(id)
    expect(documents.map(({ kind, forApplicant }) => [kind, forApplicant])).toEqual([
      ['receipt', true],
      ['third-party', false],
      ['extension', true],
      ['reply', true],
    ])
    expect(documents.at(-1)!.documentNo).toBe('公开答〔2026〕1号')
    const page = await (await portal.request(receipt)).text()
    const href = /href="([^"]*document=[^"]*)">政府信息公开申请答复书/.exec(page)![1]!
    const answer = await portal.request(href.replaceAll('&amp;', '&'))
    expect(answer.headers.get('content-type')).toContain('wordprocessingml')
    // Another's code opens nothing, and another letter of the case is not theirs.
    const letter = documents.find(({ kind }) => kind === 'third-party')!
    const other = await portal.request(`${receipt}&document=${letter.id}`)
    expect(other.headers.get('content-type')).toContain('text/html')
  })

  test('who is written to is sealed, masked for those who issue, and each opening is recorded', async () => {
    const { id } = await registered(place(), { name: '欧阳不留痕' })
    await done(id, { act: 'refer', addressee: '云州市医疗保障局王某', words: '请按职责办理。' })
    const dump = JSON.stringify([
      await world.db.selectFrom('cases').selectAll().execute(),
      await world.db.selectFrom('caseEvents').selectAll().execute(),
      await world.db.selectFrom('caseDocuments').selectAll().execute(),
      await world.events(),
    ])
    for (const secret of ['欧阳不留痕', '云州市医疗保障局王某', APPLICATION.certificate])
      expect(dump).not.toContain(secret)
    const { documents } = await read(id)
    const opened = async () => (await world.events('request.letter-opened')).length
    const before = await opened()
    const get = async (role: 'issuer' | 'disclosure-reviewer') => {
      const headers = await world.newSession(world.A.people[role].id)
      return world.raw(
        contract.downloadDocument,
        { params: { documentId: documents[0]!.id } },
        headers,
      )
    }
    expect((await get('issuer')).status).toBe(200)
    expect(await opened()).toBe(before)
    expect((await get('disclosure-reviewer')).status).toBe(200)
    expect(await opened()).toBe(before + 1)
  })

  test('a file that hides something does not go to the applicant', async () => {
    const { id } = await registered(place())
    const add = (forApplicant: boolean, text: string) =>
      office().call(contract.addRequestFile, {
        params: { requestId: id },
        query: {
          name: '答复.txt',
          title: '答复材料',
          direction: 'sent',
          on: '2026-03-02',
          forApplicant,
        },
        body: new TextEncoder().encode(text),
      })
    const leaking = '联系人电话 13812345678，身份证号 110101199003074514。'
    const refused = await add(true, leaking)
    expect([refused.status, refused.body.error?.code]).toEqual([409, 'requests.file-blocked'])
    expect((await add(false, leaking)).status).toBe(200)
    expect((await add(true, '可以公开的内容。')).status).toBe(200)
  })
})

describe('fees', () => {
  const fee: Doing = {
    act: 'ask-fee',
    method: 'pages',
    count: 119,
    before: 0,
    howToPay: '到政务服务大厅缴纳。',
  }

  test('paid: the whole limit counts anew; the notice says the sum', async () => {
    const { id } = await registered(place())
    await done(id, fee)
    expect((await read(id)).dueOn).toBeNull()
    await done(id, { act: 'fee-delivered', on: '2026-03-02' })
    expect((await read(id)).paymentDueOn).toBe('2026-03-30')
    day('2026-03-09')
    await done(id, { act: 'pay', on: '2026-03-09' })
    const request = await read(id)
    expect([request.state, request.dueOn]).toEqual(['handling', '2026-04-07'])
    expect(request.events.find((event) => event.act === 'ask-fee')?.facts['yuan']).toBe(1080)
    const again = await act(id, fee)
    expect(again.body.error?.code).toBe('requests.fee-once')
    day('2026-03-02')
  })

  test('not paid in 20 working days: given up, in its own row; not a day earlier', async () => {
    const { id } = await registered(place())
    await done(id, fee)
    await done(id, { act: 'fee-delivered', on: '2026-03-02' })
    day('2026-03-30')
    expect((await act(id, { act: 'fee-lapse' })).body.error?.code).toBe('requests.payment-open')
    day('2026-03-31')
    await done(id, { act: 'fee-lapse' })
    const request = await read(id)
    expect([request.state, request.outcome]).toEqual(['closed', 'other_feeUnpaid'])
    day('2026-03-02')
  })

  test('what costs nothing is not charged, and after the limit nothing is', async () => {
    const { id } = await registered(place())
    const free = await act(id, { ...fee, count: 30 })
    expect(free.body.error?.issues?.[0]?.field).toBe('doing.count')
    day('2026-03-31')
    expect((await act(id, fee)).body.error?.code).toBe('requests.fee-late')
    day('2026-03-02')
  })

  test('very many: reasons are asked, a later day is told, and nobody is shut out', async () => {
    const certificate = '990100199012120000'
    for (let n = 0; n < 3; n += 1) await registered(place(), { certificate })
    const { id } = await registered(place(), { certificate })
    expect((await read(id)).sameApplicant.month).toBeGreaterThanOrEqual(3)
    expect(
      (await act(id, { act: 'reasons', on: '2026-03-02', words: '科研' })).body.error?.code,
    ).toBe('requests.no-reasons-asked')
    await done(id, { act: 'ask-reasons', words: '请说明申请数量较多的理由。' })
    await done(id, { act: 'reasons', on: '2026-03-02', words: '用于课题研究。' })
    const early = await act(id, { act: 'delay', until: '2026-03-30', reason: '数量较大' }, head())
    expect(early.body.error?.issues?.[0]?.field).toBe('doing.until')
    await done(id, { act: 'delay', until: '2026-05-29', reason: '数量较大' }, head())
    expect((await read(id)).dueOn).toBe('2026-05-29')
  })
})

describe('with whom it is', () => {
  test('assigned it is on that desk and their department’s, and handed back it is nobody’s', async () => {
    const { id } = await registered(place())
    const me = world.A.people['disclosure-reviewer'].id
    await done(id, { act: 'assign', accountId: me, innerDueOn: '2026-03-12', reason: '' }, head())
    const list = async (whose: 'mine' | 'unit') =>
      (
        await office().call(contract.listRequests, {
          query: { page: 1, pageSize: 200, which: 'open', whose },
        })
      ).body.items.map((request) => request.id)
    expect(await list('mine')).toContain(id)
    expect(await list('unit')).toContain(id)
    expect((await act(id, { act: 'hand-back', reason: '不属我处' }, head())).body.error?.code).toBe(
      'requests.not-assigned',
    )
    await done(id, { act: 'hand-back', reason: '请重新分办。' })
    expect(await list('mine')).not.toContain(id)
  })

  test('the green channel stands on top', async () => {
    const { id } = await registered(place())
    await done(id, { act: 'green', innerDueOn: '2026-03-05', reason: '疫情防控信息' })
    const { items } = (
      await office().call(contract.listRequests, {
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
    const request = await read(requestId)
    expect([request.help, request.events.at(-1)?.act]).toEqual([[], 'help'])
  })

  test('merged and taken apart again', async () => {
    const [one, other] = [await registered(place()), await registered(place())]
    await done(other.id, { act: 'merge', into: one.number, reason: '内容相同' })
    expect((await read(one.id)).merged.map(({ number }) => number)).toEqual([other.number])
    expect((await read(one.id)).similar.map(({ number }) => number)).toContain(other.number)
    const circle = await act(one.id, { act: 'merge', into: other.number, reason: '反过来' })
    expect(circle.body.error?.issues?.[0]?.field).toBe('doing.into')
    await done(other.id, { act: 'split', reason: '分别答复' })
    expect((await read(one.id)).merged).toEqual([])
  })

  test('a note changes nothing of the case', async () => {
    const { id } = await registered(place())
    const { version } = await read(id)
    await head().call(contract.addRequestNote, {
      params: { requestId: id },
      body: { words: '申请人希望尽快。' },
    })
    const request = await read(id)
    expect([request.version, request.notes[0]?.words]).toEqual([version, '申请人希望尽快。'])
  })
})

describe('reminders', () => {
  test('before the line, at it and past it, each once, in working hours; past it the head too', async () => {
    const { id, number } = await registered(place())
    const { id: me } = world.A.people['disclosure-reviewer']
    await done(id, { act: 'assign', accountId: me, reason: '' })
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
    await done(id, { act: 'ask-correction', items: '请写明文号。', answerBy: '2026-03-20' })
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
      office().call(contract.recordReview, {
        params: { requestId: id },
        body: { kind, filedOn: '2026-03-02', body: '云州市人民政府', note: '' },
      })
    expect((await record('litigation-after')).status).toBe(422)
    const reviewId = (await record('reconsideration')).body.id
    await office().call(contract.closeReview, {
      params: { reviewId },
      body: { result: 'corrected', closedOn: '2026-03-02', note: '责令重新答复' },
    })
    expect((await record('litigation-after')).status).toBe(200)
    expect((await read(id)).reviews.map(({ kind, result }) => [kind, result])).toEqual([
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
    await done(id, { act: 'confirm' })
    await done(id, { act: 'propose', outcome: 'denied_process', reply: '属于过程性信息。' })
    await done(id, { act: 'issue' }, head())
    await done(id, { act: 'serve', by: 'hand', on: '2026-03-02' })
    await done(id, { act: 'reassess', result: 'to-publish', words: '已经定稿，可以公开。' })
    const { state, closedOn, outcome } = await read(id)
    expect([state, closedOn, outcome]).toEqual(['closed', '2026-03-02', 'denied_process'])
    const { id: granted } = await registered(place())
    expect(
      (await act(granted, { act: 'reassess', result: 'kept', words: '仍不公开' })).status,
    ).toBe(409)
  })

  test('withdrawn: its own row, with a letter', async () => {
    const { id } = await registered(place())
    await done(id, { act: 'withdraw', words: '申请人书面撤回。' })
    const request = await read(id)
    expect([request.outcome, request.documents.at(-1)?.kind]).toEqual(['other_other', 'reply'])
  })
})
