import { defineStrings } from '../../kernel/strings.ts'

/** What every desk says of a case: in a list, of its clock, of the opening of what is sealed. */
export const deskWords = defineStrings({
  left: { zh: '还剩 {n} 个工作日', en: '{n} working days left' },
  today: { zh: '今日到期', en: 'due today' },
  late: { zh: '已逾期 {n} 个工作日', en: '{n} working days late' },
  'clock.days': { zh: '逐日计算（{n} 日）', en: 'Day by day ({n} days)' },
  'clock.counted': { zh: '计入', en: 'counted' },
  'clock.skipped': { zh: '不计入', en: 'not counted' },
  'clock.provisional': {
    zh: '所涉年份的节假日安排尚未发布，期限为暂定。',
    en: 'The holiday notice for that year is not out yet: the date is provisional.',
  },
  purpose: { zh: '查看目的', en: 'What for' },
  'purpose.hint': {
    zh: '查看人、时间和目的将记入台账。',
    en: 'Who opened it, when and what for goes into the ledger.',
  },
  'purpose.missing': { zh: '请填写查看目的。', en: 'Say what for.' },
  show: { zh: '查看', en: 'Show' },
  cancel: { zh: '取消', en: 'Cancel' },
  yearCounts: {
    zh: '{year} 年：收到 {received} 件，答复 {answered} 件（逾期答复 {late} 件），目前逾期未答复 {overdue} 件。',
    en: '{year}: {received} received, {answered} answered ({late} late), {overdue} overdue now.',
  },
  filter: { zh: '按办理情况筛选', en: 'Filter by state' },
  all: { zh: '全部', en: 'All' },
  number: { zh: '回执编号', en: 'Receipt' },
  state: { zh: '办理情况', en: 'State' },
  received: { zh: '收到时间', en: 'Received' },
  due: { zh: '答复期限', en: 'Due' },
  open: { zh: '查看', en: 'Open' },
  openNumber: { zh: '查看 {number}', en: 'Open {number}' },
  close: { zh: '关闭', en: 'Close' },
})
