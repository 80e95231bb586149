import { describe, expect, test } from 'vitest'
import { LONGEST_REMARK, mayRate, ratingIssues } from './ratings.ts'

type Act = 'serve' | 'rate' | 'lapse'
const kind = {
  acts: {
    serve: { from: ['issued'], who: ['disclosure-reviewer'], to: 'closed' },
    lapse: { from: ['issued'], who: ['disclosure-reviewer'], to: 'closed' },
    rate: { from: ['closed'], who: 'applicant', to: null },
  },
  rated: { act: 'rate', after: 'serve' },
} as const satisfies Parameters<typeof mayRate<Act>>[0]
const did = (...acts: Act[]) => acts.map((act) => ({ act }))

describe('a case may be rated', () => {
  test.for<{ why: string; state: string; after: Act[]; may: boolean }>([
    { why: 'once the answer has been served', state: 'closed', after: ['serve'], may: true },
    { why: 'not before', state: 'issued', after: [], may: false },
    { why: 'not where it ended without an answer', state: 'closed', after: ['lapse'], may: false },
    { why: 'not twice', state: 'closed', after: ['serve', 'rate'], may: false },
  ])('$why', ({ state, after, may }) => {
    expect(mayRate<Act>(kind, state, did(...after))).toBe(may)
  })

  test('not of a kind nobody rates', () => {
    expect(mayRate<Act>({ acts: kind.acts }, 'closed', did('serve'))).toBe(false)
  })
})

test('everything wrong with a rating is said at once', () => {
  expect(ratingIssues({ grade: 'fair', remark: '' })).toEqual([])
  expect(ratingIssues({ grade: 'fair', remark: '好'.repeat(LONGEST_REMARK) })).toEqual([])
  expect(ratingIssues({ grade: '满意', remark: '好'.repeat(LONGEST_REMARK + 1) })).toEqual([
    { field: 'grade', code: 'grade-missing' },
    { field: 'remark', code: 'remark-long' },
  ])
})
