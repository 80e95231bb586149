import type { LocalDate } from '../../../kernel/days.ts'
import { type Grants, hasRole, type Role } from '../../accounts/rules.ts'
import type { Calendar } from '../../calendar/rules.ts'
import type { Clock } from './clock.ts'
import type { Retention } from './retention.ts'

/** Who does an act: staff of these roles, or the applicant with number and code. */
type Who = readonly Role[] | 'applicant'

/** One row of the table of states: in which states an act is allowed, to whom, and where it leads. */
export type ActRule<State extends string = string> = {
  from: readonly State[]
  who: Who
  /** Null: the case stays in its state. */
  to: State | null
}

export type CaseEvent<Act extends string = string> = {
  act: Act
  on: LocalDate
  accountId: string | null
  facts: Record<string, unknown>
}

/**
 * A kind of case, declared: what may happen to it, in which order and by whom; who reads it; the
 * clock that its events make. Everything else is the engine's.
 */
export type CaseKind<State extends string = string, Act extends string = string> = {
  name: string
  /** Before the day in its number. */
  prefix: string
  first: State
  last: State
  readers: readonly Role[]
  /** Who may open what is sealed, each time for a purpose that is recorded. */
  openers: readonly Role[]
  acts: Record<Act, ActRule<State>>
  /** How long a closed case is kept whole; not told: for good, as far as the engine goes. */
  retention?: Retention<Act>
  /** The applicant may rate the answer, once, by this act, when the other has been done. */
  rated?: { act: Act; after: Act }
  clock: (
    receivedOn: LocalDate,
    events: readonly CaseEvent<Act>[],
    law: string,
    calendar: Calendar,
  ) => Pick<Clock, 'dueOn' | 'provisional'>
}

/** Of a kind, its name and its clock, whatever its acts are called. */
export type Clocked = Pick<CaseKind, 'name'> & Pick<CaseKind<string, never>, 'clock'>

type Stated = { organizationId: string; state: string }

/** Why somebody may not read the cases of an organisation. */
export function whyNotReadCases(
  actor: Grants,
  kind: Pick<CaseKind, 'readers'>,
  organizationId: string,
): 'not-your-role' | undefined {
  return hasRole(actor, organizationId, ...kind.readers) ? undefined : 'not-your-role'
}

/** Why an act cannot be done by this person, or not now. */
export function whyNotAct<Act extends string>(
  actor: Grants,
  kind: Pick<CaseKind<string, Act>, 'acts'>,
  act: Act,
  { organizationId, state }: Stated,
): 'not-your-role' | 'casework.not-now' | undefined {
  const { who, from } = kind.acts[act]
  if (who === 'applicant' || !hasRole(actor, organizationId, ...who)) return 'not-your-role'
  return from.includes(state) ? undefined : 'casework.not-now'
}

/** Why what is sealed may not be opened. */
export function whyNotOpenSealed(
  actor: Grants,
  kind: Pick<CaseKind, 'openers'>,
  organizationId: string,
): 'not-your-role' | undefined {
  return hasRole(actor, organizationId, ...kind.openers) ? undefined : 'not-your-role'
}
