import { linesOf } from '../../engine/declare.ts'
import type { Detector, Hit } from '../../engine/finding.ts'
import { rounded, shownNumber } from './amounts.ts'
import { SUMS } from './rules.data.ts'

type Cell = { text: string; start: number; end: number; value: number | null }
type Amount = Cell & { value: number }

const TOTAL = /^[\s\u3000]*(?:合[\s\u3000]*计|总[\s\u3000]*计|总数)[\s\u3000]*$/
/** Columns of these are no amounts. */
const NO_AMOUNT =
  /序号|编号|年份|年度|日期|时间|电话|代码|比例|比重|占比|率|%|‰|均|同比|单价|排名|备注/
const MOST_ROWS = 5000

/**
 * Tables in a text: lines whose cells are parted by tabs or upright bars. A row 合计 holds the sum of
 * the rows under or over it, a column 合计 that of the cells beside it.
 */
export const tables: Detector = (text) => {
  const hits: Hit[] = []
  let rows: Cell[][] = []
  const flush = () => {
    if (rows.length > 2 && rows.length < MOST_ROWS) hits.push(...inTable(rows))
    rows = []
  }
  for (const line of linesOf(text)) {
    const cells = cellsOf(line.text, line.start)
    if (cells.length < 2) flush()
    else rows.push(cells)
  }
  flush()
  return hits
}

function cellsOf(line: string, start: number): Cell[] {
  const parting = line.includes('\t') ? '\t' : line.includes('|') ? '|' : null
  if (!parting || line.length > 4000) return []
  // A bar at either end frames the row.
  const framed = parting === '|' ? /^\s*\|?(.*?)\|?\s*$/.exec(line)![1]! : line
  let at = start + line.indexOf(framed)
  return framed.split(parting).map((text) => {
    const cell = { text: text.trim(), start: at, end: at + text.length, value: amountIn(text) }
    at += text.length + 1
    return cell
  })
}

function amountIn(text: string): number | null {
  const plain = text.trim().replace(/[,，](?=\d{3})/g, '')
  return /^-?\d{1,12}(?:\.\d{1,6})?$/.test(plain) ? Number(plain) : null
}

function inTable(rows: readonly Cell[][]): Hit[] {
  const header = rows[0]!
  const hits: Hit[] = []
  for (const [n, row] of rows.entries()) {
    if (!row.slice(0, 2).some(({ text }) => TOTAL.test(text))) continue
    const above = rows.slice(1, n).filter((each) => !isTotal(each))
    const below = rows.slice(n + 1).filter((each) => !isTotal(each))
    const label = row.find(({ text }) => TOTAL.test(text))!.text
    for (const [column, cell] of row.entries()) {
      if (!isAmount(cell) || NO_AMOUNT.test(header[column]?.text ?? '')) continue
      const sums = [above, below]
        .filter((part) => part.length >= 2 && part.every((each) => each.length === row.length))
        .map((part) => part.map((each) => each[column]!).filter(isAmount))
        .filter((parts) => parts.length >= 2)
      if (sums.length > 0 && !sums.some((parts) => addsUp(parts, cell)))
        hits.push(hitOf(cell, label, sumOf(sums[0]!)))
    }
  }
  return [...hits, ...totalColumn(rows)]
}

function isTotal(row: readonly Cell[]): boolean {
  return row.slice(0, 2).some(({ text }) => /[合总小]\s*计/.test(text))
}

/** A last or first column of amounts headed 合计. */
function totalColumn(rows: readonly Cell[][]): Hit[] {
  const [header, ...body] = rows
  const column = header!.findIndex(({ text }) => TOTAL.test(text))
  if (column < 1) return []
  const others = header!.flatMap((cell, n) =>
    n !== column && n > 0 && !NO_AMOUNT.test(cell.text) ? [n] : [],
  )
  const same = body.filter((row) => row.length === header!.length)
  const wrong = same.flatMap((row) => {
    const total = row[column]!
    const parts = others.map((n) => row[n]!).filter(isAmount)
    if (!isAmount(total) || parts.length < 2 || addsUp(parts, total)) return []
    return [hitOf(total, header![column]!.text, sumOf(parts))]
  })
  // Where hardly a row adds up the column is no sum of these.
  return wrong.length * 3 <= same.length ? wrong : []
}

function hitOf(cell: Cell, word: string, sum: number): Hit {
  return {
    rule: SUMS['table-total'],
    start: cell.start,
    end: cell.end,
    suggestions: [shownNumber(sum)],
    params: { word, total: cell.text, sum: shownNumber(sum) },
  }
}

function isAmount(cell: Cell): cell is Amount {
  return cell.value !== null
}

function sumOf(parts: readonly Amount[]): number {
  return rounded(parts.reduce((sum, { value }) => sum + value, 0))
}

/**
 * Whole numbers are counted and add up exactly. With decimals each part and the total may have been
 * rounded by half of the last place that is printed.
 */
function addsUp(parts: readonly Amount[], total: Amount): boolean {
  const places = Math.max(...[...parts, total].map(({ text }) => text.split('.')[1]?.length ?? 0))
  const rounding = places === 0 ? 0 : ((parts.length + 1) / 2) * 10 ** -places
  return Math.abs(sumOf(parts) - total.value) <= rounding + 1e-9
}
