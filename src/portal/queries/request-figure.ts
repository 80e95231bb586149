import { inLocale, type Say, speak } from '../../kernel/strings.ts'
import { RULES } from '../../modules/figures/law.data.ts'
import type { FigureView } from '../../modules/figures/pages.tsx'
import { MONTHS_SHOWN, monthsUpTo } from '../../modules/figures/rules/counts.ts'
import { figureStrings } from '../../modules/figures/strings.ts'
import { countMonths } from '../../modules/request-analysis/index.ts'
import {
  type PublicMonth,
  type PublicNumber,
  publicMonths,
  share,
} from '../../modules/request-analysis/rules/monthly.ts'
import type { Cell, Sheet } from '../../platform/spreadsheet.ts'
import type { Portal } from '../portal.ts'
import { chartHtml } from '../ui/chart.ts'
import { figuresHref } from '../urls.ts'

export const REQUEST_FIGURE = 'requests'

async function monthsOf(portal: Portal): Promise<{ months: PublicMonth[]; onTime: number | null }> {
  const { db, organization, today } = portal
  const counts = await countMonths(db, organization.id, monthsUpTo(today, MONTHS_SHOWN))
  const sum = (of: 'inTime' | 'judged') => counts.reduce((total, each) => total + each[of], 0)
  return { months: publicMonths(counts), onTime: share(sum('inTime'), sum('judged')) }
}

/** Applications received and answered month by month; small numbers are not told apart. */
export async function requestFigureOf(portal: Portal): Promise<FigureView> {
  const say = speak(figureStrings, portal.locale)
  const { months, onTime } = await monthsOf(portal)
  const title = say('requests.title')
  const sentence = say('requests.sentence', { share: percentText(say, onTime) })
  const isEmpty = months.every(({ received, answered }) => received === 0 && answered === 0)
  const cell = (count: PublicNumber, what: string) => ({
    count: told(say, count),
    href: null,
    what,
  })
  const drawn = (count: PublicNumber) => (count === 'few' ? null : count)
  return {
    name: REQUEST_FIGURE,
    title,
    sentence,
    notes: [say('requests.note')],
    rule: { text: inLocale(RULES.requests, portal.locale), verified: RULES.requests.verified },
    head: [
      say('requests.row'),
      say('requests.received'),
      say('requests.answered'),
      say('requests.onTime'),
    ],
    rows: months.map(({ month, received, answered, onTime: share }) => ({
      key: month,
      text: month,
      cells: [cell(received, say('requests.received')), cell(answered, say('requests.answered'))],
      share: percentText(say, share),
    })),
    chartHtml: isEmpty
      ? null
      : chartHtml(
          REQUEST_FIGURE,
          {
            type: 'bar',
            whole: true,
            labels: months.map(({ month }) => month),
            series: [
              {
                name: say('requests.received'),
                values: months.map(({ received }) => drawn(received)),
              },
              {
                name: say('requests.answered'),
                values: months.map(({ answered }) => drawn(answered)),
              },
            ],
          },
          { title, description: `${sentence}${say('requests.note')}` },
        ),
    downloads: (['xlsx', 'csv'] as const).map((format) => ({
      href: figuresHref(portal.place.base, portal.locale, `${REQUEST_FIGURE}.${format}`),
      text: say(`download.${format}`),
    })),
  }
}

/** The same as a file. */
export async function requestSheetOf(portal: Portal): Promise<Sheet> {
  const say = speak(figureStrings, portal.locale)
  const { months } = await monthsOf(portal)
  return {
    name: say('requests.title'),
    columns: [
      { title: say('requests.row'), width: 14 },
      { title: say('requests.received'), width: 14 },
      { title: say('requests.answered'), width: 14 },
      { title: `${say('requests.onTime')}%`, width: 14 },
    ],
    rows: months.map(({ month, received, answered, onTime }): Cell[] => [
      month,
      told(say, received),
      told(say, answered),
      onTime,
    ]),
  }
}

type Words = Say<typeof figureStrings>

function told(say: Words, count: PublicNumber): number | string {
  return count === 'few' ? say('requests.few') : count
}

function percentText(say: Words, percent: number | null): string {
  return percent === null ? '—' : say('percent', { n: percent })
}
