import { describe, expect, test } from 'vitest'
import { caseNumber, normalCode, queryCode } from './codes.ts'

test('a receipt number says the day and the count', () => {
  expect(caseNumber('ZC', '2026-11-21', 3)).toBe('ZC20261121-0003')
})

describe('query codes', () => {
  test('are eight characters that cannot be mistaken', () => {
    expect(queryCode('ff'.repeat(32))).toMatch(/^[2-9A-HJKMNP-Z]{8}$/)
    expect(queryCode('00')).toBe('22222222')
  })

  test('may be typed as people type', () => {
    expect(normalCode(' abcd-23 45')).toBe('ABCD2345')
  })
})
