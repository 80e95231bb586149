import { hasRole, REVIEWING_ROLES, type Role } from '../../accounts/rules.ts'
import type { Category, Severity } from '../../checks/engine/finding.ts'
import type { refusals } from '../strings.ts'
import { clearedBy } from './cleared-by.ts'
import type { Decider } from './permissions.ts'

type Code = keyof typeof refusals
export type IgnoreScope = 'piece' | 'organization'

/** Who says what a word of the whole organisation is. */
export const OFFICE_ROLES = ['disclosure-reviewer', 'site-administrator'] as const satisfies Role[]

/** Personal data and secrets are a matter of the text they stand in. */
const HERE_ONLY: readonly Category[] = ['privacy', 'secrecy']

export type IgnoreFacts = {
  organizationId: string
  scope: IgnoreScope
  code: string
  category: Category
  severity: Severity
  /** Whether the actor may edit the piece as it stands. */
  mayEdit: boolean
  authors: readonly string[]
}

/** Whether an ignoring by this person also clears what blocks: as with clearing it at the gate. */
export function clears(actor: Decider, facts: IgnoreFacts): boolean {
  if (facts.severity !== 'block') return true
  return (
    hasRole(actor, facts.organizationId, ...clearedBy(facts)) && !facts.authors.includes(actor.id)
  )
}

/** What nobody may clear nobody ignores; a word for all texts is a matter of the disclosure office. */
export function whyNotIgnore(actor: Decider, facts: IgnoreFacts): Code | undefined {
  if (clearedBy(facts).length === 0) return 'review.never-ignored'
  if (facts.scope === 'piece')
    return facts.mayEdit || hasRole(actor, facts.organizationId, ...REVIEWING_ROLES)
      ? undefined
      : 'review.ignore-not-yours'
  if (!hasRole(actor, facts.organizationId, ...OFFICE_ROLES)) return 'review.ignore-office'
  if (HERE_ONLY.includes(facts.category)) return 'review.ignore-here-only'
  return clears(actor, facts) ? undefined : 'review.not-overridable'
}

/** Hearing of it again harms nobody: whoever works with the piece may ask for it. */
export function whyNotTakeBack(
  actor: Decider,
  ignore: { organizationId: string; scope: IgnoreScope; takenBack: boolean },
): Code | undefined {
  const roles: readonly Role[] =
    ignore.scope === 'piece'
      ? ['contributor', ...REVIEWING_ROLES, 'site-administrator']
      : OFFICE_ROLES
  if (!hasRole(actor, ignore.organizationId, ...roles)) return 'review.ignore-not-yours'
  return ignore.takenBack ? 'review.taken-back' : undefined
}
