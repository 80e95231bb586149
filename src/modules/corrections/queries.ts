import { sql } from 'kysely'
import { dayOf, type LocalDate } from '../../kernel/days.ts'
import { commonRefusals, refuse } from '../../kernel/errors.ts'
import { inLocale } from '../../kernel/strings.ts'
import { type Context, requireActor } from '../../platform/context.ts'
import type { Db } from '../../platform/database.ts'
import { SealedShut, type Sealer } from '../../platform/sealing.ts'
import { maySeeOrganization } from '../accounts/rules.ts'
import { deadline, readCalendar, sayWhy } from '../calendar/index.ts'
import { keptYears, withDaysLeft, wordsOf, yearCounts } from '../casework/index.ts'
import {
  ANSWER_WORKING_DAYS,
  type ErrorKind,
  errorReportKind,
  maskContact,
  type ReportState,
  whyNotAnswer,
  whyNotOpenContact,
  whyNotSeeReports,
} from './rules.ts'
import { contactState, KEPT, plainContact } from './service/contacts.ts'

export type ReportFilter = { page: number; pageSize: number; state?: ReportState | undefined }

/** Reports of the organisations whose reports this person handles: to answer first, by what is due. */
export async function listErrorReports(context: Context, filter: ReportFilter) {
  const { db } = context
  const actor = requireActor(context)
  const mine = [...new Set(actor.grants.map((grant) => grant.organizationId))].filter(
    (id) => whyNotSeeReports(actor, id) === undefined,
  )
  let query = reports(db).where('r.organizationId', '=', sql<string>`any(${mine}::uuid[])`)
  if (filter.state) query = query.where(STATE, '=', filter.state)
  const { total } = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await query
    .orderBy(sql`(r.state = 'received')`, 'desc')
    .orderBy(sql`case when r.state = 'received' then r.due_on end`)
    .orderBy('r.submittedAt', 'desc')
    .orderBy('r.id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  return {
    items: await withDaysLeft(context, rows, 'received'),
    thisYear: await yearCounts(context, errorReportKind, mine),
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
    .leftJoin('caseEvents as e', (join) =>
      join.onRef('e.caseId', '=', 'r.id').on('e.kind', '=', 'answer'),
    )
    .leftJoin('accounts as a', 'a.id', 'e.accountId')
    .select(sql<string>`coalesce(r.facts->>'description', '')`.as('description'))
    .select(sql<string>`r.facts->>'page'`.as('page'))
    .select(KEPT)
    .select(['e.at as answeredAt', 's.prefix', 's.host', 'a.name as answeredByName'])
    .where('r.id', '=', reportId)
    .executeTakeFirst()
  if (!row || !maySeeOrganization(actor, row.organizationId))
    throw refuse(commonRefusals, 'not-found')
  const why = whyNotSeeReports(actor, row.organizationId)
  if (why) throw refuse(commonRefusals, why)
  const calendar = await readCalendar(db, row.regionCode)
  const clock = deadline(dayOf(row.receivedAt), ANSWER_WORKING_DAYS, calendar)
  const [timed] = await withDaysLeft(context, [row], 'received')
  const base = row.host ? `https://${row.host}` : row.prefix === '' ? '' : `/${row.prefix}`
  const openContact =
    whyNotOpenContact(actor, {
      organizationId: row.organizationId,
      contact: contactState(row),
    }) ?? null
  return {
    ...row,
    answer: await answerOf(db, context.sealer, reportId),
    daysLeft: timed!.daysLeft,
    contact: {
      state: contactState(row),
      masked: openContact === null ? maskedContact(context, row) : '',
      deletedAt: row.anonymisedAt,
      keptYears: await keptYears(db, errorReportKind, row.organizationId),
      retention: inLocale(errorReportKind.retention.basis, locale),
    },
    pageHref: base + row.page,
    clock: {
      provisional: clock.provisional,
      days: clock.days.map((day) => ({ ...day, why: sayWhy(day.why, locale) })),
    },
    may: { answer: whyNotAnswer(actor, row) ?? null, openContact },
  }
}

/** What the office answered; '' before it has, and when the time to keep it is over. */
export async function answerOf(db: Db, sealer: Sealer, reportId: string): Promise<string> {
  const words = await wordsOf(db, sealer, reportId)
  return [...words.values()].find((said) => said['answer'] !== undefined)?.['answer'] ?? ''
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

/** What the office and the reporter read of a state: while it is open, or what came of it. */
export const STATE = sql<ReportState>`case when r.state = 'received' then 'received' else r.outcome end`

function reports(db: Db) {
  return db
    .selectFrom('cases as r')
    .innerJoin('sites as s', 's.id', 'r.siteId')
    .innerJoin('organizations as o', 'o.id', 'r.organizationId')
    .where('r.kind', '=', errorReportKind.name)
    .select(['r.id', 'r.organizationId', 'r.number', 's.name as siteName', 'o.regionCode'])
    .select(['r.submittedAt as receivedAt', sql<LocalDate>`r.due_on`.as('dueOn')])
    .select(sql<string>`r.facts->>'pageTitle'`.as('pageTitle'))
    .select(sql<ErrorKind>`r.facts->>'kind'`.as('kind'))
    .select(STATE.as('state'))
}
