import type { LocalDate } from '../../../kernel/days.ts'
import {
  APPLICANT_KINDS,
  type Cell,
  type Column,
  DISPUTES,
  numberOf,
  OUTCOME_ROWS,
  type Report,
  type Row,
  rowsOf,
} from './form.ts'

/** What of the reports of many years stands side by side. */
export const YEAR_PARTS = {
  applications: [
    'newReceived',
    'naturalPerson',
    'organizations',
    'carriedIn',
    'processedTotal',
    'carriedOut',
  ],
  outcomes: ['granted', 'partiallyGranted', 'denied', 'unable', 'notProcessed', 'other'],
  disputes: ['review', 'reviewCorrected', 'litigation', 'litigationCorrected'],
  documents: ['issued', 'repealed', 'inForce', 'licensingDecisions', 'penaltyDecisions'],
} as const
export type YearPart = keyof typeof YEAR_PARTS
export type YearRow = (typeof YEAR_PARTS)[YearPart][number]

/** A figure; null where the report prints none; `no-row` where its form does not ask for it. */
export type YearFigure = number | null | 'no-row'
export type YearFigures = Record<YearRow, YearFigure>

/**
 * The figures of one report that can be set beside those of another year, whichever of the two forms
 * they were printed in. Nothing is made up: a blank cell counts as nought only where the printed
 * total proves it.
 */
export function yearFigures({ form, table1, table2, table3 }: Report): YearFigures {
  const total = (row: Row) => totalOf(table2[row])
  const outcomes = OUTCOME_ROWS.filter((row) => rowsOf(form).includes(row))
  const processed = total('processedTotal')
  const provesBlanks = added(outcomes.map(total), true) === processed
  const group = (prefix: string) =>
    added(outcomes.filter((row) => row.startsWith(`${prefix}_`)).map(total), provesBlanks)
  const received = table2.newReceived
  const parts = APPLICANT_KINDS.map((kind) => numberOf(received[kind]))
  const provesParts = added(parts, true) === total('newReceived')
  const [review, ...litigation] = DISPUTES.map((dispute) => table3[dispute])
  const both = (of: 'total' | 'corrected') =>
    added(
      litigation.map((block) => numberOf(block[of])),
      false,
    )
  const isTrial = form === '2019-trial'
  const documents = table1.normativeDocs
  return {
    newReceived: total('newReceived'),
    naturalPerson: parts[0]!,
    organizations: added(parts.slice(1), provesParts),
    carriedIn: total('carriedIn'),
    processedTotal: processed,
    carriedOut: total('carriedOut'),
    granted: total('granted'),
    partiallyGranted: total('partiallyGranted'),
    denied: group('denied'),
    unable: group('unable'),
    notProcessed: group('notProcessed'),
    other: group('other'),
    review: numberOf(review!.total),
    reviewCorrected: numberOf(review!.corrected),
    litigation: both('total'),
    litigationCorrected: both('corrected'),
    issued: numberOf(isTrial ? documents.made : documents.issued),
    repealed: isTrial ? 'no-row' : numberOf(documents.repealed),
    inForce: isTrial ? 'no-row' : numberOf(documents.inForce),
    licensingDecisions: numberOf(table1.licensingDecisions),
    penaltyDecisions: numberOf(table1.penaltyDecisions),
  }
}

/** A row's total; where a report of the trial form left it blank, what its columns add up to. */
function totalOf(row: Record<Column, Cell>): number | null {
  const printed = numberOf(row.total)
  if (printed !== null) return printed
  return added(
    APPLICANT_KINDS.map((kind) => numberOf(row[kind])),
    false,
  )
}

/** The sum; null where a number is missing, unless blanks are nought. Nothing at all has no sum. */
function added(numbers: readonly (number | null)[], blanksAreNought: boolean): number | null {
  const known = numbers.filter((number) => number !== null)
  if (known.length === 0 || (known.length < numbers.length && !blanksAreNought)) return null
  return known.reduce((sum, number) => sum + number, 0)
}

/** The day a year's report is due is over from this day of the next year on (条例 art. 49). */
const FIRST_DAY_LATE = '-02-01'

/**
 * The years to compare, oldest first: from the first report to the last that is there or is due, the
 * years without a report between them included, so that a gap is seen.
 */
export function yearsToCompare(years: readonly number[], today: LocalDate): number[] {
  if (years.length === 0) return []
  const current = Number(today.slice(0, 4))
  const due = today >= `${current}${FIRST_DAY_LATE}` ? current - 1 : current - 2
  const first = Math.min(...years)
  const last = Math.max(due, ...years)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
