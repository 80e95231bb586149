import { describe, expect, test } from 'vitest'
import { confirmedOn, type Registration, registeredOn, registrationIssues } from './registration.ts'

const came = (changes: Partial<Registration>): Registration => ({
  channel: 'in-person',
  arrivedOn: '2026-03-02',
  agencyConfirmedOn: null,
  applicantConfirmedOn: null,
  readBack: false,
  ...changes,
})

describe('the day of receipt by channel (条例 Art. 31)', () => {
  test.for<{ why: string; form: Partial<Registration>; received: string | null }>([
    { why: 'in person: the day of submission', form: {}, received: '2026-03-02' },
    { why: 'written down by staff: the same', form: { channel: 'oral' }, received: '2026-03-02' },
    {
      why: 'post that is signed for: the day of signing',
      form: { channel: 'registered-post' },
      received: '2026-03-02',
    },
    {
      why: 'a plain letter: the day it is confirmed',
      form: { channel: 'plain-letter', agencyConfirmedOn: '2026-03-03' },
      received: '2026-03-03',
    },
    { why: 'a plain letter, not confirmed', form: { channel: 'plain-letter' }, received: null },
    {
      why: 'fax: when both have confirmed',
      form: {
        channel: 'fax',
        agencyConfirmedOn: '2026-03-02',
        applicantConfirmedOn: '2026-03-04',
      },
      received: '2026-03-04',
    },
    {
      why: 'e-mail, which one side has confirmed',
      form: { channel: 'email', agencyConfirmedOn: '2026-03-02' },
      received: null,
    },
  ])('$why', ({ form, received }) => expect(registeredOn(came(form))).toBe(received))

  test.for([
    ['internet', '2026-03-03', '2026-03-02', '2026-03-03'],
    ['internet', '2026-03-03', '2026-03-05', '2026-03-05'],
    ['plain-letter', '2026-03-03', '2026-03-05', '2026-03-03'],
  ] as const)('%s confirmed on %s and %s: %s', ([channel, on, applicantOn, received]) => {
    expect(confirmedOn(channel, { on, applicantOn })).toBe(received)
  })
})

test.for<{ why: string; form: Partial<Registration>; issues: string[] }>([
  { why: 'nothing wrong', form: {}, issues: [] },
  { why: 'it is to come', form: { arrivedOn: '2026-03-06' }, issues: ['arrivedOn future'] },
  {
    why: 'confirmed before it came',
    form: { channel: 'plain-letter', agencyConfirmedOn: '2026-03-01' },
    issues: ['agencyConfirmedOn before-arrival'],
  },
  {
    why: 'confirmed tomorrow, by both',
    form: {
      channel: 'email',
      agencyConfirmedOn: '2026-03-06',
      applicantConfirmedOn: '2026-03-06',
    },
    issues: ['agencyConfirmedOn future', 'applicantConfirmedOn future'],
  },
  {
    why: 'nothing is confirmed at the counter',
    form: { applicantConfirmedOn: '2026-03-02' },
    issues: ['applicantConfirmedOn not-confirmed-so'],
  },
  {
    why: 'written down, but not read back',
    form: { channel: 'oral' },
    issues: ['readBack read-back'],
  },
  { why: 'written down and read back', form: { channel: 'oral', readBack: true }, issues: [] },
])('$why', ({ form, issues }) => {
  const found = registrationIssues(came(form), '2026-03-05')
  expect(found.map(({ field, code }) => `${field} ${code}`)).toEqual(issues)
})
