import type { Parts } from './archive.ts'
import { drawnPieces } from './drawn.ts'
import type { DocumentFinding, DocumentPlace, Piece } from './findings.ts'
import { UnreadableDocument } from './findings.ts'
import { inspectPackage, localPaths, readPart, relationsOf } from './office.ts'
import { shown } from './words.ts'
import { attribute, child, descendants, elements, textOf, type XmlElement } from './xml.ts'

export type Sheet = {
  name: string
  part: string
  relationId: string
  state: 'visible' | 'hidden' | 'veryHidden'
}
export const WORKBOOK = 'xl/workbook.xml'

/** Looks through a spreadsheet; throws `UnreadableDocument`. */
export function inspectXlsx(parts: Parts): { findings: DocumentFinding[]; pieces: Piece[] } {
  const findings: DocumentFinding[] = []
  const pieces: Piece[] = []
  const shared = sharedStrings(parts)
  for (const sheet of sheetsOf(parts)) {
    const root = readPart(parts, sheet.part)
    if (!root) continue
    const rows = rowsOf(root, shared)
    pieces.push({ text: sheet.name, place: inSheet(sheet.name, null), join: '\n' })
    for (const row of rows) pieces.push(...piecesOf(sheet.name, row))
    pieces.push(...inMargins(sheet.name, root))
    if (sheet.state !== 'visible') {
      const words = rows.slice(0, 5).flatMap(({ cells }) => cells.map(({ text }) => text))
      findings.push({
        code: 'hidden-sheet',
        severity: 'block',
        place: { kind: 'sheet', sheet: sheet.name, range: null },
        words: shown(words.join(' ')),
      })
    } else findings.push(...hiddenParts(sheet.name, root, rows))
    for (const { cell, words } of commentsOf(parts, sheet.part)) {
      pieces.push({ text: words, place: inSheet(sheet.name, cell), join: '\n' })
      findings.push({
        code: 'comment',
        severity: 'block',
        place: { kind: 'sheet', sheet: sheet.name, range: cell },
        words: shown(words),
      })
    }
  }
  const inBook = { kind: 'file', name: 'xl' } as const
  for (const name of parts.keys()) {
    if (/^xl\/externalLinks\/externalLink\d+\.xml$/.test(name)) {
      const target = relationsOf(parts, name)[0]?.target ?? ''
      findings.push({
        code: 'external-link',
        severity: 'warn',
        place: { kind: 'properties' },
        words: shown(target),
      })
    }
    if (/^xl\/pivotCache\/pivotCacheRecords\d+\.xml$/.test(name))
      findings.push({
        code: 'cached-data',
        severity: 'block',
        place: { ...inBook, name },
        words: '',
      })
  }
  return {
    findings: [...findings, ...inspectPackage(parts), ...localPaths(relationsOf(parts, WORKBOOK))],
    pieces: [...pieces, ...drawnPieces(parts)],
  }
}

function inSheet(sheet: string, range: string | null): DocumentPlace {
  return { kind: 'sheet', sheet, range }
}

/** Codes of a header or footer: sides, typefaces, sizes, page numbers. */
const MARGIN_CODE = /&(?:"[^"]*"|K[0-9A-F+-]{6}|\d{1,3}|[A-Z&])/gi

/** What is printed above and below every page of a sheet. */
function inMargins(sheet: string, root: XmlElement): Piece[] {
  const margins = descendants(root, 'headerFooter').flatMap((each) => elements(each))
  return margins.flatMap((each) => {
    const text = textOf(each).replace(MARGIN_CODE, ' ').trim()
    return text === '' ? [] : [{ text, place: inSheet(sheet, null), join: '\n' }]
  })
}

/** Empty cells between filled ones count, so that columns stay columns. */
const MOST_GAPS = 50

function piecesOf(sheet: string, { number, cells }: SheetRow): Piece[] {
  const pieces: Piece[] = []
  let column = 0
  for (const cell of cells) {
    if (cell.text === '') continue
    for (let gaps = 0; ++column < cell.column && gaps < MOST_GAPS; gaps++)
      pieces.push({
        text: '',
        place: inSheet(sheet, `${columnName(column)}${number}`),
        join: '\t',
      })
    column = cell.column
    const range = cell.reference || `${columnName(column)}${number}`
    pieces.push({ text: cell.text, place: inSheet(sheet, range), join: '\t' })
  }
  const last = pieces.at(-1)
  if (last) last.join = '\n'
  return pieces
}

/** Sheets in the order of their tabs. */
export function sheetsOf(parts: Parts): Sheet[] {
  const book = readPart(parts, WORKBOOK)
  if (!book) throw new UnreadableDocument('damaged')
  const relations = relationsOf(parts, WORKBOOK)
  const list = descendants(book, 'sheets')[0]
  return (list ? descendants(list, 'sheet') : []).flatMap((each) => {
    const relationId = / [\w]+:id="([^"]*)"/.exec(each.open)?.[1] ?? ''
    const relation = relations.find(({ id }) => id === relationId)
    if (!relation) return []
    const state = attribute(each, 'state') ?? 'visible'
    return {
      name: attribute(each, 'name') ?? '',
      part: relation.target,
      relationId,
      state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    }
  })
}

export function sharedStrings(parts: Parts): string[] {
  const table = readPart(parts, 'xl/sharedStrings.xml')
  return (table ? descendants(table, 'si') : []).map((each) => textOf(each, ['t']))
}

export type SheetRow = {
  number: number
  hidden: boolean
  cells: { column: number; reference: string; text: string }[]
}

/** Rows with what their cells show; dates and other formats as the numbers they are stored as. */
export function rowsOf(sheet: XmlElement, shared: readonly string[]): SheetRow[] {
  const data = descendants(sheet, 'sheetData')[0]
  let last = 0
  return (data ? elements(data).filter(({ name }) => name === 'row') : []).map((row) => {
    last = Number(attribute(row, 'r') ?? last + 1)
    let column = 0
    const cells = elements(row)
      .filter(({ name }) => name === 'c')
      .map((cell) => {
        const reference = attribute(cell, 'r') ?? ''
        column = columnOf(reference) || column + 1
        return { column, reference, text: cellText(cell, shared) }
      })
    return { number: last, hidden: isOn(attribute(row, 'hidden')), cells }
  })
}

export function cellsOf(sheet: XmlElement): XmlElement[] {
  return descendants(sheet, 'c')
}

function cellText(cell: XmlElement, shared: readonly string[]): string {
  const type = attribute(cell, 't')
  if (type === 'inlineStr') return textOf(cell, ['t'])
  const value = child(cell, 'v')
  const text = value ? textOf(value) : ''
  return type === 's' ? (shared[Number(text)] ?? '') : text
}

/** Hidden rows and columns that hold something. */
function hiddenParts(
  name: string,
  sheet: XmlElement,
  rows: readonly SheetRow[],
): DocumentFinding[] {
  const place = (range: string) => ({ kind: 'sheet' as const, sheet: name, range })
  const filled = (row: SheetRow) => row.cells.some(({ text }) => text.trim() !== '')
  const byRows = runsOf(
    rows.filter((row) => row.hidden && filled(row)),
    (row) => row.number,
  )
  const byColumns = descendants(sheet, 'col')
    .filter((column) => isOn(attribute(column, 'hidden')))
    .flatMap((column) => {
      const from = Number(attribute(column, 'min') ?? 0)
      const to = Number(attribute(column, 'max') ?? from)
      const words = rows.flatMap(({ cells }) =>
        cells.filter((cell) => cell.column >= from && cell.column <= to && cell.text.trim()),
      )
      const last = Math.max(...words.map((cell) => cell.column), 0)
      return words.length === 0
        ? []
        : { range: `${columnName(from)}:${columnName(Math.min(to, last))}`, words }
    })
  return [
    ...byRows.map(
      (run): DocumentFinding => ({
        code: 'hidden-rows',
        severity: 'block',
        place: place(`${run[0]!.number}:${run.at(-1)!.number}`),
        words: shown(
          run
            .flatMap(({ cells }) => cells.map(({ text }) => text))
            .slice(0, 60)
            .join(' '),
        ),
      }),
    ),
    ...byColumns.map(
      ({ range, words }): DocumentFinding => ({
        code: 'hidden-columns',
        severity: 'block',
        place: place(range),
        words: shown(
          words
            .slice(0, 60)
            .map(({ text }) => text)
            .join(' '),
        ),
      }),
    ),
  ]
}

/** Neighbours together. */
function runsOf<T>(items: readonly T[], numberOf: (item: T) => number): T[][] {
  const runs: T[][] = []
  for (const item of items) {
    const run = runs.at(-1)
    if (run && numberOf(run.at(-1)!) + 1 === numberOf(item)) run.push(item)
    else runs.push([item])
  }
  return runs
}

function commentsOf(parts: Parts, sheetPart: string): { cell: string; words: string }[] {
  const relations = relationsOf(parts, sheetPart)
  const read = (type: string, element: string) =>
    relations
      .filter((relation) => relation.type === type)
      .flatMap(({ target }) => {
        const root = readPart(parts, target)
        return root ? descendants(root, element) : []
      })
  const threaded = read('threadedComment', 'threadedComment')
  // Beside a thread stands a copy for programs that know only notes.
  const notes = threaded.length > 0 ? threaded : read('comments', 'comment')
  return notes.map((note) => ({
    cell: attribute(note, 'ref') ?? '',
    words: textOf(note, ['t', 'text']),
  }))
}

export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

/** `B7` → 2; 0 where there is no column. */
export function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? ''
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

export function columnName(column: number): string {
  return column <= 0
    ? ''
    : columnName(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26))
}
