import { hasRole, REVIEWING_ROLES, type Role } from '../../accounts/rules.ts'
import type { Category, Severity } from '../../checks/engine/finding.ts'
import { HERE_ONLY } from '../../checks/rules/ignores.ts'
import type { refusals } from '../strings.ts'
import { clearedBy } from './cleared-by.ts'
import type { Decider } from './permissions.ts'

type Code = keyof typeof refusals
export type IgnoreScope = 'piece' | 'organization'

/** Who says what a word of the whole organisation is. */
export const OFFICE_ROLES = ['disclosure-reviewer', 'site-administrator'] as const satisfies Role[]

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

/**
 * Whether an ignoring by this person clears what blocks: as with clearing it at the gate. Of a warning
 * it never does: the same words may come to block, and nobody has decided on that.
 */
export function clears(actor: Decider, facts: IgnoreFacts): boolean {
  return (
    facts.severity === 'block' &&
    hasRole(actor, facts.organizationId, ...clearedBy(facts)) &&
    !facts.authors.includes(actor.id)
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
  return facts.severity === 'block' && !clears(actor, facts) ? 'review.not-overridable' : undefined
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
