import { expect, test } from 'vitest'
import { parted, withWords } from './words.ts'

test('words are parted from the facts that are counted, and come back to their event', () => {
  const facts = { workingDays: 5, reason: '文件较多。', until: '2026-03-09', words: '已检索。' }
  const { plain, said } = parted(facts)
  expect(plain).toEqual({ workingDays: 5, until: '2026-03-09' })
  expect(said).toEqual({ reason: '文件较多。', words: '已检索。' })
  const events = [
    { seq: 1, facts: {} },
    { seq: 2, facts: plain },
  ]
  expect(withWords(events, new Map([[2, said]]))).toEqual([
    { seq: 1, facts: {} },
    { seq: 2, facts },
  ])
})

test('what is no text is a fact, whatever it is called', () => {
  expect(parted({ answer: 3, items: ['x'] })).toEqual({
    plain: { answer: 3, items: ['x'] },
    said: {},
  })
})
