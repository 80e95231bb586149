import { expect, test } from 'vitest'
import { checkText } from './check.ts'

const codes = (text: string, settings = {}) =>
  checkText(text, settings).map(({ rule }) => rule.code)

test.for<[why: string, text: string]>([
  ['half of a pair', 'a\ud800b布署'],
  ['a text without a full stop', '加强领导，'.repeat(20_000)],
  ['opening marks', '（《“'.repeat(30_000)],
  ['digits', '1'.repeat(100_000)],
  ['decimals', '1.'.repeat(50_000)],
  ['one character', '的'.repeat(100_000)],
  ['beginnings of sums', '共1件，其中'.repeat(15_000)],
  ['cells', '|'.repeat(100_000)],
  ['lines', '\n'.repeat(100_000)],
  ['quotes that never pair', '"中'.repeat(50_000)],
  ['brackets that never pair', '(中'.repeat(50_000)],
  ['addresses', 'a@'.repeat(50_000)],
])('%s without end comes to an end', ([, text]) => {
  expect(checkText(text).length).toBeLessThan(5000)
})

test('one place of one category is told once', () => {
  expect(codes('有10W+以上')).toEqual(['w-for-ten-thousand', 'approximate-twice'])
  expect(codes('甲卫发[2024]5号')).toEqual(['document-number'])
})

test('categories switch rules on and off', () => {
  const text = '会议布署, 手机13800138000'
  expect(codes(text)).toEqual(['wrong-word', 'half-width-mark', 'mobile'])
  expect(codes(text, { categories: ['spelling'] })).toEqual(['wrong-word'])
  expect(codes(text, { categories: [] })).toEqual([])
})

test('where a list knows the word, a guess about its characters is not told too', () => {
  const guess = { ...checkText('其它')[0]!.rule, code: 'guess' }
  const spelling = (text: string) => [
    { rule: guess, start: text.indexOf('布'), end: text.indexOf('布') + 1 },
    { rule: guess, start: 0, end: 1 },
  ]
  expect(codes('会议布署工作', { spelling })).toEqual(['guess', 'wrong-word'])
  expect(codes('会议布署工作', { spelling, categories: ['style'] })).toEqual([])
})

test('a sentence that stands twice', () => {
  const sentence = '持续开展秋冬季流感疫苗接种和健康教育工作。'
  expect(codes(`${sentence}甲乙丙。${sentence}`)).toEqual(['repeated-sentence'])
  expect(codes('请遵照执行。请遵照执行。')).toEqual([])
})

test.for<[text: string, found: string[]]>([
  ['登录http://192.168.1.5:8080/a下载', ['inner-address']],
  ['打开file://server/share/a.doc', ['inner-address']],
  ['网址：http//www.example.gov.cn', ['broken-address']],
  ['网址：https://www.example.gov.cn/a', []],
])('%s', ([text, found]) => {
  expect(codes(text, { categories: ['links'] })).toEqual(found)
})
