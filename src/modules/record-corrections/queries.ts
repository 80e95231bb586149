import { sql } from 'kysely'
import type { LocalDate } from '../../kernel/days.ts'
import { commonRefusals, refuse } from '../../kernel/errors.ts'
import { type Context, requireActor } from '../../platform/context.ts'
import type { Db } from '../../platform/database.ts'
import { maySeeOrganization } from '../accounts/rules.ts'
import { deadline, readCalendar, sayWhy } from '../calendar/index.ts'
import { withDaysLeft, yearCounts } from '../casework/index.ts'
import { whyNotAct, whyNotOpenSealed, whyNotReadCases } from '../casework/rules/kind.ts'
import type { Channel } from '../requests/rules/registration.ts'
import { ANSWER_WORKING_DAYS, recordCorrectionKind as KIND, type RecordState } from './rules.ts'

type Filter = { page: number; pageSize: number; state?: RecordState | undefined }

/** Applications of the organisations whose applications this person reads: to answer first, by what is due. */
export async function listRecordCorrections(context: Context, filter: Filter) {
  const { db } = context
  const actor = requireActor(context)
  const mine = [...new Set(actor.grants.map((grant) => grant.organizationId))].filter(
    (id) => whyNotReadCases(actor, KIND, id) === undefined,
  )
  const all = cases(db).where('c.organizationId', '=', sql<string>`any(${mine}::uuid[])`)
  const counted = await all
    .clearSelect()
    .select((eb) => [STATE.as('state'), eb.fn.countAll<number>().as('count')])
    .groupBy(STATE)
    .execute()
  const counts = counted.map(({ state, count }) => ({ state, count: Number(count) }))
  const rows = await (filter.state ? all.where(STATE, '=', filter.state) : all)
    .orderBy(sql`(c.state = 'received')`, 'desc')
    .orderBy(sql`case when c.state = 'received' then c.due_on end`)
    .orderBy('c.submittedAt', 'desc')
    .orderBy('c.id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  return {
    items: await withDaysLeft(context, rows, 'received'),
    counts,
    thisYear: await yearCounts(context, KIND, mine),
    total: counts
      .filter(({ state }) => !filter.state || state === filter.state)
      .reduce((sum, { count }) => sum + count, 0),
    page: filter.page,
    pageSize: filter.pageSize,
  }
}

/** One application, of what is sealed nothing. */
export async function readRecordCorrection(context: Context, caseId: string) {
  const { db, locale } = context
  const actor = requireActor(context)
  const row = await cases(db)
    .leftJoin('caseEvents as e', (join) =>
      join.onRef('e.caseId', '=', 'c.id').on('e.kind', '=', 'answer'),
    )
    .leftJoin('accounts as a', 'a.id', 'e.accountId')
    .leftJoin('caseEvents as r', (join) =>
      join.onRef('r.caseId', '=', 'c.id').on('r.kind', '=', 'register'),
    )
    .leftJoin('accounts as s', 's.id', 'r.accountId')
    .select(['c.anonymisedAt', 'c.state as open', 'e.at as answeredAt', 'a.name as answeredByName'])
    .select(['s.name as registeredBy', sql<LocalDate>`c.received_on`.as('receivedOn')])
    .select(sql<Channel>`coalesce(c.facts->>'channel', 'internet')`.as('channel'))
    .select(AGENCY.as('agency'))
    .where('c.id', '=', caseId)
    .executeTakeFirst()
  if (!row || !maySeeOrganization(actor, row.organizationId))
    throw refuse(commonRefusals, 'not-found')
  const { organizationId, open } = row
  const why = whyNotReadCases(actor, KIND, organizationId)
  if (why) throw refuse(commonRefusals, why)
  const calendar = await readCalendar(db, row.regionCode)
  const clock = deadline(row.receivedOn, ANSWER_WORKING_DAYS, calendar)
  const [timed] = await withDaysLeft(context, [row], 'received')
  return {
    ...timed!,
    clock: {
      provisional: clock.provisional,
      days: clock.days.map((day) => ({ ...day, why: sayWhy(day.why, locale) })),
    },
    may: {
      answer: whyNotAct(actor, KIND, 'answer', { organizationId, state: open }) ?? null,
      open: whyNotOpenSealed(actor, KIND, organizationId) ?? null,
    },
  }
}

/** While it is open, or what came of it. */
export const STATE = sql<RecordState>`case when c.state = 'received' then 'received' else c.outcome end`
/** Of the answer, the agency it names. */
export const AGENCY = sql<string>`coalesce(e.facts->>'agency', '')`

function cases(db: Db) {
  return db
    .selectFrom('cases as c')
    .innerJoin('organizations as o', 'o.id', 'c.organizationId')
    .where('c.kind', '=', KIND.name)
    .select(['c.id', 'c.organizationId', 'c.number', 'o.regionCode'])
    .select(['c.submittedAt as receivedAt', sql<LocalDate>`c.due_on`.as('dueOn')])
    .select(STATE.as('state'))
}
