import { type Locale, speak } from '../../../../kernel/strings.ts'
import { listNames, listWords } from '../../strings.ts'
import { OFFICE_LISTS, type OfficeList } from './entries.ts'
import { type Entry, entriesFrom } from './entry-form.ts'

/** More rows at once are no list an office keeps by hand; wrong ones beyond the second are not told. */
export const MOST_ROWS = 5000
const MOST_TOLD = 100

/** The lists by their names in both languages. */
const NAMES = new Map(
  OFFICE_LISTS.flatMap((list): [string, OfficeList][] => [
    [listNames[list].zh, list],
    [listNames[list].en, list],
  ]),
)

/**
 * Entries from the rows of a workbook as the workbench exports it, with what is wrong with it, row by
 * row, in words: for the import and for the command line alike.
 */
export function readWordRows(
  rows: readonly (readonly string[])[],
  locale: Locale,
): { entries: Entry[]; problems: string[] } {
  const say = speak(listWords, locale)
  const { entries, problems } = entriesFrom(rows, NAMES)
  return {
    entries,
    problems: problems
      .slice(0, MOST_TOLD)
      .map(({ row, field, why }) =>
        say('row', { row, column: say(`head.${field}`), message: say(`wrong.${why}`) }),
      ),
  }
}
