import { afterAll, beforeAll, expect, test } from 'vitest'
import { APPLICATION, registered } from '../../../test/applications.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { requestsContract } from '../requests/contract.ts'
import type { OutcomeRow } from '../requests/rules/outcomes.data.ts'
import { requestAnalysisContract as contract } from './contract.ts'
import { countMonths } from './index.ts'
import type { FigureName, Series } from './rules/analysis.ts'
import { seriesOf } from './rules/analysis.ts'

let world: World
const office = () => world.as('disclosure-reviewer')
const YEAR = { from: '2026-01-01', to: '2026-12-31' }

beforeAll(async () => {
  world = await createWorld()
  await applied('2026-01-12', { channel: 'in-person' }, { closedOn: '2026-01-16' })
  // Twenty-one working days: the second day of January after the plain limit.
  await applied('2026-03-02', { channel: 'oral', readBack: true }, { closedOn: '2026-03-31' })
  const rated = await applied('2026-05-06', { certificate: 'C4', wanted: '人口统计年报全文' }, {})
  await world.db
    .insertInto('caseRatings')
    .values({
      ...{ id: rated, caseId: rated, grade: 'fair', remark: '' },
      ...{ ratedOn: '2026-05-20', ratedAt: '2026-05-20T02:00:00.000Z' },
    })
    .execute()
  await applied('2026-03-03', { wanted: '2025年度医疗机构设置规划（全文）' }, {})
  await applied('2026-11-02', { certificate: 'C2', name: '另一人', wanted: '疫情处置经费' }, {})
  await applied('2025-12-01', {}, { closedOn: '2026-02-02', outcome: 'unable_notHeld' })
})
afterAll(() => world.close())

/** An application of a day, closed on another where one is given. */
async function applied(
  day: string,
  changes: object,
  { closedOn, outcome = 'granted' }: { closedOn?: string; outcome?: OutcomeRow },
) {
  world.clock.set(`${day}T02:00:00.000Z`)
  const place = { world, organization: 'A' } as Parameters<typeof registered>[0]
  const { id } = await registered(place, { arrivedOn: day, ...changes })
  if (closedOn)
    await world.db
      .updateTable('cases')
      .set({ closedOn, outcome, state: 'closed' })
      .where('id', '=', id)
      .execute()
  return id
}

async function analysed(query: object = YEAR) {
  const { status, body } = await office().call(contract.analyseRequests, { query: query as never })
  expect(status).toBe(200)
  return body
}

async function behind(figure: FigureName, row: string, series: Series) {
  const { status, body } = await office().call(contract.listAnalysed, {
    query: { ...YEAR, figure, row, series, page: 1, pageSize: 20 },
  })
  expect(status).toBe(200)
  return body
}

test('the year in its totals', async () => {
  world.clock.set('2026-11-03T02:00:00.000Z')
  const { totals } = await analysed()
  expect(totals).toMatchObject({ received: 5, closed: 3, open: 3, median: 21, ninetieth: 44 })
  // In time, a day late, and two months late.
  expect(totals.onTime).toBe(33.3)
})

test('every number opens as many cases as it says', async () => {
  const { figures } = await analysed()
  const counts = new Map<string, number>()
  for (const { name, rows } of figures)
    for (const row of rows)
      for (const [index, series] of seriesOf(name).entries()) {
        const { total, items } = await behind(name, row.key, series)
        expect(total, `${name} ${row.key} ${series}`).toBe(row.counts[index])
        expect(items.length).toBe(total)
        counts.set(`${name} ${row.key} ${series}`, total)
      }
  expect(Object.fromEntries([...counts].filter(([, count]) => count > 0))).toMatchObject({
    'months 2026-01 received': 1,
    'months 2026-03 received': 2,
    'months 2026-03 closed': 1,
    'months 2026-02 closed': 1,
    'outcomes granted count': 2,
    'outcomes unable_notHeld count': 1,
    'days 0-5 count': 1,
    'days 21-30 count': 1,
    'days 41- count': 1,
    'lateness in-time count': 1,
    'lateness late count': 2,
    'ratings fair count': 1,
    'lateness overdue count': 2,
    'channels in-person count': 4,
    'channels oral count': 1,
    'applicants naturalPerson count': 5,
    'units  count': 5,
    'repeats 2025年度医疗机构设置规划（全文） count': 3,
  })
})

test('the months as they are counted for the public', async () => {
  expect(await countMonths(world.db, world.A.id, ['2026-01', '2026-02', '2026-03'])).toEqual([
    { month: '2026-01', received: 1, answered: 1, judged: 1, inTime: 1 },
    { month: '2026-02', received: 0, answered: 1, judged: 1, inTime: 0 },
    { month: '2026-03', received: 2, answered: 1, judged: 1, inTime: 0 },
  ])
  expect(await countMonths(world.db, world.B.id, ['2026-01'])).toMatchObject([{ received: 0 }])
})

test('what happened on the way is counted by the day it happened, fees with their yuan', async () => {
  world.clock.set('2026-04-07T02:00:00.000Z')
  const place = { world, organization: 'A' } as Parameters<typeof registered>[0]
  const { id } = await registered(place, { certificate: 'C3', wanted: '派驻人员名册一份' })
  const { status } = await office().call(requestsContract.actOnRequest, {
    params: { requestId: id },
    body: {
      seen: 2,
      doing: { act: 'ask-fee', method: 'pages', count: 101, before: 0, howToPay: '缴入国库' },
    },
  })
  expect(status).toBe(200)
  const april = await analysed({ from: '2026-04-01', to: '2026-04-30' })
  expect(april.totals.feeYuan).toBe(720)
  const happened = april.figures.find(({ name }) => name === 'happened')!
  expect(happened.rows.find(({ key }) => key === 'ask-fee')!.counts).toEqual([1])
  expect((await analysed({ from: '2026-05-01', to: '2026-05-31' })).totals.feeYuan).toBe(0)
})

test('whoever applies often is shown masked, and refused nothing', async () => {
  const { figures } = await analysed()
  const [heavy, ...others] = figures.find(({ name }) => name === 'heavy')!.rows
  expect(others).toEqual([])
  expect(heavy!.counts).toEqual([3])
  expect(heavy!.text).not.toContain(APPLICATION.name)
  expect(heavy!.text[0]).toBe(APPLICATION.name[0])
})

test('only of organisations whose cases one reads', async () => {
  const query = { ...YEAR, organizationId: world.B.id }
  expect((await office().call(contract.analyseRequests, { query })).status).toBe(404)
  const mine = await analysed({ ...YEAR, organizationId: 'all' })
  expect(mine.organizations.map(({ id }) => id)).toEqual([world.A.id])
  const writer = await world.as('contributor').call(contract.analyseRequests, { query: YEAR })
  expect(writer.status).toBe(403)
})

test.for([
  { why: 'turned round', query: { from: '2026-02-01', to: '2026-01-01' } },
  { why: 'longer than ten years', query: { from: '2000-01-01', to: '2026-01-01' } },
  { why: 'no day', query: { from: '2026-02-30', to: '2026-03-01' } },
])('a period that is $why is a problem of the form', async ({ query }) => {
  expect((await office().call(contract.analyseRequests, { query })).status).toBe(422)
})

test('the workbook has a tab for each figure', async () => {
  const { response } = await file()
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await response.arrayBuffer())
  const { figures } = await analysed()
  expect(book.worksheets).toHaveLength(figures.length + 1)
  const months = book.getWorksheet('各月收到和办结')!
  expect(months.getRow(4).values).toEqual([undefined, '2026-03', 2, 1])
})

async function file() {
  const headers = await world.newSession(world.A.people.issuer.id)
  const response = await world.raw(contract.exportAnalysis, { query: YEAR } as never, headers)
  expect(response.status).toBe(200)
  return { response }
}
