import { addDays, type LocalDate } from '../../../kernel/days.ts'
import { type Calendar, type DayReason, type DayVerdict, whyDay } from '../../calendar/rules.ts'

/**
 * What happens to a clock: three things that are easily taken for one "pause", and a day somebody
 * was told.
 * - `restart`: from the notice on the clock waits for somebody, whether a day of the limit is left or
 *   not; once that has come, the whole limit counts anew from the day after;
 * - `exclude`: the days after `from`, up to and including `to`, are not counted, and what was counted
 *   before them stays counted;
 * - `add`: so many working days more; a restart on a later day begins with the plain limit again;
 * - `until`: a later day than the counted one, promised in writing.
 */
export type ClockEvent<Because extends string = string> =
  | { kind: 'restart'; because: Because; noticedOn: LocalDate; on: LocalDate | null }
  | { kind: 'exclude'; because: Because; from: LocalDate; to: LocalDate | null }
  | { kind: 'add'; because: Because; on: LocalDate; workingDays: number }
  | { kind: 'until'; because: Because; on: LocalDate }

/** Why a day counts or not: by the calendar, or by what happened to the clock. */
export type ClockDayReason<Because extends string = string> =
  | DayReason
  | { code: 'excluded' | 'before-restart' | 'waiting' | 'promised'; because: Because }

export type ClockDay<Because extends string = string> = {
  date: LocalDate
  counted: boolean
  why: ClockDayReason<Because>
}

export type Clock<Because extends string = string> = {
  from: LocalDate
  /** The limit, with what was added to it. */
  workingDays: number
  /** Null while the clock waits for somebody, when no day can be named. */
  dueOn: LocalDate | null
  /** Some day looked at lies in a year without a holiday notice: compute again when it comes. */
  provisional: boolean
  /** Every day after `from` up to the due day, or up to where the clock began to wait. */
  days: ClockDay<Because>[]
}

/**
 * The clock of a limit of `workingDays` that started on `from` (which does not count itself, 民法典
 * Art. 201), out of what happened to it, told in any order. Throws where a number of days is not a
 * whole number from 0.
 */
export function runClock<Because extends string>(
  from: LocalDate,
  workingDays: number,
  events: readonly ClockEvent<Because>[],
  calendar: Calendar,
): Clock<Because> {
  const start = startOf(from, events)
  const added = ofKind(events, 'add').filter(({ on }) => start === from || on >= start)
  const limit = [workingDays, ...added.map((event) => event.workingDays)].reduce(
    (sum, days) => sum + wholeDays(days),
    0,
  )
  const notice = firstNotice(start, events)
  const stop = waitsFrom(start, events)
  const days: ClockDay<Because>[] = []
  let provisional = false
  let day = from
  let counted = 0
  const restarts = ofKind(events, 'restart').filter(({ on }) => on !== null)
  const excluded = ofKind(events, 'exclude').filter(({ to }) => to !== null)
  const after = walkOf(calendar)
  const next = (promised?: Because) => {
    const { day: following, verdict } = after(day)
    day = following
    const why = promised
      ? ({ code: 'promised', because: promised } as const)
      : whyNotCounted(day, start, restarts, excluded)
    const isCounted = verdict.working && !why
    provisional ||= verdict.provisional
    if (isCounted) counted += 1
    days.push({ date: day, counted: isCounted, why: verdict.working && why ? why : verdict.why })
    return verdict.working
  }
  while (day < start) next()
  while (counted < limit && day !== stop) next()
  const promise = latest(ofKind(events, 'until'))
  if (counted === limit && promise) {
    // 民法典 Art. 203: a limit does not end on a day of rest.
    let isWorking = true
    while ((day < promise.on || !isWorking) && day !== notice) isWorking = next(promise.because)
  }
  const isWaiting = counted < limit || (notice !== null && notice <= day)
  return { from, workingDays: limit, dueOn: isWaiting ? null : day, provisional, days }
}

type Of<Because extends string, Kind> = Extract<ClockEvent<Because>, { kind: Kind }>

function ofKind<Because extends string, const Kind extends ClockEvent['kind']>(
  events: readonly ClockEvent<Because>[],
  kind: Kind,
): Of<Because, Kind>[] {
  return events.filter((event): event is Of<Because, Kind> => event.kind === kind)
}

function wholeDays(days: number): number {
  if (!Number.isInteger(days) || days < 0) throw new Error(`not a number of working days: ${days}`)
  return days
}

function latest<T extends { on: LocalDate }>(events: readonly T[]): T | undefined {
  return [...events].sort((a, b) => (a.on < b.on ? 1 : -1))[0]
}

/** The day the count begins after: the last of the restarts, if any. */
function startOf(from: LocalDate, events: readonly ClockEvent[]): LocalDate {
  return ofKind(events, 'restart').reduce(
    (start, { on }) => (on !== null && on > start ? on : start),
    from,
  )
}

/** The day of the first notice that is still without what it asks for. */
function firstNotice(start: LocalDate, events: readonly ClockEvent[]): LocalDate | null {
  return firstFrom(
    start,
    ofKind(events, 'restart').flatMap(({ on, noticedOn }) => (on === null ? [noticedOn] : [])),
  )
}

/** The day after which nothing more is known: a notice or a consultation still without an answer. */
function waitsFrom(start: LocalDate, events: readonly ClockEvent[]): LocalDate | null {
  const notice = firstNotice(start, events)
  return firstFrom(start, [
    ...(notice === null ? [] : [notice]),
    ...ofKind(events, 'exclude').flatMap(({ from, to }) => (to === null ? [from] : [])),
  ])
}

function firstFrom(start: LocalDate, days: LocalDate[]): LocalDate | null {
  const first = days.sort()[0]
  return first === undefined ? null : first < start ? start : first
}

/** What keeps a working day from being counted, by what has come to an end. */
function whyNotCounted<Because extends string>(
  day: LocalDate,
  start: LocalDate,
  restarts: readonly Of<Because, 'restart'>[],
  excludes: readonly Of<Because, 'exclude'>[],
): ClockDayReason<Because> | undefined {
  if (day <= start) {
    const waiting = restarts.find(({ noticedOn, on }) => day > noticedOn && day <= on!)
    if (waiting) return { code: 'waiting', because: waiting.because }
    const restart = restarts.find(({ on }) => on === start)!
    return { code: 'before-restart', because: restart.because }
  }
  const excluded = excludes.find(({ from, to }) => day > from && day <= to!)
  return excluded && { code: 'excluded', because: excluded.because }
}

type Step = { day: LocalDate; verdict: DayVerdict }
const walks = new WeakMap<Calendar, Map<LocalDate, Step>>()

/**
 * The day after a day, and what the calendar says of it; remembered as long as the calendar, since many
 * clocks walk the same days when all of them are counted anew.
 */
function walkOf(calendar: Calendar): (day: LocalDate) => Step {
  const known = walks.get(calendar) ?? new Map<LocalDate, Step>()
  walks.set(calendar, known)
  return (day) => {
    let step = known.get(day)
    if (!step) {
      const following = addDays(day, 1)
      step = { day: following, verdict: whyDay(following, calendar) }
      known.set(day, step)
    }
    return step
  }
}
