import { defineStrings, type Phrase } from '../../kernel/strings.ts'
import type { ActIssue } from './rules/against.ts'
import type { ApplicantKind, Delivery, Identity, InformationForm } from './rules/application.ts'
import type { Because, Consulted } from './rules/clocks.ts'
import type { RequestAct, RequestState } from './rules/kind.ts'
import type { OutcomeRow, Remedy } from './rules/outcomes.data.ts'
import type { Channel, RegistrationIssue } from './rules/registration.ts'
import type { ReviewIssue, ReviewKind, ReviewResult } from './rules/reviews.ts'

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

/** Who reminds. */
export const robotName: Phrase = { zh: '期限提醒', en: 'Reminder of time limits' }

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
  'awaiting-payment': { zh: '等待申请人缴费', en: 'Waiting for payment' },
  proposed: { zh: '答复待签发', en: 'Reply to be issued' },
  issued: { zh: '答复待送达', en: 'Reply to be served' },
  closed: { zh: '已办结', en: 'Closed' },
} satisfies Record<RequestState, Phrase>

export const channelNames = {
  internet: { zh: '互联网（本网站）', en: 'Online (this website)' },
  'in-person': { zh: '当面提交', en: 'In person' },
  oral: { zh: '当面口述，由工作人员代填', en: 'Told in person, written down by staff' },
  'registered-post': { zh: '需签收的邮寄（挂号、特快）', en: 'Post that is signed for' },
  'plain-letter': { zh: '平常信函', en: 'Plain letter' },
  fax: { zh: '传真', en: 'Fax' },
  email: { zh: '电子邮件', en: 'E-mail' },
} satisfies Record<Channel, Phrase>

export const registrationIssueWords = defineStrings({
  future: { zh: '日期不能晚于今天。', en: 'The day cannot be after today.' },
  'before-arrival': {
    zh: '确认之日不能早于申请到达之日。',
    en: 'It cannot be confirmed before it came.',
  },
  'read-back': {
    zh: '代填的申请须向申请人宣读并经其确认。',
    en: 'What was written down is to be read back to the applicant and agreed to.',
  },
  'not-confirmed-so': {
    zh: '这种提交方式不以确认之日为收到之日，请清空。',
    en: 'This way of applying needs no such confirmation; leave it empty.',
  },
} satisfies Record<RegistrationIssue['code'], Phrase>)

export const reviewKindNames = {
  reconsideration: { zh: '行政复议', en: 'Administrative review' },
  'litigation-direct': { zh: '行政诉讼（未经复议直接起诉）', en: 'Litigation, direct' },
  'litigation-after': { zh: '行政诉讼（复议后起诉）', en: 'Litigation after review' },
  complaint: { zh: '投诉', en: 'Complaint' },
} satisfies Record<ReviewKind, Phrase>

export const reviewResultNames = {
  upheld: { zh: '结果维持', en: 'Upheld' },
  corrected: { zh: '结果纠正', en: 'Corrected' },
  other: { zh: '其他结果', en: 'Otherwise' },
} satisfies Record<ReviewResult, Phrase>

export const reviewIssueWords = defineStrings({
  future: { zh: '日期不能晚于今天。', en: 'The day cannot be after today.' },
  'before-case': {
    zh: '日期不能早于提出申请之日。',
    en: 'The day cannot be before the application was made.',
  },
  'before-filing': {
    zh: '办结日期不能早于受理日期。',
    en: 'It cannot have ended before it was filed.',
  },
  'no-reconsideration': {
    zh: '本件没有已审结的行政复议，不能登记为复议后起诉。',
    en: 'No decided review is recorded: this cannot be litigation after review.',
  },
} satisfies Record<ReviewIssue['code'], Phrase>)

export const actNames = {
  register: { zh: '登记申请', en: 'Registered' },
  confirm: { zh: '确认收到', en: 'Confirm receipt' },
  'ask-correction': { zh: '告知补正', en: 'Ask for correction' },
  correct: { zh: '申请人补正', en: 'Corrected by the applicant' },
  'correction-received': { zh: '收到补正材料', en: 'Correction received' },
  lapse: { zh: '逾期未补正，不再处理', en: 'Not corrected in time: closed' },
  consult: { zh: '征求意见', en: 'Consult' },
  delivered: { zh: '征求意见函送达', en: 'Question delivered' },
  opinion: { zh: '收到意见', en: 'Opinion received' },
  extend: { zh: '同意延长答复期限', en: 'Agree to an extension' },
  search: { zh: '记录检索情况', en: 'Record a search' },
  'tell-third-party': { zh: '告知第三方公开决定', en: 'Tell a third party of disclosure' },
  refer: { zh: '函告其他机关', en: 'Write to the right agency' },
  'ask-reasons': { zh: '要求说明理由', en: 'Ask for reasons' },
  reasons: { zh: '收到理由说明', en: 'Reasons received' },
  delay: { zh: '同意延迟答复', en: 'Agree to a delayed reply' },
  'ask-fee': { zh: '发出收费通知', en: 'Send a fee notice' },
  'fee-delivered': { zh: '收费通知送达', en: 'Fee notice delivered' },
  pay: { zh: '收到缴费', en: 'Fee paid' },
  'fee-lapse': { zh: '逾期未缴费，不再处理', en: 'Not paid in time: closed' },
  withdraw: { zh: '申请人撤回申请', en: 'Withdrawn by the applicant' },
  'set-aside': { zh: '不作为申请办理', en: 'Set aside: plainly no application' },
  'take-up': { zh: '恢复办理', en: 'Take up again' },
  assign: { zh: '分办', en: 'Assign' },
  'assign-unit': { zh: '分办到科室', en: 'Assign to a department' },
  claim: { zh: '认领', en: 'Claim' },
  'hand-back': { zh: '退回分办', en: 'Hand back' },
  green: { zh: '列入绿色通道', en: 'Put on the green channel' },
  ungreen: { zh: '移出绿色通道', en: 'Take off the green channel' },
  'ask-help': { zh: '请求协办', en: 'Ask for help' },
  help: { zh: '协办意见', en: 'Help given' },
  merge: { zh: '并案办理', en: 'Merge' },
  split: { zh: '撤销并案', en: 'Undo the merge' },
  reassess: { zh: '重新评估', en: 'Reassess' },
  'proposed-for-publication': { zh: '拟转为主动公开', en: 'Proposed for publication' },
  rate: { zh: '申请人评价', en: 'Rated by the applicant' },
  keep: { zh: '延长保存', en: 'Keep it longer' },
  unkeep: { zh: '取消延长保存', en: 'No longer keep it' },
  anonymise: {
    zh: '保存期满，删除申请人信息',
    en: 'Time to keep is over: who applied is deleted',
  },
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

/** Words to others that say who applied: which kind of thing stands there, and not what it says. */
export const namedWords = defineStrings({
  name: {
    zh: '含有申请人的姓名或者名称。发给第三方和其他机关的文书不得透露申请人是谁，请改写。',
    en: 'It says the applicant’s name. Others must not learn who applied: change the words.',
  },
  certificate: {
    zh: '含有申请人的证件号码。发给第三方和其他机关的文书不得透露申请人是谁，请改写。',
    en: 'It says the number of the applicant’s document. Others must not learn who applied: change the words.',
  },
  phone: {
    zh: '含有申请人的联系电话。发给第三方和其他机关的文书不得透露申请人是谁，请改写。',
    en: 'It says the applicant’s telephone. Others must not learn who applied: change the words.',
  },
  email: {
    zh: '含有申请人的电子邮箱。发给第三方和其他机关的文书不得透露申请人是谁，请改写。',
    en: 'It says the applicant’s e-mail. Others must not learn who applied: change the words.',
  },
  address: {
    zh: '含有申请人的通信地址。发给第三方和其他机关的文书不得透露申请人是谁，请改写。',
    en: 'It says the applicant’s address. Others must not learn who applied: change the words.',
  },
} satisfies Record<keyof Identity, Phrase>)

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
  until: {
    zh: '延迟后的期限应晚于目前的答复期限。',
    en: 'The delayed day must be after the present due day.',
  },
  'until-far': {
    zh: '延迟后的期限不能超过一年（条例没有规定上限，一年为本平台所设，以防填错年份）。',
    en: 'The delayed day must be within a year (the Regulations set no bound: the platform’s own, against a slip of the year).',
  },
  'before-arrival': {
    zh: '确认之日不能早于申请提交或者到达之日。',
    en: 'It cannot be confirmed before it was sent in or came.',
  },
  'reasons-not-asked': {
    zh: '尚未要求申请人说明理由，不能以此不予处理（条例第三十五条）。请先办理“要求说明理由”。',
    en: 'Reasons have not been asked for, which this outcome rests on (Regulations art. 35). Ask for reasons first.',
  },
  'not-corrected': {
    zh: '申请人没有补正过，不能认定补正后仍不明确（条例第三十条）。请先告知补正；已经补正的，请先记录“收到补正材料”。',
    en: 'Nothing has been corrected, so it cannot be unclear after correction (Regulations art. 30). Ask for correction, or record the one that came.',
  },
  past: { zh: '日期不能早于今天。', en: 'The day cannot be before today.' },
  'not-after': { zh: '日期应晚于今天。', en: 'The day must be after today.' },
  'no-fee': {
    zh: '按这一数量不产生费用，不发收费通知。',
    en: 'This number costs nothing: there is no fee to ask for.',
  },
  into: {
    zh: '没有这件可以并入的申请：须为本机关另一件未并入他件、也没有他件并入本件的申请。',
    en: 'No such application to merge into: it must be another of this organisation, not merged itself.',
  },
  outcome: {
    zh: '这一结果不由答复产生，请另选。',
    en: 'This outcome does not come of a reply; choose another.',
  },
  help: {
    zh: '没有等待您答复的这一协办事项。',
    en: 'You are not waited for with this.',
  },
} satisfies Record<ActIssue['code'] | 'into' | 'help', Phrase>)
