import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { feeOf } from './fees.ts'

describe('by items of a calendar month (国办函〔2020〕109号)', () => {
  test.for([
    [0, 0],
    [1, 0],
    [10, 0],
    [11, 100],
    [30, 2000],
    [31, 2200],
    [40, 4000],
    [41, 4300],
    [50, 7000],
    [51, 7400],
  ] as const)('%i items: %i yuan', ([items, yuan]) => {
    expect(feeOf('items', items, 0).yuan).toBe(yuan)
  })

  test.for([
    { why: 'the tenth', before: 9, count: 1, yuan: 0 },
    { why: 'the eleventh', before: 10, count: 1, yuan: 100 },
    { why: 'the thirtieth', before: 29, count: 1, yuan: 100 },
    { why: 'the thirty-first', before: 30, count: 1, yuan: 200 },
    { why: 'one application of several items over the line', before: 9, count: 3, yuan: 200 },
    { why: 'over two lines', before: 29, count: 3, yuan: 500 },
    { why: 'over a band', before: 39, count: 2, yuan: 500 },
  ])('what came before in the month counts: $why', ({ before, count, yuan }) => {
    expect(feeOf('items', count, before).yuan).toBe(yuan)
  })

  test('the applications of a month cost together what their items cost at once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 12 }), (counts) => {
        let before = 0
        let sum = 0
        for (const count of counts) {
          sum += feeOf('items', count, before).yuan
          before += count
        }
        expect(sum).toBe(feeOf('items', before, 0).yuan)
      }),
    )
  })
})

describe('by pages of an answer', () => {
  test.for([
    [30, 0],
    [31, 10],
    [44, 140],
    [57, 270],
    [72, 420],
    [100, 700],
    [101, 720],
    [109, 880],
    [119, 1080],
    [200, 2700],
    [201, 2740],
  ] as const)('%i pages: %i yuan', ([pages, yuan]) => {
    expect(feeOf('pages', pages, 0).yuan).toBe(yuan)
  })

  test('what came before in the month does not count', () => {
    expect(feeOf('pages', 31, 40).yuan).toBe(10)
  })
})

test('the working adds up to the fee, and names every item once', () => {
  const { lines } = feeOf('items', 35, 5)
  expect(lines).toEqual([
    { from: 6, to: 10, yuanEach: 0 },
    { from: 11, to: 30, yuanEach: 100 },
    { from: 31, to: 40, yuanEach: 200 },
  ])
})
