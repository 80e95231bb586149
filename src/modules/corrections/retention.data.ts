import type { Phrase } from '../../kernel/strings.ts'

/**
 * How long a report is kept whole after its answer. No rule of the State Council names a period: this is
 * for the principle that personal information is kept no longer than its purpose needs (个人信息保护法
 * art. 19).
 */
export const REPORTS_KEPT = {
  years: 1,
  verified: false,
  basis: {
    zh: '本机关自定，依据《个人信息保护法》第十九条“实现处理目的所必要的最短时间”的原则',
    en: 'the office’s own rule, on the principle of the shortest necessary time (Personal Information Protection Law art. 19)',
  },
  title: { zh: '公众找错', en: 'Error reports' },
} as const satisfies { years: number; verified: boolean; basis: Phrase; title: Phrase }
