import { expect, test } from 'vitest'
import { canDo, holding, VERB_NAMES, VERBS, type VerbName } from '../../../../test/verbs.ts'
import { whyNotOverride } from '../../review/rules/permissions.ts'
import { maySeeOrganization, whyNotGiveRoles } from '../rules.ts'

const me = holding(['platform-administrator', 'A'])
const CAN: VerbName[] = [
  'manage the site',
  'manage the organisation',
  'manage people',
  'manage an account',
  'deactivate an account',
  'give roles',
  'make a platform administrator',
]

test.each(VERB_NAMES)('can or cannot %s, exactly as listed', (verb) => {
  expect(VERBS[verb](me, 'A') === undefined).toBe(CAN.includes(verb))
})

test('can do the same in every organisation', () => {
  expect(canDo(me, 'B')).toEqual(CAN)
})

test('can see every organisation', () => {
  expect(maySeeOrganization(me, 'B')).toBe(true)
})

test('cannot write, review, issue or publish anywhere: running the platform is no part of the route', () => {
  expect(canDo(me, 'B').filter((verb) => !/manage|account|give|make/.test(verb))).toEqual([])
})

test('cannot clear a 密级★ mark, nor personal data', () => {
  for (const overridableBy of [[], ['secrecy-reviewer']] as const)
    expect(whyNotOverride(me, { organizationId: 'A', overridableBy, authors: [] })).toBe(
      'review.not-overridable',
    )
})

test('cannot widen their own roles', () => {
  const myself = { id: 'me', organizationId: 'A', grants: me.grants }
  expect(whyNotGiveRoles(me, myself, ['issuer'])).toBe('accounts.own-roles')
})
