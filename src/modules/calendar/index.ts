export { readCalendar } from './queries.ts'
export {
  type Calendar,
  type CountedDay,
  calendarForRegion,
  type Deadline,
  deadline,
  dueOn,
  type LocalDay,
  type NoticeName,
  whyDay,
  workingDaysBetween,
} from './rules.ts'
export { sayNotice, sayWeekday, sayWhy } from './strings.ts'
