import { inLocale, type Locale, type Say, speak } from '../../../kernel/strings.ts'
import {
  amountNames,
  columnNames,
  disputeNames,
  documentColumnNames,
  documentNames,
  findingStrings,
  resultNames,
  rowNames,
} from '../strings.ts'
import type {
  Amount,
  Column,
  Dispute,
  DocumentColumn,
  DocumentRow,
  ResultColumn,
  Row,
} from './form.ts'

export type CheckId =
  | 'I1'
  | 'I2'
  | 'I3'
  | 'I4'
  | 'X1'
  | 'X2'
  | 'N1'
  | 'N2'
  | 'Q1'
  | 'Q2'
  | 'Q3'
  | 'R1'
type Level = 'error' | 'warn'

/** One thing a check found. `where` is a path into the JSON; the message names the places in words. */
export type Finding = {
  id: CheckId
  level: Level
  where: string
  say: (locale: Locale) => string
}

/** What a finding is, without its words. N and Q1, Q2 ask somebody to look; the others are wrong. */
export const LEVELS = {
  I1: 'error',
  I2: 'error',
  I3: 'error',
  I4: 'error',
  X1: 'error',
  X2: 'error',
  N1: 'warn',
  N2: 'warn',
  Q1: 'warn',
  Q2: 'warn',
  Q3: 'error',
  R1: 'error',
} as const satisfies Record<CheckId, Level>

type Words = Say<typeof findingStrings>

/** A finding; `words` is asked once a language is known. */
export function finding(
  id: CheckId,
  where: string,
  words: (say: Words, locale: Locale) => string,
): Finding {
  return {
    id,
    level: LEVELS[id],
    where,
    say: (locale) => words(speak(findingStrings, locale), locale),
  }
}

/** A place in a report: its path, and how it is spoken of. */
export type Place = { where: string; name: (locale: Locale) => string }

export function tablePlace(number: 1 | 2 | 3): Place {
  return place(`table${number}`, (say) => say(`place.whole.${number}`))
}

export function rowPlace(row: Row): Place {
  return place(`table2.${row}`, (say, locale) =>
    say('place.table2', { row: inLocale(rowNames[row], locale) }),
  )
}

export function cellPlace(row: Row, column: Column): Place {
  return place(`table2.${row}.${column}`, (say, locale) =>
    say('place.table2.cell', {
      row: inLocale(rowNames[row], locale),
      column: inLocale(columnNames[column], locale),
    }),
  )
}

export function disputePlace(dispute: Dispute, column: ResultColumn): Place {
  return place(`table3.${dispute}.${column}`, (say, locale) =>
    say('place.table3.cell', {
      block: inLocale(disputeNames[dispute], locale),
      column: inLocale(resultNames[column], locale),
    }),
  )
}

export function documentPlace(row: DocumentRow, column: DocumentColumn): Place {
  return place(`table1.${row}.${column}`, (say, locale) =>
    say('place.table1.cell', {
      row: inLocale(documentNames[row], locale),
      column: inLocale(documentColumnNames[column], locale),
    }),
  )
}

export function amountPlace(amount: Amount): Place {
  return place(`table1.${amount}`, (say, locale) =>
    say('place.table1', { row: inLocale(amountNames[amount], locale) }),
  )
}

export function feePlace(of: 'cases' | 'yuan'): Place {
  return place(`fees.${of}`, (say) => say(`place.fees.${of}`))
}

function place(where: string, words: (say: Words, locale: Locale) => string): Place {
  return { where, name: (locale) => words(speak(findingStrings, locale), locale) }
}

/** Names one after another, as the language does it. */
export function listed(names: readonly string[], locale: Locale): string {
  return names.join(speak(findingStrings, locale)('list.and'))
}
