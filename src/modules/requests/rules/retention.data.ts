import type { Phrase } from '../../../kernel/strings.ts'

/** 文书档案定期保管的通行年限; not verified against an original rule, so each office sets its own. */
export const REQUESTS_KEPT = {
  years: 10,
  verified: false,
  basis: {
    zh: '参照文书档案定期保管的通行做法，请按本机关归档范围和保管期限表设定',
    en: 'common practice with archives: set what your own schedule of records says',
  },
  title: { zh: '依申请公开', en: 'Applications for information' },
} as const satisfies { years: number; verified: boolean; basis: Phrase; title: Phrase }
