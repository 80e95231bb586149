import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  DEFAULT_INDEX_NO_RULE,
  formatIndexNo,
  type IndexNoRule,
  isIndexNo,
  whyNotIndexNo,
  whyNotIndexNoRule,
} from './index-no.ts'

const parts = { organizationCode: '00001434-9', year: 2017, sequence: 110, statutoryItem: null }

const withItem: IndexNoRule = {
  segments: [
    { kind: 'literal', text: 'YZ' },
    { kind: 'organization-code', length: 9 },
    { kind: 'literal', text: '-' },
    { kind: 'statutory-item' },
    { kind: 'literal', text: '-' },
    { kind: 'year', length: 2 },
    { kind: 'sequence', length: 4 },
  ],
  resetBy: 'year',
}

test.for([
  {
    why: 'the code loses its hyphen',
    rule: DEFAULT_INDEX_NO_RULE,
    parts,
    is: '000014349/2017-00110',
  },
  {
    why: 'a credit code',
    rule: DEFAULT_INDEX_NO_RULE,
    parts: { ...parts, organizationCode: '11441700007280420Y', year: 2021, sequence: 50 },
    is: '11441700007280420Y/2021-00050',
  },
  {
    why: 'the last number of the year',
    rule: DEFAULT_INDEX_NO_RULE,
    parts: { ...parts, sequence: 99999 },
    is: '000014349/2017-99999',
  },
  {
    why: "an organisation's own rule with the statutory item",
    rule: withItem,
    parts: { ...parts, statutoryItem: 8 },
    is: 'YZ000014349-08-170110',
  },
])('format: $why', ({ rule, parts, is }) => {
  expect(formatIndexNo(rule, parts)).toBe(is)
  expect(isIndexNo(rule, is)).toBe(true)
})

test.for([
  {
    why: 'a hundred thousand in five digits',
    change: { sequence: 100_000 },
    reason: 'sequence-overflow',
  },
  { why: 'counting begins at 1', change: { sequence: 0 }, reason: 'sequence-overflow' },
  { why: 'no organisation code', change: { organizationCode: '' }, reason: 'organization-code' },
  {
    why: 'eight characters',
    change: { organizationCode: '00001434' },
    reason: 'organization-code',
  },
  { why: 'a year of five digits', change: { year: 20170 }, reason: 'year' },
])('refused: $why', ({ change, reason }) => {
  expect(whyNotIndexNo(DEFAULT_INDEX_NO_RULE, { ...parts, ...change })).toBe(reason)
  expect(() => formatIndexNo(DEFAULT_INDEX_NO_RULE, { ...parts, ...change })).toThrow(reason)
})

test('a rule with the statutory item refuses a piece without one', () => {
  expect(whyNotIndexNo(withItem, parts)).toBe('statutory-item-missing')
})

test.for([
  { text: '053533505/2021-00106', is: true },
  { text: '000014349/2017-00000', is: false },
  { text: '000014349/2017-110', is: false },
  { text: '000014349-2017-00110', is: false },
  { text: '20191202-189769', is: false },
  { text: '', is: false },
])('isIndexNo($text) is $is', ({ text, is }) => {
  expect(isIndexNo(DEFAULT_INDEX_NO_RULE, text)).toBe(is)
})

test.for([
  { why: 'the default', rule: DEFAULT_INDEX_NO_RULE, reason: undefined },
  {
    why: 'nothing that counts',
    rule: { segments: [{ kind: 'year' }], resetBy: 'year' },
    reason: 'no-sequence',
  },
  {
    why: 'counting again each year without the year',
    rule: { segments: [{ kind: 'sequence' }], resetBy: 'year' },
    reason: 'no-year',
  },
  {
    why: 'a year of three digits',
    rule: { segments: [{ kind: 'year', length: 3 }, { kind: 'sequence' }], resetBy: 'year' },
    reason: 'length',
  },
  {
    why: 'markup in the literal',
    rule: { segments: [{ kind: 'literal', text: '<b>' }, { kind: 'sequence' }], resetBy: 'never' },
    reason: 'literal',
  },
] as const)('rule: $why', ({ rule, reason }) => {
  expect(whyNotIndexNoRule(rule)).toBe(reason)
})

test('different sequences give different numbers, and each is a number of the rule', () => {
  const sequence = fc.integer({ min: 1, max: 99999 })
  fc.assert(
    fc.property(sequence, sequence, (a, b) => {
      const [first, second] = [a, b].map((n) =>
        formatIndexNo(DEFAULT_INDEX_NO_RULE, { ...parts, sequence: n }),
      )
      expect(first === second).toBe(a === b)
      expect(isIndexNo(DEFAULT_INDEX_NO_RULE, first!)).toBe(true)
    }),
  )
})
