import type { Cadence, CadenceClass } from './rules.ts'

const INDICATORS = '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）'

/** How often a column must be updated, by class. Six months are counted as 183 days. */
export const CADENCES: Readonly<Record<CadenceClass, Cadence>> = {
  A: { maxGapDays: 14, dueBy: null, archived: false, source: INDICATORS, verified: true },
  B: { maxGapDays: 183, dueBy: null, archived: false, source: INDICATORS, verified: true },
  C: { maxGapDays: 365, dueBy: null, archived: false, source: INDICATORS, verified: true },
  // A finished topic is exempt as long as it is labelled as archived.
  D: { maxGapDays: null, dueBy: null, archived: true, source: INDICATORS, verified: true },
  E: {
    maxGapDays: 90,
    dueBy: null,
    archived: false,
    source: '基层政务公开地方监测规则',
    verified: true,
  },
  // Annual reports and budgets: a day fixed by law. Budgets have their own days, set by item.
  F: {
    maxGapDays: null,
    dueBy: '01-31',
    archived: false,
    source: '《中华人民共和国政府信息公开条例》第四十九条、第五十条',
    verified: false,
  },
}
