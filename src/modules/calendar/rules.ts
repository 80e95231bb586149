import { addDays, type LocalDate, weekday } from '../../kernel/days.ts'
import { holidayNotices } from './years.data.ts'

export type Festival =
  | 'new-year'
  | 'spring-festival'
  | 'qingming'
  | 'labour-day'
  | 'dragon-boat'
  | 'mid-autumn'
  | 'national-day'
  | 'national-day-and-mid-autumn'
  | 'mid-autumn-and-national-day'

/** One holiday of a notice: the days off (first and last, inclusive) and the days worked for them. */
export type Holiday = {
  festival: Festival
  off: readonly [LocalDate, LocalDate]
  working: readonly LocalDate[]
}

/** A State Council notice on one year's holidays, named by its address. */
export type HolidayNotice = NoticeName & { holidays: readonly Holiday[] }
export type NoticeName = { year: number; source: string }

/** A day one region declares off or working on top of the notices (放假办法 Art. 4). */
export type LocalDay = { day: LocalDate; working: boolean; why: string }

type NoticedDay = { working: boolean; of: { festival: Festival; notice: NoticeName } }

export type Calendar = {
  /** The years some notice arranges. Every other year is provisional. */
  years: ReadonlySet<number>
  noticed: ReadonlyMap<LocalDate, NoticedDay>
  local: ReadonlyMap<LocalDate, LocalDay>
}

/** Why a day counts or not. `weekday` is 1 Monday … 7 Sunday. */
export type DayReason =
  | { code: 'weekday' | 'weekend'; weekday: number }
  | { code: 'assumed-weekday' | 'assumed-weekend'; weekday: number; year: number }
  | {
      code: 'holiday' | 'make-up'
      weekday: number
      festival: Festival
      notice: NoticeName
    }
  | { code: 'local-off' | 'local-working'; weekday: number; reason: string }

/** `provisional`: no notice for the day's year yet, so the answer may change when one comes. */
export type DayVerdict = { working: boolean; provisional: boolean; why: DayReason }

export type CountedDay = { date: LocalDate; counted: boolean; why: DayReason }

/** A time limit with its working. */
export type Deadline = {
  from: LocalDate
  workingDays: number
  dueOn: LocalDate
  /** Some day looked at lies in a year without a notice: compute again when the notice comes. */
  provisional: boolean
  /** Every day after `from`, up to and including `dueOn`. */
  days: CountedDay[]
}

/** The calendar of some notices. Where two speak of the same day, the later in the list holds. */
export function buildCalendar(notices: readonly HolidayNotice[]): Calendar {
  const noticed = new Map<LocalDate, NoticedDay>()
  for (const { year, source, holidays } of notices) {
    for (const { festival, off, working } of holidays) {
      const of = { festival, notice: { year, source } }
      for (let day = off[0]; day <= off[1]; day = addDays(day, 1))
        noticed.set(day, { working: false, of })
      for (const day of working) noticed.set(day, { working: true, of })
    }
  }
  return { years: new Set(notices.map((notice) => notice.year)), noticed, local: new Map() }
}

const national = buildCalendar(holidayNotices)

/**
 * The State Council's notices with a region's local days, which override them. Where a day is listed
 * twice, the later in the list holds.
 */
export function calendarForRegion(localDays: readonly LocalDay[] = []): Calendar {
  return { ...national, local: new Map(localDays.map((local) => [local.day, local])) }
}

/** Whether a day counts, and why: local days first, then the notices, then the day of the week. */
export function whyDay(day: LocalDate, calendar: Calendar): DayVerdict {
  const number = weekday(day)
  const isWeekend = number > 5
  const local = calendar.local.get(day)
  if (local) {
    const code = local.working ? 'local-working' : 'local-off'
    return settled(local.working, { code, weekday: number, reason: local.why })
  }
  const noticed = calendar.noticed.get(day)
  if (noticed && !noticed.working)
    return settled(false, { code: 'holiday', weekday: number, ...noticed.of })
  if (noticed && isWeekend)
    return settled(true, { code: 'make-up', weekday: number, ...noticed.of })
  const year = Number(day.slice(0, 4))
  if (noticed || calendar.years.has(year))
    return settled(!isWeekend, { code: isWeekend ? 'weekend' : 'weekday', weekday: number })
  const code = isWeekend ? 'assumed-weekend' : 'assumed-weekday'
  return { working: !isWeekend, provisional: true, why: { code, weekday: number, year } }
}

function settled(working: boolean, why: DayReason): DayVerdict {
  return { working, provisional: false, why }
}

/** True when the day is a working day as far as is known. */
export function isWorkingDay(day: LocalDate, calendar: Calendar): boolean {
  return whyDay(day, calendar).working
}

/**
 * The time limit of `workingDays` working days with its working. The day of the event itself does
 * not count: counting starts the day after (民法典 Art. 201). Zero working days
 * end on `from` itself. Throws where `workingDays` is not a whole number from 0.
 */
export function deadline(from: LocalDate, workingDays: number, calendar: Calendar): Deadline {
  if (!Number.isInteger(workingDays) || workingDays < 0)
    throw new Error(`not a number of working days: ${workingDays}`)
  const days: CountedDay[] = []
  let provisional = false
  let dueOn = from
  for (let left = workingDays; left > 0; ) {
    dueOn = addDays(dueOn, 1)
    const verdict = whyDay(dueOn, calendar)
    days.push({ date: dueOn, counted: verdict.working, why: verdict.why })
    provisional ||= verdict.provisional
    if (verdict.working) left -= 1
  }
  return { from, workingDays, dueOn, provisional, days }
}

/** The notices some days rest on, each once, in the order they are met. */
export function noticesOf(
  days: readonly { why: { notice?: NoticeName } | object }[],
): NoticeName[] {
  const bySource = new Map<string, NoticeName>()
  for (const { why } of days)
    if ('notice' in why && why.notice) bySource.set(why.notice.source, why.notice)
  return [...bySource.values()]
}

/** The last day of the time limit; see `deadline`. */
export function dueOn(from: LocalDate, workingDays: number, calendar: Calendar): LocalDate {
  return deadline(from, workingDays, calendar).dueOn
}

/**
 * Working days after `from` up to and including `to`: the inverse of `dueOn`. Negative where `to` is
 * earlier, so that `workingDaysBetween(today, dueOn)` is what is left, or how far overdue.
 */
export function workingDaysBetween(from: LocalDate, to: LocalDate, calendar: Calendar): number {
  if (to < from) return 0 - workingDaysBetween(to, from, calendar)
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day, calendar)) count += 1
  }
  return count
}
