import { featuresOf, type GivenNames, isDoubleSurname, isSurname, type Word } from './features.ts'
import { DOCUMENT_CODE, NO_NAME, STREET } from './no-names.data.ts'

/** A person's name in a text; `start` and `end` in UTF-16 units. */
export type Name = { start: number; end: number; text: string; confidence: number }

/** Outside, beginning, inside. */
export const TAGS = 3
export const OUTSIDE = 0
export const BEGIN = 1
export const INSIDE = 2

/** Weight of feature f for tag t at `f * TAGS + t`; of tag t after tag s at `s * TAGS + t`. */
export type Weights = { features: ArrayLike<number>; transitions: ArrayLike<number> }

/** Scores of the tags at every character. */
export function emissions(features: readonly Int32Array[], weights: Weights): Float64Array {
  const scores = new Float64Array(features.length * TAGS)
  features.forEach((list, i) => {
    for (const feature of list) {
      for (let tag = 0; tag < TAGS; tag++) {
        scores[i * TAGS + tag]! += weights.features[feature * TAGS + tag]!
      }
    }
  })
  return scores
}

/** The best sequence of tags; what is inside a name follows its beginning. */
export function viterbi(scores: Float64Array, transitions: ArrayLike<number>): Uint8Array {
  const length = scores.length / TAGS
  const best = new Float64Array(length * TAGS)
  const back = new Uint8Array(length * TAGS)
  for (let i = 0; i < length; i++) {
    for (let tag = 0; tag < TAGS; tag++) {
      let top = Number.NEGATIVE_INFINITY
      for (let before = 0; before < TAGS; before++) {
        if (tag === INSIDE && (i === 0 || before === OUTSIDE)) continue
        if (i === 0 && before !== OUTSIDE) continue
        const score =
          (i === 0 ? 0 : best[(i - 1) * TAGS + before]!) + transitions[before * TAGS + tag]!
        if (score > top) {
          top = score
          back[i * TAGS + tag] = before
        }
      }
      best[i * TAGS + tag] = top + scores[i * TAGS + tag]!
    }
  }
  const tags = new Uint8Array(length)
  let tag = OUTSIDE
  for (let t = 1; t < TAGS; t++) {
    if (length > 0 && best[(length - 1) * TAGS + t]! > best[(length - 1) * TAGS + tag]!) tag = t
  }
  for (let i = length - 1; i >= 0; i--) {
    tags[i] = tag
    tag = back[i * TAGS + tag]!
  }
  return tags
}

const LONGEST_NAME = 15
/** Zhang so-and-so: already masked, nobody's full name. */
const MASKED = /[\u67d0*\uff0a\u00d7]/
const NAME = /^[\p{Script=Han}]+(?:[\u00b7\u2022\u30fb][\p{Script=Han}]+)*$/u

/** Names in one sentence. */
export function namesIn(
  sentence: string,
  words: readonly Word[],
  given: GivenNames,
  weights: Weights,
  sharpness: number,
): Name[] {
  const scores = emissions(featuresOf(sentence, words, given), weights)
  const tags = viterbi(scores, weights.transitions)
  const names: Name[] = []
  const within = insideWords(words, sentence.length)
  for (let start = 0; start < tags.length; start++) {
    if (tags[start] !== BEGIN) continue
    let end = start + 1
    while (end < tags.length && tags[end] === INSIDE) end++
    const text = sentence.slice(start, end)
    if (text.length < 2 || text.length > LONGEST_NAME || !NAME.test(text)) continue
    if (MASKED.test(text) || MASKED.test(sentence[end] ?? '')) continue
    if (text.length === 2 && !isSurname(text, 0)) continue
    if (isNone(sentence, start, end) || within[start] === 1) continue
    let margin = 0
    for (let i = start; i < end; i++) {
      margin += scores[i * TAGS + tags[i]!]! - scores[i * TAGS + OUTSIDE]!
    }
    const confidence = 1 / (1 + Math.exp(-margin / (end - start) / sharpness))
    names.push({ start, end, text, confidence: Math.round(confidence * 100) / 100 })
  }
  return names
}

/** Words known to be no names, whatever a statistic says. */
function isNone(sentence: string, start: number, end: number): boolean {
  if (NO_NAME.test(sentence.slice(start, end + 4))) return true
  if (DOCUMENT_CODE.test(sentence.slice(end, end + 12))) return true
  return (
    STREET.test(sentence.slice(start, end)) && /\p{Script=Han}$/u.test(sentence.slice(0, start))
  )
}

/** Places where a word of several characters goes on that is no name: nobody's name begins there. */
function insideWords(words: readonly Word[], length: number): Uint8Array {
  const inside = new Uint8Array(length)
  let at = 0
  for (const { word, tag } of words) {
    if (word.length > 1 && !/^(?:nr|x)/.test(tag)) inside.fill(1, at + 1, at + word.length)
    at += word.length
  }
  return inside
}

const MARKS = /[\p{Script=Han}](\u67d0{1,2}|[*\uff0a\u00d7]{1,3})/gu

/** Names that are masked already (a surname, then `某` or stars), as places in the text. */
export function maskedNames(text: string): { start: number; end: number }[] {
  return [...text.matchAll(MARKS)].flatMap((match) => {
    const end = match.index + match[0].length
    if (isDoubleSurname(text, match.index - 1)) return [{ start: match.index - 1, end }]
    return isSurname(text, match.index) ? [{ start: match.index, end }] : []
  })
}
