import { compile } from '../../engine/automaton.ts'
import type { Hit, Rule } from '../../engine/finding.ts'
import { type Normalised, normalise } from '../../engine/normalise.ts'

/** Words of one rule: wrong → right ('' where there is none), and longer words in which they are right. */
export type WordList = {
  rule: Rule
  words: Readonly<Record<string, string>>
  unless?: readonly string[]
  /** What may stand before a word and makes it right. */
  unlessAfter?: readonly string[]
}

/** A search for all words of all lists in one pass over a text. */
export type WordSearch = (text: string) => Hit[]

type Entry = { list: WordList; word: string; right: string } | null

/**
 * Compiles lists into one automaton. Words are found however they are written: in traditional
 * characters, full-width, with invisible characters or signs put between. Of words that overlap the
 * longest stands; a longer word in which one is right (`unless`) silences it.
 */
export function compileWords(lists: readonly WordList[]): WordSearch {
  const entries: Entry[] = []
  const patterns: string[] = []
  const add = (pattern: string, entry: Entry) => {
    patterns.push(normalise(pattern).text)
    entries.push(entry)
  }
  for (const list of lists) {
    for (const [word, right] of Object.entries(list.words)) add(word, { list, word, right })
    for (const word of list.unless ?? []) add(word, null)
    for (const word of list.unlessAfter ?? [])
      for (const wrong of Object.keys(list.words)) add(word + wrong, null)
  }
  const automaton = compile(patterns)
  return (text) => {
    const plain = normalise(text)
    const found: { start: number; end: number; entry: Entry }[] = []
    automaton.each(plain.text, (pattern, end) => {
      found.push({ start: end - patterns[pattern]!.length, end, entry: entries[pattern]! })
    })
    return longest(found).flatMap(({ start, end, entry }) =>
      entry ? [hitOf(text, plain, entry, start, end)] : [],
    )
  }
}

/** Of what overlaps the longest, and of the longest the first. */
export function longest<T extends { start: number; end: number }>(found: T[]): T[] {
  const chosen: T[] = []
  const byLength = found.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  const taken = new Set<number>()
  for (const each of byLength) {
    let free = true
    for (let at = each.start; at < each.end && free; at++) free = !taken.has(at)
    if (!free) continue
    for (let at = each.start; at < each.end; at++) taken.add(at)
    chosen.push(each)
  }
  return chosen
}

function hitOf(
  text: string,
  plain: Normalised,
  { list, right }: NonNullable<Entry>,
  first: number,
  last: number,
): Hit {
  const start = plain.from[first]!
  const end = plain.to[last - 1]!
  const written = text.slice(start, end)
  return {
    rule: list.rule,
    start,
    end,
    suggestions: right ? [right] : [],
    params: { word: written, right },
  }
}
