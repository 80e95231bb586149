export { readCalendar } from './queries.ts'
export {
  type Calendar,
  calendarForRegion,
  deadline,
  type LocalDay,
  noticesOf,
  whyDay,
  workingDaysBetween,
} from './rules.ts'
export { sayNotice, sayWeekday, sayWhy } from './strings.ts'
