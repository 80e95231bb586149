import { defineStrings } from '../../../kernel/strings.ts'

/** What comes next in an application, and who has it. */
export const nextWords = defineStrings({
  next: { zh: '下一步：', en: 'Next: ' },
  due: { zh: '答复期限：', en: 'To be answered by: ' },
  'who.office': { zh: '公开机构', en: 'the disclosure office' },
  'who.unit': { zh: '{unit}（待认领）', en: '{unit} (to be claimed)' },
  submitted: {
    zh: '公开机构与申请人确认收到。双方确认之日为收到之日，答复期限由此起算。',
    en: 'the disclosure office confirms receipt with the applicant; the limit counts from that day.',
  },
  handling: {
    zh: '由{who}审查并拟定答复；内容不明确的先告知补正，涉及第三方的先征求意见。需要延期的，由签发人同意。',
    en: '{who} examines it and proposes a reply; unclear: ask for correction first; third parties: consult first. An extension is for the issuer to agree to.',
  },
  'handling.sent': {
    zh: '由{who}将征求意见函送达{whom}，并记录送达日期；送达后起算 15 个工作日。',
    en: '{who} delivers the question to {whom} and records the day: 15 working days count from it.',
  },
  'handling.asked': { zh: '等待{whom}的意见。', en: 'waiting for {whom}.' },
  'handling.until': {
    zh: '等待{whom}在 {day} 前提出意见；收到意见或者届满之后拟定答复。',
    en: 'waiting for {whom} until {day}; a reply is proposed after that, or once the opinion has come.',
  },
  'awaiting-correction': {
    zh: '等待申请人在 {day} 前补正。无正当理由逾期不补正的，可以不再处理。',
    en: 'waiting for the applicant to correct it by {day}; later it may be closed.',
  },
  'awaiting-payment': {
    zh: '等待申请人在 {day} 前缴费；收到后记录缴费日期，期限继续计算。',
    en: 'waiting for the fee until {day}; record the day it is paid, and the limit counts on.',
  },
  'awaiting-payment.sent': {
    zh: '由{who}将收费通知送达申请人，并记录送达日期；送达后起算 20 个工作日。',
    en: '{who} delivers the notice and records the day: 20 working days to pay count from it.',
  },
  proposed: {
    zh: '由签发人签发或者退回修改；拟定答复的人不能签发本件。',
    en: 'the issuer issues or returns it; whoever proposed it cannot issue it.',
  },
  issued: {
    zh: '由公开机构送达答复，并记录送达方式和日期；送达之日办结。',
    en: 'the disclosure office serves it and records how and when; that closes the case.',
  },
})
