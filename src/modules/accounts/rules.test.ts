import { describe, expect, test } from 'vitest'
import { later } from '../../platform/clock.ts'
import {
  afterFailedSignIn,
  isSessionAlive,
  maySeeOrganization,
  ROLES,
  type Role,
  visibleOrganizations,
  whyNotDeactivate,
  whyNotGiveRoles,
  whyNotManageAccount,
  whyNotManagePeople,
  whyNotPassword,
} from './rules.ts'

const holding = (role: Role, organizationId = 'A', id = 'me') => ({
  id,
  grants: [{ role, organizationId }],
})
const person = (...grants: { role: Role; organizationId: string }[]) => ({
  id: 'other',
  organizationId: 'A',
  grants,
})

describe('who manages the people of organisation A', () => {
  test.each(ROLES.map((role) => [role] as const))('%s', (role) => {
    const manages = role === 'site-administrator' || role === 'platform-administrator'
    expect(whyNotManagePeople(holding(role), 'A')).toBe(manages ? undefined : 'not-your-role')
  })
  test('not the site administrator of B', () => {
    expect(whyNotManagePeople(holding('site-administrator', 'B'), 'A')).toBe('not-your-role')
  })
  test('the platform administrator, wherever that role is held', () => {
    expect(whyNotManagePeople(holding('platform-administrator', 'B'), 'A')).toBeUndefined()
  })
})

test.each<
  [
    why: string,
    actor: ReturnType<typeof holding>,
    to: ReturnType<typeof person>,
    roles: Role[],
    answer: string | undefined,
  ]
>([
  [
    'roles of the issuing flow may be combined',
    holding('site-administrator'),
    person(),
    ['contributor', 'publisher'],
    undefined,
  ],
  ['all roles may be taken away', holding('site-administrator'), person(), [], undefined],
  [
    'nobody widens their own',
    holding('site-administrator', 'A', 'other'),
    person(),
    ['issuer'],
    'accounts.own-roles',
  ],
  [
    'not even a platform administrator',
    holding('platform-administrator', 'A', 'other'),
    person(),
    [],
    'accounts.own-roles',
  ],
  [
    'a site administrator makes no platform administrator',
    holding('site-administrator'),
    person(),
    ['platform-administrator'],
    'accounts.platform-role',
  ],
  [
    'nor unmakes one',
    holding('site-administrator'),
    person({ role: 'platform-administrator', organizationId: 'A' }),
    [],
    'accounts.platform-role',
  ],
  [
    'a platform administrator makes another',
    holding('platform-administrator'),
    person(),
    ['platform-administrator'],
    undefined,
  ],
  [
    'an auditor holds no other role',
    holding('site-administrator'),
    person(),
    ['auditor', 'contributor'],
    'accounts.auditor-alone',
  ],
  ['an auditor alone', holding('site-administrator'), person(), ['auditor'], undefined],
  ['an issuer gives no roles', holding('issuer'), person(), [], 'not-your-role'],
])('giving roles: %s', (_why, actor, to, roles, answer) => {
  expect(whyNotGiveRoles(actor, to, roles)).toBe(answer)
})

test.each([
  ['a colleague', person({ role: 'issuer', organizationId: 'A' }), undefined],
  [
    'a platform administrator of the same organisation',
    person({ role: 'platform-administrator', organizationId: 'A' }),
    'accounts.platform-role',
  ],
  [
    'a colleague who is an issuer in B too',
    person({ role: 'contributor', organizationId: 'A' }, { role: 'issuer', organizationId: 'B' }),
    'accounts.roles-elsewhere',
  ],
] as const)('a site administrator resets the password of %s', (_whose, to, answer) => {
  expect(whyNotManageAccount(holding('site-administrator'), to)).toBe(answer)
  expect(whyNotManageAccount(holding('platform-administrator'), to)).toBeUndefined()
})

test('nobody deactivates themselves', () => {
  const me = { id: 'me', organizationId: 'A', grants: [] }
  expect(whyNotDeactivate(holding('platform-administrator'), me)).toBe('accounts.own-account')
})

test('what a person sees: the organisations they hold a role in; a platform administrator all', () => {
  expect(visibleOrganizations(holding('auditor'))).toEqual(['A'])
  expect(maySeeOrganization(holding('auditor'), 'B')).toBe(false)
  expect(visibleOrganizations({ grants: [] })).toEqual([])
  expect(visibleOrganizations(holding('platform-administrator'))).toBe('all')
})

test.each([
  [0, 1, null],
  [3, 4, null],
  [4, 0, '2026-03-02T01:15:00.000Z'],
])('after %i wrong passwords another makes %i, locked until %s', (failed, count, until) => {
  expect(afterFailedSignIn(failed, '2026-03-02T01:00:00.000Z', later)).toEqual({
    failedSignIns: count,
    lockedUntil: until,
  })
})

test.each([
  ['used just now', '2026-03-02T10:00:00.000Z', '2026-03-02T20:00:00.000Z', true],
  ['idle for two hours', '2026-03-02T08:00:00.000Z', '2026-03-02T20:00:00.000Z', false],
  ['idle for a second less', '2026-03-02T08:00:01.000Z', '2026-03-02T20:00:00.000Z', true],
  ['at its end', '2026-03-02T09:59:00.000Z', '2026-03-02T10:00:00.000Z', false],
])('a session %s', (_why, lastSeenAt, expiresAt, alive) => {
  expect(isSessionAlive({ lastSeenAt, expiresAt }, '2026-03-02T10:00:00.000Z', later)).toBe(alive)
})

test.each([
  ['Weiming-2026', undefined],
  ['short-A1', 'accounts.weak-password'],
  ['onlysmallletters', 'accounts.weak-password'],
  ['two-kinds-only', 'accounts.weak-password'],
  ['Zhang.Min-2026', 'accounts.weak-password'],
  ['卫生健康委员会政务公开Aa1', undefined],
])('the password %s of zhang.min', (password, answer) => {
  expect(whyNotPassword(password, 'zhang.min')).toBe(answer)
})
