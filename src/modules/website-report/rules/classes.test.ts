import { describe, expect, test } from 'vitest'
import {
  classesOf,
  classOfPage,
  countInterpretations,
  countPages,
  type SiteColumn,
} from './classes.ts'

const column = (id: string, columnType: string, more: Partial<SiteColumn> = {}): SiteColumn => ({
  id,
  parentId: null,
  name: id,
  columnType,
  kind: 'list',
  ...more,
})

describe('the class of a column', () => {
  test.for([
    { why: 'by the type it gives', of: column('x', '概况信息'), is: 'profile' },
    { why: 'notices are 政务动态', of: column('x', '通知公告'), is: 'news' },
    { why: 'spaces around the type say nothing', of: column('x', ' 政策文件 '), is: 'catalogue' },
    {
      why: 'by its kind where its type is of none',
      of: column('x', '', { kind: 'disclosure' }),
      is: 'catalogue',
    },
    {
      why: 'the type before the kind',
      of: column('x', '政务动态', { kind: 'library' }),
      is: 'news',
    },
    { why: 'none', of: column('x', '健康科普'), is: null },
  ])('$why', ({ of, is }) => {
    expect(classesOf([of]).get('x')).toBe(is)
  })

  test('a column that says nothing is of the class it stands under', () => {
    const columns = [
      column('news', '政务动态'),
      column('county', '', { parentId: 'news' }),
      column('leaders', '领导信息', { parentId: 'news' }),
    ]
    expect([...classesOf(columns).values()]).toEqual(['news', 'news', 'profile'])
  })

  test('a broken tree ends', () => {
    const columns = [column('a', '', { parentId: 'b' }), column('b', '', { parentId: 'a' })]
    expect(classesOf(columns).get('a')).toBe(null)
  })
})

test.for([
  { why: 'its column decides', ofColumn: 'news', isStatutory: true, is: 'news' },
  { why: 'published under an item of Art. 20', ofColumn: null, isStatutory: true, is: 'catalogue' },
  { why: 'of no class', ofColumn: null, isStatutory: false, is: null },
] as const)('the class of a page: $why', ({ ofColumn, isStatutory, is }) => {
  expect(classOfPage(ofColumn, isStatutory)).toBe(is)
})

test('pages are counted once in all and once in their class; the others are named', () => {
  const classes = classesOf([
    column('leaders', '领导信息'),
    column('headlines', '政务动态'),
    column('policies', '政策文件'),
    column('tips', '健康科普'),
    column('guides', '办事服务'),
  ])
  const counted = countPages(
    [
      { columnId: 'leaders', isStatutory: true, count: 2 },
      { columnId: 'headlines', isStatutory: false, count: 10 },
      { columnId: 'policies', isStatutory: true, count: 4 },
      { columnId: 'tips', isStatutory: false, count: 3 },
      { columnId: 'guides', isStatutory: true, count: 5 },
      { columnId: 'guides', isStatutory: false, count: 7 },
    ],
    classes,
  )
  // By hand: 2 + 10 + 4 + 3 + 5 + 7 = 31; guides under an item of Art. 20 belong to the catalogue.
  expect(counted).toEqual({
    published: 31,
    profileUpdates: 2,
    newsUpdates: 10,
    catalogueUpdates: 9,
    unclassed: [
      { columnId: 'guides', count: 7 },
      { columnId: 'tips', count: 3 },
    ],
  })
})

test('interpretations are materials where they are read, products where they are looked at', () => {
  expect(
    countInterpretations([
      { form: 'text', count: 5 },
      { form: 'questions', count: 2 },
      { form: 'graphic', count: 4 },
      { form: 'video', count: 1 },
      { form: 'briefing', count: 1 },
      { form: null, count: 3 },
    ]),
  ).toEqual({ interpretationMaterials: 7, interpretationProducts: 6, formless: 3 })
})
