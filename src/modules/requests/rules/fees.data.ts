/**
 * 信息处理费 (国办函〔2020〕109号): what each further item, or page, costs in yuan from the number named
 * on. Both are progressive on the excess; an application is charged one way or the other, never both.
 */
export type Tier = { from: number; yuan: number; verified: boolean }

/** 按件: items of one applicant in a calendar month, added up. */
export const ITEM_TIERS: readonly Tier[] = [
  { from: 1, yuan: 0, verified: true },
  { from: 11, yuan: 100, verified: true },
]
/** From item 31 each band of 10 costs 100 yuan an item more: 31–40 cost 200, 41–50 cost 300. */
export const ITEM_BANDS = { from: 31, size: 10, firstYuan: 200, moreYuan: 100, verified: false }

/** 按量: pages of one answer on paper, by e-mail or as a copy. */
export const PAGE_TIERS: readonly Tier[] = [
  { from: 1, yuan: 0, verified: true },
  { from: 31, yuan: 10, verified: true },
  { from: 101, yuan: 20, verified: true },
  { from: 201, yuan: 40, verified: true },
]
