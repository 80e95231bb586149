import type { Phrase } from '../../../kernel/strings.ts'

/**
 * Grounds for not disclosing, of the Regulation on the Disclosure of Government Information (2019).
 * What is recorded is the Chinese citation: it is the legal basis, whatever the reader's language.
 */
export const withholdingGrounds: readonly Phrase[] = [
  { zh: '条例第十四条（国家秘密）', en: 'Art. 14: state secrets' },
  {
    zh: '条例第十四条（法律、行政法规禁止公开）',
    en: 'Art. 14: disclosure forbidden by law or administrative regulation',
  },
  {
    zh: '条例第十四条（危及国家安全、公共安全、经济安全、社会稳定）',
    en: 'Art. 14: would endanger national, public or economic security or social stability',
  },
  {
    zh: '条例第十五条（商业秘密、个人隐私等第三方合法权益）',
    en: 'Art. 15: trade secrets, privacy and other lawful interests of third parties',
  },
  {
    zh: '条例第十六条第一款（内部事务信息）',
    en: 'Art. 16(1): internal affairs (personnel, logistics, internal procedure)',
  },
  {
    zh: '条例第十六条第二款（过程性信息）',
    en: 'Art. 16(2): deliberation (minutes, drafts, consultation letters, requests and reports)',
  },
  {
    zh: '条例第十六条第二款（行政执法案卷信息）',
    en: 'Art. 16(2): files of administrative law enforcement',
  },
]
