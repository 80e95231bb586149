import type { Phrase } from '../../kernel/strings.ts'

/** As with applications: not verified against an original rule, so each office sets its own. */
export const RECORDS_KEPT = {
  years: 10,
  verified: false,
  basis: {
    zh: '与依申请公开一致，参照文书档案定期保管的通行做法',
    en: 'as with applications for information: common practice with archives',
  },
  title: { zh: '更正申请', en: 'Record corrections' },
} as const satisfies { years: number; verified: boolean; basis: Phrase; title: Phrase }
