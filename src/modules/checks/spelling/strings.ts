import { declareRules } from '../engine/declare.ts'

const rules = declareRules('spelling', {
  'likely-slip': {
    severity: 'hint',
    zh: '“{word}”疑为“{right}”之误，请核对。',
    en: '"{word}" may be a slip for "{right}"; please check.',
    source: '字词统计模型（据法律法规用字统计，不是规定）',
    confidence: 0.5,
    verified: true,
  },
  'doubled-character': {
    severity: 'warn',
    zh: '“{word}”疑多写一字，应为“{right}”，请核对。',
    en: '"{word}" may have one character too many; "{right}" is likelier.',
    source: '字词统计模型（据法律法规用字统计，不是规定）',
    confidence: 0.8,
    verified: true,
  },
})

export const LIKELY_SLIP = rules['likely-slip']
export const DOUBLED = rules['doubled-character']
/** What only the model finds. */
export const BY_MODEL: ReadonlySet<string> = new Set([LIKELY_SLIP.code, DOUBLED.code])
