import { declareRules } from '../../engine/declare.ts'

const ARITHMETIC = '算术复核'

export const SUMS = declareRules('sums', {
  total: {
    severity: 'warn',
    zh: '分项相加为 {sum}，与总数 {total} 不符。',
    en: 'The parts add up to {sum}, not {total}.',
    source: ARITHMETIC,
    confidence: 0.85,
    verified: true,
  },
  percentage: {
    severity: 'warn',
    zh: '{part} 占 {whole} 应为 {right}%，与文中的 {word} 不符。',
    en: '{part} of {whole} is {right}%, not {word}.',
    source: ARITHMETIC,
    confidence: 0.8,
    verified: true,
  },
  growth: {
    severity: 'warn',
    zh: '由 {from} 到 {to}，变化应为 {right}，与文中的 {word} 不符。',
    en: 'From {from} to {to} is a change of {right}, not {word}.',
    source: ARITHMETIC,
    confidence: 0.8,
    verified: true,
  },
  'percentage-points': {
    severity: 'hint',
    zh: '两个百分数之差用“个百分点”，不用“%”。',
    en: 'The difference of two percentages is told in percentage points.',
    source: '国家统计局统计用语',
    confidence: 0.7,
  },
  'table-total': {
    severity: 'warn',
    zh: '表中“{word}”为 {total}，各项相加为 {sum}。',
    en: 'In the table "{word}" is {total}; the items add up to {sum}.',
    source: ARITHMETIC,
    confidence: 0.8,
    verified: true,
  },
  'counted-list': {
    severity: 'hint',
    zh: '列出 {sum} 项，文中称 {total} 项，请核对。',
    en: '{sum} items are listed, {total} are announced.',
    source: ARITHMETIC,
    confidence: 0.5,
    verified: true,
  },
})
