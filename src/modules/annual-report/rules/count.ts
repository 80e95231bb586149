import type { LocalDate } from '../../../kernel/days.ts'
import type { ApplicantKind } from '../../requests/rules/application.ts'
import { OUTCOME_ROWS, type OutcomeRow } from '../../requests/rules/outcomes.data.ts'
import { APPLICANT_KINDS, COLUMNS, type Column, ROWS, type Row, recordOf } from './form.ts'

/** How many applications there are of one kind of applicant, by what table two asks of them. */
export type Counted = {
  applicantKind: ApplicantKind
  newReceived: number
  carriedIn: number
  carriedOut: number
  outcomes: Partial<Record<OutcomeRow, number>>
}

/** Table two as the cases make it. The sums are made here; the identities hold if the counts do. */
export function tableTwo(counted: readonly Counted[]): Record<Row, Record<Column, number>> {
  const of = (row: Row, kind: ApplicantKind): number => {
    const counts = counted.find(({ applicantKind }) => applicantKind === kind)
    if (!counts) return 0
    const outcome = (name: OutcomeRow) => counts.outcomes[name] ?? 0
    if (row === 'newReceived' || row === 'carriedIn' || row === 'carriedOut') return counts[row]
    if (row === 'processedTotal') return OUTCOME_ROWS.reduce((sum, name) => sum + outcome(name), 0)
    return outcome(row)
  }
  return recordOf(ROWS, (row) => {
    const kinds = recordOf(APPLICANT_KINDS, (kind) => of(row, kind))
    const total = APPLICANT_KINDS.reduce((sum, kind) => sum + kinds[kind], 0)
    return recordOf(COLUMNS, (column) => (column === 'total' ? total : kinds[column]))
  })
}

/** First and last day of a report's year. */
export function yearSpan(year: number): { first: LocalDate; last: LocalDate } {
  return { first: `${year}-01-01`, last: `${year}-12-31` }
}
