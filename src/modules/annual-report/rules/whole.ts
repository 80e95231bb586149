import { inLocale, type Locale } from '../../../kernel/strings.ts'
import { blankWord, sectionNames } from '../strings.ts'
import { checkReport } from './check.ts'
import {
  amountPlace,
  cellPlace,
  disputePlace,
  documentPlace,
  type Finding,
  finding,
  type Place,
} from './findings.ts'
import {
  AMOUNTS,
  type Cell,
  COLUMNS,
  DISPUTES,
  DOCUMENT_COLUMNS,
  DOCUMENT_ROWS,
  numberOf,
  RESULT_COLUMNS,
  type Report,
  ROWS,
} from './form.ts'
import { resolved, unresolved, valuesOf } from './placeholders.ts'
import { type Prepared, SECTIONS, type Section } from './prepared.ts'
import { feesOf, typedFigures } from './prose.ts'

/** X1 and X2 compare with another year's report: what does not follow may have a reason. */
const EXPLAINABLE: readonly string[] = ['X1', 'X2']

export type WholeFinding = Finding & {
  explainable: boolean
  /** Why it is so, in the report's own words; null where nothing was said. */
  explained: string | null
}

export type Tables = Pick<Report, 'table1' | 'table2' | 'table3'>

/** The report as it will be printed: tables, and what its prose states of them. */
export function wholeReport(
  { agency, year }: { agency: string; year: number },
  tables: Tables,
  prepared: Prepared,
  previous: Report | null,
): Report {
  const bare: Report = { agency, year, form: '2021', ...tables, narrative: {}, fees: null }
  const lines = shownLines(prepared, bare, previous)
  return { ...bare, narrative: typedFigures(lines), fees: feesOf(lines) }
}

function shownLines(prepared: Prepared, report: Report, previous: Report | null): string[] {
  const values = valuesOf(report, previous)
  return SECTIONS.flatMap((section) =>
    resolved(prepared.sections[section], values).normalize('NFKC').split('\n'),
  )
}

/** Everything to be said about a report: the identities, its prose, and what was explained. */
export function findingsOf(
  report: Report,
  prepared: Prepared,
  previous: Report | null,
): WholeFinding[] {
  const values = valuesOf(report, previous)
  const names = SECTIONS.flatMap((section) =>
    unresolved(prepared.sections[section], values).map((name) => nameFinding(section, name)),
  )
  return [...checkReport(report, previous ?? undefined), ...names].map((each) => {
    const explainable = EXPLAINABLE.includes(each.id)
    const words = explainable ? prepared.explanations[each.where]?.trim() : ''
    return { ...each, explainable, explained: words || null }
  })
}

/** N1: a name in braces that stands for nothing would be printed as it is. */
function nameFinding(section: Section, name: string): Finding {
  return finding('N1', `sections.${section}`, (say, locale) =>
    say('N1.name', { section: inLocale(sectionNames[section], locale), name }),
  )
}

/** R1: what was filed against what the ledger counts today, cell by cell. */
export function recountFindings(filed: Tables, counted: Tables): WholeFinding[] {
  const differs = (place: Place, was: Cell, is: Cell): WholeFinding[] => {
    if (numberOf(was) === numberOf(is)) return []
    const number = (cell: Cell, locale: Locale) => numberOf(cell) ?? inLocale(blankWord, locale)
    const found = finding('R1', place.where, (say, locale) =>
      say('R1', {
        place: place.name(locale),
        filed: number(was, locale),
        counted: number(is, locale),
      }),
    )
    return [{ ...found, explainable: false, explained: null }]
  }
  return [
    ...DOCUMENT_ROWS.flatMap((row) =>
      DOCUMENT_COLUMNS['2021'].flatMap((column) =>
        differs(
          documentPlace(row, column),
          filed.table1[row][column] ?? null,
          counted.table1[row][column] ?? null,
        ),
      ),
    ),
    ...AMOUNTS.flatMap((amount) =>
      differs(amountPlace(amount), filed.table1[amount], counted.table1[amount]),
    ),
    ...ROWS.flatMap((row) =>
      COLUMNS.flatMap((column) =>
        differs(cellPlace(row, column), filed.table2[row][column], counted.table2[row][column]),
      ),
    ),
    ...DISPUTES.flatMap((dispute) =>
      RESULT_COLUMNS.flatMap((column) =>
        differs(
          disputePlace(dispute, column),
          filed.table3[dispute][column],
          counted.table3[dispute][column],
        ),
      ),
    ),
  ]
}

/** What keeps a report from being ready, each with how many of it; nothing where it is. */
export type Step =
  | { step: 'figures'; missing: string[] }
  | { step: 'sections'; missing: Section[] }
  | { step: 'problems'; missing: number }
  | { step: 'errors'; missing: number }

/** Sections two to four may stand with their tables alone. */
const WITH_WORDS: readonly Section[] = ['overview', 'problems', 'other']

/** The way to a finished report, done or not. */
export function progressOf(
  report: Report,
  prepared: Prepared,
  findings: readonly WholeFinding[],
): Step[] {
  return [
    {
      step: 'figures',
      missing: AMOUNTS.filter((amount) => numberOf(report.table1[amount]) === null),
    },
    {
      step: 'sections',
      missing: WITH_WORDS.filter((section) => prepared.sections[section].trim() === ''),
    },
    {
      step: 'problems',
      missing: prepared.problems.filter(({ done }) => done.trim() === '').length,
    },
    { step: 'errors', missing: unexplained(findings).length },
  ]
}

/**
 * The errors that keep a report from being finished. A difference from what was filed before does not:
 * the report is what puts it right.
 */
export function unexplained(findings: readonly WholeFinding[]): WholeFinding[] {
  return findings.filter(
    ({ id, level, explained }) => level === 'error' && explained === null && id !== 'R1',
  )
}

/** How much of the way is missing, errors aside. */
export function missingOf(steps: readonly Step[]): number {
  return steps
    .filter(({ step }) => step !== 'errors')
    .reduce((sum, { missing }) => sum + (typeof missing === 'number' ? missing : missing.length), 0)
}
