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

/** Looks through a PDF, up to so many pages; throws `UnreadableDocument`. */
export async function inspectPdf(
  bytes: Uint8Array,
  mostPages = MAX_PDF_PAGES,
): Promise<{ findings: DocumentFinding[]; pieces: Piece[] }> {
  const document = await openPdf(bytes)
  try {
    const findings = await inProperties(document)
    const pieces: Piece[] = []
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
      const page = await document.getPage(number)
      const text = await textOfPage(page)
      const beside = await onPage(page, number)
      const words = [text, ...beside.texts].filter((each) => each !== '').join('\n')
      pieces.push({ text: words, place: { kind: 'page', number }, join: '\n' })
      findings.push(...beside.findings)
      if (text.trim() === '' && beside.hasPicture)
        findings.push({ ...finding('no-text', { kind: 'page', number }, ''), severity: 'warn' })
      page.cleanup()
    }
    if (document.numPages > mostPages)
      findings.push(finding('cut-off', { kind: 'page', number: mostPages + 1 }, ''))
    if (pieces.every(({ text }) => text.trim() === '') && !findings.some(isNoText))
      findings.push({ ...finding('no-text', { kind: 'page', number: 1 }, ''), severity: 'warn' })
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

const isNoText = ({ code }: DocumentFinding) => code === 'no-text'

/** What stands on a page beside its text: remarks, what forms were filled in with, covered words. */
async function onPage(page: PDFPageProxy, number: number) {
  const place = { kind: 'page', number } as const
  const annotations = (await page.getAnnotations()) as {
    subtype: string
    titleObj?: { str: string }
    contentsObj?: { str: string }
    file?: { filename: string }
    fieldType?: string
    fieldValue?: unknown
  }[]
  const operators = await page.getOperatorList()
  const { OPS } = await library()
  const findings: DocumentFinding[] = [
    ...annotations.flatMap((each) => {
      const words = [each.titleObj?.str, each.contentsObj?.str].filter(Boolean).join(': ')
      if (each.subtype === 'FileAttachment')
        return finding('embedded-file', place, each.file?.filename ?? '')
      return REMARKS.has(each.subtype) ? finding('comment', place, words) : []
    }),
    ...coveredText(operators, OPS).map((words) => finding('covered-text', place, words)),
  ]
  const texts = annotations.flatMap(({ fieldType, fieldValue, contentsObj }) =>
    // A box that is ticked says nothing by itself.
    [fieldType === 'Btn' ? '' : fieldValue, contentsObj?.str]
      .flat()
      .filter((each): each is string => typeof each === 'string' && each !== ''),
  )
  const pictures = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]
  const hasPicture = operators.fnArray.some((each) => pictures.includes(each))
  return { findings, texts, hasPicture }
}

function finding(
  code: DocumentFinding['code'],
  place: DocumentFinding['place'],
  words: string,
): DocumentFinding {
  return { code, severity: 'block', place, words: shown(words) }
}
