import type { LocalDate } from '../../../kernel/days.ts'
import type { CaseEvent, CaseKind } from '../../casework/rules/kind.ts'
import type { Retention } from '../../casework/rules/retention.ts'
import { type Consulted, type RequestEvent, replyClock } from './clocks.ts'
import type { LawVersion } from './limits.data.ts'
import { REQUESTS_KEPT } from './retention.data.ts'

export const STATES = [
  'submitted',
  'handling',
  'awaiting-correction',
  'awaiting-payment',
  'proposed',
  'issued',
  'closed',
] as const
export type RequestState = (typeof STATES)[number]

/** The states in which the office has the matter in its hands. */
const OPEN = [
  'submitted',
  'handling',
  'awaiting-correction',
  'awaiting-payment',
  'proposed',
  'issued',
] as const

export const ACTS = [
  'register',
  'confirm',
  'ask-correction',
  'correct',
  'correction-received',
  'lapse',
  'consult',
  'delivered',
  'opinion',
  'search',
  'tell-third-party',
  'refer',
  'extend',
  'ask-reasons',
  'reasons',
  'delay',
  'ask-fee',
  'fee-delivered',
  'pay',
  'fee-lapse',
  'withdraw',
  'set-aside',
  'take-up',
  'propose',
  'return',
  'issue',
  'serve',
  'assign',
  'assign-unit',
  'claim',
  'hand-back',
  'green',
  'ungreen',
  'ask-help',
  'help',
  'merge',
  'split',
  'reassess',
  'proposed-for-publication',
  'rate',
  'keep',
  'unkeep',
  'anonymise',
] as const
export type RequestAct = (typeof ACTS)[number]
export type Event = CaseEvent<RequestAct>

const OFFICE = ['disclosure-reviewer'] as const
/** 条例 Art. 33: the head of the office agrees to an extension; a reply goes out over the same name. */
const HEAD = ['issuer'] as const
/** Whoever gives matters to people. */
const DESK = ['disclosure-reviewer', 'issuer'] as const
/** Whoever may be asked to help; they see what they are asked and nothing of the applicant. */
export const HELPERS = [
  'contributor',
  'department-reviewer',
  'legality-reviewer',
  'secrecy-reviewer',
  'disclosure-reviewer',
  'issuer',
  'publisher',
] as const

/** 依申请公开, declared. The law under which it began is kept with the case. */
export const requestKind: CaseKind<RequestState, RequestAct> & {
  retention: Retention<RequestAct>
} = {
  name: 'request',
  prefix: 'SQ',
  first: 'submitted',
  last: 'closed',
  readers: ['disclosure-reviewer', 'issuer', 'auditor'],
  openers: OFFICE,
  acts: {
    register: { from: ['submitted'], who: OFFICE, to: null },
    confirm: { from: ['submitted'], who: OFFICE, to: 'handling' },
    'ask-correction': { from: ['handling'], who: OFFICE, to: 'awaiting-correction' },
    correct: { from: ['awaiting-correction'], who: 'applicant', to: 'handling' },
    'correction-received': { from: ['awaiting-correction'], who: OFFICE, to: 'handling' },
    lapse: { from: ['awaiting-correction'], who: OFFICE, to: 'closed' },
    consult: { from: ['handling'], who: OFFICE, to: 'handling' },
    delivered: { from: ['handling'], who: OFFICE, to: 'handling' },
    opinion: { from: ['handling'], who: OFFICE, to: 'handling' },
    search: { from: ['handling'], who: OFFICE, to: null },
    'tell-third-party': { from: ['handling', 'issued'], who: OFFICE, to: null },
    refer: { from: ['handling'], who: OFFICE, to: null },
    extend: { from: ['handling'], who: HEAD, to: 'handling' },
    'ask-reasons': { from: ['handling'], who: OFFICE, to: null },
    reasons: { from: ['handling'], who: OFFICE, to: null },
    delay: { from: ['handling'], who: HEAD, to: null },
    'ask-fee': { from: ['handling'], who: OFFICE, to: 'awaiting-payment' },
    'fee-delivered': { from: ['awaiting-payment'], who: OFFICE, to: null },
    pay: { from: ['awaiting-payment'], who: OFFICE, to: 'handling' },
    'fee-lapse': { from: ['awaiting-payment'], who: OFFICE, to: 'closed' },
    withdraw: { from: OPEN, who: OFFICE, to: 'closed' },
    // What is plainly no application has never been received as one; a mistake is taken back.
    'set-aside': { from: ['submitted'], who: OFFICE, to: 'closed' },
    'take-up': { from: ['closed'], who: OFFICE, to: 'submitted' },
    propose: { from: ['handling'], who: OFFICE, to: 'proposed' },
    return: { from: ['proposed'], who: HEAD, to: 'handling' },
    issue: { from: ['proposed'], who: HEAD, to: 'issued' },
    serve: { from: ['issued'], who: OFFICE, to: 'closed' },
    assign: { from: OPEN, who: DESK, to: null },
    'assign-unit': { from: OPEN, who: DESK, to: null },
    claim: { from: OPEN, who: OFFICE, to: null },
    'hand-back': { from: OPEN, who: DESK, to: null },
    green: { from: OPEN, who: DESK, to: null },
    ungreen: { from: OPEN, who: DESK, to: null },
    'ask-help': { from: ['handling'], who: OFFICE, to: null },
    help: { from: OPEN, who: HELPERS, to: null },
    merge: { from: OPEN, who: OFFICE, to: null },
    split: { from: OPEN, who: OFFICE, to: null },
    reassess: { from: ['closed'], who: OFFICE, to: null },
    'proposed-for-publication': { from: ['closed'], who: OFFICE, to: null },
    rate: { from: ['closed'], who: 'applicant', to: null },
    keep: { from: ['closed'], who: OFFICE, to: null },
    unkeep: { from: ['closed'], who: OFFICE, to: null },
    anonymise: { from: ['closed'], who: [], to: null },
  },
  // The annual report and the analysis count by what else the facts hold.
  retention: { ...REQUESTS_KEPT, screen: '/requests', act: 'anonymise', forgets: ['wanted'] },
  rated: { act: 'rate', after: 'serve' },
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
      case 'correction-received':
        return [{ kind: 'corrected', on: event.on }]
      case 'extend':
        return [{ kind: 'extended', on: event.on, workingDays: Number(event.facts['workingDays']) }]
      case 'delay':
        return [{ kind: 'delayed', until: String(event.facts['until']) }]
      case 'ask-fee':
        return [
          {
            kind: 'fee-asked',
            on: event.on,
            receivedOn: firstOn(events.slice(index), 'fee-delivered'),
          },
        ]
      case 'pay':
        return [{ kind: 'fee-paid', on: event.on }]
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
export function dayOfAct(
  events: readonly CaseEvent<string>[],
  act: 'delivered' | 'opinion',
  consultation: number,
): LocalDate | null {
  const of = (event: CaseEvent<string>) =>
    event.act === act && event.facts['consultation'] === consultation
  return events.find(of)?.on ?? null
}

export function firstOn(events: readonly CaseEvent<string>[], act: RequestAct): LocalDate | null {
  return events.find((event) => event.act === act)?.on ?? null
}
