import { sql } from 'kysely'
import { addDays, type LocalDate } from '../../../kernel/days.ts'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Db, Tx } from '../../../platform/database.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { whyNotOpenSealed, whyNotReadCases } from '../rules/kind.ts'
import { keptBecause, keptUntil, LOOK_AHEAD_DAYS } from '../rules/retention.ts'
import type { Retained } from '../service/retention.ts'

/** For how many years an organisation keeps closed cases of a kind. */
export async function yearsOf(
  db: Db | Tx,
  { retention }: Pick<Retained, 'retention'>,
  organizationId: string,
): Promise<number> {
  const row = await db
    .selectFrom('caseSettings')
    .select('retentionYears')
    .where('organizationId', '=', organizationId)
    .executeTakeFirst()
  return row?.retentionYears ?? retention.years
}

/** Closed cases that are still whole: those whose time is over on a day, or will be by a later one. */
export function retainedIn(
  db: Db | Tx,
  { name }: Pick<Retained, 'name'>,
  organizationId: string,
  years: number,
  which: 'over' | 'by',
  day: LocalDate,
) {
  const until = sql<LocalDate>`(c.closed_on + make_interval(years => ${years}::int))::date`
  return db
    .selectFrom('cases as c')
    .select(['c.id', 'c.number', 'c.kept', sql<LocalDate>`c.closed_on`.as('closedOn')])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('caseReviews as r')
            .select('r.id')
            .whereRef('r.caseId', '=', 'c.id')
            .where('r.result', 'is', null),
        )
        .$castTo<boolean>()
        .as('pending'),
    )
    .where('c.kind', '=', name)
    .where('c.organizationId', '=', organizationId)
    .where('c.closedOn', 'is not', null)
    .where('c.anonymisedAt', 'is', null)
    .where(until, which === 'over' ? '<' : '<=', sql<LocalDate>`${day}::date`)
    .orderBy('c.closedOn')
    .orderBy('c.number')
}

const SHOWN = 200

/** What would be anonymised soon, what is kept and why, and when it was last looked for. */
export async function listRetention(
  context: Context,
  kind: Retained,
  { organizationId: named }: { organizationId?: string | undefined },
) {
  const { db } = context
  const actor = requireActor(context)
  const organizationId = named ?? actor.organizationId
  if (!maySeeOrganization(actor, organizationId)) throw refuse(commonRefusals, 'not-found')
  const why = whyNotReadCases(actor, kind, organizationId)
  if (why) throw refuse(commonRefusals, why)
  const years = await yearsOf(db, kind, organizationId)
  const by = addDays(context.clock.today(), LOOK_AHEAD_DAYS)
  const rows = await retainedIn(db, kind, organizationId, years, 'by', by).execute()
  const lastRun = await db
    .selectFrom('caseRetentionRuns')
    .select(['ranAt', 'anonymised', 'leftOut'])
    .where('organizationId', '=', organizationId)
    .where('kind', '=', kind.name)
    .orderBy('ranOn', 'desc')
    .executeTakeFirst()
  return {
    years,
    declaredYears: kind.retention.years,
    verified: kind.retention.verified,
    due: rows.filter((row) => keptBecause(row) === null).length,
    leftOut: rows.filter((row) => keptBecause(row) !== null).length,
    lastRun: lastRun ?? null,
    maySet: whyNotOpenSealed(actor, kind, organizationId) ?? null,
    items: rows.slice(0, SHOWN).map((row) => ({
      id: row.id,
      number: row.number,
      closedOn: row.closedOn,
      keptUntil: keptUntil(row.closedOn, years),
      keptBecause: keptBecause(row),
    })),
  }
}
