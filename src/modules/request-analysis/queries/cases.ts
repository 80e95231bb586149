import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import type { Db } from '../../../platform/database.ts'
import { listedOf } from '../../requests/index.ts'
import { type RequestState, requestKind } from '../../requests/rules/kind.ts'
import { bandOf, type FigureName, NOTABLE, type Series, workingDaysOf } from '../rules/analysis.ts'
import { calendarsOf } from './analysis.ts'
import {
  APPLICANT_KIND,
  CHANNEL,
  countClosed,
  gatherWishes,
  LATENESS_OF,
  notableIn,
  RECEIVED_MONTH,
} from './counts.ts'
import { type Asked, closedIn, overdueNow, receivedIn, type Scope, scopeOf } from './scope.ts'

type Behind = Asked & {
  figure: FigureName
  row: string
  series: Series
  page: number
  pageSize: number
}

/** The applications behind one number of the analysis, the latest first. */
export async function listAnalysed(context: Context, asked: Behind) {
  const { page, pageSize } = asked
  const query = await behind(context, await scopeOf(context, asked), asked)
  const { total } = await query
    .select(sql<number>`count(*)::int`.as('total'))
    .executeTakeFirstOrThrow()
  const items = await query
    .select(['c.id', 'c.sealed', 'c.number', 'c.state', 'c.receivedOn', 'c.closedOn'])
    .select(sql<string>`coalesce(c.facts ->> 'wanted', '')`.as('wanted'))
    .orderBy('c.receivedOn', 'desc')
    .orderBy('c.number', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return {
    items: items
      .map(listedOf(context))
      .map((item) => ({ ...item, state: item.state as RequestState })),
    total,
    page,
    pageSize,
  }
}

type Query = ReturnType<typeof receivedIn>

async function behind(
  context: Context,
  scope: Scope,
  { figure, row, series }: Behind,
): Promise<Query> {
  const { db, clock } = context
  const received = receivedIn(db, scope)
  const closed = closedIn(db, scope)
  switch (figure) {
    case 'months':
      return series === 'closed'
        ? closed.where(sql`to_char(c.closed_on, 'YYYY-MM')`, '=', row)
        : received.where(RECEIVED_MONTH, '=', row)
    case 'outcomes':
      return closed.where('c.outcome', '=', row)
    case 'days':
      return tookSo(context, scope, row)
    case 'lateness':
      return row === 'overdue'
        ? overdueNow(db, scope, clock.today())
        : closed.where(LATENESS_OF, '=', row as 'late')
    case 'channels':
      return received.where(CHANNEL, '=', row)
    case 'applicants':
      return received.where(APPLICANT_KIND, '=', row)
    case 'units':
      return received.where(sql<string>`coalesce(c.unit_id::text, '')`, '=', row)
    case 'happened':
      return row === 'green' ? received.where('c.green', '=', true) : onWhich(db, scope, row)
    case 'ratings':
      return rated(db, scope, row)
    case 'topics':
    case 'repeats': {
      const gathered = (await gatherWishes(context, scope))[figure]
      return withIds(received, gathered.find(({ key }) => key === row)?.ids ?? [])
    }
    case 'heavy':
      return received.where(
        sql<boolean>`(c.organization_id, c.applicant_hash) in
          (select s.organization_id, s.applicant_hash from cases s where s.id::text = ${row})`,
      )
  }
}

function withIds(query: Query, ids: readonly string[]): Query {
  return query.where('c.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
}

/** The cases an act was done on in the period; the case itself may have come before it. */
function onWhich(db: Db, scope: Scope, kind: string): Query {
  const isCounted = NOTABLE.some((each) => each === kind)
  const ids = notableIn(db, scope)
    .select('e.caseId')
    .where('e.kind', '=', isCounted ? kind : '')
  return db
    .selectFrom('cases as c')
    .where('c.organizationId', '=', sql<string>`any(${scope.ids}::uuid[])`)
    .where('c.id', 'in', ids)
}

function rated(db: Db, scope: Scope, grade: string): Query {
  return db
    .selectFrom('cases as c')
    .where('c.kind', '=', requestKind.name)
    .where('c.organizationId', '=', sql<string>`any(${scope.ids}::uuid[])`)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('caseRatings as r')
          .select('r.id')
          .whereRef('r.caseId', '=', 'c.id')
          .where(sql<string>`r.grade`, '=', grade)
          .where('r.ratedOn', '>=', scope.from)
          .where('r.ratedOn', '<=', scope.to),
      ),
    )
}

/** Closed ones that took as many working days as a band holds, found by their two days. */
async function tookSo(context: Context, scope: Scope, band: string): Promise<Query> {
  const counted = await countClosed(context.db, scope)
  const pairs: { id: string; from: string; to: string }[] = []
  for (const [id, calendar] of await calendarsOf(context, scope)) {
    const own = counted.filter(({ organizationId }) => organizationId === id)
    const daysOf = workingDaysOf(own, calendar)
    for (const row of own)
      if (bandOf(daysOf(row)) === band) pairs.push({ id, from: row.receivedOn, to: row.closedOn })
  }
  const column = (name: 'id' | 'from' | 'to') => pairs.map((pair) => pair[name])
  return closedIn(context.db, scope).where(
    sql<boolean>`(c.organization_id, c.received_on, c.closed_on) in
      (select * from unnest(${column('id')}::uuid[], ${column('from')}::date[], ${column('to')}::date[]))`,
  )
}
