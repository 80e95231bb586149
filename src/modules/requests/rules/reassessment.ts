import { addDays, type LocalDate } from '../../../kernel/days.ts'

export const REASSESSED = ['kept', 'to-publish'] as const
export type Reassessed = (typeof REASSESSED)[number]

/**
 * When something withheld is looked at again. 条例 Art. 18 says 定期 and no term; a year is the office's
 * own, which whoever assesses may set otherwise.
 */
export function yearAfter(day: LocalDate): LocalDate {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
  // 29 February has no day a year later.
  return day.endsWith('-02-29') ? `${next.slice(0, 8)}28` : next
}

/** Days before its day from which the list shows it as coming. */
const SHOWN_BEFORE_DAYS = 60

/** Up to which day the list reaches that shows what is due soon. */
export function dueSoonUntil(today: LocalDate): LocalDate {
  return addDays(today, SHOWN_BEFORE_DAYS)
}

/** The next day to look at what was withheld; null once it may be disclosed. */
export function nextReassessment(
  result: Reassessed,
  told: { on: LocalDate; againOn?: LocalDate | null | undefined },
): LocalDate | null {
  return result === 'kept' ? (told.againOn ?? yearAfter(told.on)) : null
}
