import { expect, test } from 'vitest'
import { endedRange, isWithin, type LibraryQuery, sortOf } from './query.ts'

test.for([
  { value: '2y', range: { from: '2024-11-21', before: null } },
  { value: '1y', range: { from: '2025-11-21', before: null } },
  { value: '2025', range: { from: '2025-01-01', before: '2026-01-01' } },
  { value: '2024-11-01', range: { from: '2024-11-01', before: null } },
  { value: '2024-02-30', range: null },
  { value: '0y', range: null },
  { value: "1' or 1=1", range: null },
  { value: '', range: null },
])('$value on 2026-11-21 is $range', ({ value, range }) => {
  expect(endedRange(value, '2026-11-21')).toEqual(range)
})

test('two years before a leap day is the first of March', () => {
  expect(endedRange('2y', '2024-02-29')?.from).toBe('2022-03-01')
})

test.for([
  { day: '2025-01-01', within: true },
  { day: '2025-12-31', within: true },
  { day: '2026-01-01', within: false },
  { day: '2024-12-31', within: false },
])('$day within 2025: $within', ({ day, within }) => {
  expect(isWithin(day, { from: '2025-01-01', before: '2026-01-01' })).toBe(within)
})

test.for([
  { why: 'nothing asked', query: {}, sort: 'newest' },
  { why: 'words are ranked', query: { q: '疫苗' }, sort: 'relevance' },
  { why: 'repeals by their day', query: { ended: '2y' }, sort: 'ended' },
  { why: 'what is asked for holds', query: { q: '疫苗', sort: 'formed' }, sort: 'formed' },
  { why: 'no relevance without words', query: { sort: 'relevance' }, sort: 'newest' },
  { why: 'unknown orders are not asked', query: { sort: 'title' }, sort: 'newest' },
])('order: $why', ({ query, sort }) => {
  const none: LibraryQuery = {
    q: '',
    validity: '',
    issuer: '',
    year: '',
    topic: '',
    kind: '',
    ended: '',
    sort: '',
    page: 1,
  }
  expect(sortOf({ ...none, ...query })).toBe(sort)
})
