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
})

export const LIKELY_SLIP = rules['likely-slip']
