import { sql } from 'kysely'
import type { LocalDate } from '../../../kernel/days.ts'
import type { Services } from '../../../platform/context.ts'
import type { Db } from '../../../platform/database.ts'
import { tagWords } from '../../../platform/words.ts'
import { wantedMasked } from '../../requests/index.ts'
import { HEAVY_FROM, NOTABLE } from '../rules/analysis.ts'
import { type Gathered, repeatsOf, SAMPLE, topicsOf, type Wish } from '../rules/topics.ts'
import { closedIn, openAtEnd, overdueNow, receivedIn, type Scope } from './scope.ts'

const count = sql<number>`count(*)::int`
export const CHANNEL = sql<string>`coalesce(c.facts ->> 'channel', 'internet')`
export const APPLICANT_KIND = sql<string>`c.facts ->> 'applicantKind'`
export const RECEIVED_MONTH = sql<string>`to_char(c.received_on, 'YYYY-MM')`
export const LATENESS_OF = sql<
  'in-time' | 'late' | 'undated'
>`case when c.due_on is null then 'undated'
  when c.closed_on <= c.due_on then 'in-time' else 'late' end`
const MOST_HEAVY = 20

/** What was received, by everything an application is told apart by; one reading of the period. */
export async function countReceived(db: Db, scope: Scope) {
  const rows = await receivedIn(db, scope)
    .select([
      RECEIVED_MONTH.as('month'),
      CHANNEL.as('channel'),
      APPLICANT_KIND.as('applicant'),
      'c.unitId',
      'c.green',
    ])
    .select(count.as('count'))
    .groupBy([RECEIVED_MONTH, CHANNEL, APPLICANT_KIND, 'c.unitId', 'c.green'])
    .execute()
  return rows
}

/** What was closed, by its two days, its outcome and whether it was in time. */
export async function countClosed(db: Db, scope: Scope) {
  return closedIn(db, scope)
    .select(['c.organizationId', 'c.outcome'])
    .select([
      sql<LocalDate>`c.received_on`.as('receivedOn'),
      sql<LocalDate>`c.closed_on`.as('closedOn'),
      LATENESS_OF.as('lateness'),
    ])
    .select(count.as('count'))
    .groupBy(['c.organizationId', 'c.outcome', 'c.receivedOn', 'c.closedOn', LATENESS_OF])
    .execute()
}

export async function countOpen(db: Db, scope: Scope, today: LocalDate) {
  const [open, overdue] = [
    await openAtEnd(db, scope).select(count.as('count')).executeTakeFirstOrThrow(),
    await overdueNow(db, scope, today).select(count.as('count')).executeTakeFirstOrThrow(),
  ]
  return { open: open.count, overdue: overdue.count }
}

/** Acts of a period, with the case each was done on. */
export function notableIn(db: Db, { from, to, ids }: Scope) {
  return db
    .selectFrom('caseEvents as e')
    .innerJoin('cases as c', 'c.id', 'e.caseId')
    .where('e.kind', 'in', [...NOTABLE])
    .where('e.onDay', '>=', from)
    .where('e.onDay', '<=', to)
    .where('c.kind', '=', 'request')
    .where('c.organizationId', '=', sql<string>`any(${ids}::uuid[])`)
}

export async function countNotable(db: Db, scope: Scope) {
  return notableIn(db, scope)
    .select('e.kind')
    .select(sql<number>`count(distinct e.case_id)::int`.as('count'))
    .select(sql<number>`coalesce(sum((e.facts ->> 'yuan')::numeric), 0)::float8`.as('yuan'))
    .groupBy('e.kind')
    .execute()
}

/** Topics and repeated wishes of the latest applications of the period; a wish is named masked. */
export async function gatherWishes(
  context: Pick<Services, 'db' | 'sealer'>,
  scope: Scope,
): Promise<{ topics: Gathered[]; repeats: Gathered[] }> {
  const { db } = context
  const wishes: Wish[] = await receivedIn(db, scope)
    .select('c.id')
    .select(sql<string>`c.facts ->> 'wanted'`.as('wanted'))
    .where(sql<boolean>`c.facts ->> 'wanted' is not null`)
    .orderBy('c.receivedOn', 'desc')
    .orderBy('c.id')
    .limit(SAMPLE)
    .execute()
  const repeats = repeatsOf(wishes)
  const leaders = await db
    .selectFrom('cases')
    .select(['id', 'sealed'])
    .where('id', '=', sql<string>`any(${repeats.map(({ ids }) => ids[0]!)}::uuid[])`)
    .execute()
  const sealedOf = new Map(leaders.map(({ id, sealed }) => [id, sealed]))
  return {
    topics: topicsOf(wishes, tagWords),
    repeats: repeats.map(({ key, ids }) => ({
      key: wantedMasked(context, { id: ids[0]!, sealed: sealedOf.get(ids[0]!)!, wanted: key }),
      ids,
    })),
  }
}

/** Whoever applied often in the period, by the mark that tells applicants apart. */
export async function heavyApplicants(db: Db, scope: Scope) {
  const months = receivedIn(db, scope)
    .where('c.applicantHash', 'is not', null)
    .select(['c.organizationId', 'c.applicantHash as mark'])
    .select(count.as('inMonth'))
    .groupBy(['c.organizationId', 'c.applicantHash', RECEIVED_MONTH])
  const heavy = await db
    .selectFrom(months.as('m'))
    .select(['m.organizationId', 'm.mark'])
    .select(sql<number>`sum(m.in_month)::int`.as('count'))
    .select(sql<number>`max(m.in_month)::int`.as('most'))
    .groupBy(['m.organizationId', 'm.mark'])
    .having(sql`sum(m.in_month)`, '>=', HEAVY_FROM)
    .orderBy(sql`sum(m.in_month)`, 'desc')
    .orderBy('m.mark')
    .limit(MOST_HEAVY)
    .execute()
  if (heavy.length === 0) return []
  // The latest application stands for its applicant: the mark itself does not leave the house.
  const latest = await receivedIn(db, scope)
    .where(
      'c.applicantHash',
      'in',
      heavy.map(({ mark }) => mark),
    )
    .distinctOn(['c.organizationId', 'c.applicantHash'])
    .select([
      'c.id',
      'c.sealed',
      'c.organizationId',
      'c.applicantHash',
      APPLICANT_KIND.as('applicant'),
    ])
    .orderBy('c.organizationId')
    .orderBy('c.applicantHash')
    .orderBy('c.submittedAt', 'desc')
    .execute()
  return heavy.map((each) => ({
    ...each,
    latest: latest.find(
      ({ organizationId, applicantHash }) =>
        organizationId === each.organizationId && applicantHash === each.mark,
    )!,
  }))
}
