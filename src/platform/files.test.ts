import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Refusal } from '../kernel/errors.ts'
import { createFileStore, inspectFile, MAX_FILE_MEGABYTES } from './files.ts'
import { sha256 } from './ids.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const hex = (text: string, length = 600) => {
  const head = Buffer.from(text.replace(/ /g, ''), 'hex')
  return new Uint8Array(Buffer.concat([head, Buffer.alloc(length)]))
}

const PDF = bytes('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')
const EXE = hex('4d5a 9000 0300 0000')
const ELF = hex('7f45 4c46 0201 0100')
const PNG = hex('8950 4e47 0d0a 1a0a 0000 000d 4948 4452 0000 0001 0000 0001 0806 0000 00')
const GIF = bytes('GIF89a\u0001\u0000\u0001\u0000')
/** A zip with one member, and nothing that makes it a document. */
const ZIP = new Uint8Array(
  Buffer.from(
    'UEsDBBQAAAAAAAAAIQCGphA2BQAAAAUAAAAFAAAAYS50eHRoZWxsb1BLAQIUABQAAAAAAAAAIQCGphA2BQAAAAUAAAAFAAAAAAAAAAAAAAAAAAAAAABhLnR4dFBLBQYAAAAAAQABADMAAAAoAAAAAAA=',
    'base64',
  ),
)

async function codeOf(name: string, content: Uint8Array): Promise<string> {
  try {
    return (await inspectFile(name, content)).mime
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe('the content must be what the name says', () => {
  test.each([
    ['通知.pdf', PDF, 'application/pdf'],
    ['图.PNG', PNG, 'image/png'],
    ['动图.gif', GIF, 'image/gif'],
    ['说明.txt', bytes('纯文本'), 'text/plain; charset=utf-8'],
    ['表.csv', bytes('a,b\n1,2\n'), 'text/csv; charset=utf-8'],
    ['包.zip', ZIP, 'application/zip'],
    // Text is text, whatever it says: it is never served as HTML.
    ['网页.txt', bytes('<html><script>alert(1)</script></html>'), 'text/plain; charset=utf-8'],
  ])('%s is stored', async (name, content, mime) => {
    expect(await codeOf(name, content)).toBe(mime)
  })

  test.each([
    ['a program as PDF', '通知.pdf', EXE],
    ['a Linux program as text', '说明.txt', ELF],
    ['text as PDF', '通知.pdf', bytes('hello')],
    ['HTML as a picture', '图.png', bytes('<html></html>')],
    ['a plain zip as a Word document', '文件.docx', ZIP],
    ['a plain zip as a spreadsheet', '表.xlsx', ZIP],
    ['a PDF as a picture', '图.jpg', PDF],
    ['a picture as another kind of picture', '图.jpg', PNG],
    ['a PDF as text', '说明.txt', PDF],
    ['a zip as an old Word document', '文件.doc', ZIP],
  ])('%s is refused', async (_what, name, content) => {
    expect(await codeOf(name, content)).toBe('file.content-differs')
  })

  test.each(['a.html', 'a.htm', 'a.svg', 'a.js', 'a.exe', 'a.php', 'a.xml', 'a.pdf.exe', 'a.mht'])(
    '%s is of no allowed kind',
    async (name) => {
      expect(await codeOf(name, bytes('x'))).toBe('file.type-not-allowed')
    },
  )

  test('nothing is refused, and so is too much', async () => {
    expect(await codeOf('空.pdf', new Uint8Array())).toBe('file.empty')
    const large = new Uint8Array(MAX_FILE_MEGABYTES * 1024 * 1024 + 1)
    expect(await codeOf('大.pdf', large)).toBe('file.too-large')
  })
})

describe('the name is only a label', () => {
  test.each([
    ['../../etc/名单.pdf', '名单.pdf'],
    ['C:\\Users\\张三\\名单.pdf', '名单.pdf'],
    ['名单\u202efdp.pdf', '名单fdp.pdf'],
    ['名\u0000单\u0007\u200b.pdf', '名单.pdf'],
    ['  名单.pdf  ', '名单.pdf'],
    ['名单.v2.pdf', '名单.v2.pdf'],
  ])('%j becomes %j', async (name, expected) => {
    expect((await inspectFile(name, PDF)).name).toBe(expected)
  })

  test.each([
    '',
    '.',
    '..',
    '.pdf',
    'pdf',
    '名单',
    'a/',
    '\u202e.pdf',
    `${'长'.repeat(200)}.pdf`,
    '.htaccess.pdf',
  ])('%j is no name', async (name) => {
    expect(await codeOf(name, PDF)).toBe('file.bad-name')
  })
})

describe('the store', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'weiming-files-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('keeps the same bytes once, leaves no half files, and gives back what it got', async () => {
    const store = createFileStore(folder)
    const hash = sha256(PDF)
    await Promise.all(Array.from({ length: 5 }, () => store.put(hash, PDF)))
    expect(readdirSync(join(folder, hash.slice(0, 2)))).toEqual([hash])
    expect(new Uint8Array(await store.get(hash))).toEqual(PDF)
  })

  test('writes a torn file again', async () => {
    const store = createFileStore(folder)
    const hash = sha256(PNG)
    await store.put(hash, PNG.subarray(0, 10))
    await store.put(hash, PNG)
    expect((await store.get(hash)).length).toBe(PNG.length)
  })
})
