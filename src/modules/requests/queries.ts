import { sql } from 'kysely'
import { commonRefusals, refuse } from '../../kernel/errors.ts'
import { inLocale } from '../../kernel/strings.ts'
import { type Context, requireActor, type Services } from '../../platform/context.ts'
import type { Db } from '../../platform/database.ts'
import { accountNames } from '../accounts/index.ts'
import { maySeeOrganization } from '../accounts/rules.ts'
import { type Calendar, readCalendar, workingDaysBetween } from '../calendar/index.ts'
import { documentsOf, eventsOf, NOTES, openNote, ratingOf, wordsOf } from '../casework/index.ts'
import { whyNotAct, whyNotOpenSealed, whyNotReadCases } from '../casework/rules/kind.ts'
import { mayRate } from '../casework/rules/ratings.ts'
import { withWords } from '../casework/rules/words.ts'
import { sayClockDay } from '../casework/strings.ts'
import { marksOf } from './queries/marks.ts'
import { listedOf, maskedApplicant, wantedMasked } from './queries/masked.ts'
import { proposedFrom } from './queries/publication.ts'
import { mergedWith, ofSameApplicant, SHOWN, similarTo } from './queries/related.ts'
import { reviewsOf } from './queries/reviews.ts'
import { lawAgainst, openConsultations, openHelp, paymentDueOn } from './rules/against.ts'
import type { ApplicantKind, Delivery, InformationForm } from './rules/application.ts'
import { correctionNoticeClock, replyClock } from './rules/clocks.ts'
import { ENCLOSURES } from './rules/enclosures.ts'
import {
  ACTS,
  clockEvents,
  type Event,
  type RequestAct,
  type RequestState,
  requestKind,
} from './rules/kind.ts'
import type { LawVersion } from './rules/limits.data.ts'
import type { OutcomeRow } from './rules/outcomes.data.ts'
import { whyNotProposePublication } from './rules/publication.ts'
import {
  type Channel,
  CONFIRMATION_WORKING_DAYS,
  cameOn,
  needsConfirmation,
} from './rules/registration.ts'
import { isOther } from './rules/similar.ts'
import { replyLetter } from './service/letters.ts'
import { becauseNames } from './strings.ts'

/** What a request keeps in plain words. */
type Facts = {
  applicantKind: ApplicantKind
  /** Not there any more once its time is over. */
  wanted?: string
  form: InformationForm
  delivery: Delivery
  /** Not told: through the portal. */
  channel?: Channel
}

export type RequestFilter = {
  page: number
  pageSize: number
  /** `unreceived`: closed before it counted as received: set aside, or withdrawn. */
  which: 'open' | 'closed' | 'unreceived' | 'all'
  whose?: 'mine' | 'unit' | 'all' | undefined
  green?: boolean | undefined
}

/**
 * Applications of the organisations whose cases this person reads: the green channel first, then by
 * what is due, the office's own day or the law's, then the newest.
 */
export async function listRequests(context: Context, filter: RequestFilter) {
  const { db } = context
  const actor = requireActor(context)
  const mine = [...new Set(actor.grants.map((grant) => grant.organizationId))].filter(
    (id) => whyNotReadCases(actor, requestKind, id) === undefined,
  )
  let query = requests(db).where('c.organizationId', '=', sql<string>`any(${mine}::uuid[])`)
  if (filter.which === 'open') query = query.where('c.closedOn', 'is', null)
  if (filter.which === 'closed' || filter.which === 'unreceived')
    query = query.where('c.closedOn', 'is not', null)
  if (filter.which === 'unreceived') query = query.where('c.receivedOn', 'is', null)
  if (filter.green) query = query.where('c.green', '=', true)
  if (filter.whose === 'unit') query = query.where('c.unitId', '=', actor.unitId)
  if (filter.whose === 'mine') {
    // B 岗 sees what is with A 岗. Asked for first: the cases of named people are found by an index.
    const standing = await db
      .selectFrom('posts')
      .select('holderId')
      .where('deputyId', '=', actor.id)
      .where('holderId', 'is not', null)
      .execute()
    const whose = [actor.id, ...standing.map(({ holderId }) => holderId!)]
    query = query.where('c.handlerId', '=', sql<string>`any(${whose}::uuid[])`)
  }
  const { total } = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await query
    .orderBy(sql`(c.closed_on is null)`, 'desc')
    .orderBy(sql`(c.closed_on is null and c.green)`, 'desc')
    .orderBy(
      sql`case when c.closed_on is null
        then coalesce(least(c.due_on, c.inner_due_on), c.submitted_at::date) end`,
    )
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
  const words = await wordsOf(db, context.sealer, requestId)
  const events = withWords(await eventsOf<RequestAct>(db, requestId), words)
  const people = events.flatMap(({ accountId, facts }) => [accountId, facts['accountId']])
  const ids = people.filter((id): id is string => typeof id === 'string')
  const names = await accountNames(db, ids)
  const units = await unitNames(
    db,
    events.flatMap(({ facts }) => (typeof facts['unitId'] === 'string' ? [facts['unitId']] : [])),
  )
  const nameOf = (id: unknown) => (typeof id === 'string' ? (names.get(id) ?? '') : '')
  const law = row.law as LawVersion
  const today = context.clock.today()
  const came = cameOn(row)
  const standing = { ...row, cameOn: came, events, today, law, calendar, byUnitId: actor.unitId }
  const { wanted = '', form, delivery, channel = 'internet' } = row.facts as Facts
  const confirmedBy = row.receivedOn ?? today
  const reply = replyAsItStands(row, events)
  const marks = marksOf(context, row)
  const similar = await similarTo(db, row)
  const proposed = await proposedFrom(
    db,
    requestId,
    similar.map(({ id }) => id),
  )
  return {
    ...shown(context, row, calendar),
    // In full with the case itself, whatever the lists cover.
    wanted,
    version: row.version,
    form,
    delivery,
    events: events.map(({ accountId, facts, ...event }) => ({
      ...event,
      by: accountId ? nameOf(accountId) : null,
      // The name of whoever was given it or asked; the rest as it was told.
      facts: {
        ...facts,
        ...('accountId' in facts ? { person: nameOf(facts['accountId']) } : {}),
        ...('unitId' in facts ? { person: units.get(String(facts['unitId'])) ?? '' } : {}),
      },
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
    anonymisedAt: row.anonymisedAt,
    kept: row.kept,
    // What was closed unreceived waits for no confirmation.
    confirmedLate:
      (row.receivedOn !== null || row.closedOn === null) &&
      needsConfirmation(channel) &&
      workingDaysBetween(came, confirmedBy, calendar) > CONFIRMATION_WORKING_DAYS,
    paymentDueOn: paymentDueOn(standing),
    reassessOn: row.reassessOn,
    sameApplicant: await ofSameApplicant(context, row, marks),
    similar: similar
      .slice(0, SHOWN)
      .map(({ applicantHash: _, ...other }) => listedOf(context)(other)),
    publication: {
      proposed,
      mayPropose:
        whyNotProposePublication(actor, {
          ...row,
          anonymised: row.anonymisedAt !== null,
          askedBySeveral: similar.some(isOther(marks)),
          proposed: proposed !== null,
        }) ?? null,
    },
    ...(await mergedWith(context, row)),
    help: openHelp(events).map(({ accountId, ...each }) => ({ ...each, name: nameOf(accountId) })),
    documents: (await documentsOf(db, requestId)).map(
      ({ onDay, fileName, size, hash: _, deletedAt, ...document }) => ({
        ...document,
        deleted: deletedAt !== null,
        withReply: ENCLOSURES.some((kind) => kind === document.kind),
        on: onDay,
        file: fileName === null ? null : { name: fileName, size: Number(size) },
      }),
    ),
    notes: await notesOf(context, requestId),
    reviews: await reviewsOf(context, requestId),
    draft: reply && { title: reply.title, paragraphs: reply.paragraphs },
    rating: await shownRating(context, row),
  }
}

/** The letter before it is issued. */
function replyAsItStands(row: Row, events: readonly Event[]) {
  const facts = events.findLast(({ act }) => act === 'propose')?.facts
  return row.state === 'proposed' && facts
    ? replyLetter(row, facts['outcome'] as OutcomeRow, String(facts['reply']))
    : null
}

/** What the applicant said of the reply; the remark for those alone who may open who applied. */
async function shownRating({ db, sealer, actor }: Context, row: Row) {
  const rating = await ratingOf(db, sealer, row.id)
  const shut = !actor || whyNotOpenSealed(actor, requestKind, row.organizationId)
  return rating && { ...rating, remark: shut ? null : rating.remark }
}

async function unitNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('units').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function notesOf({ db, sealer }: Pick<Services, 'db' | 'sealer'>, caseId: string) {
  const rows = await db
    .selectFrom('caseNotes as n')
    .innerJoin('accounts as a', 'a.id', 'n.accountId')
    .select(['n.id', 'a.name as by', 'n.at', 'n.words'])
    .where('n.caseId', '=', caseId)
    .orderBy('n.at')
    .execute()
  return rows.map((row) => ({ ...row, words: openNote(sealer, NOTES, row.id, row.words) }))
}

/** What an applicant reads of their own application. */
export async function followRequest(services: Services, requestId: string) {
  const { db } = services
  const row = await requests(db).where('c.id', '=', requestId).executeTakeFirstOrThrow()
  const words = await wordsOf(db, services.sealer, requestId)
  const events = withWords(await eventsOf<RequestAct>(db, requestId), words)
  const { wanted = '' } = row.facts as Facts
  const { number, submittedAt, receivedOn, dueOn, provisional } = row
  const state = row.state as RequestState
  const isAnswered = state === 'closed'
  const outcome = isAnswered ? outcomeOf(row) : null
  // Proposed words that were never served are the office's own.
  const isServed = events.some(({ act }) => act === 'serve')
  const reply = isServed && events.findLast(({ act }) => act === 'propose')?.facts['reply']
  const documents = await documentsOf(db, requestId)
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
    rating: await ratingOf(db, services.sealer, requestId),
    mayRate: row.anonymisedAt === null && mayRate(requestKind, row.state, events),
    events: events.filter(({ act }) => TOLD.includes(act)),
    documents: documents
      .filter(({ forApplicant, deletedAt }) => forApplicant && deletedAt === null)
      .map(({ id, title, documentNo, onDay, fileName }) => ({
        id,
        title,
        documentNo,
        on: onDay,
        fileName,
      })),
  }
}

/** What an applicant is told of; the rest is the office's own work. */
const TOLD: readonly RequestAct[] = [
  'confirm',
  'ask-correction',
  'correct',
  'correction-received',
  'lapse',
  'extend',
  'ask-reasons',
  'reasons',
  'delay',
  'ask-fee',
  'pay',
  'fee-lapse',
  'withdraw',
  'set-aside',
  'take-up',
  'serve',
]

function requests(db: Db) {
  return db
    .selectFrom('cases as c')
    .innerJoin('organizations as o', 'o.id', 'c.organizationId')
    .leftJoin('accounts as handler', 'handler.id', 'c.handlerId')
    .leftJoin('units as u', 'u.id', 'c.unitId')
    .selectAll('c')
    .select(['o.regionCode', 'handler.name as handlerName', 'u.name as unitName'])
    .where('c.kind', '=', requestKind.name)
}

type Row = Awaited<ReturnType<ReturnType<typeof requests>['executeTakeFirstOrThrow']>>

function shown(context: Context, row: Row, calendar: Calendar) {
  const { applicantKind, wanted = '', channel = 'internet' } = row.facts as Facts
  const isOpen = row.closedOn === null
  return {
    id: row.id,
    organizationId: row.organizationId,
    number: row.number,
    state: row.state as RequestState,
    applicantKind,
    applicant: maskedApplicant(context, row),
    wanted: wantedMasked(context, { ...row, wanted }),
    submittedAt: row.submittedAt,
    receivedOn: row.receivedOn,
    dueOn: row.dueOn,
    provisional: row.provisional,
    daysLeft:
      isOpen && row.dueOn !== null
        ? workingDaysBetween(context.clock.today(), row.dueOn, calendar)
        : null,
    closedOn: row.closedOn,
    outcome: outcomeOf(row),
    channel,
    handler: row.handlerId ? { id: row.handlerId, name: row.handlerName ?? '' } : null,
    unit: row.unitName,
    innerDueOn: row.innerDueOn,
    green: row.green,
  }
}

/** How it ended. What never counted as received ended in none of the outcomes of an application. */
function outcomeOf({ receivedOn, outcome }: Pick<Row, 'receivedOn' | 'outcome'>) {
  return receivedOn === null ? null : (outcome as OutcomeRow | null)
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
