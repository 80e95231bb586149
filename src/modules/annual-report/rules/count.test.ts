import { expect, test } from 'vitest'
import { tableTwo } from './count.ts'

test('sums are made of the counts: rows to totals, outcomes to row (7)', () => {
  const table = tableTwo([
    {
      applicantKind: 'naturalPerson',
      newReceived: 5,
      carriedIn: 1,
      carriedOut: 2,
      outcomes: { granted: 3, other_noCorrection: 1 },
    },
    {
      applicantKind: 'otherOrg',
      newReceived: 2,
      carriedIn: 0,
      carriedOut: 1,
      outcomes: { granted: 1 },
    },
  ])
  expect(table.granted).toMatchObject({ naturalPerson: 3, business: 0, otherOrg: 1, total: 4 })
  expect(table.processedTotal).toMatchObject({ naturalPerson: 4, otherOrg: 1, total: 5 })
  expect(table.newReceived.total + table.carriedIn.total).toBe(
    table.processedTotal.total + table.carriedOut.total,
  )
})

test('no applications are a table of noughts', () => {
  expect(Object.values(tableTwo([]).carriedOut)).toEqual([0, 0, 0, 0, 0, 0, 0])
})
