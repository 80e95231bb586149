import { type Counts, countOfCode, type Level, ORDER } from './ngrams.ts'

/** Discounts of the interpolated absolute discounting, by length of the n-gram. */
const DISCOUNT = [0, 0.75, 0.8, 0.85]

/** Where a text stands: the nodes of its last one, two and three characters; -1 where never seen. */
export type Place = { one: number; two: number; three: number }

/** P(character | the three before it), from counts; what is rare leans on shorter n-grams. */
export class LanguageModel {
  private readonly levels: Level[]
  private readonly nodeOf: Int32Array
  private readonly alone: Float64Array
  private readonly totals: Float32Array[]
  private readonly lambdas: Float32Array[]

  constructor(counts: Counts, alphabetSize: number) {
    this.levels = counts
    this.nodeOf = new Int32Array(alphabetSize).fill(-1)
    this.alone = new Float64Array(alphabetSize)
    const { characters, codes } = counts[0]!
    let all = 0
    for (const code of codes) all += countOfCode(code)
    const floor = 0.5
    all += floor * alphabetSize
    this.alone.fill(floor / all)
    for (let node = 0; node < characters.length; node++) {
      this.nodeOf[characters[node]!] = node
      this.alone[characters[node]!] = (countOfCode(codes[node]!) + floor) / all
    }
    const sums = counts.slice(0, ORDER - 1).map((level, n) => sumsBelow(level, counts[n + 1]!, n))
    this.totals = sums.map(({ totals }) => totals)
    this.lambdas = sums.map(({ lambdas }) => lambdas)
  }

  /** The start of a sentence. */
  start(boundary: number): Place {
    return { one: this.nodeOf[boundary]!, two: -1, three: -1 }
  }

  /** Natural logarithm of the probability that `id` comes next; writes the place after it into `next`. */
  step(place: Place, id: number, next: Place): number {
    const { levels } = this
    const one = this.nodeOf[id]!
    let p = this.alone[id]!
    let two = -1
    let three = -1
    if (place.one >= 0) {
      two = childOf(levels, 0, place.one, id)
      p = this.interpolate(0, place.one, two, p)
      if (place.two >= 0) {
        three = childOf(levels, 1, place.two, id)
        p = this.interpolate(1, place.two, three, p)
        if (place.three >= 0) {
          p = this.interpolate(2, place.three, childOf(levels, 2, place.three, id), p)
        }
      }
    }
    next.one = one
    next.two = two
    next.three = three
    return Math.log(p)
  }

  /** How often the characters from `from` up to `to` occur together; 0 where rarer than is kept. */
  count(ids: ArrayLike<number>, from: number, to: number): number {
    let node = this.nodeOf[ids[from]!]!
    for (let i = from + 1; i < to && node >= 0; i++) {
      node = childOf(this.levels, i - from - 1, node, ids[i]!)
    }
    return node < 0 ? 0 : countOfCode(this.levels[to - from - 1]!.codes[node]!)
  }

  private interpolate(level: number, context: number, child: number, shorter: number): number {
    let p = this.lambdas[level]![context]! * shorter
    if (child >= 0) {
      const count = countOfCode(this.levels[level + 1]!.codes[child]!)
      p += (count - DISCOUNT[level + 1]!) / this.totals[level]![context]!
    }
    return p
  }
}

/** For every context its total and the share that is left to shorter n-grams. */
function sumsBelow(level: Level, below: Level, n: number) {
  const size = level.characters.length
  const totals = new Float32Array(size)
  const lambdas = new Float32Array(size)
  const discount = DISCOUNT[n + 1]!
  for (let node = 0; node < size; node++) {
    let sum = 0
    const from = level.firstChild[node]!
    const to = level.firstChild[node + 1]!
    for (let child = from; child < to; child++) sum += countOfCode(below.codes[child]!)
    const total = Math.max(sum, countOfCode(level.codes[node]!))
    totals[node] = total
    lambdas[node] = to === from ? 1 : (total - sum + discount * (to - from)) / total
  }
  return { totals, lambdas }
}

function childOf(levels: Level[], level: number, node: number, id: number): number {
  const { characters } = levels[level + 1]!
  const { firstChild } = levels[level]!
  let low = firstChild[node]!
  let high = firstChild[node + 1]! - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const character = characters[middle]!
    if (character === id) return middle
    if (character < id) low = middle + 1
    else high = middle - 1
  }
  return -1
}
