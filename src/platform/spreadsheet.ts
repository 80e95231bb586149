import { PassThrough } from 'node:stream'
import type { stream, Cell as WrittenCell } from 'exceljs'
import type { LocalDate } from '../kernel/days.ts'
import { storableText } from '../kernel/storable.ts'

/** What a cell holds. Text stays text, whatever it begins with: nothing we write is a formula. */
export type Cell = string | number | null | { day: LocalDate } | { text: string; href: string }

export type Sheet = {
  /** Name of the tab. */
  name: string
  columns: readonly {
    title: string
    /** In characters of the standard font. */
    width: number
    /** What is typed into it later stays as typed: a program would shorten long numbers. */
    isText?: boolean
  }[]
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>
}

export const SHEET_FORMATS = ['xlsx', 'csv'] as const
export type SheetFormat = (typeof SHEET_FORMATS)[number]

export const SHEET_TYPES: Record<SheetFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/** A cell of Excel holds no more. */
const LONGEST_CELL = 32_767
const TEXT_FORMAT = '@'
const DAY_FORMAT = 'yyyy-mm-dd'

export function sheetFile(sheet: Sheet, format: SheetFormat): Promise<Buffer> {
  return format === 'xlsx' ? xlsxFile(sheet) : csvFile(sheet)
}

export function xlsxFile(sheet: Sheet): Promise<Buffer> {
  return xlsxBook([sheet])
}

/**
 * A workbook with a tab for each sheet. Rows are compressed as they come, so that a long sheet is never
 * held as objects.
 */
export async function xlsxBook(sheets: readonly Sheet[]): Promise<Buffer> {
  const stream = new PassThrough()
  const chunks: Buffer[] = []
  stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  const { default: ExcelJS } = await import('exceljs')
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true })
  for (const sheet of sheets) await writeSheet(workbook, sheet)
  await workbook.commit()
  return Buffer.concat(chunks)
}

async function writeSheet(workbook: stream.xlsx.WorkbookWriter, sheet: Sheet): Promise<void> {
  const worksheet = workbook.addWorksheet(tabName(sheet.name), {
    views: [{ state: 'frozen', ySplit: 1 }],
  })
  worksheet.columns = sheet.columns.map(({ width, isText }) => ({
    width,
    ...(isText ? { style: { numFmt: TEXT_FORMAT } } : {}),
  }))
  worksheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: 1, column: Math.max(1, sheet.columns.length) },
  }
  const head = worksheet.addRow(sheet.columns.map(({ title }) => clean(title)))
  head.font = { bold: true }
  head.commit()
  for await (const cells of sheet.rows) {
    const row = worksheet.addRow([])
    cells.forEach((cell, index) => {
      write(row.getCell(index + 1), cell)
    })
    row.commit()
  }
  worksheet.commit()
}

function write(target: WrittenCell, cell: Cell): void {
  if (cell === null || cell === '') return
  if (typeof cell === 'number') {
    target.value = cell
  } else if (typeof cell === 'string') {
    target.value = clean(cell)
    target.numFmt = TEXT_FORMAT
  } else if ('day' in cell) {
    target.value = new Date(`${cell.day}T00:00:00Z`)
    target.numFmt = DAY_FORMAT
  } else {
    target.value = { text: clean(cell.text), hyperlink: cell.href }
    target.font = { underline: true, color: { argb: 'FF15558F' } }
  }
}

/** RFC 4180 with a byte-order mark, by which spreadsheet programs know it for UTF-8. */
export async function csvFile(sheet: Sheet): Promise<Buffer> {
  const lines = [csvLine(sheet.columns.map(({ title }) => title))]
  for await (const cells of sheet.rows) lines.push(csvLine(cells))
  return Buffer.from(`\ufeff${lines.join('')}`)
}

export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = harmless(typeof cell === 'string' ? cell : 'day' in cell ? cell.day : cell.text)
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}

/** CSV cannot say that a cell is text; an apostrophe keeps programs from reading it as a formula. */
function harmless(text: string): string {
  const plain = clean(text)
  return /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(plain) || /^[\t\r\n]/.test(plain)
    ? `'${plain}`
    : plain
}

/** Without characters XML cannot hold, and no longer than a cell. */
function clean(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .toWellFormed()
    .slice(0, LONGEST_CELL)
}

/** Excel refuses some characters in the name of a tab, and more than 31. */
function tabName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || 'Sheet1'
}

/**
 * The words in the cells of a workbook's first sheet, row by row; days as 2026-11-22. Throws where it is
 * no workbook. Whatever somebody uploads is read in a thread with limits.
 */
export async function readSheet(bytes: Uint8Array): Promise<string[][]> {
  const { default: ExcelJS } = await import('exceljs')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
  const rows: string[][] = []
  workbook.worksheets[0]?.eachRow({ includeEmpty: true }, (row, number) => {
    const cells: string[] = []
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] =
        cell.value instanceof Date ? cell.value.toISOString().slice(0, 10) : storableText(cell.text)
    })
    rows[number - 1] = Array.from(cells, (text) => text ?? '')
  })
  return Array.from(rows, (cells) => cells ?? [])
}
