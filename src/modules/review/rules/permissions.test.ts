import { expect, test } from 'vitest'
import { type TaskFacts, whyNotDecide, whyNotOverride, whyNotTakeOver } from './permissions.ts'

const HERE = 'here'
const person = (role: string, more: { unitId?: string; organizationId?: string } = {}) => ({
  id: 'me',
  unitId: more.unitId ?? 'unit',
  grants: [{ role, organizationId: more.organizationId ?? HERE }],
})
const task: TaskFacts = {
  organizationId: HERE,
  unitId: null,
  role: 'secrecy-reviewer',
  state: 'open',
  assigneeId: null,
  delegated: false,
  authors: ['author'],
}

test.each([
  ['a holder of the role decides', person('secrecy-reviewer'), task, undefined],
  ['another role does not', person('issuer'), task, 'review.not-your-step'],
  [
    'the same role elsewhere does not',
    person('secrecy-reviewer', { organizationId: 'elsewhere' }),
    task,
    'review.not-your-step',
  ],
  [
    'a platform administrator does not',
    person('platform-administrator'),
    task,
    'review.not-your-step',
  ],
  [
    'nobody decides on what they submitted',
    person('secrecy-reviewer'),
    { ...task, authors: ['author', 'me'] },
    'review.own-submission',
  ],
  [
    'a decided task is closed',
    person('secrecy-reviewer'),
    { ...task, state: 'signed' },
    'review.not-open',
  ],
  [
    'a task of another department',
    person('secrecy-reviewer'),
    { ...task, unitId: 'other' },
    'review.other-unit',
  ],
  [
    'a task that lies with somebody else',
    person('secrecy-reviewer'),
    { ...task, assigneeId: 'colleague' },
    'review.somebody-elses',
  ],
  [
    'a delegate needs no role',
    person('contributor'),
    { ...task, assigneeId: 'me', delegated: true },
    undefined,
  ],
  [
    'a delegate who wrote the piece does not decide',
    person('contributor'),
    { ...task, assigneeId: 'me', delegated: true, authors: ['me'] },
    'review.own-submission',
  ],
  [
    'being assigned without delegation is not enough',
    person('contributor'),
    { ...task, assigneeId: 'me' },
    'review.not-your-step',
  ],
] as const)('deciding: %s', (_why, actor, facts, expected) => {
  expect(whyNotDecide(actor, facts as TaskFacts)).toBe(expected)
})

test.each([
  ['from a colleague', { ...task, assigneeId: 'colleague' }, undefined],
  ['not from oneself', { ...task, assigneeId: 'me' }, 'review.already-yours'],
  ['not as an author', { ...task, authors: ['me'] }, 'review.own-submission'],
] as const)('taking over: %s', (_why, facts, expected) => {
  expect(whyNotTakeOver(person('secrecy-reviewer'), facts)).toBe(expected)
})

test.each([
  [
    'personal data by the secrecy reviewer',
    person('secrecy-reviewer'),
    ['secrecy-reviewer'],
    undefined,
  ],
  ['not by an issuer', person('issuer'), ['secrecy-reviewer'], 'review.not-overridable'],
  ['a secrecy mark by nobody', person('secrecy-reviewer'), [], 'review.not-overridable'],
  [
    'not in one’s own piece',
    { ...person('secrecy-reviewer'), id: 'author' },
    ['secrecy-reviewer'],
    'review.own-submission',
  ],
] as const)('clearing a finding: %s', (_why, actor, overridableBy, expected) => {
  expect(whyNotOverride(actor, { organizationId: HERE, overridableBy, authors: ['author'] })).toBe(
    expected,
  )
})
