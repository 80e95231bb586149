import type { Instant, LocalDate } from '../../../kernel/days.ts'
import type { Calendar } from '../../calendar/rules.ts'
import { type Consulted, consultationDueOn, correctionNoticeClock, paymentClock } from './clocks.ts'
import { type FeeMethod, feeOf } from './fees.ts'
import { dayOfAct, type Event, firstOn, type RequestAct, requestKind } from './kind.ts'
import type { LawVersion } from './limits.data.ts'
import { yearAfter } from './reassessment.ts'

export type Standing = {
  /** The day it was sent in, handed in or came. */
  cameOn: LocalDate
  receivedOn: LocalDate | null
  dueOn: LocalDate | null
  events: readonly Event[]
  today: LocalDate
  law: LawVersion
  calendar: Calendar
  handlerId?: string | null
  unitId?: string | null
  /** The department of whoever would act. */
  byUnitId?: string | null
  green?: boolean
  kept?: boolean
  anonymisedAt?: Instant | null
  mergedIntoId?: string | null
  outcome?: string | null
}

export type RequestRefusal =
  | 'requests.correction-once'
  | 'requests.correction-late'
  | 'requests.correction-open'
  | 'requests.extended-once'
  | 'requests.overdue'
  | 'requests.waiting'
  | 'requests.no-consultation'
  | 'requests.own-proposal'
  | 'requests.fee-once'
  | 'requests.fee-late'
  | 'requests.fee-delivered'
  | 'requests.payment-open'
  | 'requests.no-reasons-asked'
  | 'requests.delayed-once'
  | 'requests.reasons-first'
  | 'requests.third-party-not-told'
  | 'requests.not-set-aside'
  | 'requests.not-assigned'
  | 'requests.taken'
  | 'requests.not-your-unit'
  | 'requests.no-help-asked'
  | 'requests.not-green'
  | 'requests.green'
  | 'requests.merged'
  | 'requests.not-merged'
  | 'requests.not-withheld'
  | 'requests.kept'
  | 'requests.not-kept'
  | 'requests.anonymised'

/** What the law has against an act that the table of states would allow. */
export function lawAgainst(
  act: RequestAct,
  standing: Standing,
  by: string,
): RequestRefusal | undefined {
  const { events, today, dueOn } = standing
  switch (act) {
    case 'ask-correction':
      if (events.some((event) => event.act === 'ask-correction')) return 'requests.correction-once'
      return today > correctionDueOn(standing) ? 'requests.correction-late' : undefined
    case 'lapse':
      return today <= answerBy(events) ? 'requests.correction-open' : undefined
    case 'delivered':
    case 'opinion':
      return openConsultations(standing).length === 0 ? 'requests.no-consultation' : undefined
    case 'extend':
      if (events.some((event) => event.act === 'extend')) return 'requests.extended-once'
      return dueOn !== null && today > dueOn ? 'requests.overdue' : undefined
    case 'ask-fee':
      if (events.some((event) => event.act === 'ask-fee')) return 'requests.fee-once'
      return dueOn !== null && today > dueOn ? 'requests.fee-late' : undefined
    case 'fee-delivered':
      return firstOn(events, 'fee-delivered') === null ? undefined : 'requests.fee-delivered'
    case 'fee-lapse': {
      const payBy = paymentDueOn(standing)
      return payBy === null || today <= payBy ? 'requests.payment-open' : undefined
    }
    case 'reasons':
      return firstOn(events, 'ask-reasons') === null ? 'requests.no-reasons-asked' : undefined
    case 'delay':
      if (firstOn(events, 'delay') !== null) return 'requests.delayed-once'
      if (dueOn !== null && today > dueOn) return 'requests.overdue'
      // Art. 35: a later day is told where the reasons given are reasonable, as the letter says they are.
      return firstOn(events, 'reasons') === null ? 'requests.reasons-first' : undefined
    case 'take-up':
      if (standing.anonymisedAt) return 'requests.anonymised'
      return isSetAside(events) ? undefined : 'requests.not-set-aside'
    case 'claim':
      if (!standing.unitId || standing.unitId !== standing.byUnitId) return 'requests.not-your-unit'
      return standing.handlerId ? 'requests.taken' : undefined
    case 'hand-back':
      return standing.handlerId === by ? undefined : 'requests.not-assigned'
    case 'help':
      return openHelp(events).length === 0 ? 'requests.no-help-asked' : undefined
    case 'keep':
      if (standing.anonymisedAt) return 'requests.anonymised'
      return standing.kept ? 'requests.kept' : undefined
    case 'unkeep':
      return standing.kept ? undefined : 'requests.not-kept'
    case 'green':
      return standing.green ? 'requests.green' : undefined
    case 'ungreen':
      return standing.green ? undefined : 'requests.not-green'
    case 'merge':
      return standing.mergedIntoId ? 'requests.merged' : undefined
    case 'split':
      return standing.mergedIntoId ? undefined : 'requests.not-merged'
    case 'reassess':
      return isWithheld(standing.outcome) ? undefined : 'requests.not-withheld'
    case 'propose':
      return waitsForOpinion(standing) ? 'requests.waiting' : undefined
    case 'issue':
      return events.findLast((event) => event.act === 'propose')?.accountId === by
        ? 'requests.own-proposal'
        : undefined
    case 'serve':
      return lacksWord(standing) ? 'requests.third-party-not-told' : undefined
    default:
      return undefined
  }
}

/**
 * Art. 32: disclosed against the will of a third party, each who objected is told what and why. What is
 * given in part may leave out what they objected to; whoever proposes it knows.
 */
function lacksWord({ events, outcome }: Standing): boolean {
  if (outcome !== 'granted') return false
  const objections = events.filter(
    ({ act, facts }) =>
      act === 'opinion' &&
      facts['agrees'] === false &&
      events[Number(facts['consultation']) - 1]?.facts['whom'] === 'third-party',
  )
  const told = events.filter(({ act }) => act === 'tell-third-party')
  return told.length < objections.length
}

/** The last day for the notice to correct (Art. 30). */
function correctionDueOn({ receivedOn, law, calendar }: Standing): LocalDate {
  return correctionNoticeClock(receivedOn!, law, calendar).dueOn!
}

/** The day until which the applicant was asked to correct. */
function answerBy(events: readonly Event[]): LocalDate {
  return String(events.findLast((event) => event.act === 'ask-correction')?.facts['answerBy'] ?? '')
}

/** Until when the fee is to be paid; null before the notice has reached the applicant. */
export function paymentDueOn({
  events,
  law,
  calendar,
}: Pick<Standing, 'events' | 'law' | 'calendar'>): LocalDate | null {
  const delivered = firstOn(events, 'fee-delivered')
  return delivered && paymentClock(delivered, law, calendar).dueOn
}

/** Whether a closed case was set aside, rather than answered, given up or withdrawn. */
function isSetAside(events: readonly Event[]): boolean {
  return events.findLast(({ act }) => requestKind.acts[act].to !== null)?.act === 'set-aside'
}

/** Art. 18: what was withheld, whole or in part, comes back to be looked at again. */
export function isWithheld(outcome: string | null | undefined): boolean {
  return outcome === 'partiallyGranted' || (outcome?.startsWith('denied_') ?? false)
}

export type OpenHelp = { help: number; accountId: string; dueOn: LocalDate; question: string }

/** Whoever was asked to help and has not yet. */
export function openHelp(events: readonly Event[]): OpenHelp[] {
  return events.flatMap(({ act, facts }, index) => {
    const help = index + 1
    if (act !== 'ask-help') return []
    if (events.some((event) => event.act === 'help' && event.facts['help'] === help)) return []
    return [
      {
        help,
        accountId: String(facts['accountId']),
        dueOn: String(facts['dueOn']),
        question: String(facts['question']),
      },
    ]
  })
}

export type OpenConsultation = {
  /** Its number among the events. */
  consultation: number
  whom: Consulted
  sentOn: LocalDate
  receivedOn: LocalDate | null
  /** When silence takes effect. */
  lapsesOn: LocalDate | null
}

/** Whoever was asked and has not answered. */
export function openConsultations({
  events,
  law,
  calendar,
}: Pick<Standing, 'events' | 'law' | 'calendar'>): OpenConsultation[] {
  return events.flatMap((event, index) => {
    if (event.act !== 'consult') return []
    const consultation = index + 1
    if (dayOfAct(events, 'opinion', consultation) !== null) return []
    const question = {
      whom: event.facts['whom'] as Consulted,
      receivedOn: dayOfAct(events, 'delivered', consultation),
    }
    const lapsesOn = consultationDueOn(question, law, calendar)
    return [{ consultation, sentOn: event.on, lapsesOn, ...question }]
  })
}

/** A reply does not go before those asked have answered, or their time is over. */
function waitsForOpinion(standing: Standing): boolean {
  return openConsultations(standing).some(
    ({ lapsesOn }) => lapsesOn === null || standing.today <= lapsesOn,
  )
}

/** What an act is told, as far as it can be wrong of itself. */
export type ActFacts = {
  act: RequestAct
  answerBy?: LocalDate
  consultation?: number
  on?: LocalDate | undefined
  applicantOn?: LocalDate | undefined
  until?: LocalDate
  dueOn?: LocalDate
  innerDueOn?: LocalDate | null | undefined
  againOn?: LocalDate | null | undefined
  method?: FeeMethod
  count?: number
  before?: number
  outcome?: string
}

export type ActIssue = {
  field:
    | 'answerBy'
    | 'consultation'
    | 'on'
    | 'applicantOn'
    | 'outcome'
    | 'until'
    | 'dueOn'
    | 'innerDueOn'
    | 'againOn'
    | 'count'
  code:
    | 'answer-by'
    | 'consultation'
    | 'future'
    | 'too-early'
    | 'outcome'
    | 'until'
    | 'until-far'
    | 'before-arrival'
    | 'reasons-not-asked'
    | 'not-corrected'
    | 'past'
    | 'not-after'
    | 'no-fee'
}

/** Outcomes that are not a reply: they come of themselves when a time limit has passed. */
export const NOT_A_REPLY: readonly string[] = ['other_noCorrection', 'other_feeUnpaid']

/** What must have happened before an outcome, since its letter says that it has. */
const OUTCOME_AFTER: Record<string, { one: readonly RequestAct[]; code: ActIssue['code'] }> = {
  notProcessed_excessive: { one: ['ask-reasons'], code: 'reasons-not-asked' },
  unable_stillUnclear: { one: ['correct', 'correction-received'], code: 'not-corrected' },
}

/** A day that is told cannot be before that of the act it follows. */
const FOLLOWS: Partial<Record<RequestAct, RequestAct>> = {
  'correction-received': 'ask-correction',
  reasons: 'ask-reasons',
  'fee-delivered': 'ask-fee',
  pay: 'ask-fee',
  serve: 'issue',
}

/** What is wrong with what an act was told. */
export function actIssue(told: ActFacts, standing: Standing): ActIssue | undefined {
  const { events, today } = standing
  if (told.answerBy !== undefined && told.answerBy <= today)
    return { field: 'answerBy', code: 'answer-by' }
  if (told.outcome !== undefined && NOT_A_REPLY.includes(told.outcome))
    return { field: 'outcome', code: 'outcome' }
  const after = told.outcome === undefined ? undefined : OUTCOME_AFTER[told.outcome]
  if (after && !events.some(({ act }) => after.one.includes(act)))
    return { field: 'outcome', code: after.code }
  const question = openConsultations(standing).find(
    ({ consultation }) => consultation === told.consultation,
  )
  if (told.consultation !== undefined && !question)
    return { field: 'consultation', code: 'consultation' }
  if (told.until !== undefined && told.until <= (standing.dueOn ?? today))
    return { field: 'until', code: 'until' }
  // No bound of the law's: a slip of the year would make a clock of decades.
  if (told.until !== undefined && told.until > yearAfter(today))
    return { field: 'until', code: 'until-far' }
  if (told.dueOn !== undefined && told.dueOn < today) return { field: 'dueOn', code: 'past' }
  if (told.innerDueOn && told.innerDueOn < today) return { field: 'innerDueOn', code: 'past' }
  if (told.againOn && told.againOn <= today) return { field: 'againOn', code: 'not-after' }
  if (told.method && feeOf(told.method, told.count ?? 0, told.before ?? 0).yuan === 0)
    return { field: 'count', code: 'no-fee' }
  if (told.applicantOn !== undefined && told.applicantOn > today)
    return { field: 'applicantOn', code: 'future' }
  if (told.on !== undefined && told.on > today) return { field: 'on', code: 'future' }
  if (told.act === 'confirm')
    for (const field of ['on', 'applicantOn'] as const)
      if (told[field] !== undefined && told[field] < standing.cameOn)
        return { field, code: 'before-arrival' }
  if (told.on === undefined) return undefined
  const before = question
    ? (question.receivedOn ?? question.sentOn)
    : events.findLast(({ act }) => act === FOLLOWS[told.act])?.on
  return before !== undefined && told.on < before ? { field: 'on', code: 'too-early' } : undefined
}
