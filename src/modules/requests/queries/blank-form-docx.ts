import {
  AlignmentType,
  Document,
  HeightRule,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { FormSheet } from '../pages/blank-form-sheet.ts'

/** Twentieths of a point: A4, margins that leave a form on one page. */
const A4 = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1134, right: 1247, bottom: 1134, left: 1247 },
}
const WIDTH = { label: 2800, value: 6612 }
const HEIGHT = { row: 520, long: 2400 }
/** Half points: 小 2 号, 小 4 号, 5 号. */
const SIZE = { title: 36, text: 24, note: 21 }
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'FangSong' }
const HEADING = { ...FONT, eastAsia: 'SimSun' }

/** A form to fill in by hand, as a Word file. */
export async function blankFormDocx(sheet: FormSheet): Promise<Buffer> {
  const children = [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 160 },
      children: [new TextRun({ text: sheet.title, font: HEADING, size: SIZE.title, bold: true })],
    }),
    line(sheet.to),
    ...sheet.sections.flatMap(({ title, rows }) => [
      line(title, true),
      new Table({
        width: { size: WIDTH.label + WIDTH.value, type: WidthType.DXA },
        columnWidths: [WIDTH.label, WIDTH.value],
        rows: rows.map(
          ({ label, boxes, long }) =>
            new TableRow({
              cantSplit: true,
              height: { value: long ? HEIGHT.long : HEIGHT.row, rule: HeightRule.ATLEAST },
              children: [
                cell(label, WIDTH.label),
                // Wide blanks keep the boxes of one line apart.
                cell(boxes.join('\u3000'), WIDTH.value),
              ],
            }),
        ),
      }),
    ]),
    line(sheet.notesTitle, true),
    ...sheet.notes.map(
      (note, index) =>
        new Paragraph({
          spacing: { after: 40 },
          children: [new TextRun({ text: `${index + 1}. ${note}`, size: SIZE.note })],
        }),
    ),
  ]
  const file = new Document({
    title: sheet.title,
    styles: { default: { document: { run: { font: FONT, size: SIZE.text } } } },
    sections: [{ properties: { page: A4 }, children }],
  })
  return timeless(await Packer.toBuffer(file))
}

/** The same form is the same file, whenever it was made: what is exported again has not changed. */
function timeless(docx: Buffer): Buffer {
  const files = unzipSync(new Uint8Array(docx))
  const core = 'docProps/core.xml'
  const plain = strFromU8(files[core]!).replace(
    /<dcterms:(created|modified)\b[^>]*>.*?<\/dcterms:\1>/g,
    '',
  )
  const fixed = { ...files, [core]: strToU8(plain) }
  return Buffer.from(zipSync(fixed, { mtime: new Date(1980, 0, 1) }))
}

function line(text: string, bold = false): Paragraph {
  return new Paragraph({
    spacing: { before: 120, after: 80 },
    keepNext: true,
    children: [new TextRun({ text, bold })],
  })
}

function cell(text: string, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: [new Paragraph(text)],
  })
}
