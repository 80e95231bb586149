import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLaterChecks } from './later-checks.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('only what is new is asked, in parts, the next after the one before', async () => {
  const asked: string[][] = []
  const later = createLaterChecks(
    async (texts) => {
      asked.push(texts)
      return texts.map(() => [])
    },
    () => {},
  )
  const [long, longer] = ['甲'.repeat(3000), '乙'.repeat(3000)]
  later.ask([long, longer, '丙'])
  await vi.runAllTimersAsync()
  expect(asked).toEqual([[long], [longer, '丙']])
  later.ask([long, longer, '丙改'])
  await vi.runAllTimersAsync()
  expect(asked.slice(2)).toEqual([['丙改']])
})

test('a server out of reach is asked again with the next change, and not before', async () => {
  let calls = 0
  const later = createLaterChecks(
    async (texts) => {
      calls += 1
      if (calls === 1) throw new Error('offline')
      return texts.map(() => [])
    },
    () => {},
  )
  later.ask(['甲'])
  await vi.runAllTimersAsync()
  expect([calls, later.known.size]).toEqual([1, 0])
  later.ask(['甲', '乙'])
  await vi.runAllTimersAsync()
  expect([calls, later.known.size]).toEqual([2, 2])
})
