import { getSchema } from '@tiptap/core'
import { expect, test } from 'vitest'
import { bodySchema, canonicalBody } from '../../rules/body/schema.ts'
import type { Block, Body } from '../../rules/document.ts'
import { bodyOf, editorContent } from './body.ts'
import { extensions } from './extensions.ts'

const fileId = '11111111-1111-4111-8111-111111111111'
const line = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })

const cases: { why: string; blocks: Block[] }[] = [
  {
    why: 'alignment of paragraphs and headings',
    blocks: [
      {
        type: 'heading',
        attrs: { level: 2, align: 'center' },
        content: [{ type: 'text', text: 'h' }],
      },
      { type: 'paragraph', attrs: { align: 'right' }, content: [{ type: 'text', text: 'p' }] },
    ],
  },
  {
    why: 'every mark',
    blocks: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'a', marks: [{ type: 'bold' }, { type: 'italic' }] },
          { type: 'text', text: 'b', marks: [{ type: 'underline' }, { type: 'strike' }] },
          { type: 'text', text: '2', marks: [{ type: 'superscript' }] },
          { type: 'text', text: '3', marks: [{ type: 'subscript' }] },
          {
            type: 'text',
            text: 'c',
            marks: [{ type: 'link', attrs: { href: `publication:${fileId}` } }],
          },
          { type: 'hardBreak' },
          { type: 'footnote', attrs: { text: 'note' } },
        ],
      },
    ],
  },
  {
    why: 'lists: a start, nesting, an item that begins with no paragraph, an empty item',
    blocks: [
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [{ type: 'listItem', content: [line('x')] }],
      },
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              { type: 'bulletList', content: [{ type: 'listItem', content: [line('y')] }] },
            ],
          },
          { type: 'listItem', content: [{ type: 'paragraph' }] },
        ],
      },
    ],
  },
  {
    why: 'a table with a caption, spans and widths',
    blocks: [
      {
        type: 'table',
        attrs: { caption: 'c' },
        content: [
          {
            type: 'tableRow',
            content: [
              {
                type: 'tableHeader',
                attrs: { colspan: 2, colwidth: [80, 120] },
                content: [line('t')],
              },
            ],
          },
          {
            type: 'tableRow',
            content: [
              { type: 'tableCell', attrs: { rowspan: 2 }, content: [line('l')] },
              { type: 'tableCell', content: [line('r')] },
            ],
          },
        ],
      },
    ],
  },
  {
    why: 'pictures stored here and left at their source, quotation, rule',
    blocks: [
      { type: 'image', attrs: { fileId, src: '', alt: 'words', width: 300 } },
      {
        type: 'image',
        attrs: { fileId: null, src: 'https://a.example/p.png', alt: 'far', title: 't' },
      },
      { type: 'blockquote', content: [line('q')] },
      { type: 'horizontalRule' },
      line('end'),
    ],
  },
]

test.for(cases)('the editor gives back what it was given: $why', ({ blocks }) => {
  const body: Body = { type: 'doc', content: blocks }
  const held = getSchema(extensions).nodeFromJSON(editorContent(body))
  held.check()
  const back = bodyOf(held.toJSON())
  expect(canonicalBody(back)).toEqual(canonicalBody(body))
  expect(bodySchema.safeParse(back).success).toBe(true)
})

test('an empty body opens with a line to write on', () => {
  expect(editorContent({ type: 'doc', content: [] })).toEqual({
    type: 'doc',
    content: [{ type: 'paragraph' }],
  })
})
