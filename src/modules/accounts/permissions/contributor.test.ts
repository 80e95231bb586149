import { expect, test } from 'vitest'
import { canDo, holding, VERB_NAMES, VERBS, type VerbName } from '../../../../test/verbs.ts'
import {
  whyNotEdit,
  whyNotFollowChinese,
  whyNotMakeEnglish,
  whyNotRecall,
} from '../../content/rules/permissions.ts'

const me = holding(['contributor', 'A'])
const CAN: VerbName[] = [
  'ignore a find here',
  'hear of a find again',
  'make the publication of an annual report',
  'make the publication of a website report',
  'show a draft outside',
  'close a preview link',
  'comment on a piece',
  'resolve a comment on my piece',
  'edit',
  'submit',
  'discard',
  'begin an edition',
  'make the English version',
  'follow the Chinese',
  'recall',
  'describe a file',
  'replace a file of drafts',
]

test.each(VERB_NAMES)('can or cannot %s, exactly as listed', (verb) => {
  expect(VERBS[verb](me, 'A') === undefined).toBe(CAN.includes(verb))
})

test('cannot do anything in an organisation they hold no role in', () => {
  expect(canDo(me, 'B')).toEqual([])
})

const piece = {
  organizationId: 'A',
  unitId: 'disease',
  live: false,
  ended: false,
  open: 'draft',
} as const

test('can write for the own department, and what belongs to no department', () => {
  expect(whyNotEdit(me, piece)).toBeUndefined()
  expect(whyNotEdit(me, { ...piece, unitId: null })).toBeUndefined()
})

test('cannot write for another department', () => {
  expect(whyNotEdit(me, { ...piece, unitId: 'office' })).toBe('content.other-unit')
})

test.each([
  ['in-review', 'content.in-review'],
  ['issued', 'content.issued'],
  ['scheduled', 'content.issued'],
] as const)('cannot edit what is %s', (open, answer) => {
  expect(whyNotEdit(me, { ...piece, open })).toBe(answer)
})

test.each([
  ['a piece that is not public', { live: false }, 'content.not-published'],
  ['a piece in English', { locale: 'en' }, 'content.not-chinese'],
  ['a piece that has one', { hasEnglish: true }, 'content.english-exists'],
  ['a piece of another department', { unitId: 'office' }, 'content.other-unit'],
] as const)('cannot make the English version of %s', (_what, change, answer) => {
  const chinese = { ...piece, live: true, locale: 'zh-CN', hasEnglish: false, ...change }
  expect(whyNotMakeEnglish(me, chinese)).toBe(answer)
})

test.each([
  ['a piece that translates nothing', null, 'content.no-chinese'],
  ['what is gone', { live: false, behind: false }, 'content.chinese-not-live'],
  ['what it follows already', { live: true, behind: false }, 'content.follows-newest'],
] as const)('cannot say that an English draft now follows %s', (_what, chinese, answer) => {
  expect(whyNotFollowChinese(me, { ...piece, chinese })).toBe(answer)
})

test('cannot take back what is already public', () => {
  expect(whyNotRecall(me, { ...piece, open: null, live: true })).toBe('content.nothing-open')
})
