import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { good, noticesOf, type Pieces, piecesOf } from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { robotContext } from '../../platform/context.ts'
import { assuranceContract } from './contract.ts'
import { remindKeepers } from './service/remind.ts'

let world: World
let a: Pieces
beforeAll(async () => {
  world = await createWorld()
  a = piecesOf(world)
  await world.db
    .updateTable('columns')
    .set({ cadenceClass: 'A' })
    .where('id', '=', world.A.columns.news)
    .execute()
  await a.publish(NEWS)
})
afterAll(() => world.close())

const NEWS = { column: 'news', kind: 'news' } as const
const DAY = 86_400_000
const inSite = () => ({ params: { siteId: world.A.siteId } })
const read = async () =>
  good(await world.as('site-administrator').call(assuranceContract.readAssurance, inSite()))
const news = async () => (await read()).columns.find((each) => each.id === world.A.columns.news)!
const remind = () => remindKeepers(robotContext(world.services, '栏目保障'))
const keeper = (body: { accountId: string | null; unitId: string | null }) =>
  world.as('site-administrator').call(assuranceContract.setColumnKeeper, {
    params: { columnId: world.A.columns.news },
    body,
  })

test('a column that was updated today has fourteen days; the others are blank', async () => {
  expect(await news()).toMatchObject({
    state: 'ok',
    daysLeft: 14,
    lineOn: '2026-03-16',
    published: 1,
    keeper: null,
  })
  const { columns, verdicts } = await read()
  expect(columns.filter((each) => each.state === 'blank').length).toBe(columns.length - 1)
  expect(verdicts.find((each) => each.id === 'V4c')).toMatchObject({ value: columns.length - 1 })
})

test('a keeper is a person or a department of the organisation, not both and no stranger', async () => {
  const { people, units } = world.A
  good(await keeper({ accountId: people.contributor.id, unitId: null }))
  expect((await news()).keeper).toMatchObject({ name: people.contributor.name, inherited: false })
  const stranger = await keeper({ accountId: world.B.people.contributor.id, unitId: null })
  expect([stranger.status, stranger.body.error?.code]).toEqual([409, 'assurance.no-such-keeper'])
  const both = await keeper({ accountId: people.contributor.id, unitId: units.disease })
  expect(both.status).toBe(422)
})

test('the keeper is reminded before the line and at it, each once', async () => {
  const told = async () =>
    (await noticesOf(world, world.A.people.contributor.id)).filter((notice) =>
      notice.kind.startsWith('column-'),
    )
  await remind()
  expect(await told()).toEqual([])
  world.clock.forward(10 * DAY)
  await remind()
  await remind()
  expect((await told()).map((notice) => notice.kind)).toEqual(['column-due-soon'])
  world.clock.forward(4 * DAY)
  await Promise.all([remind(), remind()])
  expect((await told()).map((notice) => notice.kind).sort()).toEqual([
    'column-due',
    'column-due-soon',
  ])
  world.clock.forward(DAY)
  await remind()
  expect(await told()).toHaveLength(2)
  expect(await news()).toMatchObject({ state: 'overdue', daysLeft: -1 })
  const events = await world.events('column.reminded')
  expect(events.map((event) => [event.actorName, event.subjectId])).toEqual([
    ['栏目保障', world.A.columns.news],
    ['栏目保障', world.A.columns.news],
  ])
})

test('a column without a keeper is the site administrators’; a new publication ends the matter', async () => {
  good(await keeper({ accountId: null, unitId: null }))
  await a.publish(NEWS)
  expect(await news()).toMatchObject({ state: 'ok', keeper: null })
  world.clock.forward(11 * DAY)
  await remind()
  const told = await noticesOf(world, world.A.people['site-administrator'].id)
  expect(told.map((notice) => notice.kind)).toEqual(['column-due-soon'])
})

test('the spreadsheet lists what the screen lists', async () => {
  const session = await world.newSession(world.A.people.auditor.id)
  const response = await world.raw(assuranceContract.exportAssurance, inSite() as never, session)
  expect(response.headers.get('content-disposition')).toContain("filename*=UTF-8''")
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await response.arrayBuffer())
  const sheet = book.worksheets[0]!
  expect(sheet.getRow(1).getCell(1).value).toBe('栏目')
  expect(sheet.rowCount).toBe((await read()).columns.length + 1)
})

test('the clocks of an organisation: review, publication within twenty working days, lines of columns', async () => {
  world.clock.set('2026-04-24T01:00:00.000Z')
  const id = await a.draft({
    column: 'policies',
    kind: 'policy',
    title: '关于做好夏季传染病防控工作的通知',
    metadata: { formedOn: '2026-04-20' },
  })
  const clocksAs = (organization: 'A' | 'B') =>
    world.as('auditor', organization).call(assuranceContract.readClocks, {
      params: { organizationId: world[organization].id },
      query: { from: '2026-04-20', to: '2026-05-31' },
    })
  const { clocks, days } = good(await clocksAs('A'))
  expect(clocks.find((clock) => clock.publicationId === id)).toMatchObject({
    kind: 'publication',
    from: '2026-04-20',
    workingDays: 20,
    dueOn: '2026-05-20',
    provisional: false,
    verified: true,
  })
  expect(clocks.find((clock) => clock.columnId === world.A.columns.news)?.overdue).toBe(true)
  expect(days.find((day) => day.date === '2026-05-01')).toMatchObject({ working: false })
  expect(days.find((day) => day.date === '2026-05-01')?.why).toContain('2026年节假日安排通知')
  expect(good(await clocksAs('B')).clocks).toEqual([])
})

test('a limit shows its working day by day', async () => {
  const working = good(
    await world.as('auditor').call(assuranceContract.readWorking, {
      params: { organizationId: world.A.id },
      query: { from: '2026-04-20', workingDays: 20 },
    }),
  )
  expect(working).toMatchObject({ dueOn: '2026-05-20', provisional: false })
  expect(working.days.at(-1)).toMatchObject({ date: '2026-05-20', number: 20 })
  expect(working.days.filter((day) => day.number !== null)).toHaveLength(20)
  const backwards = await world.as('auditor').call(assuranceContract.readClocks, {
    params: { organizationId: world.A.id },
    query: { from: '2026-05-31', to: '2026-04-20' },
  })
  expect(backwards.status).toBe(422)
})
