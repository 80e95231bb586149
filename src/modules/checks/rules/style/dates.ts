import { isLocalDate, weekday } from '../../../../kernel/days.ts'
import { matching, together } from '../../engine/declare.ts'
import type { Hit } from '../../engine/finding.ts'
import { WEEKDAY_LETTERS, WEEKDAYS } from './numerals.data.ts'
import { STYLE } from './rules.data.ts'

const iso = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** Days and times that are none, days with another's weekday, periods that end before they begin. */
export const dates = together(
  matching(
    STYLE['impossible-date'],
    /(?<!\d)(\d{4})[ ]?年[ ]?(\d{1,2})[ ]?月[ ]?(?:(\d{1,2})[ ]?日)?/g,
    (match) => (isDay(match) ? null : []),
  ),
  // A day without its year: in some year it must exist.
  matching(STYLE['impossible-date'], /(?<![\d年]|年 )(\d{1,2})月(\d{1,2})日/g, (match) =>
    isLocalDate(iso(2024, Number(match[1]), Number(match[2]))) ? null : [],
  ),
  matching(
    STYLE['impossible-date'],
    /(?<![\d:：.])(?:2[5-9]|[3-9]\d)[:：][0-5]\d(?![\d:：])(?=[\u4e00-\u9fff至—，。）)])|(?<=(?:上午|下午|时间[：:]?)\s?\d{1,2}[:：])(?:[6-9]\d)(?!\d)/g,
  ),
  weekdays,
  ranges,
)

function isDay([, year, month, day]: RegExpExecArray): boolean {
  if (day === undefined) return Number(month) >= 1 && Number(month) <= 12
  return isLocalDate(iso(Number(year), Number(month), Number(day)))
}

const WITH_WEEKDAY =
  /(\d{4})年(\d{1,2})月(\d{1,2})日[ ]?[（(，,]?[ ]?(?:星期|周|礼拜)([一二三四五六日天])/g

function weekdays(text: string): Hit[] {
  const hits: Hit[] = []
  for (const match of text.matchAll(WITH_WEEKDAY)) {
    const day = iso(Number(match[1]), Number(match[2]), Number(match[3]))
    if (!isLocalDate(day)) continue
    const said = Math.min(WEEKDAY_LETTERS.indexOf(match[4]!) + 1, 7)
    const real = weekday(day)
    if (said === real) continue
    const end = match.index + match[0].length
    hits.push({
      rule: STYLE['wrong-weekday'],
      start: match.index,
      end,
      suggestions: [match[0].slice(0, -1) + WEEKDAYS[real - 1]!.at(-1)!],
      params: { word: match[0], right: WEEKDAYS[real - 1]! },
    })
  }
  return hits
}

const RANGE =
  /(?<!\d)(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?(?:起)?(?:至|到|—|－|-|～|~)(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?/g

function ranges(text: string): Hit[] {
  const hits: Hit[] = []
  for (const match of text.matchAll(RANGE)) {
    const [, year, month, day, toYear, toMonth, toDay] = match
    const from = iso(Number(year), Number(month), Number(day ?? 1))
    const to = iso(Number(toYear ?? year), Number(toMonth), Number(toDay ?? day ?? 28))
    // Without a year the end may lie in the next one.
    const ends = toYear === undefined && Number(toMonth) < Number(month) ? null : to
    if (ends !== null && isLocalDate(from) && isLocalDate(to) && to < from)
      hits.push({
        rule: STYLE['reversed-range'],
        start: match.index,
        end: match.index + match[0].length,
        params: { word: match[0] },
      })
  }
  return hits
}
