import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx'
import ExcelJS from 'exceljs'
import sharp from 'sharp'

const CHANGED = { id: 1, author: '王静', date: '2026-11-01T08:00:00Z' }

/** A photograph with the place where it was taken, lying on its side (orientation 6). */
export async function photograph(width = 400, height = 300): Promise<Uint8Array> {
  const picture = sharp({ create: { width, height, channels: 3, background: '#3a7ca5' } })
  return new Uint8Array(
    await picture
      .withMetadata({
        orientation: 6,
        exif: {
          IFD0: { Artist: 'Wang Jing' },
          IFD3: {
            GPSLatitudeRef: 'N',
            GPSLatitude: '30/1 15/1 0/1',
            GPSLongitudeRef: 'E',
            GPSLongitude: '120/1 9/1 0/1',
          },
        },
      })
      .jpeg()
      .toBuffer(),
  )
}

/** A department's Word file as it arrives: marked up, commented, with what it should not carry. */
export async function messyDocx(options: { white?: boolean } = {}): Promise<Uint8Array> {
  const picture = await sharp({
    create: { width: 60, height: 40, channels: 3, background: '#c0392b' },
  })
    .png()
    .toBuffer()
  const cell = (text: string, options = {}) =>
    new TableCell({ ...options, children: [new Paragraph(text)] })
  const file = new Document({
    creator: '王静',
    lastModifiedBy: '李敏',
    title: '接种安排',
    features: { trackRevisions: true },
    comments: {
      children: [
        {
          id: 0,
          author: '李敏',
          date: new Date('2026-11-02T08:00:00Z'),
          children: [new Paragraph('电话 13812345678 要不要公开？')],
        },
      ],
    },
    footnotes: { 1: { children: [new Paragraph('以门诊公布的时间为准。')] } },
    numbering: {
      config: [
        {
          reference: 'steps',
          levels: [0, 1].map((level) => ({
            level,
            format: LevelFormat.DECIMAL,
            text: `%${level + 1}.`,
            style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 260 } } },
          })),
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            children: [new TextRun('关于做好2026年冬季流感疫苗接种工作的通知')],
          }),
          new Paragraph('云卫发〔2026〕18号'),
          new Paragraph('各区卫生健康局：'),
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: '一、接种对象' }),
          new Paragraph({
            children: [
              new TextRun('接种对象为六十岁以上老年人'),
              new InsertedTextRun({ ...CHANGED, text: '和中小学生' }),
              new DeletedTextRun({ ...CHANGED, id: 2, text: '，经费由医保结余列支' }),
              new TextRun('。'),
              new FootnoteReferenceRun(1),
            ],
          }),
          new Paragraph({ heading: HeadingLevel.HEADING_2, text: '（一）安排' }),
          new Paragraph({
            numbering: { reference: 'steps', level: 0 },
            children: [
              new CommentRangeStart(0),
              new TextRun('各门诊公布时间'),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
            ],
          }),
          new Paragraph({ numbering: { reference: 'steps', level: 1 }, text: '工作日' }),
          new Paragraph({ numbering: { reference: 'steps', level: 0 }, text: '市民预约' }),
          new Paragraph({ children: [new TextRun({ text: '内部掌握：名额三千', vanish: true })] }),
          ...(options.white === false
            ? []
            : [new Paragraph({ children: [new TextRun({ text: '白字备注', color: 'FFFFFF' })] })]),
          new Paragraph({
            children: [
              new ImageRun({
                type: 'png',
                data: picture,
                transformation: { width: 60, height: 40 },
                altText: { name: '接种点', title: '接种点', description: '接种点示意图' },
              }),
            ],
          }),
          new Table({
            rows: [
              new TableRow({
                tableHeader: true,
                children: [cell('区县', { columnSpan: 2 }), cell('剂次')],
              }),
              new TableRow({
                children: [
                  cell('城区', { verticalMerge: VerticalMergeType.RESTART }),
                  cell('东区'),
                  cell('1200'),
                ],
              }),
              new TableRow({
                children: [
                  cell('', { verticalMerge: VerticalMergeType.CONTINUE }),
                  cell('西区'),
                  cell('800'),
                ],
              }),
            ],
          }),
          new Paragraph('附件：1. 接种门诊名单'),
          new Paragraph('2. 知情同意书'),
          new Paragraph('云州市卫生健康委员会'),
          new Paragraph('2026年11月3日'),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

/** A spreadsheet with a sheet nobody should see, one that a formula needs, and hidden rows and columns. */
export async function messyXlsx(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.creator = '王静'
  book.lastModifiedBy = '李敏'
  const list = book.addWorksheet('接种门诊')
  list.addRows([
    ['门诊', '地址', '底价', '合计'],
    ['东区门诊', '东街1号', 120],
    ['隐藏门诊', '内部使用', 90],
    ['西区门诊', '西街2号', 110],
  ])
  list.getCell('D2').value = { formula: "SUM('费用'!A1:A2)", result: 30 }
  list.getRow(3).hidden = true
  list.getColumn(3).hidden = true
  list.getCell('A2').note = '与李主任核对'
  const costs = book.addWorksheet('费用', { state: 'hidden' })
  costs.addRows([[10], [20]])
  const people = book.addWorksheet('名单底稿', { state: 'veryHidden' })
  people.addRows([
    ['张三', '11010519491231002X'],
    ['李四', ''],
  ])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** A spreadsheet with one hidden sheet, which nothing refers to. */
export async function hiddenSheet(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('接种数').addRows([
    ['区县', '接种数'],
    ['城区', 12],
  ])
  book.addWorksheet('底稿', { state: 'hidden' }).addRows([['未核实的数']])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** A page whose second line lies under a black bar, with a remark and its writer's name. */
export function messyPdf(options: { author?: string } = {}): Uint8Array {
  const content = [
    'BT /F1 12 Tf 100 700 Td (Clinics open on Monday) Tj ET',
    'BT /F1 12 Tf 100 650 Td (Patient Zhang San) Tj ET',
    'q 0 0 0 rg 90 645 160 20 re f Q',
    '0.2 0.2 0.2 rg 90 500 160 20 re f',
    '1 1 1 rg BT /F1 12 Tf 100 505 Td (Heading on a bar) Tj ET',
  ].join('\n')
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> /Annots [6 0 R] >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents (Ask Li first) /T (Wang) >>',
    `<< /Author (${options.author ?? 'Wang Jing'}) /Producer (WPS) >>`,
  ])
}

function pdfOf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return new TextEncoder().encode(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${text.length}\n%%EOF`,
  )
}
