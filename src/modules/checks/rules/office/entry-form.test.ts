import { expect, test } from 'vitest'
import { entriesFrom } from './entry-form.ts'

const HEAD = ['词表', '姓名或词语', '应写作', '职务', '排序', '起（含）', '止（含）', '备注']
const NAMES = new Map([
  ['领导人', 'leader'],
  ['机构和会议', 'body'],
] as const)
const read = (...rows: string[][]) => entriesFrom([HEAD, ...rows], NAMES)

test('rows become entries; empty ones are passed over', () => {
  const { entries, problems } = read(
    ['领导人', ' 周明远 ', '', '主任', '1', '2025-03-01', '', ''],
    ['', '', ''],
    ['机构和会议', '市卫计委', '市卫生健康委'],
  )
  expect(problems).toEqual([])
  expect(entries.map(({ word, rank, validFrom }) => [word, rank, validFrom])).toEqual([
    ['周明远', 1, '2025-03-01'],
    ['市卫计委', null, null],
  ])
})

test.each([
  ['a list nobody knows', ['名人', '甲乙'], 'list list'],
  ['a leader without a title', ['领导人', '周明远'], 'title title'],
  ['a body without its right name', ['机构和会议', '市卫计委'], 'right right'],
  ['a word that is its own correction', ['机构和会议', '市卫健委', '市卫健委'], 'right same'],
  ['no number as the order', ['领导人', '周明远', '', '主任', '第一'], 'rank rank'],
  ['a day that is none', ['领导人', '周明远', '', '主任', '', '2025-02-30'], 'validFrom day'],
  [
    'an end before the beginning',
    ['领导人', '周明远', '', '主任', '', '2025-02-01', '2024-01-01'],
    'validTo validTo',
  ],
])('%s is told with its row and column', (_why, cells, problem) => {
  const { problems } = read(['领导人', '何静', '', '副主任'], cells)
  expect(problems.map(({ row, field, why }) => `${row} ${field} ${why}`)).toEqual([`3 ${problem}`])
})

test('the same entry twice is told', () => {
  const row = ['领导人', '何静', '', '副主任']
  expect(read(row, row).problems).toEqual([{ row: 3, field: 'word', why: 'twice' }])
})
