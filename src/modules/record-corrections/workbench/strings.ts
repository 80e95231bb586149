import { defineStrings } from '../../../kernel/strings.ts'

export const strings = defineStrings({
  title: { zh: '更正申请', en: 'Record corrections' },
  intro: {
    zh: '有证据证明与自身相关的政府信息记录不准确，要求更正的申请（条例第四十一条）。20 个工作日内答复，为本机关自定期限，未核对原文。',
    en: 'Applications to correct a record about oneself (Regulations, Art. 41). Answered within 20 working days: the office’s own limit, checked against no original.',
  },
  'state.n': { zh: '{state} {n}', en: '{state} {n}' },
  empty: { zh: '没有这一类更正申请。', en: 'No applications here.' },
  state: { zh: '办理情况', en: 'State' },
  received: { zh: '收到时间', en: 'Received' },
  words: { zh: '申请内容', en: 'Application' },
  'words.open': { zh: '查看申请内容', en: 'Open the application' },
  'words.sealed': { zh: '已封存', en: 'Sealed' },
  'words.notYours': { zh: '已封存，不向您显示', en: 'sealed, not shown to you' },
  'words.deleted': { zh: '已按保存期限于 {at} 删除', en: 'deleted {at}, when its time was over' },
  'words.hint': {
    zh: '申请人身份、记录描述、证据和答复均加密保存，只用于办理本申请。',
    en: 'Who applies, the record, the evidence and the answer are sealed: for this application only.',
  },
  clock: { zh: '期限计算', en: 'How the limit was counted' },
  outcome: { zh: '办理结果', en: 'What came of it' },
  agency: { zh: '有权更正的机关', en: 'Competent agency' },
  answer: { zh: '答复', en: 'Answer' },
  'answer.hint': {
    zh: '申请人凭回执编号和查询码看到这段话，答复加密保存。不予更正的，请写明理由。',
    en: 'The applicant reads these words with number and code; they are sealed. Where nothing is corrected, say why.',
  },
  register: { zh: '登记更正申请', en: 'Register an application for correction' },
  'register.what': { zh: '需要更正的记录', en: 'The record' },
  'register.close': { zh: '关闭', en: 'Close' },
  'register.code.hint': {
    zh: '查询码只在此处显示一次，请抄告申请人。申请人凭编号和查询码在门户网站查询办理结果。',
    en: 'The code is shown here only: give it to the applicant, who follows the application on the portal with number and code.',
  },
  'arrivedOn.hint': {
    zh: '答复期限自这一日的次日起计算。',
    en: 'The limit counts from the day after.',
  },
  channel: { zh: '提交方式', en: 'How it came' },
  registeredBy: { zh: '{name} 登记，{day} 收到', en: 'registered by {name}, came on {day}' },
  submit: { zh: '答复', en: 'Answer' },
  answered: { zh: '已答复', en: 'Answered' },
  answeredBy: { zh: '{name} 答复', en: 'answered by {name}' },
})
