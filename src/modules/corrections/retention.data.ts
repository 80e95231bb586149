/**
 * How long contact details are kept after a report is answered, in days. No rule of the State Council
 * names a period: this is the office's own, made for the principle that personal information is kept no
 * longer than its purpose needs (个人信息保护法 art. 19), and may be shortened here.
 */
export const CONTACT_KEPT_DAYS = 365

export const CONTACT_RETENTION = {
  basis: {
    zh: '本机关自定：答复满一年后删除（依据《个人信息保护法》第十九条“实现处理目的所必要的最短时间”的原则）',
    en: 'the office’s own rule: deleted a year after the answer (on the principle of the shortest necessary time, Personal Information Protection Law art. 19)',
  },
  /** Set by the office itself, not by a text that names this period. */
  ownRule: true,
} as const
