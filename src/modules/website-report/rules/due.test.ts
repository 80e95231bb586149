import { expect, test } from 'vitest'
import { calendarForRegion } from '../../calendar/rules.ts'
import { dueOf } from './due.ts'

const calendar = calendarForRegion()

test.for([
  {
    why: '31 January 2026 is a Saturday and worked on by nobody; the day stays',
    year: 2025,
    today: '2026-01-12',
    is: { dueOn: '2026-01-31', lastWorkingDay: '2026-01-30', daysLeft: 19 },
  },
  {
    why: 'in 2025 it was within the Spring Festival, which began on the 28th; the 27th was worked on',
    year: 2024,
    today: '2025-02-02',
    is: { dueOn: '2025-01-31', lastWorkingDay: '2025-01-27', daysLeft: -2 },
  },
])('$why', ({ year, today, is }) => {
  expect(dueOf(year, today, calendar)).toMatchObject(is)
})

test('a worked 31 January is itself the last working day', () => {
  // A Wednesday.
  expect(dueOf(2023, '2024-01-31', calendar)).toMatchObject({
    dueOn: '2024-01-31',
    lastWorkingDay: '2024-01-31',
    daysLeft: 0,
  })
})
