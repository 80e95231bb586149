import { sql } from 'kysely'
import type { LocalDate } from '../../../kernel/days.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Db } from '../../../platform/database.ts'
import { ratingsOf } from '../../casework/index.ts'
import { whyNotReadCases } from '../../casework/rules/kind.ts'
import type { Ratings } from '../../casework/rules/ratings.ts'
import { requestKind } from '../rules/kind.ts'

type Days = { from?: LocalDate | undefined; to?: LocalDate | undefined }

/** How applications of these organisations were rated, by the day of rating. */
export function requestRatings(
  db: Db,
  organizationIds: readonly string[],
  days: Days = {},
): Promise<Ratings> {
  return ratingsOf(db, { kind: requestKind.name, organizationIds, ...days })
}

/** The ratings of the organisations whose cases this person reads, beside how many replies were served. */
export async function countRatings(context: Context, days: Days) {
  const { db } = context
  const actor = requireActor(context)
  const mine = [...new Set(actor.grants.map((grant) => grant.organizationId))].filter(
    (id) => whyNotReadCases(actor, requestKind, id) === undefined,
  )
  const grades = await requestRatings(db, mine, days)
  let served = db
    .selectFrom('caseEvents as e')
    .innerJoin('cases as c', 'c.id', 'e.caseId')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('c.kind', '=', requestKind.name)
    .where('c.organizationId', '=', sql<string>`any(${mine}::uuid[])`)
    .where('e.kind', '=', 'serve')
  if (days.from) served = served.where('e.onDay', '>=', days.from)
  if (days.to) served = served.where('e.onDay', '<=', days.to)
  const { count } = await served.executeTakeFirstOrThrow()
  const rated = Object.values(grades).reduce((sum, each) => sum + each, 0)
  return { grades, rated, served: Number(count) }
}
