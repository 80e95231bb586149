import {
  AMOUNTS,
  type Cell,
  COLUMNS,
  DISPUTES,
  DOCUMENT_COLUMNS,
  DOCUMENT_ROWS,
  FORMS,
  RESULT_COLUMNS,
  type Report,
  ROWS,
  recordOf,
} from './form.ts'

/** What keeps an object from being a report at all. */
export type ReportProblem = 'not-an-object' | 'agency' | 'year' | 'form' | `table:${string}`

const FIRST_YEAR = 2008
const LAST_YEAR = 2199

/**
 * A report out of parsed JSON. Lenient in the cells, which the checks judge (what is missing is
 * blank); strict in what the report is. Answers every problem at once.
 */
export function parseReport(value: unknown): { report: Report } | { problems: ReportProblem[] } {
  if (!isObject(value)) return { problems: ['not-an-object'] }
  const { agency, year } = value
  const form = FORMS.find((known) => known === value['form'])
  const isYear = Number.isInteger(year) && Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR
  const isAgency = typeof agency === 'string' && agency.trim() !== ''
  const parts = ['table1', 'table2', 'table3', 'narrative', 'fees'] as const
  const problems: ReportProblem[] = [
    ...(isAgency ? [] : (['agency'] as const)),
    ...(isYear ? [] : (['year'] as const)),
    ...(form ? [] : (['form'] as const)),
    ...parts
      .filter((name) => value[name] !== undefined && value[name] !== null && !isObject(value[name]))
      .map((name): ReportProblem => `table:${name}`),
  ]
  if (problems.length > 0 || !form) return { problems }
  const [table1, table2, table3] = [value['table1'], value['table2'], value['table3']]
  return {
    report: {
      agency: String(agency).trim(),
      year: Number(year),
      form,
      table1: {
        ...recordOf(DOCUMENT_ROWS, (row) =>
          recordOf(DOCUMENT_COLUMNS[form], (column) => cellAt(table1, row, column)),
        ),
        ...recordOf(AMOUNTS, (amount) => cellAt(table1, amount)),
      },
      table2: recordOf(ROWS, (row) => recordOf(COLUMNS, (column) => cellAt(table2, row, column))),
      table3: recordOf(DISPUTES, (dispute) =>
        recordOf(RESULT_COLUMNS, (column) => cellAt(table3, dispute, column)),
      ),
      narrative: figuresOf(value['narrative']),
      fees: isObject(value['fees'])
        ? { cases: cellAt(value['fees'], 'cases'), yuan: cellAt(value['fees'], 'yuan') }
        : null,
    },
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function cellAt(value: unknown, ...path: string[]): Cell {
  let at = value
  for (const name of path) at = isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined
  if (typeof at === 'number' && Number.isFinite(at)) return at
  if (at === undefined || at === null) return null
  return typeof at === 'string' ? at.trim() || null : JSON.stringify(at)
}

function figuresOf(value: unknown): Record<string, number> {
  if (!isObject(value)) return {}
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, number] =>
        typeof entry[1] === 'number' && Number.isFinite(entry[1]),
    ),
  )
}
