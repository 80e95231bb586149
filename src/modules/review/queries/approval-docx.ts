import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { speak } from '../../../kernel/strings.ts'
import type { Context } from '../../../platform/context.ts'
import { approvalStrings } from '../approval-strings.ts'
import { type ApprovalForm, readApproval } from './approval.ts'

const MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
/** Twentieths of a point. A4 with the margins of GB/T 9704: 37 mm, 26 mm, 35 mm, 28 mm. */
const A4 = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 2098, right: 1474, bottom: 1984, left: 1588 },
}
/** Width of the text: the page less its margins. */
const WIDTH = A4.size.width - A4.margin.left - A4.margin.right
/** Half points. */
const SIZE = { title: 44, text: 24, small: 18 }
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'FangSong' }
const HEADING = { ...FONT, eastAsia: 'SimHei' }
/** Of the text's width: step, opinion, signature, time, version. */
const STEPS = [0.2, 0.3, 0.14, 0.16, 0.2]
const FACTS = [0.16, 0.34, 0.16, 0.34]

/** The approval form as a Word file, one table on A4. */
export async function exportApproval(context: Context, publicationId: string): Promise<Response> {
  const form = await readApproval(context, publicationId)
  const name = speak(approvalStrings, context.locale)('fileName', {
    title: form.title.replace(/[\\/:*?"<>|\s]+/g, ' ').slice(0, 80),
  })
  const bytes = new Uint8Array(await Packer.toBuffer(documentOf(form)))
  return new Response(bytes, {
    headers: {
      'content-type': MIME,
      'content-disposition': `attachment; filename="approval.docx"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

function documentOf(form: ApprovalForm): Document {
  const tables = form.rounds.flatMap((round) => [
    paragraph(round.title, { bold: true, before: 160 }),
    table(STEPS, [
      row(
        form.columns.map((words) => ({ words, bold: true })),
        true,
      ),
      ...round.steps.map((step) =>
        row(
          [step.step, step.opinion, step.signature, step.at, step.version].map((words) => ({
            words,
          })),
        ),
      ),
    ]),
  ])
  return new Document({
    title: `${form.head} ${form.title}`,
    styles: { default: { document: { run: { font: FONT, size: SIZE.text } } } },
    sections: [
      {
        properties: { page: A4 },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 240 },
            children: [new TextRun({ text: form.head, font: HEADING, size: SIZE.title })],
          }),
          table(FACTS, form.facts.map(factRow)),
          ...(form.rounds.length === 0 ? [paragraph(form.noReview, { before: 160 })] : tables),
          paragraph(form.overrides.title, { bold: true, before: 160 }),
          ...form.overrides.lines.map((line) => paragraph(line, {})),
          paragraph(form.ignores.title, { bold: true, before: 160 }),
          ...form.ignores.lines.map((line) => paragraph(line, {})),
          new Paragraph({
            spacing: { before: 240 },
            children: [new TextRun({ text: form.made, size: SIZE.small })],
          }),
        ],
      },
    ],
  })
}

function table(shares: readonly number[], rows: TableRow[]): Table {
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: shares.map((share) => Math.round(share * WIDTH)),
    rows,
  })
}

type Cell = { words: string; bold?: boolean; span?: number }

function factRow(pairs: [string, string][]): TableRow {
  const isWhole = pairs.length === 1
  return row(
    pairs.flatMap(([label, value]): Cell[] => [
      { words: label, bold: true },
      { words: value, ...(isWhole && { span: FACTS.length - 1 }) },
    ]),
  )
}

function row(cells: readonly Cell[], tableHeader = false): TableRow {
  return new TableRow({
    tableHeader,
    cantSplit: true,
    children: cells.map(
      ({ words, bold = false, span }) =>
        new TableCell({
          verticalAlign: VerticalAlign.CENTER,
          margins: { top: 60, bottom: 60, left: 100, right: 100 },
          ...(span && { columnSpan: span }),
          children: [paragraph(words, { bold })],
        }),
    ),
  })
}

function paragraph(words: string, { bold = false, before = 0 }): Paragraph {
  return new Paragraph({ spacing: { before }, children: [new TextRun({ text: words, bold })] })
}
