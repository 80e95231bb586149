import { type Alphabet, alphabetOf, sentencesOf } from './alphabet.ts'
import {
  addCounts,
  type Counts,
  countWindows,
  mergeWindows,
  NumberList,
  pushWindows,
  type Windows,
} from './ngrams.ts'
import { ownPages } from './own-pages.ts'
import type { Model } from './pack.ts'

/** (n+1)-grams rarer than this are not kept: they are noise, and most of the size. */
export const AT_LEAST = [1, 1, 1, 2] as const
/** What an organisation's own page counts against a statute: its words are the ones it will use again. */
const OWN_WEIGHT = 3

/** The alphabet of some texts. */
export function alphabetOfTexts(texts: Iterable<string>): Alphabet {
  const counts = new Map<string, number>()
  for (const text of texts) for (const c of text) counts.set(c, (counts.get(c) ?? 0) + 1)
  return alphabetOf(counts)
}

/** The n-grams of texts, sentence by sentence. */
export function windowsOfTexts(alphabet: Alphabet, texts: Iterable<string>): Windows {
  const list = new NumberList()
  for (const text of texts) {
    for (const { start, end } of sentencesOf(text)) {
      const tokens = alphabet.read(text, start, end)
      if (tokens.length > 0) pushWindows(tokens, list)
    }
  }
  return countWindows(list)
}

/** The n-grams of a list of words, each counted `times(word)`; nothing is said of what stands around them. */
export function windowsOfWords(alphabet: Alphabet, words: ReadonlyMap<string, number>): Windows {
  let all: Windows = { keys: new Float64Array(0), weights: new Float64Array(0) }
  const byWeight = new Map<number, NumberList>()
  for (const [word, times] of words) {
    // Powers of two are exact enough, and few.
    const weight = 2 ** Math.round(Math.log2(times))
    const list = byWeight.get(weight) ?? new NumberList()
    byWeight.set(weight, list)
    pushWindows(alphabet.read(word), list, false)
  }
  for (const [times, list] of byWeight) all = mergeWindows(all, countWindows(list), times)
  return all
}

/**
 * A model that also knows the runs an organisation publishes. Pure and the same for the same texts in
 * any order; the original is not changed.
 */
export function train(model: Model, texts: readonly string[]): Model {
  const own = ownPages(model.alphabet)
  for (const text of texts) own.add(text)
  return withOwn(
    model,
    own.counts(1, () => false),
  )
}

/** A model with the counts of an organisation's own pages in it. */
export function withOwn(model: Model, own: Counts): Model {
  return { ...model, counts: addCounts(model.counts, own, OWN_WEIGHT) }
}
