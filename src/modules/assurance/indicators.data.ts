import type { CadenceClass } from '../sites/rules.ts'
import type { Indicator } from './rules/verdicts.ts'

const INDICATORS = '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）单项否决'

/**
 * The vetoes on updating. `line` is where a site fails, `warn` where this platform begins to warn;
 * days for V3, numbers of columns for the others. Warning margins are practice of site monitoring,
 * ours where there is none: no regulation fixes them.
 */
export const VETOES: readonly Indicator[] = [
  { id: 'V3', line: 15, warn: 11, source: INDICATORS, verified: true, warnVerified: true },
  { id: 'V4a', line: 5, warn: 3, source: INDICATORS, verified: true, warnVerified: false },
  { id: 'V4b', line: 10, warn: 9, source: INDICATORS, verified: true, warnVerified: true },
  { id: 'V4c', line: 5, warn: 3, source: INDICATORS, verified: true, warnVerified: true },
]

/** How many days before its line a column counts as due soon: ours, after 10 of 14 days for news. */
export const WARN_DAYS: Readonly<Record<CadenceClass, number>> = {
  A: 4,
  B: 30,
  C: 60,
  D: 0,
  E: 14,
  F: 31,
}
