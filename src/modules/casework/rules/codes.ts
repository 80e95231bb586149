import type { LocalDate } from '../../../kernel/days.ts'

/** `SQ20261121-0003`: the third of its kind that day. */
export function caseNumber(prefix: string, day: LocalDate, count: number): string {
  return `${prefix}${day.replaceAll('-', '')}-${String(count).padStart(4, '0')}`
}
