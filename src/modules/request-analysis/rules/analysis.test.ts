import { describe, expect, test } from 'vitest'
import { calendarForRegion, workingDaysBetween } from '../../calendar/rules.ts'
import { OUTCOME_ROWS } from '../../requests/rules/outcomes.data.ts'
import {
  bandOf,
  groupOf,
  monthsOf,
  OUTCOME_GROUPS,
  outcomesIn,
  quantile,
  tally,
  workingDaysOf,
} from './analysis.ts'

test.for([
  { why: 'one month', span: { from: '2026-02-10', to: '2026-02-11' }, months: ['2026-02'] },
  {
    why: 'over the turn of the year',
    span: { from: '2025-11-30', to: '2026-02-01' },
    months: ['2025-11', '2025-12', '2026-01', '2026-02'],
  },
])('months: $why', ({ span, months }) => expect(monthsOf(span)).toEqual(months))

test.for([
  [0, '0-5'],
  [5, '0-5'],
  [6, '6-10'],
  [20, '16-20'],
  [21, '21-30'],
  [40, '31-40'],
  [41, '41-'],
  [300, '41-'],
] as const)('%i working days are in %s', ([days, band]) => expect(bandOf(days)).toBe(band))

describe('quantile', () => {
  test('of nothing is nothing', () => expect(quantile(new Map(), 0.5)).toBeNull())
  test('the middle and nine in ten, whatever the order of the days', () => {
    const counts = new Map([
      [20, 1],
      [5, 5],
      [10, 4],
    ])
    expect(quantile(counts, 0.5)).toBe(5)
    expect(quantile(counts, 0.9)).toBe(10)
    expect(quantile(counts, 1)).toBe(20)
  })
})

test('working days of many pairs are those the calendar counts one by one', () => {
  const calendar = calendarForRegion()
  const pairs = [
    // The Spring Festival of 2026, with its two working Saturdays.
    { receivedOn: '2026-02-10', closedOn: '2026-03-16' },
    { receivedOn: '2026-02-10', closedOn: '2026-02-10' },
    { receivedOn: '2025-12-31', closedOn: '2026-01-29' },
  ]
  const daysOf = workingDaysOf(pairs, calendar)
  expect(pairs.map(daysOf)).toEqual([20, 0, 20])
  expect(pairs.map(daysOf)).toEqual(
    pairs.map(({ receivedOn, closedOn }) => workingDaysBetween(receivedOn, closedOn, calendar)),
  )
})

test('each of the 21 outcomes is in one group, in the order of the form', () => {
  expect(OUTCOME_GROUPS.flatMap(outcomesIn)).toEqual(OUTCOME_ROWS)
  expect(groupOf('other_other')).toBe('other')
  expect(groupOf('denied_process')).toBe('denied')
})

test('counts are added up by a key', () => {
  const rows = [
    { month: '2026-01', count: 2 },
    { month: '2026-02', count: 1 },
    { month: '2026-01', count: 3 },
  ]
  expect([...tally(rows, ({ month }) => month)]).toEqual([
    ['2026-01', 5],
    ['2026-02', 1],
  ])
})
