import { getSchema } from '@tiptap/core'
import { expect, test } from 'vitest'
import { checkText } from '../../../checks/engine/check.ts'
import { findingOf } from '../../../checks/engine/finding.ts'
import { extensions } from './extensions.ts'
import { paragraphsOf, underlines } from './live-checks.ts'

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
  const found = underlines(doc, new Map([[text, findings]])).find()
  expect(found.map(({ from, to }) => doc.textBetween(from, to))).toEqual(['布署', '布署'])
})
