import { expect, test } from 'vitest'
import type { Role } from '../../accounts/rules.ts'
import { clears, type IgnoreFacts, whyNotIgnore } from './ignores.ts'

const person = (...roles: Role[]) => ({
  id: 'me',
  unitId: null,
  grants: roles.map((role) => ({ role, organizationId: 'A' })),
})
const facts: IgnoreFacts = {
  organizationId: 'A',
  scope: 'piece',
  code: 'variant-word',
  category: 'spelling',
  severity: 'warn',
  mayEdit: false,
  authors: ['somebody'],
}

test('a secrecy mark is ignored by nobody', () => {
  const mark = { ...facts, code: 'secrecy-mark', category: 'secrecy', mayEdit: true } as const
  expect(whyNotIgnore(person('secrecy-reviewer'), mark)).toBe('review.never-ignored')
})

test.each<[string, Role, Partial<IgnoreFacts>, string | undefined]>([
  ['its writer, here', 'contributor', { mayEdit: true }, undefined],
  ['a writer of another piece', 'contributor', {}, 'review.ignore-not-yours'],
  ['a reviewer, here', 'department-reviewer', {}, undefined],
  [
    'its writer, everywhere',
    'contributor',
    { mayEdit: true, scope: 'organization' },
    'review.ignore-office',
  ],
  [
    'the disclosure office, everywhere',
    'disclosure-reviewer',
    { scope: 'organization' },
    undefined,
  ],
  [
    'a mobile number everywhere',
    'disclosure-reviewer',
    { scope: 'organization', category: 'privacy' },
    'review.ignore-here-only',
  ],
  [
    'what blocks, everywhere, by one who may not clear it',
    'site-administrator',
    { scope: 'organization', category: 'words', severity: 'block' },
    'review.not-overridable',
  ],
])('%s', (_why, role, change, answer) => {
  expect(whyNotIgnore(person(role), { ...facts, ...change })).toBe(answer)
})

test('what blocks is cleared by the role that may, and not by who wrote the piece', () => {
  const blocking = { ...facts, category: 'words', severity: 'block' } as const
  expect(clears(person('contributor'), blocking)).toBe(false)
  expect(clears(person('disclosure-reviewer'), blocking)).toBe(true)
  expect(clears(person('disclosure-reviewer'), { ...blocking, authors: ['me'] })).toBe(false)
})

test('a warning clears nothing that blocks, whoever ignores it', () => {
  const warning = { ...facts, category: 'words', severity: 'warn' } as const
  expect(clears(person('contributor'), warning)).toBe(false)
  expect(clears(person('disclosure-reviewer'), warning)).toBe(false)
})
