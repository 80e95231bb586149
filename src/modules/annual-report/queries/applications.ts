import { sql } from 'kysely'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Db, Tx } from '../../../platform/database.ts'
import { whyNotReadCases } from '../../casework/rules/kind.ts'
import { listedOf } from '../../requests/index.ts'
import type { ApplicantKind } from '../../requests/rules/application.ts'
import { type RequestState, requestKind } from '../../requests/rules/kind.ts'
import type { OutcomeRow } from '../../requests/rules/outcomes.data.ts'
import { type Counted, tableTwo, yearSpan } from '../rules/count.ts'
import type { Column, Row } from '../rules/form.ts'

/** Table two of a year, counted from the cases of the caller's own organisation. */
export async function countApplications(context: Context, year: number) {
  const { organizationId } = readerOfCases(context)
  return { year, table2: await tableTwoOf(context.db, organizationId, year) }
}

/** Table two of a year, counted from the cases of an organisation. */
export async function tableTwoOf(db: Db | Tx, organizationId: string, year: number) {
  const { first, last } = yearSpan(year)
  const kind = sql<ApplicantKind>`facts ->> 'applicantKind'`
  const counts = await casesOf(db, organizationId)
    .where('receivedOn', '<=', last)
    .where((eb) => eb.or([eb('closedOn', 'is', null), eb('closedOn', '>=', first)]))
    .select(kind.as('applicantKind'))
    .select([
      sql<number>`(count(*) filter (where received_on >= ${first}))::int`.as('newReceived'),
      sql<number>`(count(*) filter (where received_on < ${first}))::int`.as('carriedIn'),
      sql<number>`(count(*) filter (where closed_on is null or closed_on > ${last}))::int`.as(
        'carriedOut',
      ),
    ])
    .groupBy(kind)
    .execute()
  const closed = await casesOf(db, organizationId)
    .where('closedOn', '>=', first)
    .where('closedOn', '<=', last)
    .select([kind.as('applicantKind'), 'outcome'])
    .select(sql<number>`count(*)::int`.as('count'))
    .groupBy([kind, 'outcome'])
    .execute()
  const counted = counts.map(
    (row): Counted => ({
      ...row,
      outcomes: Object.fromEntries(
        closed
          .filter(({ applicantKind }) => applicantKind === row.applicantKind)
          .map(({ outcome, count }) => [outcome as OutcomeRow, count]),
      ),
    }),
  )
  return tableTwo(counted)
}

/** The cases behind one number of table two, in the order they were received. */
export async function listCounted(
  context: Context,
  filter: { year: number; row: Row; column: Column; page: number; pageSize: number },
) {
  const { row, column, page, pageSize } = filter
  const { first, last } = yearSpan(filter.year)
  let query = casesOf(context.db, readerOfCases(context).organizationId)
  if (column !== 'total') query = query.where(sql`facts ->> 'applicantKind'`, '=', column)
  if (row === 'newReceived')
    query = query.where('receivedOn', '>=', first).where('receivedOn', '<=', last)
  else if (row === 'carriedIn')
    query = query
      .where('receivedOn', '<', first)
      .where((eb) => eb.or([eb('closedOn', 'is', null), eb('closedOn', '>=', first)]))
  else if (row === 'carriedOut')
    query = query
      .where('receivedOn', '<=', last)
      .where((eb) => eb.or([eb('closedOn', 'is', null), eb('closedOn', '>', last)]))
  else {
    query = query.where('closedOn', '>=', first).where('closedOn', '<=', last)
    if (row !== 'processedTotal') query = query.where('outcome', '=', row)
  }
  const { total } = await query
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const items = await query
    .select(['id', 'sealed', 'number', 'state', 'receivedOn', 'closedOn'])
    .select(sql<string>`coalesce(facts ->> 'wanted', '')`.as('wanted'))
    .orderBy('receivedOn')
    .orderBy('number')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return {
    items: items.map(listedOf(context)).map((item) => ({
      ...item,
      state: item.state as RequestState,
      receivedOn: item.receivedOn!,
    })),
    total: Number(total),
    page,
    pageSize,
  }
}

/** Whoever reads the cases of their own organisation. */
export function readerOfCases(context: Context) {
  const actor = requireActor(context)
  const why = whyNotReadCases(actor, requestKind, actor.organizationId)
  if (why) throw refuse(commonRefusals, why)
  return actor
}

/** Applications an organisation received. */
function casesOf(db: Db | Tx, organizationId: string) {
  return db
    .selectFrom('cases')
    .where('kind', '=', requestKind.name)
    .where('organizationId', '=', organizationId)
    .where('receivedOn', 'is not', null)
}
