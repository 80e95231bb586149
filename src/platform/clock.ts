import type { Instant, LocalDate } from '../kernel/days.ts'
import { dayOf } from '../kernel/days.ts'

/** The only place that reads the time. Tests hand in a clock that stands still. */
export type Clock = { now(): Instant; today(): LocalDate }

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => dayOf(new Date().toISOString()),
}

/** An instant `milliseconds` after another. */
export function later(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString()
}
