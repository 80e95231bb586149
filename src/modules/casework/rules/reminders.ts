import { addDays, type LocalDate } from '../../../kernel/days.ts'
import { type Calendar, dueOn, isWorkingDay, workingDaysBetween } from '../../calendar/rules.ts'

/** Somebody is reminded so many working days before the line. */
export const REMINDED_BEFORE = 3
/** Hours of Beijing between which people are told; nobody is woken. */
const OFFICE_HOURS = { from: '09:00', to: '17:30' } as const

export type ReminderStage = 'before' | 'at' | 'after'
export type Reminder = { lineOn: LocalDate; stage: ReminderStage; daysLeft: number }

/** Whether people are at work: `time` is the hour and minute in Beijing. */
export function isOfficeTime(day: LocalDate, time: string, calendar: Calendar): boolean {
  return time >= OFFICE_HOURS.from && time < OFFICE_HOURS.to && isWorkingDay(day, calendar)
}

/** The last day a line may stand on of which somebody would be reminded today: days of rest before the next working day belong to it. */
export function nearUntil(today: LocalDate, calendar: Calendar): LocalDate {
  return addDays(dueOn(today, REMINDED_BEFORE + 1, calendar), -1)
}

/** The reminder that is due for a case: of the office's own day or the law's, whichever is sooner. */
export function reminderFor(
  { dueOn, innerDueOn }: { dueOn: LocalDate | null; innerDueOn: LocalDate | null },
  today: LocalDate,
  calendar: Calendar,
): Reminder | undefined {
  const lines = [dueOn, innerDueOn].filter((day): day is LocalDate => day !== null).sort()
  // Past its own day, the law's line comes next.
  const lineOn = lines.find((day) => day >= today) ?? lines.at(-1)
  if (lineOn === undefined) return undefined
  const daysLeft = workingDaysBetween(today, lineOn, calendar)
  if (lineOn < today) return { lineOn, stage: 'after', daysLeft }
  if (daysLeft === 0) return { lineOn, stage: 'at', daysLeft }
  return daysLeft <= REMINDED_BEFORE ? { lineOn, stage: 'before', daysLeft } : undefined
}
