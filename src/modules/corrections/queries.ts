import { sql } from 'kysely'
import { dayOf } from '../../kernel/days.ts'
import { commonRefusals, refuse } from '../../kernel/errors.ts'
import { inLocale } from '../../kernel/strings.ts'
import { type Context, requireActor } from '../../platform/context.ts'
import type { Db } from '../../platform/database.ts'
import { SealedShut } from '../../platform/sealing.ts'
import { maySeeOrganization } from '../accounts/rules.ts'
import {
  type Calendar,
  deadline,
  readCalendar,
  sayWhy,
  workingDaysBetween,
} from '../calendar/index.ts'
import { CONTACT_RETENTION } from './retention.data.ts'
import {
  ANSWER_WORKING_DAYS,
  maskContact,
  type ReportState,
  whyNotAnswer,
  whyNotOpenContact,
  whyNotSeeReports,
} from './rules.ts'
import { contactState, plainContact } from './service/contacts.ts'

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
    .select(['r.description', 'r.page', 'r.answer', 'r.answeredAt'])
    .select(['r.contact', 'r.contactSealed', 'r.contactDeletedAt'])
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
  const openContact =
    whyNotOpenContact(actor, {
      organizationId: row.organizationId,
      contact: contactState(row),
    }) ?? null
  return {
    ...row,
    contact: {
      state: contactState(row),
      masked: openContact === null ? maskedContact(context, row) : '',
      deletedAt: row.contactDeletedAt,
      retention: inLocale(CONTACT_RETENTION.basis, locale),
    },
    pageHref: base + row.page,
    daysLeft: daysLeft(row, context.clock.today(), calendar),
    clock: {
      provisional: clock.provisional,
      days: clock.days.map((day) => ({ ...day, why: sayWhy(day.why, locale) })),
    },
    may: { answer: whyNotAnswer(actor, row) ?? null, openContact },
  }
}

/** What does not open is shown as nothing; opening it says why. */
function maskedContact(context: Context, row: Parameters<typeof plainContact>[1]): string {
  try {
    return maskContact(plainContact(context, row))
  } catch (error) {
    if (error instanceof SealedShut) return ''
    throw error
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
