import { inLocale, type Locale } from '../../../kernel/strings.ts'
import { columnNames, disputeNames, documentNames, rowNames } from '../strings.ts'
import {
  cellPlace,
  disputePlace,
  documentPlace,
  type Finding,
  finding,
  listed,
  type Place,
} from './findings.ts'
import {
  APPLICANT_KINDS,
  type Cell,
  COLUMNS,
  type Column,
  DISPUTES,
  DOCUMENT_ROWS,
  numberOf,
  OUTCOME_ROWS,
  RESULTS,
  type Report,
  type Row,
  rowsOf,
} from './form.ts'
import { checkNarrative } from './narrative.ts'
import { checkCells, checkFees, checkRuleMaking } from './quality.ts'

/**
 * Everything wrong with a report, by its own tables, its prose, and last year's report where it is
 * given. Figures are compared as printed: nothing is corrected.
 */
export function checkReport(report: Report, previous?: Report): Finding[] {
  return [
    ...checkColumns(report),
    ...checkRows(report),
    ...checkDisputes(report),
    ...(previous ? [...checkCarriedOver(report, previous), ...checkInForce(report, previous)] : []),
    ...checkNarrative(report, previous),
    ...checkCells(report),
    ...checkFees(report),
    ...checkRuleMaking(report),
  ]
}

/** A number of an identity and where it stands. A blank counts as 0, and is named if that fails. */
type Term = { cell: Cell; place: Place }

function cellTerm(report: Report, row: Row, column: Column): Term {
  return { cell: report.table2[row][column], place: cellPlace(row, column) }
}

function sumOf(terms: readonly Term[]): number {
  return rounded(terms.reduce((sum, { cell }) => sum + (numberOf(cell) ?? 0), 0))
}

/** Sums of decimals without the tail a binary fraction leaves. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

function saidBlank(terms: readonly Term[], say: (cells: string) => string, locale: Locale): string {
  const blank = terms.filter(({ cell }) => numberOf(cell) === null)
  if (blank.length === 0) return ''
  const space = locale === 'en' ? ' ' : ''
  return (
    space +
    say(
      listed(
        blank.map(({ place }) => place.name(locale)),
        locale,
      ),
    )
  )
}

/** I1 and I2, in each column. */
function checkColumns(report: Report): Finding[] {
  const outcomes = rowsOf(report.form).filter((row) => OUTCOME_ROWS.some((each) => each === row))
  return COLUMNS.flatMap((column) => {
    const terms = (rows: readonly Row[]) => rows.map((row) => cellTerm(report, row, column))
    const [received, carriedIn] = terms(['newReceived', 'carriedIn']) as [Term, Term]
    const [processed, carriedOut] = terms(['processedTotal', 'carriedOut']) as [Term, Term]
    const left = sumOf([received, carriedIn])
    const right = sumOf([processed, carriedOut])
    const leaves = terms(outcomes)
    const sum = sumOf(leaves)
    const total = sumOf([processed])
    const where = `table2.${column}`
    const columnName = (locale: Locale) => inLocale(columnNames[column], locale)
    return [
      ...(left === right
        ? []
        : [
            finding(
              'I1',
              where,
              (say, locale) =>
                say('I1', {
                  column: columnName(locale),
                  received: sumOf([received]),
                  carriedIn: sumOf([carriedIn]),
                  left,
                  processed: total,
                  carriedOut: sumOf([carriedOut]),
                  right,
                  difference: rounded(Math.abs(left - right)),
                }) +
                saidBlank(
                  [received, carriedIn, processed, carriedOut],
                  (cells) => say('blank', { cells }),
                  locale,
                ),
            ),
          ]),
      ...(sum === total
        ? []
        : [
            finding(
              'I2',
              where,
              (say, locale) =>
                say('I2', {
                  column: columnName(locale),
                  sum,
                  total,
                  difference: rounded(Math.abs(sum - total)),
                }) + saidBlank([...leaves, processed], (cells) => say('blank', { cells }), locale),
            ),
          ]),
    ]
  })
}

/** I3. Reports of the trial form often leave the total blank: such a row is not judged. */
function checkRows(report: Report): Finding[] {
  return rowsOf(report.form).flatMap((row) => {
    const total = cellTerm(report, row, 'total')
    if (report.form === '2019-trial' && numberOf(total.cell) === null) return []
    const parts = APPLICANT_KINDS.map((column) => cellTerm(report, row, column))
    const [sum, printed] = [sumOf(parts), sumOf([total])]
    if (sum === printed) return []
    return finding(
      'I3',
      `table2.${row}`,
      (say, locale) =>
        say('I3', {
          row: inLocale(rowNames[row], locale),
          sum,
          total: printed,
          difference: rounded(Math.abs(sum - printed)),
        }) + saidBlank([...parts, total], (cells) => say('blank', { cells }), locale),
    )
  })
}

/** I4, in each block of table three. */
function checkDisputes(report: Report): Finding[] {
  return DISPUTES.flatMap((dispute) => {
    const term = (column: (typeof RESULTS)[number] | 'total'): Term => ({
      cell: report.table3[dispute][column],
      place: disputePlace(dispute, column),
    })
    const parts = RESULTS.map(term)
    const total = term('total')
    const [sum, printed] = [sumOf(parts), sumOf([total])]
    if (sum === printed) return []
    return finding(
      'I4',
      `table3.${dispute}`,
      (say, locale) =>
        say('I4', {
          block: inLocale(disputeNames[dispute], locale),
          sum,
          total: printed,
          difference: rounded(Math.abs(sum - printed)),
        }) + saidBlank([...parts, total], (cells) => say('blank', { cells }), locale),
    )
  })
}

/** X1: what last year carried out, this year carries in. */
function checkCarriedOver(report: Report, previous: Report): Finding[] {
  return COLUMNS.flatMap((column) => {
    const now = cellTerm(report, 'carriedIn', column)
    const before = cellTerm(previous, 'carriedOut', column)
    if (sumOf([now]) === sumOf([before])) return []
    return finding(
      'X1',
      now.place.where,
      (say, locale) =>
        say('X1', {
          column: inLocale(columnNames[column], locale),
          now: sumOf([now]),
          year: previous.year,
          before: sumOf([before]),
        }) + saidBlank([now, before], (cells) => say('blank', { cells }), locale),
    )
  })
}

/** X2: the stock of documents follows from last year's. The trial form does not count a stock. */
function checkInForce(report: Report, previous: Report): Finding[] {
  if (report.form !== '2021' || previous.form !== '2021') return []
  return DOCUMENT_ROWS.flatMap((row) => {
    const term = (of: Report, column: 'issued' | 'repealed' | 'inForce'): Term => ({
      cell: of.table1[row][column] ?? null,
      place: documentPlace(row, column),
    })
    const before = term(previous, 'inForce')
    const [issued, repealed] = [term(report, 'issued'), term(report, 'repealed')]
    const now = term(report, 'inForce')
    const expected = rounded(sumOf([before, issued]) - sumOf([repealed]))
    if (sumOf([now]) === expected) return []
    return finding(
      'X2',
      now.place.where,
      (say, locale) =>
        say('X2', {
          row: inLocale(documentNames[row], locale),
          year: previous.year,
          before: sumOf([before]),
          issued: sumOf([issued]),
          repealed: sumOf([repealed]),
          expected,
          now: sumOf([now]),
        }) + saidBlank([before, issued, repealed, now], (cells) => say('blank', { cells }), locale),
    )
  })
}
