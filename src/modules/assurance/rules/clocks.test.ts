import { expect, test } from 'vitest'
import { calendarForRegion } from '../../calendar/rules.ts'
import { byDue, publicationDue } from './clocks.ts'

const calendar = calendarForRegion()

test.for([
  {
    why: 'formed before the National Day holiday',
    document: { formedOn: '2025-09-26', issuedAt: null, isRevision: false },
    dueOn: '2025-10-30',
  },
  {
    why: 'the day written on it counts, not the day of issuing',
    document: {
      formedOn: '2026-04-20',
      issuedAt: '2026-05-06T02:00:00.000Z',
      isRevision: false,
    },
    dueOn: '2026-05-20',
  },
  {
    why: 'without a written day it is formed when issued',
    document: { formedOn: null, issuedAt: '2026-04-20T02:00:00.000Z', isRevision: false },
    dueOn: '2026-05-20',
  },
  {
    why: 'issued after midnight in Beijing, the evening before in UTC',
    document: { formedOn: null, issuedAt: '2026-04-19T17:00:00.000Z', isRevision: false },
    dueOn: '2026-05-20',
  },
  {
    why: 'a change counts from its own issuing',
    document: {
      formedOn: '2020-01-02',
      issuedAt: '2026-04-20T02:00:00.000Z',
      isRevision: true,
    },
    dueOn: '2026-05-20',
  },
])('due within twenty working days: $why', ({ document, dueOn }) => {
  expect(publicationDue(document, calendar)).toMatchObject({ dueOn, workingDays: 20 })
})

test.for([
  { why: 'a draft without a day', document: { formedOn: null, issuedAt: null, isRevision: false } },
  {
    why: 'a change not yet issued',
    document: { formedOn: '2020-01-02', issuedAt: null, isRevision: true },
  },
])('nothing is due for $why', ({ document }) => {
  expect(publicationDue(document, calendar)).toBeUndefined()
})

test('a limit that reaches a year without a notice is provisional', () => {
  const document = { formedOn: '2026-12-28', issuedAt: null, isRevision: false }
  expect(publicationDue(document, calendar)?.provisional).toBe(true)
})

test('by day, then by the hour', () => {
  const due = (dueOn: string, at: string | null) => ({ dueOn, at, title: '' })
  const noon = due('2026-11-23', '2026-11-23T04:00:00.000Z')
  const nine = due('2026-11-23', '2026-11-23T01:00:00.000Z')
  const before = due('2026-11-20', null)
  expect([noon, nine, before].sort(byDue)).toEqual([before, nine, noon])
})
