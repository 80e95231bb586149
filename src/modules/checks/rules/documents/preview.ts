import { addDays } from '../../../../kernel/days.ts'
import { type Parts, readArchive } from './archive.ts'
import { docxToHtml } from './docx-html.ts'
import { type UnreadableCode, UnreadableDocument } from './findings.ts'
import { documentKind } from './kinds.ts'
import { readPart } from './office.ts'
import { openPdf, textOfPage } from './pdf.ts'
import { cellsOf, isOn, rowsOf, sharedStrings, sheetsOf } from './xlsx.ts'
import { attribute, descendants, elements } from './xml.ts'

/** Shown of a file without opening it; who wants all takes the file. */
export const PREVIEW_ROWS = 200
const PREVIEW_COLUMNS = 40
const PREVIEW_PAGES = 60

export type PreviewSheet = { name: string; rows: string[][]; more: number }
/** What a file says, as plain as a page can show it. HTML here is a converter's and not yet safe. */
export type DocumentPreview =
  | { kind: 'docx'; html: string }
  | { kind: 'xlsx'; sheets: PreviewSheet[] }
  | { kind: 'pdf'; pages: string[]; more: number }
  | { kind: 'none'; why: UnreadableCode }

/** Never what is hidden: no hidden sheet, row or column, no comment, no deleted text. */
export async function previewDocument(bytes: Uint8Array, mime: string): Promise<DocumentPreview> {
  try {
    const kind = documentKind(mime)
    if (kind === 'xlsx') return { kind, sheets: sheetsShown(readArchive(bytes)) }
    if (kind === 'pdf') return await pdfPreview(bytes)
    if (kind !== 'docx') return { kind: 'none', why: 'format' }
    const read = await docxToHtml(bytes)
    return 'why' in read ? { kind: 'none', why: read.why } : { kind, html: read.html }
  } catch (error) {
    return { kind: 'none', why: error instanceof UnreadableDocument ? error.why : 'damaged' }
  }
}

async function pdfPreview(bytes: Uint8Array): Promise<DocumentPreview> {
  const document = await openPdf(bytes)
  try {
    const pages: string[] = []
    const shown = Math.min(document.numPages, PREVIEW_PAGES)
    for (let number = 1; number <= shown; number++)
      pages.push(await textOfPage(await document.getPage(number)))
    return { kind: 'pdf', pages, more: document.numPages - shown }
  } finally {
    await document.destroy()
  }
}

function sheetsShown(parts: Parts): PreviewSheet[] {
  const shared = sharedStrings(parts)
  const formats = formatsOf(parts)
  return sheetsOf(parts)
    .filter(({ state }) => state === 'visible')
    .flatMap(({ name, part }) => {
      const root = readPart(parts, part)
      if (!root) return []
      const hidden = descendants(root, 'col')
        .filter((column) => isOn(attribute(column, 'hidden')))
        .map(
          (column) => [Number(attribute(column, 'min')), Number(attribute(column, 'max'))] as const,
        )
      const styles = new Map(
        cellsOf(root).map((cell) => [
          attribute(cell, 'r') ?? '',
          Number(attribute(cell, 's') ?? 0),
        ]),
      )
      const rows = rowsOf(root, shared).filter((row) => !row.hidden)
      const filled = rows.filter((row) => row.cells.some(({ text }) => text !== ''))
      return [
        {
          name,
          rows: filled.slice(0, PREVIEW_ROWS).map((row) => {
            const line: string[] = []
            for (const { column, text, reference } of row.cells) {
              if (hidden.some(([from, to]) => column >= from && column <= to)) continue
              const before = hidden.reduce(
                (sum, [from, to]) => sum + Math.max(0, Math.min(to, column - 1) - from + 1),
                0,
              )
              const position = column - 1 - before
              if (position < PREVIEW_COLUMNS)
                line[position] = formatted(text, formats[styles.get(reference) ?? 0] ?? 'plain')
            }
            return Array.from(line, (text) => text ?? '')
          }),
          more: Math.max(0, filled.length - PREVIEW_ROWS),
        },
      ]
    })
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
