import { sql } from 'kysely'
import type { LocalDate } from '../../../kernel/days.ts'
import type { Context } from '../../../platform/context.ts'
import type { CaseKind } from '../rules/kind.ts'

/** Of this year: what came, what was answered, how much of it late, and what is overdue today. */
export async function yearCounts(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  { name }: Pick<CaseKind, 'name'>,
  organizationIds: readonly string[],
) {
  const today = clock.today()
  const year = Number(today.slice(0, 4))
  const from = sql<LocalDate>`${`${year}-01-01`}::date`
  const counted = (condition: ReturnType<typeof sql>) =>
    sql<number>`(count(*) filter (where ${condition}))::int`
  const counts = await db
    .selectFrom('cases')
    .where('kind', '=', name)
    .where('organizationId', '=', sql<string>`any(${organizationIds}::uuid[])`)
    .where((eb) => eb.or([eb('closedOn', 'is', null), eb('closedOn', '>=', from)]))
    .select(counted(sql`received_on >= ${from}`).as('received'))
    .select(counted(sql`closed_on is not null`).as('answered'))
    .select(counted(sql`closed_on > due_on`).as('late'))
    .select(counted(sql`closed_on is null and due_on < ${today}::date`).as('overdue'))
    .executeTakeFirstOrThrow()
  return { year, ...counts }
}
