import { type Grants, hasRole } from '../../accounts/rules.ts'
import type { Category } from '../engine/finding.ts'
import type { refusals } from '../strings.ts'

type Code = keyof typeof refusals | 'not-your-role'

/** A slip here breaks the law or vetoes the site: these are asked of everybody. */
export const ALWAYS_ON: readonly Category[] = ['privacy', 'secrecy', 'attachment', 'words']

/** The lists are kept by the disclosure office and the site administrator. */
export function whyNotKeepLists(
  actor: Grants,
  organizationId: string,
): 'not-your-role' | undefined {
  return hasRole(actor, organizationId, 'disclosure-reviewer', 'site-administrator')
    ? undefined
    : 'not-your-role'
}

export function whyNotSwitch(
  actor: Grants,
  { organizationId, category }: { organizationId: string; category: Category },
): Code | undefined {
  return whyNotKeepLists(actor, organizationId) ?? whyFixed(category)
}

/** Why nobody may switch it off. */
export function whyFixed(category: Category): 'checks.always-on' | undefined {
  return ALWAYS_ON.includes(category) ? 'checks.always-on' : undefined
}
