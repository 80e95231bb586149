import { addDays } from '../../../../kernel/days.ts'
import type { Parts } from './archive.ts'
import { readPart } from './office.ts'
import { cellsOf, columnOf, isOn, rowsOf, type SheetRow, sharedStrings, sheetsOf } from './xlsx.ts'
import { attribute, descendants, elements, type XmlElement } from './xml.ts'

/** Shown of a sheet; who wants all takes the file. */
const PREVIEW_ROWS = 200
const PREVIEW_COLUMNS = 40
/** A sheet with more is no table to be read. */
const MAX_MERGES = 2000

export type PreviewSheet = {
  name: string
  rows: string[][]
  /** Cells that stand over several rows or columns, by their place in `rows`. */
  merged: { row: number; column: number; down: number; across: number }[]
  more: number
}

/** The sheets a reader sees: without hidden sheets, rows and columns, and without blank rows. */
export function sheetsShown(parts: Parts): PreviewSheet[] {
  const shared = sharedStrings(parts)
  const formats = formatsOf(parts)
  return sheetsOf(parts)
    .filter(({ state }) => state === 'visible')
    .flatMap(({ name, part }) => {
      const root = readPart(parts, part)
      if (!root) return []
      const placeOf = columnPlaces(root)
      const styles = new Map(
        cellsOf(root).map((cell) => [
          attribute(cell, 'r') ?? '',
          Number(attribute(cell, 's') ?? 0),
        ]),
      )
      const filled = rowsOf(root, shared).filter(
        (row) => !row.hidden && row.cells.some(({ text }) => text !== ''),
      )
      const shownRows = filled.slice(0, PREVIEW_ROWS)
      return [
        {
          name,
          rows: shownRows.map((row) => {
            const line: string[] = []
            for (const { column, text, reference } of row.cells) {
              const place = placeOf(column)
              if (place !== null)
                line[place] = formatted(text, formats[styles.get(reference) ?? 0] ?? 'plain')
            }
            return Array.from(line, (text) => text ?? '')
          }),
          merged: mergedCells(root, shownRows, placeOf),
          more: Math.max(0, filled.length - PREVIEW_ROWS),
        },
      ]
    })
}

/** From a column's number (from 1) to its place among those shown; null for one that is not. */
function columnPlaces(sheet: XmlElement): (column: number) => number | null {
  const hidden = descendants(sheet, 'col')
    .filter((column) => isOn(attribute(column, 'hidden')))
    .map((column) => [Number(attribute(column, 'min')), Number(attribute(column, 'max'))] as const)
  return (column) => {
    if (hidden.some(([from, to]) => column >= from && column <= to)) return null
    const before = hidden.reduce(
      (sum, [from, to]) => sum + Math.max(0, Math.min(to, column - 1) - from + 1),
      0,
    )
    const place = column - 1 - before
    return place < PREVIEW_COLUMNS ? place : null
  }
}

function mergedCells(
  sheet: XmlElement,
  rows: readonly SheetRow[],
  placeOf: (column: number) => number | null,
): PreviewSheet['merged'] {
  return descendants(sheet, 'mergeCell')
    .slice(0, MAX_MERGES)
    .flatMap((each) => {
      const [from, to] = (attribute(each, 'ref') ?? '').split(':')
      if (!from || !to) return []
      const [top, bottom] = [rowOf(from), rowOf(to)]
      const row = rows.findIndex(({ number }) => number === top)
      const column = placeOf(columnOf(from))
      if (row < 0 || column === null) return []
      const down = rows.filter(({ number }) => number >= top && number <= bottom).length
      const across = Array.from(
        { length: Math.min(columnOf(to) - columnOf(from) + 1, PREVIEW_COLUMNS) },
        (_, n) => placeOf(columnOf(from) + n),
      ).filter((place) => place !== null).length
      return down > 1 || across > 1 ? [{ row, column, down, across }] : []
    })
}

function rowOf(reference: string): number {
  return Number(/\d+$/.exec(reference)?.[0] ?? 0)
}

type Format = 'plain' | 'day' | 'percent'

/** What each cell style makes of a number, as far as a reader needs it. */
function formatsOf(parts: Parts): Format[] {
  const styles = readPart(parts, 'xl/styles.xml')
  if (!styles) return []
  const custom = new Map(
    descendants(styles, 'numFmt').map((each) => [
      attribute(each, 'numFmtId') ?? '',
      attribute(each, 'formatCode') ?? '',
    ]),
  )
  const list = descendants(styles, 'cellXfs')[0]
  return (list ? elements(list) : []).map((each): Format => {
    const id = attribute(each, 'numFmtId') ?? '0'
    const code = custom.get(id) ?? ''
    const number = Number(id)
    if (number === 9 || number === 10 || code.includes('%')) return 'percent'
    const isDay = (number >= 14 && number <= 17) || number === 22 || (number >= 27 && number <= 58)
    return (isDay && !custom.has(id)) || /[yd]/i.test(code.replace(/\[[^\]]*\]|"[^"]*"/g, ''))
      ? 'day'
      : 'plain'
  })
}

function formatted(text: string, format: Format): string {
  const number = Number(text)
  if (text === '' || !Number.isFinite(number)) return text
  // Day 60 is a 29 February that never was; nobody's table begins before it.
  if (format === 'day' && number > 60 && number < 80_000)
    return addDays('1899-12-30', Math.floor(number))
  if (format === 'percent') return `${Number((number * 100).toFixed(2))}%`
  // What a computer's arithmetic leaves behind the twelfth digit is no figure.
  return /\d\.\d{10,}/.test(text) ? String(Number(number.toPrecision(12))) : text
}
