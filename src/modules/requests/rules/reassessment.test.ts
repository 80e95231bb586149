import { expect, test } from 'vitest'
import { nextReassessment, yearAfter } from './reassessment.ts'

test.for([
  { day: '2025-11-22', next: '2026-11-22' },
  { day: '2028-02-29', next: '2029-02-28' },
  { day: '2027-02-28', next: '2028-02-28' },
])('a year after $day is $next', ({ day, next }) => expect(yearAfter(day)).toBe(next))

test.for([
  { why: 'still withheld: a year later', result: 'kept', next: '2027-03-02' },
  { why: 'on the day somebody set', result: 'kept', againOn: '2026-09-01', next: '2026-09-01' },
  { why: 'not again once it may be disclosed', result: 'to-publish', next: null },
] as const)('it comes back $why', ({ result, next, ...told }) => {
  expect(nextReassessment(result, { on: '2026-03-02', ...told })).toBe(next)
})
