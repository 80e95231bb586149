import { expect, test } from 'vitest'
import type { TableRow } from '../../content/rules/document.ts'
import { chartOfBody, chartOfTable } from './table-chart.ts'

function table(...rows: string[][]): TableRow[] {
  return rows.map((cells, index) => ({
    type: 'tableRow',
    content: cells.map((text) => ({
      type: index === 0 ? 'tableHeader' : 'tableCell',
      content: [{ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] }],
    })),
  }))
}

test.for([
  {
    why: 'counties are bars',
    rows: [
      ['地区', '床位数（张）'],
      ['青禾县', '1,204'],
      ['江北区', '986'],
    ],
    chart: {
      type: 'bar',
      labels: ['青禾县', '江北区'],
      series: [{ name: '床位数（张）', values: [1204, 986] }],
    },
  },
  {
    why: 'years are a line',
    rows: [
      ['年份', '接种率', '建卡率'],
      ['2023年', '95.2%', '98%'],
      ['2024年', '96.1%', '98.4%'],
      ['2025年', '96.8%', '99%'],
    ],
    chart: {
      type: 'line',
      labels: ['2023年', '2024年', '2025年'],
      series: [
        { name: '接种率', values: [95.2, 96.1, 96.8] },
        { name: '建卡率', values: [98, 98.4, 99] },
      ],
    },
  },
  {
    why: 'deaths are invisible beside cases, so cases stand alone',
    rows: [
      ['病种', '发病数', '死亡数'],
      ['流感', '1286', '0'],
      ['肺结核', '118', '1'],
      ['合计', '1404', '1'],
    ],
    chart: {
      type: 'bar',
      labels: ['流感', '肺结核'],
      series: [{ name: '发病数', values: [1286, 118] }],
    },
  },
  {
    why: 'the total is left out, so are serial numbers',
    rows: [
      ['序号', '机构', '门诊量'],
      ['1', '市一院', '300'],
      ['2', '市二院', '200'],
      ['', '合计', '500'],
    ],
    chart: {
      type: 'bar',
      labels: ['市一院', '市二院'],
      series: [{ name: '门诊量', values: [300, 200] }],
    },
  },
  {
    why: 'two years are too few for a line, years out of order are none',
    rows: [
      ['年份', '人数'],
      ['2025', '3'],
      ['2024', '4'],
      ['2023', '5'],
    ],
    chart: {
      type: 'bar',
      labels: ['2025', '2024', '2023'],
      series: [{ name: '人数', values: [3, 4, 5] }],
    },
  },
])('draws: $why', ({ rows, chart }) => {
  expect(chartOfTable(table(...rows))).toEqual(chart)
})

test.for([
  {
    why: 'a blank cell',
    rows: [
      ['地区', '人数'],
      ['甲', '1'],
      ['乙', ''],
    ],
  },
  {
    why: 'a dash',
    rows: [
      ['地区', '人数'],
      ['甲', '1'],
      ['乙', '—'],
    ],
  },
  {
    why: 'words in a column',
    rows: [
      ['地区', '人数', '备注'],
      ['甲', '1', '初步'],
      ['乙', '2', '初步'],
    ],
  },
  {
    why: 'a count beside a rate',
    rows: [
      ['地区', '人数', '率'],
      ['甲', '120', '12%'],
      ['乙', '80', '8%'],
    ],
  },
  {
    why: 'two units',
    rows: [
      ['地区', '人数（人）', '金额（万元）'],
      ['甲', '120', '12'],
      ['乙', '80', '8'],
    ],
  },
  {
    why: 'four columns',
    rows: [
      ['地区', 'a', 'b', 'c', 'd'],
      ['甲', '1', '2', '3', '4'],
      ['乙', '1', '2', '3', '4'],
    ],
  },
  {
    why: 'one row',
    rows: [
      ['地区', '人数'],
      ['甲', '1'],
    ],
  },
  {
    why: 'the same label twice',
    rows: [
      ['地区', '人数'],
      ['甲', '1'],
      ['甲', '2'],
    ],
  },
  {
    why: 'no names above',
    rows: [
      ['甲', '1'],
      ['乙', '2'],
      ['丙', '3'],
    ],
  },
  {
    why: 'a first column that is invisible beside the second',
    rows: [
      ['地区', '医院', '床位'],
      ['甲', '3', '12000'],
      ['乙', '2', '9000'],
    ],
  },
  {
    why: 'rows of different units',
    rows: [
      ['指标', '2025年', '2026年'],
      ['期望寿命（岁）', '79.2', '79.5'],
      ['素养水平（%）', '30.8', '32.0'],
    ],
  },
  {
    why: 'all nought',
    rows: [
      ['地区', '人数'],
      ['甲', '0'],
      ['乙', '0'],
    ],
  },
  {
    why: 'rows of different length',
    rows: [
      ['地区', '人数'],
      ['甲', '1', '2'],
      ['乙', '2'],
    ],
  },
])('does not draw $why', ({ rows }) => {
  expect(chartOfTable(table(...rows))).toBeUndefined()
})

test('does not draw merged cells', () => {
  const rows = table(['地区', '人数'], ['甲', '1'], ['乙', '2'])
  rows[1]!.content[0]!.attrs = { rowspan: 2 }
  expect(chartOfTable(rows)).toBeUndefined()
})

test('only the first table of a body counts', () => {
  const good = table(['地区', '人数'], ['甲', '1'], ['乙', '2'])
  const bad = table(['甲', '乙'], ['丙', '丁'])
  const body = (...tables: TableRow[][]) => ({
    type: 'doc' as const,
    content: tables.map((content) => ({ type: 'table' as const, content })),
  })
  expect(chartOfBody(body(good, bad))).toBeDefined()
  expect(chartOfBody(body(bad, good))).toBeUndefined()
  expect(chartOfBody({ type: 'doc', content: [] })).toBeUndefined()
})
