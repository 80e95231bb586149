import {
  APPLICANT_KINDS,
  COLUMNS,
  DISPUTES,
  RESULT_COLUMNS,
  type Report,
  ROWS,
  type Row,
  recordOf,
} from '../src/modules/annual-report/rules/form.ts'

/** Numbers of natural persons and of businesses; the total is their sum. */
export function row(naturalPerson: number, business = 0): Report['table2'][Row] {
  return {
    ...recordOf(COLUMNS, () => 0),
    naturalPerson,
    business,
    total: naturalPerson + business,
  }
}

/** A report of 2025 in which everything holds: 12 new, 2 carried in, 13 processed, 1 carried out. */
export function soundReport(): Report {
  return {
    agency: '云州市卫生健康委员会',
    year: 2025,
    form: '2021',
    table1: {
      rules: { issued: 0, repealed: 0, inForce: 0 },
      normativeDocs: { issued: 2, repealed: 3, inForce: 17 },
      licensingDecisions: 3342,
      penaltyDecisions: 437,
      coercionDecisions: 0,
      feesWanYuan: 91.25,
    },
    table2: {
      ...recordOf(ROWS, () => row(0)),
      newReceived: row(9, 3),
      carriedIn: row(2),
      granted: row(6, 2),
      partiallyGranted: row(2, 1),
      unable_notHeld: row(1),
      other_noCorrection: row(1),
      processedTotal: row(10, 3),
      carriedOut: row(1),
    },
    table3: {
      ...recordOf(DISPUTES, () => recordOf(RESULT_COLUMNS, () => 0)),
      review: { upheld: 1, corrected: 0, other: 1, pending: 0, total: 2 },
    },
    narrative: { received: 12, handledTotal: 13 },
    fees: { cases: 0, yuan: 0 },
  }
}

/** The report before it. */
export function reportBefore(): Report {
  const report = soundReport()
  return {
    ...report,
    year: 2024,
    table1: { ...report.table1, normativeDocs: { issued: 1, repealed: 0, inForce: 18 } },
    table2: {
      ...report.table2,
      newReceived: row(10),
      carriedIn: row(0),
      granted: row(8),
      partiallyGranted: row(0),
      unable_notHeld: row(0),
      other_noCorrection: row(0),
      processedTotal: row(8),
      carriedOut: row(2),
    },
    narrative: { received: 10 },
  }
}

const LABELS: Record<Row, string> = {
  newReceived: '一、本年新收政府信息公开申请数量',
  carriedIn: '二、上年结转政府信息公开申请数量',
  granted: '（一）予以公开',
  partiallyGranted: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  denied_stateSecret: '1．属于国家秘密',
  denied_lawProhibits: '2．其他法律行政法规禁止公开',
  denied_threeSafetiesOneStability: '3．危及“三安全一稳定”',
  denied_thirdParty: '4．保护第三方合法权益',
  denied_internalAffairs: '5．属于三类内部事务信息',
  denied_process: '6．属于四类过程性信息',
  denied_enforcementFile: '7．属于行政执法案卷',
  denied_adminInquiry: '8．属于行政查询事项',
  unable_notHeld: '1．本机关不掌握相关政府信息',
  unable_needsCreation: '2．没有现成信息需要另行制作',
  unable_stillUnclear: '3．补正后申请内容仍不明确',
  notProcessed_petition: '1．信访举报投诉类申请',
  notProcessed_repeat: '2．重复申请',
  notProcessed_publication: '3．要求提供公开出版物',
  notProcessed_excessive: '4．无正当理由大量反复申请',
  notProcessed_reconfirm: '5．要求行政机关确认或重新出具已获取信息',
  other_noCorrection: '1．申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  other_feeUnpaid: '2．申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  other_other: '3．其他',
  processedTotal: '（七）总计',
  carriedOut: '四、结转下年度继续办理',
}

/** Headings that span the rows of a group: before its first row, how many rows. */
const GROUPS: Partial<Record<Row, [string, number]>> = {
  denied_stateSecret: ['（三）不予公开', 8],
  unable_notHeld: ['（四）无法提供', 3],
  notProcessed_petition: ['（五）不予处理', 5],
  other_noCorrection: ['（六）其他处理', 3],
}

function cells(values: readonly unknown[]): string {
  return values
    .map((value) => `<td style="border:1px"><p><span>${value ?? '&nbsp;/ '}</span></p></td>`)
    .join('')
}

/** Table two laid out as agencies do: merged headings, padded figures. */
export function table2Html({ table2, form }: Report, split = false): string {
  const rows = ROWS.filter(
    (name) => form === '2021' || !['other_noCorrection', 'other_feeUnpaid'].includes(name),
  ).map((name) => {
    const group = GROUPS[name]
    const label = form === '2019-trial' && name === 'other_other' ? '（六）其他处理' : LABELS[name]
    const head = [
      name === 'granted' ? '<td rowspan="22">三、本年度办理结果</td>' : '',
      group ? `<td rowspan="${group[1]}">${group[0]}</td>` : '',
    ].join('')
    const values = COLUMNS.map((column) => table2[name][column])
    return `<tr>${head}<td colspan="2">${label}</td>${cells(values)}</tr>`
  })
  const middle = split ? '</tbody></table><p>2</p><table><tbody>' : ''
  return `<table><tbody>
    <tr><td colspan="3" rowspan="3">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td>
      <td colspan="7">申请人情况</td></tr>
    <tr><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>
    <tr>${APPLICANT_KINDS.slice(1)
      .map((kind) => `<td>${kind === 'business' ? '商业企业' : kind}</td>`)
      .join('')}</tr>
    ${rows.slice(0, 9).join('\n')}${middle}${rows.slice(9).join('\n')}
  </tbody></table>`
}

export function table1Html({ table1 }: Report): string {
  const documents = (row: 'rules' | 'normativeDocs', name: string) =>
    `<tr><td>${name}</td>${cells(['issued', 'repealed', 'inForce'].map((column) => table1[row][column as 'issued']))}</tr>`
  return `<table>
    <tr><td colspan="4">第二十条第（一）项</td></tr>
    <tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
    ${documents('rules', '规　章')}${documents('normativeDocs', '行政规范性文件')}
    <tr><td colspan="4">第二十条第（五）项</td></tr>
    <tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr>
    <tr><td>行政许可</td>${cells([table1.licensingDecisions])}</tr>
    <tr><td colspan="4">第二十条第（六）项</td></tr>
    <tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr>
    <tr><td>行政处罚</td>${cells([table1.penaltyDecisions])}</tr>
    <tr><td>行政强制</td>${cells([table1.coercionDecisions])}</tr>
    <tr><td colspan="4">第二十条第（八）项</td></tr>
    <tr><td>信息内容</td><td colspan="3">本年收费金额（单位：万元）</td></tr>
    <tr><td>行政事业性收费</td>${cells([table1.feesWanYuan])}</tr>
  </table>`
}

export function table3Html({ table3 }: Report): string {
  const five = '<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>'
  const values = DISPUTES.flatMap((dispute) =>
    RESULT_COLUMNS.map((column) => table3[dispute][column]),
  )
  return `<table>
    <tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
    <tr>${five.replaceAll('<td>', '<td rowspan="2">')}<td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
    <tr>${five}${five}</tr>
    <tr>${cells(values)}</tr>
  </table>`
}

/** The whole page of a report, inside a layout table as older sites have it. */
export function reportHtml(report: Report, split = false): string {
  const { agency, year, narrative } = report
  return `<!doctype html><html><head><meta charset="utf-8"><title>${agency}${year}年政府信息公开工作年度报告</title>
  <meta name="PubDate" content="${year + 1}-01-20 10:00"></head><body>
  <table><tr><td><h1>${agency}${year}年政府信息公开工作年度报告</h1>
  <p>一、总体情况</p><p>全年共收到政府信息公开申请${narrative['received']}件，办结${narrative['handledTotal']}件。</p>
  <p>二、主动公开政府信息情况</p>${table1Html(report)}
  <p>三、收到和处理政府信息公开申请情况</p>${table2Html(report, split)}
  <p>四、政府信息公开行政复议、行政诉讼情况</p>${table3Html(report)}
  <p>六、其他需要报告的事项</p><p>本年度未收取信息处理费。</p></td></tr></table></body></html>`
}

/** Entered figures of a report that lacks none. */
export const ENTERED_AMOUNTS = {
  licensingDecisions: { value: 12, source: '2025年行政许可统计', href: null },
  penaltyDecisions: { value: 3, source: '2025年行政处罚统计', href: null },
  coercionDecisions: { value: 0, source: '2025年行政强制统计', href: null },
  feesWanYuan: { value: 0.5, source: '2025年决算', href: '/disclosure/accounts.html' },
}

/** Words of the sections that take their figures from the tables. */
export const REPORT_TEXTS = {
  overview:
    '（一）主动公开。落实信息发布审查制度。\n（二）依申请公开。新收申请{本年新收}件，办结{办结}件。',
  proactive: '',
  applications: '',
  disputes: '',
  problems: '主要问题是更新不够及时。{下年度}年将按季度通报。',
  other: '{本年度}年未收取信息处理费。',
}
