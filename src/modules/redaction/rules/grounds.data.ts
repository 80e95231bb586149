/** Why something is withheld: the closed list of 条例 Art. 14 to 16, each with its article. */
export const GROUNDS = {
  stateSecret: { article: '第十四条' },
  lawProhibits: { article: '第十四条' },
  threeSafeties: { article: '第十四条' },
  tradeSecret: { article: '第十五条' },
  privacy: { article: '第十五条' },
  internalAffairs: { article: '第十六条第一款' },
  process: { article: '第十六条第二款' },
  enforcementFile: { article: '第十六条第二款' },
} as const

export type Ground = keyof typeof GROUNDS
export const GROUND_CODES = Object.keys(GROUNDS) as [Ground, ...Ground[]]
