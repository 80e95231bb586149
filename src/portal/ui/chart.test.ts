import { expect, test } from 'vitest'
import { type ChartPlan, chartHtml } from './chart.ts'

const plan: ChartPlan = {
  type: 'bar',
  stacked: true,
  labels: ['2026-01', '2026-02'],
  series: [
    { name: '政策', values: [3, 5] },
    { name: '公告', values: [2, 0] },
    { name: '其他', values: [1, 1] },
  ],
  mark: { at: 4, text: '4 件' },
}
const words = { title: '每月发布 <件>', description: '甲 & 乙' }

test('a chart is named, drawn twice, and holds no style, script or colour of its own', () => {
  const html = chartHtml('monthly', plan, words)
  expect(html.match(/<svg /g)).toHaveLength(2)
  expect(html).toContain('<title id="monthly-wide-t">每月发布 &lt;件&gt;</title>')
  expect(html).toContain('<desc id="monthly-narrow-d">甲 &amp; 乙</desc>')
  expect(html).toContain('政策')
  expect(html).toContain('class="c-fill-1"')
  expect(html).toContain('c-fill-3')
  expect(html).not.toMatch(/style=|<style|<script|ecmeta|\son\w+=|#0101/)
})

test('the same figures are drawn the same, so that a kept page keeps its tag', () => {
  expect(chartHtml('a', plan, words)).toBe(chartHtml('a', plan, words))
})

test.for(['bar', 'line'] as const)('one series of %s needs no legend', (type) => {
  const html = chartHtml(
    'x',
    {
      type,
      lying: type === 'bar',
      labels: ['图解', '文字'],
      series: [{ name: '件数', values: [1, null] }],
    },
    words,
  )
  expect(html).toContain('图解')
  expect(html).not.toContain('件数')
})
