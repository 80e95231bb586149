import {
  amountPlace,
  cellPlace,
  disputePlace,
  documentPlace,
  type Finding,
  feePlace,
  finding,
  type Place,
  rowPlace,
  tablePlace,
} from './findings.ts'
import {
  amountsOf,
  type Cell,
  COLUMNS,
  DISPUTES,
  DOCUMENT_COLUMNS,
  DOCUMENT_ROWS,
  numberOf,
  RESULT_COLUMNS,
  type Report,
  rowsOf,
} from './form.ts'

type Printed = { cell: Cell; place: Place; decimals?: boolean }

/** Q1: every cell holds a whole number from 0; fees may have decimals. */
export function checkCells(report: Report): Finding[] {
  return [
    ...checkTable1(report),
    ...checkTable2(report),
    ...checkTable3(report),
    ...checkFeeCells(report),
  ]
}

function checkTable1({ form, table1 }: Report): Finding[] {
  const cells: Printed[] = [
    ...DOCUMENT_ROWS.flatMap((row) =>
      DOCUMENT_COLUMNS[form].map((column) => ({
        cell: table1[row][column] ?? null,
        place: documentPlace(row, column),
      })),
    ),
    ...amountsOf(form).map((amount) => ({
      cell: table1[amount],
      place: amountPlace(amount),
      decimals: amount === 'feesWanYuan',
    })),
  ]
  return isBlank(cells) ? [blank(tablePlace(1))] : cells.flatMap(checkCell)
}

function checkTable2({ form, table2 }: Report): Finding[] {
  const rows = rowsOf(form).map((row) => ({
    place: rowPlace(row),
    cells: COLUMNS.map((column) => ({ cell: table2[row][column], place: cellPlace(row, column) })),
  }))
  if (rows.every(({ cells }) => isBlank(cells))) return [blank(tablePlace(2))]
  return rows.flatMap(({ place, cells }) =>
    isBlank(cells) ? [blank(place)] : cells.flatMap(checkCell),
  )
}

function checkTable3({ table3 }: Report): Finding[] {
  const cells = DISPUTES.flatMap((dispute) =>
    RESULT_COLUMNS.map((column) => ({
      cell: table3[dispute][column],
      place: disputePlace(dispute, column),
    })),
  )
  return isBlank(cells) ? [blank(tablePlace(3))] : cells.flatMap(checkCell)
}

/** Section six may say nothing of fees; what it says is both of them. */
function checkFeeCells({ fees }: Report): Finding[] {
  if (!fees) return []
  const cells: Printed[] = [
    { cell: fees.cases, place: feePlace('cases') },
    { cell: fees.yuan, place: feePlace('yuan'), decimals: true },
  ]
  return isBlank(cells) ? [] : cells.flatMap(checkCell)
}

/** Nothing printed at all: said once, not cell by cell. */
function isBlank(cells: readonly Printed[]): boolean {
  return cells.every(({ cell }) => cell === null)
}

function blank(place: Place): Finding {
  return finding('Q1', place.where, (say, locale) =>
    capitalised(say('Q1.blank', { place: place.name(locale) })),
  )
}

function checkCell({ cell, place, decimals }: Printed): Finding[] {
  if (cell === null) return [blank(place)]
  if (typeof cell === 'string')
    return [
      finding('Q1', place.where, (say, locale) =>
        capitalised(say('Q1.words', { place: place.name(locale), words: cell })),
      ),
    ]
  const why = cell < 0 ? 'Q1.negative' : decimals || Number.isInteger(cell) ? null : 'Q1.fraction'
  if (!why) return []
  return [
    finding('Q1', place.where, (say, locale) =>
      capitalised(say(why, { place: place.name(locale), number: cell })),
    ),
  ]
}

/** Q2: where money was taken, or asked for in vain, section six says so. */
export function checkFees(report: Report): Finding[] {
  const { fees } = report
  if (fees && (fees.cases !== null || fees.yuan !== null)) {
    const [cases, yuan] = [numberOf(fees.cases), numberOf(fees.yuan)]
    // What is blank, in words or negative is told by Q1.
    if (cases === null || yuan === null || cases < 0 || yuan < 0 || cases > 0 === yuan > 0)
      return []
    return [finding('Q2', 'fees', (say) => say('Q2.halves', { cases, yuan }))]
  }
  const signs: Printed[] = [
    { cell: report.table1.feesWanYuan, place: amountPlace('feesWanYuan') },
    { cell: report.table2.other_feeUnpaid.total, place: cellPlace('other_feeUnpaid', 'total') },
  ]
  const sign = signs.find(({ cell }) => (numberOf(cell) ?? 0) > 0)
  if (!sign) return []
  return [
    finding('Q2', 'fees', (say, locale) =>
      capitalised(
        say('Q2.unsaid', { place: sign.place.name(locale), number: numberOf(sign.cell)! }),
      ),
    ),
  ]
}

/** Q3: an agency of a county or a district may not make 规章, which the trial form calls 制作. */
export function checkRuleMaking({ agency, form, table1 }: Report): Finding[] {
  const column = form === '2021' ? 'issued' : 'made'
  const number = numberOf(table1.rules[column] ?? null)
  if (!number || !isCountyAgency(agency)) return []
  return [
    finding('Q3', documentPlace('rules', column).where, (say) => say('Q3', { number, agency })),
  ]
}

/**
 * By the name, as far as a name tells: what stands before the agency's own words ends in 县, 旗 or 区
 * (not 自治区), or is a city inside a city. A city alone may be either and is not judged.
 */
export function isCountyAgency(agency: string): boolean {
  const region = /^(.*?)(?:卫生|疾病|疾控|医疗|中医|健康|人民政府)/.exec(agency)?.[1] ?? ''
  const within = region.replace(/自治区/g, '')
  return /(?:县|旗|(?<!地)区)$/.test(within) || /市.+市$/.test(within)
}

/** An English sentence may begin with the name of a place. */
function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
