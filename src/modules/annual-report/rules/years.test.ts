import { describe, expect, test } from 'vitest'
import { row, soundReport } from '../../../../test/annual-report.ts'
import { COLUMNS, type Report, recordOf } from './form.ts'
import { yearFigures, yearsToCompare } from './years.ts'

function trial(change: (report: Report) => void = () => {}): Report {
  const report: Report = { ...soundReport(), year: 2020, form: '2019-trial' }
  report.table1 = {
    ...report.table1,
    normativeDocs: { made: 6, newlyPublished: 5, totalPublished: 31 },
  }
  change(report)
  return report
}

describe('figures of one year', () => {
  test('rows, groups and both kinds of litigation', () => {
    const report = soundReport()
    report.table2.denied_process = row(2, 1)
    report.table2.denied_thirdParty = row(1)
    report.table3.litigationDirect.total = 2
    report.table3.litigationAfterReview.total = 3
    expect(yearFigures(report)).toMatchObject({
      newReceived: 12,
      naturalPerson: 9,
      organizations: 3,
      carriedIn: 2,
      processedTotal: 13,
      carriedOut: 1,
      granted: 8,
      denied: 4,
      litigation: 5,
      issued: 2,
      repealed: 3,
      inForce: 17,
      penaltyDecisions: 437,
    })
  })

  test('what the trial form does not ask for is no nought', () => {
    expect(yearFigures(trial())).toMatchObject({ issued: 6, repealed: 'no-row', inForce: 'no-row' })
  })

  test('the one row of other handling is the group of the trial form', () => {
    const report = trial(({ table2 }) => {
      table2.other_other = row(4)
      table2.other_feeUnpaid = recordOf(COLUMNS, () => null)
    })
    expect(yearFigures(report).other).toBe(4)
  })

  test('a total left blank is what its columns add up to', () => {
    const report = trial(({ table2 }) => {
      table2.granted.total = null
    })
    expect(yearFigures(report).granted).toBe(8)
  })

  test.for([
    { why: 'the printed total proves it', processed: 13, denied: 0 },
    { why: 'nothing proves it', processed: 14, denied: null },
  ])('a blank row is $denied where $why', ({ processed, denied }) => {
    const report = soundReport()
    report.table2.processedTotal.total = processed
    report.table2.denied_process = recordOf(COLUMNS, () => null)
    expect(yearFigures(report).denied).toBe(denied)
  })

  test('a blank cell stays unknown, and so does a sum with it', () => {
    const report = soundReport()
    report.table3.review.total = null
    report.table3.litigationDirect.total = '/'
    report.table1.normativeDocs = {}
    expect(yearFigures(report)).toMatchObject({ review: null, litigation: null, inForce: null })
  })
})

test.for([
  { why: 'gaps are named', years: [2021, 2020, 2023], today: '2024-01-31', are: [2020, 2023] },
  {
    why: 'last year is due from February on',
    years: [2023],
    today: '2025-02-01',
    are: [2023, 2024],
  },
  {
    why: 'it is not due in January',
    years: [2022, 2023],
    today: '2025-01-31',
    are: [2022, 2023],
  },
  { why: 'it may be there before', years: [2023, 2024], today: '2025-01-10', are: [2023, 2024] },
])('years to compare: $why', ({ years, today, are: [first, last] }) => {
  const shown = yearsToCompare(years, today)
  expect([shown[0], shown.at(-1), shown.length]).toEqual([first, last, last! - first! + 1])
})

test('without a report there is nothing to compare', () => {
  expect(yearsToCompare([], '2026-11-22')).toEqual([])
})
