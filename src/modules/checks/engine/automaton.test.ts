import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from './automaton.ts'

function found(patterns: readonly string[], text: string): string[] {
  const hits: string[] = []
  compile(patterns).each(text, (pattern, end) => hits.push(`${pattern}@${end}`))
  return hits.sort()
}

function foundSlowly(patterns: readonly string[], text: string): string[] {
  return patterns
    .flatMap((pattern, n) => {
      const ends: string[] = []
      if (pattern === '') return ends
      for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1))
        ends.push(`${n}@${at + pattern.length}`)
      return ends
    })
    .sort()
}

test('words inside words, and overlapping ones, are all found', () => {
  expect(found(['中国', '国人', '中国人', '人'], '中国人民')).toEqual(['0@2', '1@3', '2@3', '3@3'])
})

test('the same pattern twice is told twice, an empty one never', () => {
  expect(found(['布署', '', '布署'], '布署')).toEqual(['0@2', '2@2'])
})

test('a text of what no pattern has', () => {
  expect(found(['甲'], 'abc\ud800')).toEqual([])
  expect(found([], '甲')).toEqual([])
})

test('it finds what a plain search finds', () => {
  const letters = fc.constantFrom('a', 'b', 'c', '中', '国', '人', '\ud83d', '\ude00')
  const word = fc.array(letters, { maxLength: 5 }).map((parts) => parts.join(''))
  const text = fc.array(letters, { maxLength: 60 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), text, (patterns, read) => {
      expect(found(patterns, read)).toEqual(foundSlowly(patterns, read))
    }),
    { numRuns: 500 },
  )
})

test('thousands of patterns that share beginnings', () => {
  const patterns = Array.from({ length: 5000 }, (_, n) => `县${n.toString(36)}乡`)
  expect(found(patterns, '甲县1乡与县zz乡')).toEqual([`${patterns.indexOf('县zz乡')}@9`, '1@4'])
})
