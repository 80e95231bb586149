import { weekday } from '../../kernel/days.ts'
import { defineRefusals } from '../../kernel/errors.ts'
import { defineStrings, type Locale, type Phrase, speak } from '../../kernel/strings.ts'
import { sayWeekday, sayWhy } from '../calendar/strings.ts'
import type { ClockDay } from './rules/clock.ts'
import type { Grade, RatingIssue } from './rules/ratings.ts'

const clockStrings = defineStrings({
  excluded: {
    zh: '{weekday}，{because}期间，不计入期限',
    en: '{weekday}, during {because}, not counted',
  },
  'before-restart': {
    zh: '{weekday}，{because}前的日子，期限已重新计算',
    en: '{weekday}, before {because}, the limit has begun anew',
  },
  waiting: { zh: '{weekday}，等待{because}', en: '{weekday}, waiting for {because}' },
  promised: {
    zh: '{weekday}，{because}告知的期限内',
    en: '{weekday}, within the day told by {because}',
  },
})

/** One sentence without a full stop: why a day of a clock counts or not. */
export function sayClockDay<Because extends string>(
  { date, why }: ClockDay<Because>,
  locale: Locale,
  sayBecause: (because: Because) => string,
): string {
  if (!('because' in why)) return sayWhy(why, locale)
  return speak(clockStrings, locale)(why.code, {
    weekday: sayWeekday(weekday(date), locale),
    because: sayBecause(why.because),
  })
}

export const refusals = defineRefusals({
  'casework.not-now': {
    status: 409,
    zh: '这一办件目前所处的环节不能进行此项操作。',
    en: 'This cannot be done to the case in its present state.',
  },
  'casework.words-shut': {
    status: 409,
    zh: '办理经过中的文字无法打开：加密它的密钥 {id} 不在本系统中，请联系平台管理员。',
    en: 'What was written of this case cannot be opened: the key {id} it is sealed with is not here. Ask the platform administrator.',
  },
  'casework.changed': {
    status: 409,
    zh: '您打开后，{who}已于 {at} 办理了“{what}”。请刷新后再办；已填写的内容仍在。',
    en: 'After you opened this case, {who} did “{what}” at {at}. Reload and try again; what you typed is kept.',
  },
  'casework.shut': {
    status: 409,
    zh: '无法打开：加密它的密钥 {id} 不在本系统中，请联系平台管理员。',
    en: 'It cannot be opened: the key {id} it is sealed with is not here. Ask the platform administrator.',
  },
})

/** The grades, in the words of 好差评. */
export const gradeNames = {
  'very-satisfied': { zh: '非常满意', en: 'Very satisfied' },
  satisfied: { zh: '满意', en: 'Satisfied' },
  fair: { zh: '基本满意', en: 'Fairly satisfied' },
  dissatisfied: { zh: '不满意', en: 'Dissatisfied' },
  'very-dissatisfied': { zh: '非常不满意', en: 'Very dissatisfied' },
} satisfies Record<Grade, Phrase>

/** The form on which an answer is rated, and what is said of a rating. */
export const ratingWords = defineStrings({
  title: { zh: '满意度评价', en: 'Rate the answer' },
  lead: {
    zh: '请对本次答复和服务作出评价，只能评价一次。评价不影响您申请行政复议、提起行政诉讼或者投诉的权利。',
    en: 'Say how you were served; you can do so once. It changes nothing of your right to a review, to go to court or to complain.',
  },
  grade: { zh: '满意程度', en: 'How satisfied are you?' },
  remark: { zh: '意见和建议（选填）', en: 'Remark (optional)' },
  'remark.hint': {
    zh: '不超过 500 字。加密保存，只供本机关办理人员改进工作，不公开。',
    en: 'Up to 500 characters. Kept encrypted, read only by the office that answered, never published.',
  },
  submit: { zh: '提交评价', en: 'Send the rating' },
  given: { zh: '您的评价', en: 'Your rating' },
})

export const ratingIssueWords = defineStrings({
  'grade-missing': { zh: '请选择满意程度。', en: 'Choose how satisfied you are.' },
  'remark-long': {
    zh: '意见和建议请不超过 500 字。',
    en: 'Keep the remark within 500 characters.',
  },
} satisfies Record<RatingIssue['code'], Phrase>)

/** Who does what nobody does by hand. */
export const robotNames = defineStrings({
  calendar: { zh: '日历', en: 'Calendar' },
  archivist: { zh: '保存期限', en: 'Time to keep' },
})

/** Words of letters, which are written in Chinese whatever the language of the screen. */
export const letterStrings = { to: '{name}：' } as const
