import type { Role } from '../../accounts/rules.ts'
import type { Rule } from '../../checks/engine/finding.ts'

/** Who may clear what blocks, with a reason. A secrecy mark nobody may. */
export function clearedBy({ code, category }: Pick<Rule, 'code' | 'category'>): readonly Role[] {
  if (code === 'secrecy-mark') return []
  // Hidden content may be either’s matter: an office’s words, or a secret.
  if (category === 'attachment') return ['disclosure-reviewer', 'secrecy-reviewer']
  return category === 'privacy' || category === 'secrecy'
    ? ['secrecy-reviewer']
    : ['disclosure-reviewer']
}
