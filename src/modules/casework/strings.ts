import { weekday } from '../../kernel/days.ts'
import { defineRefusals } from '../../kernel/errors.ts'
import { defineStrings, type Locale, speak } from '../../kernel/strings.ts'
import { sayWeekday, sayWhy } from '../calendar/strings.ts'
import type { ClockDay } from './rules/clock.ts'

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
  'casework.changed': {
    status: 409,
    zh: '您打开后，{who}已于 {at} 办理了“{what}”。请刷新后再办；已填写的内容仍在。',
    en: 'After you opened this case, {who} did “{what}” at {at}. Reload and try again; what you typed is kept.',
  },
})

/** Who does what nobody does by hand. */
export const robotNames = defineStrings({
  calendar: { zh: '日历', en: 'Calendar' },
})

/** Words of letters, which are written in Chinese whatever the language of the screen. */
export const letterStrings = { to: '{name}：' } as const
