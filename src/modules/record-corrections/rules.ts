import { deadline } from '../calendar/rules.ts'
import type { CaseKind } from '../casework/rules/kind.ts'
import type { Retention } from '../casework/rules/retention.ts'
import {
  IDENTITY_FIELDS,
  type Identity,
  type IdentityIssue,
  identityIssues,
} from '../requests/rules/application.ts'
import { RECORDS_KEPT } from './retention.data.ts'

/** 条例 Art. 41: corrected, or not and why; another agency's: forwarded to it, or the applicant told of it. */
export const OUTCOMES = ['corrected', 'not-corrected', 'forwarded', 'elsewhere'] as const
export type Outcome = (typeof OUTCOMES)[number]
export const STATES = ['received', ...OUTCOMES] as const
export type RecordState = (typeof STATES)[number]

/** 条例 Art. 41 names no number of days: this is the office's own rule, checked against no original. */
export const ANSWER_WORKING_DAYS = 20

const OFFICE = ['disclosure-reviewer'] as const
type Act = 'register' | 'answer' | 'anonymise'

/** 更正申请, declared: received at once, answered once; what is sealed is deleted when its time is over. */
export const recordCorrectionKind: CaseKind<'received' | 'closed', Act> & {
  retention: Retention<Act>
} = {
  name: 'record-correction',
  prefix: 'GZ',
  first: 'received',
  last: 'closed',
  readers: [...OFFICE, 'issuer', 'auditor'],
  openers: OFFICE,
  acts: {
    register: { from: ['received'], who: OFFICE, to: null },
    answer: { from: ['received'], who: OFFICE, to: 'closed' },
    anonymise: { from: ['closed'], who: [], to: null },
  },
  retention: { ...RECORDS_KEPT, screen: '/record-corrections', act: 'anonymise', forgets: [] },
  clock: (receivedOn, _events, _law, calendar) =>
    deadline(receivedOn, ANSWER_WORKING_DAYS, calendar),
}

/** What is written of the record. It is about the applicant, so it is sealed with who they are. */
export const WRITTEN_FIELDS = ['record', 'correction', 'evidence'] as const
export const FIELDS = [...IDENTITY_FIELDS, ...WRITTEN_FIELDS] as const
export type Field = (typeof FIELDS)[number]
/** As somebody typed it. */
export type Application = Record<Field, string>
/** All that is sealed of a case: the application, and once there is one the answer to it. */
export type Sealed = Application & { answer: string }

const SHORTEST = 5
/** Of each of the written fields, and of the answer. */
export const LONGEST = 1000

export type ApplicationIssue =
  | IdentityIssue
  | { field: (typeof WRITTEN_FIELDS)[number]; code: (typeof WRITTEN_FIELDS)[number] | 'long' }

/** Everything wrong with an application, at once. */
export function applicationIssues(application: Application): ApplicationIssue[] {
  const issues: ApplicationIssue[] = identityIssues(application satisfies Identity)
  for (const field of WRITTEN_FIELDS) {
    const length = [...application[field].trim()].length
    if (length < SHORTEST) issues.push({ field, code: field })
    if (length > LONGEST) issues.push({ field, code: 'long' })
  }
  return issues
}

export type Answer = { outcome: Outcome; agency: string; answer: string }

/** Whether an outcome names another agency. */
export function namesAgency(outcome: Outcome | ''): boolean {
  return outcome === 'forwarded' || outcome === 'elsewhere'
}

/** Everything wrong with an answer, at once. */
export function answerIssues(answer: Omit<Answer, 'outcome'> & { outcome: Outcome | '' }) {
  const issues: { field: keyof Answer; code: keyof Answer }[] = []
  const missing = (field: keyof Answer) => issues.push({ field, code: field })
  if (answer.outcome === '') missing('outcome')
  if (namesAgency(answer.outcome) && answer.agency.trim() === '') missing('agency')
  if (answer.answer.trim() === '') missing('answer')
  return issues
}
