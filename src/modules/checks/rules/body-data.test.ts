import { expect, test } from 'vitest'
import type { Block, Body } from '../../content/rules/document.ts'
import { findInBody, maskBody } from './body-data.ts'
import { personalData } from './personal-data.ts'
import { secrecyMarks } from './secrecy.ts'

const doc = (...content: Block[]): Body => ({ type: 'doc', content })
const p = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })

test('a finding points at its paragraph, also inside a table', () => {
  const body = doc(p('第一段'), {
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: [
          { type: 'tableCell', content: [p('姓名')] },
          { type: 'tableCell', content: [p('电话'), p('见13800138000')] },
        ],
      },
    ],
  })
  expect(findInBody(body, personalData)).toEqual([
    {
      code: 'mobile',
      text: '13800138000',
      masked: '138****8000',
      start: 1,
      end: 12,
      path: [1, 0, 1, 1],
    },
  ])
})

test('a mark split over two paragraphs is found where it begins', () => {
  const found = findInBody(doc(p('标题'), p('机密'), p('★5年')), secrecyMarks)
  expect(found).toEqual([{ code: 'secrecy-mark', text: '机密\n★', start: 0, end: 4, path: [1] }])
})

test('a number split over bold and plain text is masked, marks stay', () => {
  const body = doc({
    type: 'paragraph',
    content: [
      { type: 'text', text: '电话1380' },
      { type: 'text', text: '0138', marks: [{ type: 'bold' }] },
      { type: 'text', text: '000。' },
    ],
  })
  expect(maskBody(body)).toEqual(
    doc({
      type: 'paragraph',
      content: [
        { type: 'text', text: '电话138*' },
        { type: 'text', text: '***8', marks: [{ type: 'bold' }] },
        { type: 'text', text: '000。' },
      ],
    }),
  )
})

test('footnotes, captions and telephone links are masked too', () => {
  const body = doc(
    {
      type: 'paragraph',
      content: [
        {
          type: 'text',
          text: '请致电',
          marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'tel:13800138000' } }],
        },
        { type: 'footnote', attrs: { text: '身份证11010519491231002X' } },
      ],
    },
    {
      type: 'image',
      attrs: { fileId: null, src: 'https://a.cn/1.jpg', alt: '13800138000', title: '13900139000' },
    },
    { type: 'table', attrs: { caption: '咨询13800138000' }, content: [] },
  )
  expect(maskBody(body)).toEqual(
    doc(
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '请致电', marks: [{ type: 'bold' }] },
          { type: 'footnote', attrs: { text: '身份证110***********002X' } },
        ],
      },
      {
        type: 'image',
        attrs: {
          fileId: null,
          src: 'https://a.cn/1.jpg',
          alt: '138****8000',
          title: '139****9000',
        },
      },
      { type: 'table', attrs: { caption: '咨询138****8000' }, content: [] },
    ),
  )
})

test('a link to the hotline stays', () => {
  const body = doc({
    type: 'paragraph',
    content: [
      { type: 'text', text: '12320', marks: [{ type: 'link', attrs: { href: 'tel:12320' } }] },
    ],
  })
  expect(maskBody(body)).toEqual(body)
})
