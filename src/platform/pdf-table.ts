import type { Pdf } from './pdf.ts'

/** One cell where it begins; what it spans has no cell of its own. */
export type PdfCell = {
  text: string
  cols?: number
  rows?: number
  align: 'left' | 'center'
}

export type PdfTable = {
  /** Of the columns, in points. */
  widths: readonly number[]
  rows: readonly (readonly PdfCell[])[]
  /** The first rows, drawn again where the table goes on another page. */
  headRows: number
  /** Points of the letters. */
  size: number
}

const PADDING = { x: 3, y: 1.6 }
/** Chinese fonts have more room between lines than a table wants. */
const LINE_GAP = -1.5
const RULE = 0.6

type Placed = PdfCell & { row: number; column: number; height: number }

/**
 * Draws a table with merged cells at the place the document has come to. One that a page can hold is
 * never broken; a longer one breaks between rows, with its head again, and a cell that spans the break
 * stands on both pages.
 */
export function drawTable(pdf: Pdf, table: PdfTable): void {
  pdf.fontSize(table.size)
  const cells = placed(pdf, table)
  const heights = rowHeights(cells, table.rows.length)
  const { top, bottom } = pdf.page.margins
  const end = pdf.page.height - bottom
  const whole = sum(heights)
  if (pdf.y + whole > end && whole <= end - top) pdf.addPage()
  const head = sum(heights.slice(0, table.headRows))
  for (let first = 0; first < table.rows.length; ) {
    const again = first > 0 ? head : 0
    let after = first
    let y = pdf.y + again
    while (after < table.rows.length && (after === first || y + heights[after]! <= end)) {
      y += heights[after]!
      after += 1
    }
    // A head alone at the foot of a page heads nothing.
    const isOnlyHead = first === 0 && after <= table.headRows && after < table.rows.length
    if (isOnlyHead && pdf.y > top) {
      pdf.addPage()
      continue
    }
    if (again > 0) drawRows(pdf, table, cells, heights, 0, table.headRows)
    drawRows(pdf, table, cells, heights, first, after)
    first = after
    if (first < table.rows.length) pdf.addPage()
  }
}

/** How high a table is where no page breaks it. */
export function tableHeight(pdf: Pdf, table: PdfTable): number {
  pdf.fontSize(table.size)
  return sum(rowHeights(placed(pdf, table), table.rows.length))
}

/** Where each cell stands in the grid, and how high its words are. */
function placed(pdf: Pdf, { rows, widths }: PdfTable): Placed[] {
  const taken = new Set<string>()
  const cells: Placed[] = []
  for (const [row, given] of rows.entries()) {
    let column = 0
    for (const cell of given) {
      while (taken.has(`${row} ${column}`)) column += 1
      const { cols = 1, rows: span = 1 } = cell
      for (let down = 0; down < span; down++)
        for (let right = 0; right < cols; right++) taken.add(`${row + down} ${column + right}`)
      const width = sum(widths.slice(column, column + cols)) - 2 * PADDING.x
      const height = pdf.heightOfString(cell.text || ' ', { width, lineGap: LINE_GAP })
      cells.push({ ...cell, row, column, height: height + 2 * PADDING.y })
      column += cols
    }
  }
  return cells
}

/** Rows as high as their words; what spans several and does not fit makes the last of them higher. */
function rowHeights(cells: readonly Placed[], count: number): number[] {
  const heights = Array.from({ length: count }, () => 0)
  for (const { row, rows = 1, height } of cells)
    if (rows === 1) heights[row] = Math.max(heights[row]!, height)
  for (const { row, rows = 1, height } of cells) {
    const lacking = height - sum(heights.slice(row, row + rows))
    if (lacking > 0) heights[row + rows - 1]! += lacking
  }
  return heights
}

function drawRows(
  pdf: Pdf,
  { widths }: PdfTable,
  cells: readonly Placed[],
  heights: readonly number[],
  first: number,
  after: number,
): void {
  const { left } = pdf.page.margins
  const top = pdf.y
  for (const { row, rows = 1, column, cols = 1, text, height, align } of cells) {
    const [from, to] = [Math.max(row, first), Math.min(row + rows, after)]
    if (from >= to) continue
    const x = left + sum(widths.slice(0, column))
    const y = top + sum(heights.slice(first, from))
    const width = sum(widths.slice(column, column + cols))
    const room = sum(heights.slice(from, to))
    pdf.lineWidth(RULE).rect(x, y, width, room).stroke()
    pdf.text(text, x + PADDING.x, y + Math.max(0, (room - height) / 2) + PADDING.y, {
      width: width - 2 * PADDING.x,
      align,
      lineGap: LINE_GAP,
    })
  }
  pdf.x = left
  pdf.y = top + sum(heights.slice(first, after))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
