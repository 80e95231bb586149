import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx'
import { dayInWords, type Letter } from '../rules/letter.ts'
import { letterStrings } from '../strings.ts'

/** Twentieths of a point. A4 with the margins of GB/T 9704: 37 mm, 26 mm, 35 mm, 28 mm. */
const A4 = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 2098, right: 1474, bottom: 1984, left: 1588 },
}
/** Half points: 2 号, 3 号. */
const SIZE = { title: 44, text: 32 }
/** Twentieths of a point: 28 pt, of which 22 make a page. */
const LINE = 560
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'FangSong' }
const HEADING = { ...FONT, eastAsia: 'SimSun' }
/** Two characters of 3 号. */
const INDENT = 640

/** A letter as a Word file, laid out as an official document. */
export async function letterDocx(letter: Letter): Promise<Uint8Array<ArrayBuffer>> {
  const children = [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 240, after: 240 },
      children: [new TextRun({ text: letter.title, font: HEADING, size: SIZE.title, bold: true })],
    }),
    line(letter.documentNo, {
      alignment: AlignmentType.CENTER,
      spacing: { line: LINE, after: 240 },
    }),
    ...(letter.to === '' ? [] : [line(letterStrings.to.replace('{name}', letter.to), {})]),
    ...letter.paragraphs.map((text) => line(text, { indent: { firstLine: INDENT } })),
    line(letter.from, {
      alignment: AlignmentType.RIGHT,
      spacing: { line: LINE, before: 480 },
      keepNext: true,
    }),
    line(dayInWords(letter.on), { alignment: AlignmentType.RIGHT }),
  ]
  const file = new Document({
    title: letter.title,
    styles: { default: { document: { run: { font: FONT, size: SIZE.text } } } },
    sections: [{ properties: { page: A4 }, children }],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

function line(
  text: string,
  options: Omit<Exclude<ConstructorParameters<typeof Paragraph>[0], string>, 'children'>,
): Paragraph {
  return new Paragraph({ spacing: { line: LINE }, ...options, children: [new TextRun(text)] })
}
