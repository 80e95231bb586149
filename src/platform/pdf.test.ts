import { expect, test } from 'vitest'
import { newPdf, pdfBytes } from './pdf.ts'

test('Chinese is written as text that can be found again, on A4', async () => {
  const pdf = await newPdf({ title: '年度报告', language: 'zh-CN' })
  pdf.text('云州市卫生健康委员会（2025年）')
  const bytes = await pdfBytes(pdf)
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const read = await getDocument({ data: new Uint8Array(bytes) }).promise
  const page = await read.getPage(1)
  const { items } = await page.getTextContent()
  expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toBe(
    '云州市卫生健康委员会（2025年）',
  )
  expect(page.view.map(Math.round)).toEqual([0, 0, 595, 842])
})
