import { sql } from 'kysely'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Db } from '../../../platform/database.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { whyNotReadCases } from '../../casework/rules/kind.ts'
import { requestKind } from '../../requests/rules/kind.ts'
import type { Span } from '../rules/analysis.ts'

/** What is counted, and of whom. */
export type Asked = Span & { organizationId?: string | undefined }
export type Scope = Span & {
  /** The organisations counted. */
  ids: string[]
  /** All that the caller may count, to choose from. */
  readable: { id: string; name: string; regionCode: string }[]
  of: string
}

/**
 * The organisations an analysis is about. Counting is reading: a number opens what is behind it, and a
 * small one tells it without opening. So nobody counts what they may not read.
 */
export async function scopeOf(
  context: Context,
  { from, to, organizationId: of }: Asked,
): Promise<Scope> {
  const actor = requireActor(context)
  const ids = [...new Set(actor.grants.map((grant) => grant.organizationId))].filter(
    (id) => whyNotReadCases(actor, requestKind, id) === undefined,
  )
  if (ids.length === 0) throw refuse(commonRefusals, 'not-your-role')
  if (of !== undefined && of !== 'all' && !ids.includes(of))
    throw refuse(commonRefusals, maySeeOrganization(actor, of) ? 'not-your-role' : 'not-found')
  const readable = await context.db
    .selectFrom('organizations')
    .select(['id', 'name', 'regionCode'])
    .where('id', 'in', ids)
    .orderBy(sql`id <> ${actor.organizationId}`)
    .orderBy('name')
    .execute()
  const chosen = of ?? readable[0]!.id
  return { from, to, readable, of: chosen, ids: chosen === 'all' ? ids : [chosen] }
}

/** Applications of the organisations counted. */
function casesOf(db: Db, { ids }: Scope) {
  return db
    .selectFrom('cases as c')
    .where('c.kind', '=', requestKind.name)
    .where('c.organizationId', '=', sql<string>`any(${ids}::uuid[])`)
}

export function receivedIn(db: Db, scope: Scope) {
  return casesOf(db, scope)
    .where('c.receivedOn', '>=', scope.from)
    .where('c.receivedOn', '<=', scope.to)
}

/** Of what was received: what was set aside before is no application. */
export function closedIn(db: Db, scope: Scope) {
  return casesOf(db, scope)
    .where('c.receivedOn', 'is not', null)
    .where('c.closedOn', '>=', scope.from)
    .where('c.closedOn', '<=', scope.to)
}

/** Received by the last day of the period and not closed by it. */
export function openAtEnd(db: Db, scope: Scope) {
  return casesOf(db, scope)
    .where('c.receivedOn', '<=', scope.to)
    .where((eb) => eb.or([eb('c.closedOn', 'is', null), eb('c.closedOn', '>', scope.to)]))
}

/** Past their day and still open, today. */
export function overdueNow(db: Db, scope: Scope, today: string) {
  return casesOf(db, scope)
    .where('c.receivedOn', '<=', scope.to)
    .where('c.closedOn', 'is', null)
    .where('c.dueOn', '<', today)
}
