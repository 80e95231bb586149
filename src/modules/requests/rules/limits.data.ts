/** Limits in working days, unless a name says otherwise. */
export type Limits = {
  reply: number
  longestExtension: number
  /** 补正告知, from receipt. */
  correctionNotice: number
  /** A third party's answer, from its receipt of the question. */
  thirdParty: number
  /** Another maker's answer, from its receipt of the question. */
  coMaker: number
  /** Payment, from receipt of the notice (国办函〔2020〕109号). */
  payment: number
}

/** The versions of the 条例 by the number of their decree; a request keeps the one it began under. */
export const LIMITS = {
  '711': {
    reply: 20,
    longestExtension: 20,
    correctionNotice: 7,
    thirdParty: 15,
    coMaker: 15,
    payment: 20,
  },
} as const satisfies Record<string, Limits>

export type LawVersion = keyof typeof LIMITS
