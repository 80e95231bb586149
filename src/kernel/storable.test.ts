import { expect, test } from 'vitest'
import { storable, storableText } from './storable.ts'

test('what a database cannot hold is left out, and nothing else', () => {
  expect(storableText('a\u0000b\ud83dc😀\n')).toBe('ab\ufffdc😀\n')
  const value = { words: 'x\ud83d', places: [{ sheet: '\u0000表', range: null }], count: 2 }
  expect(storable(value)).toEqual({
    words: 'x\ufffd',
    places: [{ sheet: '表', range: null }],
    count: 2,
  })
})
