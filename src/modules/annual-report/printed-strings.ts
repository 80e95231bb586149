import type { Phrase } from '../../kernel/strings.ts'
import type { Row } from './rules/form.ts'
import type { Section } from './rules/prepared.ts'
import { rowNames } from './strings.ts'

/** What the report prints besides its sections; it is a Chinese document in either language. */
export const printWords = {
  title: {
    zh: '{本机关}{本年度}年政府信息公开工作年度报告',
    en: 'Annual report on government information disclosure',
  },
  lead: {
    zh: '本报告根据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制，由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。数据统计期限为{本年度}年1月1日至12月31日。',
    en: 'Made under the Regulations on Government Information Disclosure.',
  },
  summary: { zh: '{title}。', en: '{title}.' },
  lastProblems: {
    zh: '{上年度}年度报告所列问题的改进情况：',
    en: 'What became of the problems of last year’s report:',
  },
  lastProblem: { zh: '{n}. {problem}。改进情况：{done}。', en: '{n}. {problem}. Done: {done}.' },
  note: { zh: '说明：{words}', en: 'Note: {words}' },
} satisfies Record<string, Phrase>

/** The headings of the tables as the form prints them. */
export const formWords = {
  table1: { zh: '主动公开政府信息情况', en: 'Table one' },
  table2: { zh: '收到和处理政府信息公开申请情况', en: 'Table two' },
  table3: { zh: '政府信息公开行政复议、行政诉讼情况', en: 'Table three' },
  item1: { zh: '第二十条第（一）项', en: 'Art. 20 (1)' },
  item5: { zh: '第二十条第（五）项', en: 'Art. 20 (5)' },
  item6: { zh: '第二十条第（六）项', en: 'Art. 20 (6)' },
  item8: { zh: '第二十条第（八）项', en: 'Art. 20 (8)' },
  content: { zh: '信息内容', en: 'Information' },
  issued: { zh: '本年制发件数', en: 'Issued this year' },
  repealed: { zh: '本年废止件数', en: 'Repealed this year' },
  inForce: { zh: '现行有效件数', en: 'In force' },
  decisions: { zh: '本年处理决定数量', en: 'Decisions this year' },
  charges: { zh: '本年收费金额（单位：万元）', en: 'Charged this year (10,000 yuan)' },
  rules: { zh: '规章', en: 'Rules' },
  normativeDocs: { zh: '行政规范性文件', en: 'Normative documents' },
  licensing: { zh: '行政许可', en: 'Licensing' },
  penalties: { zh: '行政处罚', en: 'Penalties' },
  coercions: { zh: '行政强制', en: 'Coercion' },
  fees: { zh: '行政事业性收费', en: 'Charges' },
  identity: {
    zh: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    en: '(in every column: I plus II is III plus IV)',
  },
  applicants: { zh: '申请人情况', en: 'Applicants' },
  naturalPerson: { zh: '自然人', en: 'Natural persons' },
  organizations: { zh: '法人或其他组织', en: 'Organisations' },
  business: { zh: '商业企业', en: 'Businesses' },
  research: { zh: '科研机构', en: 'Research' },
  socialWelfare: { zh: '社会公益组织', en: 'Social welfare' },
  legalService: { zh: '法律服务机构', en: 'Legal services' },
  otherOrg: { zh: '其他', en: 'Other' },
  total: { zh: '总计', en: 'Total' },
  results: { zh: '三、本年度办理结果', en: 'III Results' },
  denied: { zh: '（三）不予公开', en: '(3) Refused' },
  unable: { zh: '（四）无法提供', en: '(4) Unable to provide' },
  notProcessed: { zh: '（五）不予处理', en: '(5) Not processed' },
  other: { zh: '（六）其他处理', en: '(6) Other' },
  review: { zh: '行政复议', en: 'Administrative review' },
  litigation: { zh: '行政诉讼', en: 'Litigation' },
  direct: { zh: '未经复议直接起诉', en: 'Direct' },
  afterReview: { zh: '复议后起诉', en: 'After review' },
} satisfies Record<string, Phrase>

/** The rows of table two in the words of the form. */
export const printedRows = {
  ...rowNames,
  newReceived: { zh: '一、本年新收政府信息公开申请数量', en: 'I New applications' },
  carriedIn: { zh: '二、上年结转政府信息公开申请数量', en: 'II Carried over' },
  partiallyGranted: {
    zh: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    en: '(2) Disclosed in part',
  },
  denied_stateSecret: { zh: '1.属于国家秘密', en: '1 State secret' },
  denied_lawProhibits: { zh: '2.其他法律行政法规禁止公开', en: '2 Forbidden by law' },
  denied_threeSafetiesOneStability: { zh: '3.危及“三安全一稳定”', en: '3 Security, stability' },
  denied_thirdParty: { zh: '4.保护第三方合法权益', en: '4 Rights of a third party' },
  denied_internalAffairs: { zh: '5.属于三类内部事务信息', en: '5 Internal affairs' },
  denied_process: { zh: '6.属于四类过程性信息', en: '6 Made in the process' },
  denied_enforcementFile: { zh: '7.属于行政执法案卷', en: '7 Enforcement file' },
  denied_adminInquiry: { zh: '8.属于行政查询事项', en: '8 Inquiry under special rules' },
  unable_notHeld: { zh: '1.本机关不掌握相关政府信息', en: '1 Not held' },
  unable_needsCreation: { zh: '2.没有现成信息需要另行制作', en: '2 Would have to be made' },
  unable_stillUnclear: { zh: '3.补正后申请内容仍不明确', en: '3 Still unclear' },
  notProcessed_petition: { zh: '1.信访举报投诉类申请', en: '1 Petition or complaint' },
  notProcessed_repeat: { zh: '2.重复申请', en: '2 Repeated' },
  notProcessed_publication: { zh: '3.要求提供公开出版物', en: '3 Public publication' },
  notProcessed_excessive: { zh: '4.无正当理由大量反复申请', en: '4 Excessive' },
  notProcessed_reconfirm: {
    zh: '5.要求行政机关确认或重新出具已获取信息',
    en: '5 Asks to confirm what was given',
  },
  other_noCorrection: {
    zh: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    en: '1 Not corrected in time',
  },
  other_feeUnpaid: {
    zh: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    en: '2 Fee not paid in time',
  },
  other_other: { zh: '3.其他', en: '3 Other' },
  processedTotal: { zh: '（七）总计', en: '(7) Total' },
  carriedOut: { zh: '四、结转下年度继续办理', en: 'IV Carried over to next year' },
} satisfies Record<Row, Phrase>

/** A first wording of each section, to be written over; the figures come by themselves. */
export const sectionDrafts = {
  overview:
    '（一）主动公开。制发行政规范性文件{制发规范性文件}件，废止{废止规范性文件}件，现行有效{现行有效规范性文件}件，均在法定期限内公开。\n（二）依申请公开。全年新收申请{本年新收}件，上年结转{上年结转}件，办结{办结}件，结转下年{结转下年}件。新收申请中，自然人{自然人申请}件，法人或其他组织{法人或其他组织申请}件。\n（三）政府信息管理。\n（四）政府信息公开平台建设。\n（五）监督保障。',
  proactive: '',
  applications: '',
  disputes: '',
  problems: '{本年度}年政府信息公开工作仍存在以下不足：\n{下年度}年将采取以下措施加以改进：',
  other: '根据《政府信息公开信息处理费管理办法》，{本年度}年度未向申请人收取信息处理费。',
} satisfies Record<Section, string>
