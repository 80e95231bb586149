import type { LocalDate } from '../../../kernel/days.ts'
import { checkReport } from './check.ts'
import type { Finding } from './findings.ts'
import {
  AMOUNTS,
  COLUMNS,
  DISPUTES,
  DOCUMENT_COLUMNS,
  DOCUMENT_ROWS,
  numberOf,
  RESULT_COLUMNS,
  type Report,
  ROWS,
  recordOf,
} from './form.ts'

/** One file of a collection and the report in it. */
export type Collected = { file: string; report: Report; publishedOn: LocalDate | null }

export type UnitReport = {
  agency: string
  file: string
  publishedOn: LocalDate | null
  /** Null where the file does not say when it was published. */
  late: boolean | null
  findings: Finding[]
}

export type Summary = {
  year: number
  units: UnitReport[]
  totals: Pick<Report, 'table1' | 'table2' | 'table3'>
  /** Tables without any figure, whose sums are of the other units alone. */
  unread: { agency: string; tables: (1 | 2 | 3)[] }[]
  /** Names that should have reported and did not; null where nobody said who should. */
  missing: string[] | null
  /** Files that tell what another has told: the first by name counts. */
  repeated: string[]
}

/** 条例 Art. 49: departments publish last year's report by 31 January. */
export function isLate(year: number, publishedOn: LocalDate): boolean {
  return publishedOn > `${year + 1}-01-31`
}

/**
 * Adds up the reports of one year. A unit's report of the year before, where it lies in the same
 * collection, is what its figures are compared with; its name may be typed otherwise there.
 */
export function summarise(
  collection: readonly Collected[],
  year: number,
  expected: readonly string[] | null,
): Summary {
  const inOrder = [...collection].sort((a, b) => (a.file < b.file ? -1 : 1))
  const of = (wanted: number) => {
    const first = new Map<string, Collected>()
    for (const each of inOrder)
      if (each.report.year === wanted && !first.has(keyOf(each.report.agency)))
        first.set(keyOf(each.report.agency), each)
    return first
  }
  const now = of(year)
  const before = of(year - 1)
  const counted = new Set([...now.values()])
  return {
    year,
    units: [...now.values()].map(({ file, report, publishedOn }) => ({
      agency: report.agency,
      file,
      publishedOn,
      late: publishedOn ? isLate(year, publishedOn) : null,
      findings: checkReport(report, before.get(keyOf(report.agency))?.report),
    })),
    totals: totalsOf([...now.values()].map(({ report }) => report)),
    unread: [...now.values()].flatMap(({ report }) => {
      const tables = blankTables(report)
      return tables.length > 0 ? [{ agency: report.agency, tables }] : []
    }),
    missing: expected === null ? null : missingOf(expected, now),
    repeated: inOrder
      .filter((each) => each.report.year === year && !counted.has(each))
      .map(({ file }) => file),
  }
}

/** A name as it is compared: lists and files are typed with either width, and padded to look aligned. */
function keyOf(agency: string): string {
  return agency.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '')
}

function missingOf(expected: readonly string[], told: ReadonlyMap<string, unknown>): string[] {
  const named = new Map(expected.map((name) => [keyOf(name), name]))
  return [...named].filter(([key]) => !told.has(key)).map(([, name]) => name)
}

/** A table that is a picture, or was left blank: nothing is known of it, which is not nought. */
function blankTables({ table1, table2, table3 }: Report): (1 | 2 | 3)[] {
  const cells = {
    1: [
      ...AMOUNTS.map((amount) => table1[amount]),
      ...DOCUMENT_ROWS.flatMap((row) => Object.values(table1[row])),
    ],
    2: ROWS.flatMap((row) => Object.values(table2[row])),
    3: DISPUTES.flatMap((dispute) => Object.values(table3[dispute])),
  }
  return ([1, 2, 3] as const).filter((table) =>
    cells[table].every((cell) => numberOf(cell) === null),
  )
}

function totalsOf(reports: readonly Report[]): Summary['totals'] {
  const sum = (cell: (report: Report) => Parameters<typeof numberOf>[0]) =>
    Math.round(reports.reduce((total, each) => total + (numberOf(cell(each)) ?? 0), 0) * 1e6) / 1e6
  const columns = [
    ...DOCUMENT_COLUMNS['2021'],
    ...(reports.some(({ form }) => form === '2019-trial') ? DOCUMENT_COLUMNS['2019-trial'] : []),
  ] as const
  return {
    table1: {
      ...recordOf(DOCUMENT_ROWS, (row) =>
        recordOf(columns, (column) => sum(({ table1 }) => table1[row][column])),
      ),
      ...recordOf(AMOUNTS, (amount) => sum(({ table1 }) => table1[amount])),
    },
    table2: recordOf(ROWS, (row) =>
      recordOf(COLUMNS, (column) => sum(({ table2 }) => table2[row][column])),
    ),
    table3: recordOf(DISPUTES, (dispute) =>
      recordOf(RESULT_COLUMNS, (column) => sum(({ table3 }) => table3[dispute][column])),
    ),
  }
}
