import { isLocalDate } from '../../../../kernel/days.ts'
import { OFFICE_LISTS, type OfficeList, type OfficeWord } from './entries.ts'

/** What may be wrong with an entry, and in which of its fields. */
export type EntryProblem = {
  field: keyof OfficeWord | 'note'
  why: 'list' | 'word' | 'right' | 'same' | 'title' | 'rank' | 'day' | 'validTo' | 'note' | 'twice'
}
export type Entry = OfficeWord & { note: string }

/** These name something that has another, right form. */
const NEEDS_RIGHT: readonly OfficeList[] = ['body', 'region', 'phrase']

/** Everything wrong with an entry at once. */
export function problemsOf(entry: Entry): EntryProblem[] {
  const problems: EntryProblem[] = []
  const { list, word, right, title, validFrom, validTo } = entry
  if (word.length < 2 || word.length > 60) problems.push({ field: 'word', why: 'word' })
  if (right.length > 60 || (right === '' && NEEDS_RIGHT.includes(list)))
    problems.push({ field: 'right', why: 'right' })
  if (right === word) problems.push({ field: 'right', why: 'same' })
  if ((list === 'leader') !== (title !== '') || title.length > 60)
    problems.push({ field: 'title', why: 'title' })
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    problems.push({ field: 'validTo', why: 'validTo' })
  if (entry.note.length > 200) problems.push({ field: 'note', why: 'note' })
  return problems
}

/** By what an entry is the same as another. */
export function entryKey(entry: Pick<OfficeWord, 'list' | 'word' | 'title' | 'validFrom'>): string {
  return [entry.list, entry.word, entry.title, entry.validFrom ?? ''].join('\t')
}

/** The columns of a workbook, in their order. */
export const SHEET_FIELDS = [
  'list',
  'word',
  'right',
  'title',
  'rank',
  'validFrom',
  'validTo',
  'note',
] as const

export type RowProblem = EntryProblem & { row: number }

/**
 * Entries from the rows of a workbook, the first of which is the head. Lists may be named in either
 * language (`names`). Rows count from 1, as a spreadsheet shows them; empty ones are passed over.
 */
export function entriesFrom(
  rows: readonly (readonly string[])[],
  names: ReadonlyMap<string, OfficeList>,
): { entries: Entry[]; problems: RowProblem[] } {
  const entries: Entry[] = []
  const problems: RowProblem[] = []
  const seen = new Set<string>()
  for (const [n, cells] of rows.entries()) {
    if (n === 0 || cells.every((cell) => cell.trim() === '')) continue
    const row = n + 1
    const cell = (field: (typeof SHEET_FIELDS)[number]) =>
      (cells[SHEET_FIELDS.indexOf(field)] ?? '').trim()
    const told = (field: EntryProblem['field'], why: EntryProblem['why']) =>
      problems.push({ row, field, why })
    const day = (field: 'validFrom' | 'validTo') => {
      const text = cell(field)
      if (text === '' || isLocalDate(text)) return text || null
      told(field, 'day')
      return null
    }
    const named = cell('list')
    const list = names.get(named) ?? OFFICE_LISTS.find((each) => each === named)
    if (!list) {
      told('list', 'list')
      continue
    }
    const rank = cell('rank')
    if (!/^(?:[1-9]\d{0,2})?$/.test(rank)) told('rank', 'rank')
    const entry: Entry = {
      list,
      word: cell('word'),
      right: cell('right'),
      title: cell('title'),
      rank: rank === '' ? null : Number(rank),
      validFrom: day('validFrom'),
      validTo: day('validTo'),
      note: cell('note'),
    }
    for (const each of problemsOf(entry)) told(each.field, each.why)
    if (seen.has(entryKey(entry))) told('word', 'twice')
    seen.add(entryKey(entry))
    entries.push(entry)
  }
  return { entries, problems }
}
