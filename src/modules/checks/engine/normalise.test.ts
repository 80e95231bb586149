import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalise } from './normalise.ts'

test.for([
  { why: 'full width', text: 'ＷＨＯ（２０２４）', plain: 'who(2024)' },
  { why: 'traditional characters', text: '臺灣國', plain: '台湾国' },
  { why: 'invisible characters', text: '布\u200b署\ufeff', plain: '布署' },
  { why: 'signs put between', text: '布*署 布·署 布　署', plain: '布署布署布署' },
  { why: 'a real pause stays', text: '布，署；布、署', plain: '布,署;布、署' },
  { why: 'a long gap stays', text: '布    署', plain: '布    署' },
  { why: 'cells stay apart', text: '布\t署', plain: '布\t署' },
  { why: 'signs beside letters stay', text: 'A-B 中-B', plain: 'a-b 中-b' },
  { why: 'half a pair', text: '布\ud800署', plain: '布\ud800署' },
])('$why', ({ text, plain }) => {
  expect(normalise(text).text).toBe(plain)
})

test('every unit knows where it came from', () => {
  const text = '會議布*署 工作'
  const { text: plain, from, to } = normalise(text)
  const at = plain.indexOf('布署')
  expect(text.slice(from[at]!, to[at + 1]!)).toBe('布*署')
})

test('places rise, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { text: plain, from, to } = normalise(text)
      expect(plain.length).toBe(from.length)
      for (let i = 0; i < from.length; i++) {
        expect(to[i]!).toBe(from[i]! + 1)
        if (i > 0) expect(from[i]!).toBeGreaterThan(from[i - 1]!)
      }
    }),
  )
})
