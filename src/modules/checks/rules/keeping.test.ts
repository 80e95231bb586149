import { expect, test } from 'vitest'
import type { Role } from '../../accounts/rules.ts'
import { whyNotKeepLists, whyNotSwitch } from './keeping.ts'

const person = (role: Role) => ({ grants: [{ role, organizationId: 'A' }] })

test.each<[Role, string | undefined]>([
  ['disclosure-reviewer', undefined],
  ['site-administrator', undefined],
  ['contributor', 'not-your-role'],
  ['platform-administrator', 'not-your-role'],
])('the lists are kept by the disclosure office and the site administrator: %s', (role, answer) =>
  expect(whyNotKeepLists(person(role), 'A')).toBe(answer),
)

test('personal data, secrets, wording and attachments are never switched off', () => {
  const keeper = person('disclosure-reviewer')
  for (const category of ['privacy', 'secrecy', 'words', 'attachment'] as const)
    expect(whyNotSwitch(keeper, { organizationId: 'A', category })).toBe('checks.always-on')
  expect(whyNotSwitch(keeper, { organizationId: 'A', category: 'style' })).toBeUndefined()
})
