import { textOf } from '../../content/rules/body/text.ts'
import type { Body, TableRow } from '../../content/rules/document.ts'

/** What of a table is drawn: its lines as labels, its columns of figures as series. */
export type TableChart = {
  type: 'bar' | 'line'
  labels: string[]
  series: { name: string; values: number[] }[]
}

const MOST_SERIES = 3
const FEWEST_ROWS = 2
const MOST_ROWS = 40
/** A line wants at least so many points in time. */
const FEWEST_POINTS = 3
/** Beyond this the smaller series is invisible beside the larger. */
const WIDEST_RATIO = 100

/** The first table of a body, where it can be drawn without guessing; undefined otherwise. */
export function chartOfBody(body: Body): TableChart | undefined {
  const table = body.content.find((block) => block.type === 'table')
  return table?.type === 'table' ? chartOfTable(table.content) : undefined
}

/**
 * A table is drawn only where it can be read in one way: a first row of names, a first column of
 * different labels of one kind, all further columns figures of one unit, nothing merged, nothing missing. Totals
 * are left out of the drawing; so is a column of serial numbers.
 */
export function chartOfTable(table: readonly TableRow[]): TableChart | undefined {
  const isMerged = table.some((row) =>
    row.content.some(({ attrs }) => (attrs?.colspan ?? 1) > 1 || (attrs?.rowspan ?? 1) > 1),
  )
  if (isMerged) return undefined
  const cells = table.map((row) =>
    row.content.map(({ content }) => textOf({ type: 'doc', content }).replace(/\s+/g, ' ').trim()),
  )
  const [head, ...lines] = withoutSerialNumbers(cells)
  if (!head || head.length < 2 || lines.some((line) => line.length !== head.length))
    return undefined
  const shown = lines.filter((line) => !isTotal(line[0]!))
  if (shown.length < FEWEST_ROWS || shown.length > MOST_ROWS) return undefined
  const labels = shown.map((line) => line[0]!)
  if (labels.includes('') || new Set(labels).size < labels.length) return undefined
  // Rows that count different things have no common axis.
  if (new Set(labels.map(unitInName)).size > 1) return undefined
  const names = head.slice(1)
  if (names.length > MOST_SERIES || names.some((name) => name === '' || figureOf(name))) {
    return undefined
  }
  const columns = names.map((_, index) => shown.map((line) => figureOf(line[index + 1]!)))
  const figures = columns.flat()
  if (!figures.every((figure) => figure !== undefined)) return undefined
  if (new Set(figures.map(({ unit }) => unit)).size > 1) return undefined
  if (names.length > 1 && new Set(names.map(unitInName)).size > 1) return undefined
  const series = names.map((name, index) => ({
    name,
    values: columns[index]!.map((figure) => figure!.value),
  }))
  const drawn = drawable(series)
  if (!drawn) return undefined
  const isTime = labels.length >= FEWEST_POINTS && labels.every(isPointInTime) && isInOrder(labels)
  return { type: isTime ? 'line' : 'bar', labels, series: drawn }
}

function withoutSerialNumbers(cells: string[][]): string[][] {
  return /^(?:序号|编号|No\.?|#)$/i.test(cells[0]?.[0] ?? '')
    ? cells.map((row) => row.slice(1))
    : cells
}

function isTotal(label: string): boolean {
  return /^(?:合\s*计|总\s*计|小\s*计|全\s*市|全\s*省|total|sum)$/i.test(label)
}

/** `1,234`, `-0.5`, `12.5%`; anything else is words. */
function figureOf(text: string): { value: number; unit: '' | '%' } | undefined {
  const match = /^([-−+]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?)\s*(%|％)?$/.exec(text)
  if (!match) return undefined
  const value = Number(match[1]!.replace(/[,，]/g, '').replace('−', '-'))
  return { value, unit: match[2] ? '%' : '' }
}

/** `人数（万人）` counts in 万人; `` where the name says nothing. */
function unitInName(name: string): string {
  const inBrackets = /[（(]([^（()）]*)[)）]\s*$/.exec(name)?.[1] ?? ''
  return inBrackets || (/率|比例|占比|%|％/.test(name) ? '%' : '')
}

/** All of them where each can be seen, else the first where it is the large one; a reader is told which. */
function drawable(series: TableChart['series']): TableChart['series'] | undefined {
  const tops = series.map(({ values }) => Math.max(...values.map(Math.abs)))
  const [first = 0, ...others] = tops
  if (first === 0) return undefined
  const areAllSeen = Math.min(...tops) * WIDEST_RATIO >= Math.max(...tops)
  if (areAllSeen) return series
  return others.every((top) => top <= first) ? series.slice(0, 1) : undefined
}

function isPointInTime(label: string): boolean {
  return /^(?:(?:19|20)\d{2}\s*(?:年(?:\s*(?:\d{1,2}\s*月|第?[一二三四1-4]季度))?|[-.\u002f]\d{1,2})?|\d{1,2}\s*月|第?[一二三四1-4]季度|第\s*\d+\s*周)$/.test(
    label,
  )
}

/** Points in time run one way; a ranking of years does not. */
function isInOrder(labels: readonly string[]): boolean {
  const order = labels.map((label) => (label.match(/\d+|[一二三四]/g) ?? []).map(numberOf))
  return order.every((point, index) => index === 0 || compare(order[index - 1]!, point) < 0)
}

function numberOf(text: string): number {
  const chinese = [/一/, /二/, /三/, /四/].findIndex((numeral) => numeral.test(text))
  return chinese >= 0 ? chinese + 1 : Number(text)
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
