import { expect, test } from 'vitest'
import { messyDocx, messyXlsx } from '../../test/office.ts'
import { type CheckOptions, runCheck } from './check.ts'
import { type LongIo, processIo } from './io.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

async function run(files: Record<string, Uint8Array>, options: CheckOptions = {}) {
  const printed: string[] = []
  const complained: string[] = []
  const io: LongIo = {
    ...processIo,
    print: (text) => printed.push(text),
    complain: (text) => complained.push(text),
    readBytes(path) {
      const bytes = files[path]
      if (!bytes?.length) throw new Error('no such file')
      return bytes
    },
  }
  const code = await runCheck(Object.keys(files), options, io)
  return { code, printed, complained }
}

async function findings(path: string, bytes: Uint8Array, options: CheckOptions = {}) {
  const { code, printed } = await run({ [path]: bytes }, { json: true, ...options })
  return { code, ...(JSON.parse(printed.join('')) as { findings: Record<string, unknown>[] }) }
}

test('what blocks makes the exit code 1, and --json tells all of a finding', async () => {
  const text = '会议布署工作。\n机密★5年'
  const { code, findings: found } = await findings('a.txt', utf8(text))
  expect(code).toBe(1)
  expect(found).toEqual([
    {
      code: 'wrong-word',
      category: 'spelling',
      severity: 'warn',
      start: 2,
      end: 4,
      text: '布署',
      suggestions: ['部署'],
      message: expect.stringContaining('应为“部署”'),
      source: expect.any(String),
      verified: false,
      confidence: 0.95,
    },
    expect.objectContaining({ code: 'secrecy-mark', severity: 'block', start: 8, text: '机密★' }),
  ])
})

test('a clean text is exit code 0', async () => {
  const { code, findings: found } = await findings('-', utf8('会议部署了下一步工作。'))
  expect({ code, found }).toEqual({ code: 0, found: [] })
})

test('every line by itself, with its number', async () => {
  const { findings: found } = await findings('a.txt', utf8('部署工作\n\n会议布署'), { lines: true })
  expect(found).toEqual([expect.objectContaining({ line: 3, start: 2, end: 4 })])
})

test('only some categories; strict leaves matters of taste out', async () => {
  const text = utf8('《甲》、《乙》布署, 手机13800138000')
  const codes = async (options: CheckOptions) =>
    (await findings('a.txt', text, options)).findings.map((each) => each['code'])
  expect(await codes({ only: 'privacy' })).toEqual(['mobile'])
  expect(await codes({ only: 'style,privacy' })).toEqual([
    'mark-between-quotes',
    'half-width-mark',
    'mobile',
  ])
  expect(await codes({ strict: true })).toEqual(['wrong-word', 'half-width-mark', 'mobile'])
})

test('places in a page are those of its source', async () => {
  const source = '<h1>通知</h1>\n<p>会议&ldquo;<b>布</b>署&rdquo;工作</p><img src="a.png">'
  const { findings: found } = await findings('a.html', utf8(source))
  const at = found.map(({ code, start, end }) => [
    code,
    source.slice(start as number, end as number),
  ])
  expect(at).toEqual([
    ['wrong-word', '布</b>署'],
    ['missing-alternative', '<img src="a.png">'],
  ])
})

test('code and addresses in Markdown are not read as text', async () => {
  const text = '见[说明](http://example.gov.cn/布署)与`布署`\n\n```\n布署\n```\n会议布署'
  const { findings: found } = await findings('a.md', utf8(text))
  expect(found).toEqual([expect.objectContaining({ start: text.lastIndexOf('布署') })])
})

test('a Word file and a spreadsheet tell hidden content, and paragraph or cell', async () => {
  const docx = (await findings('a.docx', await messyDocx())).findings
  expect(docx.map((each) => each['code'])).toEqual(
    expect.arrayContaining(['comment', 'tracked-change', 'hidden-text', 'mobile']),
  )
  expect(docx.find((each) => each['code'] === 'hidden-text')).toMatchObject({ paragraph: 10 })
  const xlsx = (await findings('a.xlsx', await messyXlsx())).findings
  expect(xlsx.find((each) => each['code'] === 'resident-id')).toMatchObject({
    sheet: '名单底稿',
    cell: expect.stringMatching(/^[A-Z]+\d+$/),
    text: '110***********002X',
  })
})

test.for<[why: string, path: string, bytes: Uint8Array, code: string]>([
  ['a damaged document', 'a.docx', utf8('PK nothing'), 'damaged'],
  ['half a PDF', 'a.pdf', utf8('%PDF-1.4 half'), 'damaged'],
])('%s gets its sentence and blocks', async ([, path, bytes, code]) => {
  const answer = await findings(path, bytes)
  expect(answer).toMatchObject({ code: 1, findings: [{ code, category: 'attachment' }] })
})

test('problems of the question are told at once', async () => {
  const { code, complained } = await run(
    { 'a.doc': utf8('x') },
    { only: 'grammar', locale: 'en', lines: true },
  )
  expect(code).toBe(2)
  expect(complained.join('\n').split('\n')).toHaveLength(3)
})

test('a file that is not there', async () => {
  const { code, complained } = await run({ 'a.txt': utf8('') })
  expect({ code, complained }).toEqual({ code: 2, complained: ['无法读取文件 a.txt。'] })
})

test('for people: line, column, words and what is better', async () => {
  const { printed } = await run({ 'a.txt': utf8('通知\n会议布署工作') })
  expect(printed[0]).toMatch(/^a\.txt\n {2}2:3 {2}提醒 {2}布署 → 部署/)
  expect(printed[1]).toBe('共 1 个文件：必须处理 0 处，提醒 1 处，提示 0 处。')
})
