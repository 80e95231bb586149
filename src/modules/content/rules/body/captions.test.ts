import { expect, test } from 'vitest'
import type { Block } from '../document.ts'
import { joinCaptions } from './captions.ts'

const line = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const picture: Block = {
  type: 'image',
  attrs: { fileId: null, src: 'https://a.example/1.png', alt: '图' },
}
const table: Block = {
  type: 'table',
  content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [line('甲')] }] }],
}

test.each([
  ['表1 各区接种进度', '表1 各区接种进度'],
  ['表 2-1　门诊名单', '表 2-1　门诊名单'],
  ['附表三：经费', '附表三：经费'],
  ['Table 4. Clinics', 'Table 4. Clinics'],
])('%s above a table is its caption', (words, caption) => {
  expect(joinCaptions([line('前文。'), line(words), table])).toEqual([
    line('前文。'),
    { ...table, attrs: { caption } },
  ])
})

test.each([
  '表1显示接种进度正常',
  '表1 各区进度如下。',
  '图1 示意图',
  '附件1 门诊名单',
  '表扬名单',
])('%s above a table stays a line', (words) => {
  expect(joinCaptions([line(words), table])).toEqual([line(words), table])
})

test('the line under a picture is its caption, the line above it is not', () => {
  const [shown] = joinCaptions([picture, line('图1　接种点示意图')])
  expect(shown).toEqual({ ...picture, attrs: { ...picture.attrs, title: '图1　接种点示意图' } })
  expect(joinCaptions([line('图1　接种点示意图'), picture])).toHaveLength(2)
  expect(joinCaptions([picture, line('图中为接种点。')])).toHaveLength(2)
})

test('one line names one thing, and a caption that is there stays', () => {
  expect(joinCaptions([line('表1 甲'), table, table])).toEqual([
    { ...table, attrs: { caption: '表1 甲' } },
    table,
  ])
  const named: Block = { ...table, attrs: { caption: '已有' } }
  expect(joinCaptions([line('表1 甲'), named])).toEqual([line('表1 甲'), named])
  const note: Block = {
    type: 'paragraph',
    content: [
      { type: 'text', text: '表1 甲' },
      { type: 'footnote', attrs: { text: '注' } },
    ],
  }
  expect(joinCaptions([note, table])).toEqual([note, table])
})
