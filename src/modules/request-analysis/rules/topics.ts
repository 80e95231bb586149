import { likenessOfPairs, NEARLY_THE_SAME, pairsOf } from '../../requests/rules/similar.ts'
import { COMMON_WORDS } from './topics.data.ts'

/** Words and likeness are looked at in so many of the latest applications of a period. */
export const SAMPLE = 1000
const SHOWN = 15
/** A word or a wish that only one application has is no topic. */
const FEWEST = 2

export type Wish = { id: string; wanted: string }
export type Tagged = { word: string; tag: string }
/** A topic or a repeated wish, with the applications behind it. */
export type Gathered = { key: string; ids: string[] }

/** Nouns and names of places and offices, of which most applications have one or two; no names of people. */
const NAMING = /^(n(?!r)|vn|j|l|i|eng)/

/** The words most applications name, the most frequent first. `tag` cuts a text into its words. */
export function topicsOf(
  wishes: readonly Wish[],
  tag: (text: string) => readonly Tagged[],
): Gathered[] {
  const byWord = new Map<string, string[]>()
  for (const { id, wanted } of wishes) {
    const words = tag(wanted)
      .filter((each) => NAMING.test(each.tag))
      .map(({ word }) => word)
      .filter((word) => [...word].length > 1 && /\p{L}/u.test(word) && !COMMON_WORDS.has(word))
      // A long number is somebody’s or a document’s, and no topic.
      .filter((word) => !/\d{6}/.test(word))
    for (const word of new Set(words)) byWord.set(word, [...(byWord.get(word) ?? []), id])
  }
  return mostFrequent([...byWord].map(([key, ids]) => ({ key, ids })))
}

/** Wishes that are nearly the same, each under the words of its first application. */
export function repeatsOf(wishes: readonly Wish[]): Gathered[] {
  const leaders: { key: string; pairs: Set<string>; ids: string[] }[] = []
  for (const { id, wanted } of wishes) {
    const pairs = pairsOf(wanted)
    const leader = leaders.find((each) => likenessOfPairs(each.pairs, pairs) >= NEARLY_THE_SAME)
    if (leader) leader.ids.push(id)
    else leaders.push({ key: wanted, pairs, ids: [id] })
  }
  return mostFrequent(leaders.map(({ key, ids }) => ({ key, ids })))
}

function mostFrequent(gathered: readonly Gathered[]): Gathered[] {
  return gathered
    .filter(({ ids }) => ids.length >= FEWEST)
    .sort((a, b) => b.ids.length - a.ids.length || (a.key < b.key ? -1 : 1))
    .slice(0, SHOWN)
}
