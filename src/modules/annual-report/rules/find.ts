import {
  AMOUNTS,
  type Amount,
  type Cell,
  COLUMNS,
  DISPUTES,
  type Dispute,
  DOCUMENT_COLUMNS,
  DOCUMENT_ROWS,
  type DocumentRow,
  type Form,
  RESULT_COLUMNS,
  type Report,
  ROWS,
  type Row,
  recordOf,
} from './form.ts'
import type { PrintedPage, PrintedTable } from './html.ts'
import { feesOf, figuresOf, namesOf } from './prose.ts'
import { FIGURE, NOTHING } from './words.data.ts'

/** What was found in a page; a table that was not found is blank and named. */
export type FoundReport = Omit<Report, 'agency' | 'year'> & {
  agency: string | null
  year: number | null
}

export type Found = {
  report: FoundReport
  missing: (1 | 2 | 3)[]
  publishedOn: string | null
}

/**
 * The rows of table two by the words that no other row has. The order matters where one wording
 * holds another: 部分公开 stands before 予以公开.
 */
const ROW_WORDS: readonly (readonly [RegExp, Row])[] = [
  [/本年新收/, 'newReceived'],
  [/上年结转/, 'carriedIn'],
  [/结转下年/, 'carriedOut'],
  [/部分公开/, 'partiallyGranted'],
  [/予以公开/, 'granted'],
  [/国家秘密/, 'denied_stateSecret'],
  [/法律.*禁止公开/, 'denied_lawProhibits'],
  [/三安全/, 'denied_threeSafetiesOneStability'],
  [/第三方/, 'denied_thirdParty'],
  [/内部事务/, 'denied_internalAffairs'],
  [/过程性/, 'denied_process'],
  [/执法案卷/, 'denied_enforcementFile'],
  [/行政查询/, 'denied_adminInquiry'],
  [/不掌握/, 'unable_notHeld'],
  [/没有现成/, 'unable_needsCreation'],
  [/不明确/, 'unable_stillUnclear'],
  [/信访|举报投诉/, 'notProcessed_petition'],
  [/重复申请/, 'notProcessed_repeat'],
  [/公开出版物/, 'notProcessed_publication'],
  [/大量反复/, 'notProcessed_excessive'],
  [/确认或重新出具/, 'notProcessed_reconfirm'],
  [/逾期不补正/, 'other_noCorrection'],
  [/收费通知|缴纳费用/, 'other_feeUnpaid'],
  [/总计/, 'processedTotal'],
  [/其他(?:处理)?$/, 'other_other'],
]

const DOCUMENT_WORDS: readonly (readonly [RegExp, DocumentRow])[] = [
  [/规范性文件$/, 'normativeDocs'],
  [/^规章$/, 'rules'],
]
const AMOUNT_WORDS: readonly (readonly [RegExp, Amount])[] = [
  [/^行政许可/, 'licensingDecisions'],
  [/^行政处罚/, 'penaltyDecisions'],
  [/^行政强制/, 'coercionDecisions'],
  [/^行政事业性收费/, 'feesWanYuan'],
]
const DISPUTE_WORDS: readonly (readonly [RegExp, Dispute])[] = [
  [/未经复议/, 'litigationDirect'],
  [/复议后/, 'litigationAfterReview'],
  [/^行政复议/, 'review'],
]

/** Finds agency, year, the three tables and the figures of the prose, in either form. */
export function findReport(page: PrintedPage): Found {
  const { agency, year } = namesOf(page)
  const table2 = findTable2(page.tables)
  const form = formOf(page, table2, year)
  const table1 = findTable1(page.tables, form)
  const table3 = findTable3(page.tables)
  const blankRow = () => recordOf(COLUMNS, () => null as Cell)
  const blankDispute = () => recordOf(RESULT_COLUMNS, () => null as Cell)
  const isMissing = { 1: table1.found === 0, 2: table2.size === 0, 3: table3.size === 0 }
  return {
    report: {
      agency,
      year,
      form,
      table1: table1.table,
      table2: recordOf(ROWS, (row) => table2.get(row) ?? blankRow()),
      table3: recordOf(DISPUTES, (dispute) => table3.get(dispute) ?? blankDispute()),
      narrative: figuresOf(page.lines),
      fees: feesOf(page.lines),
    },
    missing: ([1, 2, 3] as const).filter((number) => isMissing[number]),
    publishedOn: page.publishedOn,
  }
}

/** By what only one form has; a report without tables by its year. */
function formOf(
  { tables }: PrintedPage,
  table2: ReadonlyMap<Row, unknown>,
  year: number | null,
): Form {
  const words = tables.flat(2).join('\n')
  if (table2.has('other_noCorrection') || /制发件数/.test(words)) return '2021'
  if (table2.size > 0 || /新制作数量/.test(words)) return '2019-trial'
  return year !== null && year < 2021 ? '2019-trial' : '2021'
}

/**
 * A row is known by its last words before seven figures. It is looked for in every table, since a
 * page break or an editor may have cut one table into several; the first of a kind holds.
 */
function findTable2(
  tables: readonly PrintedTable[],
): Map<Row, Record<(typeof COLUMNS)[number], Cell>> {
  const found = new Map<Row, Record<(typeof COLUMNS)[number], Cell>>()
  const from = tables.findIndex((table) => table.some((row) => /本年新收/.test(row.join(''))))
  if (from < 0) return found
  for (const cells of tables.slice(from).flat()) {
    const figures = cells.slice(-COLUMNS.length)
    const label = cells.at(-COLUMNS.length - 1) ?? ''
    if (cells.length <= COLUMNS.length || !areFigures(figures)) continue
    const row = ROW_WORDS.find(([words]) => words.test(label))?.[1]
    if (!row || found.has(row)) continue
    found.set(
      row,
      recordOf(COLUMNS, (column) => cellOf(figures[COLUMNS.indexOf(column)]!)),
    )
  }
  return found
}

/** Table one stands in one table or in four. Its rows are known by their first words. */
function findTable1(
  tables: readonly PrintedTable[],
  form: Form,
): { table: Report['table1']; found: number } {
  const rows = tables
    .filter((table) => /第二十条|制发件数|制作数量|处理决定数量/.test(table.flat().join('\n')))
    .flat()
  let found = 0
  const figuresAfter = (words: RegExp): Cell[] => {
    for (const cells of rows) {
      const at = cells.findIndex((cell) => words.test(cell))
      const figures = at < 0 ? [] : cells.slice(at + 1)
      if (figures.length === 0 || !areFigures(figures)) continue
      found += 1
      return figures.map(cellOf)
    }
    return []
  }
  const documents = recordOf(DOCUMENT_ROWS, (row) => {
    const figures = figuresAfter(DOCUMENT_WORDS.find(([, name]) => name === row)![0])
    const columns = DOCUMENT_COLUMNS[form]
    return recordOf(columns, (column) => figures[columns.indexOf(column as never)] ?? null)
  })
  const amounts = recordOf(AMOUNTS, (amount): Cell => {
    const figures = figuresAfter(AMOUNT_WORDS.find(([, name]) => name === amount)![0])
    // The trial form prints last year's matters and the change before the decisions, and of
    // charges only those two: no money.
    if (form === '2019-trial' && amount === 'feesWanYuan') return null
    return figures.at(-1) ?? null
  })
  return { table: { ...documents, ...amounts }, found }
}

/** Fifteen figures in one row, as the form has them, or a row of five for each block. */
function findTable3(
  tables: readonly PrintedTable[],
): Map<Dispute, Record<(typeof RESULT_COLUMNS)[number], Cell>> {
  const found = new Map<Dispute, Record<(typeof RESULT_COLUMNS)[number], Cell>>()
  const keep = (dispute: Dispute, figures: readonly string[]) => {
    if (found.has(dispute)) return
    const read = (column: (typeof RESULT_COLUMNS)[number]) =>
      cellOf(figures[RESULT_COLUMNS.indexOf(column)]!)
    found.set(dispute, recordOf(RESULT_COLUMNS, read))
  }
  const width = RESULT_COLUMNS.length
  const rows = tables.filter((table) => /结果维持/.test(table.flat().join(''))).flat()
  for (const cells of rows) {
    const wide = cells.slice(-width * DISPUTES.length)
    if (wide.length === width * DISPUTES.length && areFigures(wide)) {
      for (const [at, dispute] of DISPUTES.entries()) keep(dispute, wide.slice(at * width))
      continue
    }
    const figures = cells.slice(-width)
    const label = cells.at(-width - 1) ?? ''
    const dispute = DISPUTE_WORDS.find(([words]) => words.test(label.replace(/^.*[::]/, '')))?.[1]
    if (dispute && figures.length === width && areFigures(figures)) keep(dispute, figures)
  }
  return found
}

/** Figures or what stands in their place; a heading is neither. */
function areFigures(cells: readonly string[]): boolean {
  const like = cells.filter((cell) => NOTHING.test(cell) || FIGURE.test(cell))
  return like.length > cells.length / 2
}

/** A cell as a number; null where nothing is printed; otherwise its words. */
function cellOf(text: string): Cell {
  const figure = FIGURE.exec(text)?.[1]
  if (figure) return Number(figure.replaceAll(',', ''))
  return NOTHING.test(text) ? null : text
}
