import { describe, expect, test } from 'vitest'
import { CADENCES } from './cadence.data.ts'
import { type ColumnKind, columnPath, inTreeOrder, isOnline, placeIssues } from './rules.ts'
import { STATUTORY_ITEMS } from './statutory.data.ts'

function column(
  id: string,
  parentId: string | null,
  more: { slug?: string; kind?: ColumnKind; sort?: number; online?: boolean } = {},
) {
  return {
    id,
    parentId,
    slug: id,
    name: id,
    kind: 'list' as ColumnKind,
    sort: 0,
    online: true,
    ...more,
  }
}

/** news › headlines, county › east › far; disclosure; elsewhere is a link; flu is a topic off line. */
const site = [
  column('far', 'east'),
  column('east', 'county'),
  column('headlines', 'news', { sort: 10 }),
  column('county', 'news', { sort: 20 }),
  column('disclosure', null, { sort: 30 }),
  column('news', null, { sort: 20 }),
  column('elsewhere', null, { kind: 'link', sort: 40 }),
  column('flu', null, { kind: 'topic', online: false, sort: 50 }),
  column('advice', 'flu'),
]

test('a path joins the slugs from the top', () => {
  expect(columnPath(site, 'far')).toBe('news/county/east/far')
  expect(columnPath(site, 'news')).toBe('news')
  expect(columnPath(site, 'unknown')).toBe('')
})

test('parents stand before children, siblings by their number', () => {
  expect(inTreeOrder(site).map((each) => each.id)).toEqual([
    'news',
    'headlines',
    'county',
    'east',
    'far',
    'disclosure',
    'elsewhere',
    'flu',
    'advice',
  ])
})

test('a column below an off-line topic is off line too', () => {
  expect(isOnline(site, 'far')).toBe(true)
  expect(isOnline(site, 'flu')).toBe(false)
  expect(isOnline(site, 'advice')).toBe(false)
  expect(isOnline(site, 'unknown')).toBe(false)
})

describe('where a column may stand', () => {
  test.each([
    ['a new one at the top', { id: null, parentId: null, slug: 'policies' }, []],
    ['a new one below another', { id: null, parentId: 'county', slug: 'west' }, []],
    ['unchanged', { id: 'county', parentId: 'news', slug: 'county' }, []],
    [
      'the same slug under another parent',
      { id: null, parentId: 'disclosure', slug: 'headlines' },
      [],
    ],
    ['a sibling’s slug', { id: null, parentId: 'news', slug: 'headlines' }, ['slug-taken']],
    [
      'an address of the platform',
      { id: null, parentId: null, slug: 'workbench' },
      ['slug-reserved'],
    ],
    ['the same word below another', { id: null, parentId: 'news', slug: 'search' }, []],
    [
      'another site’s prefix at the top',
      { id: null, parentId: null, slug: 'qinghe' },
      ['slug-is-site'],
    ],
    ['under itself', { id: 'news', parentId: 'news', slug: 'news' }, ['cycle']],
    ['under its own grandchild', { id: 'news', parentId: 'east', slug: 'news' }, ['cycle']],
    ['under a link', { id: null, parentId: 'elsewhere', slug: 'x' }, ['parent-link']],
    ['on the fifth level', { id: null, parentId: 'far', slug: 'x' }, ['too-deep']],
    [
      'moved so that what is below gets too deep',
      { id: 'county', parentId: 'headlines', slug: 'county' },
      ['too-deep'],
    ],
    [
      'two problems at once',
      { id: 'news', parentId: 'county', slug: 'east' },
      ['cycle', 'slug-taken'],
    ],
  ])('%s', (_why, place, codes) => {
    expect(placeIssues(site, place, ['', 'qinghe']).map((issue) => issue.code)).toEqual(codes)
  })
})

test('update duties are those of the inspection standard', () => {
  expect(
    Object.entries(CADENCES).map(([name, { maxGapDays, verified }]) => [
      name,
      maxGapDays,
      verified,
    ]),
  ).toEqual([
    ['A', 14, true],
    ['B', 183, true],
    ['C', 365, true],
    ['D', null, true],
    ['E', 90, true],
    ['F', null, false],
  ])
})

test('the fifteen items of art. 20 are numbered, worded in two languages and marked unverified', () => {
  expect(STATUTORY_ITEMS.map((each) => each.item)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
  ])
  expect(STATUTORY_ITEMS[9]!.legalBasis).toContain('第二十条第（十）项')
  expect(STATUTORY_ITEMS[14]!.legalBasis).toContain('第二十条第（十五）项')
  expect(STATUTORY_ITEMS.every((each) => each.zh && each.en && !each.verified)).toBe(true)
})
