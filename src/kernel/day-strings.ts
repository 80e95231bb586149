import type { LocalDate } from './days.ts'

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** `2026年7月10日`, without zero padding (GB/T 9704 成文日期). */
export function chineseDay(day: LocalDate): string {
  const parts = DAY.exec(day)
  return parts ? `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日` : day
}

/** Said beside a field that wants a day. */
export const dayProblem = {
  zh: '须为实际存在的日期，如 2026-07-10',
  en: 'Must be a day that exists, like 2026-07-10',
} as const
