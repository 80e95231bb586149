import { type FormCell, type FormTable, headCell as head } from '../../../kernel/printed.ts'
import { formWords, printedRows } from '../printed-strings.ts'
import { resultNames } from '../strings.ts'
import {
  APPLICANT_KINDS,
  type Cell,
  COLUMNS,
  DISPUTES,
  DOCUMENT_COLUMNS,
  DOCUMENT_ROWS,
  RESULT_COLUMNS,
  type Report,
  ROWS,
  type Row,
} from './form.ts'

/*
 * The tables of the form of 2021 as printed: the page, the Word file and the sheet for paper are made
 * of this one description. The form is Chinese, whatever language the reader of the screen has chosen.
 */

const words = (key: keyof typeof formWords) => formWords[key].zh

/** What is not known prints as nothing; the checks say so. */
function figure(cell: Cell | undefined, cols = 1): FormCell {
  const text = cell === null || cell === undefined ? '' : String(cell)
  return { text, heading: false, figure: true, ...(cols > 1 && { cols }) }
}

export function tablesOf(report: Report): [FormTable, FormTable, FormTable] {
  return [tableOneOf(report), tableTwoOf(report), tableThreeOf(report)]
}

/** Headings stand wider than figures. */
function sharesOf(columns: number, headings: number): number[] {
  const share = (column: number) => (column < headings ? (column === 2 ? 3 : 1.2) : 1)
  const shares = Array.from({ length: columns }, (_, column) => share(column))
  const whole = shares.reduce((total, each) => total + each, 0)
  return shares.map((each) => each / whole)
}

function tableOneOf({ table1 }: Report): FormTable {
  const amounts = (item: 'item5' | 'item6' | 'item8', column: 'decisions' | 'charges') => [
    [head(words(item), 4)],
    [head(words('content')), head(words(column), 3)],
  ]
  return {
    caption: words('table1'),
    headRows: 0,
    shares: sharesOf(4, 1),
    rows: [
      [head(words('item1'), 4)],
      [
        head(words('content')),
        head(words('issued')),
        head(words('repealed')),
        head(words('inForce')),
      ],
      ...DOCUMENT_ROWS.map((row) => [
        head(words(row)),
        ...DOCUMENT_COLUMNS['2021'].map((column) => figure(table1[row][column])),
      ]),
      ...amounts('item5', 'decisions'),
      [head(words('licensing')), figure(table1.licensingDecisions, 3)],
      ...amounts('item6', 'decisions'),
      [head(words('penalties')), figure(table1.penaltyDecisions, 3)],
      [head(words('coercions')), figure(table1.coercionDecisions, 3)],
      ...amounts('item8', 'charges'),
      [head(words('fees')), figure(table1.feesWanYuan, 3)],
    ],
  }
}

/** Headings that gather rows: before which row, and how many they span. */
const GROUPS: Partial<Record<Row, [keyof typeof formWords, number]>> = {
  denied_stateSecret: ['denied', 8],
  unable_notHeld: ['unable', 3],
  notProcessed_petition: ['notProcessed', 5],
  other_noCorrection: ['other', 3],
}
/** The rows under 三、本年度办理结果. */
const RESULT_ROWS = 22

function tableTwoOf({ table2 }: Report): FormTable {
  const rows = ROWS.map((row) => {
    const group = GROUPS[row]
    const inGroup = row.includes('_')
    const isResult = row !== 'newReceived' && row !== 'carriedIn' && row !== 'carriedOut'
    return [
      ...(row === 'granted' ? [head(words('results'), 1, RESULT_ROWS)] : []),
      ...(group ? [head(words(group[0]), 1, group[1])] : []),
      head(printedRows[row].zh, inGroup ? 1 : isResult ? 2 : 3),
      ...COLUMNS.map((column) => figure(table2[row][column])),
    ]
  })
  return {
    caption: words('table2'),
    headRows: 3,
    shares: sharesOf(3 + COLUMNS.length, 3),
    rows: [
      [head(words('identity'), 3, 3), head(words('applicants'), COLUMNS.length)],
      [
        head(words('naturalPerson'), 1, 2),
        head(words('organizations'), 5),
        head(words('total'), 1, 2),
      ],
      APPLICANT_KINDS.slice(1).map((kind) => head(words(kind))),
      ...rows,
    ],
  }
}

function tableThreeOf({ table3 }: Report): FormTable {
  const results = (rows: number) =>
    RESULT_COLUMNS.map((column) => head(resultNames[column].zh, 1, rows))
  return {
    caption: words('table3'),
    headRows: 3,
    shares: sharesOf(DISPUTES.length * RESULT_COLUMNS.length, 0),
    rows: [
      [head(words('review'), 5), head(words('litigation'), 10)],
      [...results(2), head(words('direct'), 5), head(words('afterReview'), 5)],
      [...results(1), ...results(1)],
      DISPUTES.flatMap((dispute) =>
        RESULT_COLUMNS.map((column) => figure(table3[dispute][column])),
      ),
    ],
  }
}
