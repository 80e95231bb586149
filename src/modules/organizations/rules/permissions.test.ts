import { expect, test } from 'vitest'
import { ROLES } from '../../accounts/rules.ts'
import { isOwnStandIn, whyNotManageOrganization } from './permissions.ts'

test.each(ROLES.map((role) => [role] as const))('%s changing the profile of A', (role) => {
  const manages = role === 'site-administrator' || role === 'platform-administrator'
  const actor = { grants: [{ role, organizationId: 'A' }] }
  expect(whyNotManageOrganization(actor, 'A')).toBe(manages ? undefined : 'not-your-role')
  const inB = role === 'platform-administrator' ? undefined : 'not-your-role'
  expect(whyNotManageOrganization(actor, 'B')).toBe(inB)
})

test.each([
  ['two people', 'a', 'b', false],
  ['one person', 'a', 'a', true],
  ['a vacant post', null, null, false],
  ['nobody standing in', 'a', null, false],
])('%s holding a post and its stand-in', (_who, holderId, deputyId, own) => {
  expect(isOwnStandIn({ holderId, deputyId })).toBe(own)
})
