export { readCalendar } from './queries.ts'
export {
  type Calendar,
  type CountedDay,
  calendarForRegion,
  type DayReason,
  type DayVerdict,
  type Deadline,
  deadline,
  dueOn,
  isWorkingDay,
  type LocalDay,
  type NoticeName,
  whyDay,
  workingDaysBetween,
} from './rules.ts'
export { sayNotice, sayWeekday, sayWhy } from './strings.ts'
