import {
  AlignmentType,
  Document,
  Footer,
  HeightRule,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { FormCell, FormTable, Printed } from '../kernel/printed.ts'

/** Twentieths of a point. A4 with the margins of GB/T 9704: 37 mm, 26 mm, 35 mm, 28 mm. */
const A4 = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 2098, right: 1474, bottom: 1984, left: 1588 },
}
const WIDTH = A4.size.width - A4.margin.left - A4.margin.right
/** Half points: 二号, 三号, and what lets fifteen columns stand on a page. */
const SIZE = { title: 44, text: 32, table: 18, page: 28 }
const LINE = 560
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'FangSong' }
const HEAD_FONT = { ...FONT, eastAsia: 'SimHei' }
const TITLE_FONT = { ...FONT, eastAsia: 'FZXiaoBiaoSong-B05S' }

/** A report as a Word file: A4, numbered pages, no row of a table cut by a page. */
export function printedDocx(printed: Printed): Promise<Buffer> {
  return Packer.toBuffer(documentOf(printed))
}

function documentOf({ title, lead, sections }: Printed): Document {
  return new Document({
    title,
    styles: { default: { document: { run: { font: FONT, size: SIZE.text } } } },
    sections: [
      {
        properties: { page: A4 },
        footers: { default: pageNumbers() },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 480 },
            children: [new TextRun({ text: title, font: TITLE_FONT, size: SIZE.title })],
          }),
          words(lead),
          ...sections.flatMap(({ heading, paragraphs, table, notes }) => [
            new Paragraph({
              keepNext: true,
              indent: { firstLine: SIZE.text * 20 },
              spacing: { line: LINE },
              children: [new TextRun({ text: heading, font: HEAD_FONT })],
            }),
            ...paragraphs.map(words),
            ...(table ? [tableOf(table), new Paragraph({ children: [] })] : []),
            ...notes.map(words),
          ]),
        ],
      },
    ],
  })
}

function pageNumbers(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: SIZE.page })],
      }),
    ],
  })
}

function words(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: SIZE.text * 20 },
    spacing: { line: LINE },
    children: [new TextRun(text)],
  })
}

function tableOf(table: FormTable): Table {
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: table.shares.map((share) => Math.floor(share * WIDTH)),
    rows: table.rows.map(
      (cells, index) =>
        new TableRow({
          cantSplit: true,
          tableHeader: index < table.headRows,
          height: { value: 400, rule: HeightRule.ATLEAST },
          children: cells.map(cellOf),
        }),
    ),
  })
}

function cellOf({ text, cols, rows, figure }: FormCell): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 30, bottom: 30, left: 50, right: 50 },
    ...(cols && { columnSpan: cols }),
    ...(rows && { rowSpan: rows }),
    children: [
      new Paragraph({
        // One table stays together where a page can hold it.
        keepNext: true,
        alignment: figure || text.length <= 12 ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: [new TextRun({ text, size: SIZE.table })],
      }),
    ],
  })
}
