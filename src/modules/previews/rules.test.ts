import { expect, test } from 'vitest'
import type { Role } from '../accounts/rules.ts'
import {
  blockOf,
  forbidShowing,
  guestIssues,
  linkStateOf,
  whyNotRevoke,
  whyNotShowDraft,
} from './rules.ts'

const person = (role: Role) => ({ grants: [{ role, organizationId: 'o' }] })

test.for([
  { role: 'contributor', why: undefined },
  { role: 'secrecy-reviewer', why: undefined },
  { role: 'issuer', why: undefined },
  { role: 'site-administrator', why: undefined },
  { role: 'publisher', why: 'previews.not-staff' },
  { role: 'auditor', why: 'previews.not-staff' },
  { role: 'platform-administrator', why: 'previews.not-staff' },
] as const)('a $role shows a draft outside, and stops showing it: $why', ({ role, why }) => {
  expect(whyNotShowDraft(person(role), { organizationId: 'o', open: true })).toBe(why)
  expect(whyNotRevoke(person(role), { organizationId: 'o', over: false })).toBe(why)
})

test('only what is being worked on is shown, and only once is it stopped', () => {
  const me = person('contributor')
  expect(whyNotShowDraft(me, { organizationId: 'o', open: false })).toBe('previews.nothing-open')
  expect(whyNotRevoke(me, { organizationId: 'o', over: true })).toBe('previews.over')
  expect(whyNotShowDraft(me, { organizationId: 'other', open: true })).toBe('previews.not-staff')
})

const link = {
  revokedAt: null,
  expiresAt: '2026-03-04T01:00:00.000Z',
  editionState: 'in-review',
} as const

test.for([
  { why: 'within its time', change: {}, now: '2026-03-04T00:59:59.999Z', state: 'open' },
  { why: 'at the very end', change: {}, now: '2026-03-04T01:00:00.000Z', state: 'expired' },
  {
    why: 'revoked before',
    change: { revokedAt: '2026-03-02T01:00:00.000Z' },
    now: '2026-03-03T01:00:00.000Z',
    state: 'revoked',
  },
  {
    why: 'its edition is public',
    change: { editionState: 'live' },
    now: '2026-03-03T01:00:00.000Z',
    state: 'closed',
  },
  {
    why: 'its edition was given up',
    change: { editionState: 'discarded' },
    now: '2026-03-03T01:00:00.000Z',
    state: 'closed',
  },
] as const)('a link is $state: $why', ({ change, now, state }) => {
  expect(linkStateOf({ ...link, ...change }, now)).toBe(state)
})

test('what is not finished may be shown, what must not go out may not', () => {
  const blocks = ['metadata', 'interpretation', 'translation', 'secrecy', 'privacy', 'attachments']
  expect(forbidShowing(blocks.map((gate) => ({ gate }))).map(({ gate }) => gate)).toEqual([
    'secrecy',
    'privacy',
    'attachments',
  ])
})

test.for([
  { typed: { name: '王老师', text: '第三条建议补充依据。', block: '2' }, codes: [] },
  { typed: { name: '王老师', text: '总体可行。', block: '' }, codes: [] },
  {
    typed: { name: ' ', text: '', block: '3' },
    codes: ['name-missing', 'no-such-block', 'text-missing'],
  },
  {
    typed: { name: '王'.repeat(41), text: '字'.repeat(2001), block: '-1' },
    codes: ['name-long', 'no-such-block', 'text-long'],
  },
  { typed: { name: '王', text: '好', block: '1e3' }, codes: ['no-such-block'] },
])('a remark from outside: $codes', ({ typed, codes }) => {
  expect(guestIssues(typed, 3).map(({ code }) => code)).toEqual(codes)
})

test('a block is chosen by its number, or none for the whole piece', () => {
  expect([blockOf('', 3), blockOf('0', 3), blockOf('2', 3), blockOf('3', 3)]).toEqual([
    null,
    0,
    2,
    undefined,
  ])
})
