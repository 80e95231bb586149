import { expect, test } from 'vitest'
import { messyDocx, messyXlsx } from '../../test/office.ts'
import { listWorkbook } from '../../test/recipes-checks.ts'
import { Alphabet } from '../modules/checks/spelling/alphabet.ts'
import { createSpeller, shippedModel } from '../modules/checks/spelling/index.ts'
import { ownPages } from '../modules/checks/spelling/own-pages.ts'
import { packModel } from '../modules/checks/spelling/pack.ts'
import { type CheckOptions, runCheck } from './check.ts'
import { type LongIo, processIo } from './io.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

async function run(
  files: Record<string, Uint8Array>,
  options: CheckOptions = {},
  asked: readonly string[] = Object.keys(files),
) {
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
  const code = await runCheck(asked, options, io)
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

test.for([
  '?a=1&id=22 患者电话13800138000',
  '&copy2024 患者电话13800138000',
  '&notit; &NotEqualTilde; &Afr;&#65x&amp;lt;&amp;amp; & &; &nosuch; 患者电话13800138000',
  '&lt;b&gt;&nbsp;&#x1F600;患者电话13800138000',
])('an ampersand moves no place: %s', async (text) => {
  const source = `<p>${text}</p>`
  const { findings: found } = await findings('a.html', utf8(source))
  const mobile = found.find(({ code }) => code === 'mobile')
  expect(mobile).toMatchObject({ start: source.indexOf('13800138000') })
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

const LEADERS = [
  ['领导人', '周明远', '', '主任', 1, null, '2025-12-31'],
  ['领导人', '孙国强', '', '主任', 1, '2026-01-01'],
]

async function codesWith(text: string, workbooks: Uint8Array[], options: CheckOptions = {}) {
  const files = Object.fromEntries(workbooks.map((bytes, n) => [`${n}.xlsx`, bytes]))
  const asking = { json: true, words: Object.keys(files), ...options }
  const { printed } = await run({ 'a.txt': utf8(text), ...files }, asking, ['a.txt'])
  const { findings: found } = JSON.parse(printed.join('')) as { findings: { code: string }[] }
  return found.map(({ code }) => code)
}

test('the office’s own lists are used, its leaders by the day of the document', async () => {
  const words = await listWorkbook(...LEADERS, ['禁用词', '零死角'])
  const text = '主任周明远讲话，要求零死角。主任孙国墙患肺结核。'
  expect(await codesWith(text, [words])).toEqual(['leader-gone', 'office-banned', 'leader-name'])
  expect(await codesWith(text, [words], { on: '2025-06-01' })).toEqual([
    'office-banned',
    'leader-name',
  ])
  expect(await codesWith(text, [])).toEqual([])
})

test('of several workbooks a later one changes what an earlier one said', async () => {
  const first = await listWorkbook(['禁用词', '零死角'], ['机构和会议', '市卫计委', '市卫健委'])
  const second = await listWorkbook(['慎用词', '史上最强'])
  expect(await codesWith('零死角，史上最强。', [first, second])).toEqual([
    'office-banned',
    'office-caution',
  ])
})

test('a bad list is told row by row as the import tells it, and nothing is checked', async () => {
  const bad = await listWorkbook(['慎用词', '史上最强'], ['领导人', '某某', '', '', '一'])
  const { code, complained, printed } = await run(
    { 'a.txt': utf8('会议布署'), 'bad.xlsx': bad, 'none.xlsx': utf8('没有表格') },
    { words: ['bad.xlsx', 'none.xlsx', 'missing.xlsx'], own: 'none.xlsx', on: '2026-02-30' },
    ['a.txt'],
  )
  expect({ code, printed }).toEqual({ code: 2, printed: [] })
  expect(complained.join('\n').split('\n')).toEqual([
    '--on：“2026-02-30”不是日期，请写作 2026-11-22。',
    '--words：bad.xlsx 第 3 行“排序”：须为 1 至 999 的整数或空。',
    '--words：bad.xlsx 第 3 行“职务”：领导人须写明职务，其他词表不填。',
    expect.stringContaining('--words：none.xlsx 读不出'),
    expect.stringContaining('--words：missing.xlsx 读不出'),
    '--own：none.xlsx 不是“检测设置”导出的本单位用词。',
  ])
})

test('what the office publishes often is no slip with its exported words; those of another version are told', async () => {
  const text = '通过健康云州随手拍反映问题。'
  const { alphabet } = shippedModel()
  const pages = ownPages(alphabet)
  for (const end of ['。', '的。', '者。']) pages.add(`请使用健康云州随手拍反映环境问题${end}`)
  const counts = pages.counts(3, createSpeller().isDoubtful)
  const packed = packModel({ alphabet, counts, readings: '', shapes: '' })
  const slips = async (options: CheckOptions) => {
    const { printed } = await run({ 'a.txt': utf8(text), own: packed }, options, ['a.txt'])
    return (JSON.parse(printed.join('')) as { findings: { text: string }[] }).findings.length
  }
  expect([await slips({ json: true }), await slips({ json: true, own: 'own' })]).toEqual([1, 0])
  const other = packModel({ alphabet: new Alphabet('甲乙'), counts: [], readings: '', shapes: '' })
  const { code, complained } = await run({ 'a.txt': utf8(text), other }, { own: 'other' }, [
    'a.txt',
  ])
  expect({ code, complained }).toEqual({
    code: 2,
    complained: ['--own：other 由另一版本的平台导出，请重新导出。'],
  })
})

test('lines of a file in the national encoding are counted as it was read', async () => {
  // 通知。会议 in GB18030, read as UTF-8 nothing of it is left whole.
  const line = [0xcd, 0xa8, 0xd6, 0xaa, 0xa1, 0xa3, 0xbb, 0xe1, 0xd2, 0xe9]
  const bytes = Uint8Array.from([...line, 0x0a, ...line, 0x0a, ...utf8('13800138000')])
  const { printed } = await run({ 'a.txt': bytes })
  expect(printed[0]).toMatch(/^a\.txt\n {2}3:1 /)
})
