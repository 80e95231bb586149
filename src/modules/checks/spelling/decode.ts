import { BOUNDARY, type Tokens } from './alphabet.ts'
import type { Confusions } from './confusions.ts'
import type { LanguageModel, Place } from './language-model.ts'

/** What a change costs, in nats, by the kind of resemblance; fewer changes where it is dearer. */
export type Costs = readonly number[]

/** One character that the model would rather read as another. */
export type Edit = { at: number; from: number; to: number; kind: number; gain: number }

const BEAM = 10
/** Where four characters in a row are less surprising than this, no change of one can pay. */
const SLACK = 2

/**
 * The likeliest reading of a sentence: noisy channel over the candidates of every character, a beam of
 * ten. Work is in proportion to the number of surprising characters.
 */
export function decode(
  tokens: Tokens,
  model: LanguageModel,
  confusions: Confusions,
  costs: Costs,
): Edit[] {
  const { ids, length } = tokens
  if (length === 0) return []
  const open = surprising(tokens, model, Math.min(...costs))
  if (!open) return []
  const parents = new Uint8Array((length + 1) * BEAM)
  const chosen = new Uint16Array((length + 1) * BEAM)
  let beam = new Beam()
  let next = new Beam()
  beam.offer(0, model.start(BOUNDARY), 0, 0)
  const place: Place = { one: -1, two: -1, three: -1 }
  const after: Place = { one: -1, two: -1, three: -1 }
  for (let i = 0; i <= length; i++) {
    next.clear()
    const original = i < length ? ids[i]! : BOUNDARY
    const candidates = i < length && open[i] ? confusions.of(original) : undefined
    for (let state = 0; state < beam.size; state++) {
      beam.placeOf(state, place)
      const score = beam.scores[state]!
      next.offer(score + model.step(place, original, after), after, state, original)
      if (!candidates) continue
      for (let c = 0; c < candidates.ids.length; c++) {
        const paid = score - costs[candidates.kinds[c]!]!
        if (next.full && paid <= next.worst) continue
        next.offer(
          paid + model.step(place, candidates.ids[c]!, after),
          after,
          state,
          candidates.ids[c]!,
        )
      }
    }
    parents.set(next.backs.subarray(0, next.size), i * BEAM)
    chosen.set(next.ids.subarray(0, next.size), i * BEAM)
    ;[beam, next] = [next, beam]
  }
  let state = beam.best()
  const read = new Uint16Array(length)
  for (let i = length; i >= 0; i--) {
    if (i < length) read[i] = chosen[i * BEAM + state]!
    state = parents[i * BEAM + state]!
  }
  return editsOf(tokens, read, model, confusions)
}

function editsOf(
  { ids, length }: Tokens,
  read: Uint16Array,
  model: LanguageModel,
  confusions: Confusions,
): Edit[] {
  const edits: Edit[] = []
  for (let at = 0; at < length; at++) {
    if (read[at] === ids[at]) continue
    const from = ids[at]!
    const to = read[at]!
    const candidates = confusions.of(from)
    const kind = candidates.kinds[candidates.ids.indexOf(to)]!
    const changed = around(model, read, at, length)
    read[at] = from
    const gain = changed - around(model, read, at, length)
    read[at] = to
    edits.push({ at, from, to, kind, gain })
  }
  return edits
}

/** Logarithm of the probability of the character at a place and of the three after it. */
export function around(model: LanguageModel, ids: Uint16Array, at: number, length: number): number {
  const place = model.start(BOUNDARY)
  const from = Math.max(0, at - 3)
  if (from > 0) Object.assign(place, { one: -1, two: -1, three: -1 })
  let sum = 0
  for (let i = from; i < Math.min(at + 4, length + 1); i++) {
    const p = model.step(place, i < length ? ids[i]! : BOUNDARY, place)
    if (i >= at) sum += p
  }
  return sum
}

/** Which characters may be wrong at all; undefined where none is. */
function surprising(
  { ids, length }: Tokens,
  model: LanguageModel,
  cheapest: number,
): Uint8Array | undefined {
  const surprise = new Float64Array(length + 4)
  const place = model.start(BOUNDARY)
  for (let i = 0; i <= length; i++) {
    surprise[i] = -model.step(place, i < length ? ids[i]! : BOUNDARY, place)
  }
  const open = new Uint8Array(length)
  let any = false
  for (let i = 0; i < length; i++) {
    const sum = surprise[i]! + surprise[i + 1]! + surprise[i + 2]! + surprise[i + 3]!
    if (sum < cheapest + SLACK) continue
    open[i] = 1
    any = true
  }
  return any ? open : undefined
}

/** The best readings so far; two that go on alike are one. */
class Beam {
  readonly scores = new Float64Array(BEAM)
  readonly backs = new Uint8Array(BEAM)
  readonly ids = new Uint16Array(BEAM)
  private readonly places = new Int32Array(BEAM * 3)
  size = 0
  worst = Number.NEGATIVE_INFINITY
  private worstAt = 0

  get full(): boolean {
    return this.size === BEAM
  }

  clear(): void {
    this.size = 0
    this.worst = Number.NEGATIVE_INFINITY
  }

  placeOf(state: number, into: Place): void {
    into.one = this.places[state * 3]!
    into.two = this.places[state * 3 + 1]!
    into.three = this.places[state * 3 + 2]!
  }

  offer(score: number, place: Place, back: number, id: number): void {
    if (this.full && score <= this.worst) return
    for (let i = 0; i < this.size; i++) {
      const same =
        this.places[i * 3] === place.one &&
        this.places[i * 3 + 1] === place.two &&
        this.places[i * 3 + 2] === place.three &&
        place.one >= 0
      if (!same) continue
      if (score > this.scores[i]!) this.put(i, score, place, back, id)
      return
    }
    this.put(this.full ? this.worstAt : this.size++, score, place, back, id)
  }

  private put(at: number, score: number, place: Place, back: number, id: number): void {
    this.scores[at] = score
    this.backs[at] = back
    this.ids[at] = id
    this.places[at * 3] = place.one
    this.places[at * 3 + 1] = place.two
    this.places[at * 3 + 2] = place.three
    if (!this.full) return
    this.worstAt = 0
    for (let i = 1; i < BEAM; i++) {
      if (this.scores[i]! < this.scores[this.worstAt]!) this.worstAt = i
    }
    this.worst = this.scores[this.worstAt]!
  }

  best(): number {
    let best = 0
    for (let i = 1; i < this.size; i++) if (this.scores[i]! > this.scores[best]!) best = i
    return best
  }
}
