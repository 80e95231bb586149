import { sql } from 'kysely'
import type { LocalDate } from '../../../kernel/days.ts'
import type { Db } from '../../../platform/database.ts'
import { requestKind } from '../../requests/rules/kind.ts'
import type { MonthCount } from '../rules/monthly.ts'

/** Applications an organisation received and answered in each of these months. */
export async function countMonths(
  db: Db,
  organizationId: string,
  months: readonly string[],
): Promise<MonthCount[]> {
  const from: LocalDate = `${months[0]!}-01`
  const of = db
    .selectFrom('cases')
    .where('kind', '=', requestKind.name)
    .where('organizationId', '=', organizationId)
  const monthOf = (day: 'received_on' | 'closed_on') =>
    sql<string>`to_char(${sql.ref(day)}, 'YYYY-MM')`
  const count = sql<number>`count(*)::int`
  const received = await of
    .where('receivedOn', '>=', from)
    .select(monthOf('received_on').as('month'))
    .select(count.as('received'))
    .groupBy(monthOf('received_on'))
    .execute()
  const closed = await of
    .where('receivedOn', 'is not', null)
    .where('closedOn', '>=', from)
    .select(monthOf('closed_on').as('month'))
    .select([
      count.as('answered'),
      sql<number>`(count(*) filter (where due_on is not null))::int`.as('judged'),
      sql<number>`(count(*) filter (where closed_on <= due_on))::int`.as('inTime'),
    ])
    .groupBy(monthOf('closed_on'))
    .execute()
  return months.map((month) => {
    const none = { answered: 0, judged: 0, inTime: 0 }
    const { answered, judged, inTime } = closed.find((row) => row.month === month) ?? none
    const came = received.find((row) => row.month === month)?.received ?? 0
    return { month, received: came, answered, judged, inTime }
  })
}
