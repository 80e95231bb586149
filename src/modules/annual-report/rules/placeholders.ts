import { inLocale, type Locale } from '../../../kernel/strings.ts'
import { growthWords, placeholderNames } from '../strings.ts'
import { APPLICANT_KINDS, type Cell, numberOf, OUTCOME_ROWS, RESULTS, type Report } from './form.ts'

export type Placeholder = keyof typeof placeholderNames
export const PLACEHOLDERS = Object.keys(placeholderNames) as readonly Placeholder[]

/** What stands for each name in braces; null where the figure is not known. */
export type Values = Record<Placeholder, string | null>

/** The figures of a report that its prose may name, so that nobody types them. */
export function valuesOf(report: Report, previous: Report | null): Values {
  const { table1, table2, table3 } = report
  const total = (row: keyof Report['table2']) => said(table2[row].total)
  const outcomes = (prefix: string) =>
    added(
      OUTCOME_ROWS.filter((row) => row.startsWith(`${prefix}_`)).map((row) => table2[row].total),
    )
  const disputes = [table3.review, table3.litigationDirect, table3.litigationAfterReview]
  return {
    agency: report.agency,
    year: String(report.year),
    lastYear: String(report.year - 1),
    nextYear: String(report.year + 1),
    received: total('newReceived'),
    carriedIn: total('carriedIn'),
    handled: total('processedTotal'),
    carriedOut: total('carriedOut'),
    naturalPerson: said(table2.newReceived.naturalPerson),
    organizations: added(APPLICANT_KINDS.slice(1).map((kind) => table2.newReceived[kind])),
    growth: growthOf(table2.newReceived.total, previous?.table2.newReceived.total ?? null),
    granted: total('granted'),
    partiallyGranted: total('partiallyGranted'),
    denied: outcomes('denied'),
    unable: outcomes('unable'),
    notProcessed: outcomes('notProcessed'),
    other: outcomes('other'),
    review: said(table3.review.total),
    litigation: added([table3.litigationDirect.total, table3.litigationAfterReview.total]),
    corrected: added(disputes.map((block) => block.corrected)),
    pending: added(disputes.map((block) => block[RESULTS[3]])),
    issued: said(table1.normativeDocs.issued ?? null),
    repealed: said(table1.normativeDocs.repealed ?? null),
    inForce: said(table1.normativeDocs.inForce ?? null),
    licensing: said(table1.licensingDecisions),
    penalties: said(table1.penaltyDecisions),
    coercions: said(table1.coercionDecisions),
    charges: said(table1.feesWanYuan),
  }
}

function said(cell: Cell): string | null {
  const number = numberOf(cell)
  return number === null ? null : String(number)
}

function added(cells: readonly Cell[]): string | null {
  const numbers = cells.map((cell) => numberOf(cell))
  if (numbers.some((number) => number === null)) return null
  return String(numbers.reduce<number>((sum, number) => sum + number!, 0))
}

/** 增长 or 下降 with one decimal, or that it is the same; null where there was nothing before. */
function growthOf(now: Cell, before: Cell): string | null {
  const [a, b] = [numberOf(now), numberOf(before)]
  if (a === null || !b) return null
  const percent = Math.round(((a - b) / b) * 1000) / 10
  if (percent === 0) return growthWords.level.zh
  return `${(percent > 0 ? growthWords.up : growthWords.down).zh}${Math.abs(percent)}%`
}

const IN_BRACES = /\{([^{}\n]{1,20})\}/g

/** The words as they will be printed: every name in braces by its figure, where it is known. */
export function resolved(text: string, values: Values): string {
  return text.replace(IN_BRACES, (whole, name: string) => {
    const key = placeholderNamed(name)
    return (key && values[key]) ?? whole
  })
}

/** Names in braces that stand for no figure, or for one that is not known. */
export function unresolved(text: string, values: Values): string[] {
  return [...text.matchAll(IN_BRACES)]
    .map((match) => match[1]!)
    .filter((name) => {
      const key = placeholderNamed(name)
      return !key || values[key] === null
    })
}

function placeholderNamed(name: string): Placeholder | undefined {
  return PLACEHOLDERS.find((key) => placeholderNames[key].zh === name.trim())
}

/** How a figure is named in braces, and in the reader's language. */
export function placeholderList(values: Values, locale: Locale) {
  return PLACEHOLDERS.map((key) => ({
    name: placeholderNames[key].zh,
    means: inLocale(placeholderNames[key], locale),
    value: values[key],
  }))
}
