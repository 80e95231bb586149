import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

test.for([
  { why: 'keys are sorted', value: { b: 1, a: 2 }, is: '{"a":2,"b":1}' },
  {
    why: 'at every level',
    value: { a: { d: 1, c: [{ f: 1, e: 2 }] } },
    is: '{"a":{"c":[{"e":2,"f":1}],"d":1}}',
  },
  { why: 'an absent member is no member', value: { a: undefined, b: null }, is: '{"b":null}' },
  { why: 'lists keep their order', value: [3, 1, 2], is: '[3,1,2]' },
  {
    why: 'by code unit, not by language',
    value: { 乙: 1, 甲: 2, Z: 3 },
    is: '{"Z":3,"乙":1,"甲":2}',
  },
  { why: 'text is escaped as JSON escapes', value: 'a"\n\u2028', is: '"a\\"\\n\u2028"' },
  { why: 'a lone surrogate does not break the encoding', value: '\ud800', is: '"\\ud800"' },
])('$why', ({ value, is }) => {
  expect(canonicalJson(value)).toBe(is)
})

test('it is JSON of the same value, whatever the order of keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(canonicalJson(JSON.parse(text))).toBe(text)
    }),
  )
})
