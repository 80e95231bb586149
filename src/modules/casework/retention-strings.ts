import { defineStrings } from '../../kernel/strings.ts'

/** The screen on which the time to keep closed cases is looked at. */
export const retentionWords = defineStrings({
  intro: {
    zh: '办结满 {years} 年，夜间自动删除申请人身份、收到的材料、文书内容、评价意见和内部备注，不能恢复；登记编号、申请内容、办理结果和统计数字保留。复议、诉讼、投诉尚未审结的和已延长保存的不删除。',
    en: '{years} years after closing, at night: who applied, what came in, the words of letters, remarks and notes are deleted for good; number, subject, outcome and all counts stay. What is under review or in court, and what is to be kept longer, is left.',
  },
  unverified: {
    zh: '默认 {years} 年参照文书档案定期保管的通行做法，未核对原文，请按本机关归档范围和保管期限表设定。',
    en: 'The default of {years} years follows common practice with archives and has not been checked against a rule: set what your own schedule says.',
  },
  due: { zh: '未来 90 日内到期', en: 'Due within 90 days' },
  'due.n': { zh: '{n} 件', en: '{n}' },
  leftOut: { zh: '其中不删除', en: 'Left, with a reason' },
  lastRun: { zh: '最近一次检查', en: 'Last look' },
  'lastRun.none': { zh: '尚未检查', en: 'none yet' },
  'lastRun.counts': {
    zh: '删除 {anonymised} 件，不删除 {leftOut} 件',
    en: '{anonymised} deleted, {leftOut} left',
  },
  years: { zh: '保存年限', en: 'Years to keep' },
  'years.n': { zh: '{n} 年', en: '{n} years' },
  'years.set': { zh: '设定', en: 'Set' },
  'years.title': { zh: '设定保存年限', en: 'Set the years to keep' },
  'years.hint': {
    zh: '1 至 100 年；清空则按默认年限。改短后，已满新年限的办件将在当晚处理。',
    en: '1 to 100; empty: the default. Made shorter, cases past the new time are dealt with that night.',
  },
  'years.wrong': { zh: '请填写 1 至 100 的整数。', en: 'Give a whole number from 1 to 100.' },
  'years.done': { zh: '已设定保存年限', en: 'Years set' },
  empty: { zh: '未来 90 日内没有保存期满的办件。', en: 'Nothing reaches its time within 90 days.' },
  number: { zh: '登记编号', en: 'Number' },
  closedOn: { zh: '办结日期', en: 'Closed' },
  keptUntil: { zh: '保存至', en: 'Kept until' },
  what: { zh: '期满处理', en: 'Then' },
  'what.delete': { zh: '删除', en: 'deleted' },
  'what.review-pending': {
    zh: '不删除：复议、诉讼或者投诉尚未审结',
    en: 'left: under review or in court',
  },
  'what.flagged': { zh: '不删除：已延长保存', en: 'left: to be kept longer' },
  openNumber: { zh: '办理 {number}', en: 'Open {number}' },
})
