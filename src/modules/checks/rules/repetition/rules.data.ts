import { declareRules } from '../../engine/declare.ts'

export const REPETITION = declareRules('repetition', {
  'repeated-sentence': {
    severity: 'hint',
    zh: '这句话在前文已经出现过，请核对是否重复粘贴。',
    en: 'This sentence stands earlier in the text already.',
    source: '文稿校对惯例',
    confidence: 0.6,
  },
})
