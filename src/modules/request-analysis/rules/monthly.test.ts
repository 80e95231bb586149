import { expect, test } from 'vitest'
import { publicMonths } from './monthly.ts'

const month = (received: number, answered: number, judged: number, inTime: number) => ({
  month: '2026-01',
  ...{ received, answered, judged, inTime },
})

test.for([
  { why: 'none is nobody’s', given: month(0, 0, 0, 0), shown: [0, 0, null] },
  { why: 'one or two are few', given: month(1, 2, 2, 1), shown: ['few', 'few', null] },
  { why: 'three are a number', given: month(3, 3, 3, 2), shown: [3, 3, 66.7] },
  { why: 'a share of two says how theirs went', given: month(9, 5, 2, 1), shown: [9, 5, null] },
])('$why', ({ given, shown }) => {
  const [{ received, answered, onTime }] = publicMonths([given]) as [
    ReturnType<typeof publicMonths>[number],
  ]
  expect([received, answered, onTime]).toEqual(shown)
})
