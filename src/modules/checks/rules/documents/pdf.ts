import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { type DocumentFinding, type Piece, UnreadableDocument } from './findings.ts'
import { isPerson } from './office.ts'
import { coveredText } from './pdf-covered.ts'
import { shown } from './words.ts'

/** Pages looked at; a longer document is read to here. */
export const MAX_PDF_PAGES = 500
/** Kinds of annotation that are somebody's remark; links, form fields and printer's marks are not. */
const REMARKS = new Set([
  'Text',
  'FreeText',
  'Highlight',
  'Underline',
  'StrikeOut',
  'Squiggly',
  'Ink',
  'Caret',
  'Redact',
])

/** The library is large: loaded with the first PDF. */
function library() {
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

/** Opens a PDF without running anything in it; throws `UnreadableDocument`. The caller destroys it. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const pdfjs = await library()
  try {
    return await pdfjs.getDocument({
      // The reader takes the bytes over.
      data: bytes.slice(),
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      enableXfa: false,
      verbosity: 0,
    }).promise
  } catch (error) {
    const name = (error as Error).name
    throw new UnreadableDocument(name === 'PasswordException' ? 'encrypted' : 'damaged')
  }
}

/** Looks through a PDF; throws `UnreadableDocument`. */
export async function inspectPdf(
  bytes: Uint8Array,
): Promise<{ findings: DocumentFinding[]; pieces: Piece[] }> {
  const document = await openPdf(bytes)
  try {
    const findings = await inProperties(document)
    const pieces: Piece[] = []
    for (let number = 1; number <= Math.min(document.numPages, MAX_PDF_PAGES); number++) {
      const page = await document.getPage(number)
      pieces.push({ text: await textOfPage(page), place: { kind: 'page', number }, join: '\n' })
      findings.push(...(await onPage(page, number)))
      page.cleanup()
    }
    return { findings, pieces }
  } catch (error) {
    throw error instanceof UnreadableDocument ? error : new UnreadableDocument('damaged')
  } finally {
    await document.destroy()
  }
}

/** The text of a page, a line of the page as a line. */
export async function textOfPage(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent()
  return items
    .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
    .join('')
}

async function inProperties(document: PDFDocumentProxy): Promise<DocumentFinding[]> {
  const { info } = await document.getMetadata()
  const author = String((info as Record<string, unknown>)['Author'] ?? '')
  const files = Object.values((await document.getAttachments()) ?? {}) as { filename: string }[]
  return [
    ...(isPerson(author) ? [finding('person', { kind: 'properties' }, author)] : []),
    ...files.map(({ filename }) =>
      finding('embedded-file', { kind: 'file', name: shown(filename) }, filename),
    ),
  ]
}

async function onPage(page: PDFPageProxy, number: number): Promise<DocumentFinding[]> {
  const place = { kind: 'page', number } as const
  const annotations = (await page.getAnnotations()) as {
    subtype: string
    titleObj?: { str: string }
    contentsObj?: { str: string }
    file?: { filename: string }
  }[]
  const operators = await page.getOperatorList()
  const { OPS } = await library()
  return [
    ...annotations.flatMap((each) => {
      const words = [each.titleObj?.str, each.contentsObj?.str].filter(Boolean).join(': ')
      if (each.subtype === 'FileAttachment')
        return finding('embedded-file', place, each.file?.filename ?? '')
      return REMARKS.has(each.subtype) ? finding('comment', place, words) : []
    }),
    ...coveredText(operators, OPS).map((words) => finding('covered-text', place, words)),
  ]
}

function finding(
  code: DocumentFinding['code'],
  place: DocumentFinding['place'],
  words: string,
): DocumentFinding {
  return { code, severity: 'block', place, words: shown(words) }
}
