import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { messyDocx, messyPdf, messyXlsx } from '../../../../../test/office.ts'
import { previewDocument } from './preview.ts'
import { linesJoined } from './preview-lines.ts'

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
        merged: [],
        more: 0,
      },
    ],
  })
})

test('cells over several rows and columns stay so, counted without what is hidden', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('名单')
  sheet.addRows([
    ['接种门诊名单', '', '', ''],
    ['区', '内部', '门诊', '电话'],
    ['东区', '', '一门诊', '1'],
    ['', '', '二门诊', '2'],
  ])
  sheet.mergeCells('A1:D1')
  sheet.mergeCells('A3:A4')
  sheet.getColumn(2).hidden = true
  const preview = await previewDocument(new Uint8Array(await book.xlsx.writeBuffer()), XLSX)
  const shown = preview.kind === 'xlsx' ? preview.sheets[0]! : null
  expect(shown?.rows[1]).toEqual(['区', '门诊', '电话'])
  expect(shown?.merged).toEqual([
    { row: 0, column: 0, down: 1, across: 3 },
    { row: 2, column: 0, down: 2, across: 1 },
  ])
})

test.each([
  {
    why: 'a line to the margin goes on in the next',
    text: '接种前请如实告知身体状况，接种后现场留观三十分钟，出\n现不适及时告知医务人员。\n二、地点\n各区门诊。',
    paragraphs: [
      '接种前请如实告知身体状况，接种后现场留观三十分钟，出现不适及时告知医务人员。',
      '二、地点',
      '各区门诊。',
    ],
  },
  {
    why: 'a number opens a paragraph, a full stop ends one',
    text: '一、请各单位在十一月三十日之前完成全部接种登记工作安排\n（一）名单由各区报送市疾病预防控制中心汇总后统一公布。\n结果另行公布。',
    paragraphs: [
      '一、请各单位在十一月三十日之前完成全部接种登记工作安排',
      '（一）名单由各区报送市疾病预防控制中心汇总后统一公布。',
      '结果另行公布。',
    ],
  },
  {
    why: 'short lines are a list',
    text: '东区门诊\n西区门诊',
    paragraphs: ['东区门诊', '西区门诊'],
  },
  { why: 'a scanned page', text: '\n \n', paragraphs: [] },
])('the lines of a PDF by paragraphs: $why', ({ text, paragraphs }) => {
  expect(linesJoined(text)).toEqual(paragraphs)
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
