import { expect, test } from 'vitest'
import { isDocumentCode } from './settings.ts'

test.for([
  ['云卫', true],
  ['', true],
  ['云卫GK', true],
  ['云卫〔2026〕', false],
  ['云 卫', false],
  ['云卫2', false],
  ['一二三四五六七八九十甲乙', true],
  ['一二三四五六七八九十甲乙丙', false],
] as const)('“%s” as the code of an agency: %s', ([code, fits]) =>
  expect(isDocumentCode(code)).toBe(fits),
)
