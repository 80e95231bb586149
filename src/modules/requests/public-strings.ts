import { defineStrings, type Phrase } from '../../kernel/strings.ts'
import type { ApplicationIssue } from './rules/application.ts'

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

/** The application form and the page on which it is followed. */
export const publicWords = defineStrings({
  applicant: { zh: '申请人', en: 'The applicant' },
  title: { zh: '申请公开政府信息', en: 'Apply for government information' },
  lead: {
    zh: '公民、法人和其他组织都可以申请，不需要说明用途。我们确认收到后 20 个工作日内答复，一般不收取费用。',
    en: 'Anybody may apply and need not say why. We answer within 20 working days of confirming receipt, as a rule free of charge.',
  },
  first: {
    zh: '可能已经公开的，先检索：',
    en: 'It may have been published already: ',
  },
  'first.link': { zh: '检索已公开的信息', en: 'search what is published' },
  sent: { zh: '已经申请过的：', en: 'Applied already? ' },
  offline: { zh: '不在网上申请的：', en: 'Not online? ' },
  correctRecord: {
    zh: '与自身相关的记录不准确的：',
    en: 'A record about yourself is inaccurate? ',
  },
  'correctRecord.link': { zh: '申请更正', en: 'apply for its correction' },
  monthly: { zh: '每月收到和办结的申请', en: 'Applications received and answered each month' },
  answers: {
    zh: '多人申请、已经转为主动公开的信息：',
    en: 'Asked for by several, and public now: ',
  },
  'offline.link': { zh: '下载、打印申请表', en: 'download or print the form' },
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
  'private.health': {
    zh: '“{words}”看来是健康信息。申请不需要写明谁的病情，请删去；查阅、复制病历请向就诊的医疗机构提出。',
    en: '“{words}” looks like health data. An application need not say whose: leave it out. For a medical record, ask the hospital.',
  },
  'private.number': {
    zh: '“{words}”看来是证件号码、手机号码或者银行卡号，请删去，或者填入上面的相应栏目。',
    en: '“{words}” looks like the number of a certificate, telephone or card: leave it out, or put it in its own field above.',
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
  'document.shut': {
    zh: '这份文书暂时无法打开，请与本机关联系。',
    en: 'This letter cannot be opened now: please ask the office.',
  },
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
    zh: '申请已提交。请截图或者抄下登记编号和查询码，凭此在本网站查询进展、补正和查看答复。',
    en: 'Your application has been sent. Keep the number and the code, by a picture of the screen or on paper: with them you follow it on this site, correct it and read the reply.',
  },
  'receipt.next': {
    zh: '接下来由本机关与您确认收到，自双方确认之日起 20 个工作日内答复。',
    en: 'Next we confirm with you that it has come, and answer within 20 working days of that.',
  },
  'receipt.correct': {
    zh: '需要您补正，请在本页填写',
    en: 'A correction is needed: write it here',
  },
  'receipt.rate': { zh: '评价本次答复', en: 'Rate this reply' },
  lost: {
    zh: '查询码遗失的，请带身份证件向本机关说明，核对身份后重新发放。',
    en: 'Lost the code? Tell us who you are, with an identity document, and we give you a new one.',
  },
  'lost.where': {
    zh: '查询码遗失的，请带身份证件到本机关，或者来电说明（{where}），核对身份后重新发放。',
    en: 'Lost the code? Come with an identity document, or call ({where}): we make sure who you are and give you a new one.',
  },
  'lost.or': { zh: '，', en: ', ' },
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
  'event.ask-fee': {
    zh: '应缴纳信息处理费 {yuan} 元，自收到通知之日起 20 个工作日内缴纳，缴纳方式见收费通知。',
    en: 'A fee of {yuan} yuan is to be paid within 20 working days of receiving the notice, which says how.',
  },
  'event.delay': {
    zh: '于 {until} 前答复：{reason}',
    en: 'Answered by {until}: {reason}',
  },
  documents: { zh: '文书和答复材料', en: 'Letters and files' },
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
