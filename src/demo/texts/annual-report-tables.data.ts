/** Numbers by applicant: 自然人, 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他, 总计. */
export type ByApplicant = readonly [number, number, number, number, number, number, number]

const NONE: ByApplicant = [0, 0, 0, 0, 0, 0, 0]

/** The rows of table two, in the order of the form of 2021. */
const ROWS = {
  newReceived: '一、本年新收政府信息公开申请数量',
  carriedIn: '二、上年结转政府信息公开申请数量',
  granted: '三（一）予以公开',
  partiallyGranted: '三（二）部分公开',
  stateSecret: '三（三）不予公开：1.属于国家秘密',
  lawProhibits: '三（三）不予公开：2.其他法律行政法规禁止公开',
  safety: '三（三）不予公开：3.危及“三安全一稳定”',
  thirdParty: '三（三）不予公开：4.保护第三方合法权益',
  internalAffairs: '三（三）不予公开：5.属于三类内部事务信息',
  process: '三（三）不予公开：6.属于四类过程性信息',
  enforcementFile: '三（三）不予公开：7.属于行政执法案卷',
  inquiry: '三（三）不予公开：8.属于行政查询事项',
  notHeld: '三（四）无法提供：1.本机关不掌握相关政府信息',
  needsCreation: '三（四）无法提供：2.没有现成信息需要另行制作',
  stillUnclear: '三（四）无法提供：3.补正后申请内容仍不明确',
  petition: '三（五）不予处理：1.信访举报投诉类申请',
  repeat: '三（五）不予处理：2.重复申请',
  publication: '三（五）不予处理：3.要求提供公开出版物',
  excessive: '三（五）不予处理：4.无正当理由大量反复申请',
  reconfirm: '三（五）不予处理：5.要求行政机关确认或重新出具已获取信息',
  noCorrection: '三（六）其他处理：1.逾期不补正、不再处理其申请',
  feeUnpaid: '三（六）其他处理：2.逾期未按收费通知要求缴纳费用',
  other: '三（六）其他处理：3.其他',
  processedTotal: '三（七）总计',
  carriedOut: '四、结转下年度继续办理',
} as const

/** Table two as Markdown; a row not given is all zeros. Totals are stated, not computed. */
export function applicationsTable(rows: Partial<Record<keyof typeof ROWS, ByApplicant>>): string {
  const lines = (Object.keys(ROWS) as (keyof typeof ROWS)[]).map(
    (row) => `| ${ROWS[row]} | ${(rows[row] ?? NONE).join(' | ')} |`,
  )
  return [
    '| 申请和处理情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n')
}

/** The same in the trial form of 2019, which has one row for 其他处理. */
export function trialApplicationsTable(
  rows: Partial<Record<Exclude<keyof typeof ROWS, 'noCorrection' | 'feeUnpaid'>, ByApplicant>>,
): string {
  return applicationsTable(rows)
    .split('\n')
    .filter((line) => !line.includes(ROWS.noCorrection) && !line.includes(ROWS.feeUnpaid))
    .join('\n')
    .replace(ROWS.other, '三（六）其他处理')
}

/** Table one of the trial form. */
export function trialProactiveTable(of: {
  made: number
  total: number
  licences: [number, string, number]
  penalties: [number, string, number]
}): string {
  return `| 第二十条第（一）项 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
| --- | --- | --- | --- |
| 规章 | 0 | 0 | 0 |
| 规范性文件 | ${of.made} | ${of.made} | ${of.total} |

| 第二十条第（五）、（六）项 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
| --- | --- | --- | --- |
| 行政许可 | ${of.licences.join(' | ')} |
| 行政处罚 | ${of.penalties.join(' | ')} |
| 行政强制 | 4 | 0 | 0 |`
}

/** Table one as Markdown. Fees in 万元, as printed. */
export function proactiveTable(of: {
  issued: number
  repealed: number
  inForce: number
  licences: number
  penalties: number
  coercions: number
  fees: string
}): string {
  return `| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| --- | --- | --- | --- |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | ${of.issued} | ${of.repealed} | ${of.inForce} |

| 第二十条第（五）、（六）、（八）项 | 本年数量 |
| --- | --- |
| 行政许可处理决定数量（件） | ${of.licences} |
| 行政处罚处理决定数量（件） | ${of.penalties} |
| 行政强制处理决定数量（件） | ${of.coercions} |
| 行政事业性收费金额（万元） | ${of.fees} |`
}

/** 结果维持, 结果纠正, 其他结果, 尚未审结, 总计. */
export type ByOutcome = readonly [number, number, number, number, number]

/** Table three as Markdown. */
export function disputesTable(
  review: ByOutcome,
  direct: ByOutcome,
  afterReview: ByOutcome,
): string {
  return `| 类型 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| --- | --- | --- | --- | --- | --- |
| 行政复议 | ${review.join(' | ')} |
| 行政诉讼：未经复议直接起诉 | ${direct.join(' | ')} |
| 行政诉讼：复议后起诉 | ${afterReview.join(' | ')} |`
}
