import type { Db, Tx } from '../../../platform/database.ts'
import type { ReviewingRole } from '../rules/routes.ts'

/** Somebody who may decide, and who stands in for them as B 岗 once it is handed on. */
export type Decider = Person & { unitId: string | null; standIns: Person[] }
type Person = { id: string; name: string }

/** Active people who hold reviewing roles in an organisation, with their stand-ins; by role, three queries at most. */
export async function holdersByRole(
  db: Db | Tx,
  organizationId: string,
  roles: readonly ReviewingRole[],
): Promise<Map<ReviewingRole, Decider[]>> {
  const found = new Map<ReviewingRole, Decider[]>(roles.map((role) => [role, []]))
  if (roles.length === 0) return found
  const holders = await db
    .selectFrom('accountRoles as r')
    .innerJoin('accounts as a', 'a.id', 'r.accountId')
    .select(['r.role', 'a.id', 'a.name', 'a.unitId'])
    .where('r.organizationId', '=', organizationId)
    .where('r.role', 'in', [...new Set(roles)])
    .where('a.active', '=', true)
    .orderBy('a.signInName')
    .execute()
  const standIns = await standInsOf(
    db,
    holders.map((holder) => holder.id),
  )
  for (const { role, id, name, unitId } of holders)
    found.get(role as ReviewingRole)?.push({ id, name, unitId, standIns: standIns.get(id) ?? [] })
  return found
}

/** Whom a holder may hand it on to as B 岗: by the same rule as `standInFor`. */
async function standInsOf(db: Db | Tx, ids: readonly string[]): Promise<Map<string, Person[]>> {
  const found = new Map<string, Person[]>()
  if (ids.length === 0) return found
  const posts = await db
    .selectFrom('posts as p')
    .innerJoin('accounts as a', 'a.id', 'p.deputyId')
    .select(['p.holderId', 'a.id', 'a.name'])
    .distinct()
    .where('p.holderId', 'in', [...new Set(ids)])
    .where('a.active', '=', true)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('accountRoles as r')
          .select('r.role')
          .whereRef('r.accountId', '=', 'a.id')
          .whereRef('r.organizationId', '=', 'p.organizationId')
          .where('r.role', '!=', 'auditor'),
      ),
    )
    .execute()
  for (const { holderId, ...person } of posts)
    if (holderId) found.set(holderId, [...(found.get(holderId) ?? []), person])
  return found
}

/**
 * Who of the holders may decide on a piece: nobody who wrote or sent it; the department's own reviewers
 * decide its step where it has any. An open task says itself whose department it is.
 */
export function whoMayDecide(
  holders: readonly Decider[],
  step: { role: ReviewingRole; unitId: string | null; authors: readonly string[]; open?: boolean },
): Decider[] {
  const others = holders
    .filter((holder) => !step.authors.includes(holder.id))
    .map((holder) => ({
      ...holder,
      standIns: holder.standIns.filter(({ id }) => !step.authors.includes(id)),
    }))
  if (step.open) return others.filter(({ unitId }) => !step.unitId || unitId === step.unitId)
  if (step.role !== 'department-reviewer' || step.unitId === null) return others
  const inUnit = others.filter((holder) => holder.unitId === step.unitId)
  return inUnit.length > 0 ? inUnit : others
}

export function presentDeciders(deciders: readonly Decider[]) {
  return deciders.map(({ name, standIns }) => ({
    name,
    standIns: standIns.map((each) => each.name),
  }))
}
