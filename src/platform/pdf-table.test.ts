import { expect, test } from 'vitest'
import { newPdf, pdfBytes } from './pdf.ts'
import { drawTable, type PdfCell } from './pdf-table.ts'

const cell = (text: string, more: Partial<PdfCell> = {}): PdfCell => ({
  text,
  align: 'center',
  ...more,
})

/** A head of two rows, a heading that spans all lines, and as many lines as wanted. */
function tableOf(lines: number) {
  return {
    widths: [100, 100, 200],
    headRows: 2,
    size: 9,
    rows: [
      [cell('表头', { rows: 2 }), cell('合并', { cols: 2 })],
      [cell('左'), cell('右')],
      ...Array.from({ length: lines }, (_, line) => [
        ...(line === 0 ? [cell('跨行', { rows: lines })] : []),
        cell(`行${line + 1}`),
        cell('数'),
      ]),
    ],
  }
}

async function pagesOf(lines: number, down = 0): Promise<string[][]> {
  const pdf = await newPdf({ title: '表', language: 'zh-CN' })
  pdf.y += down
  drawTable(pdf, tableOf(lines))
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const document = await getDocument({ data: new Uint8Array(await pdfBytes(pdf)) }).promise
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const { items } = await (await document.getPage(index + 1)).getTextContent()
      return items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str] : []))
    }),
  )
}

test('a table that fits stands where it is; one that does not goes to the next page whole', async () => {
  expect(await pagesOf(5)).toHaveLength(1)
  const [first, second, ...more] = await pagesOf(20, 500)
  expect(first).toEqual([])
  expect(second).toContain('行1')
  expect(second).toContain('行20')
  expect(more).toEqual([])
})

test('a longer one breaks between rows; head and spanning cell stand on every page', async () => {
  const pages = await pagesOf(100)
  expect(pages.length).toBeGreaterThan(1)
  const lines = pages.flatMap((page) => page.filter((text) => /^行\d+$/.test(text)))
  expect(lines).toEqual(Array.from({ length: 100 }, (_, line) => `行${line + 1}`))
  for (const page of pages)
    for (const text of ['表头', '合并', '左', '右', '跨行'])
      expect(page.filter((each) => each === text)).toHaveLength(1)
})
