import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { good, paragraphs, piecesOf } from '../../../test/pieces.ts'
import { PREPARED } from '../../../test/recipes-reports.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { contentContract } from '../content/contract.ts'
import type { Body } from '../content/rules/document.ts'
import { annualReportContract as contract } from './contract.ts'
import { publishedReport } from './queries/previous.ts'

let world: World
const params = { year: 2025 }
const office = () => world.as('disclosure-reviewer')
const writer = () => world.as('contributor')
const reading = async () => good(await office().call(contract.readReport, { params }))

beforeAll(async () => {
  world = await createWorld()
  world.clock.set('2026-01-05T01:00:00.000Z')
  await world.db
    .updateTable('columns')
    .set({ publicationKind: 'annual-report' })
    .where('id', '=', world.A.columns.disclosure)
    .execute()
  const { version } = good(
    await office().call(contract.saveReport, { params, body: { ...PREPARED, seen: 0 } }),
  )
  good(await office().call(contract.submitReport, { params, body: { seen: version } }))
})
afterAll(() => world.close())

const drafted = async () =>
  good(await writer().call(contract.draftReport, { params })).publicationId

describe('figures that turned out wrong', () => {
  test('are put right after the draft was given up', async () => {
    const publicationId = await drafted()
    expect((await reading()).may.reopen).toBe('annual-report.drafted')
    good(await writer().call(contentContract.discardEdition, { params: { publicationId } }))
    const { publicationId: none, may } = await reading()
    expect([none, may.reopen]).toEqual([null, null])
    good(await office().call(contract.reopenReport, { params, body: { reason: '数字有误' } }))
    const { version } = await reading()
    good(await office().call(contract.submitReport, { params, body: { seen: version } }))
    const again = await drafted()
    expect(again).not.toBe(publicationId)
    const { items } = good(await office().call(contract.listReports, {}))
    expect(items.find(({ year }) => year === 2025)?.publicationId).toBe(again)
  })

  test('are named on the published page even where nobody applied that year', async () => {
    const { publicationId } = await reading()
    const { revision } = await piecesOf(world).read(publicationId!)
    const changed = JSON.stringify(revision.body).replace('"text":"12"', '"text":"13"')
    await piecesOf(world).save(publicationId!, { body: JSON.parse(changed) as Body })
    await piecesOf(world).publish(publicationId!)
    expect((await reading()).findings.map(({ id, where }) => `${id} ${where}`)).toEqual([
      'R1 table1.licensingDecisions',
    ])
  })
})

test('a later page about the report does not stand in for it', async () => {
  const organization = { id: world.A.id, name: '甲市卫生健康委员会' }
  const before = await publishedReport(world.db, organization, 2025)
  expect(before?.problems).toHaveLength(1)
  world.clock.set('2026-02-10T01:00:00.000Z')
  await piecesOf(world).publish({
    kind: 'annual-report',
    column: 'disclosure',
    title: '2025年政府信息公开工作年度报告图解',
    body: paragraphs('一图读懂年度报告。'),
    metadata: { formedOn: '2026-02-10', issuer: '甲市卫生健康委员会' },
  })
  expect(await publishedReport(world.db, organization, 2025)).toEqual(before)
  expect(await publishedReport(world.db, organization, 2024)).toBeNull()
})

test('a page taken down may be made anew', async () => {
  const { publicationId } = await reading()
  await piecesOf(world).end(publicationId!, 'withdrawn')
  const { publicationId: none, may } = await reading()
  expect([none, may.reopen]).toEqual([null, null])
})
