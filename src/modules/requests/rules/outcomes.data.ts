/**
 * What somebody may do against a reply. Refusals under 条例 Art. 14 to 16 go to 行政复议 first (行政复议法
 * Art. 23); the others to review or directly to court.
 */
export type Remedy = 'review-first' | 'review-or-suit' | 'none'

export type Outcome = { article: string; remedy: Remedy; verified: boolean }

/** The 21 rows an application can end in: article of the 条例, and remedy to print. */
export const OUTCOMES = {
  granted: {
    article: '第三十六条第（一）项、第（二）项',
    remedy: 'review-or-suit',
    verified: true,
  },
  partiallyGranted: { article: '第三十七条', remedy: 'review-first', verified: false },
  denied_stateSecret: { article: '第十四条', remedy: 'review-first', verified: true },
  denied_lawProhibits: { article: '第十四条', remedy: 'review-first', verified: true },
  denied_threeSafetiesOneStability: { article: '第十四条', remedy: 'review-first', verified: true },
  denied_thirdParty: { article: '第十五条', remedy: 'review-first', verified: true },
  denied_internalAffairs: { article: '第十六条第一款', remedy: 'review-first', verified: true },
  denied_process: { article: '第十六条第二款', remedy: 'review-first', verified: true },
  denied_enforcementFile: { article: '第十六条第二款', remedy: 'review-first', verified: true },
  denied_adminInquiry: {
    article: '第三十六条第（七）项',
    remedy: 'review-or-suit',
    verified: false,
  },
  unable_notHeld: {
    article: '第三十六条第（四）项、第（五）项',
    remedy: 'review-or-suit',
    verified: true,
  },
  unable_needsCreation: { article: '第三十八条', remedy: 'review-or-suit', verified: true },
  unable_stillUnclear: { article: '第三十条', remedy: 'review-or-suit', verified: true },
  notProcessed_petition: { article: '第三十九条第一款', remedy: 'review-or-suit', verified: true },
  notProcessed_repeat: {
    article: '第三十六条第（六）项',
    remedy: 'review-or-suit',
    verified: true,
  },
  notProcessed_publication: {
    article: '第三十九条第二款',
    remedy: 'review-or-suit',
    verified: true,
  },
  notProcessed_excessive: { article: '第三十五条', remedy: 'review-or-suit', verified: true },
  notProcessed_reconfirm: { article: '', remedy: 'review-or-suit', verified: false },
  other_noCorrection: { article: '第三十条', remedy: 'review-or-suit', verified: true },
  other_feeUnpaid: { article: '第四十二条', remedy: 'review-or-suit', verified: true },
  other_other: { article: '', remedy: 'none', verified: false },
} as const satisfies Record<string, Outcome>

export type OutcomeRow = keyof typeof OUTCOMES
/** In the order of the form. */
export const OUTCOME_ROWS = Object.keys(OUTCOMES) as readonly OutcomeRow[]
