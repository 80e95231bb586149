import { sql } from 'kysely'
import { addDays, dayOf, daysBetween, type LocalDate } from '../../../kernel/days.ts'
import type { OutputOf } from '../../../kernel/endpoint.ts'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { type Locale, nameInLocale } from '../../../kernel/strings.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Db } from '../../../platform/database.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { type Calendar, deadline, readCalendar, sayWhy, whyDay } from '../../calendar/index.ts'
import { OPEN_STATES } from '../../content/rules/permissions.ts'
import { INTERPRETATION_WORKING_DAYS } from '../../publish/rules.ts'
import { sayStep } from '../../review/rules/routes.ts'
import { CADENCES } from '../../sites/cadence.data.ts'
import type { assuranceContract } from '../contract.ts'
import { LAW } from '../law.data.ts'
import { byDue, publicationDue } from '../rules/clocks.ts'
import { watchColumns } from '../rules/columns.ts'
import { columnsWithNews } from './columns.ts'

type Clocks = OutputOf<typeof assuranceContract.readClocks>
type Clock = Clocks['clocks'][number]
type Range = { from: LocalDate; to: LocalDate }

/** What is due in an organisation from `from` to `to`, and all that is overdue; one query for each kind of clock. */
export async function readClocks(
  context: Context,
  organizationId: string,
  { from, to }: Range,
): Promise<Clocks> {
  const calendar = await calendarOf(context, organizationId)
  const { db } = context
  const today = context.clock.today()
  const found = await Promise.all([
    reviews(db, organizationId, context.locale),
    interpretations(db, organizationId),
    publications(db, organizationId, calendar),
    schedules(db, organizationId),
    columns(db, organizationId, today, context.locale),
  ])
  const clocks = found
    .flat()
    .filter(({ dueOn }) => dueOn <= to && (dueOn >= from || dueOn < today))
    .map((clock) => ({ ...clock, overdue: clock.dueOn < today }))
    .sort(byDue)
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => {
    const date = addDays(from, n)
    const { working, provisional, why } = whyDay(date, calendar)
    return { date, working, provisional, why: sayWhy(why, context.locale) }
  })
  return { today, clocks, days }
}

/** How a time limit is counted, day by day, in the organisation's region. */
export async function readWorking(
  context: Context,
  organizationId: string,
  input: { from: LocalDate; workingDays: number },
): Promise<OutputOf<typeof assuranceContract.readWorking>> {
  const calendar = await calendarOf(context, organizationId)
  const counted = deadline(input.from, input.workingDays, calendar)
  let n = 0
  return {
    ...counted,
    days: counted.days.map((day) => ({
      date: day.date,
      number: day.counted ? ++n : null,
      why: sayWhy(day.why, context.locale),
    })),
  }
}

async function calendarOf(context: Context, organizationId: string): Promise<Calendar> {
  const organization = maySeeOrganization(requireActor(context), organizationId)
    ? await context.db
        .selectFrom('organizations')
        .select('regionCode')
        .where('id', '=', organizationId)
        .executeTakeFirst()
    : undefined
  if (!organization) throw refuse(commonRefusals, 'not-found')
  return readCalendar(context.db, organization.regionCode)
}

type Found = Omit<Clock, 'overdue'>
const none = { publicationId: null, taskId: null, columnId: null, at: null, detail: '' }

async function reviews(db: Db, organizationId: string, locale: Locale): Promise<Found[]> {
  const rows = await db
    .selectFrom('reviewTasks as t')
    .innerJoin('reviews as r', 'r.id', 't.reviewId')
    .innerJoin('editions as e', 'e.id', 'r.editionId')
    .innerJoin('revisions as v', 'v.id', 'e.revisionId')
    .leftJoin('accounts as a', 'a.id', 't.assigneeId')
    .select(['t.id', 't.step', 't.openedAt', 't.dueOn', 't.dueProvisional'])
    .select(['r.publicationId', 'r.route', 'v.title', 'a.name as assigneeName'])
    .where('t.state', '=', 'open')
    .where('t.organizationId', '=', organizationId)
    .execute()
  return rows.map((row) => {
    const step = row.route.steps[row.step]!
    return {
      ...none,
      kind: 'review',
      id: row.id,
      title: row.title,
      detail: [sayStep(step, locale), row.assigneeName].filter(Boolean).join(' · '),
      publicationId: row.publicationId,
      taskId: row.id,
      from: dayOf(row.openedAt),
      workingDays: step.dueWorkingDays,
      dueOn: row.dueOn,
      provisional: row.dueProvisional,
      ...LAW.review,
    }
  })
}

async function interpretations(db: Db, organizationId: string): Promise<Found[]> {
  const rows = await db
    .selectFrom('interpretationDuties as d')
    .innerJoin('livePublications as l', 'l.publicationId', 'd.publicationId')
    .innerJoin('publications as p', 'p.id', 'd.publicationId')
    .select(['d.publicationId', 'd.dueOn', 'd.dueProvisional', 'l.title', 'p.firstPublishedAt'])
    .where('d.metAt', 'is', null)
    .where('d.organizationId', '=', organizationId)
    .execute()
  return rows.map((row) => ({
    ...none,
    kind: 'interpretation',
    id: row.publicationId,
    title: row.title,
    publicationId: row.publicationId,
    from: row.firstPublishedAt ? dayOf(row.firstPublishedAt) : null,
    workingDays: INTERPRETATION_WORKING_DAYS,
    dueOn: row.dueOn,
    provisional: row.dueProvisional,
    ...LAW.interpretation,
  }))
}

/** Formed or issued, not public yet, and not held back from the public. */
async function publications(db: Db, organizationId: string, calendar: Calendar): Promise<Found[]> {
  const rows = await db
    .selectFrom('editions as e')
    .innerJoin('publications as p', 'p.id', 'e.publicationId')
    .innerJoin('revisions as v', 'v.id', 'e.revisionId')
    .leftJoin('livePublications as l', (join) =>
      join.onRef('l.publicationId', '=', 'p.id').on('l.withdrawn', '=', false),
    )
    .select(['e.id', 'p.id as publicationId', 'v.title', 'e.issuedAt', 'l.publicationId as liveId'])
    .select(sql<LocalDate | null>`v.metadata->>'formedOn'`.as('formedOn'))
    .where('p.organizationId', '=', organizationId)
    .where('e.state', 'in', [...OPEN_STATES])
    .where((eb) =>
      eb.or([eb('e.disclosureMode', 'is', null), eb('e.disclosureMode', '=', 'proactive')]),
    )
    .execute()
  return rows.flatMap((row) => {
    const due = publicationDue(
      { formedOn: row.formedOn, issuedAt: row.issuedAt, isRevision: row.liveId !== null },
      calendar,
    )
    if (!due) return []
    const { from, workingDays, dueOn, provisional } = due
    return [
      {
        ...none,
        kind: 'publication' as const,
        id: row.id,
        title: row.title,
        publicationId: row.publicationId,
        ...{ from, workingDays, dueOn, provisional },
        ...LAW.publication,
      },
    ]
  })
}

async function schedules(db: Db, organizationId: string): Promise<Found[]> {
  const rows = await db
    .selectFrom('schedules as s')
    .innerJoin('editions as e', 'e.id', 's.editionId')
    .innerJoin('revisions as v', 'v.id', 'e.revisionId')
    .select(['s.id', 's.publicationId', 's.publishAt', 'v.title'])
    .where('s.state', 'in', ['waiting', 'failed'])
    .where('s.organizationId', '=', organizationId)
    .execute()
  return rows.map((row) => ({
    ...none,
    kind: 'schedule',
    id: row.id,
    title: row.title,
    publicationId: row.publicationId,
    at: row.publishAt,
    from: null,
    workingDays: null,
    dueOn: dayOf(row.publishAt),
    provisional: false,
    source: '',
    verified: true,
  }))
}

/** Lines of columns are counted in calendar days. */
async function columns(
  db: Db,
  organizationId: string,
  today: LocalDate,
  locale: Locale,
): Promise<Found[]> {
  const sites = await db
    .selectFrom('sites')
    .select('id')
    .where('organizationId', '=', organizationId)
    .execute()
  const trees = await Promise.all(sites.map((site) => columnsWithNews(db, site.id)))
  return trees.flatMap((tree) => {
    const byId = new Map(tree.map((column) => [column.id, column]))
    return watchColumns(tree, today).flatMap((watch): Found[] => {
      const column = byId.get(watch.columnId)!
      if (watch.lineOn === null || column.cadenceClass === null) return []
      const { source, verified } = CADENCES[column.cadenceClass]
      return [
        {
          ...none,
          kind: 'column',
          id: column.id,
          title: nameInLocale(column, locale),
          columnId: column.id,
          from: watch.lastUpdateOn,
          workingDays: null,
          dueOn: watch.lineOn,
          provisional: false,
          source,
          verified,
        },
      ]
    })
  })
}
