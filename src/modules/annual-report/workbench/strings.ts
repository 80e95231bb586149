import { defineStrings } from '../../../kernel/strings.ts'

export const strings = defineStrings({
  title: { zh: '年报数据', en: 'Annual report' },
  intro: {
    zh: '年度报告表二“收到和处理政府信息公开申请情况”，由办件逐件统计；点开数字可见所统计的申请。',
    en: 'Table two of the annual report, counted case by case; every number opens the applications behind it.',
  },
  year: { zh: '年度', en: 'Year' },
  row: { zh: '申请和处理情况', en: 'What happened' },
  behind: { zh: '{row}，{column}：{n} 件', en: '{row}, {column}: {n}' },
  number: { zh: '登记编号', en: 'Number' },
  wanted: { zh: '所需信息', en: 'What was asked for' },
  received: { zh: '收到日期', en: 'Received' },
  closed: { zh: '办结日期', en: 'Closed' },
  close: { zh: '关闭', en: 'Close' },
  other: {
    zh: '表一、表三及通过本平台以外办理的申请不在此统计，编制年报时另行填写。',
    en: 'Tables one and three, and applications handled elsewhere, are not counted here.',
  },
})
