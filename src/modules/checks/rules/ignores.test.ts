import { expect, test } from 'vitest'
import { type Heard, hear, type Ignore, keptWords } from './ignores.ts'

const warn = (words: string, code = 'variant-word'): Heard => ({
  code,
  category: 'spelling',
  severity: 'warn',
  words,
})
const block = (words: string): Heard => ({
  code: 'country-name',
  category: 'words',
  severity: 'block',
  words,
})
const mobile = (words: string): Heard => ({
  code: 'mobile',
  category: 'privacy',
  severity: 'warn',
  words,
})
const ignored = (code: string, words: string, more: Partial<Ignore> = {}): Ignore => ({
  code,
  words,
  places: 1,
  clears: false,
  ...more,
})
const told = (found: Heard[], ignores: Ignore[], editing = false) =>
  hear(found, ignores, { editing }).told.map(({ words }) => words)

test('only these words of this rule fall silent', () => {
  const found = [warn('帐号'), warn('帐户'), warn('帐号', 'other-rule')]
  expect(told(found, [ignored('variant-word', '帐号')])).toEqual(['帐户', '帐号'])
})

test('what blocks is silent while writing, at the gates only where somebody cleared it', () => {
  expect(told([block('某国')], [ignored('country-name', '某国')], true)).toEqual([])
  expect(told([block('某国')], [ignored('country-name', '某国')])).toEqual(['某国'])
  expect(told([block('某国')], [ignored('country-name', '某国', { clears: true })])).toEqual([])
})

test('a second number that looks the same when masked brings both back', () => {
  const ignores = [ignored('mobile', '138****8000')]
  expect(told([mobile('138****8000')], ignores)).toEqual([])
  expect(told([mobile('138****8000'), mobile('138****8000')], ignores)).toHaveLength(2)
})

test('behind one mask only who stood there is silent', () => {
  const named = (...marks: string[]): Heard => ({ ...mobile('张某'), code: 'health-name', marks })
  const ignores = [ignored('health-name', '张某', { marks: ['k1-zhangsan'] })]
  expect(told([named('k2-zhangsan', 'k1-zhangsan')], ignores)).toEqual([])
  expect(told([named('k1-zhangwei')], ignores)).toEqual(['张某'])
})

test('a second secret in the same words brings both back', () => {
  const secret: Heard = {
    code: 'secrecy-word',
    category: 'secrecy',
    severity: 'block',
    words: '机密',
  }
  const ignores = [ignored('secrecy-word', '机密', { clears: true })]
  expect(told([secret], ignores)).toEqual([])
  expect(told([secret, secret], ignores)).toEqual(['机密', '机密'])
})

test('long words are known by their beginning, which ends between characters', () => {
  expect(keptWords(`${'字'.repeat(199)}😀`)).toBe('字'.repeat(199))
  expect(keptWords(`${'字'.repeat(198)}😀字`)).toBe(`${'字'.repeat(198)}😀`)
})
