import { sql } from 'kysely'
import { dayOf } from '../../kernel/days.ts'
import { commonRefusals, refuse } from '../../kernel/errors.ts'
import { type Context, requireActor } from '../../platform/context.ts'
import type { Db } from '../../platform/database.ts'
import { maySeeOrganization } from '../accounts/rules.ts'
import {
  type Calendar,
  deadline,
  readCalendar,
  sayWhy,
  workingDaysBetween,
} from '../calendar/index.ts'
import { ANSWER_WORKING_DAYS, type ReportState, whyNotAnswer, whyNotSeeReports } from './rules.ts'

export type ReportFilter = { page: number; pageSize: number; state?: ReportState | undefined }

/** Reports of the organisations whose reports this person handles: to answer first, by what is due. */
export async function listErrorReports(context: Context, filter: ReportFilter) {
  const { db } = context
  const actor = requireActor(context)
  const mine = [...new Set(actor.grants.map((grant) => grant.organizationId))].filter(
    (id) => whyNotSeeReports(actor, id) === undefined,
  )
  let query = reports(db).where('r.organizationId', '=', sql<string>`any(${mine}::uuid[])`)
  if (filter.state) query = query.where('r.state', '=', filter.state)
  const { total } = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await query
    .orderBy(sql`(r.state = 'received')`, 'desc')
    .orderBy(sql`case when r.state = 'received' then r.due_on end`)
    .orderBy('r.receivedAt', 'desc')
    .orderBy('r.id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  const calendars = await calendarsOf(
    db,
    rows.map((row) => row.regionCode),
  )
  const today = context.clock.today()
  return {
    items: rows.map((row) => ({
      ...row,
      daysLeft: daysLeft(row, today, calendars.get(row.regionCode)!),
    })),
    total: Number(total),
    page: filter.page,
    pageSize: filter.pageSize,
  }
}

/** One report for whoever handles it. */
export async function readErrorReport(context: Context, reportId: string) {
  const { db, locale } = context
  const actor = requireActor(context)
  const row = await reports(db)
    .leftJoin('accounts as a', 'a.id', 'r.answeredBy')
    .select(['r.description', 'r.contact', 'r.page', 'r.answer', 'r.answeredAt'])
    .select(['s.prefix', 's.host', 'a.name as answeredByName'])
    .where('r.id', '=', reportId)
    .executeTakeFirst()
  if (!row || !maySeeOrganization(actor, row.organizationId))
    throw refuse(commonRefusals, 'not-found')
  const why = whyNotSeeReports(actor, row.organizationId)
  if (why) throw refuse(commonRefusals, why)
  const calendar = await readCalendar(db, row.regionCode)
  const clock = deadline(dayOf(row.receivedAt), ANSWER_WORKING_DAYS, calendar)
  const base = row.host ? `https://${row.host}` : row.prefix === '' ? '' : `/${row.prefix}`
  return {
    ...row,
    pageHref: base + row.page,
    daysLeft: daysLeft(row, context.clock.today(), calendar),
    clock: {
      provisional: clock.provisional,
      days: clock.days.map((day) => ({ ...day, why: sayWhy(day.why, locale) })),
    },
    may: { answer: whyNotAnswer(actor, row) ?? null },
  }
}

function reports(db: Db) {
  return db
    .selectFrom('errorReports as r')
    .innerJoin('sites as s', 's.id', 'r.siteId')
    .innerJoin('organizations as o', 'o.id', 'r.organizationId')
    .select(['r.id', 'r.organizationId', 'r.number', 'r.pageTitle', 'r.kind', 'r.state'])
    .select(['r.receivedAt', 'r.dueOn', 's.name as siteName', 'o.regionCode'])
}

async function calendarsOf(db: Db, codes: string[]): Promise<Map<string, Calendar>> {
  const calendars = new Map<string, Calendar>()
  for (const code of new Set(codes)) calendars.set(code, await readCalendar(db, code))
  return calendars
}

function daysLeft(
  report: { state: ReportState; dueOn: string },
  today: string,
  calendar: Calendar,
): number | null {
  return report.state === 'received' ? workingDaysBetween(today, report.dueOn, calendar) : null
}
