import type { Grants } from '../accounts/rules.ts'
import { deadline } from '../calendar/rules.ts'
import {
  type CaseKind,
  whyNotAct,
  whyNotOpenSealed,
  whyNotReadCases,
} from '../casework/rules/kind.ts'
import type { Retention } from '../casework/rules/retention.ts'
import { REPORTS_KEPT } from './retention.data.ts'

/** The kinds of the State Council's own form 我为政府网站找错, and the office's answers to them. */
export const ERROR_KINDS = [
  'inaccessible',
  'outdated',
  'inaccurate',
  'unanswered',
  'typo',
  'fake',
  'other',
] as const
export type ErrorKind = (typeof ERROR_KINDS)[number]

export const OUTCOMES = ['fixed', 'not-an-error'] as const
export type Outcome = (typeof OUTCOMES)[number]
export type ReportState = 'received' | Outcome

/**
 * A report is answered within 3 working days of its receipt: the provincial measures on government
 * websites (辽宁省政府网站管理办法) that others copy; the State Council inspects only whether and how
 * late reports were closed (监管工作年度考核指标).
 */
export const ANSWER_WORKING_DAYS = 3

/** Bounds of what may be written, in characters. */
export const SHORTEST_DESCRIPTION = 5
export const LONGEST_DESCRIPTION = 1000
export const LONGEST_CONTACT = 100
export const LONGEST_ANSWER = 1000

export type Report = { kind: string; description: string; contact: string }
export type ReportIssue = {
  field: 'kind' | 'description' | 'contact'
  code: 'kind-missing' | 'description-short' | 'description-long' | 'contact-long'
}

/** Everything wrong with a report, at once. */
export function reportIssues(report: Report): ReportIssue[] {
  const issues: ReportIssue[] = []
  const length = [...report.description.trim()].length
  if (!ERROR_KINDS.some((kind) => kind === report.kind))
    issues.push({ field: 'kind', code: 'kind-missing' })
  if (length < SHORTEST_DESCRIPTION)
    issues.push({ field: 'description', code: 'description-short' })
  if (length > LONGEST_DESCRIPTION) issues.push({ field: 'description', code: 'description-long' })
  if ([...report.contact.trim()].length > LONGEST_CONTACT)
    issues.push({ field: 'contact', code: 'contact-long' })
  return issues
}

/** Who handles reports, and may therefore see whom to ask. */
const HANDLERS = ['disclosure-reviewer', 'site-administrator'] as const

type Act = 'answer' | 'anonymise'

/** 我为政府网站找错, declared: received at once, answered once within three working days. */
export const errorReportKind: CaseKind<'received' | 'answered', Act> & {
  retention: Retention<Act>
} = {
  name: 'error-report',
  prefix: 'ZC',
  first: 'received',
  last: 'answered',
  readers: [...HANDLERS, 'auditor'],
  openers: HANDLERS,
  acts: {
    answer: { from: ['received'], who: HANDLERS, to: 'answered' },
    anonymise: { from: ['answered'], who: [], to: null },
  },
  retention: {
    ...REPORTS_KEPT,
    screen: '/error-reports',
    act: 'anonymise',
    forgets: ['description'],
  },
  clock: (receivedOn, _events, _law, calendar) =>
    deadline(receivedOn, ANSWER_WORKING_DAYS, calendar),
}

/** The disclosure office and the site's administrator read what is reported; the auditor too, who changes nothing. */
export function whyNotSeeReports(
  actor: Grants,
  organizationId: string,
): 'not-your-role' | undefined {
  return whyNotReadCases(actor, errorReportKind, organizationId)
}

/** A report is answered once; what was said to the reporter stays said. */
export function whyNotAnswer(
  actor: Grants,
  report: { organizationId: string; state: ReportState },
): 'not-your-role' | 'corrections.answered' | undefined {
  const why = whyNotAct(actor, errorReportKind, 'answer', report)
  return why === 'casework.not-now' ? 'corrections.answered' : why
}

/** Whoever handles a report opens its contact details, where there are any; each opening is recorded. */
export function whyNotOpenContact(
  actor: Grants,
  report: { organizationId: string; contact: 'none' | 'given' | 'deleted' },
): 'not-your-role' | 'corrections.no-contact' | undefined {
  return (
    whyNotOpenSealed(actor, errorReportKind, report.organizationId) ??
    (report.contact === 'given' ? undefined : 'corrections.no-contact')
  )
}

/** What stands on the screen before the details are opened: enough to recognise, too little to use. */
export function maskContact(contact: string): string {
  const [name = '', domain] = contact.split('@')
  if (domain) return `${name.slice(0, 1)}***@${domain}`
  const digits = contact.replace(/\D/g, '')
  if (digits.length >= 11) return `${digits.slice(0, 3)}****${digits.slice(-2)}`
  return `${[...contact][0] ?? ''}***`
}
