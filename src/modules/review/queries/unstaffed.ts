import { sql } from 'kysely'
import type { OutputOf } from '../../../kernel/endpoint.ts'
import type { Locale } from '../../../kernel/strings.ts'
import type { Db } from '../../../platform/database.ts'
import type { reviewContract } from '../contract.ts'
import { DEFAULT_ROUTE, type ReviewingRole, sayStep } from '../rules/routes.ts'
import { holdersByRole } from './deciders.ts'

type Unstaffed = OutputOf<typeof reviewContract.readDesk>['unstaffed']

/**
 * For whoever gives the roles: those that the routes of an organisation ask for and nobody holds, and
 * the pieces that lie where everybody who holds the role has written them.
 */
export async function unstaffedIn(
  db: Db,
  organizationIds: readonly string[],
  locale: Locale,
): Promise<Unstaffed> {
  const found: Unstaffed = []
  for (const organizationId of organizationIds)
    found.push(...(await unstaffedOf(db, organizationId, locale)))
  return found
}

async function unstaffedOf(db: Db, organizationId: string, locale: Locale): Promise<Unstaffed> {
  const { name: organizationName } = await db
    .selectFrom('organizations')
    .select('name')
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow()
  const roles = await rolesAskedFor(db, organizationId)
  const holders = await holdersByRole(db, organizationId, roles)
  const vacant = roles.filter((role) => holders.get(role)?.length === 0)
  const stuck = await stuckTasks(db, organizationId)
  return [
    ...vacant.map((role) => ({
      organizationName,
      role,
      waiting: stuck.filter((task) => task.role === role).length,
      publicationId: null,
      title: '',
      stepName: '',
    })),
    ...stuck
      .filter((task) => !vacant.includes(task.role))
      .map((task) => {
        const step = task.route.steps[task.step]
        return {
          organizationName,
          role: task.role,
          waiting: 1,
          publicationId: task.publicationId,
          title: task.title,
          stepName: step ? sayStep(step, locale) : '',
        }
      }),
  ]
}

/** Roles of every route in use, the built-in one where the organisation has no default of its own. */
async function rolesAskedFor(db: Db, organizationId: string): Promise<ReviewingRole[]> {
  const routes = await db
    .selectFrom('reviewRoutes')
    .select(['kinds', 'steps'])
    .where('organizationId', '=', organizationId)
    .where('active', '=', true)
    .execute()
  const steps = routes.flatMap((route) => route.steps)
  if (!routes.some((route) => route.kinds.length === 0)) steps.push(...DEFAULT_ROUTE.steps)
  return [...new Set(steps.flatMap((step) => step.branches.map((branch) => branch.role)))]
}

/** Open tasks that lie with nobody and that no active holder of the role may decide. */
async function stuckTasks(db: Db, organizationId: string) {
  return db
    .selectFrom('reviewTasks as t')
    .innerJoin('reviews as r', 'r.id', 't.reviewId')
    .innerJoin('editions as e', 'e.id', 'r.editionId')
    .innerJoin('revisions as v', 'v.id', 'e.revisionId')
    .select(['t.role', 't.step', 'r.route', 'r.publicationId', 'v.title'])
    .where('t.organizationId', '=', organizationId)
    .where('t.state', '=', 'open')
    .where(
      sql<boolean>`not exists (
        select 1 from accounts a where a.active and (
          a.id = t.assignee_id
          or t.assignee_id is null
          and (t.unit_id is null or t.unit_id = a.unit_id)
          and exists (select 1 from account_roles ar where ar.account_id = a.id
            and ar.organization_id = t.organization_id and ar.role = t.role)
          and not exists (select 1 from reviews sent
            where sent.edition_id = e.id and sent.submitted_by = a.id)
          and not exists (select 1 from revisions own
            where own.edition_id = e.id and own.created_by = a.id)))`,
    )
    .orderBy('t.dueOn')
    .orderBy('t.id')
    .limit(50)
    .execute()
}
