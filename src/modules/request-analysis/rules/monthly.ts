/** What a month has had of applications. `judged`: answered with a day they were due. */
export type MonthCount = {
  month: string
  received: number
  answered: number
  judged: number
  inTime: number
}

/** Of fewer than this the public is told only that there were some. */
export const FEWEST_SHOWN = 3

/** A number the public may read; `few` where it could point to somebody. */
export type PublicNumber = number | 'few'

export type PublicMonth = {
  month: string
  received: PublicNumber
  answered: PublicNumber
  /** Per cent; null where nothing was due, or so little that it would tell of single applications. */
  onTime: number | null
}

/**
 * The months as the public reads them. One or two applications of a month could be somebody's known to
 * have applied, and the share in time would say how theirs went; none is nobody's.
 */
export function publicMonths(counts: readonly MonthCount[]): PublicMonth[] {
  return counts.map(({ month, received, answered, judged, inTime }) => ({
    month,
    received: shown(received),
    answered: shown(answered),
    onTime: share(inTime, judged),
  }))
}

/** Part of those judged in per cent with one decimal; null of fewer than may be shown. */
export function share(inTime: number, judged: number): number | null {
  return judged < FEWEST_SHOWN ? null : Math.round((inTime / judged) * 1000) / 10
}

function shown(count: number): PublicNumber {
  return count > 0 && count < FEWEST_SHOWN ? 'few' : count
}
