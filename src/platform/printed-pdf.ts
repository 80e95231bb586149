import type { FormTable, Printed } from '../kernel/printed.ts'
import { newPdf, type Pdf, pdfBytes } from './pdf.ts'
import { drawTable, type PdfTable, tableHeight } from './pdf-table.ts'

/** Points: 二号, 三号, and what lets fifteen columns stand on a page. */
const SIZE = { title: 22, text: 16, table: 9, page: 14 }
/** 28 points from line to line, as an official document has it. */
const LINE = 28
const BEFORE_TABLE = 7

/** A report as a PDF in the official layout: A4, numbered pages, tables whole where a page holds them. */
export async function printedPdf({ title, lead, sections }: Printed): Promise<Buffer> {
  const pdf = await newPdf({ title, language: 'zh-CN' })
  pdf.font('bold').fontSize(SIZE.title).text(title, { align: 'center', lineGap: 6 })
  pdf.moveDown(1)
  paragraph(pdf, lead)
  for (const { heading, paragraphs, table, notes } of sections) {
    if (needed(pdf, paragraphs, table) > below(pdf)) pdf.addPage()
    paragraph(pdf, heading, 'bold')
    for (const text of paragraphs) paragraph(pdf, text)
    if (table) {
      pdf.font('regular')
      pdf.y += BEFORE_TABLE
      drawTable(pdf, drawn(pdf, table))
      pdf.y += LINE / 2
    }
    for (const text of notes) paragraph(pdf, text)
  }
  numberPages(pdf)
  return pdfBytes(pdf)
}

/** Two characters in, 28 points from line to line. */
function paragraph(pdf: Pdf, text: string, font: 'regular' | 'bold' = 'regular'): void {
  pdf.font(font).fontSize(SIZE.text)
  const lineGap = LINE - pdf.currentLineHeight(false)
  pdf.text(text, { indent: SIZE.text * 2, lineGap, align: 'left' })
}

/** How much room a heading wants with what must follow it on the same page. */
function needed(pdf: Pdf, paragraphs: readonly string[], table: FormTable | null): number {
  if (paragraphs.length > 0 || !table) return 2 * LINE
  const height = LINE + BEFORE_TABLE + tableHeight(pdf.font('regular'), drawn(pdf, table))
  const { margins } = pdf.page
  // A table no page holds begins under its heading and breaks.
  return height > pdf.page.height - margins.top - margins.bottom ? 2 * LINE : height
}

function below(pdf: Pdf): number {
  return pdf.page.height - pdf.page.margins.bottom - pdf.y
}

function drawn(pdf: Pdf, table: FormTable): PdfTable {
  const { width, margins } = pdf.page
  const room = width - margins.left - margins.right
  return {
    widths: table.shares.map((share) => share * room),
    headRows: table.headRows,
    size: SIZE.table,
    rows: table.rows.map((cells) =>
      cells.map(({ text, cols, rows, figure }) => ({
        text,
        ...(cols && { cols }),
        ...(rows && { rows }),
        align: figure || text.length <= SHORT ? ('center' as const) : ('left' as const),
      })),
    ),
  }
}

/** A heading of so few characters stands in the middle of its cell. */
const SHORT = 13

/** — 1 — below the text, in the middle. */
function numberPages(pdf: Pdf): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    pdf.switchToPage(start + index)
    const { page } = pdf
    const { bottom } = page.margins
    // Below the margin, where text would otherwise begin a new page.
    page.margins.bottom = 0
    pdf
      .font('regular')
      .fontSize(SIZE.page)
      .text(`— ${index + 1} —`, 0, page.height - bottom + LINE, {
        width: page.width,
        align: 'center',
        lineBreak: false,
      })
    page.margins.bottom = bottom
  }
}
