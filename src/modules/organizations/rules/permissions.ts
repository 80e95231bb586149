import { type Grants, hasRole, isPlatformAdministrator } from '../../accounts/rules.ts'

/** What an organisation says of itself is kept by its site administrator or the platform's. */
export function whyNotManageOrganization(
  actor: Grants,
  organizationId: string,
): 'not-your-role' | undefined {
  return isPlatformAdministrator(actor) || hasRole(actor, organizationId, 'site-administrator')
    ? undefined
    : 'not-your-role'
}

/** A post needs somebody else as B 岗: nobody stands in for themselves. */
export function isOwnStandIn(post: { holderId: string | null; deputyId: string | null }): boolean {
  return post.holderId !== null && post.holderId === post.deputyId
}
