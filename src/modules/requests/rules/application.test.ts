import fc from 'fast-check'
import { expect, test } from 'vitest'
import { APPLICATION } from '../../../../test/applications.ts'
import {
  APPLICATION_FIELDS,
  type Application,
  applicationIssues,
  maskedName,
} from './application.ts'

test.for<{ why: string; change: Partial<Application>; issues: string[] }>([
  { why: 'nothing', change: {}, issues: [] },
  { why: 'one way to be reached is enough', change: { email: '', address: '' }, issues: [] },
  {
    why: 'no way to be reached',
    change: { phone: ' ', email: '', address: '' },
    issues: ['phone contact'],
  },
  {
    why: 'an empty form: everything at once',
    change: Object.fromEntries(APPLICATION_FIELDS.map((field) => [field, ''])),
    issues: [
      'applicantKind applicantKind',
      'name name',
      'certificate certificate',
      'phone contact',
      'wanted wanted-short',
      'form form',
      'delivery delivery',
    ],
  },
  {
    why: 'a made-up kind',
    change: { applicantKind: 'king' },
    issues: ['applicantKind applicantKind'],
  },
  { why: 'no e-mail address', change: { email: 'zhuge' }, issues: ['email email'] },
  {
    why: 'e-mail without one',
    change: { delivery: 'email', email: '' },
    issues: ['email email-needed'],
  },
  {
    why: 'post without an address',
    change: { delivery: 'post', address: '' },
    issues: ['address address-needed'],
  },
  {
    why: 'too much',
    change: { name: '长'.repeat(201), wanted: '长'.repeat(2001) },
    issues: ['name too-long', 'wanted wanted-long'],
  },
])('what is wrong: $why', ({ change, issues }) => {
  const found = applicationIssues({ ...APPLICATION, ...change })
  expect(found.map(({ field, code }) => `${field} ${code}`)).toEqual(issues)
})

test('any text in any field is judged, never thrown at', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }))
  fc.assert(
    fc.property(
      fc.record(Object.fromEntries(APPLICATION_FIELDS.map((field) => [field, text]))),
      (typed) => {
        for (const { field } of applicationIssues(typed as Application))
          expect(APPLICATION_FIELDS).toContain(field)
      },
    ),
  )
})

test.for([
  ['诸葛测试', '诸**'],
  ['𠮷田', '𠮷**'],
  ['', '**'],
] as const)('%s is shown as %s', ([name, masked]) => expect(maskedName(name)).toBe(masked))
