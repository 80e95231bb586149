import { featuresOf, type GivenNames, PLACES, type Word } from './features.ts'
import { DOUBLE_SURNAMES, SURNAMES, TRANSLITERATION } from './surnames.data.ts'
import { BEGIN, emissions, INSIDE, OUTSIDE, TAGS, viterbi } from './tagger.ts'
import * as own from './training.data.ts'

/** A sentence and what each of its characters is. */
export type Example = { sentence: string; tags: Uint8Array }

export type NameLists = {
  /** Chinese given names, as often as they are wanted. */
  given: readonly string[]
  /** Foreign names written by sound. */
  foreign: readonly string[]
}

type Random = () => number

/** Reproducible numbers between 0 and 1. */
export function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function pick<T>(random: Random, list: ArrayLike<T>): T {
  return list[Math.floor(random() * list.length)]!
}

/** A name such as people have: mostly a frequent surname and one or two characters. */
export function inventName(random: Random, lists: NameLists): string {
  const kind = random()
  if (kind < 0.14) return foreignName(random, lists)
  const surname =
    kind < 0.17
      ? pick(random, DOUBLE_SURNAMES)
      : SURNAMES[Math.floor(SURNAMES.length ** random()) - 1]!
  if (random() < 0.6) return surname + pick(random, lists.given)
  const first = pick(random, pick(random, lists.given))
  return random() < 0.3 ? surname + first : surname + first + pick(random, lists.given).at(-1)!
}

function foreignName(random: Random, lists: NameLists): string {
  const part = () => {
    if (random() < 0.6) return pick(random, lists.foreign)
    return Array.from({ length: 2 + Math.floor(random() * 4) }, () =>
      pick(random, TRANSLITERATION),
    ).join('')
  }
  return random() < 0.35 ? `${part()}\u00b7${part()}` : part()
}

/** The carriers of our own text, filled in `times` over; some joined to one text. */
export function carrierExamples(random: Random, lists: NameLists, times: number): Example[] {
  const lines = [own.CARRIERS, own.CARRIERS, own.NOBODY].flatMap((text) => text.trim().split('\n'))
  return Array.from({ length: lines.length * times }, (_, i) => {
    let example = fill(random, lists, lines[i % lines.length]!)
    if (random() < 0.25) example = join(example, fill(random, lists, pick(random, lines)))
    return example
  })
}

function fill(random: Random, lists: NameLists, line: string): Example {
  let sentence = ''
  const tags: number[] = []
  for (const piece of line.split(/(\{\w\})/)) {
    const text = slot(random, lists, piece)
    sentence += text
    for (let i = 0; i < text.length; i++) {
      tags.push(piece !== '{P}' ? OUTSIDE : i === 0 ? BEGIN : INSIDE)
    }
  }
  return { sentence, tags: Uint8Array.from(tags) }
}

function slot(random: Random, lists: NameLists, piece: string): string {
  if (piece === '{P}') return inventName(random, lists)
  if (piece === '{T}') return pick(random, own.TITLES)
  if (piece === '{O}')
    return (random() < 0.3 ? pick(random, own.PLACES) : '') + pick(random, own.OFFICES)
  if (piece === '{L}') return pick(random, own.PLACES)
  if (piece === '{W}') return pick(random, own.NOUNS)
  if (piece === '{N}') return String(Math.floor(10 ** (random() * 4)))
  if (piece === '{D}') {
    const month = `${1 + Math.floor(random() * 12)}\u6708${1 + Math.floor(random() * 28)}\u65e5`
    return random() < 0.5 ? month : `20${10 + Math.floor(random() * 17)}\u5e74${month}`
  }
  return piece
}

function join(a: Example, b: Example): Example {
  return { sentence: a.sentence + b.sentence, tags: Uint8Array.from([...a.tags, ...b.tags]) }
}

/** A sentence of a statute in which whoever is meant has a name in place of a word such as `申请人`. */
export function namedExample(
  random: Random,
  lists: NameLists,
  sentence: string,
  persons: RegExp,
): Example {
  let out = ''
  const tags: number[] = []
  let last = 0
  for (const match of sentence.matchAll(persons)) {
    if (random() < 0.3) continue
    // Half of the time the word stays in front of the name.
    const stays = random() < 0.4 ? match[0] : ''
    const before = sentence.slice(last, match.index) + stays
    const name = inventName(random, lists)
    out += before + name
    for (let i = 0; i < before.length; i++) tags.push(OUTSIDE)
    for (let i = 0; i < name.length; i++) tags.push(i === 0 ? BEGIN : INSIDE)
    last = match.index + match[0].length
  }
  out += sentence.slice(last)
  while (tags.length < out.length) tags.push(OUTSIDE)
  return { sentence: out, tags: Uint8Array.from(tags) }
}

/** Five steps of how usual a character is in given names, from a list of them. */
export function givenSteps(given: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of given) for (const c of name) counts.set(c, (counts.get(c) ?? 0) + 1)
  return new Map([...counts].map(([c, n]) => [c, n >= 300 ? 4 : n >= 80 ? 3 : n >= 15 ? 2 : 1]))
}

const DROPPED = 0.12

/**
 * Averaged perceptron over the examples, in a random order each round. Every feature is left out now and
 * then, so that no single one decides.
 */
export function trainPerceptron(
  examples: readonly Example[],
  cut: (sentence: string) => Word[],
  given: GivenNames,
  { rounds, seed }: { rounds: number; seed: number },
): { features: Float32Array; transitions: Float32Array } {
  const random = randomFrom(seed)
  const size = PLACES * TAGS
  const weights = { features: new Float32Array(size), transitions: new Float32Array(TAGS * TAGS) }
  const sums = { features: new Float64Array(size), transitions: new Float64Array(TAGS * TAGS) }
  const prepared = examples.map(({ sentence, tags }) => ({
    tags,
    features: featuresOf(sentence, cut(sentence), given),
  }))
  let step = 1
  const order = prepared.map((_, i) => i)
  for (let round = 0; round < rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    for (const index of order) {
      const { features, tags } = prepared[index]!
      const kept = features.map((list) => list.filter(() => random() >= DROPPED))
      const guess = viterbi(emissions(kept, weights), weights.transitions)
      for (let i = 0; i < tags.length; i++) {
        const [right, wrong] = [tags[i]!, guess[i]!]
        if (right !== wrong) {
          for (const feature of kept[i]!) {
            update(weights.features, sums.features, feature * TAGS + right, 1, step)
            update(weights.features, sums.features, feature * TAGS + wrong, -1, step)
          }
        }
        const before = (list: Uint8Array) => (i === 0 ? OUTSIDE : list[i - 1]!)
        const rightStep = before(tags) * TAGS + right
        const wrongStep = before(guess) * TAGS + wrong
        if (rightStep !== wrongStep) {
          update(weights.transitions, sums.transitions, rightStep, 1, step)
          update(weights.transitions, sums.transitions, wrongStep, -1, step)
        }
      }
      step++
    }
  }
  for (const part of ['features', 'transitions'] as const) {
    for (let i = 0; i < weights[part].length; i++) weights[part][i]! -= sums[part][i]! / step
  }
  return weights
}

function update(w: Float32Array, sums: Float64Array, at: number, by: number, step: number): void {
  w[at]! += by
  sums[at]! += by * step
}
