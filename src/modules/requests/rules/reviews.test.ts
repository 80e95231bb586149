import { expect, test } from 'vitest'
import { closingIssue, filingIssue } from './reviews.ts'

const of = { submittedOn: '2026-03-02', today: '2026-05-06', reconsidered: false }

test.for([
  ['reconsideration', '2026-04-01', false, undefined],
  ['reconsideration', '2026-05-07', false, 'future'],
  ['complaint', '2026-03-01', false, 'before-case'],
  ['litigation-direct', '2026-04-01', false, undefined],
  ['litigation-after', '2026-04-01', false, 'no-reconsideration'],
  ['litigation-after', '2026-04-01', true, undefined],
] as const)('%s filed on %s, reconsidered %s: %s', ([kind, filedOn, reconsidered, code]) => {
  expect(filingIssue({ kind, filedOn }, { ...of, reconsidered })?.code).toBe(code)
})

test.for([
  ['2026-04-01', undefined],
  ['2026-03-31', 'before-filing'],
  ['2026-05-07', 'future'],
] as const)('filed on 1 April, ended on %s: %s', ([closedOn, code]) => {
  expect(closingIssue(closedOn, { filedOn: '2026-04-01', today: '2026-05-06' })?.code).toBe(code)
})
