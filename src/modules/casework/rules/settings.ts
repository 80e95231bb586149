import { type Grants, hasRole, type Role } from '../../accounts/rules.ts'

/** 机关代字: a few characters, and letters where an agency has them; no year, no brackets, no spaces. */
export const LONGEST_CODE = 12
const CODE = /^[\p{Script=Han}A-Za-z]*$/u

/** Who keeps what letters are numbered with: the office that sends them, and who keeps the site. */
export const SETTING_ROLES = ['disclosure-reviewer', 'site-administrator'] as const satisfies Role[]

export function whyNotSetCases(actor: Grants, organizationId: string): 'not-your-role' | undefined {
  return hasRole(actor, organizationId, ...SETTING_ROLES) ? undefined : 'not-your-role'
}

/** Whether letters can be numbered with it; nothing at all is a code too, until one is given. */
export function isDocumentCode(code: string): boolean {
  return [...code].length <= LONGEST_CODE && CODE.test(code)
}
