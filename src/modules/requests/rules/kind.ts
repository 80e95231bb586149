import type { LocalDate } from '../../../kernel/days.ts'
import type { Calendar } from '../../calendar/rules.ts'
import type { CaseEvent, CaseKind } from '../../casework/rules/kind.ts'
import {
  type Consulted,
  consultationDueOn,
  correctionNoticeClock,
  type RequestEvent,
  replyClock,
} from './clocks.ts'
import type { LawVersion } from './limits.data.ts'

export const STATES = [
  'submitted',
  'handling',
  'awaiting-correction',
  'proposed',
  'issued',
  'closed',
] as const
export type RequestState = (typeof STATES)[number]

export const ACTS = [
  'confirm',
  'ask-correction',
  'correct',
  'lapse',
  'consult',
  'delivered',
  'opinion',
  'extend',
  'propose',
  'return',
  'issue',
  'serve',
] as const
export type RequestAct = (typeof ACTS)[number]
export type Event = CaseEvent<RequestAct>

const OFFICE = ['disclosure-reviewer'] as const
/** 条例 Art. 33: the head of the office agrees to an extension; a reply goes out over the same name. */
const HEAD = ['issuer'] as const

/** 依申请公开, declared. The law under which it began is kept with the case. */
export const requestKind: CaseKind<RequestState, RequestAct> = {
  name: 'request',
  prefix: 'SQ',
  first: 'submitted',
  last: 'closed',
  readers: ['disclosure-reviewer', 'issuer', 'auditor'],
  openers: OFFICE,
  acts: {
    confirm: { from: ['submitted'], who: OFFICE, to: 'handling' },
    'ask-correction': { from: ['handling'], who: OFFICE, to: 'awaiting-correction' },
    correct: { from: ['awaiting-correction'], who: 'applicant', to: 'handling' },
    lapse: { from: ['awaiting-correction'], who: OFFICE, to: 'closed' },
    consult: { from: ['handling'], who: OFFICE, to: 'handling' },
    delivered: { from: ['handling'], who: OFFICE, to: 'handling' },
    opinion: { from: ['handling'], who: OFFICE, to: 'handling' },
    extend: { from: ['handling'], who: HEAD, to: 'handling' },
    propose: { from: ['handling'], who: OFFICE, to: 'proposed' },
    return: { from: ['proposed'], who: HEAD, to: 'handling' },
    issue: { from: ['proposed'], who: HEAD, to: 'issued' },
    serve: { from: ['issued'], who: OFFICE, to: 'closed' },
  },
  clock: (receivedOn, events, law, calendar) =>
    replyClock(receivedOn, clockEvents(events), law as LawVersion, calendar),
}

/** What the clock needs of what happened. A consultation takes its answer from the act that names it. */
export function clockEvents(events: readonly CaseEvent<string>[]): RequestEvent[] {
  return events.flatMap((event, index): RequestEvent[] => {
    switch (event.act) {
      case 'ask-correction':
        return [{ kind: 'correction-asked', on: event.on }]
      case 'correct':
        return [{ kind: 'corrected', on: event.on }]
      case 'extend':
        return [{ kind: 'extended', on: event.on, workingDays: Number(event.facts['workingDays']) }]
      case 'consult': {
        return [
          {
            kind: 'consulted',
            whom: event.facts['whom'] as Consulted,
            sentOn: event.on,
            receivedOn: dayOfAct(events, 'delivered', index + 1),
            answeredOn: dayOfAct(events, 'opinion', index + 1),
          },
        ]
      }
      default:
        return []
    }
  })
}

/** When something was done about the consultation of that number among the events. */
function dayOfAct(
  events: readonly CaseEvent<string>[],
  act: 'delivered' | 'opinion',
  consultation: number,
): LocalDate | null {
  const of = (event: CaseEvent<string>) =>
    event.act === act && event.facts['consultation'] === consultation
  return events.find(of)?.on ?? null
}

export type Standing = {
  receivedOn: LocalDate | null
  dueOn: LocalDate | null
  events: readonly Event[]
  today: LocalDate
  law: LawVersion
  calendar: Calendar
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
    case 'propose':
      return waitsForOpinion(standing) ? 'requests.waiting' : undefined
    case 'issue':
      return events.findLast((event) => event.act === 'propose')?.accountId === by
        ? 'requests.own-proposal'
        : undefined
    default:
      return undefined
  }
}

/** The last day for the notice to correct (Art. 30). */
function correctionDueOn({ receivedOn, law, calendar }: Standing): LocalDate {
  return correctionNoticeClock(receivedOn!, law, calendar).dueOn!
}

/** The day until which the applicant was asked to correct. */
function answerBy(events: readonly Event[]): LocalDate {
  return String(events.findLast((event) => event.act === 'ask-correction')?.facts['answerBy'] ?? '')
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
  on?: LocalDate
  outcome?: string
}

export type ActIssue = {
  field: 'answerBy' | 'consultation' | 'on' | 'outcome'
  code: 'answer-by' | 'consultation' | 'future' | 'too-early' | 'outcome'
}

/** Outcomes that are not a reply: they come of themselves when a time limit has passed. */
export const NOT_A_REPLY: readonly string[] = ['other_noCorrection', 'other_feeUnpaid']

/** What is wrong with what an act was told. */
export function actIssue(told: ActFacts, standing: Standing): ActIssue | undefined {
  const { events, today } = standing
  if (told.answerBy !== undefined && told.answerBy <= today)
    return { field: 'answerBy', code: 'answer-by' }
  if (told.outcome !== undefined && NOT_A_REPLY.includes(told.outcome))
    return { field: 'outcome', code: 'outcome' }
  const question = openConsultations(standing).find(
    ({ consultation }) => consultation === told.consultation,
  )
  if (told.consultation !== undefined && !question)
    return { field: 'consultation', code: 'consultation' }
  if (told.on === undefined) return undefined
  if (told.on > today) return { field: 'on', code: 'future' }
  const before = question
    ? (question.receivedOn ?? question.sentOn)
    : events.findLast(({ act }) => act === 'issue')?.on
  return before !== undefined && told.on < before ? { field: 'on', code: 'too-early' } : undefined
}
