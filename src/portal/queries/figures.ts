import { sql } from 'kysely'
import { dayOf } from '../../kernel/days.ts'
import { inLocale, type Say, speak } from '../../kernel/strings.ts'
import { readCalendar } from '../../modules/calendar/index.ts'
import { INTERPRETATION_FORMS } from '../../modules/content/rules/document.ts'
import { formNames } from '../../modules/content/strings.ts'
import { RULES } from '../../modules/figures/law.data.ts'
import type { FigureListView, FiguresView, FigureView } from '../../modules/figures/pages.tsx'
import {
  datedDocuments,
  interpretationDuties,
  interpretationForms,
  kindsByMonth,
} from '../../modules/figures/queries.ts'
import {
  CLASSES,
  classOf,
  countsOf,
  DELAYS,
  DUTY_STATES,
  delayOf,
  dutyState,
  type Fact,
  isInTime,
  MONTHS_SHOWN,
  monthsUpTo,
  percent,
  RICH_INTERPRETATION_SHARE,
} from '../../modules/figures/rules/counts.ts'
import { figureStrings } from '../../modules/figures/strings.ts'
import type { Cell, Sheet } from '../../platform/spreadsheet.ts'
import { type Portal, siteView } from '../portal.ts'
import { strings } from '../strings.ts'
import { type ChartPlan, chartHtml } from '../ui/chart.ts'
import { figuresHref, homeHref, withQuery } from '../urls.ts'
import { ANNUAL_REPORTS, annualReportsSheet } from './annual-reports.ts'
import { ITEM, listItem } from './items.ts'
import { REQUEST_FIGURE, requestFigureOf, requestSheetOf } from './request-figure.ts'

const FIGURES = ['monthly', 'forms', 'delay', 'interpretations'] as const
/** Those that stand on the board, with a file each. */
export const ON_THE_BOARD = [...FIGURES, REQUEST_FIGURE] as const
export type FigureName = (typeof FIGURES)[number]

type Words = Say<typeof figureStrings>

/** A figure before it is drawn: what counts where, and what is said of it. */
type Figure = {
  name: FigureName
  facts: Fact[]
  rows: { key: string; text: string }[]
  groups: { key: string; text: string }[]
  sentence: string
  notes: string[]
  /** Percentages in a column of their own, one for each row. */
  shares?: (number | null)[]
  chart: (counts: number[][]) => ChartPlan
}

const PAGE_SIZE = 20

const MAKERS: Record<FigureName, (portal: Portal, say: Words) => Promise<Figure>> = {
  monthly: async (portal, say) => {
    const months = monthsUpTo(portal.today, MONTHS_SHOWN)
    const rows = await kindsByMonth(portal.db, portal.site.id, `${months[0]!}-01`)
    const facts = rows.map(({ id, kind, month }) => ({ id, row: month, group: classOf(kind) }))
    return {
      name: 'monthly',
      facts,
      rows: months.map((key) => ({ key, text: key })),
      groups: CLASSES.map((key) => ({ key, text: say(`monthly.group.${key}`) })),
      sentence: say('monthly.sentence', {
        total: facts.length,
        policy: facts.filter(({ group }) => group === 'policy').length,
        latest: facts.filter(({ row }) => row === months.at(-1)).length,
      }),
      notes: [say('monthly.note')],
      chart: (counts) => ({
        type: 'bar',
        stacked: true,
        labels: months,
        series: CLASSES.map((key, index) => ({
          name: say(`monthly.group.${key}`),
          values: counts.map((row) => row[index]!),
        })),
      }),
    }
  },

  forms: async (portal, say) => {
    const found = await interpretationForms(portal.db, portal.site.id, since(portal))
    const facts = found.map(({ id, form }) => ({ id, row: form ?? 'none', group: 'count' }))
    const rich = facts.filter(({ row }) => row !== 'text' && row !== 'none').length
    const rows = [
      ...INTERPRETATION_FORMS.map((key) => ({
        key: key as string,
        text: inLocale(formNames[key], portal.locale),
      })),
      ...(facts.some(({ row }) => row === 'none')
        ? [{ key: 'none', text: say('forms.none') }]
        : []),
    ]
    const shares = countsOf(
      facts,
      rows.map(({ key }) => key),
      ['count'],
    ).map(([count]) => percent(count!, facts.length))
    return {
      name: 'forms',
      facts,
      rows,
      groups: [{ key: 'count', text: say('forms.group.count') }],
      shares,
      sentence: say('forms.sentence', {
        total: facts.length,
        rich,
        share: shareText(say, percent(rich, facts.length)),
      }),
      notes: [say('forms.note')],
      chart: () => ({
        type: 'bar',
        lying: true,
        most: 100,
        labels: [...rows.map(({ text }) => text), say('forms.rich')],
        series: [{ name: say('share'), values: [...shares, percent(rich, facts.length)] }],
        mark: { at: RICH_INTERPRETATION_SHARE * 100, text: say('forms.mark') },
      }),
    }
  },

  delay: async (portal, say) => {
    const [documents, calendar] = await Promise.all([
      datedDocuments(portal.db, portal.site.id, since(portal)),
      readCalendar(portal.db, portal.organization.regionCode),
    ])
    const known = new Map<string, (typeof DELAYS)[number]>()
    const facts = documents.map(({ id, formedOn, publishedOn }) => {
      const pair = `${formedOn} ${publishedOn}`
      const delay = known.get(pair) ?? delayOf(formedOn, publishedOn, calendar)
      known.set(pair, delay)
      const group = delay === 'before' ? 'before' : isInTime(delay) ? 'in-time' : 'late'
      return { id, row: delay as string, group }
    })
    const inTime = facts.filter(({ group }) => group === 'in-time').length
    const contradictory = facts.filter(({ group }) => group === 'before').length
    const shown = DELAYS.filter((delay) => delay !== 'before' || contradictory > 0)
    const provisional = documents.some(
      ({ formedOn, publishedOn }) =>
        !calendar.years.has(Number(formedOn.slice(0, 4))) ||
        !calendar.years.has(Number(publishedOn.slice(0, 4))),
    )
    const drawn = DELAYS.filter((delay) => delay !== 'before')
    return {
      name: 'delay',
      facts,
      rows: shown.map((key) => ({ key, text: say(`delay.${key}`) })),
      groups: (
        ['in-time', 'late', ...(contradictory > 0 ? (['before'] as const) : [])] as const
      ).map((key) => ({ key, text: say(`delay.group.${key}`) })),
      sentence: say('delay.sentence', {
        total: facts.length - contradictory,
        inTime,
        share: shareText(say, percent(inTime, facts.length - contradictory)),
      }),
      notes: [say('delay.note'), ...(provisional ? [say('delay.provisional')] : [])],
      chart: (counts) => ({
        type: 'bar',
        stacked: true,
        labels: drawn.map((key) => say(`delay.${key}`)),
        series: (['in-time', 'late'] as const).map((key, index) => ({
          name: say(`delay.group.${key}`),
          values: drawn.map((_, row) => counts[row]![index]!),
        })),
      }),
    }
  },

  interpretations: async (portal, say) => {
    const duties = await interpretationDuties(portal.db, portal.site.id)
    const facts = duties.map(({ id, dueOn, metAt }) => ({
      id,
      row: dutyState(
        { dueOn, metOn: metAt === null ? null : dayOf(metAt) },
        portal.today,
      ) as string,
      group: 'count',
    }))
    const inTime = facts.filter(({ row }) => row === 'in-time').length
    const due = facts.filter(({ row }) => row !== 'open').length
    return {
      name: 'interpretations',
      facts,
      rows: DUTY_STATES.map((key) => ({ key, text: say(`interpretations.${key}`) })),
      groups: [{ key: 'count', text: say('interpretations.group.count') }],
      sentence: say('interpretations.sentence', {
        total: facts.length,
        inTime,
        share: shareText(say, percent(inTime, due)),
      }),
      notes: [say('interpretations.note')],
      chart: (counts) => ({
        type: 'bar',
        lying: true,
        labels: DUTY_STATES.map((key) => say(`interpretations.${key}`)),
        series: [
          { name: say('interpretations.group.count'), values: counts.map((row) => row[0]!) },
        ],
      }),
    }
  },
}

export async function figuresOf(portal: Portal): Promise<FiguresView> {
  portal.tags.add(`list:${portal.site.id}`)
  const say = speak(figureStrings, portal.locale)
  const figures: FigureView[] = []
  for (const name of FIGURES) figures.push(figureView(portal, await MAKERS[name](portal, say), say))
  figures.push(await requestFigureOf(portal))
  return { ...frameOf(portal), today: portal.today, figures }
}

/** One figure by itself, and the board it stands on. */
export async function figureOf(
  portal: Portal,
  name: FigureName,
): Promise<{ figure: FigureView; href: string }> {
  const say = speak(figureStrings, portal.locale)
  return {
    figure: figureView(portal, await MAKERS[name](portal, say), say),
    href: `${figuresHref(portal.place.base, portal.locale)}#${name}`,
  }
}

function figureView(portal: Portal, figure: Figure, say: Words): FigureView {
  const { name, facts, rows, groups } = figure
  const counts = countsOf(facts, keysOf(rows), keysOf(groups))
  const title = say(`${name}.title`)
  const rule = RULES[name]
  const cell = (
    count: number,
    row: { key: string; text: string },
    group?: Figure['groups'][number],
  ) => ({
    count,
    href:
      count === 0
        ? null
        : withQuery(figuresHref(portal.place.base, portal.locale, 'list'), {
            figure: name,
            row: row.key,
            group: group?.key,
          }),
    what: [row.text, ...(group && groups.length > 1 ? [group.text] : [])].join(say('list.and')),
  })
  return {
    name,
    title,
    sentence: figure.sentence,
    notes: figure.notes,
    rule: rule && {
      text: inLocale(rule, portal.locale),
      verified: rule.verified,
    },
    head: [
      say(`${name}.row`),
      ...groups.map(({ text }) => text),
      ...(groups.length > 1 ? [say('total')] : []),
      ...(figure.shares ? [say('share')] : []),
    ],
    rows: rows.map((row, index) => ({
      key: row.key,
      text: row.text,
      cells: [
        ...groups.map((group, column) => cell(counts[index]![column]!, row, group)),
        ...(groups.length > 1 ? [cell(sum(counts[index]!), row)] : []),
      ],
      share: figure.shares ? shareText(say, figure.shares[index]!) : null,
    })),
    chartHtml:
      facts.length === 0
        ? null
        : chartHtml(name, figure.chart(counts), { title, description: figure.sentence }),
    downloads: (['xlsx', 'csv'] as const).map((format) => ({
      href: figuresHref(portal.place.base, portal.locale, `${name}.${format}`),
      text: say(`download.${format}`),
    })),
  }
}

/** A figure's table as a file; null for a name that is none. */
export async function figureSheetOf(portal: Portal, asked: string): Promise<Sheet | null> {
  if (asked === REQUEST_FIGURE) return requestSheetOf(portal)
  if (asked === ANNUAL_REPORTS) return annualReportsSheet(portal)
  const name = FIGURES.find((each) => each === asked)
  if (!name) return null
  const say = speak(figureStrings, portal.locale)
  const { facts, rows, groups, shares } = await MAKERS[name](portal, say)
  const counts = countsOf(facts, keysOf(rows), keysOf(groups))
  return {
    name: say(`${name}.title`),
    columns: [
      { title: say(`${name}.row`), width: 24 },
      ...groups.map(({ text }) => ({ title: text, width: 20 })),
      ...(shares ? [{ title: `${say('share')}%`, width: 12 }] : []),
    ],
    rows: rows.map(({ text }, index): Cell[] => [
      text,
      ...counts[index]!,
      ...(shares ? [shares[index] ?? null] : []),
    ]),
  }
}

/** The publications behind one number; null where the address names none. */
export async function figureListOf(
  portal: Portal,
  asked: { figure: string; row: string; group: string; page: number },
): Promise<FigureListView | null> {
  const name = FIGURES.find((each) => each === asked.figure)
  if (!name) return null
  const say = speak(figureStrings, portal.locale)
  const { facts, rows, groups } = await MAKERS[name](portal, say)
  const row = rows.find(({ key }) => key === asked.row)
  const group = groups.find(({ key }) => key === asked.group)
  if (!row || (asked.group !== '' && !group)) return null
  const ids = facts
    .filter((fact) => fact.row === row.key && (!group || fact.group === group.key))
    .map(({ id }) => id)
  const items =
    ids.length === 0
      ? []
      : await portal.db
          .selectFrom('livePublications')
          .select(ITEM)
          .where(sql<boolean>`publication_id = any(${ids}::uuid[])`)
          .orderBy('sortedAt', 'desc')
          .orderBy('publicationId')
          .limit(PAGE_SIZE)
          .offset((asked.page - 1) * PAGE_SIZE)
          .execute()
  const what = [row.text, ...(group && groups.length > 1 ? [group.text] : [])].join(say('list.and'))
  const frame = frameOf(portal)
  const title = say('list.title', { title: say(`${name}.title`), what })
  const href = figuresHref(portal.place.base, portal.locale, 'list')
  const query = { figure: name, row: row.key, group: group?.key ?? '' }
  return {
    ...frame,
    crumbs: [...frame.crumbs, { text: title, href: withQuery(href, query) }],
    title,
    listHref: href,
    query,
    items: items.map((item) => listItem(portal, item)),
    paging: { page: asked.page, pageSize: PAGE_SIZE, total: ids.length },
  }
}

function frameOf(portal: Portal) {
  const { base } = portal.place
  const href = figuresHref(base, portal.locale)
  return {
    site: siteView(portal, null),
    locale: portal.locale,
    href,
    crumbs: [
      { text: speak(strings, portal.locale)('home'), href: homeHref(base, portal.locale) },
      { text: speak(figureStrings, portal.locale)('title'), href },
    ],
    otherLanguageHref: figuresHref(base, portal.locale === 'en' ? 'zh-CN' : 'en'),
  }
}

/** The first day of the months shown. */
function since(portal: Portal): string {
  return `${monthsUpTo(portal.today, MONTHS_SHOWN)[0]!}-01`
}

function keysOf(list: readonly { key: string }[]): string[] {
  return list.map(({ key }) => key)
}

function shareText(say: Words, share: number | null): string {
  return share === null ? '—' : say('percent', { n: share })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
