import type { Instant } from '../kernel/days.ts'
import { returnTask, signTask } from '../modules/review/service/decide.ts'
import { type Context, robotContext, type Services } from '../platform/context.ts'
import type { DemoWorld } from './seed-organizations.ts'
import { demoStrings } from './strings.ts'

export type Act = { at: Instant; run: (services: Services) => Promise<unknown> }

/** Signs, or returns with a reason, whatever task of the role is open; routes leave out what a kind does not need. */
export async function decide(
  services: Services,
  publicationId: string,
  role: string,
  returnReason?: string,
): Promise<void> {
  const task = await services.db
    .selectFrom('reviewTasks as t')
    .innerJoin('reviews as r', 'r.id', 't.reviewId')
    .innerJoin('editions as e', 'e.id', 'r.editionId')
    .innerJoin('revisions as v', 'v.id', 'e.revisionId')
    .select(['t.id', 't.organizationId', 't.unitId', 'v.hash', 'r.submittedBy'])
    .where('r.publicationId', '=', publicationId)
    .where('t.state', '=', 'open')
    .where('t.role', '=', role as 'issuer')
    .executeTakeFirst()
  if (!task) return
  const context = await contextOf(
    services,
    await holderOf(services, task.organizationId, role, task.unitId, task.submittedBy),
  )
  if (returnReason)
    await returnTask(context, task.id, { revisionHash: task.hash, reason: returnReason })
  else {
    const disclosure =
      role === 'issuer' ? { mode: 'proactive' as const, article: null, onSite: true } : null
    await signTask(context, task.id, {
      revisionHash: task.hash,
      opinion: demoStrings.agreed.zh,
      disclosure,
    })
  }
}

export async function holderOf(
  services: Services,
  organizationId: string,
  role: string,
  unitId: string | null = null,
  except?: string,
): Promise<string> {
  let holders = services.db
    .selectFrom('accountRoles as r')
    .innerJoin('accounts as a', 'a.id', 'r.accountId')
    .select('a.id')
    .where('r.organizationId', '=', organizationId)
    .where('r.role', '=', role as 'issuer')
  if (unitId) holders = holders.where('a.unitId', '=', unitId)
  if (except) holders = holders.where('a.id', '!=', except)
  return (await holders.orderBy('a.id').limit(1).executeTakeFirstOrThrow()).id
}

export async function personContext(
  services: Services,
  world: DemoWorld,
  signInName: string,
): Promise<Context> {
  return contextOf(services, world.people.get(signInName)!)
}

export async function contextOf(services: Services, accountId: string): Promise<Context> {
  const account = await services.db
    .selectFrom('accounts')
    .selectAll()
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  const grants = await services.db
    .selectFrom('accountRoles')
    .select(['role', 'organizationId'])
    .where('accountId', '=', accountId)
    .execute()
  return {
    ...robotContext(services, demoStrings.robot.zh),
    actor: {
      id: account.id,
      name: account.name,
      organizationId: account.organizationId,
      unitId: account.unitId,
      grants,
    },
  }
}

export async function lockVersionOf(
  { db }: Pick<Services, 'db'>,
  publicationId: string,
): Promise<number> {
  return (
    await db
      .selectFrom('publications')
      .select('lockVersion')
      .where('id', '=', publicationId)
      .executeTakeFirstOrThrow()
  ).lockVersion
}

/** Beijing time as an instant. */
export function beijing(day: string, time: string): Instant {
  return new Date(`${day}T${time}:00+08:00`).toISOString()
}
