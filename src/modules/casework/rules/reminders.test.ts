import { describe, expect, test } from 'vitest'
import { addDays } from '../../../kernel/days.ts'
import { calendarForRegion } from '../../calendar/rules.ts'
import { isOfficeTime, nearUntil, reminderFor } from './reminders.ts'

const calendar = calendarForRegion()

/** Due on Monday 16 March 2026; 13 March is a Friday. */
test.for([
  ['2026-03-10', null, undefined],
  ['2026-03-11', null, 'before 3'],
  ['2026-03-13', null, 'before 1'],
  ['2026-03-14', null, 'before 1'],
  ['2026-03-16', null, 'at 0'],
  ['2026-03-17', null, 'after -1'],
  ['2026-03-05', '2026-03-06', 'before 1'],
  ['2026-03-06', '2026-03-06', 'at 0'],
  // The office's own day has passed: the law's line is the next.
  ['2026-03-09', '2026-03-06', undefined],
  ['2026-03-12', '2026-03-06', 'before 2'],
] as const)('on %s, own day %s: %s', ([today, innerDueOn, said]) => {
  const found = reminderFor({ dueOn: '2026-03-16', innerDueOn }, today, calendar)
  expect(found && `${found.stage} ${found.daysLeft}`).toBe(said)
})

test('a case that waits for somebody is not reminded of', () => {
  expect(reminderFor({ dueOn: null, innerDueOn: null }, '2026-03-16', calendar)).toBeUndefined()
})

test.for([
  { why: 'the fourth working day from Monday is Friday', today: '2026-03-02', until: '2026-03-05' },
  { why: 'a weekend between', today: '2026-03-04', until: '2026-03-09' },
  { why: 'days of rest before the fourth belong to it', today: '2026-03-09', until: '2026-03-12' },
  {
    why: 'the Spring Festival, the 15th to the 23rd of February',
    today: '2026-02-11',
    until: '2026-02-23',
  },
])('only what is near is asked for: $why', ({ today, until }) => {
  expect(nearUntil(today, calendar)).toBe(until)
  const stageOn = (dueOn: string) =>
    reminderFor({ dueOn, innerDueOn: null }, today, calendar)?.stage
  expect([stageOn(until), stageOn(addDays(until, 1))]).toEqual(['before', undefined])
})

describe('people are told when they are at work', () => {
  test.for([
    ['2026-03-16', '08:59', false],
    ['2026-03-16', '09:00', true],
    ['2026-03-16', '17:29', true],
    ['2026-03-16', '17:30', false],
    ['2026-03-15', '10:00', false],
    // A Saturday exchanged for a day of the Spring Festival.
    ['2026-02-14', '10:00', true],
    ['2026-02-18', '10:00', false],
  ] as const)('%s %s: %s', ([day, time, told]) => {
    expect(isOfficeTime(day, time, calendar)).toBe(told)
  })
})
