import { defineStrings } from './strings.ts'

/** What is wrong with a field, in a sentence. */
export const issueWords = defineStrings({
  required: { zh: '必填。', en: 'Required.' },
  choose: { zh: '请选择。', en: 'Choose one.' },
  number: { zh: '请填写数字。', en: 'Enter a number.' },
  integer: { zh: '请填写整数。', en: 'Enter a whole number.' },
  short: { zh: '至少 {n} 个字。', en: 'At least {n} characters.' },
  long: { zh: '最多 {n} 个字。', en: 'At most {n} characters.' },
  small: { zh: '不得小于 {n}。', en: 'At least {n}.' },
  big: { zh: '不得大于 {n}。', en: 'At most {n}.' },
  few: { zh: '至少 {n} 项。', en: 'At least {n}.' },
  many: { zh: '最多 {n} 项。', en: 'At most {n}.' },
  email: { zh: '电子邮箱的格式不正确。', en: 'This is not an e-mail address.' },
  url: {
    zh: '网址的格式不正确，应以 https:// 或 http:// 开头。',
    en: 'This is not an address; it begins with https:// or http://.',
  },
  datetime: {
    zh: '应为带时区的日期和时间，如 2026-11-21T09:00:00+08:00。',
    en: 'A date and time with its zone, such as 2026-11-21T09:00:00+08:00.',
  },
  format: { zh: '格式不正确。', en: 'Not in the right form.' },
  value: { zh: '填写有误。', en: 'Not acceptable.' },
})
