import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { Db, Tx } from '../../../platform/database.ts'
import { requestKind } from '../../requests/rules/kind.ts'
import { yearSpan } from '../rules/count.ts'
import {
  DISPUTES,
  type Dispute,
  RESULT_COLUMNS,
  type ResultColumn,
  recordOf,
} from '../rules/form.ts'
import { readerOfCases } from './applications.ts'

/** What the register calls the three blocks of table three. */
const KINDS = {
  review: 'reconsideration',
  litigationDirect: 'litigation-direct',
  litigationAfterReview: 'litigation-after',
} as const satisfies Record<Dispute, string>

/**
 * Review and litigation of a year: what ended in it by its result, and what was not yet decided at its
 * end. What ended before it is another year's.
 */
function disputesOf(db: Db | Tx, organizationId: string, year: number) {
  const { first, last } = yearSpan(year)
  const isPending = sql<boolean>`(r.closed_on is null or r.closed_on > ${last})`
  return db
    .selectFrom('caseReviews as r')
    .innerJoin('cases as c', 'c.id', 'r.caseId')
    .where('c.organizationId', '=', organizationId)
    .where('c.kind', '=', requestKind.name)
    .where('r.kind', 'in', Object.values(KINDS))
    .where('r.filedOn', '<=', last)
    .where((eb) => eb.or([isPending, eb('r.closedOn', '>=', first)]))
    .select(['r.kind'])
    .select(
      sql<
        Exclude<ResultColumn, 'total'>
      >`case when ${isPending} then 'pending' else r.result end`.as('result'),
    )
}

/** Table three of a year, counted from the register of review and litigation. */
export async function tableThreeOf(
  db: Db | Tx,
  organizationId: string,
  year: number,
): Promise<Record<Dispute, Record<ResultColumn, number>>> {
  const rows = await disputesOf(db, organizationId, year).execute()
  return recordOf(DISPUTES, (dispute) => {
    const own = rows.filter(({ kind }) => kind === KINDS[dispute])
    return recordOf(RESULT_COLUMNS, (column) =>
      column === 'total' ? own.length : own.filter(({ result }) => result === column).length,
    )
  })
}

/** The matters behind one number of table three, with the applications they are about. */
export async function listReportDisputes(
  context: Context,
  year: number,
  { dispute, column }: { dispute: Dispute; column: ResultColumn },
) {
  const { organizationId } = readerOfCases(context)
  const rows = await disputesOf(context.db, organizationId, year)
    .select(['r.id', 'r.filedOn', 'r.closedOn', 'r.body', 'c.id as requestId', 'c.number'])
    .where('r.kind', '=', KINDS[dispute])
    .orderBy('r.filedOn')
    .orderBy('r.id')
    .execute()
  return { items: rows.filter(({ result }) => column === 'total' || result === column) }
}
