import type { LocalDate } from '../../../kernel/days.ts'
import type { Context } from '../../../platform/context.ts'
import { type Calendar, readCalendar, workingDaysBetween } from '../../calendar/index.ts'

type Row = { regionCode: string; state: string; dueOn: LocalDate }

/** With the working days left of each, by the calendar of its region; null once it is no longer in `open`. */
export async function withDaysLeft<T extends Row>(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  rows: readonly T[],
  open: T['state'],
): Promise<(T & { daysLeft: number | null })[]> {
  const calendars = new Map<string, Calendar>()
  for (const code of new Set(rows.map(({ regionCode }) => regionCode)))
    calendars.set(code, await readCalendar(db, code))
  const today = clock.today()
  return rows.map((row) => ({
    ...row,
    daysLeft:
      row.state === open
        ? workingDaysBetween(today, row.dueOn, calendars.get(row.regionCode)!)
        : null,
  }))
}
