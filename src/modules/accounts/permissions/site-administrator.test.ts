import { expect, test } from 'vitest'
import { canDo, holding, VERB_NAMES, VERBS, type VerbName } from '../../../../test/verbs.ts'
import { whyNotDeactivate, whyNotGiveRoles, whyNotManageAccount } from '../rules.ts'

const me = holding(['site-administrator', 'A'])
const CAN: VerbName[] = [
  'set what letters are numbered with',
  'keep the word lists',
  'switch a category of checks',
  'hear of a find again',
  'ignore a word everywhere',
  'hear of a word again everywhere',
  'show a draft outside',
  'close a preview link',
  'see error reports',
  'answer an error report',
  'open contact details',
  'manage the site',
  'prepare a website report',
  'finish a website report',
  'take back a website report',
  'have the site checked',
  'assign a finding',
  'judge a finding',
  'manage the organisation',
  'manage people',
  'manage an account',
  'deactivate an account',
  'give roles',
  'describe a file',
  'retire a file of somebody’s',
  'bring back a file of somebody’s',
  'replace a file of drafts',
]

test.each(VERB_NAMES)('can or cannot %s, exactly as listed', (verb) => {
  expect(VERBS[verb](me, 'A') === undefined).toBe(CAN.includes(verb))
})

test('cannot do anything in an organisation they hold no role in', () => {
  expect(canDo(me, 'B')).toEqual([])
})

test('cannot give roles to themselves, nor deactivate themselves', () => {
  const myself = { id: 'me', organizationId: 'A', grants: [] }
  expect(whyNotGiveRoles(me, myself, ['issuer'])).toBe('accounts.own-roles')
  expect(whyNotDeactivate(me, myself)).toBe('accounts.own-account')
})

test('cannot manage an account that holds more than they manage', () => {
  const person = (role: string, organizationId: string) => ({
    id: 'other',
    organizationId: 'A',
    grants: [{ role, organizationId }],
  })
  expect(whyNotManageAccount(me, person('issuer', 'B'))).toBe('accounts.roles-elsewhere')
  expect(whyNotManageAccount(me, person('platform-administrator', 'A'))).toBe(
    'accounts.platform-role',
  )
})
