import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  APPLICATION,
  askHelp,
  batchSheet,
  officeOf,
  registered,
} from '../../../test/applications.ts'
import { piecesOf } from '../../../test/pieces.ts'
import { publicPages } from '../../../test/public-pages.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { requestsContract as contract, type Doing } from './contract.ts'

let world: World
let of: ReturnType<typeof officeOf>
beforeAll(async () => {
  world = await createWorld()
  of = officeOf(world)
})
afterAll(() => world.close())

const place = () => ({ world, pieces: piecesOf(world), organization: 'A' as const })
const bytesOf = (text: string) => new TextEncoder().encode(text)
const count = async (kind: string) => (await world.events(kind)).length

describe('letters to others', () => {
  const telling: { why: string; doing: Doing; field: string; says: string }[] = [
    {
      why: 'the subject of a consultation says the name',
      doing: {
        act: 'consult',
        whom: 'third-party',
        about: `本人${APPLICATION.name}的病历`,
        question: '是否同意公开？',
      },
      field: 'doing.about',
      says: '姓名',
    },
    {
      why: 'the question says the telephone',
      doing: {
        act: 'consult',
        whom: 'other-agency',
        about: '规划',
        question: '如有疑问请致电 139-0000-5678 申请人。',
      },
      field: 'doing.question',
      says: '电话',
    },
    {
      why: 'a referral says the number of the document',
      doing: {
        act: 'refer',
        addressee: '云州市医疗保障局',
        about: `${APPLICATION.certificate}的参保记录`,
        words: '请按职责办理。',
      },
      field: 'doing.about',
      says: '证件号码',
    },
    {
      why: 'what a third party is told says the address',
      doing: {
        act: 'tell-third-party',
        addressee: '某公司',
        words: `将寄往${APPLICATION.address}。`,
      },
      field: 'doing.words',
      says: '通信地址',
    },
  ]
  test.for(telling)('nothing goes out where $why', async ({ doing, field, says }) => {
    const { id } = await registered(place())
    const refused = await of.act(id, doing)
    expect(refused.status).toBe(422)
    const [issue, ...more] = refused.body.error!.issues!
    expect([issue!.field, more]).toEqual([field, []])
    expect(issue!.message).toContain(says)
    for (const secret of Object.values(APPLICATION)) expect(issue!.message).not.toContain(secret)
    const { documents } = await of.read(id)
    expect(documents.map(({ kind }) => kind)).toEqual(['receipt'])
  })

  test('say what staff wrote and not the applicant’s own words', async () => {
    const wanted = '本人诸葛测试于2025年3月住院的全部费用清单'
    const { id } = await registered(place(), { wanted })
    await of.done(id, {
      act: 'refer',
      addressee: '云州市医疗保障局',
      about: '2025年3月的住院费用清单',
      words: '请按职责办理。',
    })
    const { documents } = await of.read(id)
    const headers = await world.newSession(world.A.people['disclosure-reviewer'].id)
    const documentId = documents.find(({ kind }) => kind === 'refer')!.id
    const print = await world.raw(contract.downloadDocument, { params: { documentId } }, headers)
    const { unzipSync, strFromU8 } = await import('fflate')
    const parts = unzipSync(new Uint8Array(await print.arrayBuffer()))
    const text = strFromU8(parts['word/document.xml']!).replace(/<[^>]+>/g, '')
    expect(text).toContain('2025年3月的住院费用清单')
    expect(text).not.toContain('诸葛测试')
  })
})

describe('a case whose time is over', () => {
  test('takes no note, file, review or help', async () => {
    const { requestId, help } = await askHelp(place())
    await world.db
      .updateTable('cases')
      .set({ anonymisedAt: world.clock.now(), sealed: '' })
      .where('id', '=', requestId)
      .execute()
    const params = { requestId }
    const refused = [
      await of.staff().call(contract.addRequestNote, { params, body: { words: '与申请人通话。' } }),
      await of.staff().call(contract.addRequestFile, {
        params,
        query: {
          name: '说明.txt',
          title: '说明',
          direction: 'received',
          on: '2026-03-02',
          withReply: false,
        },
        body: bytesOf('说明'),
      }),
      await of.staff().call(contract.recordReview, {
        params,
        body: { kind: 'complaint', filedOn: '2026-03-02', body: '云州市人民政府', note: '' },
      }),
      await world
        .as('contributor', 'A')
        .call(contract.giveHelp, { params, body: { help, words: '可以公开。' } }),
    ]
    expect(refused.map(({ status, body }) => [status, body.error?.code])).toEqual(
      refused.map(() => [409, 'requests.anonymised']),
    )
  })

  test('nor is help given when the case is closed', async () => {
    const { requestId, help } = await askHelp(place())
    await of.done(requestId, { act: 'withdraw', words: '申请人撤回。' })
    const before = (await of.read(requestId)).events.length
    const late = await world.as('contributor', 'A').call(contract.giveHelp, {
      params: { requestId },
      body: { help, words: '可以公开。' },
    })
    expect([late.status, late.body.error?.code]).toEqual([409, 'casework.not-now'])
    expect((await of.read(requestId)).events.length).toBe(before)
  })
})

describe('what is sealed with a key that is not here', () => {
  const SHUT = 's1.0badc0de.AAAA'

  test('is refused, and no opening is recorded', async () => {
    const { id, number, code } = await registered(place())
    const params = { requestId: id }
    const { documents } = await of.read(id)
    const documentId = documents[0]!.id
    await world.db.updateTable('cases').set({ sealed: SHUT }).where('id', '=', id).execute()
    await world.db
      .updateTable('caseDocuments')
      .set({ sealed: SHUT })
      .where('id', '=', documentId)
      .execute()
    const kinds = ['request.applicant-opened', 'request.letter-opened', 'request.archived']
    const before = await Promise.all(kinds.map(count))
    const opened = await of
      .staff()
      .call(contract.openApplicant, { params, body: { purpose: '制作答复书' } })
    expect([opened.status, opened.body.error?.code]).toEqual([409, 'casework.shut'])
    expect(opened.body.error?.message).toContain('0badc0de')
    const headers = await world.newSession(world.A.people['disclosure-reviewer'].id)
    for (const answer of [
      await world.raw(contract.downloadDocument, { params: { documentId } }, headers),
      await world.raw(contract.archiveRequest, { params, query: {} }, headers),
      await world.raw(contract.archiveRequest, { params, query: { purpose: '移交' } }, headers),
    ])
      expect(answer.status).toBe(409)
    const consulted = await of.act(id, {
      act: 'consult',
      whom: 'co-maker',
      about: '规划',
      question: '是否同意公开？',
    })
    expect([consulted.status, consulted.body.error?.code]).toEqual([409, 'casework.shut'])
    expect(await Promise.all(kinds.map(count))).toEqual(before)
    const page = await publicPages(world).request(
      `/apply/receipt?no=${number}&code=${code}&document=${documentId}`,
    )
    expect(page.status).toBe(503)
    expect(await page.text()).toContain('暂时无法打开')
  })
})

describe('a sheet of applications', () => {
  const send = (body: Uint8Array<ArrayBuffer>) =>
    of.staff().call(contract.registerBatch, { query: { dry: true }, body })

  async function withCells(cells: Record<string, unknown>): Promise<Uint8Array<ArrayBuffer>> {
    const { default: ExcelJS } = await import('exceljs')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await batchSheet()).slice().buffer)
    for (const [cell, value] of Object.entries(cells))
      workbook.worksheets[0]!.getCell(cell).value = value as never
    return new Uint8Array(await workbook.xlsx.writeBuffer()) as Uint8Array<ArrayBuffer>
  }

  test('is a template whose columns are text, so that programs keep every digit', async () => {
    const headers = await world.newSession(world.A.people['disclosure-reviewer'].id)
    const template = await world.raw(contract.batchTemplate, {}, headers)
    const { default: ExcelJS } = await import('exceljs')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await template.arrayBuffer())
    const sheet = workbook.worksheets[0]!
    for (const column of [7, 8]) expect(sheet.getColumn(column).numFmt).toBe('@')
  })

  test.for([
    { why: 'a number', cells: { G2: 110101199003074510 }, fields: ['证件号码'] },
    {
      why: 'a formula that makes one',
      cells: { G2: { formula: 'A1', result: 110101199003074510 } },
      fields: ['证件号码'],
    },
    { why: 'a telephone without its zero', cells: { H2: 57188880000 }, fields: ['联系电话'] },
    { why: 'digits that were lost', cells: { G2: '110101199003074500' }, fields: ['证件号码'] },
    { why: 'a right one', cells: { G2: '110101199003074514', H2: '057188880000' }, fields: [] },
    {
      why: 'an organisation’s of 18 digits',
      cells: { E2: '商业企业', G2: '110101199003074500' },
      fields: [],
    },
  ])('$why: $fields', async ({ cells, fields }) => {
    const { body } = await send(await withCells(cells))
    expect(body.issues.map(({ row, field }) => [row, field])).toEqual(
      fields.map((field) => [2, field]),
    )
  })
})
