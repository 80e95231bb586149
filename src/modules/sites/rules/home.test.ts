import { describe, expect, test } from 'vitest'
import {
  arrangementIssues,
  BLOCK_KINDS,
  blockIssues,
  declarationOf,
  type HomeBlock,
  homeArrangement,
  homeBlock,
  namesOnly,
  newBlock,
  onlyUsed,
  spansOf,
  type Width,
} from './home.ts'
import { defaultArrangement } from './home-default.ts'

const LIST = '019b0000-0000-7000-8000-000000000001'
const LIBRARY = '019b0000-0000-7000-8000-000000000002'
const TOPIC = '019b0000-0000-7000-8000-000000000003'
const columns = [
  { id: LIST, name: '通知公告', kind: 'list' as const },
  { id: LIBRARY, name: '政策文件', kind: 'library' as const },
  { id: TOPIC, name: '流感防控', kind: 'topic' as const },
]
const link = { text: '中国政府网', href: 'https://www.gov.cn/' }

describe('every kind of block', () => {
  test.for(BLOCK_KINDS)('%s: as proposed it can be kept in the database', (kind) => {
    expect(homeBlock.safeParse(newBlock(kind, kind)).success).toBe(true)
    expect(declarationOf(kind).widths).toContain(newBlock(kind, kind).width)
  })
})

describe('what is wrong with a block', () => {
  test.for<{ why: string; block: HomeBlock; codes: string[] }>([
    { why: 'a list of a column', block: newBlock('list', 'a', { columnIds: [LIST] }), codes: [] },
    { why: 'a list without a column', block: newBlock('list', 'a'), codes: ['home.columns-few'] },
    {
      why: 'a list of two columns',
      block: newBlock('list', 'a', { columnIds: [LIST, LIBRARY] }),
      codes: ['home.columns-many'],
    },
    {
      why: 'news of a library, in a third of a row, with too many titles: all at once',
      block: newBlock('focus', 'a', { columnIds: [LIBRARY], width: 'third', limit: 20 }),
      codes: ['home.width', 'home.column-kind', 'home.limit'],
    },
    { why: 'topics chosen by themselves', block: newBlock('topics', 'a'), codes: [] },
    {
      why: 'one topic twice',
      block: newBlock('topics', 'a', { columnIds: [TOPIC, TOPIC] }),
      codes: ['home.same-twice'],
    },
    {
      why: 'one key area',
      block: newBlock('areas', 'a', { columnIds: [LIST] }),
      codes: ['home.areas-few'],
    },
    {
      why: 'a column and a class are two key areas',
      block: newBlock('areas', 'a', { columnIds: [LIST], classes: [12] }),
      codes: [],
    },
    {
      why: 'thirteen key areas',
      block: newBlock('areas', 'a', { classes: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13] }),
      codes: ['home.areas-few'],
    },
    { why: 'links without a link', block: newBlock('links', 'a'), codes: ['home.links-few'] },
    { why: 'links', block: newBlock('links', 'a', { links: [link] }), codes: [] },
    {
      why: 'more ways to contact than a reader wants',
      block: newBlock('interaction', 'a', { links: Array(7).fill(link) }),
      codes: ['home.links-many'],
    },
    {
      why: 'no chart chosen',
      block: newBlock('figures', 'a', { figure: null }),
      codes: ['home.figure'],
    },
  ])('$why', ({ block, codes }) => {
    expect(blockIssues(block, columns).map(({ code }) => code)).toEqual(codes)
  })

  test('a page has room for one lead, one card and each chart once', () => {
    const news = newBlock('focus', 'a', { columnIds: [LIST] })
    const blocks = [
      news,
      { ...news, id: 'b' },
      newBlock('figures', 'c'),
      newBlock('figures', 'd'),
      newBlock('figures', 'e', { figure: 'delay' }),
      newBlock('list', 'a', { columnIds: [LIST] }),
    ]
    expect(arrangementIssues(blocks, columns).map(({ field, code }) => `${field} ${code}`)).toEqual(
      ['1.kind home.twice', '3.kind home.twice', '5.kind home.twice'],
    )
  })

  test('an address is of the web or of this site, nothing else', () => {
    const allowed = (href: string) =>
      homeBlock.safeParse(newBlock('links', 'a', { links: [{ ...link, href }] })).success
    expect(['https://www.gov.cn/', 'http://a.gov.cn', '/disclosure/', '/'].map(allowed)).toEqual(
      Array(4).fill(true),
    )
    const bad = ['javascript:alert(1)', '//evil.example', '/\\evil.example', 'data:text/html,x', '']
    expect(bad.map(allowed)).toEqual(Array(bad.length).fill(false))
  })

  test('more blocks than anybody reads are refused', () => {
    const blocks = Array.from({ length: 31 }, (_, n) => newBlock('topics', `t-${n}`))
    expect(homeArrangement.safeParse(blocks).success).toBe(false)
    expect(homeArrangement.safeParse(blocks.slice(1)).success).toBe(true)
  })
})

test('a block keeps only what its kind uses', () => {
  const full = newBlock('organization', 'a', {
    columnIds: [LIST],
    classes: [1],
    limit: 9,
    figure: 'delay',
    links: [link],
  })
  expect(onlyUsed(full)).toEqual(newBlock('organization', 'a'))
})

test('a column of another site is found out', () => {
  const blocks = [newBlock('list', 'a', { columnIds: [LIST] })]
  expect(namesOnly(blocks, columns)).toBe(true)
  expect(namesOnly(blocks, columns.slice(1))).toBe(false)
})

describe('rows', () => {
  test.for<{ why: string; widths: Width[]; spans: number[] }>([
    { why: 'nothing', widths: [], spans: [] },
    { why: 'one whole', widths: ['whole'], spans: [6] },
    { why: 'a half alone fills its row', widths: ['half'], spans: [6] },
    { why: 'two halves', widths: ['half', 'half'], spans: [3, 3] },
    { why: 'three thirds', widths: ['third', 'third', 'third'], spans: [2, 2, 2] },
    { why: 'two thirds share the row evenly', widths: ['third', 'third'], spans: [3, 3] },
    { why: 'two thirds and a third', widths: ['two-thirds', 'third'], spans: [4, 2] },
    {
      why: 'half and third: the last takes what is left',
      widths: ['half', 'third'],
      spans: [3, 3],
    },
    {
      why: 'what does not fit begins a row',
      widths: ['two-thirds', 'half', 'half'],
      spans: [6, 3, 3],
    },
    { why: 'four thirds', widths: ['third', 'third', 'third', 'third'], spans: [2, 2, 2, 6] },
  ])('$why', ({ widths, spans }) => expect(spansOf(widths)).toEqual(spans))
})

describe('a site that nobody has arranged', () => {
  const column = (id: string, kind: 'list' | 'library' | 'disclosure' | 'page', of?: string) => ({
    id,
    kind,
    publicationKind: of ?? null,
    onHome: true,
  })
  const shown = (...given: ReturnType<typeof column>[]) =>
    defaultArrangement(given).map(({ kind, columnIds }) => [kind, ...columnIds].join(' '))

  test('each column in the form its kind asks for', () => {
    expect(
      shown(
        column('guides', 'list', 'guide'),
        column('news', 'list', 'news'),
        column('notices', 'list', 'notice'),
        column('policies', 'library'),
        column('disclosure', 'disclosure'),
        column('health', 'list', 'health-education'),
        column('figures', 'list', 'statistics'),
      ),
    ).toEqual([
      'focus news',
      'list notices',
      'policies policies',
      'disclosure disclosure',
      'list figures',
      'services guides',
      'topics',
      'education health',
      'organization',
    ])
  })

  test('without a column for news the first list leads', () => {
    expect(shown(column('one', 'list'), column('two', 'list'))).toEqual([
      'focus one',
      'list two',
      'topics',
      'organization',
    ])
  })

  test('a column not marked for the front page stays off it', () => {
    expect(shown({ ...column('news', 'list', 'news'), onHome: false })).toEqual([
      'topics',
      'organization',
    ])
  })

  test('a column that only takes notices but is a single page is not a list', () => {
    expect(shown(column('notices', 'page', 'notice'))).toEqual(['topics', 'organization'])
  })

  test('it could be saved as it stands', () => {
    const arranged = defaultArrangement([
      { id: LIST, kind: 'list', publicationKind: 'news', onHome: true },
      { id: LIBRARY, kind: 'library', publicationKind: null, onHome: true },
    ])
    expect(homeArrangement.safeParse(arranged).success).toBe(true)
    expect(arrangementIssues(arranged, columns)).toEqual([])
  })
})
