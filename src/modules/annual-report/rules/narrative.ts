import { inLocale, type Locale, type Phrase } from '../../../kernel/strings.ts'
import type { OutcomeRow } from '../../requests/rules/outcomes.data.ts'
import { columnNames, disputeNames, findingStrings, groupNames, rowNames } from '../strings.ts'
import { cellPlace, disputePlace, type Finding, finding, listed, type Place } from './findings.ts'
import { APPLICANT_KINDS, type Cell, numberOf, OUTCOME_ROWS, type Report, ROWS } from './form.ts'

/** What a figure of the prose is called, and the cells whose sum it must be. */
type Figure = { name: Phrase; cells: readonly { cell: Cell; place: Place }[] }

const GROUPS = ['denied', 'unable', 'notProcessed', 'other'] as const
type Group = (typeof GROUPS)[number]

/** The outcomes a heading of the form gathers. */
function outcomesOf(group: Group): readonly OutcomeRow[] {
  return OUTCOME_ROWS.filter((row) => row.startsWith(`${group}_`))
}

/** Every figure the prose may state, by its name in the JSON. */
function figuresOf(report: Report): ReadonlyMap<string, Figure> {
  const { table2, table3 } = report
  const total = (row: (typeof ROWS)[number]) => ({
    cell: table2[row].total,
    place: cellPlace(row, 'total'),
  })
  const received = (kind: (typeof APPLICANT_KINDS)[number]) => ({
    cell: table2.newReceived[kind],
    place: cellPlace('newReceived', kind),
  })
  const dispute = (of: keyof Report['table3']) => ({
    cell: table3[of].total,
    place: disputePlace(of, 'total'),
  })
  return new Map<string, Figure>([
    ['received', { name: findingStrings['figure.received'], cells: [total('newReceived')] }],
    [
      'handledTotal',
      { name: findingStrings['figure.handledTotal'], cells: [total('processedTotal')] },
    ],
    ...ROWS.map((row): [string, Figure] => [row, { name: rowNames[row], cells: [total(row)] }]),
    ...GROUPS.map((group): [string, Figure] => [
      group,
      { name: groupNames[group], cells: outcomesOf(group).map(total) },
    ]),
    ...APPLICANT_KINDS.map((kind): [string, Figure] => [
      kind,
      { name: columnNames[kind], cells: [received(kind)] },
    ]),
    [
      'organizations',
      {
        name: findingStrings['figure.organizations'],
        cells: APPLICANT_KINDS.slice(1).map(received),
      },
    ],
    ...(Object.keys(table3) as (keyof Report['table3'])[]).map((of): [string, Figure] => [
      of,
      { name: disputeNames[of], cells: [dispute(of)] },
    ]),
    [
      'litigation',
      {
        name: findingStrings['figure.litigation'],
        cells: [dispute('litigationDirect'), dispute('litigationAfterReview')],
      },
    ],
  ])
}

/** N1 and N2: what the prose states against the tables, against itself, and against last year. */
export function checkNarrative(report: Report, previous?: Report): Finding[] {
  const figures = figuresOf(report)
  return [
    ...checkFigures(report, figures),
    ...checkParts(report, figures, 'handledTotal', outcomeParts(report)),
    ...checkParts(report, figures, 'received', applicantParts(report)),
    ...(previous ? checkGrowth(report, previous) : []),
  ]
}

/** N1. A figure whose cells are all blank has nothing to be compared with. */
function checkFigures(report: Report, figures: ReadonlyMap<string, Figure>): Finding[] {
  return Object.entries(report.narrative).flatMap(([key, stated]) => {
    const figure = figures.get(key)
    if (!figure || figure.cells.every(({ cell }) => numberOf(cell) === null)) return []
    const counted = figure.cells.reduce((sum, { cell }) => sum + (numberOf(cell) ?? 0), 0)
    if (counted === stated) return []
    return finding('N1', `narrative.${key}`, (say, locale) => {
      const places = figure.cells.map(({ place }) => place.name(locale))
      return say('N1', {
        figure: inLocale(figure.name, locale),
        stated,
        place:
          places.length > 1 ? say('place.sum', { places: listed(places, locale) }) : places[0]!,
        counted,
      })
    })
  })
}

/** Parts the prose lists of a whole; `complete` when nothing the tables count is left unsaid. */
type Parts = { keys: string[]; complete: boolean }

function outcomeParts({ narrative, table2 }: Report): Parts {
  const said = (key: string) => Object.hasOwn(narrative, key)
  const groups = GROUPS.filter(said)
  const rows = OUTCOME_ROWS.filter(
    (row) => said(row) && !groups.some((group) => row.startsWith(`${group}_`)),
  )
  const isCovered = (row: OutcomeRow) =>
    rows.includes(row) || groups.some((group) => row.startsWith(`${group}_`))
  const complete = OUTCOME_ROWS.every((row) => !numberOf(table2[row].total) || isCovered(row))
  return { keys: [...rows, ...groups], complete }
}

function applicantParts({ narrative, table2 }: Report): Parts {
  const said = (key: string) => Object.hasOwn(narrative, key)
  const organizations = said('organizations')
  const kinds = APPLICANT_KINDS.filter(
    (kind) => said(kind) && (kind === 'naturalPerson' || !organizations),
  )
  const isCovered = (kind: (typeof APPLICANT_KINDS)[number]) =>
    kinds.includes(kind) || (organizations && kind !== 'naturalPerson')
  const complete = APPLICANT_KINDS.every(
    (kind) => !numberOf(table2.newReceived[kind]) || isCovered(kind),
  )
  return { keys: [...kinds, ...(organizations ? ['organizations'] : [])], complete }
}

/** N2: a list of parts sums to the whole it divides; a list that leaves some out is never more. */
function checkParts(
  { narrative }: Report,
  figures: ReadonlyMap<string, Figure>,
  whole: 'handledTotal' | 'received',
  { keys, complete }: Parts,
): Finding[] {
  const stated = narrative[whole]
  if (stated === undefined || keys.length < 2) return []
  const sum = keys.reduce((total, key) => total + narrative[key]!, 0)
  if (sum === stated || (sum < stated && !complete)) return []
  const nameOf = (key: string, locale: Locale) => inLocale(figures.get(key)!.name, locale)
  return [
    finding('N2', `narrative.${whole}`, (say, locale) =>
      say('N2.parts', {
        figure: nameOf(whole, locale),
        stated,
        parts: listed(
          keys.map((key) => `${nameOf(key, locale)} ${narrative[key]}`),
          locale,
        ),
        sum,
      }),
    ),
  ]
}

/** N2: the growth printed is that of applications received, to the places printed. */
function checkGrowth(report: Report, previous: Report): Finding[] {
  const stated = report.narrative['growthPctPrinted']
  const now = numberOf(report.table2.newReceived.total)
  const before = numberOf(previous.table2.newReceived.total)
  if (stated === undefined || now === null || !before) return []
  const growth = ((now - before) / before) * 100
  const places = (String(stated).split('.')[1] ?? '').length
  const half = 0.5 * 10 ** -places
  if (Math.abs(growth - stated) <= half + 1e-9) return []
  return [
    finding('N2', 'narrative.growthPctPrinted', (say) =>
      say('N2.growth', {
        stated,
        now,
        year: previous.year,
        before,
        counted: growth.toFixed(Math.max(places, 2)),
      }),
    ),
  ]
}
