import { daysBetween, type LocalDate } from '../../../kernel/days.ts'
import type { CadenceClass } from '../../sites/rules.ts'
import { VETOES } from '../indicators.data.ts'
import type { Watch } from './columns.ts'

export type IndicatorId = 'V3' | 'V4a' | 'V4b' | 'V4c'

/** One veto: from `line` on the site fails, from `warn` on it is warned. */
export type Indicator = {
  id: IndicatorId
  line: number
  warn: number
  source: string
  verified: boolean
  warnVerified: boolean
}

export type Verdict = Indicator & {
  /** Days since the home page was updated, or the number of columns; null for a home page without anything. */
  value: number | null
  state: 'ok' | 'warn' | 'veto'
  /** The columns that count; empty for the home page. */
  columnIds: string[]
}

type Judged = Pick<Watch, 'columnId' | 'depth' | 'state'> & {
  cadenceClass: CadenceClass | null
  parentId: string | null
}

/**
 * The vetoes on updating for one site. A blank column counts as blank, not also as stale. Where a
 * column is blank because all below it are, only those below count.
 */
export function judgeSite(
  columns: readonly Judged[],
  homeUpdatedOn: LocalDate | null,
  today: LocalDate,
): Verdict[] {
  const stale = columns.filter((column) => column.state === 'overdue')
  const newsOrTop = stale.filter(
    ({ cadenceClass, depth }) => cadenceClass === 'A' || (cadenceClass === 'B' && depth === 1),
  )
  const blank = columns.filter((column) => column.state === 'blank')
  const blankLeaves = blank.filter(({ columnId }) =>
    blank.every((other) => other.parentId !== columnId),
  )
  const counted: Record<IndicatorId, readonly Judged[]> = {
    V3: [],
    V4a: newsOrTop,
    V4b: stale,
    V4c: blankLeaves,
  }
  return VETOES.map((indicator) => {
    const columnIds = counted[indicator.id].map((column) => column.columnId)
    const value =
      indicator.id !== 'V3'
        ? columnIds.length
        : homeUpdatedOn === null
          ? null
          : Math.max(0, daysBetween(homeUpdatedOn, today))
    return { ...indicator, value, state: stateOf(indicator, value), columnIds }
  })
}

/** A home page without a single dated item counts as not updated. */
function stateOf({ line, warn }: Indicator, value: number | null): Verdict['state'] {
  if (value === null || value >= line) return 'veto'
  return value >= warn ? 'warn' : 'ok'
}
