import { expect, test } from 'vitest'
import { keptBecause, keptUntil } from './retention.ts'

test.for([
  { closedOn: '2016-03-02', years: 10, until: '2026-03-02' },
  { closedOn: '2016-02-29', years: 10, until: '2026-02-28' },
  { closedOn: '2016-02-29', years: 12, until: '2028-02-29' },
  { closedOn: '2000-02-29', years: 100, until: '2100-02-28' },
])('closed on $closedOn, kept for $years years: until $until', ({ closedOn, years, until }) => {
  expect(keptUntil(closedOn, years)).toBe(until)
})

test('what is before a court is kept, and what somebody wants kept', () => {
  expect(keptBecause({ pending: true, kept: true })).toBe('review-pending')
  expect(keptBecause({ pending: false, kept: true })).toBe('flagged')
  expect(keptBecause({ pending: false, kept: false })).toBeNull()
})
