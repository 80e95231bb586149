import { describe, expect, test } from 'vitest'
import {
  endOfNextWeek,
  homeUpdatedOn,
  lineAfter,
  reminderDue,
  type WatchedColumn,
  watchColumns,
} from './columns.ts'

const column = (more: Partial<WatchedColumn> & { id: string }): WatchedColumn => ({
  parentId: null,
  kind: 'list',
  cadenceClass: 'A',
  archived: false,
  online: true,
  published: 1,
  newestOn: '2026-11-01',
  ...more,
})
const one = (more: Partial<WatchedColumn>, today = '2026-11-21') =>
  watchColumns([column({ id: 'c', ...more })], today)[0]!

test.for([
  { why: 'news: fourteen days', newest: '2026-11-01', name: 'A', line: '2026-11-15' },
  { why: 'notices: 183 days', newest: '2026-05-22', name: 'B', line: '2026-11-21' },
  { why: 'plans: a year', newest: '2025-11-21', name: 'C', line: '2026-11-21' },
  { why: 'grassroots: ninety days', newest: '2026-08-23', name: 'E', line: '2026-11-21' },
  {
    why: 'the report of January answers for its year',
    newest: '2026-01-20',
    name: 'F',
    line: '2027-01-31',
  },
  { why: 'a late report answers for it too', newest: '2026-03-05', name: 'F', line: '2027-01-31' },
  {
    why: 'a December item does not answer for next year',
    newest: '2025-12-31',
    name: 'F',
    line: '2026-01-31',
  },
  { why: 'an archived topic has none', newest: '2020-01-01', name: 'D', line: null },
  { why: 'a blank column has none', newest: null, name: 'A', line: null },
] as const)('the line: $why', ({ newest, name, line }) => {
  expect(lineAfter(newest, name)).toBe(line)
})

test.for([
  { why: 'four days left warn', newest: '2026-11-11', state: 'due-soon', left: 4 },
  { why: 'five days left are well', newest: '2026-11-12', state: 'ok', left: 5 },
  { why: 'the last day is still in time', newest: '2026-11-07', state: 'due-soon', left: 0 },
  { why: 'the day after it is overdue', newest: '2026-11-06', state: 'overdue', left: -1 },
] as const)('a news column: $why', ({ newest, state, left }) => {
  expect(one({ newestOn: newest })).toMatchObject({ state, daysLeft: left })
})

test('a column without publications is blank, an archived one exempt', () => {
  expect(one({ published: 0, newestOn: null })).toMatchObject({ state: 'blank', daysLeft: null })
  expect(one({ archived: true, newestOn: '2020-01-01' })).toMatchObject({
    state: 'archived',
    lineOn: null,
  })
})

test('a finished topic without the archive label is remarked, a list without a class too', () => {
  expect(one({ cadenceClass: 'D' }).remark).toBe('archive-label')
  expect(one({ cadenceClass: 'D', archived: true }).remark).toBeNull()
  expect(one({ cadenceClass: null })).toMatchObject({ remark: 'no-class', state: 'ok' })
  expect(one({ cadenceClass: null, kind: 'page' }).remark).toBeNull()
})

test('what is new below makes the column above fresh; what is off line does not', () => {
  const tree = [
    column({ id: 'top', newestOn: null, published: 0 }),
    column({ id: 'below', parentId: 'top', newestOn: '2026-11-20', published: 3 }),
    column({ id: 'hidden', parentId: 'top', newestOn: '2026-11-21', online: false }),
    column({ id: 'under-hidden', parentId: 'hidden' }),
    column({ id: 'link', kind: 'link', published: 0, newestOn: null }),
  ]
  const watched = watchColumns(tree, '2026-11-21')
  expect(watched.map((each) => each.columnId).sort()).toEqual(['below', 'top'])
  expect(watched.find((each) => each.columnId === 'top')).toMatchObject({
    lastUpdateOn: '2026-11-20',
    published: 3,
    depth: 1,
  })
  expect(watched.find((each) => each.columnId === 'below')).toMatchObject({ depth: 2 })
})

test('the most pressing come first: overdue longest, blank, by days left, no line, archives', () => {
  const tree = [
    column({ id: 'archive', archived: true }),
    column({ id: 'no-line', cadenceClass: null }),
    column({ id: 'later', newestOn: '2026-11-20' }),
    column({ id: 'soon', newestOn: '2026-11-10' }),
    column({ id: 'blank', published: 0, newestOn: null }),
    column({ id: 'late', newestOn: '2026-11-05' }),
    column({ id: 'latest', newestOn: '2026-01-05' }),
  ]
  expect(watchColumns(tree, '2026-11-21').map((each) => each.columnId)).toEqual([
    'latest',
    'late',
    'blank',
    'soon',
    'later',
    'no-line',
    'archive',
  ])
})

describe('overdue next week', () => {
  test.for([
    { why: 'a Saturday looks to Sunday of the next week', today: '2026-11-21', end: '2026-11-29' },
    { why: 'a Monday looks thirteen days ahead', today: '2026-11-23', end: '2026-12-06' },
    { why: 'a Sunday ends its week', today: '2026-11-22', end: '2026-11-29' },
  ])('$why', ({ today, end }) => {
    expect(endOfNextWeek(today)).toBe(end)
  })

  test.for([
    { why: 'overdue already', newest: '2026-11-06', next: false },
    { why: 'its line is today, overdue tomorrow', newest: '2026-11-07', next: true },
    { why: 'overdue from the last Sunday', newest: '2026-11-14', next: true },
    { why: 'its line is that Sunday', newest: '2026-11-15', next: false },
  ])('$why', ({ newest, next }) => {
    expect(one({ newestOn: newest }).overdueNextWeek).toBe(next)
  })
})

test.for([
  { why: 'well in time: none', newest: '2026-11-20', due: null },
  { why: 'near the line: the first', newest: '2026-11-11', due: 'before' },
  { why: 'on its day: the second', newest: '2026-11-07', due: 'at' },
  { why: 'after it, where the day was missed', newest: '2026-11-01', due: 'at' },
])('reminders: $why', ({ newest, due }) => {
  expect(reminderDue(one({ newestOn: newest }))).toBe(due)
})

test('the home page is as fresh as what it lists', () => {
  const tree = [
    { ...column({ id: 'news', newestOn: '2026-11-03' }), onHome: true },
    { ...column({ id: 'below', parentId: 'news', newestOn: '2026-11-05' }), onHome: false },
    { ...column({ id: 'elsewhere', newestOn: '2026-11-20' }), onHome: false },
    { ...column({ id: 'topic', online: false, newestOn: '2026-11-21' }), onHome: true },
  ]
  expect(homeUpdatedOn(tree)).toBe('2026-11-05')
  expect(homeUpdatedOn([])).toBeNull()
})
