import sharp from 'sharp'
import { expect, test } from 'vitest'
import { PDF, SECRETS, scannedPdf, tellingPdf } from '../../../test/redaction.ts'
import { newPdf, pdfBytes } from '../../platform/pdf.ts'
import { openPages, redactPdf } from './pdf.ts'
import { findInPages } from './read.ts'
import { leftOver } from './rules/left-over.ts'
import type { PageMark, Rectangle } from './rules/marks.ts'

async function darkShare(bytes: Uint8Array, page: number, { x, y, width, height }: Rectangle) {
  const pdf = await openPages(bytes)
  const picture = sharp(await pdf.pictureOf(page, []))
  await pdf.close()
  const { width: w, height: h } = await picture.metadata()
  const left = Math.ceil(x * w!) + 1
  const top = Math.ceil(y * h!) + 1
  const { channels } = await sharp(
    await picture
      .extract({
        left,
        top,
        width: Math.max(1, Math.floor(width * w!) - 3),
        height: Math.max(1, Math.floor(height * h!) - 3),
      })
      .toBuffer(),
  ).stats()
  return Math.max(...channels.map(({ max }) => max))
}

async function found(bytes: Uint8Array, words: string) {
  const pdf = await openPages(bytes)
  const places = await findInPages(pdf, words)
  await pdf.close()
  return places
}

test('words of a PDF are found where they stand, over lines too, and are black and gone in the copy', async () => {
  const original = await tellingPdf()
  const places = await found(original, SECRETS.name)
  expect(places.map(({ page, rectangles }) => [page, rectangles.length])).toEqual([
    [1, 1],
    [1, 2],
    [2, 1],
  ])
  const marks: PageMark[] = places.flatMap(({ page, rectangles }) =>
    rectangles.map((rectangle) => ({ page, rectangle, ground: 'privacy', words: SECRETS.name })),
  )
  const made = await redactPdf(original, marks, '调解情况')
  expect(await leftOver(made, PDF, [SECRETS.name])).toEqual([])
  expect(await found(made, '患者')).toEqual([])
  for (const { page, rectangle } of marks)
    expect(await darkShare(made, page, rectangle)).toBeLessThan(40)
  // The rest of the page is still to be read.
  expect(await darkShare(made, 1, { x: 0.1, y: 0.1, width: 0.8, height: 0.3 })).toBe(255)
  expect(Buffer.from(made).includes(Buffer.from('诸葛'))).toBe(false)
})

test('the place of a word is that of its ink', async () => {
  const original = await tellingPdf()
  const [place] = await found(original, SECRETS.id)
  const marks: PageMark[] = [
    { page: 1, rectangle: place!.rectangles[0]!, ground: 'privacy', words: SECRETS.id },
  ]
  const pdf = await openPages(original)
  const before = sharp(await pdf.pictureOf(1, []))
  const after = sharp(await pdf.pictureOf(1, [marks[0]!.rectangle]))
  await pdf.close()
  const { width = 0, height = 0 } = await before.metadata()
  const { x, y, width: w, height: h } = marks[0]!.rectangle
  const line = {
    top: Math.floor(y * height),
    height: Math.ceil(h * height),
    left: Math.floor((x + w) * width) + 1,
    width: Math.floor(width * 0.02),
  }
  // Right of the rectangle stands the full stop, as before.
  const [a, b] = await Promise.all(
    [before, after].map((each) => each.clone().extract(line).raw().toBuffer()),
  )
  expect(Math.max(...a!.map((dot, index) => Math.abs(dot - b![index]!)))).toBeLessThan(30)
})

test('a scan is redacted by rectangles', async () => {
  const red = { x: 100 / 620, y: 100 / 877, width: 200 / 620, height: 40 / 877 }
  const original = await scannedPdf()
  expect(await darkShare(original, 1, red)).toBeGreaterThan(150)
  const mark: PageMark = { page: 1, rectangle: red, ground: 'tradeSecret', words: '' }
  const made = await redactPdf(original, [mark], '扫描件')
  expect(await darkShare(made, 1, red)).toBeLessThan(40)
  expect(await leftOver(made, PDF, [''])).toEqual([])
})

test('a page as large as a hall is painted no larger than others', async () => {
  const made = await newPdf({ title: 'large', language: 'zh-CN', firstPage: false })
  made.addPage({ size: [14_400, 14_400], margin: 0 })
  const pdf = await openPages(new Uint8Array(await pdfBytes(made)))
  const { width = 0, height = 0 } = await sharp(await pdf.pictureOf(1, [])).metadata()
  await pdf.close()
  expect(width * height).toBeLessThan(6_010_000)
})

test.for([
  { why: 'no PDF', bytes: Buffer.from('%PDF-1.4 nothing') },
  { why: 'empty', bytes: Buffer.alloc(0) },
])('a file that is $why is refused with a reason', async ({ bytes }) => {
  await expect(openPages(new Uint8Array(bytes))).rejects.toMatchObject({ why: 'damaged' })
})
