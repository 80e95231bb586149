import { describe, expect, test } from 'vitest'
import { caseNumber } from './codes.ts'
import { type CaseKind, whyNotAct, whyNotOpenSealed, whyNotReadCases } from './kind.ts'

/** A second kind, smaller than any real one: the engine knows nothing of what it is about. */
const kind: CaseKind<'open' | 'done', 'answer' | 'add'> = {
  name: 'question',
  prefix: 'WD',
  first: 'open',
  last: 'done',
  readers: ['disclosure-reviewer', 'auditor'],
  openers: ['disclosure-reviewer'],
  acts: {
    answer: { from: ['open'], who: ['disclosure-reviewer'], to: 'done' },
    add: { from: ['open'], who: 'applicant', to: 'open' },
  },
  clock: () => ({ dueOn: null, provisional: false }),
}
const holding = (role: string, organizationId = 'A') => ({ grants: [{ role, organizationId }] })
const open = { organizationId: 'A', state: 'open' }

describe('the table of states', () => {
  test.for([
    ['disclosure-reviewer', 'answer', 'open', undefined],
    ['disclosure-reviewer', 'answer', 'done', 'casework.not-now'],
    ['auditor', 'answer', 'open', 'not-your-role'],
    // What is the applicant's to do, nobody does for them.
    ['disclosure-reviewer', 'add', 'open', 'not-your-role'],
  ] as const)('%s, %s, %s: %s', ([role, act, state, refused]) => {
    expect(whyNotAct(holding(role), kind, act, { ...open, state })).toBe(refused)
  })

  test('nobody of another organisation', () => {
    const elsewhere = holding('disclosure-reviewer', 'B')
    expect(whyNotAct(elsewhere, kind, 'answer', open)).toBe('not-your-role')
    expect(whyNotReadCases(elsewhere, kind, 'A')).toBe('not-your-role')
    expect(whyNotOpenSealed(elsewhere, kind, 'A')).toBe('not-your-role')
  })

  test('readers read, and only openers open', () => {
    expect(whyNotReadCases(holding('auditor'), kind, 'A')).toBeUndefined()
    expect(whyNotOpenSealed(holding('auditor'), kind, 'A')).toBe('not-your-role')
    expect(whyNotOpenSealed(holding('disclosure-reviewer'), kind, 'A')).toBeUndefined()
  })
})

test('a number says the day and the count', () => {
  expect(caseNumber('SQ', '2026-11-21', 3)).toBe('SQ20261121-0003')
})
