import { expect, test } from 'vitest'
import { bodyFromMarkdown } from './markdown.ts'

const text = (words: string) => ({ type: 'text', text: words })
const paragraph = (words: string) => ({ type: 'paragraph', content: [text(words)] })

test('every line is a paragraph and empty lines only separate', () => {
  expect(bodyFromMarkdown('\n各县区：\n\n\n现印发给你们。\n').content).toEqual([
    paragraph('各县区：'),
    paragraph('现印发给你们。'),
  ])
})

test('headings, quotations, rules and right-set lines', () => {
  expect(
    bodyFromMarkdown('## 一、总则\n### （一）目的\n> 引文\n---\n>> 2026年1月5日').content,
  ).toEqual([
    { type: 'heading', attrs: { level: 2 }, content: [text('一、总则')] },
    { type: 'heading', attrs: { level: 3 }, content: [text('（一）目的')] },
    { type: 'blockquote', content: [paragraph('引文')] },
    { type: 'horizontalRule' },
    { type: 'paragraph', attrs: { align: 'right' }, content: [text('2026年1月5日')] },
  ])
})

test('lists keep their items together and numbered ones their first number', () => {
  expect(bodyFromMarkdown('- 甲\n- 乙\n\n3. 丙\n4. 丁').content).toEqual([
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [paragraph('甲')] },
        { type: 'listItem', content: [paragraph('乙')] },
      ],
    },
    {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [
        { type: 'listItem', content: [paragraph('丙')] },
        { type: 'listItem', content: [paragraph('丁')] },
      ],
    },
  ])
})

test('a line with a colon after a table is its caption', () => {
  const [table, after] = bodyFromMarkdown('| 流感 |\n: 表1 病例数\n说明').content
  expect(table).toMatchObject({ type: 'table', attrs: { caption: '表1 病例数' } })
  expect(after).toEqual(paragraph('说明'))
})

test('a table has a header where a line of dashes follows, and may have empty cells', () => {
  expect(bodyFromMarkdown('| 病种 | 例数 |\n| --- | --: |\n| 流感 | |').content).toEqual([
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableHeader', content: [paragraph('病种')] },
            { type: 'tableHeader', content: [paragraph('例数')] },
          ],
        },
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', content: [paragraph('流感')] },
            { type: 'tableCell', content: [{ type: 'paragraph' }] },
          ],
        },
      ],
    },
  ])
})

test('bold and links become marks, the words around them stay', () => {
  expect(bodyFromMarkdown('**提示：**拨打[12320](tel:12320)咨询').content).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '提示：', marks: [{ type: 'bold' }] },
        text('拨打'),
        { type: 'text', text: '12320', marks: [{ type: 'link', attrs: { href: 'tel:12320' } }] },
        text('咨询'),
      ],
    },
  ])
})
