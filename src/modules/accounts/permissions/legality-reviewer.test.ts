import { expect, test } from 'vitest'
import { canDo, holding, VERB_NAMES, VERBS, type VerbName } from '../../../../test/verbs.ts'
import { whyNotDecide } from '../../review/rules/permissions.ts'

const me = holding(['legality-reviewer', 'A'])
const CAN: VerbName[] = [
  'ignore a find here',
  'hear of a find again',
  'show a draft outside',
  'close a preview link',
  'comment on a piece',
  'decide as legality-reviewer',
  'take over from a legality-reviewer',
  'delegate as legality-reviewer',
]

test.each(VERB_NAMES)('can or cannot %s, exactly as listed', (verb) => {
  expect(VERBS[verb](me, 'A') === undefined).toBe(CAN.includes(verb))
})

test('cannot do anything in an organisation they hold no role in', () => {
  expect(canDo(me, 'B')).toEqual([])
})

test('can decide on the pieces of every department', () => {
  const task = { organizationId: 'A', unitId: null, role: 'legality-reviewer' } as const
  const open = { state: 'open', assigneeId: null, delegated: false, authors: ['author'] } as const
  expect(whyNotDecide({ ...me, unitId: 'office' }, { ...task, ...open })).toBeUndefined()
})
