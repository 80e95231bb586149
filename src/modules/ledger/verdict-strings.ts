import { defineStrings } from '../../kernel/strings.ts'

/** Why the chain is broken, for a person. */
export const verdictStrings = defineStrings({
  gap: {
    zh: '第 {seq} 号记录缺失，疑被删除。',
    en: 'Event {seq} is missing: it may have been deleted.',
  },
  'payload-changed': {
    zh: '第 {seq} 号记录的内容被改动。',
    en: 'The content of event {seq} has been changed.',
  },
  'event-changed': {
    zh: '第 {seq} 号记录的时间、经办人或事项被改动。',
    en: 'The time, the person or the subject of event {seq} has been changed.',
  },
  'chain-broken': {
    zh: '第 {seq} 号记录与前一条记录不衔接。',
    en: 'Event {seq} does not follow from the one before it.',
  },
  'head-differs': {
    zh: '台账末尾与第 {seq} 号不符，末尾的记录疑被删除。',
    en: 'The ledger does not end as recorded, from event {seq}: events at the end may have been deleted.',
  },
})
