import { defineStrings } from '../../../kernel/strings.ts'

export const behindWords = defineStrings({
  number: { zh: '登记编号', en: 'Number' },
  open: { zh: '打开申请 {number}', en: 'Open application {number}' },
  wanted: { zh: '所需信息', en: 'What was asked for' },
  received: { zh: '收到日期', en: 'Received' },
  closed: { zh: '办结日期', en: 'Closed' },
  state: { zh: '状态', en: 'State' },
})
