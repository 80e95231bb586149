import { dayOf, type Instant, type LocalDate } from '../../../kernel/days.ts'
import { type Calendar, type Deadline, deadline } from '../../calendar/rules.ts'

/** 条例 Art. 26: published within 20 working days of being formed or changed. */
export const PUBLICATION_WORKING_DAYS = 20

export const CLOCK_KINDS = [
  'review',
  'interpretation',
  'publication',
  'schedule',
  'column',
] as const
export type ClockKind = (typeof CLOCK_KINDS)[number]

/** A document that is not public yet. `isRevision`: an edition of it is, so its change is what counts. */
export type UnpublishedDocument = {
  formedOn: LocalDate | null
  issuedAt: Instant | null
  isRevision: boolean
}

/**
 * When a document that is formed or changed must be public. It is formed on the day written on it,
 * else on the day it was issued; a change is made when it is issued. None before either.
 */
export function publicationDue(
  document: UnpublishedDocument,
  calendar: Calendar,
): Deadline | undefined {
  const issuedOn = document.issuedAt ? dayOf(document.issuedAt) : null
  const from = document.isRevision ? issuedOn : (document.formedOn ?? issuedOn)
  return from === null ? undefined : deadline(from, PUBLICATION_WORKING_DAYS, calendar)
}

type Due = { dueOn: LocalDate; at: Instant | null; title: string }

/** By day, then by the hour where there is one. */
export function byDue(a: Due, b: Due): number {
  return compare(a.dueOn, b.dueOn) || compare(a.at ?? '', b.at ?? '') || compare(a.title, b.title)
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
