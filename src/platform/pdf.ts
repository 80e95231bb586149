import { createRequire } from 'node:module'
import type PDFDocument from 'pdfkit'

const require = createRequire(import.meta.url)
const font = (weight: 'Regular' | 'Bold') =>
  require.resolve(`@embedpdf/fonts-sc`).replace(/dist[\\/].*$/, `fonts/NotoSansHans-${weight}.otf`)

export type Pdf = InstanceType<typeof PDFDocument>

/**
 * A PDF of A4 pages in the margins of an official document (GB/T 9704), with fonts that have the
 * Chinese characters: `regular`, set at first, and `bold`. Only characters used are embedded.
 * Pages are kept until {@link pdfBytes}, so that page numbers can be written last.
 */
export async function newPdf(about: {
  title: string
  language: 'zh-CN' | 'en'
  /** False: the writer adds every page itself, in a size of its own. */
  firstPage?: boolean
}): Promise<Pdf> {
  // Large: loaded with the first PDF written.
  const { default: Writer } = await import('pdfkit')
  const pdf = new Writer({
    size: 'A4',
    // 37 mm, 26 mm, 35 mm, 28 mm in points.
    margins: { top: 105, right: 74, bottom: 99, left: 79 },
    bufferPages: true,
    autoFirstPage: about.firstPage ?? true,
    lang: about.language,
    displayTitle: true,
    info: { Title: about.title },
  })
  pdf.registerFont('regular', font('Regular'))
  pdf.registerFont('bold', font('Bold'))
  return pdf.font('regular')
}

/** Ends the document and gives its bytes. */
export async function pdfBytes(pdf: Pdf): Promise<Buffer> {
  const pieces: Buffer[] = []
  pdf.on('data', (piece: Buffer) => pieces.push(piece))
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('end', resolve)
    pdf.on('error', reject)
  })
  pdf.end()
  await ended
  return Buffer.concat(pieces)
}
