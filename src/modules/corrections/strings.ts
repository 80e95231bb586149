import { defineRefusals } from '../../kernel/errors.ts'
import { defineStrings } from '../../kernel/strings.ts'

/** The kinds of error, as the State Council's form names them. */
export const kindNames = defineStrings({
  inaccessible: { zh: '内容无法访问', en: 'Content cannot be opened' },
  outdated: { zh: '信息不更新', en: 'Out of date' },
  inaccurate: { zh: '内容不准确', en: 'Wrong content' },
  unanswered: { zh: '咨询留言不回复', en: 'No reply to a message' },
  typo: { zh: '错别字', en: 'Spelling mistake' },
  fake: { zh: '虚假伪造内容', en: 'False or forged content' },
  other: { zh: '其他', en: 'Something else' },
})

export const stateNames = defineStrings({
  received: { zh: '办理中', en: 'Being checked' },
  fixed: { zh: '已改正', en: 'Corrected' },
  'not-an-error': { zh: '经核实无误', en: 'Checked: not an error' },
})

/** What is wrong with a field of the form. */
export const issueWords = defineStrings({
  'kind-missing': { zh: '请选择问题类型。', en: 'Choose what kind of error it is.' },
  'description-short': {
    zh: '请说明问题所在，至少 5 个字。',
    en: 'Say what is wrong, in at least 5 characters.',
  },
  'description-long': {
    zh: '问题描述请不超过 1000 字。',
    en: 'Keep the description within 1,000 characters.',
  },
  'contact-long': {
    zh: '联系方式请不超过 100 字。',
    en: 'Keep the contact details within 100 characters.',
  },
  'too-many': {
    zh: '提交过于频繁，请在 {seconds} 秒后再次提交；已填写的内容仍保留在下面。',
    en: 'Too many reports in a short time: send it again in {seconds} seconds. What you typed is kept below.',
  },
})

/** The public form and its receipt. */
export const formWords = defineStrings({
  title: { zh: '我为政府网站找错', en: 'Report an error on this website' },
  lead: {
    zh: '感谢您帮助我们改进。我们收到后即核实，并在 3 个工作日内答复。',
    en: 'Thank you for helping. We check every report and answer within 3 working days.',
  },
  page: { zh: '问题所在页面', en: 'The page' },
  pageWhole: { zh: '整个网站', en: 'The whole site' },
  kind: { zh: '问题类型', en: 'What is wrong' },
  description: { zh: '问题描述', en: 'Describe it' },
  'description.hint': {
    zh: '请写明错误在哪里、应当怎样；请勿填写个人隐私。5 至 1000 字。',
    en: 'Where it is and what it should say; no private matters. 5 to 1,000 characters.',
  },
  contact: { zh: '联系方式（选填）', en: 'How to reach you (optional)' },
  'contact.hint': {
    zh: '电话或电子邮箱。加密保存，只供办理人员核实情况使用，不公开，保存期满后删除。不填也可以凭回执查询结果。',
    en: 'Telephone or e-mail: kept encrypted, seen only by the staff who handle the report, never published, deleted when the time to keep it is over. You can follow the report without it.',
  },
  visitor: { zh: '公众', en: 'A visitor' },
  submit: { zh: '提交', en: 'Send' },
  national: {
    zh: '您也可以通过国务院办公厅“我为政府网站找错”平台反映：',
    en: 'You may also report it to the State Council General Office:',
  },
  'national.link': { zh: '前往国务院办公厅平台', en: 'Go to the national platform' },
  follow: { zh: '查询办理结果', en: 'Follow a report' },
  number: { zh: '回执编号', en: 'Receipt number' },
  'follow.none': {
    zh: '没有找到这条反映。请核对回执编号和查询码。',
    en: 'No such report: check the receipt number and the query code.',
  },
  'follow.wait': {
    zh: '查询过于频繁，请在 {seconds} 秒后再试。',
    en: 'Too many queries: try again in {seconds} seconds.',
  },
  'receipt.title': { zh: '找错回执', en: 'Your report' },
  'receipt.thanks': {
    zh: '已收到您的反映。请记下回执编号和查询码，凭此可在本页查询办理结果。',
    en: 'We have received your report. Keep the number and the code: with them you can follow it on this page.',
  },
  'receipt.state': { zh: '办理情况', en: 'State' },
  'receipt.received': { zh: '收到时间', en: 'Received' },
  'receipt.due': { zh: '答复期限', en: 'We answer by' },
  'receipt.answer': { zh: '答复', en: 'Our answer' },
  'receipt.answered': { zh: '答复时间', en: 'Answered' },
  'receipt.again': { zh: '再反映一个问题', en: 'Report something else' },
})

export const refusals = defineRefusals({
  'corrections.no-contact': {
    status: 409,
    zh: '没有可查看的联系方式：反映人未留，或已按保存期限删除。',
    en: 'There are no contact details to open: none were given, or they were deleted when their time was over.',
  },
  'corrections.contact-shut': {
    status: 409,
    zh: '联系方式无法打开：加密它的密钥 {id} 不在本系统中，请联系平台管理员。',
    en: 'The contact details cannot be opened: the key {id} they are sealed with is not here. Ask the platform administrator.',
  },
  'corrections.answered': {
    status: 409,
    zh: '这条反映已经答复，不能再次答复。',
    en: 'This report has been answered already.',
  },
})
