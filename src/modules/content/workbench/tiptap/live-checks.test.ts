import { getSchema } from '@tiptap/core'
import { expect, test } from 'vitest'
import { checkAcross, checkText } from '../../../checks/engine/check.ts'
import { type Finding, findingOf } from '../../../checks/engine/finding.ts'
import { tables } from '../../../checks/rules/sums/tables.ts'
import { gridsOf, linksIn, paragraphsOf, wholeOf } from './checked-text.ts'
import { extensions } from './extensions.ts'
import { addressFindings, inParts, linkFinding, mayBeIgnored, underlines } from './live-checks.ts'

const schema = getSchema(extensions)
const doc = schema.nodeFromJSON({
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '工作安排' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '会议' },
        { type: 'footnote', attrs: { text: '注' } },
        { type: 'text', text: '布', marks: [{ type: 'bold' }] },
        { type: 'text', text: '署了工作' },
        { type: 'hardBreak' },
        { type: 'text', text: '再次布署' },
      ],
    },
  ],
})

test('a footnote and a line break take one place each, so places of the text are places of the document', () => {
  const [, paragraph] = paragraphsOf(doc)
  expect(paragraph!.text).toBe('会议\n布署了工作\n再次布署')
  const at = paragraph!.start + paragraph!.text.lastIndexOf('布署')
  expect(doc.textBetween(at, at + 2)).toBe('布署')
})

test('what is known of a paragraph is underlined where it stands, over bold and plain text', () => {
  const { text } = paragraphsOf(doc)[1]!
  const findings = checkText(text).map((hit) => findingOf(text, hit, 'zh-CN'))
  const found = underlines(doc, { paragraphs: new Map([[text, findings]]) }).find()
  expect(found.map(({ from, to }) => doc.textBetween(from, to))).toEqual(['布署', '布署'])
})

const cell = (text: string) => ({
  type: 'tableCell',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})
const row = (...texts: string[]) => ({ type: 'tableRow', content: texts.map(cell) })
const longer = schema.nodeFromJSON({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: '一、总体要求' }] },
    {
      type: 'table',
      content: [row('区县', '机构数'), row('城区', '12'), row('东区', '8'), row('合计', '21')],
    },
    { type: 'paragraph', content: [{ type: 'text', text: '三、组织保障' }] },
  ],
})

test('a heading out of order and a wrong total are underlined where they stand', () => {
  const whole = wholeOf(paragraphsOf(longer)).text
  const [grid] = gridsOf(longer).map(({ text }) => text)
  const told = (text: string, hits: ReturnType<typeof checkText>) =>
    hits.map((hit) => findingOf(text, hit, 'zh-CN'))
  const found = underlines(longer, {
    paragraphs: new Map(),
    across: { text: whole, findings: told(whole, checkAcross(whole)) },
    tables: new Map([[grid!, told(grid!, tables(grid!))]]),
  })
  expect(found.find().map(({ from, to }) => longer.textBetween(from, to))).toEqual(['21', '三、'])
})

test('a guess of the server gives way to what a rule knows of the same place', () => {
  const { text } = paragraphsOf(doc)[1]!
  const [known] = checkText(text).map((hit) => findingOf(text, hit, 'zh-CN'))
  const guess: Finding = { ...known!, code: 'likely-slip', end: known!.start + 1 }
  const other: Finding = { ...guess, start: 0, end: 2 }
  const found = underlines(doc, {
    paragraphs: new Map([[text, [known!]]]),
    later: new Map([[text, [guess, other]]]),
  })
  expect(found.find().map(({ from, to }) => doc.textBetween(from, to))).toEqual(['会议', '布署'])
})

test('a long text is asked about in parts', () => {
  expect(inParts(['甲甲', '乙乙', '丙'], 3)).toEqual([['甲甲'], ['乙乙', '丙']])
})

test('a link that leads nowhere is underlined over all its words, and cannot be ignored', () => {
  const link = { type: 'link', attrs: { href: '/news/nothing.html' } }
  const linked = schema.nodeFromJSON({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '详见' },
          { type: 'text', text: '接种', marks: [link] },
          { type: 'text', text: '安排', marks: [link, { type: 'bold' }] },
          { type: 'text', text: '。' },
        ],
      },
    ],
  })
  expect(linksIn(linked)).toEqual([{ href: '/news/nothing.html', from: 3, to: 7 }])
  const finding = linkFinding('/news/nothing.html', { message: '没有对应的页面' })
  const links = new Map([['/news/nothing.html', [finding]]])
  const found = underlines(linked, { paragraphs: new Map(), links }).find()
  expect(found.map(({ from, to }) => linked.textBetween(from, to))).toEqual(['接种安排'])
  expect(mayBeIgnored(finding)).toBe(false)
})

test('a link into an inner network or to a person’s telephone is underlined', () => {
  const linked = (href: string) =>
    schema.nodeFromJSON({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: '点击查看', marks: [{ type: 'link', attrs: { href } }] }],
        },
      ],
    })
  const told = (href: string, contacts: string[] = []) => {
    const setup = { off: [], contacts, officials: [] }
    const addresses = (each: string) => addressFindings(each, setup, 'zh-CN')
    return underlines(linked(href), { paragraphs: new Map(), addresses })
      .find()
      .map(({ spec }) => (spec['finding'] as Finding).code)
  }
  expect(told('http://10.1.2.3/oa/7')).toEqual(['inner-address'])
  expect(told('tel:13800138000')).toEqual(['mobile'])
  expect(told('tel:13800138000', ['13800138000'])).toEqual([])
})
