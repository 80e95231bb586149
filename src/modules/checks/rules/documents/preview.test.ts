import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { messyDocx, messyPdf, messyXlsx } from '../../../../../test/office.ts'
import { previewDocument } from './preview.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

test('a preview of a spreadsheet never shows hidden sheets, rows or columns', async () => {
  expect(await previewDocument(await messyXlsx(), XLSX)).toEqual({
    kind: 'xlsx',
    sheets: [
      {
        name: '接种门诊',
        rows: [
          ['门诊', '地址', '合计'],
          ['东区门诊', '东街1号', '30'],
          ['西区门诊', '西街2号'],
        ],
        more: 0,
      },
    ],
  })
})

test('days and percentages are shown as such, and long sheets cut', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('率')
  const row = sheet.addRow([new Date(Date.UTC(2026, 10, 3)), 0.953, 0.1 + 0.2])
  row.getCell(2).numFmt = '0.0%'
  for (let n = 0; n < 205; n++) sheet.addRow([`第${n}行`])
  const preview = await previewDocument(new Uint8Array(await book.xlsx.writeBuffer()), XLSX)
  const shown = preview.kind === 'xlsx' ? preview.sheets[0]! : null
  expect(shown?.rows[0]).toEqual(['2026-11-03', '95.3%', '0.3'])
  expect([shown?.rows.length, shown?.more]).toEqual([200, 6])
})

test('a preview of a PDF is its pages’ text; of a Word file its accepted text', async () => {
  expect(await previewDocument(messyPdf(), 'application/pdf')).toMatchObject({
    kind: 'pdf',
    more: 0,
  })
  const word = await previewDocument(await messyDocx(), DOCX)
  const html = word.kind === 'docx' ? word.html : ''
  expect(html).toContain('和中小学生')
  expect(html).not.toMatch(/医保结余|内部掌握|李敏/)
})

test('what cannot be read has no preview and says why', async () => {
  const bytes = new TextEncoder().encode('nothing')
  expect(await previewDocument(bytes, XLSX)).toEqual({ kind: 'none', why: 'damaged' })
  expect(await previewDocument(bytes, 'application/msword')).toEqual({
    kind: 'none',
    why: 'format',
  })
})
