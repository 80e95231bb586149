import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { APPLICATION, batchSheet, officeOf, registered } from '../../../test/applications.ts'
import { messyPdf } from '../../../test/office.ts'
import { piecesOf } from '../../../test/pieces.ts'
import { publicPages } from '../../../test/public-pages.ts'
import { createWorld, type World } from '../../../test/world.ts'
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

describe('registering what came', () => {
  test('at the counter: received that day, with number, code and receipt', async () => {
    const made = await registered(place())
    expect(made.receivedOn).toBe('2026-03-02')
    expect(made.code).toMatch(/^[2-9A-Z]{8}$/)
    const request = await of.read(made.id)
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
    expect((await of.read(id)).state).toBe('submitted')
    day('2026-03-05')
    await of.done(id, { act: 'confirm' })
    const request = await of.read(id)
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
    const { status, body } = await of.staff().call(contract.registerRequest, {
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
      of.staff().call(contract.registerRequest, {
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
      of.staff().call(contract.registerBatch, { query: { dry: dry === 'true' }, body })
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
    await of.done(id, {
      act: 'consult',
      whom: 'third-party',
      addressee: '云州明达医疗器械有限公司',
      about: '设备配置许可批准文件',
      question: '是否同意公开？',
    })
    const consulted = (await of.read(id)).events.length
    await of.done(id, { act: 'delivered', consultation: consulted, on: '2026-03-02' })
    await of.done(id, {
      act: 'opinion',
      consultation: consulted,
      on: '2026-03-02',
      agrees: false,
      words: '属于商业秘密。',
    })
    await of.done(id, { act: 'extend', workingDays: 5, reason: '文件较多。' }, of.head())
    await of.done(id, { act: 'propose', outcome: 'partiallyGranted', reply: '正文随本答复提供。' })
    const proposed = await of.read(id)
    expect(proposed.draft?.paragraphs.join('')).toContain('第三十七条')
    await of.done(id, { act: 'issue' }, of.head())
    const receipt = `/apply/receipt?no=${number}&code=${code}`
    expect(await (await portal.request(receipt)).text()).not.toContain('政府信息公开申请答复书')
    await of.done(id, { act: 'serve', by: 'electronic', on: '2026-03-02' })

    const { documents } = await of.read(id)
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
    await of.done(id, {
      act: 'refer',
      addressee: '云州市医疗保障局王某',
      about: '医保目录',
      words: '请按职责办理。',
    })
    const dump = JSON.stringify([
      await world.db.selectFrom('cases').selectAll().execute(),
      await world.db.selectFrom('caseEvents').selectAll().execute(),
      await world.db.selectFrom('caseDocuments').selectAll().execute(),
      await world.events(),
    ])
    for (const secret of ['欧阳不留痕', '云州市医疗保障局王某', APPLICATION.certificate])
      expect(dump).not.toContain(secret)
    const { documents } = await of.read(id)
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
    const add = (withReply: boolean, text: string) =>
      of.staff().call(contract.addRequestFile, {
        params: { requestId: id },
        query: {
          name: '答复.txt',
          title: '答复材料',
          direction: 'sent',
          on: '2026-03-02',
          withReply,
        },
        body: new TextEncoder().encode(text),
      })
    const leaking = '联系人电话 13812345678，身份证号 110101199003074514。'
    const refused = await add(true, leaking)
    expect([refused.status, refused.body.error?.code]).toEqual([409, 'requests.file-blocked'])
    expect((await add(false, leaking)).status).toBe(200)
    expect((await add(true, '可以公开的内容。')).status).toBe(200)
  })

  test('nor does one that cannot be looked through, for nobody knows what it hides', async () => {
    const { id } = await registered(place())
    const cut = (await messyPdf()).slice(0, 300)
    const refused = await of.staff().call(contract.addRequestFile, {
      params: { requestId: id },
      query: {
        name: '答复.pdf',
        title: '答复材料',
        direction: 'sent',
        on: '2026-03-02',
        withReply: true,
      },
      body: cut as Uint8Array<ArrayBuffer>,
    })
    expect([refused.status, refused.body.error?.code]).toEqual([409, 'requests.file-unread'])
    expect(refused.body.error?.message).toContain('已损坏')
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
    await of.done(id, fee)
    expect((await of.read(id)).dueOn).toBeNull()
    await of.done(id, { act: 'fee-delivered', on: '2026-03-02' })
    expect((await of.read(id)).paymentDueOn).toBe('2026-03-30')
    day('2026-03-09')
    await of.done(id, { act: 'pay', on: '2026-03-09' })
    const request = await of.read(id)
    expect([request.state, request.dueOn]).toEqual(['handling', '2026-04-07'])
    expect(request.events.find((event) => event.act === 'ask-fee')?.facts['yuan']).toBe(1080)
    const again = await of.act(id, fee)
    expect(again.body.error?.code).toBe('requests.fee-once')
    day('2026-03-02')
  })

  test('not paid in 20 working days: given up, in its own row; not a day earlier', async () => {
    const { id } = await registered(place())
    await of.done(id, fee)
    await of.done(id, { act: 'fee-delivered', on: '2026-03-02' })
    day('2026-03-30')
    expect((await of.act(id, { act: 'fee-lapse' })).body.error?.code).toBe('requests.payment-open')
    day('2026-03-31')
    await of.done(id, { act: 'fee-lapse' })
    const request = await of.read(id)
    expect([request.state, request.outcome]).toEqual(['closed', 'other_feeUnpaid'])
    day('2026-03-02')
  })

  test('what costs nothing is not charged, and after the limit nothing is', async () => {
    const { id } = await registered(place())
    const free = await of.act(id, { ...fee, count: 30 })
    expect(free.body.error?.issues?.[0]?.field).toBe('doing.count')
    day('2026-03-31')
    expect((await of.act(id, fee)).body.error?.code).toBe('requests.fee-late')
    day('2026-03-02')
  })

  test('very many: reasons are asked, a later day is told, and nobody is shut out', async () => {
    const certificate = '990100199012120000'
    for (let n = 0; n < 3; n += 1) await registered(place(), { certificate })
    const { id } = await registered(place(), { certificate })
    expect((await of.read(id)).sameApplicant.month).toBeGreaterThanOrEqual(3)
    expect(
      (await of.act(id, { act: 'reasons', on: '2026-03-02', words: '科研' })).body.error?.code,
    ).toBe('requests.no-reasons-asked')
    await of.done(id, { act: 'ask-reasons', words: '请说明申请数量较多的理由。' })
    await of.done(id, { act: 'reasons', on: '2026-03-02', words: '用于课题研究。' })
    const early = await of.act(
      id,
      { act: 'delay', until: '2026-03-30', reason: '数量较大' },
      of.head(),
    )
    expect(early.body.error?.issues?.[0]?.field).toBe('doing.until')
    await of.done(id, { act: 'delay', until: '2026-05-29', reason: '数量较大' }, of.head())
    expect((await of.read(id)).dueOn).toBe('2026-05-29')
  })
})
