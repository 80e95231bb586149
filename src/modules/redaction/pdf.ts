import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { newPdf, pdfBytes } from '../../platform/pdf.ts'
import { UnreadableDocument } from '../checks/rules/documents/findings.ts'
import { charactersOf } from '../checks/rules/documents/pdf-covered.ts'
import type { PageMark, Rectangle } from './rules/marks.ts'
import { NotRedactable } from './rules/not-redactable.ts'
import { type PageText, pageText } from './rules/pages.ts'

/** Pages of one file; a longer one is divided first. */
export const MOST_PAGES = 100
/** Of the picture of a page: A4 at 150 dots to the inch, and no page more than this many of them. */
const DOTS_PER_POINT = 150 / 72
const MOST_DOTS = 6_000_000
/** A picture in a page larger than this is a bomb. */
const MOST_IMAGE_DOTS = 64_000_000
const JPEG_QUALITY = 82
const BLACK = '#000000'

const require = createRequire(import.meta.url)
const pdfjsFolder = () => dirname(require.resolve('pdfjs-dist/package.json'))
const library = () => import('pdfjs-dist/legacy/build/pdf.mjs')

export type OpenedPdf = {
  count: number
  sizeOf: (page: number) => Promise<{ width: number; height: number }>
  textOf: (page: number) => Promise<PageText>
  pictureOf: (page: number, black: readonly Rectangle[]) => Promise<Uint8Array>
  close: () => Promise<void>
}

/** Opens a PDF for painting; nothing in it is run. Throws `UnreadableDocument`. */
export async function openPages(bytes: Uint8Array): Promise<OpenedPdf> {
  const pdfjs = await library()
  const folder = pdfjsFolder()
  const document = await pdfjs
    .getDocument({
      // The reader takes the bytes over.
      data: bytes.slice(),
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      enableXfa: false,
      maxImageSize: MOST_IMAGE_DOTS,
      cMapUrl: `${join(folder, 'cmaps')}/`,
      cMapPacked: true,
      standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
      wasmUrl: `${join(folder, 'wasm')}/`,
      iccUrl: `${join(folder, 'iccs')}/`,
      verbosity: 0,
    })
    .promise.catch((error: Error) => {
      throw new UnreadableDocument(error.name === 'PasswordException' ? 'encrypted' : 'damaged')
    })
  const pageOf = async (number: number) => {
    try {
      return await document.getPage(number)
    } catch {
      throw new UnreadableDocument('damaged')
    }
  }
  return {
    count: document.numPages,
    async sizeOf(number) {
      const { width, height } = (await pageOf(number)).getViewport({ scale: 1 })
      return { width, height }
    },
    async textOf(number) {
      const page = await pageOf(number)
      const viewport = page.getViewport({ scale: 1 })
      const characters = charactersOf(await page.getOperatorList(), pdfjs.OPS)
      page.cleanup()
      return pageText(characters, (x, y) => {
        const [left, top] = viewport.convertToViewportPoint(x, y) as [number, number]
        return [left / viewport.width, top / viewport.height]
      })
    },
    async pictureOf(number, black) {
      const page = await pageOf(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const scale = Math.min(DOTS_PER_POINT, Math.sqrt(MOST_DOTS / (width * height)))
      const viewport = page.getViewport({ scale })
      const canvas = createCanvas(
        Math.max(1, Math.ceil(viewport.width)),
        Math.max(1, Math.ceil(viewport.height)),
      )
      await page.render({
        canvas: canvas as unknown as HTMLCanvasElement,
        viewport,
        background: '#ffffff',
      }).promise
      page.cleanup()
      paint(canvas, black)
      return new Uint8Array(await canvas.encode('jpeg', JPEG_QUALITY))
    },
    close: () => document.destroy(),
  }
}

function paint(canvas: Canvas, black: readonly Rectangle[]): void {
  const ink = canvas.getContext('2d')
  ink.setTransform(1, 0, 0, 1, 0, 0)
  ink.globalAlpha = 1
  ink.globalCompositeOperation = 'source-over'
  ink.fillStyle = BLACK
  for (const { x, y, width, height } of black) {
    // Whole dots: a half-covered one still tells something.
    const [left, top] = [Math.floor(x * canvas.width), Math.floor(y * canvas.height)]
    const [right, bottom] = [
      Math.ceil((x + width) * canvas.width),
      Math.ceil((y + height) * canvas.height),
    ]
    ink.fillRect(left, top, right - left, bottom - top)
  }
}

/** The file made anew: every page a picture with the rectangles painted in, and nothing else. */
export async function redactPdf(
  bytes: Uint8Array,
  marks: readonly PageMark[],
  title: string,
): Promise<Uint8Array> {
  const opened = await openPages(bytes)
  try {
    if (opened.count > MOST_PAGES) throw new NotRedactable('too-long')
    const made = await newPdf({ title, language: 'zh-CN', firstPage: false })
    for (let page = 1; page <= opened.count; page++) {
      const { width, height } = await opened.sizeOf(page)
      const black = marks.filter((mark) => mark.page === page).map(({ rectangle }) => rectangle)
      const picture = await opened.pictureOf(page, black)
      made.addPage({ size: [width, height], margin: 0 })
      made.image(Buffer.from(picture), 0, 0, { width, height })
    }
    return new Uint8Array(await pdfBytes(made))
  } finally {
    await opened.close()
  }
}
