import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../../../platform/project-folder.ts'
import type { Detector, Hit } from '../engine/finding.ts'
import { isHan, sentencesOf } from './alphabet.ts'
import { Confusions, KINDS } from './confusions.ts'
import { type Costs, decode } from './decode.ts'
import { type Dictionary, readDictionary } from './dictionary.ts'
import { doubledIn } from './doubled.ts'
import { LanguageModel } from './language-model.ts'
import { MODERN } from './modern.data.ts'
import { type Model, unpackModel } from './pack.ts'
import { EITHER_WAY } from './plausibility.data.ts'
import { Plausibility, surpriseOf } from './plausibility.ts'
import { LIKELY_SLIP } from './strings.ts'

export const SPELLING_MODEL = 'src/modules/checks/spelling/spelling.model'

/** `strict` speaks only where it is as good as sure; `balanced` suggests more and errs more. */
export type Setting = 'strict' | 'balanced'

/** Log-odds from which a change is spoken of; chosen on texts that no model was trained on. */
export const THRESHOLDS: Record<Setting, number> = { strict: 1.5, balanced: -1.2 }
/** What a change costs, in nats: same sound, other tone, near sound, loose sound, shape, sound and shape. */
const COSTS: Costs = [7, 8, 9, 11, 10, 7]
/** A character this rare in the counted texts is not proposed. */
const KNOWN_FROM = 4
const CERTAIN = 0.99
/** Neighbours in the mouth are heard apart in a name. */
const LOOSE = KINDS.indexOf('loose')
const EITHER = new Set(EITHER_WAY)
/** Which number is meant is a matter of fact, not of frequency. */
const NUMERAL = /[〇一二三四五六七八九十百千万亿]/
/** So many times more frequent is what a run is a slip of. */
const MUCH = 10
/** So many times more frequent is a word that a pair of characters is a slip of, until it stands on many pages. */
const FAR_MORE = 300
const MANY_PAGES = 10
/** Shorter runs are too alike among themselves to be doubted by their frequency alone. */
const DOUBTED_FROM = 3
/** Of one text so much is read, some half a minute of work: longer ones are lists, not prose. */
const MOST_CHARACTERS = 300_000

export type Speller = {
  /** Findings sentence by sentence, as they are made. */
  check: (text: string, setting: Setting) => Generator<Hit>
  /** A word with one character in place of another that sounds or looks alike. */
  variantsOf: (word: string) => string[]
  /** Whether a run of characters, on so many pages, looks like a slip of one that is far more frequent. */
  isDoubtful: (run: Uint16Array, pages: number) => boolean
}

/** A speller of a model; the model is not changed, and one can serve any number of texts. */
export function spellerOf(model: Model): Speller {
  const { alphabet } = model
  const language = new LanguageModel(model.counts, alphabet.size)
  const known = (id: number) =>
    isHan(alphabet.characterOf(id).charCodeAt(0)) && language.count([id], 0, 1) >= KNOWN_FROM
  const confusions = new Confusions(alphabet, model.readings, model.shapes, known)
  const words = sharedDictionary()
  const plausibility = new Plausibility(alphabet, language, words)

  function* check(text: string, setting: Setting): Generator<Hit> {
    for (const { start, end } of sentencesOf(text.slice(0, MOST_CHARACTERS))) {
      const tokens = alphabet.read(text, start, end)
      yield* doubledIn(text, tokens, language, alphabet)
      const edits = decode(tokens, language, confusions, COSTS)
      if (edits.length === 0) continue
      const scene = { tokens, edits, surprise: surpriseOf(tokens, language) }
      for (const edit of edits) {
        const at = tokens.starts[edit.at]!
        const word = text[at]!
        const right = alphabet.characterOf(edit.to)
        const odds = plausibility.of(edit, scene)
        if (odds < THRESHOLDS[setting] || EITHER.has(word + right)) continue
        if (NUMERAL.test(word) && NUMERAL.test(right)) continue
        if (isInModernWord(text, at)) continue
        const [before, after] = neighbours(text, at)
        yield {
          rule: LIKELY_SLIP,
          start: at,
          end: at + 1,
          suggestions: [right],
          params: { word: before + word + after, right: before + right + after },
          severity: odds >= THRESHOLDS.strict ? 'warn' : 'hint',
          confidence: Math.min(CERTAIN, Math.round(100 / (1 + Math.exp(-odds))) / 100),
        }
      }
    }
  }
  function variantsOf(word: string): string[] {
    return [...word].flatMap((character, n) => {
      const { ids, kinds } = confusions.of(alphabet.idOf(character))
      return [...ids].flatMap((id, i) =>
        kinds[i] === LOOSE ? [] : [word.slice(0, n) + alphabet.characterOf(id) + word.slice(n + 1)],
      )
    })
  }
  const frequencies = new Map<string, number>()
  /** How frequent the commonest word is that a pair of characters, itself none, sounds or looks like. */
  function likeWord(pair: Uint16Array): number {
    const key = pair.join()
    const known = frequencies.get(key)
    if (known !== undefined) return known
    const isWord = (ids: Uint16Array) =>
      words.has([...ids].map((id) => alphabet.characterOf(id)).join(''), 0, 2)
    const other = pair.slice()
    let most = 0
    for (const [at, id] of isWord(pair) ? [] : pair.entries()) {
      const { ids, kinds } = confusions.of(id)
      for (const [i, candidate] of ids.entries()) {
        other[at] = candidate
        const count = kinds[i] === LOOSE ? 0 : language.count(other, 0, 2)
        if (count > most && isWord(other)) most = count
      }
      other[at] = id
    }
    frequencies.set(key, most)
    return most
  }
  function isLikeWord(pair: Uint16Array, pages: number): boolean {
    return likeWord(pair) >= FAR_MORE * (pages + language.count(pair, 0, 2))
  }
  function isDoubtful(run: Uint16Array, pages: number): boolean {
    if (pages < MANY_PAGES)
      for (let at = 0; at + 1 < run.length; at++)
        if (isLikeWord(run.subarray(at, at + 2), pages)) return true
    if (run.length < DOUBTED_FROM) return false
    if (language.count(run, 0, run.length) > 0) return false
    const other = run.slice()
    return run.some((id, at) => {
      const { ids, kinds } = confusions.of(id)
      const found = ids.some((candidate, i) => {
        other[at] = candidate
        return kinds[i] !== LOOSE && language.count(other, 0, other.length) >= MUCH * pages
      })
      other[at] = id
      return found
    })
  }

  return { check, variantsOf, isDoubtful }
}

const MODERN_WORDS = new Set(MODERN.trim().split(/\s+/))
const LONGEST_MODERN = Math.max(...[...MODERN_WORDS].map((word) => word.length))

/** Whether a place lies in a word that offices use and statutes do not. */
function isInModernWord(text: string, at: number): boolean {
  for (let from = Math.max(0, at - LONGEST_MODERN + 1); from <= at; from++)
    for (let to = at + 1; to <= from + LONGEST_MODERN; to++)
      if (MODERN_WORDS.has(text.slice(from, to))) return true
  return false
}

/** Up to two Han characters on either side of a place. */
function neighbours(text: string, at: number): [string, string] {
  let from = at
  while (from > 0 && at - from < 2 && isHan(text.charCodeAt(from - 1))) from--
  let to = at + 1
  while (to < text.length && to - at < 3 && isHan(text.charCodeAt(to))) to++
  return [text.slice(from, at), text.slice(at + 1, to)]
}

let model: Model | undefined

/** The model that comes with the platform, read when first asked for. */
export function shippedModel(): Model {
  model ??= unpackModel(readFileSync(join(projectFolder(), SPELLING_MODEL)))
  return model
}

let shipped: Speller | undefined

/** The speller that comes with the platform. */
export function createSpeller(): Speller {
  shipped ??= spellerOf(shippedModel())
  return shipped
}

let dictionary: Dictionary | undefined
function sharedDictionary(): Dictionary {
  dictionary ??= readDictionary()
  return dictionary
}

/** As the engine asks: all findings of a text. Nothing is loaded before the first text. */
export function spellingDetector(setting: Setting, speller = createSpeller): Detector {
  return (text) => (/\p{Script=Han}{2}/u.test(text) ? [...speller().check(text, setting)] : [])
}
