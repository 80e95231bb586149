import { dayOf, type Instant, type LocalDate } from '../../../kernel/days.ts'
import { type Arrival, receivedOn } from './receipt.ts'

/** How an application that staff register has come in. `oral`: written down by staff (条例 Art. 29). */
export const CHANNELS = [
  'in-person',
  'oral',
  'registered-post',
  'plain-letter',
  'fax',
  'email',
] as const
export type StaffChannel = (typeof CHANNELS)[number]
/** Through the form on the portal. */
export type Channel = StaffChannel | 'internet'

/** Channels by which an application counts as received only when it has been confirmed (Art. 31). */
const CONFIRMED_BY_AGENCY: readonly Channel[] = ['plain-letter', 'fax', 'email', 'internet']
const CONFIRMED_BY_BOTH: readonly Channel[] = ['fax', 'email', 'internet']

export type Registration = {
  channel: StaffChannel
  /** The day it was handed in, signed for, or came. */
  arrivedOn: LocalDate
  /** A plain letter: the day it was confirmed with the applicant. Fax and e-mail: our confirmation. */
  agencyConfirmedOn: LocalDate | null
  applicantConfirmedOn: LocalDate | null
  /** What was written down has been read back, and the applicant has agreed to it. */
  readBack: boolean
}

export type RegistrationIssue = {
  field: 'arrivedOn' | 'agencyConfirmedOn' | 'applicantConfirmedOn' | 'readBack'
  code: 'future' | 'before-arrival' | 'read-back' | 'not-confirmed-so'
}

/** Everything wrong with how an application is said to have come in. */
export function registrationIssues(form: Registration, today: LocalDate): RegistrationIssue[] {
  const issues: RegistrationIssue[] = []
  if (form.arrivedOn > today) issues.push({ field: 'arrivedOn', code: 'future' })
  for (const field of ['agencyConfirmedOn', 'applicantConfirmedOn'] as const) {
    const day = form[field]
    if (day === null) continue
    const channels = field === 'agencyConfirmedOn' ? CONFIRMED_BY_AGENCY : CONFIRMED_BY_BOTH
    if (!channels.includes(form.channel)) issues.push({ field, code: 'not-confirmed-so' })
    else if (day > today) issues.push({ field, code: 'future' })
    else if (day < form.arrivedOn) issues.push({ field, code: 'before-arrival' })
  }
  if (form.channel === 'oral' && !form.readBack)
    issues.push({ field: 'readBack', code: 'read-back' })
  return issues
}

/** The day of receipt of what staff registered; null while a confirmation is missing. */
export function registeredOn(form: Omit<Registration, 'readBack'>): LocalDate | null {
  return receivedOn(arrivalOf(form))
}

function arrivalOf(form: Omit<Registration, 'readBack'>): Arrival {
  const { arrivedOn, agencyConfirmedOn, applicantConfirmedOn } = form
  switch (form.channel) {
    case 'in-person':
    case 'oral':
      return { channel: 'in-person', submittedOn: arrivedOn }
    case 'registered-post':
      return { channel: 'registered-post', signedOn: arrivedOn }
    case 'plain-letter':
      return { channel: 'plain-letter', confirmedOn: agencyConfirmedOn }
    case 'fax':
      return { channel: 'fax', agencyConfirmedOn, applicantConfirmedOn }
    case 'email':
      return { channel: 'internet', agencyConfirmedOn, applicantConfirmedOn }
  }
}

/** Both days of a confirmation that is made now, or was on the days told; the later is the receipt. */
export function confirmedOn(
  channel: Channel,
  told: { on: LocalDate; applicantOn: LocalDate },
): LocalDate {
  if (!CONFIRMED_BY_BOTH.includes(channel)) return told.on
  return [told.on, told.applicantOn].sort()[1]!
}

/** Whether an application by this channel counts as received only when it has been confirmed. */
export function needsConfirmation(channel: Channel): boolean {
  return CONFIRMED_BY_AGENCY.includes(channel)
}

/** The day an application was sent in, or came to those who registered it. */
export function cameOn(row: { submittedAt: Instant; facts: unknown }): LocalDate {
  return (row.facts as { arrivedOn?: LocalDate }).arrivedOn ?? dayOf(row.submittedAt)
}

/** A confirmation more than one working day after the arrival keeps the applicant waiting. */
export const CONFIRMATION_WORKING_DAYS = 1
