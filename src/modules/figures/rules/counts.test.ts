import { expect, test } from 'vitest'
import { calendarForRegion } from '../../calendar/rules.ts'
import { classOf, countsOf, delayOf, dutyState, isInTime, monthsUpTo, percent } from './counts.ts'

const calendar = calendarForRegion()

test.for([
  // Friday 2026-10-30 formed; Monday is day 1, so Friday 27 November is day 20.
  {
    why: 'the same day',
    formed: '2026-10-30',
    published: '2026-10-30',
    delay: '0-5',
    inTime: true,
  },
  {
    why: 'five working days',
    formed: '2026-10-30',
    published: '2026-11-06',
    delay: '0-5',
    inTime: true,
  },
  { why: 'the sixth', formed: '2026-10-30', published: '2026-11-09', delay: '6-10', inTime: true },
  {
    why: 'the twentieth',
    formed: '2026-10-30',
    published: '2026-11-27',
    delay: '16-20',
    inTime: true,
  },
  {
    why: 'the weekend after it',
    formed: '2026-10-30',
    published: '2026-11-29',
    delay: '16-20',
    inTime: true,
  },
  {
    why: 'the twenty-first',
    formed: '2026-10-30',
    published: '2026-11-30',
    delay: '21-30',
    inTime: false,
  },
  {
    why: 'years later',
    formed: '2019-01-02',
    published: '2026-11-30',
    delay: '31-',
    inTime: false,
  },
  {
    why: 'before it was formed',
    formed: '2026-10-30',
    published: '2026-10-29',
    delay: 'before',
    inTime: false,
  },
])('published $why: $delay', ({ formed, published, delay, inTime }) => {
  expect(delayOf(formed, published, calendar)).toBe(delay)
  expect(isInTime(delayOf(formed, published, calendar))).toBe(inTime)
})

test.for([
  { why: 'on its last day', duty: { dueOn: '2026-11-20', metOn: '2026-11-20' }, state: 'in-time' },
  { why: 'a day later', duty: { dueOn: '2026-11-20', metOn: '2026-11-21' }, state: 'late' },
  { why: 'not yet, on its last day', duty: { dueOn: '2026-11-21', metOn: null }, state: 'open' },
  { why: 'not at all', duty: { dueOn: '2026-11-20', metOn: null }, state: 'overdue' },
])('interpreted $why: $state', ({ duty, state }) => {
  expect(dutyState(duty, '2026-11-21')).toBe(state)
})

test('months run over the turn of the year', () => {
  expect(monthsUpTo('2026-02-03', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
})

test.for([
  { kind: 'normative', is: 'policy' },
  { kind: 'notice', is: 'news' },
  { kind: 'guide', is: 'other' },
])('$kind counts as $is', ({ kind, is }) => {
  expect(classOf(kind)).toBe(is)
})

test('a share has one decimal, and nothing has no share', () => {
  expect([percent(1, 3), percent(4, 5), percent(0, 0)]).toEqual([33.3, 80, null])
})

test('cells are counted in the order asked for; what is in none is left out', () => {
  const facts = [
    { id: '1', row: 'a', group: 'x' },
    { id: '2', row: 'a', group: 'x' },
    { id: '3', row: 'b', group: 'y' },
    { id: '4', row: 'c', group: 'x' },
  ]
  expect(countsOf(facts, ['b', 'a'], ['x', 'y'])).toEqual([
    [0, 1],
    [2, 0],
  ])
})
