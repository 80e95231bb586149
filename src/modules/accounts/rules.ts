import type { Instant } from '../../kernel/days.ts'

/** The roles a person may hold in an organisation, in the order of the issuing flow. */
export const ROLES = [
  'contributor',
  'department-reviewer',
  'legality-reviewer',
  'secrecy-reviewer',
  'disclosure-reviewer',
  'issuer',
  'publisher',
  'site-administrator',
  'auditor',
  'platform-administrator',
] as const
export type Role = (typeof ROLES)[number]

/** Roles that decide in a review. */
export const REVIEWING_ROLES = [
  'department-reviewer',
  'legality-reviewer',
  'secrecy-reviewer',
  'disclosure-reviewer',
  'issuer',
] as const satisfies readonly Role[]

export type Grants = { readonly grants: readonly { role: string; organizationId: string }[] }

/** Whether the person holds one of the roles in that organisation. */
export function hasRole(actor: Grants, organizationId: string, ...roles: Role[]): boolean {
  return actor.grants.some(
    (grant) => grant.organizationId === organizationId && roles.some((role) => role === grant.role),
  )
}

export function isPlatformAdministrator(actor: Grants): boolean {
  return actor.grants.some((grant) => grant.role === 'platform-administrator')
}

/** Whoever holds a role in an organisation may see its work; a platform administrator sees every organisation's. */
export function maySeeOrganization(actor: Grants, organizationId: string): boolean {
  return (
    isPlatformAdministrator(actor) ||
    actor.grants.some((grant) => grant.organizationId === organizationId)
  )
}

/** Organisations whose work the person may see; `'all'` for a platform administrator. */
export function visibleOrganizations(actor: Grants): 'all' | string[] {
  if (isPlatformAdministrator(actor)) return 'all'
  return [...new Set(actor.grants.map((grant) => grant.organizationId))]
}

/** People and roles of an organisation are managed by its site administrator or the platform's. */
export function whyNotManagePeople(
  actor: Grants,
  organizationId: string,
): 'not-your-role' | undefined {
  return isPlatformAdministrator(actor) || hasRole(actor, organizationId, 'site-administrator')
    ? undefined
    : 'not-your-role'
}

/** Whom a manager wants to change: where the person belongs, and every role they hold anywhere. */
export type Person = Grants & { id: string; organizationId: string }

/**
 * Why an account may not be changed, reset or deactivated. Whoever resets a password could sign in
 * with it, so nobody manages an account that holds more than they manage themselves.
 */
export function whyNotManageAccount(
  actor: Grants,
  person: Person,
): 'not-your-role' | 'accounts.platform-role' | 'accounts.roles-elsewhere' | undefined {
  const refused = whyNotManagePeople(actor, person.organizationId)
  if (refused) return refused
  if (isPlatformAdministrator(actor)) return undefined
  if (isPlatformAdministrator(person)) return 'accounts.platform-role'
  const elsewhere = person.grants.some((grant) => whyNotManagePeople(actor, grant.organizationId))
  return elsewhere ? 'accounts.roles-elsewhere' : undefined
}

/** Nobody shuts themselves out. */
export function whyNotDeactivate(
  actor: Grants & { id: string },
  person: Person,
): ReturnType<typeof whyNotManageAccount> | 'accounts.own-account' {
  if (actor.id === person.id) return 'accounts.own-account'
  return whyNotManageAccount(actor, person)
}

/**
 * Why these roles may not be given: nobody widens their own, only a platform administrator makes
 * another one, and an auditor, who changes nothing, holds no other role in the organisation.
 */
export function whyNotGiveRoles(
  actor: Grants & { id: string },
  person: { id: string; organizationId: string; grants?: Grants['grants'] },
  roles: readonly Role[],
):
  | 'not-your-role'
  | 'accounts.own-roles'
  | 'accounts.platform-role'
  | 'accounts.auditor-alone'
  | undefined {
  const refused = whyNotManagePeople(actor, person.organizationId)
  if (refused) return refused
  if (actor.id === person.id) return 'accounts.own-roles'
  const held = isPlatformAdministrator({ grants: person.grants ?? [] })
  if (held && !isPlatformAdministrator(actor)) return 'accounts.platform-role'
  if (roles.includes('platform-administrator') && !isPlatformAdministrator(actor))
    return 'accounts.platform-role'
  if (roles.includes('auditor') && roles.length > 1) return 'accounts.auditor-alone'
  return undefined
}

export const MAX_FAILED_SIGN_INS = 5
export const LOCKED_MINUTES = 15
export const SESSION_HOURS = 12
/** A session unused for this long ends. */
export const IDLE_MINUTES = 120
export const MIN_PASSWORD_LENGTH = 10

/** Whether a session is still good: not past its end, and used lately enough. */
export function isSessionAlive(
  session: { expiresAt: Instant; lastSeenAt: Instant },
  now: Instant,
  later: (instant: Instant, milliseconds: number) => Instant,
): boolean {
  return now < session.expiresAt && now < later(session.lastSeenAt, IDLE_MINUTES * 60_000)
}

/** After the fifth wrong password in a row the account is locked for a quarter of an hour. */
export function afterFailedSignIn(
  failed: number,
  now: Instant,
  later: (instant: Instant, milliseconds: number) => Instant,
): { failedSignIns: number; lockedUntil: Instant | null } {
  const count = failed + 1
  if (count < MAX_FAILED_SIGN_INS) return { failedSignIns: count, lockedUntil: null }
  return { failedSignIns: 0, lockedUntil: later(now, LOCKED_MINUTES * 60_000) }
}

/** Long enough, of at least three kinds of characters, and not made of the sign-in name. */
export function whyNotPassword(
  password: string,
  signInName: string,
): 'accounts.weak-password' | undefined {
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/].filter((kind) =>
    kind.test(password),
  ).length
  const named = signInName.length > 2 && password.toLowerCase().includes(signInName.toLowerCase())
  return password.length >= MIN_PASSWORD_LENGTH && password.length <= 200 && kinds >= 3 && !named
    ? undefined
    : 'accounts.weak-password'
}
