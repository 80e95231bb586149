import { expect, test } from 'vitest'
import { canDo, holding, VERB_NAMES, VERBS, type VerbName } from '../../../../test/verbs.ts'
import { whyNotPublish } from '../../publish/rules.ts'

const me = holding(['publisher', 'A'])
const CAN: VerbName[] = [
  'comment on a piece',
  'recall',
  'publish',
  'schedule',
  'cancel a schedule',
  'retry a schedule',
  'end',
  'replace a file of drafts',
  'replace a public file',
  'have the site checked',
  'assign a finding',
  'judge a finding',
]

test.each(VERB_NAMES)('can or cannot %s, exactly as listed', (verb) => {
  expect(VERBS[verb](me, 'A') === undefined).toBe(CAN.includes(verb))
})

test('cannot do anything in an organisation they hold no role in', () => {
  expect(canDo(me, 'B')).toEqual([])
})

const issued = {
  organizationId: 'A',
  unitId: 'office',
  live: false,
  ended: false,
  open: 'issued',
  forSite: true,
  schedule: null,
} as const

test('can publish for every department', () => {
  expect(whyNotPublish(me, issued)).toBeUndefined()
})

test('cannot publish what nobody has issued', () => {
  for (const open of ['draft', 'in-review', 'returned', null] as const)
    expect(whyNotPublish(me, { ...issued, open })).toBe('publish.not-issued')
})

test('cannot publish what was issued as not for the site', () => {
  expect(whyNotPublish(me, { ...issued, forSite: false })).toBe('publish.not-proactive')
})
