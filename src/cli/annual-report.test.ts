import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { describe, expect, test } from 'vitest'
import { reportBefore, reportHtml, soundReport } from '../../test/annual-report.ts'
import { RESULT_COLUMNS } from '../modules/annual-report/rules/form.ts'
import { type ReportIo, runCheck, runRead, runSummarise } from './annual-report.ts'

function capture(files: Record<string, string | Uint8Array>) {
  const printed: string[] = []
  const complained: string[] = []
  const bytesOf = (path: string) => {
    const content = files[path]
    if (content === undefined) throw new Error('no such file')
    return typeof content === 'string' ? new TextEncoder().encode(content) : content
  }
  const io: ReportIo = {
    print: (text) => printed.push(text),
    complain: (text) => complained.push(...text.split('\n')),
    readBytes: bytesOf,
    readText: (path) => new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(path)),
    list: (folder) => {
      const names = Object.keys(files).filter((path) => path.startsWith(`${folder}/`))
      if (names.length === 0 && folder !== 'empty') throw new Error('no such folder')
      return names.map((path) => path.slice(folder.length + 1))
    },
  }
  return { io, printed, complained }
}

const json = (report: unknown) => JSON.stringify(report)

describe('check', () => {
  test('a sound report: nothing found, exit status 0', () => {
    const { io, printed } = capture({ a: json(soundReport()), b: json(reportBefore()) })
    expect(runCheck('a', { previous: 'b', json: true }, io)).toBe(0)
    expect(JSON.parse(printed.join(''))).toEqual({ violations: [] })
  })

  test('an error: exit status 1, and the violation as the format has it', () => {
    const report = soundReport()
    report.table3.review.total = 3
    const { io, printed } = capture({ a: json(report) })
    expect(runCheck('a', { json: true, locale: 'en' }, io)).toBe(1)
    expect(JSON.parse(printed.join(''))).toEqual({
      violations: [
        {
          id: 'I4',
          level: 'error',
          where: 'table3.review',
          message:
            'Table 3, “administrative review”: upheld, corrected, other and pending add up to 2, the total says 3; they differ by 1.',
        },
      ],
    })
  })

  test('a warning alone: exit status 0, and in words', () => {
    const { io, printed } = capture({ a: json({ ...soundReport(), narrative: { received: 1 } }) })
    expect(runCheck('a', {}, io)).toBe(0)
    expect(printed.join('\n')).toBe(
      'N1  提醒  正文所述“新收申请”为 1，表二“一、本年新收”行“总计”列为 12。\n错误 0 处，提醒 1 处。',
    )
  })

  test.for([
    { why: 'no file', files: {}, says: ['无法读取文件 a。'] },
    { why: 'no JSON', files: { a: '{' }, says: ['文件 a 不是有效的 JSON。'] },
    {
      why: 'no report',
      files: { a: '{"table2":[]}' },
      says: [
        'a：agency 应为机关名称。',
        'a：year 应为年份，如 2025。',
        'a：form 应为 2021 或 2019-trial。',
        'a：table2 应为对象，格式见 docs/annual-report.md。',
      ],
    },
  ])('exit status 2: $why', ({ files, says }) => {
    const { io, printed, complained } = capture(files as Record<string, string>)
    expect(runCheck('a', {}, io)).toBe(2)
    expect(printed).toEqual([])
    expect(complained).toEqual(says)
  })

  test('the report before must be of the year before', () => {
    const { io, complained } = capture({ a: json(soundReport()) })
    expect(runCheck('a', { previous: 'a' }, io)).toBe(2)
    expect(complained).toEqual(['--previous：应为 2024 年的报告，而所给为 2025 年。'])
  })
})

describe('read', () => {
  test('prints a report that check takes, with its violations', async () => {
    const report = soundReport()
    const { io, printed } = capture({ 'a.html': reportHtml(report) })
    expect(await runRead('a.html', {}, io)).toBe(0)
    expect(JSON.parse(printed.join(''))).toEqual({ ...report, violations: [] })
    const again = capture({ a: printed.join('') })
    expect(runCheck('a', {}, again.io)).toBe(0)
  })

  test('a Word document', async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
    const line = (words: string[]) => new TableRow({ children: words.map(cell) })
    const heading = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph('云州市卫生健康委员会2025年政府信息公开工作年度报告'),
            new Table({
              rows: [
                line([...heading, ...heading, ...heading]),
                line(['1', '0', '0', '0', '2', ...Array.from({ length: 10 }, () => '0')]),
              ],
            }),
          ],
        },
      ],
    })
    const { io, printed, complained } = capture({ 'a.docx': await Packer.toBuffer(document) })
    expect(await runRead('a.docx', {}, io)).toBe(1)
    const { agency, year, table3, violations } = JSON.parse(printed.join(''))
    expect([agency, year]).toEqual(['云州市卫生健康委员会', 2025])
    expect(RESULT_COLUMNS.map((column) => table3.review[column])).toEqual([1, 0, 0, 0, 2])
    expect(violations[0]).toMatchObject({ id: 'I4', where: 'table3.review' })
    expect(complained).toEqual(['没有找到表 1，各项留空。', '没有找到表 2，各项留空。'])
  })

  test.for([
    { file: 'a.pdf', bytes: 'x', status: 2, says: '文件 a.pdf 应为 .docx 或 .html。' },
    { file: 'a.docx', bytes: 'x', status: 2, says: '文件 a.docx 不是完好的 Word 文档（.docx）。' },
    {
      file: 'a.html',
      bytes: '<p>一、总体情况',
      status: 1,
      says: 'a.html：没有找到年报的表格（表格可能是图片或附件）。',
    },
  ])('$file that is none', async ({ file, bytes, status, says }) => {
    const { io, printed, complained } = capture({ [file]: bytes })
    expect(await runRead(file, {}, io)).toBe(status)
    expect(printed).toEqual([])
    expect(complained).toEqual([says])
  })

  test('a page in GBK', async () => {
    // 结果维持 in GBK, the figures as ASCII.
    const words = (hex: string) =>
      Uint8Array.from(hex.match(/../g)!, (pair) => Number.parseInt(pair, 16))
    const ascii = (text: string) => new TextEncoder().encode(text)
    const cells = Array.from({ length: 15 }, () => '<td>0</td>').join('')
    const page = Buffer.concat([
      ascii('<meta charset="gb2312"><table><tr><td>'),
      words('bde1b9fbceacb3d6'),
      ascii(`</td></tr><tr>${cells}</tr></table>`),
    ])
    const { io, printed } = capture({ 'a.html': page })
    await runRead('a.html', {}, io)
    expect(JSON.parse(printed.join('')).table3.review.upheld).toBe(0)
  })
})

describe('summarise', () => {
  const county = { ...soundReport(), agency: '清河县卫生健康局' }
  const wrong = structuredClone(county)
  wrong.table2.granted.total = 99

  test('adds up a folder and names the late, the inconsistent and the missing', async () => {
    const late = reportHtml(soundReport()).replace('2026-01-20', '2026-02-03')
    const { io, printed } = capture({
      'in/a.html': late,
      'in/b.json': json(wrong),
      'in/c.json': '[]',
      'in/note.txt': 'not a report',
      units: '云州市卫生健康委员会\n清河县卫生健康局\n白水县卫生健康局\n',
    })
    expect(await runSummarise('in', { units: 'units' }, io)).toBe(1)
    expect(printed.join('\n').split('\n')).toEqual([
      '2025 年：汇总 2 份报告。',
      '申请：新收 24 件，上年结转 4 件，办结 26 件，结转下年度 2 件。',
      '行政复议 4 件，行政诉讼 0 件。',
      '',
      '逾期（应不晚于 2026-01-31 公布）：',
      '  云州市卫生健康委员会  2026-02-03',
      '',
      '数据有误：',
      '  清河县卫生健康局  I2 I3',
      '',
      '未报送：',
      '  白水县卫生健康局',
      '',
      '未标明公布日期，是否逾期未知：',
      '  清河县卫生健康局',
      '',
      '无法使用的文件：',
      '  c.json  in/c.json：应为一个 JSON 对象，即一份报告。',
    ])
  })

  test('a unit whose tables are pictures is named, and fails', async () => {
    const page = reportHtml(soundReport())
    const pictures = page.slice(0, page.indexOf('<p>三、')).concat('<p><img src="2.png"></p>')
    const { io, printed } = capture({ 'in/a.html': pictures })
    expect(await runSummarise('in', {}, io)).toBe(1)
    expect(printed.join('\n').split('\n').slice(4, 6)).toEqual([
      '有的表没有数字（可能是图片或者空白），没有计入上面的合计：',
      '  云州市卫生健康委员会  表 2、3',
    ])
  })

  test('--json gives the sums and the violations', async () => {
    const { io, printed } = capture({ 'in/a.html': reportHtml(soundReport()) })
    expect(await runSummarise('in', { json: true }, io)).toBe(0)
    const { year, totals, units, missing } = JSON.parse(printed.join(''))
    expect([year, totals.table2.newReceived.total, missing]).toEqual([2025, 12, null])
    expect(units).toEqual([
      {
        agency: '云州市卫生健康委员会',
        file: 'a.html',
        publishedOn: '2026-01-20',
        late: false,
        violations: [],
      },
    ])
  })

  test('a folder that is not there, and one without reports', async () => {
    const nowhere = capture({})
    expect(await runSummarise('nowhere', { year: '25' }, nowhere.io)).toBe(2)
    expect(nowhere.complained).toEqual([
      '--year：应为四位年份，不能是“25”。',
      '无法读取目录 nowhere。',
    ])
    const empty = capture({})
    expect(await runSummarise('empty', {}, empty.io)).toBe(2)
    expect(empty.complained).toEqual(['目录 empty 中没有 .json、.docx、.html 文件。'])
  })
})
