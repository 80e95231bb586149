import { defineStrings } from '../../../kernel/strings.ts'

export const strings = defineStrings({
  period: { zh: '统计期', en: 'Period' },
  'period.year': { zh: '年度', en: 'Year' },
  'period.quarter': { zh: '季度', en: 'Quarter' },
  'period.own': { zh: '自定', en: 'Own' },
  year: { zh: '年度', en: 'Year' },
  ofYear: { zh: '{year} 年', en: '{year}' },
  quarter: { zh: '季度', en: 'Quarter' },
  ofQuarter: { zh: '第 {n} 季度', en: 'Quarter {n}' },
  range: { zh: '起止日期', en: 'First and last day' },
  organization: { zh: '机构', en: 'Organisation' },
  all: { zh: '以上全部机构', en: 'All of these' },
  export: { zh: '导出 Excel', en: 'Excel file' },
  none: { zh: '没有可列的内容。', en: 'Nothing to list.' },
  unknown: { zh: '—', en: '—' },
  table: { zh: '{title}数据表', en: 'Table: {title}' },
  class: { zh: '分类', en: 'Class' },
  share: { zh: '占比', en: 'Share' },
  percent: { zh: '{n}%', en: '{n}%' },
  behind: { zh: '{figure}：{row}（{n} 件）', en: '{figure}: {row} ({n})' },
  open: { zh: '查看这 {n} 件：{row}', en: 'See these {n}: {row}' },
})
