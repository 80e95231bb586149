import { readArchive } from './archive.ts'
import { cleanDocx } from './clean-docx.ts'
import { inspectDocx } from './docx.ts'
import { IMAGE_ADDRESS, STYLE_MAP, TITLE_STYLES } from './docx-html.data.ts'
import { type HiddenCode, type UnreadableCode, UnreadableDocument } from './findings.ts'
import { readPart } from './office.ts'
import { descendants, textOf } from './xml.ts'

/** What HTML has no place for, or was not asked for. */
export const LEFT_CODES = [
  'page-furniture',
  'formula',
  'chart',
  'object',
  'picture-format',
] as const
export type LeftCode = (typeof LEFT_CODES)[number]

/** A word-processing file as HTML. Pictures are named by `IMAGE_ADDRESS` and their number. */
export type DocxHtml = {
  html: string
  /** What stands in the style of a title. */
  title: string | null
  images: { contentType: string; bytes: Uint8Array }[]
  /** What the file carried beside its words, by kind: none of it is in the HTML. */
  hidden: { code: HiddenCode; count: number }[]
  left: { code: LeftCode; count: number }[]
  /** Words its reader could not see, such as white ones on white; they are in the HTML. */
  invisible: string[]
}

const PICTURES = /^image\/(png|jpeg|gif|webp)$/
const BESIDE: readonly HiddenCode[] = ['comment', 'tracked-change', 'hidden-text', 'embedded-file']

/**
 * Reads a .docx as its reader was meant to see it: changes accepted, comments and hidden text left
 * out. Answers why where it cannot be read.
 */
export async function docxToHtml(bytes: Uint8Array): Promise<DocxHtml | { why: UnreadableCode }> {
  try {
    return await read(bytes)
  } catch (error) {
    return { why: error instanceof UnreadableDocument ? error.why : 'damaged' }
  }
}

async function read(bytes: Uint8Array): Promise<DocxHtml> {
  const parts = readArchive(bytes)
  const { findings } = inspectDocx(parts)
  const images: DocxHtml['images'] = []
  const titles: string[] = []
  let unusable = 0
  // Large: loaded with the first file.
  const { default: mammoth } = await import('mammoth')
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(cleanDocx(parts).bytes) },
    {
      styleMap: [...STYLE_MAP],
      externalFileAccess: false,
      transformDocument: (document: MammothElement) => withoutTitle(document, titles),
      convertImage: mammoth.images.imgElement(async (image) => {
        if (!PICTURES.test(image.contentType)) {
          unusable += 1
          return { src: '' }
        }
        images.push({
          contentType: image.contentType,
          bytes: new Uint8Array(await image.readAsArrayBuffer()),
        })
        return { src: `${IMAGE_ADDRESS}${images.length - 1}` }
      }),
    },
  )
  const main = readPart(parts, 'word/document.xml')!
  const furniture = [...parts.keys()].filter(
    (name) =>
      /^word\/(header|footer)\d*\.xml$/.test(name) && textOf(readPart(parts, name)!, ['t']).trim(),
  )
  const counts: Record<LeftCode, number> = {
    'page-furniture': furniture.length,
    formula: descendants(main, 'oMath').length,
    chart: descendants(main, 'chart', 'relIds').length,
    object: descendants(main, 'OLEObject').length,
    'picture-format': unusable,
  }
  return {
    html: value,
    title: titles.length > 0 ? titles.join('') : null,
    images,
    hidden: BESIDE.map((code) => ({
      code,
      count: findings.filter((finding) => finding.code === code).length,
    })).filter(({ count }) => count > 0),
    left: LEFT_CODES.map((code) => ({ code, count: counts[code] })).filter(
      ({ count }) => count > 0,
    ),
    invisible: findings.flatMap(({ code, words }) => (code === 'invisible-text' ? words : [])),
  }
}

type MammothElement = {
  type: string
  styleName?: string | null
  value?: string
  children?: MammothElement[]
}

/** Takes the title's lines out of the text: the page sets its own. */
function withoutTitle(document: MammothElement, titles: string[]): MammothElement {
  const children = (document.children ?? []).filter((each) => {
    const isTitle =
      each.type === 'paragraph' && TITLE_STYLES.includes((each.styleName ?? '').toLowerCase())
    const words = isTitle ? wordsOf(each).trim() : ''
    if (words) titles.push(words)
    return !isTitle
  })
  return { ...document, children }
}

function wordsOf(element: MammothElement): string {
  return (element.value ?? '') + (element.children ?? []).map(wordsOf).join('')
}
