import { defineRefusals } from '../../kernel/errors.ts'
import { defineStrings, type Phrase } from '../../kernel/strings.ts'
import type {
  ApplicantKind,
  ApplicationIssue,
  Delivery,
  InformationForm,
} from './rules/application.ts'
import type { Because, Consulted } from './rules/clocks.ts'
import type { ActIssue, RequestAct, RequestRefusal, RequestState } from './rules/kind.ts'
import type { OutcomeRow, Remedy } from './rules/outcomes.data.ts'

/** Why a reply's clock counts otherwise than the calendar, with the article. */
export const becauseNames = {
  correction: { zh: '补正（条例第三十条）', en: 'correction (Regulations art. 30)' },
  fee: {
    zh: '缴纳信息处理费（国办函〔2020〕109号）',
    en: 'payment of the fee (国办函〔2020〕109号)',
  },
  'third-party': {
    zh: '征求意见（条例第三十二条、第三十三条）',
    en: 'consultation (Regulations art. 32, 33)',
  },
  'co-maker': {
    zh: '征求其他制作机关意见（条例第三十三条、第三十四条）',
    en: 'consultation of another maker (Regulations art. 33, 34)',
  },
  'other-agency': {
    zh: '征求其他机关意见（条例第三十三条）',
    en: 'consultation of another agency (Regulations art. 33)',
  },
  extension: { zh: '延期（条例第三十三条）', en: 'extension (Regulations art. 33)' },
  delay: { zh: '延迟答复（条例第三十五条）', en: 'delayed reply (Regulations art. 35)' },
} satisfies Record<Because, Phrase>

export const calculatorWords = defineStrings({
  title: { zh: '办理期限计算', en: 'Time limits, day by day' },
  lead: {
    zh: '推算政府信息公开的法定期限，逐日列明计入或者不计入的理由。法定节假日、调休上班日按国务院办公厅通知计算。',
    en: 'Counts the statutory time limits of information disclosure and says for every day why it counts or not. Holidays and exchanged working days follow the State Council’s notices.',
  },
  limit: { zh: '期限', en: 'Time limit' },
  'limit.reply': {
    zh: '答复政府信息公开申请（20 个工作日）',
    en: 'Reply to an application (20 working days)',
  },
  'limit.correctionNotice': {
    zh: '告知申请人补正（7 个工作日）',
    en: 'Notice to correct an application (7)',
  },
  'limit.thirdParty': { zh: '第三方提出意见（15 个工作日）', en: 'Opinion of a third party (15)' },
  'limit.coMaker': {
    zh: '其他制作机关提出意见（15 个工作日）',
    en: 'Opinion of another maker (15)',
  },
  'limit.payment': { zh: '缴纳信息处理费（20 个工作日）', en: 'Payment of the fee (20)' },
  'limit.publication': {
    zh: '主动公开政府信息（20 个工作日）',
    en: 'Publication of information (20)',
  },
  'limit.days': { zh: '其他，工作日数如下', en: 'Another number of working days' },
  from: { zh: '起算之日', en: 'Counted from' },
  'from.hint': {
    zh: '收到申请、通知或者信息形成之日，如 2026-02-10；当日不计入，自次日起算。',
    en: 'The day of receipt or formation, e.g. 2026-02-10. It does not count itself.',
  },
  days: { zh: '工作日数', en: 'Working days' },
  'days.hint': {
    zh: '只在选择“其他”时填写，0 至 250。',
    en: 'Only for “another number”: 0 to 250.',
  },
  happened: {
    zh: '办理中发生的情形（只用于答复期限，没有的不填）',
    en: 'What happened meanwhile (for a reply only; leave empty what did not)',
  },
  asked: { zh: '告知补正之日', en: 'Correction asked on' },
  corrected: { zh: '收到补正之日', en: 'Correction received on' },
  'corrected.hint': {
    zh: '答复期限自收到补正的申请之日起重新计算。尚未收到的不填。',
    en: 'The whole limit counts anew from it. Leave empty while it has not come.',
  },
  sent: { zh: '发出征求意见函之日', en: 'Others consulted on' },
  answered: { zh: '收到意见之日', en: 'Their opinion received on' },
  'answered.hint': {
    zh: '征求第三方或者其他机关意见所需时间不计算在内。尚未收到的不填。',
    en: 'The time needed is not counted. Leave empty while there is none.',
  },
  extended: { zh: '延长答复期限（工作日）', en: 'Extended by (working days)' },
  'extended.hint': {
    zh: '经负责人同意并告知申请人，最长 20 个工作日。',
    en: 'With the head’s consent and notice to the applicant, at most 20.',
  },
  submit: { zh: '计算', en: 'Count' },
  'issue.missing': { zh: '请填写起算之日。', en: 'Give the day to count from.' },
  'issue.not-a-day': {
    zh: '请填写 2008 年 5 月 1 日以后存在的日期，如 2026-02-10。',
    en: 'Give a day that exists, from 2008-05-01, e.g. 2026-02-10.',
  },
  'issue.days': {
    zh: '工作日数须为 0 至 250 的整数。',
    en: 'Working days: a whole number from 0 to 250.',
  },
  'issue.extension': {
    zh: '延长的工作日数须为 0 至 20 的整数。',
    en: 'The extension: a whole number from 0 to 20.',
  },
  'issue.before': {
    zh: '这一日不能早于前一事项发生之日。',
    en: 'This day cannot be before what it follows.',
  },
  'issue.alone': {
    zh: '请同时填写发出通知或者征求意见之日。',
    en: 'Give the day of the notice or question too.',
  },
  due: { zh: '至 {day}（{weekday}）届满', en: 'Ends on {day} ({weekday})' },
  counted: {
    zh: '自 {from} 次日起，共 {n} 个工作日。',
    en: '{n} working days from the day after {from}.',
  },
  waiting: {
    zh: '期限尚在等待补正或者意见，届满之日待收到后确定。',
    en: 'The limit waits for the correction or the opinion: its end is known when that has come.',
  },
  provisional: {
    zh: '暂定：期间涉及尚未公布节假日安排的年份，公布后应重新计算。',
    en: 'Provisional: the holiday notice of a year in question is not out; count again when it is.',
  },
  caption: { zh: '逐日计算', en: 'Day by day' },
  'column.date': { zh: '日期', en: 'Date' },
  'column.number': { zh: '第几日', en: 'Day' },
  'column.why': { zh: '理由', en: 'Why' },
  sources: { zh: '节假日安排依据', en: 'Holiday notices' },
  note: {
    zh: '本页按《中华人民共和国政府信息公开条例》推算，供参考；具体办理期限以行政机关的书面告知为准。',
    en: 'Counted by the Regulations on Disclosure of Government Information, for reference; an agency’s written notice prevails.',
  },
})

export const applicantKindNames = {
  naturalPerson: { zh: '自然人', en: 'A natural person' },
  business: { zh: '商业企业', en: 'A business' },
  research: { zh: '科研机构', en: 'A research institution' },
  socialWelfare: { zh: '社会公益组织', en: 'A social-welfare organisation' },
  legalService: { zh: '法律服务机构', en: 'A legal-service institution' },
  otherOrg: { zh: '其他组织', en: 'Another organisation' },
} satisfies Record<ApplicantKind, Phrase>

export const formNames = {
  electronic: { zh: '电子文本', en: 'Electronic' },
  paper: { zh: '纸质文本', en: 'On paper' },
} satisfies Record<InformationForm, Phrase>

export const deliveryNames = {
  online: { zh: '在本网站凭查询码查看', en: 'Read on this website with the query code' },
  email: { zh: '电子邮件', en: 'By e-mail' },
  post: { zh: '邮寄', en: 'By post' },
  'pick-up': { zh: '当面领取', en: 'Collected in person' },
} satisfies Record<Delivery, Phrase>

export const stateNames = {
  submitted: { zh: '已提交，待确认收到', en: 'Sent, to be confirmed' },
  handling: { zh: '办理中', en: 'Being handled' },
  'awaiting-correction': { zh: '等待申请人补正', en: 'Waiting for correction' },
  proposed: { zh: '答复待签发', en: 'Reply to be issued' },
  issued: { zh: '答复待送达', en: 'Reply to be served' },
  closed: { zh: '已办结', en: 'Closed' },
} satisfies Record<RequestState, Phrase>

export const actNames = {
  confirm: { zh: '确认收到', en: 'Confirm receipt' },
  'ask-correction': { zh: '告知补正', en: 'Ask for correction' },
  correct: { zh: '申请人补正', en: 'Corrected by the applicant' },
  lapse: { zh: '逾期未补正，不再处理', en: 'Not corrected in time: closed' },
  consult: { zh: '征求意见', en: 'Consult' },
  delivered: { zh: '征求意见函送达', en: 'Question delivered' },
  opinion: { zh: '收到意见', en: 'Opinion received' },
  extend: { zh: '同意延长答复期限', en: 'Agree to an extension' },
  propose: { zh: '拟定答复', en: 'Propose a reply' },
  return: { zh: '退回修改', en: 'Return the proposal' },
  issue: { zh: '签发答复', en: 'Issue the reply' },
  serve: { zh: '送达答复', en: 'Serve the reply' },
} satisfies Record<RequestAct, Phrase>

export const consultedNames = {
  'third-party': { zh: '第三方', en: 'a third party' },
  'co-maker': { zh: '其他制作机关', en: 'another maker' },
  'other-agency': { zh: '其他机关', en: 'another agency' },
} satisfies Record<Consulted, Phrase>

/** What an application ended in, as a reply says it. */
export const outcomeNames = {
  granted: { zh: '予以公开', en: 'Disclosed' },
  partiallyGranted: { zh: '部分公开', en: 'Disclosed in part' },
  denied_stateSecret: { zh: '不予公开：属于国家秘密', en: 'Refused: state secret' },
  denied_lawProhibits: {
    zh: '不予公开：其他法律行政法规禁止公开',
    en: 'Refused: forbidden by law or regulation',
  },
  denied_threeSafetiesOneStability: {
    zh: '不予公开：危及“三安全一稳定”',
    en: 'Refused: would endanger security or stability',
  },
  denied_thirdParty: {
    zh: '不予公开：保护第三方合法权益',
    en: 'Refused: rights of a third party',
  },
  denied_internalAffairs: {
    zh: '不予公开：属于三类内部事务信息',
    en: 'Refused: internal affairs',
  },
  denied_process: { zh: '不予公开：属于四类过程性信息', en: 'Refused: made in the process' },
  denied_enforcementFile: { zh: '不予公开：属于行政执法案卷', en: 'Refused: enforcement file' },
  denied_adminInquiry: {
    zh: '不予公开：属于行政查询事项',
    en: 'Refused: inquiry under special rules',
  },
  unable_notHeld: { zh: '无法提供：本机关不掌握相关政府信息', en: 'Unable: not held' },
  unable_needsCreation: {
    zh: '无法提供：没有现成信息需要另行制作',
    en: 'Unable: would have to be made',
  },
  unable_stillUnclear: {
    zh: '无法提供：补正后申请内容仍不明确',
    en: 'Unable: still unclear after correction',
  },
  notProcessed_petition: {
    zh: '不予处理：信访举报投诉类申请',
    en: 'Not processed: petition or complaint',
  },
  notProcessed_repeat: { zh: '不予处理：重复申请', en: 'Not processed: repeated' },
  notProcessed_publication: {
    zh: '不予处理：要求提供公开出版物',
    en: 'Not processed: public publication',
  },
  notProcessed_excessive: {
    zh: '不予处理：无正当理由大量反复申请',
    en: 'Not processed: excessive without good reason',
  },
  notProcessed_reconfirm: {
    zh: '不予处理：要求行政机关确认或重新出具已获取信息',
    en: 'Not processed: asks to confirm what was given',
  },
  other_noCorrection: {
    zh: '其他处理：无正当理由逾期不补正，不再处理',
    en: 'Closed: not corrected in time',
  },
  other_feeUnpaid: { zh: '其他处理：逾期未缴纳费用，不再处理', en: 'Closed: fee not paid in time' },
  other_other: { zh: '其他处理', en: 'Closed otherwise' },
} satisfies Record<OutcomeRow, Phrase>

/** What may be done against a reply (行政复议法 Art. 20, 23; 行政诉讼法 Art. 45, 46). */
export const remedyNames = {
  'review-first': {
    zh: '对不予公开的决定不服的，应当自收到之日起六十日内先向本机关的本级人民政府申请行政复议；对行政复议决定不服的，可以自收到复议决定书之日起十五日内向人民法院提起行政诉讼。',
    en: 'Against a refusal you must first apply for administrative review to the people’s government at this level within 60 days of receiving it; against the review’s decision you may go to court within 15 days.',
  },
  'review-or-suit': {
    zh: '对本答复不服的，可以自收到之日起六十日内向本机关的本级人民政府申请行政复议，或者自收到之日起六个月内直接向人民法院提起行政诉讼。',
    en: 'Against this reply you may apply for administrative review to the people’s government at this level within 60 days of receiving it, or go to court directly within six months.',
  },
  none: { zh: '', en: '' },
} satisfies Record<Remedy, Phrase>

export const applicationIssueWords = defineStrings({
  applicantKind: { zh: '请选择申请人类别。', en: 'Choose what kind of applicant you are.' },
  name: { zh: '请填写姓名或者名称。', en: 'Give your name, or the organisation’s.' },
  certificate: {
    zh: '请填写身份证件号码或者统一社会信用代码。',
    en: 'Give the number of your identity document or the organisation’s code.',
  },
  contact: {
    zh: '请至少填写一种联系方式：电话、电子邮箱或者通信地址。',
    en: 'Give at least one way to reach you: telephone, e-mail or address.',
  },
  email: { zh: '电子邮箱的格式不正确，请核对。', en: 'Check the e-mail address.' },
  'email-needed': {
    zh: '选择以电子邮件获取的，请填写电子邮箱。',
    en: 'To receive it by e-mail, give your e-mail address.',
  },
  'address-needed': {
    zh: '选择邮寄的，请填写通信地址。',
    en: 'To receive it by post, give your address.',
  },
  'too-long': { zh: '请不超过 200 字。', en: 'Keep it within 200 characters.' },
  'wanted-short': {
    zh: '请写明所需政府信息的名称、文号或者其他特征，至少 5 个字。',
    en: 'Describe the information by its name, number or other features, in at least 5 characters.',
  },
  'wanted-long': { zh: '请不超过 2000 字。', en: 'Keep it within 2,000 characters.' },
  form: { zh: '请选择所需信息的形式。', en: 'Choose the form you want it in.' },
  delivery: { zh: '请选择获取信息的方式。', en: 'Choose how you want to receive it.' },
} satisfies Record<ApplicationIssue['code'], Phrase>)

export const actIssueWords = defineStrings({
  'answer-by': { zh: '补正期限应晚于今天。', en: 'The time for correction must end after today.' },
  consultation: {
    zh: '没有这一项尚待答复的征求意见。',
    en: 'No such consultation is waiting for an answer.',
  },
  future: { zh: '日期不能晚于今天。', en: 'The day cannot be after today.' },
  'too-early': {
    zh: '日期不能早于前一环节。',
    en: 'The day cannot be before the step it follows.',
  },
  outcome: {
    zh: '这一结果不由答复产生，请另选。',
    en: 'This outcome does not come of a reply; choose another.',
  },
} satisfies Record<ActIssue['code'], Phrase>)

export const refusals = defineRefusals({
  'requests.correction-once': {
    status: 409,
    zh: '已经告知过补正，补正只能一次性告知（条例第三十条）。',
    en: 'Correction has been asked for, which may be done once (Regulations art. 30).',
  },
  'requests.correction-late': {
    status: 409,
    zh: '收到申请已超过 7 个工作日，不能再告知补正（条例第三十条）。',
    en: 'More than 7 working days have passed since receipt: correction can no longer be asked for (Regulations art. 30).',
  },
  'requests.correction-open': {
    status: 409,
    zh: '补正期限尚未届满。',
    en: 'The time for correction is not over.',
  },
  'requests.extended-once': {
    status: 409,
    zh: '已经延长过一次，不能再次延长。',
    en: 'The limit has been extended once and cannot be again.',
  },
  'requests.overdue': {
    status: 409,
    zh: '答复期限已经届满，不能再延长。',
    en: 'The limit has passed and cannot be extended.',
  },
  'requests.waiting': {
    status: 409,
    zh: '征求意见尚未收到答复，其期限也未届满。',
    en: 'Those consulted have not answered, and their time is not over.',
  },
  'requests.no-consultation': {
    status: 409,
    zh: '没有尚待答复的征求意见。',
    en: 'No consultation is waiting for an answer.',
  },
  'requests.own-proposal': {
    status: 409,
    zh: '不能签发本人拟定的答复。',
    en: 'Nobody issues a reply they proposed themselves.',
  },
} satisfies Record<RequestRefusal, ReturnType<typeof defineRefusals>[string]>)

/** The application form and the page on which it is followed. */
export const publicWords = defineStrings({
  applicant: { zh: '申请人', en: 'The applicant' },
  title: { zh: '申请公开政府信息', en: 'Apply for government information' },
  lead: {
    zh: '公民、法人和其他组织都可以申请，不需要说明用途。我们确认收到后 20 个工作日内答复，一般不收取费用。',
    en: 'Anybody may apply and need not say why. We answer within 20 working days of confirming receipt, as a rule free of charge.',
  },
  first: {
    zh: '所需信息可能已经公开，提交前可以先检索：',
    en: 'It may have been published already. You may search first:',
  },
  'first.link': { zh: '检索已公开的信息', en: 'Search what is published' },
  who: { zh: '申请人', en: 'The applicant' },
  applicantKind: { zh: '申请人类别', en: 'Kind of applicant' },
  name: { zh: '姓名或者名称', en: 'Name' },
  certificate: {
    zh: '身份证件号码或者统一社会信用代码',
    en: 'Number of identity document, or organisation code',
  },
  'certificate.hint': {
    zh: '身份信息加密保存，只供办理本申请使用，每次查看都有记录。',
    en: 'Kept encrypted, used for this application only; every reading is recorded.',
  },
  phone: { zh: '联系电话', en: 'Telephone' },
  'phone.hint': {
    zh: '电话、电子邮箱、通信地址至少填写一项。',
    en: 'Telephone, e-mail or address: at least one.',
  },
  email: { zh: '电子邮箱', en: 'E-mail' },
  address: { zh: '通信地址', en: 'Address' },
  what: { zh: '所需政府信息', en: 'The information' },
  wanted: { zh: '名称、文号或者其他特征性描述', en: 'Its name, number or other features' },
  'wanted.hint': {
    zh: '例如：某年某月印发的某某规划全文。请勿填写病历、诊断等本人或者他人的健康信息。5 至 2000 字。',
    en: 'For example: the full text of a plan issued in a certain month. Leave out medical records and other health data. 5 to 2,000 characters.',
  },
  form: { zh: '信息的形式', en: 'Form' },
  delivery: { zh: '获取方式', en: 'How to receive it' },
  'too-many': {
    zh: '提交过于频繁，请在 {seconds} 秒后再次提交；已填写的内容仍保留在下面。',
    en: 'Too many in a short time: send it again in {seconds} seconds. What you typed is kept below.',
  },
  submit: { zh: '提交申请', en: 'Send the application' },
  follow: { zh: '查询申请办理情况', en: 'Follow an application' },
  number: { zh: '登记编号', en: 'Number' },
  'follow.none': {
    zh: '没有找到这件申请。请核对登记编号和查询码。',
    en: 'No such application: check the number and the query code.',
  },
  'follow.wait': {
    zh: '查询过于频繁，请在 {seconds} 秒后再试。',
    en: 'Too many queries: try again in {seconds} seconds.',
  },
  'receipt.title': { zh: '申请办理情况', en: 'Your application' },
  'receipt.thanks': {
    zh: '申请已提交。请记下登记编号和查询码，凭此可在本页查询进展、补正和查看答复。',
    en: 'Your application has been sent. Keep the number and the code: with them you follow it here, correct it and read the reply.',
  },
  state: { zh: '办理情况', en: 'State' },
  submitted: { zh: '提交时间', en: 'Sent' },
  received: { zh: '收到日期', en: 'Received' },
  due: { zh: '答复期限', en: 'We answer by' },
  'due.waiting': {
    zh: '待收到补正或者所征求的意见后确定',
    en: 'Known when the correction or opinion has come',
  },
  'due.provisional': {
    zh: '（暂定：所涉年份的节假日安排尚未公布）',
    en: ' (provisional: the holiday notice of that year is not out)',
  },
  outcome: { zh: '办理结果', en: 'Outcome' },
  reply: { zh: '答复', en: 'Reply' },
  basis: { zh: '依据', en: 'Basis' },
  'basis.article': {
    zh: '《中华人民共和国政府信息公开条例》{article}',
    en: 'Regulations on Disclosure of Government Information, {article}',
  },
  remedy: { zh: '救济途径', en: 'Remedies' },
  history: { zh: '办理过程', en: 'What happened' },
  'event.ask-correction': {
    zh: '需要补正：{items}（请于 {answerBy} 前补正）',
    en: 'To be corrected: {items} (by {answerBy})',
  },
  'event.extend': {
    zh: '答复期限延长 {workingDays} 个工作日：{reason}',
    en: 'The limit is extended by {workingDays} working days: {reason}',
  },
  correction: { zh: '补正内容', en: 'Your correction' },
  'correction.hint': {
    zh: '请按告知的事项补充，5 至 2000 字。收到补正之日起重新计算答复期限。',
    en: 'Supply what was asked for, 5 to 2,000 characters. The limit counts anew from the day it arrives.',
  },
  'correction.short': {
    zh: '请填写补正内容，5 至 2000 字。',
    en: 'Write your correction, 5 to 2,000 characters.',
  },
  'correction.submit': { zh: '提交补正', en: 'Send the correction' },
  again: { zh: '提交另一件申请', en: 'Make another application' },
})
