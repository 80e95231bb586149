import { describe, expect, test } from 'vitest'
import { reportHtml, row, soundReport, table2Html } from '../../../../test/annual-report.ts'
import { checkReport } from './check.ts'
import { findReport } from './find.ts'
import { readPage } from './html.ts'
import { summarise } from './sum.ts'

function read(html: string) {
  return findReport(readPage(html))
}

describe('reading a page', () => {
  test.for([
    { why: 'one table each, in a layout table', split: false },
    { why: 'table two cut by a page break', split: true },
  ])('finds what was printed: $why', ({ split }) => {
    const report = soundReport()
    expect(read(reportHtml(report, split))).toEqual({
      report,
      missing: [],
      publishedOn: '2026-01-20',
    })
  })

  test('the trial form is known by its one row of other handling', () => {
    const report = { ...soundReport(), year: 2020, form: '2019-trial' as const }
    report.table2.other_noCorrection = row(0)
    report.table2.other_other = row(4, 1)
    report.table2.granted.total = null
    const { report: found, missing } = read(
      `<h1>2020年云州市卫生健康委员会政府信息公开工作年度报告</h1>
       <table><tr><td>第二十条第（一）项</td></tr>
         <tr><td>信息内容</td><td>本年新制作数量</td><td>本年新公开数量</td><td>对外公开总数量</td></tr>
         <tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr>
         <tr><td>规范性文件</td><td>2</td><td>1</td><td>30</td></tr>
         <tr><td>行政许可</td><td>12</td><td>+1</td><td>3,342</td></tr>
         <tr><td>行政处罚</td><td>5</td><td>-1</td><td>437</td></tr>
         <tr><td>行政强制</td><td>0</td><td>0</td><td>0</td></tr>
         <tr><td>行政事业性收费</td><td>3</td><td>0</td></tr></table>
       ${table2Html(report)}`,
    )
    expect(found).toMatchObject({ agency: '云州市卫生健康委员会', year: 2020, form: '2019-trial' })
    expect(found.table1).toEqual({
      rules: { made: 0, newlyPublished: 0, totalPublished: 0 },
      normativeDocs: { made: 2, newlyPublished: 1, totalPublished: 30 },
      licensingDecisions: 3342,
      penaltyDecisions: 437,
      coercionDecisions: 0,
      feesWanYuan: null,
    })
    expect(found.table2.other_other).toEqual(row(4, 1))
    expect(found.table2.granted.total).toBeNull()
    expect(found.table2.other_noCorrection.total).toBeNull()
    expect(missing).toEqual([3])
  })

  test('table three with a row for each block', () => {
    const { report } = read(
      `<table><tr><th>类型</th><th>结果维持</th><th>结果纠正</th><th>其他结果</th><th>尚未审结</th><th>总计</th></tr>
       <tr><td>行政复议</td><td>1</td><td>0</td><td>1</td><td>0</td><td>2</td></tr>
       <tr><td>行政诉讼：未经复议直接起诉</td><td>1</td><td>0</td><td>0</td><td>0</td><td>1</td></tr>
       <tr><td>行政诉讼：复议后起诉</td><td>0</td><td>0</td><td>0</td><td>３</td><td>3</td></tr></table>`,
    )
    expect(report.table3.review.total).toBe(2)
    expect(report.table3.litigationDirect.upheld).toBe(1)
    expect(report.table3.litigationAfterReview).toMatchObject({ pending: 3, total: 3 })
  })

  test('a page without tables has none, and says which', () => {
    expect(read('<p>一、总体情况</p>').missing).toEqual([1, 2, 3])
    expect(read('').missing).toEqual([1, 2, 3])
  })

  test.for([
    ['白银市卫生健康委员会2020年度政府信息公开工作年度报告', '白银市卫生健康委员会', 2020],
    ['2023年云州市卫生健康委员会政府信息公开工作年度报告', '云州市卫生健康委员会', 2023],
    ['云州市卫生健康委员会关于2024年政府信息公开年报', '云州市卫生健康委员会', 2024],
  ] as const)('the title %s', ([title, agency, year]) => {
    expect(read(`<p> ${title} </p>`).report).toMatchObject({ agency, year })
  })

  test.for([
    {
      text: '全年共受理依申请公开105件，回复105件并予以公开。',
      narrative: { received: 105, handledTotal: 105 },
    },
    {
      text: '2025年收到政府信息公开申请 96 件，同比增长1.05%，全部按期答复。',
      narrative: { received: 96, growthPctPrinted: 1.05 },
    },
    {
      text: '新收申请10件，较上年下降20%，办结9件。',
      narrative: { received: 10, handledTotal: 9, growthPctPrinted: -20 },
    },
    { text: '受理各类投诉举报318件。', narrative: {} },
    {
      text: '全年收到政府信息公开申请1,234件，办结1,230件。其中收到网络申请1200件。',
      narrative: { received: 1234, handledTotal: 1230 },
    },
    { text: '全年收到政府信息公开申请1.2万件。', narrative: { received: 12000 } },
    { text: '全年收到政府信息公开申请近千件。其中收到网络申请120件。', narrative: {} },
  ])('figures of the prose: $text', ({ text, narrative }) => {
    expect(read(`<p>${text}</p>`).report.narrative).toEqual(narrative)
  })

  test.for([
    {
      text: '依据《政府信息公开信息处理费管理办法》，本年度未收取信息处理费。',
      fees: { cases: 0, yuan: 0 },
    },
    { text: '2025年度收取信息处理费3件，共1,080元。', fees: { cases: 3, yuan: 1080 } },
    { text: '本年度收取信息处理费0元。', fees: { cases: 0, yuan: 0 } },
    { text: '按照《政府信息公开信息处理费管理办法》执行。', fees: null },
    {
      text: '发出收费通知2件，其中1件申请人逾期未缴费，实际收取信息处理费140元。',
      fees: { cases: null, yuan: 140 },
    },
    {
      text: '对3件申请收取信息处理费1,080元，其中1件无正当理由逾期未缴纳。',
      fees: { cases: 3, yuan: 1080 },
    },
    { text: '对3件申请，依法收取信息处理费共1080元。', fees: { cases: 3, yuan: 1080 } },
    { text: '本年度收取信息处理费1.2万元。', fees: { cases: null, yuan: 12000 } },
    { text: '收到申请10件，收取信息处理费2件140元。', fees: { cases: 2, yuan: 140 } },
    { text: '收取信息处理费2件140元，未收取其他费用。', fees: { cases: 2, yuan: 140 } },
    { text: '对无法提供的2件收取信息处理费140元。', fees: { cases: 2, yuan: 140 } },
    { text: '信息处理费每页10元，本年度没有收取信息处理费。', fees: { cases: 0, yuan: 0 } },
    { text: '信息处理费按标准每件100元，本年度不收费。', fees: { cases: 0, yuan: 0 } },
    { text: '本年度未向申请人收取信息处理费。', fees: { cases: 0, yuan: 0 } },
    { text: '本年度无收取信息处理费的情况。', fees: { cases: 0, yuan: 0 } },
  ])('fees: $text', ({ text, fees }) => {
    expect(read(`<p>${text}</p>`).report.fees).toEqual(fees)
  })
})

test('a unit is the same in its own report, last year’s and the list, however it is typed', () => {
  const named = (agency: string, year = 2025) => ({ ...soundReport(), agency, year })
  const { units, missing } = summarise(
    [
      { file: 'a.json', report: named('云州市卫健委（本级）'), publishedOn: null },
      { file: 'b.json', report: named('云州市卫健委 (本级)', 2024), publishedOn: null },
    ],
    2025,
    ['云州市卫健委(本级)', '清河县　卫健局', '清河县卫健局'],
  )
  expect(units[0]!.findings.map(({ id }) => id)).toContain('X2')
  expect(missing).toEqual(['清河县卫健局'])
})

describe('adding up', () => {
  const county = { ...soundReport(), agency: '清河县卫生健康局' }
  const collection = [
    { file: 'a.json', report: soundReport(), publishedOn: '2026-01-31' },
    { file: 'b.json', report: county, publishedOn: '2026-02-01' },
    { file: 'c.json', report: soundReport(), publishedOn: null },
    { file: 'd.json', report: { ...county, year: 2024 }, publishedOn: '2025-01-20' },
  ]
  const summary = summarise(collection, 2025, ['清河县卫生健康局', '白水县卫生健康局'])

  test('sums every cell of the year, each unit once', () => {
    expect(summary.totals.table2.newReceived).toEqual(row(18, 6))
    expect(summary.totals.table1.feesWanYuan).toBe(182.5)
    expect(summary.totals.table3.review.total).toBe(4)
    expect(summary.repeated).toEqual(['c.json'])
  })

  test('names who is late, and who is missing', () => {
    expect(summary.units.map(({ agency, late }) => [agency, late])).toEqual([
      ['云州市卫生健康委员会', false],
      ['清河县卫生健康局', true],
    ])
    expect(summary.missing).toEqual(['白水县卫生健康局'])
  })

  test('compares with the unit’s own report of the year before', () => {
    expect(summary.units[1]!.findings.map(({ id, where }) => `${id} ${where}`)).toEqual([
      'X1 table2.carriedIn.naturalPerson',
      'X1 table2.carriedIn.total',
      'X2 table1.normativeDocs.inForce',
    ])
    expect(checkReport(county)).toEqual([])
  })
})
