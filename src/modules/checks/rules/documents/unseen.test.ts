import ExcelJS from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { messyDocx, messyXlsx } from '../../../../../test/office.ts'
import { newPdf, pdfBytes } from '../../../../platform/pdf.ts'
import { inspectDocument, textOfPieces } from './inspect.ts'
import { placeOf } from './present.ts'
import { scanDocument } from './scan.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const PDF = 'application/pdf'
const ID = '11010519491231002X'
const LIMITS = { pages: 500, characters: 4_000_000 }

async function pdfOf(pages: readonly (string | 'picture' | 'form')[]): Promise<Uint8Array> {
  const pdf = await newPdf({ title: '名单', language: 'zh-CN', firstPage: false })
  const picture = await sharp({
    create: { width: 40, height: 40, channels: 3, background: '#888888' },
  })
    .png()
    .toBuffer()
  for (const page of pages) {
    pdf.addPage({ size: 'A4' })
    if (page === 'picture') pdf.image(picture, 0, 0, { width: 500 })
    else if (page === 'form') {
      pdf.initForm()
      pdf.formText('number', 80, 80, 300, 20, { value: ID })
    } else pdf.text(page, 80, 80, { width: 300 })
  }
  return new Uint8Array(await pdfBytes(pdf))
}

/** An office file with other parts put in. */
function withParts(bytes: Uint8Array, parts: Record<string, (before: string) => string>) {
  const unpacked = unzipSync(bytes)
  for (const [name, change] of Object.entries(parts))
    unpacked[name] = strToU8(change(unpacked[name] ? strFromU8(unpacked[name]) : ''))
  return zipSync(unpacked)
}

async function textOf(bytes: Uint8Array, mime: string): Promise<string> {
  const inspection = await inspectDocument(bytes, mime)
  return inspection.state === 'read' ? textOfPieces(inspection.pieces) : inspection.why
}

async function told(bytes: Uint8Array, mime: string, limits = LIMITS) {
  const { findings } = await scanDocument(bytes, mime, limits)
  return findings.map(
    ({ code, severity, place }) => `${code} ${severity} ${placeOf(place, 'zh-CN')}`,
  )
}

describe('what is not looked through is told, and blocks', () => {
  test('pages beyond the last that is read', async () => {
    const pdf = await pdfOf(['第一页', '第二页', ID])
    expect(await told(pdf, PDF, { ...LIMITS, pages: 2 })).toEqual(['cut-off block 第 3 页'])
    expect(await told(pdf, PDF)).toEqual([])
    expect((await scanDocument(pdf, PDF)).texts).toHaveLength(1)
  })

  test('characters beyond the last that is read', async () => {
    const pdf = await pdfOf(['第一页', '第二页', '第三页'])
    expect(await told(pdf, PDF, { ...LIMITS, characters: 5 })).toEqual(['cut-off block 第 2 页'])
  })

  test('pages that are pictures are a warning, each with its number', async () => {
    const pdf = await pdfOf(['第一页', 'picture', '第三页'])
    expect(await told(pdf, PDF)).toEqual(['no-text warn 第 2 页'])
    expect(await told(await pdfOf(['picture']), PDF)).toEqual(['no-text warn 第 1 页'])
  })
})

describe('what stands beside the text is read', () => {
  test('what a form of a PDF was filled in with', async () => {
    const pdf = await pdfOf(['申请表', 'form'])
    expect(await textOf(pdf, PDF)).toContain(ID)
    expect((await scanDocument(pdf, PDF)).texts.map(({ code }) => code)).toEqual(['resident-id'])
  })

  test('a number that a narrow cell has broken over two lines', async () => {
    const pdf = await pdfOf([`证号\n${ID.slice(0, 12)}\n${ID.slice(12)}`])
    expect((await scanDocument(pdf, PDF)).texts.map(({ code }) => code)).toEqual(['resident-id'])
  })

  test('headers, footers and text boxes of a spreadsheet', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('名单')
    sheet.addRow(['甲'])
    sheet.headerFooter.oddHeader = `&C&"宋体,加粗"内部名单 ${ID}`
    const bytes = withParts(new Uint8Array(await book.xlsx.writeBuffer()), {
      'xl/drawings/drawing1.xml': () =>
        `<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:txBody><a:p><a:r><a:t>经办人手机13812345678</a:t></a:r></a:p></xdr:txBody></xdr:wsDr>`,
    })
    const text = await textOf(bytes, XLSX)
    expect(text).toContain(`内部名单 ${ID}`)
    expect(text).not.toContain('宋体')
    expect(text).toContain('经办人手机13812345678')
    expect(await textOf(await messyXlsx(), XLSX)).not.toContain('内部名单')
  })

  test('diagrams of a Word file, and files it takes in when it is opened', async () => {
    const inner = withParts(await messyDocx(), {
      'word/document.xml': () =>
        `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>附：证号${ID}</w:t></w:r></w:p></w:body></w:document>`,
    })
    const outer = unzipSync(
      withParts(await messyDocx(), {
        'word/diagrams/data1.xml': () =>
          `<dgm:dataModel xmlns:dgm="d" xmlns:a="a"><a:p><a:r><a:t>第一步：登记</a:t></a:r></a:p></dgm:dataModel>`,
        'word/page.html': () => '<p>来自网页的一段</p>',
        'word/_rels/document.xml.rels': (before) =>
          before.replace(
            '</Relationships>',
            `${['inner.docx', 'page.html', 'unknown.rtf']
              .map(
                (name, n) =>
                  `<Relationship Id="chunk${n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="${name}"/>`,
              )
              .join('')}</Relationships>`,
          ),
      }),
    )
    const file = zipSync({ ...outer, 'word/inner.docx': inner, 'word/unknown.rtf': strToU8('{}') })
    const text = await textOf(file, DOCX)
    for (const words of ['第一步：登记', '来自网页的一段', `附：证号${ID}`])
      expect(text).toContain(words)
    expect(await told(file, DOCX)).toContainEqual(
      expect.stringMatching(/^embedded-file block .*unknown\.rtf/),
    )
  })
})
