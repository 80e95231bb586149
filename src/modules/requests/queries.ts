import { sql } from 'kysely'
import { commonRefusals, refuse } from '../../kernel/errors.ts'
import { inLocale } from '../../kernel/strings.ts'
import { type Context, requireActor, type Services } from '../../platform/context.ts'
import type { Db } from '../../platform/database.ts'
import { SealedShut, sealedAs } from '../../platform/sealing.ts'
import { maySeeOrganization } from '../accounts/rules.ts'
import { type Calendar, readCalendar, workingDaysBetween } from '../calendar/index.ts'
import { APPLICANTS, eventsOf } from '../casework/index.ts'
import { whyNotAct, whyNotOpenSealed, whyNotReadCases } from '../casework/rules/kind.ts'
import { sayClockDay } from '../casework/strings.ts'
import type { ApplicantKind, Delivery, Identity, InformationForm } from './rules/application.ts'
import { maskedName } from './rules/application.ts'
import { correctionNoticeClock, replyClock } from './rules/clocks.ts'
import {
  ACTS,
  clockEvents,
  lawAgainst,
  openConsultations,
  type RequestAct,
  type RequestState,
  requestKind,
} from './rules/kind.ts'
import type { LawVersion } from './rules/limits.data.ts'
import type { OutcomeRow } from './rules/outcomes.data.ts'
import { becauseNames } from './strings.ts'

/** What a request keeps in plain words. */
type Facts = {
  applicantKind: ApplicantKind
  wanted: string
  form: InformationForm
  delivery: Delivery
}

export type RequestFilter = { page: number; pageSize: number; which: 'open' | 'closed' | 'all' }

/** Applications of the organisations whose cases this person reads: by what is due, then the newest. */
export async function listRequests(context: Context, filter: RequestFilter) {
  const { db } = context
  const actor = requireActor(context)
  const mine = [...new Set(actor.grants.map((grant) => grant.organizationId))].filter(
    (id) => whyNotReadCases(actor, requestKind, id) === undefined,
  )
  let query = requests(db).where('c.organizationId', '=', sql<string>`any(${mine}::uuid[])`)
  if (filter.which === 'open') query = query.where('c.closedOn', 'is', null)
  if (filter.which === 'closed') query = query.where('c.closedOn', 'is not', null)
  const { total } = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await query
    .orderBy(sql`(c.closed_on is null)`, 'desc')
    .orderBy(sql`case when c.closed_on is null then coalesce(c.due_on, c.submitted_at::date) end`)
    .orderBy('c.submittedAt', 'desc')
    .orderBy('c.id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  const calendars = new Map<string, Calendar>()
  for (const { regionCode } of rows)
    if (!calendars.has(regionCode)) calendars.set(regionCode, await readCalendar(db, regionCode))
  return {
    items: rows.map((row) => shown(context, row, calendars.get(row.regionCode)!)),
    total: Number(total),
    page: filter.page,
    pageSize: filter.pageSize,
  }
}

/** One application for whoever reads cases of the organisation. */
export async function readRequest(context: Context, requestId: string) {
  const { db, locale } = context
  const actor = requireActor(context)
  const row = await requests(db).where('c.id', '=', requestId).executeTakeFirst()
  if (!row || !maySeeOrganization(actor, row.organizationId))
    throw refuse(commonRefusals, 'not-found')
  const why = whyNotReadCases(actor, requestKind, row.organizationId)
  if (why) throw refuse(commonRefusals, why)
  const calendar = await readCalendar(db, row.regionCode)
  const events = await eventsOf<RequestAct>(db, requestId)
  const names = await namesOf(
    db,
    events.flatMap(({ accountId }) => accountId ?? []),
  )
  const law = row.law as LawVersion
  const today = context.clock.today()
  const standing = { ...row, events, today, law, calendar }
  const { form, delivery } = row.facts as Facts
  return {
    ...shown(context, row, calendar),
    version: row.version,
    form,
    delivery,
    events: events.map(({ accountId, ...event }) => ({
      ...event,
      by: accountId ? (names.get(accountId) ?? '') : null,
    })),
    clock: clockOf(row, events, calendar, locale),
    correctionDueOn:
      row.receivedOn === null ? null : correctionNoticeClock(row.receivedOn, law, calendar).dueOn,
    consultations: openConsultations(standing),
    may: Object.fromEntries(
      ACTS.map((act) => [
        act,
        whyNotAct(actor, requestKind, act, row) ?? lawAgainst(act, standing, actor.id) ?? null,
      ]),
    ) as Record<RequestAct, string | null>,
    mayOpen: whyNotOpenSealed(actor, requestKind, row.organizationId) ?? null,
  }
}

/** What an applicant reads of their own application. */
export async function followRequest(services: Services, requestId: string) {
  const { db } = services
  const row = await requests(db).where('c.id', '=', requestId).executeTakeFirstOrThrow()
  const events = await eventsOf<RequestAct>(db, requestId)
  const { wanted } = row.facts as Facts
  const { number, submittedAt, receivedOn, dueOn, provisional } = row
  const state = row.state as RequestState
  const isAnswered = state === 'closed'
  const outcome = isAnswered ? (row.outcome as OutcomeRow) : null
  const reply = events.findLast(({ act }) => act === 'propose')?.facts['reply']
  return {
    number,
    submittedAt,
    receivedOn,
    dueOn: isAnswered ? null : dueOn,
    provisional: provisional && !isAnswered,
    state: state === 'proposed' || state === 'issued' ? ('handling' as const) : state,
    wanted,
    outcome,
    reply: outcome && typeof reply === 'string' ? reply : '',
    events: events.filter(({ act }) => TOLD.includes(act)),
  }
}

/** What an applicant is told of; the rest is the office's own work. */
const TOLD: readonly RequestAct[] = [
  'confirm',
  'ask-correction',
  'correct',
  'lapse',
  'extend',
  'serve',
]

function requests(db: Db) {
  return db
    .selectFrom('cases as c')
    .innerJoin('organizations as o', 'o.id', 'c.organizationId')
    .selectAll('c')
    .select('o.regionCode')
    .where('c.kind', '=', requestKind.name)
}

type Row = Awaited<ReturnType<ReturnType<typeof requests>['executeTakeFirstOrThrow']>>

function shown(context: Context, row: Row, calendar: Calendar) {
  const { applicantKind, wanted } = row.facts as Facts
  const isOpen = row.closedOn === null
  return {
    id: row.id,
    organizationId: row.organizationId,
    number: row.number,
    state: row.state as RequestState,
    applicantKind,
    applicant: maskedApplicant(context, row),
    wanted,
    submittedAt: row.submittedAt,
    receivedOn: row.receivedOn,
    dueOn: row.dueOn,
    provisional: row.provisional,
    daysLeft:
      isOpen && row.dueOn !== null
        ? workingDaysBetween(context.clock.today(), row.dueOn, calendar)
        : null,
    closedOn: row.closedOn,
    outcome: row.outcome as OutcomeRow | null,
  }
}

/** What does not open is shown as nothing; opening it says why. */
function maskedApplicant({ sealer }: Context, { id, sealed }: Row): string {
  try {
    const { name } = JSON.parse(sealer.open(sealed, sealedAs(APPLICANTS, id))) as Identity
    return maskedName(name)
  } catch (error) {
    if (error instanceof SealedShut) return ''
    throw error
  }
}

function clockOf(
  row: Row,
  events: Parameters<typeof clockEvents>[0],
  calendar: Calendar,
  locale: Context['locale'],
) {
  if (row.receivedOn === null) return null
  const clock = replyClock(row.receivedOn, clockEvents(events), row.law as LawVersion, calendar)
  return {
    workingDays: clock.workingDays,
    days: clock.days.map((day) => ({
      date: day.date,
      counted: day.counted,
      why: sayClockDay(day, locale, (because) => inLocale(becauseNames[because], locale)),
    })),
  }
}

async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('accounts')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
