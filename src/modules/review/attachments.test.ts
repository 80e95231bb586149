import { afterAll, beforeAll, expect, test } from 'vitest'
import { messyDocx, messyPdf, messyXlsx, photograph } from '../../../test/office.ts'
import { at, good, type Pieces, piecesOf } from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { contentContract } from '../content/contract.ts'
import { reviewContract } from './contract.ts'

let world: World
let pieces: Pieces
beforeAll(async () => {
  world = await createWorld()
  pieces = piecesOf(world)
})
afterAll(() => world.close())

async function upload(name: string, bytes: Uint8Array, query: object = {}) {
  const body = bytes as Uint8Array<ArrayBuffer>
  const sent = { query: { name, ...query }, body } as never
  return good(await pieces.as('contributor').call(contentContract.uploadFile, sent))
}
type Stored = Awaited<ReturnType<typeof upload>>
const attached = ({ id, name, size, mime, hash }: Stored) => ({
  fileId: id,
  url: null,
  name,
  size,
  mime,
  hash,
})
const scanOf = async (fileId: string) =>
  good(await pieces.as('auditor').call(contentContract.readFileScan, { params: { fileId } }))
const cleaned = (fileId: string) =>
  pieces.as('contributor').call(contentContract.cleanFile, { params: { fileId } })

test('a piece with a marked-up Word file cannot be submitted; with its clean copy it can', async () => {
  const file = await upload('通知.docx', await messyDocx())
  const id = await pieces.draft({ attachments: [attached(file)] })
  const refused = await pieces.trySubmit(id)
  expect(refused.status).toBe(422)
  expect(refused.body.error?.issues?.map(({ field, message }) => `${field} ${message}`)).toEqual([
    'attachments.0 文件“通知.docx”含有批注（1 处：第 7 段），请换成清洁版，或由审核人说明理由后放行。',
    'attachments.0 文件“通知.docx”含有修订痕迹（2 处：第 5 段），请换成清洁版，或由审核人说明理由后放行。',
    'attachments.0 文件“通知.docx”含有隐藏文字（1 处：第 10 段），请换成清洁版，或由审核人说明理由后放行。',
    'attachments.0 文件“通知.docx”含有白色文字（1 处：第 11 段），请换成清洁版，或由审核人说明理由后放行。',
    'attachments.0 文件“通知.docx”含有作者或单位信息（2 处：文件属性），请换成清洁版，或由审核人说明理由后放行。',
  ])
  const clean = good(await cleaned(file.id))
  expect(clean.removed.map(({ name }) => name)).toEqual([
    '批注',
    '修订痕迹',
    '隐藏文字',
    '作者或单位信息',
  ])
  // White letters may be meant: their author decides.
  expect(clean.scan.groups.map(({ name, items }) => [name, items])).toEqual([
    ['白色文字', [{ place: '第 11 段', words: '白字备注' }]],
  ])
  await pieces.save(id, { attachments: [attached(clean.file)] })
  expect((await pieces.trySubmit(id)).body.error?.issues).toHaveLength(1)
  const override = {
    ...at(id),
    body: {
      gate: 'attachments',
      findingKey: `${clean.file.id}:invisible-text`,
      reason: '表头白字，已核对',
    },
  }
  expect(good(await pieces.as('secrecy-reviewer').call(reviewContract.overrideFinding, override)))
  await pieces.submit(id)
})

test('a personal number in an attachment warns at submission and blocks at issue; a secrecy mark blocks always', async () => {
  const text = (words: string) => new TextEncoder().encode(words)
  const numbers = await upload('名单.txt', text('张三 11010519491231002X'))
  const id = await pieces.draft({ attachments: [attached(numbers)] })
  await pieces.submit(id)
  expect((await pieces.findings(id)).map(({ gate, key }) => `${gate} ${key}`)).toContain(
    `privacy resident-id:${numbers.id}:0`,
  )
  const secret = await upload('通报.csv', text('编号,密级\n1,秘密★5年'))
  const refused = await pieces.trySubmit(await pieces.draft({ attachments: [attached(secret)] }))
  expect(refused.body.error?.issues?.map(({ message }) => message)).toEqual([
    '文件“通报.csv”：密级标志“秘密★”，不得发布，任何人不能放行。',
  ])
})

test('a spreadsheet, a PDF and a photograph are looked through on arrival', async () => {
  const book = await upload('门诊.xlsx', await messyXlsx())
  expect((await scanOf(book.id)).groups.map(({ code }) => code)).toEqual([
    'comment',
    'person',
    'hidden-sheet',
    'hidden-rows',
    'hidden-columns',
  ])
  const pdf = await upload('公告.pdf', messyPdf())
  expect((await scanOf(pdf.id)).groups.map(({ code }) => code)).toEqual([
    'comment',
    'person',
    'covered-text',
  ])
  const photo = await upload('现场.jpg', await photograph())
  expect((await scanOf(photo.id)).groups.map(({ code }) => code)).toEqual(['person', 'position'])
  expect(good(await cleaned(photo.id)).scan.groups).toEqual([])
})

test('a picture for a page loses what it says of place and person, stands upright and is made smaller', async () => {
  const wide = await photograph(2400, 1200)
  const picture = await upload('题图.jpg', wide, { purpose: 'picture', maxEdge: 1920 })
  const { default: sharp } = await import('sharp')
  const { width, height, exif, orientation } = await sharp(
    await world.services.files.get(picture.hash),
  ).metadata()
  expect({ width, height, exif, orientation }).toEqual({
    width: 960,
    height: 1920,
    exif: undefined,
    orientation: undefined,
  })
})

test('a damaged file gets its sentence', async () => {
  const broken = messyPdf().slice(0, 400)
  const file = await upload('残缺.pdf', broken)
  expect((await scanOf(file.id)).message).toBe('文件已损坏，无法检查其中有无隐藏内容。')
  const refused = await pieces.trySubmit(await pieces.draft({ attachments: [attached(file)] }))
  expect(refused.body.error?.issues?.map(({ message }) => message)).toEqual([
    '文件“残缺.pdf”：文件已损坏，无法检查其中有无隐藏内容。',
  ])
  expect((await cleaned(file.id)).body.error?.code).toBe('content.no-clean-copy')
})
