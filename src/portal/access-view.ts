import type { Instant, LocalDate } from '../kernel/days.ts'
import type { RatingSent } from '../modules/casework/pages/rating.tsx'
import type { Clock } from '../modules/casework/rules/clock.ts'
import type { Grade } from '../modules/casework/rules/ratings.ts'
import type { ErrorKind, ReportState } from '../modules/corrections/rules.ts'
import type {
  Application as CorrectionApplication,
  RecordState,
} from '../modules/record-corrections/rules.ts'
import type { Contacts } from '../modules/requests/pages/blank-form-sheet.ts'
import type { Application } from '../modules/requests/rules/application.ts'
import type { Question, QuestionField } from '../modules/requests/rules/calculator.ts'
import type { Because } from '../modules/requests/rules/clocks.ts'
import type { RequestAct, RequestState } from '../modules/requests/rules/kind.ts'
import type { OutcomeRow } from '../modules/requests/rules/outcomes.data.ts'
import type { FormIssues } from './ui/form.tsx'
import type { Breadcrumb, Link, ListItem, Page } from './view.ts'

export type AboutView = Page & {
  page: 'accessibility' | 'privacy'
  href: string
  crumbs: Breadcrumb[]
  organization: { name: string; address: string; phone: string; email: string }
}
export type FindErrorsView = Page & {
  href: string
  crumbs: Breadcrumb[]
  /** A path of the site, and its title where it has one. */
  page: string
  pageTitle: string
  /** Makes a form that is sent twice one report. */
  key: string
  typed: { kind: string; description: string; contact: string }
  issues: FormIssues
  nationalHref: string
}
export type ReceiptView = Page & {
  href: string
  crumbs: Breadcrumb[]
  typed: { number: string; code: string }
  /** Why there is nothing to show, where that has to be said. */
  problem: string | null
  report: {
    number: string
    pageTitle: string
    page: string
    kind: ErrorKind
    state: ReportState
    receivedAt: Instant
    dueOn: LocalDate
    answer: string
    answeredAt: Instant | null
  } | null
}
export type CorrectRecordView = Page & {
  href: string
  crumbs: Breadcrumb[]
  /** Makes a form that is sent twice one application. */
  key: string
  typed: CorrectionApplication
  issues: FormIssues
}
export type FollowedCorrectionView = Page & {
  href: string
  crumbs: Breadcrumb[]
  typed: { number: string; code: string }
  /** Why there is nothing to show, where that has to be said. */
  problem: string | null
  found: {
    number: string
    state: RecordState
    receivedAt: Instant
    dueOn: LocalDate
    provisional: boolean
    agency: string
    answer: string
    answeredAt: Instant | null
    /** Its time is over: what was written and the answer are deleted. */
    anonymisedAt: Instant | null
  } | null
}
export type ApplyView = Page & {
  href: string
  crumbs: Breadcrumb[]
  /** Where answers stand that became public; null where there are none. */
  answers: Link | null
  /** Makes a form that is sent twice one application. */
  key: string
  typed: Application
  issues: FormIssues
  /** What of it is to be thought over before it is sent. */
  warnings: FormIssues
}
export type BlankFormView = Page & { href: string; crumbs: Breadcrumb[]; contacts: Contacts }
/** What an applicant reads of their own application. */
export type FollowedRequest = {
  number: string
  state: RequestState
  wanted: string
  submittedAt: Instant
  receivedOn: LocalDate | null
  dueOn: LocalDate | null
  provisional: boolean
  /** Once the reply has been served. */
  outcome: OutcomeRow | null
  reply: string
  events: {
    seq: number
    act: RequestAct
    on: LocalDate
    facts: Record<string, unknown>
  }[]
  /** What they said of the reply, and whether they may say it now. */
  rating: { grade: Grade; remark: string } | null
  mayRate: boolean
  /** Letters and files that are the applicant's to have. */
  documents: {
    id: string
    title: string
    documentNo: string
    on: LocalDate
    fileName: string | null
  }[]
}
export type FollowView = Page & {
  href: string
  crumbs: Breadcrumb[]
  typed: { number: string; code: string }
  /** Why there is nothing to show, where that has to be said. */
  problem: string | null
  correction: { typed: string; problem: string | null; warnings: FormIssues }
  /** A rating that was not right. */
  rating: RatingSent | null
  /** Who helps whoever has lost the code. */
  contacts: Contacts
  request: FollowedRequest | null
}
export type DeadlineView = Page & {
  href: string
  crumbs: Breadcrumb[]
  question: Question
  /** What was counted; null before anything is asked, or where the question is wrong. */
  clock: Clock<Because> | null
  issues: { field: QuestionField; message: string }[]
}
export type LeaveView = Page & { href: string; target: string; host: string; homeHref: string }
export type ElderHomeView = Page & { blocks: (Link & { words: string })[]; news: ListItem[] }
