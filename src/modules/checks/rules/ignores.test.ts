import { expect, test } from 'vitest'
import { type Heard, hear, type Ignore } from './ignores.ts'

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
