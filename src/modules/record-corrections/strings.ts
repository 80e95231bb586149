import { defineRefusals } from '../../kernel/errors.ts'
import { defineStrings, type Phrase } from '../../kernel/strings.ts'
import type { Answer, ApplicationIssue, RecordState, WRITTEN_FIELDS } from './rules.ts'

export const stateNames = {
  received: { zh: '办理中', en: 'Being checked' },
  corrected: { zh: '属实，已更正', en: 'Corrected' },
  'not-corrected': { zh: '不予更正', en: 'Not corrected' },
  forwarded: { zh: '已转送有权更正的机关', en: 'Forwarded to the competent agency' },
  elsewhere: { zh: '告知向有权更正的机关提出', en: 'Told which agency is competent' },
} satisfies Record<RecordState, Phrase>

/** What is wrong with what is written of the record; who applies is judged as for other applications. */
export const writtenIssueWords = defineStrings({
  record: {
    zh: '请写明是哪一条政府信息记录，至少 5 个字。',
    en: 'Say which record it is, in at least 5 characters.',
  },
  correction: {
    zh: '请写明哪里不准确、应当是什么，至少 5 个字。',
    en: 'Say what is wrong and what is right, in at least 5 characters.',
  },
  evidence: {
    zh: '请写明有什么证据，至少 5 个字。',
    en: 'Say what the evidence is, in at least 5 characters.',
  },
  long: { zh: '请不超过 1000 字。', en: 'Keep it within 1,000 characters.' },
} satisfies Record<(typeof WRITTEN_FIELDS)[number] | 'long', Phrase> &
  Partial<Record<ApplicationIssue['code'], Phrase>>)

/** Who reminds. */
export const robotName: Phrase = { zh: '期限提醒', en: 'Reminder of time limits' }

export const answerIssueWords = defineStrings({
  outcome: { zh: '请选择办理结果。', en: 'Choose what came of it.' },
  agency: { zh: '请填写有权更正的机关名称。', en: 'Name the competent agency.' },
  answer: { zh: '请填写答复内容。', en: 'Write the answer.' },
} satisfies Record<keyof Answer, Phrase>)

/** The public form and its receipt. */
export const formWords = defineStrings({
  applicant: { zh: '申请人', en: 'The applicant' },
  title: { zh: '申请更正与自身相关的政府信息', en: 'Apply to correct a record about yourself' },
  lead: {
    zh: '您有证据证明本机关提供的与您自身相关的政府信息记录不准确的，可以要求更正。审核属实的，本机关予以更正并告知您；不属于本机关职能范围的，转送有权更正的机关并告知您，或者告知您向其提出。',
    en: 'If you have evidence that a record about yourself held by this agency is inaccurate, you may ask for its correction. What proves right is corrected and you are told; where another agency is competent, we forward it and tell you, or tell you where to apply.',
  },
  limit: {
    zh: '本机关自收到之日起 20 个工作日内答复（本机关自定的办理期限）。',
    en: 'We answer within 20 working days of receipt (the office’s own limit).',
  },
  basis: {
    zh: '依据：《中华人民共和国政府信息公开条例》第四十一条。',
    en: 'Basis: Regulations on Disclosure of Government Information, Art. 41.',
  },
  who: { zh: '申请人', en: 'The applicant' },
  what: { zh: '需要更正的记录', en: 'The record' },
  record: { zh: '哪一条政府信息记录', en: 'Which record' },
  'record.hint': {
    zh: '名称、文号、时间或者其他能够找到它的特征。5 至 1000 字。',
    en: 'Its name, number, date or whatever helps to find it. 5 to 1,000 characters.',
  },
  correction: { zh: '哪里不准确，应当是什么', en: 'What is wrong, and what is right' },
  'correction.hint': { zh: '5 至 1000 字。', en: '5 to 1,000 characters.' },
  evidence: { zh: '证据', en: 'Evidence' },
  'evidence.hint': {
    zh: '写明证据的名称和能够证明的内容，5 至 1000 字。证据不在网上上传：原件请到本机关出示，或者邮寄复印件，并注明回执编号。',
    en: 'What the evidence is and what it shows, 5 to 1,000 characters. Nothing is uploaded: show the original at the office, or post a copy with the receipt number.',
  },
  sealed: {
    zh: '申请内容全部加密保存，只供办理本申请使用，每次查看都有记录，办结后按保存期限删除。',
    en: 'All that you write is kept encrypted, used for this application only; every reading is recorded, and it is deleted when its time is over.',
  },
  submit: { zh: '提交申请', en: 'Send the application' },
  follow: { zh: '查询更正申请办理情况', en: 'Follow an application for correction' },
  number: { zh: '回执编号', en: 'Receipt number' },
  'follow.none': {
    zh: '没有找到这件申请。请核对回执编号和查询码。',
    en: 'No such application: check the receipt number and the query code.',
  },
  'receipt.title': { zh: '更正申请回执', en: 'Your application for correction' },
  'receipt.thanks': {
    zh: '已收到您的申请。请记下回执编号和查询码，凭此可在本页查询办理结果。提交证据时请注明回执编号。',
    en: 'We have received your application. Keep the number and the code: with them you can follow it on this page. Quote the number with your evidence.',
  },
  'receipt.state': { zh: '办理情况', en: 'State' },
  'receipt.received': { zh: '收到时间', en: 'Received' },
  'receipt.due': { zh: '答复期限', en: 'We answer by' },
  'receipt.agency': { zh: '有权更正的机关', en: 'Competent agency' },
  'receipt.answered': { zh: '答复时间', en: 'Answered' },
  'receipt.answer': { zh: '答复', en: 'Our answer' },
  'receipt.deleted': {
    zh: '答复已按保存期限删除。',
    en: 'The answer was deleted when its time was over.',
  },
  'receipt.shut': {
    zh: '答复暂时无法显示，请与本机关联系。',
    en: 'The answer cannot be shown now: please ask the office.',
  },
  'receipt.again': { zh: '提出另一件更正申请', en: 'Apply for another correction' },
})

export const refusals = defineRefusals({
  'record-corrections.anonymised': {
    status: 409,
    zh: '申请内容已按保存期限删除。',
    en: 'What was written was deleted when its time was over.',
  },
  'record-corrections.shut': {
    status: 409,
    zh: '申请内容无法打开：加密它的密钥 {id} 不在本系统中，请联系平台管理员。',
    en: 'The application cannot be opened: the key {id} it is sealed with is not here. Ask the platform administrator.',
  },
})
