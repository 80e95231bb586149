import { defineStrings } from '../../kernel/strings.ts'

/** What every desk says of a case: its clock, and the opening of what is sealed. */
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
})
