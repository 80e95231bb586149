import { afterAll, beforeAll, expect, test } from 'vitest'
import { soundReport } from '../../test/annual-report.ts'
import { type Pieces, paragraphs, piecesOf, portalOf } from '../../test/pieces.ts'
import { createWorld, type World } from '../../test/world.ts'
import { tablesOf } from '../modules/annual-report/rules/layout.ts'
import { bodyFromPrinted } from '../modules/content/rules/body/from-printed.ts'
import type { Body } from '../modules/content/rules/document.ts'
import { newId } from '../platform/ids.ts'

const PAGE = '/disclosure-data/annual-reports/'

let world: World
let a: Pieces
let portal: Awaited<ReturnType<typeof portalOf>>
const urls = { first: '', last: '' }

beforeAll(async () => {
  world = await createWorld()
  world.clock.set('2026-03-02T01:00:00.000Z')
  a = piecesOf(world)
  portal = await portalOf(world)
  await world.db
    .updateTable('columns')
    .set({ publicationKind: 'annual-report' })
    .where('id', '=', world.A.columns.disclosure)
    .execute()
})
afterAll(() => world.close())

const html = async (path: string) => (await portal.get(path)).text()
const csv = async () => (await html('/disclosure-data/annual-reports.csv')).replace(/^\uFEFF/, '')

/** The tables of the sound report, with another number of new applications. */
function tables(received: number): Body {
  const report = soundReport()
  report.table2.newReceived.total = received
  return bodyFromPrinted({
    title: '',
    lead: '本报告由三张表组成。',
    sections: tablesOf(report).map((table, index) => ({
      heading: `第${index + 1}部分`,
      paragraphs: [],
      table,
      notes: [],
    })),
  })
}

async function report(year: number, body: Body): Promise<string> {
  const id = await a.publish({
    kind: 'annual-report',
    column: 'disclosure',
    title: `甲市卫生健康委员会${year}年政府信息公开工作年度报告`,
    body,
    metadata: { formedOn: '2026-02-27' },
  })
  return (await a.read(id)).url!
}

test('a site without reports says so, and has no file', async () => {
  expect(await html(PAGE)).toContain('尚未发布政府信息公开工作年度报告')
  expect((await portal.get('/disclosure-data/annual-reports.csv')).status).toBe(404)
})

test('years stand side by side, the missing one named and no nought', async () => {
  urls.first = await report(2022, tables(7))
  // As an import from an older site leaves it.
  await world.db
    .updateTable('livePublications')
    .set({ originallyPublishedOn: '2023-01-20' })
    .where('title', 'like', '%2022年%')
    .execute()
  urls.last = await report(2024, tables(21))
  const page = await html(PAGE)
  expect(page).toContain('<th scope="col">2022</th>')
  expect(page).toContain('<th scope="col">2023（无数据）</th>')
  expect(page).toMatch(/<th scope="row">本年新收<\/th><td>7<\/td><td>—<\/td><td>21<\/td>/)
  expect(page).toContain('本网站没有该年度的报告')
  expect(page).toContain('原网站 2023-01-20 发布、后迁入本网站')
  expect(page).toContain('未在本平台编制，读自 2026-03-02 发布的报告网页')
  // 2025 was due on 31 January 2026: named, though there is nothing to draw of it.
  expect(page).toContain('<th scope="row">2025</th>')
  expect(page).not.toContain('<th scope="col">2025')
  expect(page.match(/<svg [^>]*class="chart/g)).toHaveLength(8)
  expect(page).not.toMatch(/ style=|<style/)
  expect(page).toContain(`href="${urls.first}"`)
})

test('a report whose tables cannot be read is named, and not counted as nought', async () => {
  await report(2025, paragraphs('报告全文见附件。'))
  expect(await html(PAGE)).toContain('没有可以读取的申请办理情况表')
  expect(await csv()).toMatch(/\r\n收到和处理申请,本年新收,7,—,21\r\n/)
})

test('a report made on this platform is told from one that was only read', async () => {
  const { publicationId } = await world.db
    .selectFrom('livePublications')
    .select('publicationId')
    .where('title', 'like', '%2024年%')
    .executeTakeFirstOrThrow()
  const none = JSON.stringify({})
  await world.db
    .insertInto('annualReports')
    .values({
      id: newId(),
      organizationId: world.A.id,
      year: 2024,
      sections: none,
      entered: none,
      problems: '[]',
      explanations: none,
      frozen: null,
      submittedAt: null,
      submittedBy: null,
      publicationId,
    })
    .execute()
  // A page that is not kept yet: nothing was published in between that would renew the others.
  expect(await html(`/elder/en${PAGE}`)).toContain('Prepared on this platform; from the report')
})

test('in English, in the elder version, and as a workbook', async () => {
  const english = await html(`/en${PAGE}`)
  expect(english).toContain('New applications')
  expect(english).toContain(`href="${urls.first}"`)
  const elder = await html(`/elder${PAGE}`)
  expect(elder).toContain(`href="/elder${urls.first}"`)
  expect((await portal.get('/disclosure-data/annual-reports.xlsx')).status).toBe(200)
})

test('the column and each report lead to it; another site has its own', async () => {
  for (const path of ['/disclosure/', urls.last])
    expect(await html(path)).toContain(`href="${PAGE}"`)
  const other = await portal.get(`/b-city${PAGE}`)
  expect(other.status).toBe(200)
  expect(await other.text()).toContain('尚未发布政府信息公开工作年度报告')
})
