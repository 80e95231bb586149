import { expect, test } from 'vitest'
import { CATEGORIES, type Detector, findingOf, type Hit, inOrder, type Rule } from './finding.ts'

const rule: Rule = {
  code: 'variant',
  category: 'spelling',
  severity: 'warn',
  message: { zh: '“{word}”应为“{right}”。', en: '"{word}" should be "{right}".' },
  source: '通用规范汉字表',
  verified: true,
  confidence: 0.9,
}

const buShu: Detector = (text) => {
  const start = text.indexOf('布署')
  return start < 0
    ? []
    : [
        {
          rule,
          start,
          end: start + 2,
          suggestions: ['部署'],
          params: { word: '布署', right: '部署' },
        },
      ]
}

test('a finding carries its words, its place and its sentence', () => {
  const text = '会议布署下一步工作'
  const [hit] = buShu(text)
  expect(findingOf(text, hit!, 'zh-CN')).toEqual({
    code: 'variant',
    category: 'spelling',
    severity: 'warn',
    start: 2,
    end: 4,
    text: '布署',
    suggestions: ['部署'],
    message: '“布署”应为“部署”。',
    source: '通用规范汉字表',
    verified: true,
    confidence: 0.9,
  })
})

test('a rule nobody compared with its source says so, in either language', () => {
  const hit: Hit = { rule: { ...rule, verified: false }, start: 0, end: 1, params: {} }
  expect(findingOf('字', hit, 'zh-CN').message).toContain('尚未与原文核对')
  expect(findingOf('字', hit, 'en').message).toContain('has not been compared')
})

test('masked words are shown instead of the words', () => {
  const hit: Hit = { rule, start: 0, end: 11, masked: '138****8000' }
  expect(findingOf('13800138000', hit, 'en').text).toBe('138****8000')
})

test('findings stand in the order of the text, what blocks before what warns', () => {
  const at = (start: number, severity: Hit['severity'] & string): Hit => ({
    rule,
    start,
    end: start + 1,
    severity,
  })
  const sorted = inOrder([at(5, 'hint'), at(1, 'warn'), at(5, 'block')])
  expect(sorted.map(({ start, severity }) => [start, severity])).toEqual([
    [1, 'warn'],
    [5, 'block'],
    [5, 'hint'],
  ])
})

test('the categories are the ones other systems know', () => {
  expect(CATEGORIES).toHaveLength(9)
})
