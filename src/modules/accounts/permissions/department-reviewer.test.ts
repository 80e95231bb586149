import { expect, test } from 'vitest'
import { canDo, holding, VERB_NAMES, VERBS, type VerbName } from '../../../../test/verbs.ts'
import { whyNotDecide } from '../../review/rules/permissions.ts'

const me = holding(['department-reviewer', 'A'])
const CAN: VerbName[] = [
  'ignore a find here',
  'hear of a find again',
  'show a draft outside',
  'close a preview link',
  'comment on a piece',
  'decide as department-reviewer',
  'take over from a department-reviewer',
  'delegate as department-reviewer',
]

test.each(VERB_NAMES)('can or cannot %s, exactly as listed', (verb) => {
  expect(VERBS[verb](me, 'A') === undefined).toBe(CAN.includes(verb))
})

test('cannot do anything in an organisation they hold no role in', () => {
  expect(canDo(me, 'B')).toEqual([])
})

const task = {
  organizationId: 'A',
  unitId: 'disease',
  role: 'department-reviewer',
  state: 'open',
  assigneeId: null,
  delegated: false,
  authors: ['author'],
} as const

test('can decide on what the own department wrote', () => {
  expect(whyNotDecide(me, task)).toBeUndefined()
})

test('cannot decide for another department', () => {
  expect(whyNotDecide(me, { ...task, unitId: 'office' })).toBe('review.other-unit')
})

test('cannot decide on their own submission', () => {
  expect(whyNotDecide(me, { ...task, authors: ['me'] })).toBe('review.own-submission')
})

test.each(['signed', 'returned', 'void'] as const)('cannot decide on what is %s', (state) => {
  expect(whyNotDecide(me, { ...task, state })).toBe('review.not-open')
})
