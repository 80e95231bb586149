import { expect, test } from 'vitest'
import { canDo, holding, VERB_NAMES, VERBS, type VerbName } from '../../../../test/verbs.ts'
import { whyNotTakeOver } from '../../review/rules/permissions.ts'

const me = holding(['disclosure-reviewer', 'A'])
const CAN: VerbName[] = [
  'set what letters are numbered with',
  'keep the word lists',
  'switch a category of checks',
  'ignore a find here',
  'hear of a find again',
  'ignore a word everywhere',
  'hear of a word again everywhere',
  'show a draft outside',
  'close a preview link',
  'see error reports',
  'answer an error report',
  'prepare an annual report',
  'finish an annual report',
  'take back an annual report',
  'prepare a website report',
  'finish a website report',
  'take back a website report',
  'read applications',
  'have the site checked',
  'assign a finding',
  'judge a finding',
  'open who applied',
  'say how long cases are kept',
  'confirm a shorter time to keep',
  'refuse a shorter time to keep',
  'make a draft of an answer',
  'confirm an application',
  'propose a reply',
  'read record corrections',
  'open a record correction',
  'answer a record correction',
  'register a record correction',
  'open contact details',
  'comment on a piece',
  'decide as disclosure-reviewer',
  'take over from a disclosure-reviewer',
  'delegate as disclosure-reviewer',
]

test.each(VERB_NAMES)('can or cannot %s, exactly as listed', (verb) => {
  expect(VERBS[verb](me, 'A') === undefined).toBe(CAN.includes(verb))
})

test('cannot do anything in an organisation they hold no role in', () => {
  expect(canDo(me, 'B')).toEqual([])
})

test('cannot take over what is theirs already, nor what they wrote', () => {
  const task = { organizationId: 'A', unitId: null, role: 'disclosure-reviewer' } as const
  const open = { state: 'open', delegated: false, authors: ['author'] } as const
  expect(whyNotTakeOver(me, { ...task, ...open, assigneeId: 'me' })).toBe('review.already-yours')
  const own = { ...task, ...open, assigneeId: 'other', authors: ['me'] }
  expect(whyNotTakeOver(me, own)).toBe('review.own-submission')
})
