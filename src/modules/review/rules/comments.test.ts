import { expect, test } from 'vitest'
import type { Body } from '../../content/rules/document.ts'
import { blockNow, blockTexts, quoteAt, whyNotComment, whyNotResolve } from './comments.ts'

const texts = ['一、目标', '到年底全市接种率达到九成。', '二、措施']
const place = (
  block: number | null,
  startAt: number | null = null,
  endAt: number | null = null,
) => ({
  block,
  startAt,
  endAt,
})

test('blocks are counted from the top of the body', () => {
  const body: Body = {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: '第一段' }] },
      { type: 'paragraph', content: [{ type: 'text', text: '第二段' }] },
    ],
  }
  expect(blockTexts(body)).toEqual(['第一段', '第二段'])
})

test.for([
  { why: 'the whole piece', at: place(null), quote: '' },
  { why: 'a whole block', at: place(0), quote: '一、目标' },
  { why: 'words in a block', at: place(1, 5, 8), quote: '接种率' },
  { why: 'a block that is not there', at: place(3), quote: undefined },
  { why: 'past the end of the text', at: place(0, 2, 9), quote: undefined },
  { why: 'nothing between start and end', at: place(0, 2, 2), quote: undefined },
  { why: 'a start without a block', at: place(null, 0, 2), quote: undefined },
  { why: 'a start without an end', at: place(0, 1), quote: undefined },
])('what a remark is about: $why', ({ at, quote }) => {
  expect(quoteAt(texts, at)).toBe(quote)
})

test.for([
  { why: 'where it stood', block: 1, quote: '接种率', now: 1 },
  { why: 'moved down, found by its words', block: 0, quote: '接种率', now: 1 },
  { why: 'its words are gone', block: 1, quote: '覆盖率', now: null },
  { why: 'the whole piece', block: null, quote: '', now: null },
])('in a later draft: $why', ({ block, quote, now }) => {
  expect(blockNow({ block, quote }, texts)).toBe(now)
})

const person = (role: string, id = 'p') => ({
  id,
  unitId: null,
  grants: [{ role, organizationId: 'o' }],
})

test.for([
  { role: 'issuer', open: true, why: undefined },
  { role: 'contributor', open: true, why: undefined },
  { role: 'contributor', open: false, why: 'comment.nothing-open' },
  { role: 'auditor', open: true, why: 'comment.not-staff' },
  { role: 'site-administrator', open: true, why: 'comment.not-staff' },
])('a $role may remark on a piece (open: $open): $why', ({ role, open, why }) => {
  expect(whyNotComment(person(role), { organizationId: 'o', open })).toBe(why)
})

test.for([
  { who: 'its author', actor: person('issuer', 'author'), why: undefined },
  { who: 'a writer of the piece', actor: person('contributor', 'writer'), why: undefined },
  { who: 'another reviewer', actor: person('issuer', 'other'), why: 'comment.not-yours' },
  { who: 'another contributor', actor: person('contributor', 'other'), why: 'comment.not-yours' },
])('a remark is resolved by $who: $why', ({ actor, why }) => {
  const comment = { organizationId: 'o', authorId: 'author', writers: ['writer'], resolved: false }
  expect(whyNotResolve(actor, comment)).toBe(why)
})

test('a remark from outside is resolved by anybody who works with the piece', () => {
  const comment = { organizationId: 'o', authorId: null, writers: ['writer'], resolved: false }
  expect(whyNotResolve(person('issuer', 'other'), comment)).toBeUndefined()
  expect(whyNotResolve(person('auditor', 'other'), comment)).toBe('comment.not-staff')
})

test('a remark is resolved once', () => {
  const comment = { organizationId: 'o', authorId: 'p', writers: [], resolved: true }
  expect(whyNotResolve(person('issuer'), comment)).toBe('comment.resolved')
})
