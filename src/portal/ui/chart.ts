import { BarChart, LineChart } from 'echarts/charts'
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
} from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([
  ...[BarChart, LineChart, SVGRenderer],
  ...[AriaComponent, GridComponent, LegendComponent, MarkLineComponent],
])

/** A drawing of figures that also stand in a table beside it. At most three series. */
export type ChartPlan = {
  type: 'bar' | 'line'
  /** Bars lie; for labels too long to stand under them. */
  lying?: boolean
  stacked?: boolean
  labels: readonly string[]
  series: readonly { name: string; values: readonly (number | null)[] }[]
  /** Counts of things: no half of one on the axis. */
  whole?: boolean
  /** Where the axis ends; the data decide where absent. */
  most?: number
  /** A value to measure against. */
  mark?: { at: number; text: string }
}

export type ChartWords = { title: string; description: string }

/** Colours stand in the stylesheet, so that the theme, dark mode and print decide them. */
const COLOURS: Record<string, string> = {
  '#010101': '1',
  '#010102': '2',
  '#010103': '3',
  '#010104': 'ink',
  '#010105': 'line',
  '#010106': 'paper',
}
const [MAIN, ACCENT, SOFT, INK, LINE, PAPER] = Object.keys(COLOURS) as [
  string,
  string,
  string,
  string,
  string,
  string,
]
const FONT = 13
const SIZES = { wide: { width: 760, height: 340 }, narrow: { width: 340, height: 340 } }

/** Drawn once for wide and once for narrow screens, so that its words keep their size on both. */
export function chartHtml(id: string, plan: ChartPlan, words: ChartWords): string {
  return (['wide', 'narrow'] as const)
    .map((size) => chartSvg(`${id}-${size}`, plan, words, size))
    .join('')
}

/** One SVG without style or script, named for screen readers. */
export function chartSvg(
  id: string,
  plan: ChartPlan,
  words: ChartWords,
  size: keyof typeof SIZES,
): string {
  const { width } = SIZES[size]
  const height = plan.lying ? 90 + plan.labels.length * 44 : SIZES[size].height
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption(optionOf(plan, size === 'narrow'))
    const drawing = plain(chart.renderToSVGString(), id)
    return `<svg xmlns="http://www.w3.org/2000/svg" class="chart chart-${size}" role="img" viewBox="0 0 ${width} ${height}" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${escaped(words.title)}</title><desc id="${id}-d">${escaped(words.description)}</desc>${drawing}</svg>`
  } finally {
    chart.dispose()
  }
}

function optionOf(plan: ChartPlan, narrow: boolean) {
  const text = { color: INK, fontSize: FONT, fontFamily: 'inherit' }
  const category = {
    type: 'category',
    data: [...plan.labels],
    inverse: plan.lying === true,
    axisLine: { lineStyle: { color: LINE } },
    axisTick: { show: false },
    axisLabel: {
      ...text,
      hideOverlap: true,
      ...(plan.lying ? { width: narrow ? 110 : 200, overflow: 'break' } : {}),
    },
  }
  const value = {
    type: 'value',
    minInterval: plan.whole ? 1 : plan.most === undefined ? undefined : 20,
    max: plan.most,
    axisLabel: text,
    splitLine: { lineStyle: { color: LINE } },
  }
  const several = plan.series.length > 1
  return {
    animation: false,
    color: [MAIN, ACCENT, SOFT],
    textStyle: text,
    aria: {
      enabled: several,
      decal: {
        show: several && plan.type === 'bar',
        decals: [
          { symbol: 'none' },
          { color: PAPER, symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -0.7 },
          { color: PAPER, symbol: 'circle', symbolSize: 0.6 },
        ],
      },
    },
    legend: several ? { bottom: 0, silent: true, textStyle: text, itemGap: 16 } : undefined,
    grid: {
      left: 8,
      right: plan.mark && plan.lying ? 24 : 16,
      top: plan.mark ? 36 : 20,
      // Names of three series take two lines on a phone.
      bottom: several ? (narrow ? 68 : 44) : 12,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: plan.lying ? value : category,
    yAxis: plan.lying ? category : value,
    series: plan.series.map((series, index) => ({
      name: series.name,
      type: plan.type,
      stack: plan.stacked ? 'all' : undefined,
      data: [...series.values],
      silent: true,
      barMaxWidth: 28,
      symbol: ['circle', 'rect', 'triangle'][index],
      symbolSize: 7,
      lineStyle:
        plan.type === 'line' ? { width: 2, type: ['solid', 'dashed', 'dotted'][index] } : undefined,
      label:
        !several && plan.labels.length <= 12
          ? { show: true, position: plan.lying ? 'right' : 'top', ...text }
          : undefined,
      markLine:
        plan.mark && index === 0
          ? {
              silent: true,
              symbol: 'none',
              lineStyle: { color: ACCENT, type: 'dashed', width: 2 },
              label: {
                ...text,
                formatter: plan.mark.text,
                position: plan.lying ? 'start' : 'insideEndTop',
              },
              data: [plan.lying ? { xAxis: plan.mark.at } : { yAxis: plan.mark.at }],
            }
          : undefined,
    })),
  }
}

/** What a strict page may hold: no style, no interaction, colours as classes. */
function plain(svg: string, id: string): string {
  return svg
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/zr\d+-/g, `${id}-`)
    .replace(/<([a-zA-Z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g, (_, tag, attributes, end) => {
      return `<${tag}${plainAttributes(attributes)}${end}>`
    })
    .replace(/\n\s*/g, '')
}

function plainAttributes(text: string): string {
  const classes: string[] = []
  const kept: string[] = []
  for (const [, name, value] of text.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    if (name === 'style') {
      const size = /font-size:(\d+)px/.exec(value!)
      if (size) kept.push(`font-size="${size[1]}"`)
    } else if ((name === 'fill' || name === 'stroke') && COLOURS[value!]) {
      classes.push(`c-${name}-${COLOURS[value!]}`)
    } else if (!/^(class|pointer-events|ecmeta_.*)$/.test(name!)) {
      kept.push(`${name}="${value}"`)
    }
  }
  if (classes.length > 0) kept.push(`class="${classes.join(' ')}"`)
  return kept.map((attribute) => ` ${attribute}`).join('')
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
