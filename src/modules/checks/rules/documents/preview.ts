import { readArchive } from './archive.ts'
import { docxToHtml } from './docx-html.ts'
import { type UnreadableCode, UnreadableDocument } from './findings.ts'
import { documentKind } from './kinds.ts'
import { openPdf, textOfPage } from './pdf.ts'
import { linesJoined } from './preview-lines.ts'
import { type PreviewSheet, sheetsShown } from './preview-sheets.ts'

/** Shown of a file without opening it; who wants all takes the file. */
const PREVIEW_PAGES = 60

/** What a file says, as plain as a page can show it. HTML here is a converter's and not yet safe. */
export type DocumentPreview =
  | { kind: 'docx'; html: string }
  | { kind: 'xlsx'; sheets: PreviewSheet[] }
  /** Each page by its paragraphs, as far as its lines tell them. */
  | { kind: 'pdf'; pages: string[][]; more: number }
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
    const pages: string[][] = []
    const shown = Math.min(document.numPages, PREVIEW_PAGES)
    for (let number = 1; number <= shown; number++)
      pages.push(linesJoined(await textOfPage(await document.getPage(number))))
    return { kind: 'pdf', pages, more: document.numPages - shown }
  } finally {
    await document.destroy()
  }
}
