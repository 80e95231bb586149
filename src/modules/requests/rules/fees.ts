import { ITEM_BANDS, ITEM_TIERS, PAGE_TIERS, type Tier } from './fees.data.ts'

export const FEE_METHODS = ['items', 'pages'] as const
export type FeeMethod = (typeof FEE_METHODS)[number]

/** More than this is a mistake of whoever types it. */
export const MOST_COUNTED = 100_000

/** One line of the working: so many at so much each. */
export type FeeLine = { from: number; to: number; yuanEach: number }

/**
 * The fee of one application in yuan, with its working. By items it is what the items `before` + 1 to
 * `before` + `count` of the applicant's month cost; by pages only the answer's own pages count.
 */
export function feeOf(
  method: FeeMethod,
  count: number,
  before: number,
): { yuan: number; lines: FeeLine[] } {
  const first = method === 'items' ? before + 1 : 1
  const last = first + count - 1
  const lines: FeeLine[] = []
  for (const tier of method === 'items' ? itemTiersTo(last) : boundsOf(PAGE_TIERS)) {
    const from = Math.max(first, tier.from)
    const to = Math.min(last, tier.to)
    if (from <= to) lines.push({ from, to, yuanEach: tier.yuan })
  }
  const yuan = lines.reduce((sum, line) => sum + (line.to - line.from + 1) * line.yuanEach, 0)
  return { yuan, lines }
}

type Bounded = { from: number; to: number; yuan: number }

/** Every tier with the number it ends at. */
function boundsOf(tiers: readonly Pick<Tier, 'from' | 'yuan'>[]): Bounded[] {
  return tiers.map(({ from, yuan }, index) => ({
    from,
    yuan,
    to: (tiers[index + 1]?.from ?? Number.POSITIVE_INFINITY) - 1,
  }))
}

function itemTiersTo(last: number): Bounded[] {
  const bands = Math.max(0, Math.ceil((last - ITEM_BANDS.from + 1) / ITEM_BANDS.size))
  return boundsOf([
    ...ITEM_TIERS,
    ...Array.from({ length: bands + 1 }, (_, band) => ({
      from: ITEM_BANDS.from + band * ITEM_BANDS.size,
      yuan: ITEM_BANDS.firstYuan + band * ITEM_BANDS.moreYuan,
    })),
  ])
}
