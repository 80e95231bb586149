import { expect, test } from 'vitest'
import { canDo, holding, VERB_NAMES, VERBS, type VerbName } from '../../../../test/verbs.ts'
import { maySeeOrganization } from '../rules.ts'

const me = holding(['auditor', 'A'])
const CAN: VerbName[] = ['see error reports', 'read applications', 'read record corrections']

test.each(VERB_NAMES)('can or cannot %s, exactly as listed', (verb) => {
  expect(VERBS[verb](me, 'A') === undefined).toBe(CAN.includes(verb))
})

test('cannot do anything in an organisation they hold no role in', () => {
  expect(canDo(me, 'B')).toEqual([])
})

test('can see everything of the organisation, and nothing of another', () => {
  expect(maySeeOrganization(me, 'A')).toBe(true)
  expect(maySeeOrganization(me, 'B')).toBe(false)
})
