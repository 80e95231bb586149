import type { z } from 'zod'
import { commonRefusals, InvalidInput, refusalMessage, refuse } from '../../kernel/errors.ts'
import { command } from '../../platform/command.ts'
import { type Context, requireActor } from '../../platform/context.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { requireVisibleOrganization } from '../accounts/index.ts'
import { maySeeOrganization, whyNotManagePeople } from '../accounts/rules.ts'
import { kindOf, kindPhrase } from '../content/rules/kinds.ts'
import type { route } from './contract.ts'
import { whyNotRoute } from './rules/routes.ts'
import { refusals } from './strings.ts'

type RouteInput = Omit<z.output<typeof route>, 'id' | 'organizationId' | 'lockVersion'>

export async function createRoute(context: Context, organizationId: string, input: RouteInput) {
  await guard(context.db, context, organizationId)
  return oneDefault(context, { organizationId, ...input }, async (tx, record) => {
    await check(tx, context, organizationId, input)
    const id = newId()
    await tx
      .insertInto('reviewRoutes')
      .values({ id, organizationId, ...input, steps: JSON.stringify(input.steps) })
      .execute()
    record({
      kind: 'route.created',
      subjectKind: 'route',
      subjectId: id,
      organizationId,
      payload: { ...input },
    })
    return { id }
  })
}

/** Reviews under way keep the route they began with. */
export async function updateRoute(
  context: Context,
  routeId: string,
  input: RouteInput & { lockVersion: number },
) {
  const actor = requireActor(context)
  return oneDefault(context, { routeId, ...input }, async (tx, record) => {
    const row = await tx
      .selectFrom('reviewRoutes')
      .selectAll()
      .where('id', '=', routeId)
      .forUpdate()
      .executeTakeFirst()
    if (!row || !maySeeOrganization(actor, row.organizationId))
      throw refuse(commonRefusals, 'not-found')
    await guard(tx, context, row.organizationId)
    if (row.lockVersion !== input.lockVersion) throw refuse(refusals, 'route.stale')
    const { lockVersion, ...values } = input
    await check(tx, context, row.organizationId, values, routeId)
    await tx
      .updateTable('reviewRoutes')
      .set({ ...values, steps: JSON.stringify(values.steps), lockVersion: lockVersion + 1 })
      .where('id', '=', routeId)
      .execute()
    record({
      kind: 'route.updated',
      subjectKind: 'route',
      subjectId: routeId,
      organizationId: row.organizationId,
      payload: { ...values },
    })
    return { ok: true as const }
  })
}

/** A command, with what the index on default routes refuses said as a refusal. */
async function oneDefault<T>(...[context, input, act]: Parameters<typeof command<T>>): Promise<T> {
  try {
    return await command(context, input, act)
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'one_default_route')
      throw refuse(refusals, 'route.default-exists')
    throw error
  }
}

async function guard(db: Db | Tx, context: Context, organizationId: string): Promise<void> {
  const actor = requireActor(context)
  await requireVisibleOrganization(db, actor, organizationId)
  if (whyNotManagePeople(actor, organizationId)) throw refuse(commonRefusals, 'not-your-role')
}

async function check(
  tx: Tx,
  context: Context,
  organizationId: string,
  input: RouteInput,
  exceptId?: string,
): Promise<void> {
  const servesNormative =
    input.kinds.length === 0 || input.kinds.some((kind) => kindOf(kind).normative)
  const problems = whyNotRoute({ name: input.name, steps: input.steps }, servesNormative)
  if (problems.length > 0) {
    throw new InvalidInput(
      problems.map((code) => ({
        field: 'steps',
        message: refusalMessage(refusals[code], context.locale, {}),
      })),
    )
  }
  if (!input.active) return
  // Two who add routes of one organisation at the same moment come one after the other.
  await tx
    .selectFrom('organizations')
    .select('id')
    .where('id', '=', organizationId)
    .forNoKeyUpdate()
    .execute()
  const others = await tx
    .selectFrom('reviewRoutes')
    .select(['id', 'kinds'])
    .where('organizationId', '=', organizationId)
    .where('active', '=', true)
    .execute()
  for (const other of others) {
    if (other.id === exceptId) continue
    if (other.kinds.length === 0 && input.kinds.length === 0)
      throw refuse(refusals, 'route.default-exists')
    const taken = input.kinds.find((kind) => other.kinds.includes(kind))
    if (taken) {
      const name = kindPhrase(taken)
      throw refuse(refusals, 'route.kind-taken', {
        kind: context.locale === 'en' ? name.en : name.zh,
      })
    }
  }
}
