import { addDays, type LocalDate } from '../../../kernel/days.ts'
import { type Calendar, workingDaysBetween } from '../../calendar/rules.ts'
import type { KindName } from '../../content/rules/kinds.ts'

/** 条例 art. 26: within 20 working days of being formed or changed. */
export const PUBLISHING_WORKING_DAYS = 20
/** Share of interpretations that are more than text; see `law.data.ts` for how far this is a rule. */
export const RICH_INTERPRETATION_SHARE = 0.8
export const MONTHS_SHOWN = 24

/** What counts in one cell of a figure's table. */
export type Fact = { id: string; row: string; group: string }

/** How many facts each cell has, rows and groups in the given order. */
export function countsOf(
  facts: readonly Fact[],
  rows: readonly string[],
  groups: readonly string[],
): number[][] {
  const counts = new Map<string, number>()
  for (const { row, group } of facts) {
    const cell = `${row} ${group}`
    counts.set(cell, (counts.get(cell) ?? 0) + 1)
  }
  return rows.map((row) => groups.map((group) => counts.get(`${row} ${group}`) ?? 0))
}

/** Part of a whole in per cent with one decimal; null of nothing. */
export function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 10
}

/** The months up to that of `today`, oldest first, `2026-11`. */
export function monthsUpTo(today: LocalDate, count: number): string[] {
  const last = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
  return Array.from({ length: count }, (_, index) => {
    const month = last - count + 1 + index
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}

export const CLASSES = ['policy', 'news', 'other'] as const
export type Class = (typeof CLASSES)[number]

const CLASS_OF: Partial<Record<KindName, Class>> = {
  policy: 'policy',
  normative: 'policy',
  plan: 'policy',
  interpretation: 'policy',
  news: 'news',
  notice: 'news',
}

/** Policies with their interpretations, news with notices, everything else. */
export function classOf(kind: string): Class {
  return CLASS_OF[kind as KindName] ?? 'other'
}

export const DELAYS = ['0-5', '6-10', '11-15', '16-20', '21-30', '31-', 'before'] as const
export type Delay = (typeof DELAYS)[number]

/** More calendar days than hold 31 working days, whatever the holidays. */
const LONG_ENOUGH_DAYS = 90

/**
 * How long after its formation something was published, in working days; `before` where it was
 * published earlier than it is dated, which is a mistake in one of the two.
 */
export function delayOf(formedOn: LocalDate, publishedOn: LocalDate, calendar: Calendar): Delay {
  if (publishedOn < formedOn) return 'before'
  const limit = addDays(formedOn, LONG_ENOUGH_DAYS)
  const days = workingDaysBetween(formedOn, publishedOn < limit ? publishedOn : limit, calendar)
  if (days <= 5) return '0-5'
  if (days <= 10) return '6-10'
  if (days <= 15) return '11-15'
  if (days <= PUBLISHING_WORKING_DAYS) return '16-20'
  return days <= 30 ? '21-30' : '31-'
}

export function isInTime(delay: Delay): boolean {
  return delay !== '21-30' && delay !== '31-' && delay !== 'before'
}

export const DUTY_STATES = ['in-time', 'late', 'open', 'overdue'] as const
export type DutyState = (typeof DUTY_STATES)[number]

/** What became of an interpretation owed. The last day of the limit is still in time. */
export function dutyState(
  duty: { dueOn: LocalDate; metOn: LocalDate | null },
  today: LocalDate,
): DutyState {
  if (duty.metOn !== null) return duty.metOn <= duty.dueOn ? 'in-time' : 'late'
  return today <= duty.dueOn ? 'open' : 'overdue'
}
