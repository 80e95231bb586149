import { addDays, type LocalDate } from '../../../kernel/days.ts'
import { type Calendar, isWorkingDay } from '../../calendar/rules.ts'
import { OUTCOME_ROWS, type OutcomeRow } from '../../requests/rules/outcomes.data.ts'

/** What the analysis counts, in the order of the screen. */
export const FIGURES = [
  'months',
  'outcomes',
  'days',
  'lateness',
  'channels',
  'applicants',
  'units',
  'happened',
  'ratings',
  'topics',
  'repeats',
  'heavy',
] as const
export type FigureName = (typeof FIGURES)[number]

/** The months have two columns, what came and what was closed; the others one number a row. */
export const SERIES = ['received', 'closed', 'count'] as const
export type Series = (typeof SERIES)[number]

export function seriesOf(figure: FigureName): readonly Series[] {
  return figure === 'months' ? ['received', 'closed'] : ['count']
}

export type Span = { from: LocalDate; to: LocalDate }

/** Longer than this nobody looks at month by month. */
export const LONGEST_DAYS = 3660

/** Every month a span touches, `2026-11`. */
export function monthsOf({ from, to }: Span): string[] {
  const months: string[] = []
  let [year, month] = from.slice(0, 7).split('-').map(Number) as [number, number]
  for (;;) {
    const name = `${year}-${String(month).padStart(2, '0')}`
    if (name > to.slice(0, 7)) return months
    months.push(name)
    month += 1
    if (month === 13) [year, month] = [year + 1, 1]
  }
}

/** How many each key has, of rows already counted by several keys at once. */
export function tally<T extends { count: number }>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + row.count)
  return counts
}

/** The rows of table two, gathered as the form gathers them. */
export const OUTCOME_GROUPS = [
  'granted',
  'partiallyGranted',
  'denied',
  'unable',
  'notProcessed',
  'other',
] as const
export type OutcomeGroup = (typeof OUTCOME_GROUPS)[number]

export function groupOf(outcome: OutcomeRow): OutcomeGroup {
  return OUTCOME_GROUPS.find((group) => outcome.split('_')[0] === group)!
}

export function outcomesIn(group: OutcomeGroup): readonly OutcomeRow[] {
  return OUTCOME_ROWS.filter((outcome) => groupOf(outcome) === group)
}

/** Working days from the day after receipt to the day of the answer; twenty is the plain limit. */
export const BANDS = ['0-5', '6-10', '11-15', '16-20', '21-30', '31-40', '41-'] as const
export type Band = (typeof BANDS)[number]

export function bandOf(days: number): Band {
  return BANDS.find((band) => {
    const most = band.split('-')[1]!
    return most === '' || days <= Number(most)
  })!
}

/** Applications received on one day and closed on another. */
export type Taken = { receivedOn: LocalDate; closedOn: LocalDate; count: number }

/**
 * Working days of many pairs of days: the calendar is walked once, since a year of cases has ten
 * thousands of pairs.
 */
export function workingDaysOf(
  pairs: readonly Pick<Taken, 'receivedOn' | 'closedOn'>[],
  calendar: Calendar,
): (pair: Pick<Taken, 'receivedOn' | 'closedOn'>) => number {
  const days = pairs.flatMap(({ receivedOn, closedOn }) => [receivedOn, closedOn]).sort()
  const upTo = new Map<LocalDate, number>()
  let count = 0
  for (let day = days[0]; day !== undefined && day <= days.at(-1)!; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1
    upTo.set(day, count)
  }
  return ({ receivedOn, closedOn }) => upTo.get(closedOn)! - upTo.get(receivedOn)!
}

/**
 * The smallest number of days within which a share of the applications was answered; null of none.
 * `counts` says how many took so many days.
 */
export function quantile(counts: ReadonlyMap<number, number>, share: number): number | null {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  let seen = 0
  for (const [days, count] of [...counts].sort(([a], [b]) => a - b)) {
    seen += count
    if (seen >= share * total) return days
  }
  return null
}

export const LATENESS = ['in-time', 'late', 'undated', 'overdue'] as const

/** What happened on the way, by the act that says so; the mark of the green channel stands beside. */
export const NOTABLE = ['ask-correction', 'consult', 'extend', 'delay', 'ask-fee', 'pay'] as const
export const HAPPENED = [...NOTABLE, 'green'] as const

/**
 * From so many applications in the period on an applicant is listed. Nobody is refused anything for
 * it: 条例 Art. 35 allows to ask for reasons, Art. 42 a fee.
 */
export const HEAVY_FROM = 3
/** The eleventh of a month costs a fee (国办函〔2020〕109号). */
export const FREE_IN_A_MONTH = 10
