import { type Say, speak } from '../../kernel/strings.ts'
import { type ReportOnSite, reportsOnSite } from '../../modules/annual-report/index.ts'
import {
  YEAR_PARTS,
  type YearFigure,
  type YearFigures,
  type YearPart,
  type YearRow,
  yearFigures,
  yearsToCompare,
} from '../../modules/annual-report/rules/years.ts'
import type { FigureView } from '../../modules/figures/pages.tsx'
import { figureStrings } from '../../modules/figures/strings.ts'
import type { Cell, Sheet } from '../../platform/spreadsheet.ts'
import { annualReportWords } from '../annual-report-strings.ts'
import type { AnnualReportsView } from '../pages/annual-reports.tsx'
import { hrefOfPublication, type Portal, siteView } from '../portal.ts'
import { strings } from '../strings.ts'
import { type ChartPlan, chartHtml } from '../ui/chart.ts'
import { annualReportsHref, figuresHref, homeHref } from '../urls.ts'
import type { Link } from '../view.ts'

/** The name of the comparison's file among those of the figures. */
export const ANNUAL_REPORTS = 'annual-reports'

/** A line shows a development from so many years on. */
const YEARS_FOR_LINE = 3
const PARTS = Object.keys(YEAR_PARTS) as YearPart[]

type Words = Say<typeof annualReportWords>
type Year = { year: number; found: ReportOnSite | null; figures: YearFigures | null }

/** The way to the comparison, for the pages it compares. */
export function annualReportsLink({ place, locale }: Portal): Link {
  return {
    href: annualReportsHref(place.base, locale),
    text: speak(annualReportWords, locale)('link'),
  }
}

/** The years and their reports; of several reports for one year the latest published holds. */
async function yearsOf(portal: Portal): Promise<{ years: Year[]; unknown: ReportOnSite[] }> {
  const { db, organization, site, today } = portal
  portal.tags.add(`list:${site.id}`)
  const reports = await reportsOnSite(db, organization, site.id)
  const known = reports.flatMap(({ year }) => (year === null ? [] : [year]))
  const years = yearsToCompare(known, today).map((year): Year => {
    const ofYear = reports.filter((report) => report.year === year)
    const found = ofYear.find(({ report }) => report !== null) ?? ofYear[0] ?? null
    return { year, found, figures: found?.report ? yearFigures(found.report) : null }
  })
  return { years, unknown: reports.filter(({ year }) => year === null) }
}

export async function annualReportsOf(portal: Portal): Promise<AnnualReportsView> {
  const { place, locale, organization } = portal
  const say = speak(annualReportWords, locale)
  const { years, unknown } = await yearsOf(portal)
  const href = annualReportsHref(place.base, locale)
  const compared = withFigures(years)
  return {
    site: siteView(portal, null),
    locale,
    href,
    crumbs: [
      { text: speak(strings, locale)('home'), href: homeHref(place.base, locale) },
      { text: speak(figureStrings, locale)('title'), href: figuresHref(place.base, locale) },
      { text: say('title'), href },
    ],
    otherLanguageHref: annualReportsHref(place.base, locale === 'en' ? 'zh-CN' : 'en'),
    description: say('description', {
      organization: (locale === 'en' && organization.nameEn) || organization.name,
    }),
    sources: years.toReversed().map(({ year, found }) => ({
      year,
      report: found && { href: hrefOfPublication(portal, found), text: found.title },
      form: found?.report ? say(`form.${found.report.form}`) : null,
      source: sourceOf(found, say),
    })),
    unknown: unknown.map(({ title }) => title),
    figures: compared.length === 0 ? [] : PARTS.map((part) => figureOfPart(part, compared, say)),
    downloads:
      compared.length === 0
        ? []
        : (['xlsx', 'csv'] as const).map((format) => ({
            href: figuresHref(place.base, locale, `${ANNUAL_REPORTS}.${format}`),
            text: speak(figureStrings, locale)(`download.${format}`),
          })),
  }
}

/** The same as one file: a line for each item, a column for each year; null where nothing is compared. */
export async function annualReportsSheet(portal: Portal): Promise<Sheet | null> {
  const say = speak(annualReportWords, portal.locale)
  const years = withFigures((await yearsOf(portal)).years)
  if (years.length === 0) return null
  const line = (name: string, of: (year: Year) => string): Cell[] => [name, '', ...years.map(of)]
  return {
    name: say('title'),
    columns: [
      { title: say('part'), width: 24 },
      { title: say('row'), width: 26 },
      ...years.map(({ year }) => ({ title: String(year), width: 16 })),
    ],
    rows: [
      line(say('sources.form'), ({ found }) =>
        found?.report ? say(`form.${found.report.form}`) : say('blank'),
      ),
      line(say('sources.source'), ({ found }) => sourceOf(found, say)),
      ...PARTS.flatMap((part) =>
        YEAR_PARTS[part].map((row: YearRow): Cell[] => [
          say(`${part}.title`),
          say(`row.${row}`),
          ...years.map(({ figures }): Cell => told(figures?.[row] ?? null, say)),
        ]),
      ),
    ],
  }
}

/** From the first year with figures to the last; gaps between them stay. */
function withFigures(years: Year[]): Year[] {
  const has = ({ figures }: Year) => figures !== null
  return years.slice(years.findIndex(has), years.findLastIndex(has) + 1)
}

function sourceOf(found: ReportOnSite | null, say: Words): string {
  if (!found) return say('source.missing')
  if (!found.report) return say('source.unreadable')
  if (found.isPrepared) return say('source.prepared', { day: found.publishedOn })
  return found.originallyPublishedOn
    ? say('source.moved', { day: found.originallyPublishedOn })
    : say('source.page', { day: found.publishedOn })
}

function told(figure: YearFigure, say: Words): number | string {
  if (figure === 'no-row') return say('no-row')
  return figure ?? say('blank')
}

/** `short`: under a drawing, where long names would push each other out. */
function labelOf({ year, found }: Year, say: Words, length: 'year' | 'short'): string {
  return say(`${length}.${found?.report?.form ?? 'missing'}`, { year })
}

function figureOfPart(part: YearPart, years: Year[], say: Words): FigureView {
  const title = say(`${part}.title`)
  const rows: readonly YearRow[] = YEAR_PARTS[part]
  const latest = years.at(-1)!
  const sentence = say(`${part}.sentence`, {
    year: latest.year,
    ...Object.fromEntries(
      rows.map((row) => {
        const figure = latest.figures![row]
        return [row, typeof figure === 'number' ? say('figure', { n: figure }) : say('unknown')]
      }),
    ),
  } as never)
  const labels = years.map((year) => labelOf(year, say, 'year'))
  return {
    name: part,
    title,
    sentence,
    notes: [say(`${part}.note`)],
    rule: null,
    head: [say('row'), ...labels],
    rows: rows.map((row) => ({
      key: row,
      text: say(`row.${row}`),
      cells: years.map((year, index) => ({
        count: told(year.figures?.[row] ?? null, say),
        href: null,
        what: labels[index]!,
      })),
      share: null,
    })),
    chartHtml: chartHtml(
      part,
      {
        whole: true,
        labels: years.map((year) => labelOf(year, say, 'short')),
        ...planOf(part, years, say),
      },
      {
        title,
        description: `${sentence}${say('notes')}`,
      },
    ),
    downloads: [],
  }
}

function planOf(
  part: YearPart,
  years: Year[],
  say: Words,
): Pick<ChartPlan, 'type' | 'stacked' | 'series'> {
  const values = (...rows: YearRow[]) =>
    years.map(({ figures }) => {
      const numbers = rows.map((row) => figures?.[row])
      if (!numbers.every((number) => typeof number === 'number')) return null
      return numbers.reduce((sum, number) => sum + number, 0)
    })
  const drawn = (...rows: YearRow[]) =>
    rows.map((row) => ({ name: say(`row.${row}`), values: values(row) }))
  switch (part) {
    case 'applications':
      return {
        type: years.length < YEARS_FOR_LINE ? 'bar' : 'line',
        series: drawn('newReceived', 'processedTotal', 'carriedOut'),
      }
    case 'outcomes':
      return {
        type: 'bar',
        stacked: true,
        series: [
          { name: say('outcomes.disclosed'), values: values('granted', 'partiallyGranted') },
          { name: say('outcomes.refused'), values: values('denied') },
          { name: say('outcomes.rest'), values: values('unable', 'notProcessed', 'other') },
        ],
      }
    case 'disputes':
      return { type: 'bar', series: drawn('review', 'litigation') }
    case 'documents':
      return { type: 'bar', series: drawn('issued', 'repealed', 'inForce') }
  }
}
