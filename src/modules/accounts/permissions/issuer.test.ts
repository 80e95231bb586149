import { expect, test } from 'vitest'
import { canDo, holding, VERB_NAMES, VERBS, type VerbName } from '../../../../test/verbs.ts'
import { whyNotPublishUrgently } from '../../publish/rules.ts'
import { whyNotDecide } from '../../review/rules/permissions.ts'

const me = holding(['issuer', 'A'])
const CAN: VerbName[] = [
  'ignore a find here',
  'hear of a find again',
  'show a draft outside',
  'close a preview link',
  'comment on a piece',
  'decide as issuer',
  'take over from an issuer',
  'delegate as issuer',
  'publish urgently',
  'read applications',
  'confirm a shorter time to keep',
  'refuse a shorter time to keep',
  'extend an application',
  'issue a reply',
  'read record corrections',
]

test.each(VERB_NAMES)('can or cannot %s, exactly as listed', (verb) => {
  expect(VERBS[verb](me, 'A') === undefined).toBe(CAN.includes(verb))
})

test('cannot do anything in an organisation they hold no role in', () => {
  expect(canDo(me, 'B')).toEqual([])
})

const task = {
  organizationId: 'A',
  unitId: null,
  role: 'issuer',
  state: 'open',
  assigneeId: null,
  delegated: false,
  authors: ['author'],
} as const

test('cannot issue their own submission, nor publish it urgently', () => {
  expect(whyNotDecide(me, { ...task, authors: ['author', 'me'] })).toBe('review.own-submission')
  const piece = { organizationId: 'A', unitId: null, live: false, ended: false } as const
  const own = { ...piece, open: 'draft', authors: ['me'] } as const
  expect(whyNotPublishUrgently(me, own)).toBe('publish.own-piece')
})

test('cannot sign what lies with another issuer', () => {
  expect(whyNotDecide(me, { ...task, assigneeId: 'other' })).toBe('review.somebody-elses')
})

test('cannot publish urgently what is issued already', () => {
  const piece = { organizationId: 'A', unitId: null, live: false, ended: false } as const
  for (const open of ['issued', 'scheduled', null] as const)
    expect(whyNotPublishUrgently(me, { ...piece, open, authors: [] })).toBe('publish.urgent-state')
})
