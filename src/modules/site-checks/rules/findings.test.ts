import { describe, expect, test } from 'vitest'
import { holding } from '../../../../test/verbs.ts'
import { isShaky, type Known, reconcile, whyNotJudge } from './findings.ts'

const known = (state: Known['state'], subject = '布署'): Known => ({
  id: `id of ${subject}`,
  code: 'slip',
  subject,
  state,
})
const found = (subject = '布署') => ({ code: 'slip', subject })

describe('what a page says now against what was known of it', () => {
  test.for([
    { why: 'new words are added', before: [], now: ['布署'], added: ['布署'] },
    { why: 'known ones are seen again', before: [known('open')], now: ['布署'], seen: [false] },
    {
      why: 'a fixed one that is back is open again',
      before: [known('fixed')],
      now: ['布署'],
      seen: [true],
    },
    {
      why: 'a dropped one that is back too',
      before: [known('dropped')],
      now: ['布署'],
      seen: [true],
    },
    { why: 'a refuted one stays silent', before: [known('refuted')], now: ['布署'], seen: [false] },
    {
      why: 'an accepted one stays silent',
      before: [known('accepted')],
      now: ['布署'],
      seen: [false],
    },
    { why: 'gone from a new text: fixed', before: [known('open')], now: [], gone: ['fixed'] },
    {
      why: 'gone from the same text: the rules dropped it',
      before: [known('open')],
      now: [],
      sameText: true,
      gone: ['dropped'],
    },
    { why: 'a refuted one that is gone is remembered', before: [known('refuted')], now: [] },
    {
      why: 'other words are another finding',
      before: [known('open')],
      now: ['按装'],
      added: ['按装'],
      gone: ['fixed'],
    },
  ] as {
    why: string
    before: Known[]
    now: string[]
    sameText?: boolean
    added?: string[]
    seen?: boolean[]
    gone?: string[]
  }[])('$why', ({ before, now, sameText = false, added = [], seen = [], gone = [] }) => {
    const result = reconcile(before, now.map(found), { sameText })
    expect(result.added.map(({ subject }) => subject)).toEqual(added)
    expect(result.seen.map(({ reopened }) => reopened)).toEqual(seen)
    expect(result.gone.map(({ state }) => state)).toEqual(gone)
  })
})

test.for([
  { judged: 4, wrong: 4, shaky: false },
  { judged: 5, wrong: 3, shaky: true },
  { judged: 6, wrong: 3, shaky: false },
  { judged: 100, wrong: 51, shaky: true },
])('a rule wrong $wrong times of $judged says so itself: $shaky', ({ shaky, ...rule }) => {
  expect(isShaky(rule)).toBe(shaky)
})

describe('who judges a finding', () => {
  const open = { organizationId: 'A', state: 'open', assigneeId: 'me' } as const
  const mine = { ...holding(['contributor', 'A']), id: 'me' }

  test('whoever it was assigned to may', () => {
    expect(whyNotJudge(mine, open, 'fixed')).toBeUndefined()
    expect(whyNotJudge(mine, { ...open, assigneeId: 'other' }, 'fixed')).toBe('not-your-role')
  })

  test('an auditor may not, even so', () => {
    expect(whyNotJudge(holding(['auditor', 'A']), open, 'fixed')).toBe('not-your-role')
  })

  test('what is done is opened again before it is judged anew', () => {
    const done = { ...open, state: 'refuted' } as const
    expect(whyNotJudge(mine, done, 'accepted')).toBe('site-checks.closed')
    expect(whyNotJudge(mine, done, 'open')).toBeUndefined()
    expect(whyNotJudge(mine, { ...open, state: 'fixed' }, 'open')).toBe(
      'site-checks.nothing-to-take-back',
    )
  })
})
