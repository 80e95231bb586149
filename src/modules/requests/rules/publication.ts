import { type Grants, hasRole } from '../../accounts/rules.ts'
import { requestKind } from './kind.ts'

/** What 条例 Art. 44 asks of an answer before it becomes public to everybody. */
export type Answered = {
  organizationId: string
  state: string
  outcome: string | null
  anonymised: boolean
  /** Somebody else asked for the same. */
  askedBySeveral: boolean
  /** A draft or publication made of it, given up ones excepted. */
  proposed: boolean
}

export type PublicationRefusal =
  | 'requests.not-given'
  | 'requests.not-asked-by-several'
  | 'requests.already-proposed'
  | 'requests.anonymised'

/**
 * The disclosure office proposes what it gave; the draft then belongs to the office's contributors and
 * goes the way of every draft. Whoever proposes it wrote it, so somebody else reviews it.
 */
export function whyNotProposePublication(
  actor: Grants,
  answer: Answered,
): 'not-your-role' | PublicationRefusal | undefined {
  const { who, from } = requestKind.acts['proposed-for-publication']
  if (who === 'applicant' || !hasRole(actor, answer.organizationId, ...who)) return 'not-your-role'
  const given = answer.outcome === 'granted' || answer.outcome === 'partiallyGranted'
  if (!given || !from.some((state) => state === answer.state)) return 'requests.not-given'
  if (answer.anonymised) return 'requests.anonymised'
  if (answer.proposed) return 'requests.already-proposed'
  return answer.askedBySeveral ? undefined : 'requests.not-asked-by-several'
}
