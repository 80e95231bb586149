import dayjs, { type Dayjs } from 'dayjs'
import { beijingTime, type Instant } from '../../../kernel/days.ts'

const BEIJING_OFFSET_MILLISECONDS = 8 * 3_600_000

/**
 * The instant at which clocks in Beijing show what the picker shows, whatever the time zone of the
 * computer; seconds are dropped.
 */
export function fromBeijingClock(clock: Dayjs): Instant {
  const shown = clock.format('YYYY-MM-DDTHH:mm:00.000')
  return new Date(Date.parse(`${shown}Z`) - BEIJING_OFFSET_MILLISECONDS).toISOString()
}

/** What the picker shows for an instant: the clock in Beijing. */
export function asBeijingClock(instant: Instant): Dayjs {
  return dayjs(beijingTime(instant), 'YYYY-MM-DD HH:mm')
}
