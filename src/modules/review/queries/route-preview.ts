import type { OutputOf } from '../../../kernel/endpoint.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import { holdersOf } from '../../accounts/index.ts'
import { visiblePublication } from '../../content/index.ts'
import type { reviewContract } from '../contract.ts'
import { authorsOf, chooseRoute } from '../load.ts'
import { sayStep } from '../rules/routes.ts'
import { holdersByRole, presentDeciders, whoMayDecide } from './deciders.ts'

/** The way a piece would go if it were sent now by this person, and who could decide at each step. */
export async function previewRoute(
  context: Context,
  publicationId: string,
): Promise<OutputOf<typeof reviewContract.previewRoute>> {
  const actor = requireActor(context)
  const publication = await visiblePublication(context, publicationId)
  const { db, locale } = context
  const edition = await db
    .selectFrom('editions')
    .select('id')
    .where('publicationId', '=', publicationId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const route = await chooseRoute(db, publication)
  const authors = [...new Set([...(await authorsOf(db, edition.id)), actor.id])]
  const roles = route.steps.flatMap((step) => step.branches.map((branch) => branch.role))
  const holders = await holdersByRole(db, publication.organizationId, roles)
  const administrators = await holdersOf(db, publication.organizationId, 'site-administrator')
  return {
    steps: route.steps.map((step) => ({
      stepName: sayStep(step, locale),
      dueWorkingDays: step.dueWorkingDays,
      branches: step.branches.map(({ role }) => ({
        role,
        people: presentDeciders(
          whoMayDecide(holders.get(role) ?? [], { role, unitId: publication.unitId, authors }),
        ),
      })),
    })),
    administrators: administrators.map((person) => person.name),
  }
}
