import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { APPLICATION } from '../../../test/applications.ts'
import { piecesOf } from '../../../test/pieces.ts'
import { PREPARED } from '../../../test/recipes-reports.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { newId, newToken } from '../../platform/ids.ts'
import { contentContract } from '../content/contract.ts'
import { requestsContract } from '../requests/contract.ts'
import { submitRequest } from '../requests/index.ts'
import type { OutcomeRow } from '../requests/rules/outcomes.data.ts'
import { annualReportContract as contract } from './contract.ts'
import { publishedReport } from './queries/previous.ts'

let world: World
const pieces = () => piecesOf(world)
const office = () => world.as('disclosure-reviewer')
const writer = () => world.as('contributor')
const params = { year: 2025 }

beforeAll(async () => {
  world = await createWorld()
  await world.db
    .updateTable('columns')
    .set({ publicationKind: 'annual-report' })
    .where('id', '=', world.A.columns.disclosure)
    .execute()
})
afterAll(() => world.close())

/** An application of that day; answered the same day where an outcome is given. */
async function applied(day: string, applicantKind: string, outcome?: OutcomeRow): Promise<string> {
  world.clock.set(`${day}T02:00:00.000Z`)
  const { number } = await submitRequest(world.services, {
    siteId: world.A.siteId,
    key: newToken(),
    locale: 'zh-CN',
    application: { ...APPLICATION, applicantKind },
  })
  const { id } = await world.db
    .selectFrom('cases')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  const act = async (role: 'disclosure-reviewer' | 'issuer', doing: object, seen: number) => {
    const answer = await world.as(role).call(requestsContract.actOnRequest, {
      params: { requestId: id },
      body: { seen, doing } as never,
    })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  }
  await act('disclosure-reviewer', { act: 'confirm' }, 0)
  if (!outcome) return id
  await act('disclosure-reviewer', { act: 'propose', outcome, reply: '见附件。' }, 1)
  await act('issuer', { act: 'issue' }, 2)
  await act('disclosure-reviewer', { act: 'serve', by: 'electronic', on: day }, 3)
  return id
}

const reading = async () => (await office().call(contract.readReport, { params })).body
const atNewYear = () => world.clock.set('2026-01-05T01:00:00.000Z')

describe('from cases to a published page', () => {
  test('table two counts what was received, answered and left over', async () => {
    await applied('2025-03-03', 'naturalPerson', 'granted')
    await applied('2025-03-04', 'business', 'denied_process')
    await applied('2025-12-30', 'naturalPerson')
    atNewYear()
    const { tables, steps, previous } = await reading()
    expect(tables.table2.newReceived).toMatchObject({ naturalPerson: 2, business: 1, total: 3 })
    expect(tables.table2.denied_process).toMatchObject({ business: 1, total: 1 })
    expect(tables.table2.carriedOut.total).toBe(1)
    expect(tables.table1.licensingDecisions).toBe(null)
    expect(previous).toBe(null)
    expect(steps.find(({ step }) => step === 'figures')).toMatchObject({ missing: 4 })
  })

  test('table three counts the register by result, and opens what is behind a number', async () => {
    const { id: caseId } = await world.db
      .selectFrom('cases')
      .select('id')
      .where('outcome', '=', 'denied_process')
      .executeTakeFirstOrThrow()
    const review = {
      caseId,
      body: '甲市人民政府',
      recordedBy: world.A.people['disclosure-reviewer'].id,
      recordedAt: world.clock.now(),
    }
    await world.db
      .insertInto('caseReviews')
      .values([
        {
          ...review,
          id: newId(),
          kind: 'reconsideration',
          filedOn: '2025-04-01',
          result: 'upheld',
          closedOn: '2025-05-01',
        },
        // Decided after the year: pending in it.
        {
          ...review,
          id: newId(),
          kind: 'litigation-after',
          filedOn: '2025-12-01',
          result: 'upheld',
          closedOn: '2026-01-04',
        },
        {
          ...review,
          id: newId(),
          kind: 'complaint',
          filedOn: '2025-06-01',
          result: null,
          closedOn: null,
        },
      ])
      .execute()
    const { tables } = await reading()
    expect(tables.table3).toEqual({
      review: { upheld: 1, corrected: 0, other: 0, pending: 0, total: 1 },
      litigationDirect: { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 },
      litigationAfterReview: { upheld: 0, corrected: 0, other: 0, pending: 1, total: 1 },
    })
    const behind = await office().call(contract.listReportDisputes, {
      params,
      query: { dispute: 'litigationAfterReview', column: 'pending' },
    })
    expect(behind.body.items.map(({ body }) => body)).toEqual(['甲市人民政府'])
  })

  test('two who save at once: the second is told', async () => {
    const save = () =>
      office().call(contract.saveReport, { params, body: { ...PREPARED, seen: 0 } })
    expect((await save()).body.version).toBe(1)
    expect((await save()).body.error?.code).toBe('annual-report.changed')
    const ahead = await office().call(contract.saveReport, {
      params: { year: 2027 },
      body: { ...PREPARED, seen: 0 },
    })
    expect(ahead.body.error?.code).toBe('annual-report.year-ahead')
  })

  test('is finished when nothing is missing; figures then stand, and a recount tells', async () => {
    const { may, findings, version } = await reading()
    expect(findings.filter(({ level }) => level === 'error')).toEqual([])
    expect(may.submit).toBe(null)
    const done = await office().call(contract.submitReport, { params, body: { seen: version } })
    expect(done.status).toBe(200)
    // Registered late: received in the year that has been reported.
    const late = await applied('2026-01-05', 'research')
    await world.db
      .updateTable('cases')
      .set({ receivedOn: '2025-12-31' })
      .where('id', '=', late)
      .execute()
    const after = await reading()
    expect(after.tables.table2.newReceived.total).toBe(3)
    expect(after.findings.map(({ id, where }) => `${id} ${where}`)).toEqual([
      'R1 table2.newReceived.research',
      'R1 table2.newReceived.total',
      'R1 table2.carriedOut.research',
      'R1 table2.carriedOut.total',
    ])
    await world.db
      .updateTable('cases')
      .set({ receivedOn: '2026-01-05' })
      .where('id', '=', late)
      .execute()
    expect((await reading()).findings).toEqual([])
  })

  test('the year itself must be over', async () => {
    const answer = await office().call(contract.submitReport, {
      params: { year: 2026 },
      body: { seen: 0 },
    })
    expect(answer.body.error?.code).toBe('annual-report.year-open')
  })

  test('goes the way of every draft, and its page says what the tables said', async () => {
    const { body } = await writer().call(contract.draftReport, { params })
    const again = await writer().call(contract.draftReport, { params })
    expect(again.body.error?.code).toBe('annual-report.drafted')
    const read = await writer().call(contentContract.readPublication, { params: body })
    expect(read.body).toMatchObject({ kind: 'annual-report' })
    expect(read.body.revision.title).toBe('甲市卫生健康委员会2025年政府信息公开工作年度报告')
    await pieces().publish(body.publicationId)
    const page = await publishedReport(
      world.db,
      { id: world.A.id, name: '甲市卫生健康委员会' },
      2025,
    )
    const { tables } = await reading()
    expect(page!.report).toMatchObject(tables)
    expect(page!.problems).toEqual(['主要问题是更新不够及时。2026年将按季度通报。'])
  })

  test('what was filed is what the next year follows: carry-over and last year’s problems', async () => {
    const next = await office().call(contract.readReport, { params: { year: 2026 } })
    expect(next.body.previous?.year).toBe(2025)
    expect(next.body.tables.table2.carriedIn).toMatchObject({ naturalPerson: 1, total: 1 })
    expect(next.body.findings.filter(({ id }) => id === 'X1')).toEqual([])
    expect(next.body.prepared.problems).toEqual([
      { problem: '主要问题是更新不够及时。2026年将按季度通报。', done: '' },
    ])
  })

  test('as a Word file and as a sheet', async () => {
    const answer = await world.raw(
      contract.exportReport,
      { params },
      await world.newSession(world.A.people.contributor.id),
    )
    expect(answer.status).toBe(200)
    expect(new Uint8Array(await answer.arrayBuffer()).slice(0, 2)).toEqual(
      new TextEncoder().encode('PK'),
    )
  })
})

test('another organisation has a report of its own, and a contributor opens no case', async () => {
  const theirs = await world.as('disclosure-reviewer', 'B').call(contract.readReport, { params })
  expect(theirs.body.tables.table2.newReceived.total).toBe(0)
  const opened = await writer().call(contract.listCounted, {
    query: { year: 2025, row: 'newReceived', column: 'total', page: 1, pageSize: 20 },
  })
  expect(opened.status).toBe(403)
  const { body } = await writer().call(contract.readReport, { params })
  expect(body.may.cases).toBe('not-your-role')
})

describe('table one', () => {
  test('counts normative documents by their dates and by what repealed them', async () => {
    const document = async (title: string, formedOn: string, more: object = {}) => {
      const id = await pieces().publish({
        kind: 'normative',
        column: 'policies',
        title,
        metadata: {
          formedOn,
          effectiveOn: formedOn,
          documentNo: `甲卫规〔${formedOn.slice(0, 4)}〕${++numbers}号`,
        },
        ...more,
      })
      return id
    }
    let numbers = 0
    world.clock.set('2026-02-02T01:00:00.000Z')
    const old = await document('甲市医疗机构校验办法', '2024-05-06')
    await document('甲市托育机构管理办法', '2025-06-02')
    await document('甲市医疗机构校验管理办法', '2026-01-12', {
      relations: [{ kind: 'repeals', targetId: old }],
    })
    const of = async (year: number) =>
      (await office().call(contract.readReport, { params: { year } })).body.tables.table1
    // The report of 2025 is frozen; that of 2024 is counted.
    expect((await of(2024)).normativeDocs).toEqual({ issued: 1, repealed: 0, inForce: 1 })
    expect((await of(2026)).normativeDocs).toEqual({ issued: 1, repealed: 1, inForce: 2 })
    const behind = await office().call(contract.listReportDocuments, {
      params: { year: 2026 },
      query: { column: 'repealed' },
    })
    expect(behind.body.items.map(({ title }) => title)).toEqual(['甲市医疗机构校验办法'])
  })
})
