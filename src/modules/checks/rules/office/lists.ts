import type { LocalDate } from '../../../../kernel/days.ts'
import type { Detector, Rule } from '../../engine/finding.ts'
import { compileWords, type WordList } from '../words/words.ts'
import { holdsOn, type OfficeList, type OfficeLists } from './entries.ts'
import { leaders } from './leaders.ts'
import { OFFICE } from './rules.data.ts'

const RULES: Record<Exclude<OfficeList, 'leader'>, Rule> = {
  body: OFFICE['office-body'],
  region: OFFICE['office-region'],
  banned: OFFICE['office-banned'],
  caution: OFFICE['office-caution'],
  phrase: OFFICE['office-phrase'],
}

/** What the office's own lists find in a text of that day. */
export function officeWords(lists: OfficeLists, on: LocalDate | null): Detector {
  if (lists.words.length === 0) return () => []
  const inForce = lists.words.filter((each) => each.list !== 'leader' && holdsOn(each, on))
  const compiled: WordList[] = Object.entries(RULES).map(([list, rule]) => {
    const own = inForce.filter((each) => each.list === list)
    return {
      rule,
      words: Object.fromEntries(own.map(({ word, right }) => [word, right])),
      // Where the right form holds the wrong one, it is right.
      unless: own.flatMap(({ word, right }) => (right.includes(word) ? [right] : [])),
    }
  })
  const search = compileWords(compiled)
  const named = leaders(lists, on)
  return (text) => [...search(text), ...named(text)]
}
