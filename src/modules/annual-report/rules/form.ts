import { APPLICANT_KINDS } from '../../requests/rules/application.ts'
import { OUTCOME_ROWS } from '../../requests/rules/outcomes.data.ts'

export { APPLICANT_KINDS, OUTCOME_ROWS }

/** The tables of the annual report (国办公开办函〔2021〕30号; the trial form of 2019 before it). */

/** The columns of table two: natural persons, the five kinds of organisation, and their sum. */
export const COLUMNS = [...APPLICANT_KINDS, 'total'] as const
export type Column = (typeof COLUMNS)[number]

export const ROWS = [
  'newReceived',
  'carriedIn',
  ...OUTCOME_ROWS,
  'processedTotal',
  'carriedOut',
] as const
export type Row = (typeof ROWS)[number]

/** The trial form has one row for 其他处理: `other_other` holds it. */
const NOT_IN_TRIAL: readonly Row[] = ['other_noCorrection', 'other_feeUnpaid']

export const DISPUTES = ['review', 'litigationDirect', 'litigationAfterReview'] as const
export type Dispute = (typeof DISPUTES)[number]
export const RESULTS = ['upheld', 'corrected', 'other', 'pending'] as const
export const RESULT_COLUMNS = [...RESULTS, 'total'] as const
export type ResultColumn = (typeof RESULT_COLUMNS)[number]

export const DOCUMENT_ROWS = ['rules', 'normativeDocs'] as const
export type DocumentRow = (typeof DOCUMENT_ROWS)[number]
export const FORMS = ['2021', '2019-trial'] as const
export type Form = (typeof FORMS)[number]

/** What table one counts of 规章 and 规范性文件. */
export const DOCUMENT_COLUMNS = {
  '2021': ['issued', 'repealed', 'inForce'],
  '2019-trial': ['made', 'newlyPublished', 'totalPublished'],
} as const satisfies Record<Form, readonly string[]>
export type DocumentColumn = (typeof DOCUMENT_COLUMNS)[Form][number]

export const AMOUNTS = [
  'licensingDecisions',
  'penaltyDecisions',
  'coercionDecisions',
  'feesWanYuan',
] as const
export type Amount = (typeof AMOUNTS)[number]

/** A number as printed; null where nothing is printed; the words where it is no number. */
export type Cell = number | string | null

export type Report = {
  agency: string
  year: number
  form: Form
  table1: Record<DocumentRow, Partial<Record<DocumentColumn, Cell>>> & Record<Amount, Cell>
  table2: Record<Row, Record<Column, Cell>>
  table3: Record<Dispute, Record<ResultColumn, Cell>>
  /** Figures the prose states, by name. */
  narrative: Record<string, number>
  /** 信息处理费 as section six states it; null where it says nothing. */
  fees: { cases: Cell; yuan: Cell } | null
}

/** The rows of table two a form has. */
export function rowsOf(form: Form): readonly Row[] {
  return form === '2021' ? ROWS : ROWS.filter((row) => !NOT_IN_TRIAL.includes(row))
}

/** The single figures of table one a form has: the trial form counts charges, not money. */
export function amountsOf(form: Form): readonly Amount[] {
  return form === '2021' ? AMOUNTS : AMOUNTS.filter((amount) => amount !== 'feesWanYuan')
}

/** The number of a cell; null where it is blank or no number. */
export function numberOf(cell: Cell | undefined): number | null {
  return typeof cell === 'number' ? cell : null
}

/** `names`, each with what `of` says for it. */
export function recordOf<K extends string, V>(
  names: readonly K[],
  of: (name: K) => V,
): Record<K, V> {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<K, V>
}
