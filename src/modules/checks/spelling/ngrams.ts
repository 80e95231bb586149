import { BOUNDARY, MAX_CHARACTERS, NONE, type Tokens } from './alphabet.ts'

/** n-grams of one to four characters. */
export const ORDER = 4

/**
 * How often runs of up to four characters occur: a tree in flat arrays. `levels[n]` holds the
 * (n+1)-grams in order of their numbers; `firstChild[i]` to `firstChild[i + 1]` are the continuations
 * of the i-th, one level down.
 */
export type Level = { characters: Uint16Array; codes: Uint8Array; firstChild: Uint32Array }
export type Counts = Level[]

const EXACT_CODES = 24
const STEP = 1.09
/** A count is kept as one byte: exact to 24, then in steps of nine per cent. */
const COUNT_OF_CODE = Float64Array.from({ length: 256 }, (_, code) =>
  code <= EXACT_CODES ? code : EXACT_CODES * STEP ** (code - EXACT_CODES),
)

export function countOfCode(code: number): number {
  return COUNT_OF_CODE[code]!
}

function codeOfCount(count: number): number {
  if (count <= EXACT_CODES) return Math.round(count)
  return Math.min(255, EXACT_CODES + Math.round(Math.log(count / EXACT_CODES) / Math.log(STEP)))
}

/** Numbers, without a box for each. */
export class NumberList {
  private array = new Float64Array(1 << 12)
  length = 0

  push(value: number): void {
    if (this.length === this.array.length) {
      const larger = new Float64Array(this.length * 2)
      larger.set(this.array)
      this.array = larger
    }
    this.array[this.length++] = value
  }

  values(): Float64Array {
    return this.array.subarray(0, this.length)
  }
}

/** Windows of four characters as numbers, each with how often it occurs; in order, none twice. */
export type Windows = { keys: Float64Array; weights: Float64Array }

/**
 * The windows of a sentence, one for each place in it, appended to `into`. A sentence stands between
 * boundaries; a word of a list (`bounded` false) says nothing of what comes before or after it.
 */
export function pushWindows(tokens: Tokens, into: NumberList, bounded = true): void {
  const { ids, length } = tokens
  const edge = bounded ? BOUNDARY : NONE
  const at = (i: number) => (i < 0 || i === length ? edge : i > length ? NONE : ids[i]!)
  for (let i = bounded ? -1 : 0; i < length; i++)
    into.push(keyOf(at(i), at(i + 1), at(i + 2), at(i + 3)))
}

function keyOf(a: number, b: number, c: number, d: number): number {
  return ((a * MAX_CHARACTERS + b) * MAX_CHARACTERS + c) * MAX_CHARACTERS + d
}

/** What a key is divided by to leave off its last nought, one, two or three characters. */
export const KEY_PARTS = [1, MAX_CHARACTERS, MAX_CHARACTERS ** 2, MAX_CHARACTERS ** 3] as const

/** The four characters of a key. */
function partsOfKey(key: number): number[] {
  const parts = [NONE, NONE, NONE, NONE]
  let rest = key
  for (let level = ORDER - 1; level >= 0; level--) {
    const above = Math.floor(rest / MAX_CHARACTERS)
    parts[level] = rest - above * MAX_CHARACTERS
    rest = above
  }
  return parts
}

/** The characters of a run, one to four, from its key. */
export function runOf(key: number): Uint16Array {
  const parts = partsOfKey(key)
  const end = parts.indexOf(NONE)
  return Uint16Array.from(end < 0 ? parts : parts.slice(0, end))
}

/** Equal windows counted. */
export function countWindows(list: NumberList): Windows {
  const sorted = list.values().sort()
  const weights = new Float64Array(sorted.length)
  let used = -1
  for (let i = 0; i < sorted.length; i++) {
    if (used < 0 || sorted[i] !== sorted[used]) sorted[++used] = sorted[i]!
    weights[used]! += 1
  }
  return { keys: sorted.slice(0, used + 1), weights: weights.slice(0, used + 1) }
}

/** Two counts as one; `weight` multiplies the second. */
export function mergeWindows(a: Windows, b: Windows, weight = 1): Windows {
  const keys = new Float64Array(a.keys.length + b.keys.length)
  const weights = new Float64Array(keys.length)
  let [i, j, used] = [0, 0, 0]
  while (i < a.keys.length || j < b.keys.length) {
    const left = i < a.keys.length ? a.keys[i]! : Number.POSITIVE_INFINITY
    const right = j < b.keys.length ? b.keys[j]! : Number.POSITIVE_INFINITY
    keys[used] = Math.min(left, right)
    if (left <= right) weights[used]! += a.weights[i++]!
    if (right <= left) weights[used]! += weight * b.weights[j++]!
    used++
  }
  return { keys: keys.slice(0, used), weights: weights.slice(0, used) }
}

/** The tree of the windows, without (n+1)-grams that occur less than `atLeast[n]` times. */
export function treeOf({ keys, weights }: Windows, atLeast: readonly number[]): Counts {
  const characters = Array.from({ length: ORDER }, () => new NumberList())
  const codes = Array.from({ length: ORDER }, () => new NumberList())
  const ends = Array.from({ length: ORDER }, () => new NumberList())
  const open = new Int32Array(ORDER)
  const sums = new Float64Array(ORDER)
  const window = new Int32Array(ORDER)
  // Children close before their parent, and a kept child has a kept parent: thresholds do not fall.
  const close = (from: number) => {
    for (let level = ORDER - 1; level >= from; level--) {
      if (open[level]! !== NONE && sums[level]! >= atLeast[level]!) {
        characters[level]!.push(open[level]!)
        codes[level]!.push(codeOfCount(sums[level]!))
        ends[level]!.push(characters[level + 1]?.length ?? 0)
      }
      sums[level] = 0
    }
  }
  for (let i = 0; i < keys.length; i++) {
    window.set(partsOfKey(keys[i]!))
    let same = 0
    while (same < ORDER && window[same] === open[same]) same++
    if (same < ORDER) close(same)
    for (let level = 0; level < ORDER; level++) {
      open[level] = window[level]!
      sums[level]! += weights[i]!
    }
  }
  close(0)
  return characters.map((list, level) => ({
    characters: Uint16Array.from(list.values()),
    codes: Uint8Array.from(codes[level]!.values()),
    firstChild: Uint32Array.from([0, ...ends[level]!.values()]),
  }))
}

/** A tree's windows again, as far as it knows them: what was pruned below a node is a shorter window. */
export function windowsOf(tree: Counts): Windows {
  const keys = new NumberList()
  const weights = new NumberList()
  const path = [NONE, NONE, NONE, NONE]
  const visit = (level: number, node: number) => {
    const { characters, codes, firstChild } = tree[level]!
    path[level] = characters[node]!
    const [from, to] = level + 1 < ORDER ? [firstChild[node]!, firstChild[node + 1]!] : [0, 0]
    let rest = countOfCode(codes[node]!)
    for (let child = from; child < to; child++) rest -= countOfCode(tree[level + 1]!.codes[child]!)
    if (rest > 0) {
      keys.push(keyOf(path[0]!, path[1]!, path[2]!, path[3]!))
      weights.push(rest)
    }
    for (let child = from; child < to; child++) visit(level + 1, child)
    path[level] = NONE
  }
  for (let node = 0; node < tree[0]!.characters.length; node++) visit(0, node)
  return { keys: keys.values(), weights: weights.values() }
}

/** The tree of runs of one to four characters that were counted each by itself; a kept run’s beginnings are kept. */
export function treeOfRuns({ keys, weights }: Windows): Counts {
  const characters = Array.from({ length: ORDER }, () => new NumberList())
  const codes = Array.from({ length: ORDER }, () => new NumberList())
  const starts = Array.from({ length: ORDER }, () => new NumberList())
  for (let i = 0; i < keys.length; i++) {
    const run = runOf(keys[i]!)
    const level = run.length - 1
    characters[level]!.push(run[level]!)
    codes[level]!.push(codeOfCount(weights[i]!))
    // Its continuations come next, before anything else of its length.
    starts[level]!.push(characters[level + 1]?.length ?? 0)
  }
  return characters.map((list, level) => ({
    characters: Uint16Array.from(list.values()),
    codes: Uint8Array.from(codes[level]!.values()),
    firstChild: Uint32Array.from([...starts[level]!.values(), characters[level + 1]?.length ?? 0]),
  }))
}

const NOWHERE = -1

/** Two trees as one, counts added; `weight` multiplies the second. In time and memory of the trees. */
export function addCounts(a: Counts, b: Counts, weight: number): Counts {
  const sum: Counts = []
  let parents: readonly [Int32Array, Int32Array] = [Int32Array.of(0), Int32Array.of(0)]
  for (let level = 0; level < ORDER; level++) {
    const most = a[level]!.characters.length + b[level]!.characters.length
    const characters = new Uint16Array(most)
    const codes = new Uint8Array(most)
    const nodes = [new Int32Array(most), new Int32Array(most)] as const
    const starts = new Uint32Array(parents[0].length + 1)
    let used = 0
    for (let parent = 0; parent < parents[0].length; parent++) {
      starts[parent] = used
      let [i, endOfA] = childrenOf(a, level, parents[0][parent]!)
      let [j, endOfB] = childrenOf(b, level, parents[1][parent]!)
      while (i < endOfA || j < endOfB) {
        const left = i < endOfA ? a[level]!.characters[i]! : Number.POSITIVE_INFINITY
        const right = j < endOfB ? b[level]!.characters[j]! : Number.POSITIVE_INFINITY
        characters[used] = Math.min(left, right)
        nodes[0][used] = left <= right ? i : NOWHERE
        nodes[1][used] = right <= left ? j : NOWHERE
        const own = right <= left ? weight * countOfCode(b[level]!.codes[j++]!) : 0
        codes[used++] = codeOfCount(own + (left <= right ? countOfCode(a[level]!.codes[i++]!) : 0))
      }
    }
    starts[parents[0].length] = used
    if (level > 0) sum[level - 1]!.firstChild = starts
    sum.push({
      characters: characters.slice(0, used),
      codes: codes.slice(0, used),
      firstChild: new Uint32Array(0),
    })
    parents = [nodes[0].subarray(0, used), nodes[1].subarray(0, used)]
  }
  return sum
}

/** From where to where the continuations of a node stand; on the first level, everything. */
function childrenOf(tree: Counts, level: number, node: number): [number, number] {
  if (node === NOWHERE) return [0, 0]
  if (level === 0) return [0, tree[0]!.characters.length]
  const { firstChild } = tree[level - 1]!
  return [firstChild[node]!, firstChild[node + 1]!]
}
