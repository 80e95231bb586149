import { strFromU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { DOCX, SECRETS, tellingDocx } from '../../../../test/redaction.ts'
import { inspectDocument } from '../../checks/rules/documents/inspect.ts'
import { docxParagraphs, redactDocx } from './docx.ts'
import { leftOver } from './left-over.ts'
import type { Paragraph, TextMark } from './marks.ts'
import { pageText, rectanglesOf } from './pages.ts'
import { plainParagraphs, redactPlain } from './plain.ts'
import { suggestionsIn } from './suggest.ts'
import { joinedRanges, placesOf } from './words.ts'

/** Marks on every place of words, as the screen makes them. */
function everywhere(paragraphs: readonly Paragraph[], ...words: string[]): TextMark[] {
  return paragraphs.flatMap(({ text }, paragraph) =>
    words.flatMap((each) =>
      placesOf(text, each).map((place) => ({
        paragraph,
        ...place,
        ground: 'privacy' as const,
        only: false,
      })),
    ),
  )
}

describe('a Word file', () => {
  test('shows its paragraphs as they would go out, header, footer and footnotes too', async () => {
    const shown = docxParagraphs(await tellingDocx()).filter(({ text }) => text !== '')
    expect(shown.map(({ where, text }) => `${where}: ${text}`)).toEqual([
      'body: 关于某医疗纠纷的处理情况',
      'body: 患者诸葛试验，身份证号11010519491231002X，电话13812345678，2025年就诊。',
      'body: 经调解，诸葛试验撤回投诉',
      'body: 卷宗目录',
      'body: 当事人',
      'body: 诸葛 试验',
      'body: 医院已退还费用12元。',
      'header: 当事人 诸葛试验',
      'footer: 诸葛试验 内部材料',
      'footnotes: 诸葛试验，见卷宗第3页。',
    ])
  })

  test('redacted, says the words in none of its parts, and everything else as before', async () => {
    const original = await tellingDocx()
    const words = Object.values(SECRETS)
    const made = redactDocx(original, everywhere(docxParagraphs(original), ...words))
    expect(await leftOver(made, DOCX, words)).toEqual([])
    const parts = Object.entries(unzipSync(made))
    const all = parts.map(([name, part]) => `${name} ${strFromU8(part)}`).join('\n')
    expect(all).not.toMatch(/诸葛|试验|13812345678|11010519491231002X|%E8%AF%B8/)
    expect(parts.map(([name]) => name).filter((name) => /comment|custom/.test(name))).toEqual([])
    const text = docxParagraphs(made).map((each) => each.text)
    expect(text).toContain('患者█████，身份证号█████，电话█████，2025年就诊。')
    expect(text).toContain('经调解，█████撤回投诉')
    expect(text).toContain('█████')
    expect(text).toContain('医院已退还费用12元。')
    const inspection = await inspectDocument(made, DOCX)
    expect(inspection).toMatchObject({ state: 'read', findings: [] })
  })

  test('a place that was not marked is found, and only said by where it is', async () => {
    const original = await tellingDocx()
    const [first] = everywhere(docxParagraphs(original), SECRETS.name)
    const left = await leftOver(redactDocx(original, [first!]), DOCX, [SECRETS.name])
    expect(left).toContain('word/header1.xml')
    expect(left).toContain('note')
    expect(left.join()).not.toContain('诸葛')
  })

  test('words of one place only stay elsewhere', async () => {
    const original = await tellingDocx()
    const paragraphs = docxParagraphs(original)
    const paragraph = paragraphs.findIndex(({ text }) => text.includes('2025年就诊'))
    const start = paragraphs[paragraph]!.text.indexOf('2025')
    const mark = { paragraph, start, end: start + 2, ground: 'process' as const, only: true }
    const text = docxParagraphs(redactDocx(original, [mark])).map((each) => each.text)
    expect(text[paragraph]).toContain('█████25年就诊')
  })

  test.for(['12', '2025', '费用12元'])(
    'black %s is no harm to what the file is made of',
    async (words) => {
      const original = await tellingDocx()
      const made = redactDocx(original, everywhere(docxParagraphs(original), words))
      expect(await leftOver(made, DOCX, [words])).toEqual([])
      const parts = unzipSync(made)
      // Sizes, namespaces and numbers of styles stay as they were.
      const styles = 'word/styles.xml'
      expect(strFromU8(parts[styles]!)).toBe(strFromU8(unzipSync(original)[styles]!))
      expect(strFromU8(parts['word/document.xml']!)).toContain('wordprocessingml/2006/main')
      expect(
        docxParagraphs(made)
          .map((each) => each.text)
          .join(),
      ).not.toContain(words)
    },
  )

  test('Latin words go out of attributes, and nothing that holds the file together with them', async () => {
    const parts = unzipSync(await tellingDocx())
    const xml = strFromU8(parts['word/document.xml']!).replace(
      '医院已退还',
      '<w:bookmarkStart w:name="Zhang_Sanfeng"/>Zhang Sanfeng relationships 已退还',
    )
    const fixed = xml.replace(
      /(<w:t[^>]*>)<w:bookmarkStart w:name="Zhang_Sanfeng"\/>/,
      '<w:bookmarkStart w:name="Zhang Sanfeng"/>$1',
    )
    const original = zipSync({ ...parts, 'word/document.xml': bytesOf(fixed) })
    const words = ['Zhang Sanfeng', 'relationships']
    const made = redactDocx(original, everywhere(docxParagraphs(original), ...words))
    expect(await leftOver(made, DOCX, words)).toEqual([])
    expect(strFromU8(unzipSync(made)['word/document.xml']!)).not.toMatch(/Sanfeng/)
    expect(strFromU8(unzipSync(made)['word/document.xml']!)).toContain(
      'officeDocument/2006/relationships',
    )
  })

  test('one with another program’s object in it is refused', async () => {
    const parts = unzipSync(await tellingDocx())
    const packed = zipSync({ ...parts, 'word/embeddings/book.xlsx': new Uint8Array(9) })
    expect(() => redactDocx(packed, [])).toThrow('embedded')
  })
})

test.for([
  { why: 'a part of an attribute', part: 'word/settings.xml', xml: '<a b="见诸葛 试验案"/>' },
  { why: 'split over two runs', part: 'word/header9.xml', xml: '<p><t>诸葛</t><t>试验</t></p>' },
  { why: 'as a number of characters', part: 'word/x.xml', xml: '<t>&#x8BF8;&#33883;试验</t>' },
  { why: 'per cent', part: 'word/_rels/x.rels', xml: `<r t="${encodeURIComponent('诸葛试验')}"/>` },
])('the check finds words that are $why', async ({ part, xml }) => {
  const { 'word/document.xml': _, ...rest } = unzipSync(await tellingDocx())
  const clean: Record<string, Uint8Array> = { 'word/document.xml': bytesOf('<p><t>无</t></p>') }
  for (const [name, each] of Object.entries(rest))
    if (/Content_Types|^_rels/.test(name)) clean[name] = each
  expect(await leftOver(zipSync(clean), DOCX, [SECRETS.name])).toEqual([])
  const left = await leftOver(zipSync({ ...clean, [part]: bytesOf(xml) }), DOCX, [SECRETS.name])
  expect(left).toContain(part)
})

test('the check finds words in the bytes of a part that is no XML', async () => {
  const made = zipSync({
    'word/document.xml': bytesOf('<p><t>无</t></p>'),
    'word/media/a.bin': new Uint8Array(Buffer.from('xx诸葛试验', 'utf16le')),
  })
  expect(await leftOver(made, DOCX, [SECRETS.name])).toEqual(['word/media/a.bin'])
})

test('a plain text keeps its lines, and the length of a block says nothing', () => {
  const bytes = bytesOf('患者诸葛试验\r\n电话 138 1234 5678，备用13812345678。')
  const marks = everywhere(plainParagraphs(bytes), SECRETS.name, SECRETS.mobile)
  expect(new TextDecoder().decode(redactPlain(bytes, marks))).toBe(
    '患者█████\n电话 █████，备用█████。',
  )
})

test.for([
  { text: '诸葛　试验', words: '诸葛试验', places: [[0, 5]] },
  {
    text: 'ＡＢ12、ab１２',
    words: 'Ab12',
    places: [
      [0, 4],
      [5, 9],
    ],
  },
  { text: '一一一', words: '一一', places: [[0, 2]] },
  { text: '没有', words: ' ', places: [] },
])('places of $words in $text', ({ text, words, places }) => {
  expect(placesOf(text, words).map(({ start, end }) => [start, end])).toEqual(places)
})

test('ranges that touch or overlap are one block, and none goes beyond the text', () => {
  const ranges = [
    { start: 4, end: 90 },
    { start: 0, end: 2 },
    { start: 2, end: 3 },
  ]
  expect(joinedRanges(ranges, 6)).toEqual([
    { start: 0, end: 3 },
    { start: 4, end: 6 },
  ])
})

test('names, numbers and addresses are suggested, each once', () => {
  const text =
    '患者诸葛试验，身份证号11010519491231002X，手机13812345678，家住云州市河西区云桥路8号。'
  const findNames = () => [{ start: 2, end: 6, text: '诸葛试验', confidence: 0.9 }]
  const found = suggestionsIn(text, findNames)
  expect(found.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)).toEqual([
    'name 诸葛试验',
    'resident-id 11010519491231002X',
    'mobile 13812345678',
    expect.stringContaining('address'),
  ])
})

test('words over two lines of a page are two rectangles, in shares of the page from its top left', () => {
  const character = (text: string, left: number, bottom: number) => ({
    text,
    box: { left, right: left + 10, bottom, top: bottom + 10 },
    size: 10,
  })
  const page = pageText(
    [character('诸', 80, 80), character('葛', 90, 80), character('试', 0, 60)],
    (x, y) => [x / 100, 1 - y / 100],
  )
  expect(page.text).toBe('诸葛\n试')
  const rectangles = rectanglesOf(page, { start: 0, end: 4 })
  expect(rectangles).toHaveLength(2)
  expect(rectangles[0]!.x).toBeLessThan(0.8)
  expect(rectangles[0]!.x + rectangles[0]!.width).toBe(1)
  expect(rectangles[1]).toMatchObject({ x: 0 })
  expect(rectangles[1]!.y).toBeCloseTo(0.288)
})

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
