import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { csvFile, csvLine, type Sheet, xlsxFile } from './spreadsheet.ts'

const sheet: Sheet = {
  name: '政策文件/2026',
  columns: [
    { title: '标题', width: 40 },
    { title: '成文日期', width: 12 },
    { title: '件数', width: 8 },
    { title: '网址', width: 40 },
  ],
  rows: [
    [
      '=HYPERLINK("http://evil")',
      { day: '2026-02-03' },
      7,
      { text: '打开', href: 'https://a.gov.cn/1.html' },
    ],
    ['含\u0000控制符', null, -1, ''],
  ],
}

test.for([
  { why: 'a formula', cells: ['=1+1'], line: "'=1+1\r\n" },
  { why: 'a plus, a minus, an at', cells: ['+1', '-1', '@SUM(A1)'], line: "'+1,'-1,'@SUM(A1)\r\n" },
  { why: 'a formula behind blanks', cells: [' =1+1'], line: "' =1+1\r\n" },
  { why: 'a tab in front', cells: ['\t=1'], line: "'\t=1\r\n" },
  { why: 'a full-width sign', cells: ['＝1+1'], line: "'＝1+1\r\n" },
  { why: 'a formula behind a quote', cells: ['="a","b"'], line: '"\'=""a"",""b"""\r\n' },
  { why: 'a number is a number', cells: [-5, 0], line: '-5,0\r\n' },
  {
    why: 'commas, quotes and breaks',
    cells: ['甲,乙', '“丙"', '丁\n戊'],
    line: '"甲,乙","“丙""","丁\n戊"\r\n',
  },
  { why: 'nothing', cells: [null, ''], line: ',\r\n' },
])('a line of CSV: $why', ({ cells, line }) => {
  expect(csvLine(cells)).toBe(line)
})

test('CSV begins with the mark by which programs know UTF-8', async () => {
  const text = (await csvFile(sheet)).toString('utf8')
  expect(text.startsWith('\ufeff标题,成文日期,件数,网址\r\n')).toBe(true)
  expect(text).toContain('2026-02-03,7,打开')
})

test('a workbook holds text as text, days as days, links as links', async () => {
  const workbook = new ExcelJS.Workbook()
  const file = await xlsxFile(sheet)
  await workbook.xlsx.load(file as unknown as Parameters<typeof workbook.xlsx.load>[0])
  const tab = workbook.worksheets[0]!
  expect(tab.name).toBe('政策文件 2026')
  const row = tab.getRow(2)
  expect(row.getCell(1).type).toBe(ExcelJS.ValueType.String)
  expect(row.getCell(1).value).toBe('=HYPERLINK("http://evil")')
  expect(row.getCell(1).numFmt).toBe('@')
  expect(row.getCell(2).value).toEqual(new Date('2026-02-03T00:00:00Z'))
  expect(row.getCell(3).value).toBe(7)
  expect(row.getCell(4).value).toEqual({ text: '打开', hyperlink: 'https://a.gov.cn/1.html' })
  expect(tab.getRow(3).getCell(1).value).toBe('含控制符')
})
