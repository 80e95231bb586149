import { expect, test } from 'vitest'
import { checkText } from './check.ts'
import { findingOf } from './finding.ts'

const ID = '11010519491231002X'
const told = (text: string, settings = {}) =>
  checkText(text, settings).map((hit) => findingOf(text, hit, 'zh-CN'))

test.for<[why: string, text: string, code: string, secret: string]>([
  ['brackets around a telephone', '(张三电话13800138000)', 'half-width-brackets', '13800138000'],
  [
    'full-width digits',
    '电话１３８００１３８０００。',
    'full-width-letters',
    '１３８００１３８０００',
  ],
  ['what they would become', '电话１３８００１３８０００。', 'full-width-letters', '13800138000'],
  [
    'a sentence said twice',
    `王某某的身份证号码为${ID}，已于当日办理完毕全部登记手续。王某某的身份证号码为${ID}，已于当日办理完毕全部登记手续。`,
    'repeated-sentence',
    ID,
  ],
])('%s carry no number away', ([, text, code, secret]) => {
  const found = told(text)
  expect(found.map((each) => each.code)).toContain(code)
  expect(JSON.stringify(found)).not.toContain(secret)
  // Nor where personal data are not asked for.
  const alone = told(text, { categories: ['style', 'repetition'] })
  expect(alone.map((each) => each.code)).toContain(code)
  expect(JSON.stringify(alone)).not.toContain(secret)
})

test('what can be accepted in the text itself stays whole', () => {
  const hit = checkText('(张三电话13800138000)').find(
    ({ rule }) => rule.code === 'half-width-brackets',
  )!
  expect(hit.suggestions).toEqual(['（张三电话13800138000）'])
  expect(hit).toMatchObject({ start: 0, end: 17, masked: '(张三电话138****8000)' })
  expect(hit.toldSuggestions).toEqual(['（张三电话138****8000）'])
})

test('an office’s own telephone is told as it is', () => {
  const known = { contacts: new Set(['13800138000']), officials: new Set<string>() }
  const [found] = told('(电话13800138000)', { known })
  expect(found?.text).toBe('(电话13800138000)')
})
