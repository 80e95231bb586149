import type { LocalDate } from '../../../kernel/days.ts'
import type { Phrase } from '../../../kernel/strings.ts'
import { type Grants, hasRole, type Role } from '../../accounts/rules.ts'

/** How long a closed case is kept whole, as its kind declares it. */
export type Retention<Act extends string = string> = {
  years: number
  /** Why so long. */
  basis: Phrase
  /** Whether the period stands in a rule that was read; otherwise it is the office's to set. */
  verified: boolean
  /** What cases of the kind are called, and the screen of the workbench on which they are. */
  title: Phrase
  screen: string
  /** What the timeline says when the time is over. */
  act: Act
  /** Of what the kind keeps in plain words, what was written by somebody and goes with who they are. */
  forgets: readonly string[]
}

/** A line of the list to be looked at says so long before. */
export const LOOK_AHEAD_DAYS = 90
export const LONGEST_RETENTION_YEARS = 100

/** What may be proposed: a shorter time, or not to wait for the night. */
export const PROPOSALS = ['years', 'run'] as const
export type ProposalKind = (typeof PROPOSALS)[number]

/** Why a case whose time is over is kept all the same. */
export type KeptBecause = 'review-pending' | 'flagged'

export function keptBecause(row: { pending: boolean; kept: boolean }): KeptBecause | null {
  if (row.pending) return 'review-pending'
  return row.kept ? 'flagged' : null
}

/** The last day on which a case is kept: years later, where there is no such day the month's last (民法典 Art. 202). */
export function keptUntil(closedOn: LocalDate, years: number): LocalDate {
  const year = Number(closedOn.slice(0, 4)) + years
  const rest = closedOn.slice(4)
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return `${year}${rest === '-02-29' && !isLeap ? '-02-28' : rest}`
}

type OfKind = { openers: readonly Role[] }
type Proposed = { organizationId: string; proposedBy: string }

/** Whoever opens what is sealed says how long it is kept: longer alone, shorter with somebody else. */
export function whyNotSetRetention(
  actor: Grants,
  kind: OfKind,
  organizationId: string,
): 'not-your-role' | undefined {
  return hasRole(actor, organizationId, ...kind.openers) ? undefined : 'not-your-role'
}

/** Deleting sooner is confirmed by another who has the right, or by the head of the office. */
export function whyNotConfirmRetention(
  actor: Grants & { id: string },
  kind: OfKind,
  { organizationId, proposedBy }: Proposed,
): 'not-your-role' | 'casework.own-proposal' | undefined {
  if (!hasRole(actor, organizationId, ...kind.openers, 'issuer')) return 'not-your-role'
  return actor.id === proposedBy ? 'casework.own-proposal' : undefined
}

/** Refusing it is open to the same people, and to whoever proposed it. */
export function whyNotRefuseRetention(
  actor: Grants & { id: string },
  kind: OfKind,
  proposed: Proposed,
): 'not-your-role' | undefined {
  const why = whyNotConfirmRetention(actor, kind, proposed)
  return why === 'casework.own-proposal' ? undefined : why
}
