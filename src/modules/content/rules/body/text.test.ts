import { describe, expect, test } from 'vitest'
import type { Block, Body, Inline, Mark } from '../document.ts'
import { imageFilesOf, linksOf, outlineOf, paragraphsOf, textOf } from './text.ts'

const t = (text: string, ...marks: Mark[]): Inline => ({ type: 'text', text, marks })
const p = (...content: Inline[]): Block => ({ type: 'paragraph', content })
const link = (href: string): Mark => ({ type: 'link', attrs: { href } })
const cell = (text: string) => ({ type: 'tableCell' as const, content: [p(t(text))] })

describe('text', () => {
  const body: Body = {
    type: 'doc',
    content: [
      {
        type: 'heading',
        attrs: { level: 2 },
        content: [t('一、总体 '), t('要求', { type: 'bold' })],
      },
      p(t('甲'), { type: 'hardBreak' }, t('乙', link('https://a.cn/')), {
        type: 'footnote',
        attrs: { text: '注' },
      }),
      {
        type: 'table',
        attrs: { caption: '表一' },
        content: [
          {
            type: 'tableRow',
            content: [{ type: 'tableCell', content: [p(t('1')), p(t('2'))] }, cell('3')],
          },
        ],
      },
      { type: 'bulletList', content: [{ type: 'listItem', content: [p(t('丙')), p()] }] },
      {
        type: 'image',
        attrs: { fileId: null, src: 'https://a.cn/1.jpg', alt: '图', title: '图一' },
      },
    ],
  }

  test('plain text: lines, cells, notes at the end', () => {
    expect(textOf(body)).toBe('一、总体 要求\n甲\n乙\n表一\n1 2\t3\n丙\n图\n图一\n注')
  })

  test('paragraphs with the index of the child at each level', () => {
    expect(paragraphsOf(body)).toEqual([
      { text: '一、总体 要求', path: [0] },
      { text: '甲\n乙', path: [1] },
      { text: '注', path: [1, 3] },
      { text: '表一', path: [2] },
      { text: '1', path: [2, 0, 0, 0] },
      { text: '2', path: [2, 0, 0, 1] },
      { text: '3', path: [2, 0, 1, 0] },
      { text: '丙', path: [3, 0, 0] },
      { text: '图', path: [4] },
      { text: '图一', path: [4] },
    ])
  })

  test('outline and links', () => {
    expect(outlineOf(body)).toEqual([{ id: 'section-1', level: 2, text: '一、总体 要求' }])
    expect(linksOf(body)).toEqual(['https://a.cn/'])
  })

  test('stored pictures, each once', () => {
    const picture = (fileId: string | null): Block => ({
      type: 'image',
      attrs: { fileId, src: '', alt: '' },
    })
    const content = [picture('a'), picture(null), picture('b'), picture('a')]
    expect(imageFilesOf({ type: 'doc', content })).toEqual(['a', 'b'])
  })
})
