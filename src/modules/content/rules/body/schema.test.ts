import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Block, Body, Inline } from '../document.ts'
import { bodySchema, canonicalBody, emptyBody, isEmptyBody } from './schema.ts'

const doc = (...content: unknown[]) => ({ type: 'doc', content })
const p = (...content: Inline[]): Block => ({ type: 'paragraph', content })
const t = (text: string, ...marks: ('bold' | 'italic')[]): Inline =>
  marks.length > 0
    ? { type: 'text', text, marks: marks.map((type) => ({ type })) }
    : { type: 'text', text }
const linked = (href: string) =>
  doc({
    type: 'paragraph',
    content: [{ type: 'text', text: '甲', marks: [{ type: 'link', attrs: { href } }] }],
  })
const image = (attrs: object) =>
  doc({ type: 'image', attrs: { fileId: null, src: 'https://a.cn/1.jpg', alt: '图', ...attrs } })

describe('taken as it is', () => {
  test.for([
    { why: 'an empty document', body: doc() },
    {
      why: 'a line with every kind of part',
      body: doc(
        p(t('甲', 'bold'), { type: 'hardBreak' }, { type: 'footnote', attrs: { text: '注' } }),
      ),
    },
    {
      why: 'a heading with alignment',
      body: doc({ type: 'heading', attrs: { level: 3, align: 'center' } }),
    },
    {
      why: 'alignment null, as the editor stores it',
      body: doc({ type: 'paragraph', attrs: { align: null } }),
    },
    {
      why: 'a table',
      body: doc({
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              {
                type: 'tableHeader',
                attrs: { colspan: 2, rowspan: 1, colwidth: null },
                content: [p(t('甲'))],
              },
            ],
          },
        ],
      }),
    },
    {
      why: 'a list',
      body: doc({
        type: 'orderedList',
        attrs: { start: 3 },
        content: [{ type: 'listItem', content: [p(t('甲'))] }],
      }),
    },
    { why: 'a picture at its source', body: image({}) },
    {
      why: 'a stored picture',
      body: image({
        fileId: '0195b3b2-7a3c-7cc0-8f7e-3f2f7b1c9a10',
        src: '/files/1',
        title: '图一',
        width: 600,
      }),
    },
    { why: 'a link to another site', body: linked('https://www.gov.cn/') },
    { why: 'a link within the site', body: linked('/zwgk/1.html') },
    { why: 'a link that heals', body: linked('publication:0195b3b2-7a3c-7cc0-8f7e-3f2f7b1c9a10') },
  ])('$why', ({ body }) => {
    expect(bodySchema.parse(body)).toEqual(body)
  })
})

describe('refused', () => {
  test.for([
    { why: 'not a document', body: 'text' },
    { why: 'null', body: null },
    { why: 'an unknown node', body: doc({ type: 'iframe', attrs: { src: 'https://a.cn' } }) },
    { why: 'a node named like a property of objects', body: doc({ type: 'constructor' }) },
    {
      why: 'an unknown mark',
      body: doc({
        type: 'paragraph',
        content: [{ type: 'text', text: '甲', marks: [{ type: 'textStyle' }] }],
      }),
    },
    {
      why: 'an attribute too many',
      body: doc({ type: 'paragraph', attrs: { style: 'color:red' } }),
    },
    { why: 'an event handler', body: image({ onerror: 'alert(1)' }) },
    { why: 'a first-level heading', body: doc({ type: 'heading', attrs: { level: 1 } }) },
    {
      why: 'an empty text',
      body: doc({ type: 'paragraph', content: [{ type: 'text', text: '' }] }),
    },
    {
      why: 'a block in a line',
      body: doc({ type: 'paragraph', content: [{ type: 'paragraph' }] }),
    },
    { why: 'a text among blocks', body: doc({ type: 'text', text: '甲' }) },
    { why: 'a script link', body: linked('javascript:alert(1)') },
    { why: 'a script link with a tab', body: linked('java\tscript:alert(1)') },
    { why: 'a script link after a space', body: linked(' javascript:alert(1)') },
    { why: "another host's address without its scheme", body: linked('//evil.cn/') },
    { why: 'the same with a backslash', body: linked('/\\evil.cn/') },
    { why: 'a data link', body: linked('data:text/html,x') },
    { why: 'a publication that is no id', body: linked('publication:../admin') },
    { why: 'a picture from a script', body: image({ src: 'javascript:alert(1)' }) },
    { why: 'a picture in itself', body: image({ src: 'data:image/svg+xml,x' }) },
    { why: 'a file id that is none', body: image({ fileId: '../../etc/passwd' }) },
    {
      why: 'a span of nought',
      body: doc({
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [{ type: 'tableCell', attrs: { colspan: 0 }, content: [] }],
          },
        ],
      }),
    },
    { why: 'a list without items', body: doc({ type: 'bulletList', content: [] }) },
  ])('$why', ({ body }) => {
    expect(bodySchema.safeParse(body).success).toBe(false)
  })

  test('100,000 levels, without using up the stack', () => {
    let deep: unknown = p(t('甲'))
    for (let i = 0; i < 100_000; i++) deep = { type: 'blockquote', content: [deep] }
    expect(bodySchema.safeParse(doc(deep)).error?.issues[0]?.message).toBe('too-deep')
  })

  test('a million nodes', () => {
    const rules = Array.from({ length: 1_000_000 }, () => ({ type: 'x' }))
    const many = { type: 'doc', content: rules }
    expect(bodySchema.safeParse(many).error?.issues[0]?.message).toBe('too-many-nodes')
  })
})

test('OpenAPI can describe it', () => {
  expect(z.toJSONSchema(bodySchema)).toMatchObject({ type: 'object' })
})

test.for<{ why: string; body: Block[]; is: Block[] }>([
  {
    why: 'neighbours with equal marks are joined',
    body: [p(t('甲', 'bold'), t('乙', 'bold'), t('丙'))],
    is: [p(t('甲乙', 'bold'), t('丙'))],
  },
  {
    why: 'marks have one order and stand once',
    body: [p(t('甲', 'italic', 'bold', 'italic'))],
    is: [p(t('甲', 'bold', 'italic'))],
  },
  {
    why: 'no list of no marks',
    body: [p({ type: 'text', text: '甲', marks: [] })],
    is: [p(t('甲'))],
  },
  {
    why: 'empty texts go, and their neighbours meet',
    body: [p(t('甲'), t('', 'bold'), t('乙'))],
    is: [p(t('甲乙'))],
  },
  {
    why: 'default attributes go',
    body: [{ type: 'paragraph', attrs: { align: null }, content: [] }, p(t('甲'))],
    is: [{ type: 'paragraph' }, p(t('甲'))],
  },
  {
    why: 'empty paragraphs at the end go',
    body: [p(t('甲')), { type: 'paragraph' }, p()],
    is: [p(t('甲'))],
  },
  { why: 'an empty document has one empty paragraph', body: [], is: [{ type: 'paragraph' }] },
  {
    why: 'a cell that spans itself',
    body: [
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              {
                type: 'tableCell',
                attrs: { colspan: 1, rowspan: 1, colwidth: null },
                content: [p(t('甲'))],
              },
            ],
          },
        ],
      },
    ],
    is: [
      {
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [p(t('甲'))] }] }],
      },
    ],
  },
])('one form: $why', ({ body, is }) => {
  const canonical = canonicalBody({ type: 'doc', content: body })
  expect(canonical).toEqual({ type: 'doc', content: is })
  expect(canonicalBody(canonical)).toEqual(canonical)
})

test('the given body is left as it was', () => {
  const body: Body = { type: 'doc', content: [p(t('甲'), t('乙')), p()] }
  const before = structuredClone(body)
  canonicalBody(body)
  expect(body).toEqual(before)
})

test('empty means nothing but empty paragraphs', () => {
  expect(isEmptyBody(emptyBody())).toBe(true)
  expect(isEmptyBody({ type: 'doc', content: [p(t(''))] })).toBe(true)
  expect(isEmptyBody({ type: 'doc', content: [{ type: 'horizontalRule' }] })).toBe(false)
})
