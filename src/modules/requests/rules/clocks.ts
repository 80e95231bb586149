import type { LocalDate } from '../../../kernel/days.ts'
import { type Calendar, dueOn } from '../../calendar/rules.ts'
import { type Clock, type ClockEvent, runClock } from '../../casework/rules/clock.ts'
import { type LawVersion, LIMITS } from './limits.data.ts'

/** What may happen to an application once it is received, as far as limits depend on it. */
export type RequestEvent =
  | { kind: 'correction-asked'; on: LocalDate }
  | { kind: 'corrected'; on: LocalDate }
  | {
      kind: 'consulted'
      whom: Consulted
      sentOn: LocalDate
      /** When whoever is asked received the question: the limit for the answer counts from it. */
      receivedOn: LocalDate | null
      answeredOn: LocalDate | null
    }
  | { kind: 'extended'; on: LocalDate; workingDays: number }
  | { kind: 'delayed'; until: LocalDate }
  | { kind: 'fee-asked'; on: LocalDate; receivedOn: LocalDate | null }
  | { kind: 'fee-paid'; on: LocalDate }

export type Consulted = 'third-party' | 'co-maker' | 'other-agency'

/** Why the reply's clock counts otherwise than the calendar: each has its article in `law.data.ts`. */
export type Because = 'correction' | 'fee' | Consulted | 'extension' | 'delay'

/** What silence means: a third party's leaves the decision to the agency, a maker's is consent. */
export const SILENCE = {
  'third-party': 'agency-decides',
  'co-maker': 'consent',
  'other-agency': null,
} as const satisfies Record<Consulted, 'agency-decides' | 'consent' | null>

/** The clock of the reply (条例 Art. 30, 32–35; 国办函〔2020〕109号), by the law of `version`. */
export function replyClock(
  receivedOn: LocalDate,
  events: readonly RequestEvent[],
  version: LawVersion,
  calendar: Calendar,
): Clock<Because> {
  const clockEvents = [
    ...restart('correction', days(events, 'correction-asked'), days(events, 'corrected')),
    ...restart('fee', days(events, 'fee-asked'), days(events, 'fee-paid')),
    ...events.flatMap((event) => whatHappens(event, version, calendar)),
  ]
  return runClock(receivedOn, LIMITS[version].reply, clockEvents, calendar)
}

/** 补正: the one notice is due within 7 working days of receipt (Art. 30). */
export function correctionNoticeClock(
  receivedOn: LocalDate,
  version: LawVersion,
  calendar: Calendar,
): Clock<Because> {
  return runClock(receivedOn, LIMITS[version].correctionNotice, [], calendar)
}

/**
 * The last day for the answer of whoever is asked. Other agencies have no limit of their own in law,
 * and nobody has one before the question arrived: null.
 */
export function consultationDueOn(
  { whom, receivedOn }: Pick<Consultation, 'whom' | 'receivedOn'>,
  version: LawVersion,
  calendar: Calendar,
): LocalDate | null {
  if (receivedOn === null || whom === 'other-agency') return null
  const limit = LIMITS[version][whom === 'third-party' ? 'thirdParty' : 'coMaker']
  return dueOn(receivedOn, limit, calendar)
}

/** Payment is due 20 working days after the notice arrived; unpaid then, the matter is given up. */
export function paymentClock(
  noticeReceivedOn: LocalDate,
  version: LawVersion,
  calendar: Calendar,
): Clock<Because> {
  return runClock(noticeReceivedOn, LIMITS[version].payment, [], calendar)
}

type Consultation = Extract<RequestEvent, { kind: 'consulted' }>

function whatHappens(
  event: RequestEvent,
  version: LawVersion,
  calendar: Calendar,
): ClockEvent<Because>[] {
  switch (event.kind) {
    case 'consulted': {
      const to = endOfConsultation(event, version, calendar)
      return [{ kind: 'exclude', because: event.whom, from: event.sentOn, to }]
    }
    case 'extended':
      return [{ ...event, kind: 'add', because: 'extension' }]
    case 'delayed':
      return [{ kind: 'until', because: 'delay', on: event.until }]
    default:
      return []
  }
}

/** An answer ends the consultation; without one, the end of the limit does: silence has a meaning. */
function endOfConsultation(
  event: Consultation,
  version: LawVersion,
  calendar: Calendar,
): LocalDate | null {
  const lapsesOn = consultationDueOn(event, version, calendar)
  if (event.answeredOn === null) return lapsesOn
  return lapsesOn !== null && lapsesOn < event.answeredOn ? lapsesOn : event.answeredOn
}

function days(
  events: readonly RequestEvent[],
  kind: 'correction-asked' | 'corrected' | 'fee-asked' | 'fee-paid',
): LocalDate[] {
  return events.flatMap((event) => (event.kind === kind && 'on' in event ? [event.on] : [])).sort()
}

/** A notice waits for what comes on or after it; the law allows one of each kind. */
function restart(
  because: 'correction' | 'fee',
  noticed: readonly LocalDate[],
  came: readonly LocalDate[],
): ClockEvent<Because>[] {
  return noticed.map((noticedOn) => ({
    kind: 'restart',
    because,
    noticedOn,
    on: came.find((day) => day >= noticedOn) ?? null,
  }))
}
