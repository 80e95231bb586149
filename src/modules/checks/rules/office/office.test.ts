import { expect, test } from 'vitest'
import { inOrder } from '../../engine/finding.ts'
import type { OfficeLists, OfficeWord } from './entries.ts'
import { officeWords } from './lists.ts'

const leader = (word: string, title: string, rank: number, more: Partial<OfficeWord> = {}) => ({
  list: 'leader' as const,
  word,
  right: '',
  title,
  rank,
  validFrom: null,
  validTo: null,
  ...more,
})
const entry = (list: OfficeWord['list'], word: string, right = ''): OfficeWord => ({
  list,
  word,
  right,
  title: '',
  rank: null,
  validFrom: null,
  validTo: null,
})
const LISTS: OfficeLists = {
  words: [
    leader('周明远', '党组书记、主任', 1, { validFrom: '2025-03-01' }),
    leader('周明远', '副主任', 3, { validFrom: '2020-01-01', validTo: '2025-02-28' }),
    leader('何静', '副主任', 2),
    leader('孙国强', '主任', 1, { validFrom: '2018-01-01', validTo: '2025-02-28' }),
    entry('body', '云州市卫计委', '云州市卫生健康委员会'),
    entry('region', '云东县', '云东区'),
    entry('banned', '零容忍零死角'),
    entry('caution', '最大'),
    entry('phrase', '健康云州2030', '健康云州 2030 行动'),
  ],
  variants: { 周明远: ['周名远', '周明院'], 何静: ['何晶', '贺静'] },
}
const said = (text: string, on: string | null = '2026-11-20') =>
  inOrder(officeWords(LISTS, on)(text)).map(
    ({ rule, start, end }) => `${rule.code} ${text.slice(start, end)}`,
  )

test.each<[string, string, string[]]>([
  ['the right title', '主任周明远主持会议。', []],
  ['two titles of one person', '党组书记、主任周明远讲话。', []],
  ['a title after the name', '周明远主任讲话。', []],
  ['a title not held', '副主任周明远主持会议。', ['leader-title 副主任']],
  ['a title after the name, not held', '何静主任讲话。', ['leader-title 主任']],
  ['somebody who left', '主任孙国强出席。', ['leader-gone 主任']],
  ['a character wrong', '主任周名远主持会议。', ['leader-name 周名远']],
  ['a short name like another, without a title', '记者何晶报道。', []],
  ['a short name beside a title', '副主任何晶出席。', ['leader-name 何晶']],
  ['the right order', '周明远、何静出席会议。', []],
  ['the wrong order', '何静、周明远出席会议。', ['leader-order 周明远']],
  ['the wrong order, with titles', '副主任何静，主任周明远出席会议。', ['leader-order 周明远']],
  ['two sentences are no list', '何静讲话。周明远、何静出席。', []],
])('%s', (_why, text, codes) => expect(said(text)).toEqual(codes))

test('titles are those of the day of the document', () => {
  expect(said('副主任周明远、主任孙国强出席。', '2024-06-01')).toEqual(['leader-order 孙国强'])
  expect(said('主任周明远出席。', '2024-06-01')).toEqual(['leader-title 主任'])
  expect(said('主任周明远出席。', null)).toEqual([])
})

test('words of the other lists, however they are written', () => {
  expect(said('云州市衛計委印发')).toEqual(['office-body 云州市衛計委'])
  expect(said('云东县　做到零容忍零死角，规模最大')).toEqual([
    'office-region 云东县',
    'office-banned 零容忍零死角',
    'office-caution 最大',
  ])
})
