import { expect, test } from 'vitest'
import { canDo, holding, VERB_NAMES, VERBS, type VerbName } from '../../../../test/verbs.ts'
import { whyNotOverride } from '../../review/rules/permissions.ts'

const me = holding(['secrecy-reviewer', 'A'])
const CAN: VerbName[] = [
  'ignore a find here',
  'hear of a find again',
  'show a draft outside',
  'close a preview link',
  'comment on a piece',
  'decide as secrecy-reviewer',
  'take over from a secrecy-reviewer',
  'delegate as secrecy-reviewer',
  'clear personal data',
]

test.each(VERB_NAMES)('can or cannot %s, exactly as listed', (verb) => {
  expect(VERBS[verb](me, 'A') === undefined).toBe(CAN.includes(verb))
})

test('cannot do anything in an organisation they hold no role in', () => {
  expect(canDo(me, 'B')).toEqual([])
})

test('cannot clear personal data in a piece they wrote themselves', () => {
  const finding = { organizationId: 'A', overridableBy: ['secrecy-reviewer'] as const }
  expect(whyNotOverride(me, { ...finding, authors: ['me'] })).toBe('review.own-submission')
})

test('cannot clear a 密级★ mark: nobody can', () => {
  const mark = { organizationId: 'A', overridableBy: [], authors: [] }
  expect(whyNotOverride(me, mark)).toBe('review.not-overridable')
})
