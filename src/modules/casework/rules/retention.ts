import type { LocalDate } from '../../../kernel/days.ts'

/** How long a closed case is kept whole, as its kind declares it. */
export type Retention<Act extends string = string> = {
  years: number
  /** Whether the period stands in a rule that was read; otherwise it is the office's to set. */
  verified: boolean
  /** What the timeline says when the time is over. */
  act: Act
}

/** A line of the list to be looked at says so long before. */
export const LOOK_AHEAD_DAYS = 90
export const LONGEST_RETENTION_YEARS = 100

/** Why a case whose time is over is kept all the same. */
export type KeptBecause = 'review-pending' | 'flagged'

export function keptBecause(row: { pending: boolean; kept: boolean }): KeptBecause | null {
  if (row.pending) return 'review-pending'
  return row.kept ? 'flagged' : null
}

/** The last day on which a case is kept: years later, where there is no such day the month's last (民法典 Art. 202). */
export function keptUntil(closedOn: LocalDate, years: number): LocalDate {
  const year = Number(closedOn.slice(0, 4)) + years
  const rest = closedOn.slice(4)
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return `${year}${rest === '-02-29' && !isLeap ? '-02-28' : rest}`
}
