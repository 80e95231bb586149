import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { messyDocx, messyPdf, messyXlsx, photograph } from '../../../../../test/office.ts'
import { cleanDocument } from './clean.ts'
import { inspectDocument, textOfPieces } from './inspect.ts'
import { placeOf } from './present.ts'
import { scanDocument } from './scan.ts'
import { shown } from './words.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const PDF = 'application/pdf'

/** `comment 第 2 段: words`, one line a finding. */
async function said(bytes: Uint8Array, mime: string): Promise<string[]> {
  const inspection = await inspectDocument(bytes, mime)
  if (inspection.state === 'unreadable') return [`unreadable ${inspection.why}`]
  return inspection.findings.map(
    ({ code, place, words }) => `${code} ${placeOf(place, 'zh-CN')}: ${words}`,
  )
}

test('a Word file tells its comments, changes, hidden and white words, and who wrote it, each with its place', async () => {
  expect(await said(await messyDocx(), DOCX)).toEqual([
    'tracked-change 第 5 段: 王静: 和中小学生',
    'tracked-change 第 5 段: 王静: ，经费由医保结余列支',
    'hidden-text 第 10 段: 内部掌握：名额三千',
    'invisible-text 第 11 段: 白字备注',
    'comment 第 7 段: 李敏: 电话 138****5678 要不要公开？',
    'person 文件属性: 王静',
    'person 文件属性: 李敏',
  ])
})

test('a clean copy of it keeps what was inserted and the words in sight', async () => {
  const clean = cleanDocument(await messyDocx(), DOCX)!
  expect(await said(clean, DOCX)).toEqual(['invisible-text 第 11 段: 白字备注'])
  const inspection = await inspectDocument(clean, DOCX)
  const text = inspection.state === 'read' ? textOfPieces(inspection.pieces) : ''
  expect(text).toContain('接种对象为六十岁以上老年人和中小学生。')
  expect(text).not.toMatch(/医保结余|内部掌握|13812345678/)
})

test('a spreadsheet tells hidden sheets, rows, columns, notes and people', async () => {
  expect(await said(await messyXlsx(), XLSX)).toEqual([
    'hidden-rows 工作表“接种门诊”3:3: 隐藏门诊 内部使用 90',
    'hidden-columns 工作表“接种门诊”C:C: 底价 120 90 110',
    'comment 工作表“接种门诊”A2: 与李主任核对',
    'hidden-sheet 工作表“费用”: 10 20',
    'hidden-sheet 工作表“名单底稿”: 张三 110***********002X 李四',
    'person 文件属性: 王静',
    'person 文件属性: 李敏',
  ])
})

test('a clean copy drops the hidden sheet nothing refers to, its words too, and keeps the one a formula needs', async () => {
  const clean = cleanDocument(await messyXlsx(), XLSX)!
  expect(await said(clean, XLSX)).toEqual([
    'hidden-rows 工作表“接种门诊”3:3: 隐藏门诊 内部使用 90',
    'hidden-columns 工作表“接种门诊”C:C: 底价 120 90 110',
    'hidden-sheet 工作表“费用”: 10 20',
  ])
  const { unzipSync, strFromU8 } = await import('fflate')
  const all = Object.values(unzipSync(clean)).map((part) => strFromU8(part))
  expect(all.join('')).not.toMatch(/张三|11010519491231002X|李主任|王静/)
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(clean.buffer as ArrayBuffer)
  expect(book.worksheets.map(({ name }) => name)).toEqual(['接种门诊', '费用'])
})

test('a PDF tells its remarks, its author, and the words under a bar but not those upon one', async () => {
  expect(await said(messyPdf(), PDF)).toEqual([
    'person 文件属性: Wang Jing',
    'comment 第 1 页: Wang: Ask Li first',
    'covered-text 第 1 页: Patient Zhang San',
  ])
  expect(await said(cleanDocument(messyPdf(), PDF)!, PDF)).toEqual([
    'comment 第 1 页: Wang: Ask Li first',
    'covered-text 第 1 页: Patient Zhang San',
  ])
})

test('a photograph tells where it was taken and by whom', async () => {
  expect(await said(await photograph(), 'image/jpeg')).toEqual([
    'position 文件属性: 30.25, 120.15',
    'person 文件属性: Wang Jing',
  ])
})

test('secrecy marks and personal numbers in a file are seen, hidden ones too, numbers masked', async () => {
  const scan = await scanDocument(await messyXlsx(), XLSX)
  expect(scan.texts.map(({ code, shown }) => [code, shown])).toEqual([
    ['resident-id', '110***********002X'],
  ])
  const text = new TextEncoder().encode('机密★一年\n联系人 13812345678')
  expect(await scanDocument(text, 'text/plain; charset=utf-8')).toEqual({
    state: 'read',
    why: null,
    findings: [],
    texts: [
      { code: 'secrecy-mark', category: 'secrecy', severity: 'block', shown: '机密★' },
      { code: 'mobile', category: 'privacy', severity: 'block', shown: '138****5678' },
    ],
  })
})

const utf8 = (text: string) => new TextEncoder().encode(text)
test.each([
  ['not a zip at all', utf8('PK\u0003\u0004 nothing'), DOCX, 'damaged'],
  ['a zip without a document', zipSync({ 'a.txt': utf8('a') }), DOCX, 'damaged'],
  ['a spreadsheet without a book', zipSync({ 'a.txt': utf8('a') }), XLSX, 'damaged'],
  [
    'an entity bomb',
    zipSync({ 'word/document.xml': utf8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }),
    DOCX,
    'damaged',
  ],
  ['half of an element', zipSync({ 'word/document.xml': utf8('<a><b></a>') }), DOCX, 'damaged'],
  [
    'a zip bomb',
    zipSync({ 'word/document.xml': new Uint8Array(80_000_000) }, { level: 9 }),
    DOCX,
    'too-large',
  ],
  [
    'elements nested without end',
    zipSync({ 'word/document.xml': utf8('<a>'.repeat(5000)) }),
    DOCX,
    'too-large',
  ],
  ['half a PDF', messyPdf().slice(0, 300), PDF, 'damaged'],
  ['an old format', utf8('anything'), 'application/msword', 'format'],
])('%s is told as such', async (_what, bytes, mime, why) => {
  expect(await inspectDocument(bytes, mime)).toEqual({ state: 'unreadable', why })
})

test.for<[why: string, bytes: () => Uint8Array, mime: string]>([
  ['an author with U+0000 in a PDF', () => messyPdf({ author: 'a\\000b' }), PDF],
  [
    'a sheet named by half a character',
    () =>
      zipSync({
        'xl/workbook.xml': strToU8(
          '<workbook xmlns:r="r"><sheets><sheet name="&#55357;表" state="hidden" r:id="r1"/></sheets></workbook>',
        ),
        'xl/_rels/workbook.xml.rels': strToU8(
          '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
        ),
        'xl/worksheets/sheet1.xml': strToU8(
          '<worksheet><sheetData><row><c t="inlineStr"><is><t>底稿</t></is></c></row></sheetData></worksheet>',
        ),
      }),
    XLSX,
  ],
])('%s is stored without what a database cannot hold', async ([, bytes, mime]) => {
  const scan = await scanDocument(bytes(), mime)
  expect(scan.state).toBe('read')
  expect(scan.findings.length).toBeGreaterThan(0)
  expect(JSON.stringify(scan)).not.toMatch(/\\u0000|\\ud[89a-f]/i)
})

test('words are shortened between characters', () => {
  expect(shown(`${'字'.repeat(58)}😀${'字'.repeat(9)}`)).toBe(`${'字'.repeat(58)}😀…`)
  expect(shown(`${'字'.repeat(59)}😀`)).toBe(`${'字'.repeat(59)}😀`)
})
