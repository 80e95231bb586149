import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  ImageRun,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import sharp from 'sharp'
import { newPdf, pdfBytes } from '../src/platform/pdf.ts'

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const PDF = 'application/pdf'
/** Nobody's: what the files below must not say once redacted. */
export const SECRETS = {
  name: '诸葛试验',
  id: '11010519491231002X',
  mobile: '13812345678',
}

const CHANGED = { id: 1, author: '诸葛试验', date: '2026-11-01T08:00:00Z' }

/** A file that says the same name in every place a Word file has for words. */
export async function tellingDocx(): Promise<Uint8Array> {
  const { name, id, mobile } = SECRETS
  const picture = await sharp({
    create: { width: 20, height: 20, channels: 3, background: '#3a7ca5' },
  })
    .png()
    .toBuffer()
  const file = new Document({
    creator: name,
    title: `${name}一案`,
    subject: name,
    keywords: name,
    description: `当事人${name}`,
    customProperties: [{ name: '当事人', value: name }],
    features: { trackRevisions: true },
    comments: {
      children: [
        { id: 0, author: name, date: new Date(0), children: [new Paragraph(`请核实${name}`)] },
      ],
    },
    footnotes: { 1: { children: [new Paragraph(`${name}，见卷宗第3页。`)] } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(`当事人 ${name}`)] }) },
        footers: { default: new Footer({ children: [new Paragraph(`${name} 内部材料`)] }) },
        children: [
          new Paragraph('关于某医疗纠纷的处理情况'),
          new Paragraph({
            children: [
              new TextRun('患者诸'),
              new TextRun({ text: '葛试', bold: true }),
              new TextRun('验，身份证号'),
              new TextRun(`${id}，电话${mobile}，2025年就诊。`),
              new FootnoteReferenceRun(1),
            ],
          }),
          new Paragraph({
            children: [
              new CommentRangeStart(0),
              new TextRun('经调解'),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
              new InsertedTextRun({ ...CHANGED, text: `，${name}撤回投诉` }),
              new DeletedTextRun({ ...CHANGED, id: 2, text: `，${name}不服` }),
            ],
          }),
          new Paragraph({
            children: [
              new ExternalHyperlink({
                link: `https://example.com/?q=${encodeURIComponent(name)}`,
                children: [new TextRun('卷宗目录')],
              }),
            ],
          }),
          new Paragraph({
            children: [
              new ImageRun({
                type: 'png',
                data: picture,
                transformation: { width: 20, height: 20 },
                altText: { name, title: name, description: `${name}的照片` },
              }),
            ],
          }),
          new Table({
            rows: [
              new TableRow({
                children: [
                  new TableCell({ children: [new Paragraph('当事人')] }),
                  new TableCell({ children: [new Paragraph('诸葛 试验')] }),
                ],
              }),
            ],
          }),
          new Paragraph('医院已退还费用12元。'),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

/** Two pages with a text layer; the name stands on both, once over two lines. */
export async function tellingPdf(): Promise<Uint8Array<ArrayBuffer>> {
  const { name, id, mobile } = SECRETS
  const pdf = await newPdf({ title: `${name}一案`, language: 'zh-CN' })
  pdf.fontSize(16).text(`患者${name}，身份证号${id}。`)
  pdf.text('联系人诸葛').text('试验（家属）')
  pdf.addPage().text(`第二页：${name}，电话${mobile}。`)
  return new Uint8Array(await pdfBytes(pdf))
}

/** A scan: a picture of a page and no text. */
export async function scannedPdf(): Promise<Uint8Array<ArrayBuffer>> {
  const scan = await sharp({
    create: { width: 620, height: 877, channels: 3, background: '#ffffff' },
  })
    .composite([
      {
        input: Buffer.from(
          '<svg width="620" height="877"><rect x="100" y="100" width="200" height="40" fill="#c00"/></svg>',
        ),
      },
    ])
    .jpeg()
    .toBuffer()
  const pdf = await newPdf({ title: 'scan', language: 'zh-CN' })
  pdf.image(scan, 0, 0, { width: 595, height: 842 })
  return new Uint8Array(await pdfBytes(pdf))
}
