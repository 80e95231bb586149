import { defineStrings, inLocale, type Locale, type Phrase, speak } from '../../kernel/strings.ts'
import type { DayReason, Festival, NoticeName } from './rules.ts'

const strings = defineStrings({
  weekday: { zh: '{weekday}，工作日', en: '{weekday}, a working day' },
  weekend: { zh: '{weekday}，休息日', en: '{weekday}, a day of rest' },
  holiday: {
    zh: '{weekday}，{festival}放假（{notice}）',
    en: '{weekday}, {festival} holiday ({notice})',
  },
  'make-up': {
    zh: '{weekday}，因{festival}调休上班（{notice}）',
    en: '{weekday}, worked in exchange for the {festival} holiday ({notice})',
  },
  'assumed-weekday': {
    zh: '{weekday}，未收录{year}年节假日安排，暂按工作日计',
    en: '{weekday}, no holiday notice for {year} on record, taken for a working day',
  },
  'assumed-weekend': {
    zh: '{weekday}，未收录{year}年节假日安排，暂按休息日计',
    en: '{weekday}, no holiday notice for {year} on record, taken for a day of rest',
  },
  'local-off': { zh: '{weekday}，本地放假：{reason}', en: '{weekday}, a local holiday: {reason}' },
  'local-working': {
    zh: '{weekday}，本地上班：{reason}',
    en: '{weekday}, a local working day: {reason}',
  },
  notice: {
    zh: '国务院办公厅{year}年节假日安排通知',
    en: 'State Council General Office holiday notice for {year}',
  },
})

const weekdays: readonly Phrase[] = [
  { zh: '星期一', en: 'Monday' },
  { zh: '星期二', en: 'Tuesday' },
  { zh: '星期三', en: 'Wednesday' },
  { zh: '星期四', en: 'Thursday' },
  { zh: '星期五', en: 'Friday' },
  { zh: '星期六', en: 'Saturday' },
  { zh: '星期日', en: 'Sunday' },
]

const festivals = {
  'new-year': { zh: '元旦', en: 'New Year' },
  'spring-festival': { zh: '春节', en: 'Spring Festival' },
  qingming: { zh: '清明节', en: 'Qingming Festival' },
  'labour-day': { zh: '劳动节', en: 'Labour Day' },
  'dragon-boat': { zh: '端午节', en: 'Dragon Boat Festival' },
  'mid-autumn': { zh: '中秋节', en: 'Mid-Autumn Festival' },
  'national-day': { zh: '国庆节', en: 'National Day' },
  'national-day-and-mid-autumn': {
    zh: '国庆节、中秋节',
    en: 'National Day and Mid-Autumn Festival',
  },
  'mid-autumn-and-national-day': {
    zh: '中秋节、国庆节',
    en: 'Mid-Autumn Festival and National Day',
  },
} satisfies Record<Festival, Phrase>

/** The name of a day of the week, 1 Monday … 7 Sunday. */
export function sayWeekday(weekday: number, locale: Locale): string {
  return inLocale(weekdays[weekday - 1]!, locale)
}

/** How a holiday notice is spoken of. */
export function sayNotice(notice: NoticeName, locale: Locale): string {
  return speak(strings, locale)('notice', { year: notice.year })
}

/** One sentence without a full stop: why a day counts or does not. */
export function sayWhy(why: DayReason, locale: Locale): string {
  const say = speak(strings, locale)
  const weekday = sayWeekday(why.weekday, locale)
  switch (why.code) {
    case 'weekday':
    case 'weekend':
      return say(why.code, { weekday })
    case 'assumed-weekday':
    case 'assumed-weekend':
      return say(why.code, { weekday, year: why.year })
    case 'holiday':
    case 'make-up':
      return say(why.code, {
        weekday,
        festival: inLocale(festivals[why.festival], locale),
        notice: sayNotice(why.notice, locale),
      })
    case 'local-off':
    case 'local-working':
      return say(why.code, { weekday, reason: why.reason })
  }
}
