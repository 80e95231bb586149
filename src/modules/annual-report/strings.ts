import { defineRefusals } from '../../kernel/errors.ts'
import { defineStrings, type Phrase } from '../../kernel/strings.ts'
import type {
  Amount,
  Column,
  Dispute,
  DocumentColumn,
  DocumentRow,
  ResultColumn,
  Row,
} from './rules/form.ts'
import type { EnteredName, Section } from './rules/prepared.ts'

/** The rows of table two, as messages name them. */
export const rowNames = {
  newReceived: { zh: '一、本年新收', en: 'I new applications' },
  carriedIn: { zh: '二、上年结转', en: 'II carried over from last year' },
  granted: { zh: '（一）予以公开', en: '(1) disclosed' },
  partiallyGranted: { zh: '（二）部分公开', en: '(2) disclosed in part' },
  denied_stateSecret: { zh: '（三）1.属于国家秘密', en: '(3)1 state secret' },
  denied_lawProhibits: {
    zh: '（三）2.其他法律行政法规禁止公开',
    en: '(3)2 forbidden by law or regulation',
  },
  denied_threeSafetiesOneStability: {
    zh: '（三）3.危及“三安全一稳定”',
    en: '(3)3 endangers security or stability',
  },
  denied_thirdParty: {
    zh: '（三）4.保护第三方合法权益',
    en: '(3)4 rights of a third party',
  },
  denied_internalAffairs: {
    zh: '（三）5.属于三类内部事务信息',
    en: '(3)5 internal affairs',
  },
  denied_process: { zh: '（三）6.属于四类过程性信息', en: '(3)6 made in the process' },
  denied_enforcementFile: { zh: '（三）7.属于行政执法案卷', en: '(3)7 enforcement file' },
  denied_adminInquiry: { zh: '（三）8.属于行政查询事项', en: '(3)8 inquiry under special rules' },
  unable_notHeld: { zh: '（四）1.本机关不掌握相关政府信息', en: '(4)1 not held' },
  unable_needsCreation: {
    zh: '（四）2.没有现成信息需要另行制作',
    en: '(4)2 would have to be made',
  },
  unable_stillUnclear: {
    zh: '（四）3.补正后申请内容仍不明确',
    en: '(4)3 still unclear after correction',
  },
  notProcessed_petition: {
    zh: '（五）1.信访举报投诉类申请',
    en: '(5)1 petition or complaint',
  },
  notProcessed_repeat: { zh: '（五）2.重复申请', en: '(5)2 repeated' },
  notProcessed_publication: { zh: '（五）3.要求提供公开出版物', en: '(5)3 public publication' },
  notProcessed_excessive: {
    zh: '（五）4.无正当理由大量反复申请',
    en: '(5)4 excessive without good reason',
  },
  notProcessed_reconfirm: {
    zh: '（五）5.要求行政机关确认或重新出具已获取信息',
    en: '(5)5 asks to confirm what was given',
  },
  other_noCorrection: {
    zh: '（六）1.申请人无正当理由逾期不补正',
    en: '(6)1 not corrected in time',
  },
  other_feeUnpaid: { zh: '（六）2.申请人逾期未缴纳费用', en: '(6)2 fee not paid in time' },
  other_other: { zh: '（六）其他处理中的“其他”', en: '(6) other' },
  processedTotal: { zh: '三、（七）总计', en: 'III (7) total' },
  carriedOut: { zh: '四、结转下年度继续办理', en: 'IV carried over to next year' },
} satisfies Record<Row, Phrase>

export const columnNames = {
  naturalPerson: { zh: '自然人', en: 'natural persons' },
  business: { zh: '商业企业', en: 'businesses' },
  research: { zh: '科研机构', en: 'research institutions' },
  socialWelfare: { zh: '社会公益组织', en: 'social-welfare organisations' },
  legalService: { zh: '法律服务机构', en: 'legal-service institutions' },
  otherOrg: { zh: '其他', en: 'other organisations' },
  total: { zh: '总计', en: 'total' },
} satisfies Record<Column, Phrase>

export const disputeNames = {
  review: { zh: '行政复议', en: 'administrative review' },
  litigationDirect: { zh: '未经复议直接起诉', en: 'direct litigation' },
  litigationAfterReview: { zh: '复议后起诉', en: 'litigation after review' },
} satisfies Record<Dispute, Phrase>

export const resultNames = {
  upheld: { zh: '结果维持', en: 'upheld' },
  corrected: { zh: '结果纠正', en: 'corrected' },
  other: { zh: '其他结果', en: 'other result' },
  pending: { zh: '尚未审结', en: 'pending' },
  total: { zh: '总计', en: 'total' },
} satisfies Record<ResultColumn, Phrase>

export const documentNames = {
  rules: { zh: '规章', en: 'rules' },
  normativeDocs: { zh: '行政规范性文件', en: 'normative documents' },
} satisfies Record<DocumentRow, Phrase>

export const documentColumnNames = {
  issued: { zh: '本年制发件数', en: 'issued this year' },
  repealed: { zh: '本年废止件数', en: 'repealed this year' },
  inForce: { zh: '现行有效件数', en: 'in force' },
  made: { zh: '本年新制作数量', en: 'made this year' },
  newlyPublished: { zh: '本年新公开数量', en: 'published this year' },
  totalPublished: { zh: '对外公开总数量', en: 'published in all' },
} satisfies Record<DocumentColumn, Phrase>

export const amountNames = {
  licensingDecisions: { zh: '行政许可处理决定数量', en: 'licensing decisions' },
  penaltyDecisions: { zh: '行政处罚处理决定数量', en: 'penalty decisions' },
  coercionDecisions: { zh: '行政强制处理决定数量', en: 'coercion decisions' },
  feesWanYuan: { zh: '行政事业性收费金额（万元）', en: 'charges (10,000 yuan)' },
} satisfies Record<Amount, Phrase>

export const groupNames = {
  denied: { zh: '（三）不予公开', en: '(3) refused' },
  unable: { zh: '（四）无法提供', en: '(4) unable to provide' },
  notProcessed: { zh: '（五）不予处理', en: '(5) not processed' },
  other: { zh: '（六）其他处理', en: '(6) other' },
} satisfies Record<string, Phrase>

/** What the checks find; ids as in docs/annual-report.md. */
export const findingStrings = defineStrings({
  I1: {
    zh: '表二“{column}”列：第一项 {received} 加第二项 {carriedIn} 等于 {left}，第三项（七）总计 {processed} 加第四项 {carriedOut} 等于 {right}，相差 {difference}。',
    en: 'Table 2, column “{column}”: item I {received} plus item II {carriedIn} is {left}, item III (7) {processed} plus item IV {carriedOut} is {right}; they differ by {difference}.',
  },
  I2: {
    zh: '表二“{column}”列：第三项（一）至（六）各行合计 {sum}，（七）总计为 {total}，相差 {difference}。',
    en: 'Table 2, column “{column}”: the rows (1) to (6) of item III add up to {sum}, row (7) says {total}; they differ by {difference}.',
  },
  I3: {
    zh: '表二“{row}”行：自然人与五类组织合计 {sum}，总计为 {total}，相差 {difference}。',
    en: 'Table 2, row “{row}”: natural persons and the five kinds of organisation add up to {sum}, the total says {total}; they differ by {difference}.',
  },
  I4: {
    zh: '表三“{block}”：结果维持、结果纠正、其他结果、尚未审结合计 {sum}，总计为 {total}，相差 {difference}。',
    en: 'Table 3, “{block}”: upheld, corrected, other and pending add up to {sum}, the total says {total}; they differ by {difference}.',
  },
  blank: { zh: '其中为空：{cells}。', en: 'Blank among them: {cells}.' },
  X1: {
    zh: '表二“{column}”列：第二项上年结转为 {now}，{year} 年报告第四项结转下年度为 {before}，两者应相等。',
    en: 'Table 2, column “{column}”: item II, carried over from last year, is {now}; item IV of the report for {year}, carried over to next year, is {before}; they should be equal.',
  },
  X2: {
    zh: '表一“{row}”：{year} 年报告现行有效 {before} 件，加本年制发 {issued} 件，减本年废止 {repealed} 件，应为 {expected} 件，本年现行有效填 {now} 件。',
    en: 'Table 1, “{row}”: {before} in force in the report for {year}, plus {issued} issued, less {repealed} repealed, is {expected}; this report says {now} in force.',
  },
  N1: {
    zh: '正文所述“{figure}”为 {stated}，{place}为 {counted}。',
    en: 'The prose says {stated} for “{figure}”; {place} says {counted}.',
  },
  'N2.parts': {
    zh: '正文所述“{figure}”为 {stated}，而其中列出的 {parts} 合计 {sum}。',
    en: 'The prose says {stated} for “{figure}”, but what it lists of it ({parts}) adds up to {sum}.',
  },
  'N2.growth': {
    zh: '正文所述同比增长 {stated}%，按本年新收 {now} 件、{year} 年报告新收 {before} 件计算为 {counted}%。',
    en: 'The prose says a growth of {stated}%; from {now} new applications this year and {before} in the report for {year} it is {counted}%.',
  },
  'Q1.blank': {
    zh: '{place}为空，没有发生的应填 0。',
    en: '{place} is blank; where there was none, write 0.',
  },
  'Q1.words': {
    zh: '{place}填“{words}”，应填数字，没有发生的填 0。',
    en: '{place} says “{words}”; write a number, or 0 where there was none.',
  },
  'Q1.negative': {
    zh: '{place}为 {number}，不能是负数。',
    en: '{place} is {number}; it cannot be negative.',
  },
  'Q1.fraction': {
    zh: '{place}为 {number}，应为整数。',
    en: '{place} is {number}; it must be a whole number.',
  },
  'Q2.unsaid': {
    zh: '{place}为 {number}，第六部分没有说明信息处理费的收取情况。',
    en: '{place} is {number}, but section six says nothing of fees for processing information.',
  },
  'Q2.halves': {
    zh: '第六部分信息处理费：收费 {cases} 件，金额 {yuan} 元，两者应同时为 0 或同时大于 0。',
    en: 'Section six, fees for processing information: {cases} cases, {yuan} yuan; both are 0 or neither.',
  },
  Q3: {
    zh: '表一“规章”本年制发件数为 {number}，而{agency}为县级机关，无权制定规章，应为 0。',
    en: 'Table 1, “rules”, issued this year is {number}, but {agency} is an agency of a county or district, which may not make rules: it must be 0.',
  },
  'N1.name': {
    zh: '“{section}”花括号中的“{name}”没有对应的数字，发布时会照原样印出。',
    en: 'In “{section}”, “{name}” in braces stands for no figure and would be printed as it is.',
  },
  R1: {
    zh: '{place}报送为 {filed}，按办件和文件重新统计为 {counted}。',
    en: 'What was filed as {place} is {filed}; counted anew from cases and documents it is {counted}.',
  },
  'place.table1': { zh: '表一“{row}”', en: 'table 1, “{row}”' },
  'place.table1.cell': { zh: '表一“{row}”的“{column}”', en: 'table 1, “{row}”, “{column}”' },
  'place.table2': { zh: '表二“{row}”行', en: 'table 2, row “{row}”' },
  'place.table2.cell': {
    zh: '表二“{row}”行“{column}”列',
    en: 'table 2, row “{row}”, column “{column}”',
  },
  'place.table3': { zh: '表三“{block}”', en: 'table 3, “{block}”' },
  'place.table3.cell': { zh: '表三“{block}”的“{column}”', en: 'table 3, “{block}”, “{column}”' },
  'place.whole.1': { zh: '表一整表', en: 'the whole of table 1' },
  'place.whole.2': { zh: '表二整表', en: 'the whole of table 2' },
  'place.whole.3': { zh: '表三整表', en: 'the whole of table 3' },
  'place.fees.cases': {
    zh: '第六部分信息处理费的收费件数',
    en: 'section six, cases in which a fee for processing information was charged,',
  },
  'place.fees.yuan': {
    zh: '第六部分信息处理费的金额',
    en: 'section six, the sum of fees for processing information,',
  },
  'place.sum': { zh: '{places}合计', en: 'the sum of {places}' },
  'figure.received': { zh: '新收申请', en: 'applications received' },
  'figure.handledTotal': { zh: '办理总数', en: 'handled in all' },
  'figure.organizations': { zh: '法人或其他组织', en: 'organisations' },
  'figure.litigation': { zh: '行政诉讼', en: 'litigation' },
  'list.and': { zh: '、', en: ', ' },
})

export const blankWord: Phrase = { zh: '空', en: 'blank' }

export const sectionNames = {
  overview: { zh: '一、总体情况', en: 'I Overview' },
  proactive: { zh: '二、主动公开政府信息情况', en: 'II Information published' },
  applications: {
    zh: '三、收到和处理政府信息公开申请情况',
    en: 'III Applications received and handled',
  },
  disputes: {
    zh: '四、政府信息公开行政复议、行政诉讼情况',
    en: 'IV Administrative review and litigation',
  },
  problems: { zh: '五、存在的主要问题及改进情况', en: 'V Problems and improvements' },
  other: { zh: '六、其他需要报告的事项', en: 'VI Other matters' },
} satisfies Record<Section, Phrase>

export const enteredNames = {
  ...amountNames,
  'rules.issued': { zh: '规章：本年制发件数', en: 'Rules: issued this year' },
  'rules.repealed': { zh: '规章：本年废止件数', en: 'Rules: repealed this year' },
  'rules.inForce': { zh: '规章：现行有效件数', en: 'Rules: in force' },
  'elsewhere.issued': {
    zh: '未在本平台发布的行政规范性文件：本年制发件数',
    en: 'Normative documents not on this platform: issued this year',
  },
  'elsewhere.repealed': {
    zh: '未在本平台发布的行政规范性文件：本年废止件数',
    en: 'Normative documents not on this platform: repealed this year',
  },
  'elsewhere.inForce': {
    zh: '未在本平台发布的行政规范性文件：现行有效件数',
    en: 'Normative documents not on this platform: in force',
  },
} satisfies Record<EnteredName, Phrase>

/** What may stand in braces in the prose of a report; the Chinese is what is typed. */
export const placeholderNames = {
  agency: { zh: '本机关', en: 'the agency' },
  year: { zh: '本年度', en: 'the year' },
  lastYear: { zh: '上年度', en: 'the year before' },
  nextYear: { zh: '下年度', en: 'the year after' },
  received: { zh: '本年新收', en: 'new applications' },
  carriedIn: { zh: '上年结转', en: 'carried over from last year' },
  handled: { zh: '办结', en: 'processed' },
  carriedOut: { zh: '结转下年', en: 'carried over to next year' },
  naturalPerson: { zh: '自然人申请', en: 'new, from natural persons' },
  organizations: { zh: '法人或其他组织申请', en: 'new, from organisations' },
  growth: { zh: '同比', en: 'change against last year' },
  granted: { zh: '予以公开', en: 'disclosed' },
  partiallyGranted: { zh: '部分公开', en: 'disclosed in part' },
  denied: { zh: '不予公开', en: 'refused' },
  unable: { zh: '无法提供', en: 'unable to provide' },
  notProcessed: { zh: '不予处理', en: 'not processed' },
  other: { zh: '其他处理', en: 'other handling' },
  review: { zh: '行政复议', en: 'administrative reviews' },
  litigation: { zh: '行政诉讼', en: 'litigation' },
  corrected: { zh: '结果纠正', en: 'corrected in review or litigation' },
  pending: { zh: '尚未审结', en: 'pending in review or litigation' },
  issued: { zh: '制发规范性文件', en: 'normative documents issued' },
  repealed: { zh: '废止规范性文件', en: 'normative documents repealed' },
  inForce: { zh: '现行有效规范性文件', en: 'normative documents in force' },
  licensing: { zh: '行政许可', en: 'licensing decisions' },
  penalties: { zh: '行政处罚', en: 'penalty decisions' },
  coercions: { zh: '行政强制', en: 'coercion decisions' },
  charges: { zh: '行政事业性收费', en: 'charges in 10,000 yuan' },
} satisfies Record<string, Phrase>

export const growthWords = {
  up: { zh: '增长', en: 'up ' },
  down: { zh: '下降', en: 'down ' },
  level: { zh: '持平', en: 'the same' },
} satisfies Record<string, Phrase>

export const refusals = defineRefusals({
  'annual-report.changed': {
    status: 409,
    zh: '您打开后，他人已修改了这份年度报告。请刷新后再改；已填写的内容仍在。',
    en: 'Somebody has changed this report since you opened it. Reload and try again; what you typed is kept.',
  },
  'annual-report.submitted': {
    status: 409,
    zh: '这份年度报告已经定稿，数据不再变动。需要修改的，请先撤回定稿。',
    en: 'This report is final and its figures stand. Take it back first to change it.',
  },
  'annual-report.not-submitted': {
    status: 409,
    zh: '这份年度报告尚未定稿。',
    en: 'This report is not final yet.',
  },
  'annual-report.missing': {
    status: 409,
    zh: '还有没填写的内容，见“编制进度”。',
    en: 'Something is still missing: see the progress.',
  },
  'annual-report.errors': {
    status: 409,
    zh: '还有没说明原因的错误，见“核对结果”。',
    en: 'There are errors without an explanation: see the findings.',
  },
  'annual-report.drafted': {
    status: 409,
    zh: '已经生成稿件，请在稿件中办理。',
    en: 'A draft has been made of it: go on there.',
  },
  'annual-report.year-ahead': {
    status: 409,
    zh: '这一年度尚未开始。',
    en: 'That year has not begun.',
  },
  'annual-report.year-open': {
    status: 409,
    zh: '这一年度尚未结束，数据还会变动，请在年度结束后定稿。',
    en: 'The year is not over and its figures still change: finish the report afterwards.',
  },
  'annual-report.no-column': {
    status: 409,
    zh: '本机构的网站没有以“年度报告”为默认类别的栏目，请先在“栏目”中设置。',
    en: 'No column of the site holds annual reports by default: set one up first.',
  },
})

/** What is wrong with a field of a report. */
export const problems = defineStrings({
  href: {
    zh: '请填写以 http(s):// 或者 / 开头的网址，没有则留空。',
    en: 'An address that begins with http(s):// or /, or nothing.',
  },
  whole: { zh: '应为整数。', en: 'Must be a whole number.' },
})
