import { addDays, daysBetween, type LocalDate } from '../../../kernel/days.ts'
import { type Calendar, type DayReason, isWorkingDay, whyDay } from '../../calendar/rules.ts'

export type Due = {
  /** By the calendar: a day of rest does not move it. */
  dueOn: LocalDate
  why: DayReason
  /** The last working day to publish on, itself where it is one. */
  lastWorkingDay: LocalDate
  /** Below 0: it is past. */
  daysLeft: number
}

/** When the report of a year is to be on the site: 31 January of the next. */
export function dueOf(year: number, today: LocalDate, calendar: Calendar): Due {
  const dueOn = `${year + 1}-01-31`
  let lastWorkingDay = dueOn
  while (!isWorkingDay(lastWorkingDay, calendar)) lastWorkingDay = addDays(lastWorkingDay, -1)
  return {
    dueOn,
    why: whyDay(dueOn, calendar).why,
    lastWorkingDay,
    daysLeft: daysBetween(today, dueOn),
  }
}
