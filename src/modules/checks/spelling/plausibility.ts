import { type Alphabet, BOUNDARY, FIRST_CHARACTER, type Tokens } from './alphabet.ts'
import { KINDS } from './confusions.ts'
import type { Edit } from './decode.ts'
import type { Dictionary } from './dictionary.ts'
import type { LanguageModel } from './language-model.ts'
import { BIAS, WEIGHTS } from './plausibility.data.ts'

/** What one change of a sentence is judged by. */
export type Scene = {
  tokens: Tokens
  edits: readonly Edit[]
  /** Logarithms of the probabilities of the sentence as it was written. */
  surprise: Float64Array
}

/**
 * The most frequent characters carry grammar more than meaning, and go with nearly everything: what the
 * statistics say against one of them must weigh more.
 */
const FREQUENT = 250
const GRAMMAR = 2
const LONGEST_WORD = 6
/** Surprise a character, in nats, from which a sentence is of a kind the model hardly knows. */
const STRANGE = 5.2

/**
 * Whether a change the channel proposes is a slip of the writer: a logistic regression over how much
 * more likely the sentence becomes, how the characters resemble each other, how often the two stand
 * beside these neighbours, and whether they make words. Trained on statutes with slips put in.
 */
export class Plausibility {
  private readonly alphabet: Alphabet
  private readonly model: LanguageModel
  private readonly dictionary: Dictionary

  constructor(alphabet: Alphabet, model: LanguageModel, dictionary: Dictionary) {
    this.alphabet = alphabet
    this.model = model
    this.dictionary = dictionary
  }

  /** Log-odds that the change is right. */
  of(edit: Edit, scene: Scene): number {
    const odds = this.features(edit, scene).reduce((sum, x, i) => sum + x * WEIGHTS[i]!, BIAS)
    const grammar = edit.from < FIRST_CHARACTER + FREQUENT ? GRAMMAR : 0
    const mean = -scene.surprise.reduce((sum, log) => sum + log, 0) / scene.surprise.length
    return odds - grammar - Math.max(0, mean - STRANGE)
  }

  features(edit: Edit, { tokens, edits, surprise }: Scene): number[] {
    const { at } = edit
    const length = tokens.length
    const mended = tokens.ids.slice(0, length)
    for (const each of edits) mended[each.at] = each.to
    const written = mended.slice()
    written[at] = edit.from
    const [longMended, longWritten] = [this.longestWord(mended, at), this.longestWord(written, at)]
    return [
      edit.gain / 10,
      ...Array.from({ length: KINDS.length + 1 }, (_, kind) => (edit.kind === kind ? 1 : 0)),
      Math.log1p(this.model.count([edit.from], 0, 1)) / 5,
      Math.log1p(this.model.count([edit.to], 0, 1)) / 5,
      ...this.company(mended, at, length),
      ...this.company(written, at, length),
      longMended - longWritten,
      longMended >= 2 ? 1 : 0,
      longMended >= 3 ? 1 : 0,
      longWritten >= 2 ? 1 : 0,
      longWritten >= 3 ? 1 : 0,
      surroundings(surprise, at, length),
      edits.length > 1 ? 1 : 0,
      edits.some((each) => Math.abs(each.at - at) === 1) ? 1 : 0,
      Math.min(...surprise.subarray(at, Math.min(at + 4, length + 1))) / 10,
      length < 8 ? 1 : 0,
      at === 0 || at === length - 1 ? 1 : 0,
    ]
  }

  /** How often a character stands with its neighbours, in pairs, threes and fours. */
  private company(ids: Uint16Array, at: number, length: number): number[] {
    const count = (from: number, to: number) =>
      from < 0 || to > length ? 0 : Math.log1p(this.model.count(ids, from, to)) / 5
    return [
      count(at - 1, at + 1),
      count(at, at + 2),
      count(at - 2, at + 1),
      count(at - 1, at + 2),
      count(at, at + 3),
      Math.max(
        count(at - 3, at + 1),
        count(at - 2, at + 2),
        count(at - 1, at + 3),
        count(at, at + 4),
      ),
    ]
  }

  private longestWord(ids: Uint16Array, at: number): number {
    const first = Math.max(0, at - LONGEST_WORD + 1)
    const end = Math.min(ids.length, at + LONGEST_WORD)
    let text = ''
    for (let i = first; i < end; i++) text += this.alphabet.characterOf(ids[i]!) || ' '
    const here = at - first
    let longest = 1
    for (let from = 0; from <= here; from++) {
      for (let to = Math.min(text.length, from + LONGEST_WORD); to > here; to--) {
        if (to - from > longest && this.dictionary.has(text, from, to)) longest = to - from
      }
    }
    return longest
  }
}

/** How surprising the text around is: in names and foreign words everything is. */
function surroundings(surprise: Float64Array, at: number, length: number): number {
  let sum = 0
  let count = 0
  for (let i = Math.max(0, at - 7); i < Math.min(length, at + 11); i++) {
    if (i >= at && i <= at + 3) continue
    sum += surprise[i]!
    count++
  }
  return count ? -sum / count / 3 : 1
}

/** Logarithms of the probabilities of all characters of a sentence and of its end. */
export function surpriseOf({ ids, length }: Tokens, model: LanguageModel): Float64Array {
  const logs = new Float64Array(length + 1)
  const place = model.start(BOUNDARY)
  for (let i = 0; i <= length; i++) {
    logs[i] = model.step(place, i < length ? ids[i]! : BOUNDARY, place)
  }
  return logs
}
