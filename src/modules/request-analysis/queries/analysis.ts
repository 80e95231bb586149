import { inLocale, type Locale, type Phrase, speak } from '../../../kernel/strings.ts'
import type { Context } from '../../../platform/context.ts'
import { type ChartPlan, chartHtml } from '../../../portal/ui/chart.ts'
import { type Calendar, readCalendar } from '../../calendar/index.ts'
import { GRADES } from '../../casework/rules/ratings.ts'
import { gradeNames } from '../../casework/strings.ts'
import { maskedApplicant, requestRatings } from '../../requests/index.ts'
import { APPLICANT_KINDS } from '../../requests/rules/application.ts'
import type { OutcomeRow } from '../../requests/rules/outcomes.data.ts'
import { CHANNELS } from '../../requests/rules/registration.ts'
import { applicantKindNames, channelNames, outcomeNames } from '../../requests/strings.ts'
import {
  BANDS,
  bandOf,
  FIGURES,
  type FigureName,
  FREE_IN_A_MONTH,
  groupOf,
  HAPPENED,
  LATENESS,
  monthsOf,
  OUTCOME_GROUPS,
  outcomesIn,
  quantile,
  seriesOf,
  tally,
  workingDaysOf,
} from '../rules/analysis.ts'
import {
  analysisStrings,
  bandNames,
  figureTitles,
  groupNames,
  happenedNames,
  latenessNames,
  seriesNames,
} from '../strings.ts'
import {
  countClosed,
  countNotable,
  countOpen,
  countReceived,
  gatherWishes,
  heavyApplicants,
} from './counts.ts'
import { type Asked, type Scope, scopeOf } from './scope.ts'

export type Row = { key: string; text: string; group: string; note: string; counts: number[] }

const NINE_IN_TEN = 0.9

/** Everything the analysis counts of a period. */
export async function analyseRequests(context: Context, asked: Asked) {
  const { db, locale, clock } = context
  const scope = await scopeOf(context, asked)
  const today = clock.today()
  const [received, closed, standing, notable, wishes, heavy, ratings, units] = await Promise.all([
    countReceived(db, scope),
    countClosed(db, scope),
    countOpen(db, scope, today),
    countNotable(db, scope),
    gatherWishes(context, scope),
    heavyApplicants(db, scope),
    requestRatings(db, scope.ids, scope),
    db
      .selectFrom('units')
      .select(['id', 'name'])
      .where('organizationId', 'in', scope.ids)
      .execute(),
  ])
  const days = daysTaken(closed, await calendarsOf(context, scope))
  const say = speak(analysisStrings, locale)
  const lateness = tally(closed, (row) => row.lateness)
  lateness.set('overdue', standing.overdue)
  const happened = tally(notable, (row) => row.kind)
  happened.set('green', sumOf(received.filter(({ green }) => green)))
  const byUnit = [...tally(received, ({ unitId }) => unitId ?? '')].sort(([, a], [, b]) => b - a)
  const unitName = (id: string) => units.find((unit) => unit.id === id)?.name ?? say('noUnit')
  const counted = (count: number, key: string, text: string, more: Partial<Row> = {}): Row => ({
    ...{ key, text, group: '', note: '', counts: [count] },
    ...more,
  })
  const named = <K extends string>(
    keys: readonly K[],
    names: Record<K, Phrase>,
    counts: ReadonlyMap<string, number>,
  ) => keys.map((key) => counted(counts.get(key) ?? 0, key, inLocale(names[key], locale)))
  const outcomes = tally(closed, (row) => row.outcome ?? '')
  const months = { received: tally(received, (row) => row.month), closed: closedByMonth(closed) }
  const rows: Record<FigureName, Row[]> = {
    months: monthsOf({ ...scope, to: scope.to < today ? scope.to : today }).map((month) =>
      counted(0, month, month, {
        counts: [months.received.get(month) ?? 0, months.closed.get(month) ?? 0],
      }),
    ),
    outcomes: OUTCOME_GROUPS.flatMap((group) =>
      outcomesIn(group).map((outcome) =>
        counted(outcomes.get(outcome) ?? 0, outcome, inLocale(outcomeNames[outcome], locale)),
      ),
    ),
    days: named(BANDS, bandNames, days.bands),
    lateness: named(LATENESS, latenessNames, lateness),
    channels: named(
      ['internet', ...CHANNELS] as const,
      channelNames,
      tally(received, (row) => row.channel),
    ),
    applicants: named(
      APPLICANT_KINDS,
      applicantKindNames,
      tally(received, (row) => row.applicant),
    ),
    units: byUnit.map(([id, count]) => counted(count, id, unitName(id))),
    happened: named(HAPPENED, happenedNames, happened),
    ratings: GRADES.map((grade) =>
      counted(ratings[grade], grade, inLocale(gradeNames[grade], locale)),
    ),
    topics: wishes.topics.map(({ key, ids }) => counted(ids.length, key, key)),
    repeats: wishes.repeats.map(({ key, ids }) => counted(ids.length, key, key)),
    heavy: heavy.map(({ latest, count, most }) =>
      counted(count, latest.id, maskedApplicant(context, latest), {
        group: inLocale(
          applicantKindNames[latest.applicant as keyof typeof applicantKindNames],
          locale,
        ),
        note: say(most > FREE_IN_A_MONTH ? 'ofMonthFee' : 'ofMonth', { n: most }),
      }),
    ),
  }
  const inTime = lateness.get('in-time') ?? 0
  const judged = inTime + (lateness.get('late') ?? 0)
  return {
    organizations: scope.readable.map(({ id, name }) => ({ id, name })),
    of: scope.of,
    totals: {
      received: sumOf(received),
      closed: sumOf(closed),
      open: standing.open,
      onTime: judged === 0 ? null : Math.round((inTime / judged) * 1000) / 10,
      median: quantile(days.counts, 1 / 2),
      ninetieth: quantile(days.counts, NINE_IN_TEN),
      feeYuan: notable.find(({ kind }) => kind === 'ask-fee')?.yuan ?? 0,
    },
    figures: FIGURES.map((name) => ({
      name,
      rows: rows[name],
      chart: drawn(name, rows[name], locale),
    })),
  }
}

function sumOf(rows: readonly { count: number }[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0)
}

type Closed = Awaited<ReturnType<typeof countClosed>>

function closedByMonth(closed: Closed): Map<string, number> {
  return tally(closed, ({ closedOn }) => closedOn.slice(0, 7))
}

/** The calendar of each organisation: holidays of a region are its own. */
export async function calendarsOf({ db }: Context, { ids, readable }: Scope) {
  const calendars = new Map<string, Calendar>()
  for (const { id, regionCode } of readable)
    if (ids.includes(id)) calendars.set(id, await readCalendar(db, regionCode))
  return calendars
}

/** How many took how many working days, and how many each band holds. */
function daysTaken(closed: Closed, calendars: ReadonlyMap<string, Calendar>) {
  const counts = new Map<number, number>()
  for (const [organizationId, calendar] of calendars) {
    const own = closed.filter((row) => row.organizationId === organizationId)
    const daysOf = workingDaysOf(own, calendar)
    for (const row of own) counts.set(daysOf(row), (counts.get(daysOf(row)) ?? 0) + row.count)
  }
  const bands = tally(
    [...counts].map(([days, count]) => ({ days, count })),
    ({ days }) => bandOf(days),
  )
  return { counts, bands }
}

/** Figures whose table says it better than a drawing have none. */
const DRAWN: Partial<Record<FigureName, 'standing' | 'lying'>> = {
  months: 'standing',
  outcomes: 'lying',
  days: 'standing',
  channels: 'lying',
  applicants: 'lying',
  topics: 'lying',
}

function drawn(name: FigureName, rows: readonly Row[], locale: Locale): string {
  const how = DRAWN[name]
  if (!how || rows.every(({ counts }) => counts.every((count) => count === 0))) return ''
  const bars = name === 'outcomes' ? grouped(rows, locale) : rows
  const plan: ChartPlan = {
    type: 'bar',
    lying: how === 'lying',
    whole: true,
    labels: bars.map(({ text }) => text),
    series: seriesOf(name).map((series, index) => ({
      name: inLocale(seriesNames[series], locale),
      values: bars.map(({ counts }) => counts[index]!),
    })),
  }
  const title = inLocale(figureTitles[name], locale)
  const description = speak(analysisStrings, locale)('described', { title })
  return chartHtml(`analysis-${name}`, plan, { title, description })
}

/** Twenty-one bars are drawn as the six kinds of answer they belong to. */
function grouped(rows: readonly Row[], locale: Locale): Pick<Row, 'text' | 'counts'>[] {
  return OUTCOME_GROUPS.map((group) => ({
    text: inLocale(groupNames[group], locale),
    counts: [
      rows
        .filter(({ key }) => groupOf(key as OutcomeRow) === group)
        .reduce((sum, { counts }) => sum + counts[0]!, 0),
    ],
  }))
}
