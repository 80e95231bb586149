/** Patterns compiled for one pass over a text. */
export type Automaton = {
  /** Calls back for every occurrence of every pattern, by its number and where it ends (exclusive). */
  each(text: string, found: (pattern: number, end: number) => void): void
  /** Bytes the tables take. */
  bytes: number
}

const ROOT = 1

/**
 * An Aho–Corasick automaton in typed arrays: a double-array trie (one memory access a step) over the
 * characters that occur in the patterns, with failure links. Time is linear in the text whatever the
 * patterns. Empty patterns match nowhere.
 */
export function compile(patterns: readonly string[]): Automaton {
  const classes = classesOf(patterns)
  const trie = trieOf(patterns, classes)
  const { base, check, state } = doubleArray(trie)
  const { fail, report } = links(trie, state, base.length)
  const { output, nextSame } = outputs(trie, state, base.length, patterns)

  return {
    bytes: [classes, base, check, fail, report, output, nextSame].reduce(
      (sum, array) => sum + array.byteLength,
      0,
    ),
    each(text, found) {
      let at = ROOT
      for (let i = 0; i < text.length; i++) {
        const sign = classes[text.charCodeAt(i)]!
        if (sign === 0) {
          at = ROOT
          continue
        }
        let next = base[at]! + sign
        while (check[next] !== at && at !== ROOT) {
          at = fail[at]!
          next = base[at]! + sign
        }
        if (check[next] !== at) continue
        at = next
        for (let from = report[at]!; from !== 0; from = report[fail[from]!]!)
          for (let each = output[from]!; each !== 0; each = nextSame[each - 1]!)
            found(each - 1, i + 1)
      }
    },
  }
}

/** A number from 1 for each unit that occurs in a pattern. */
function classesOf(patterns: readonly string[]): Uint16Array {
  const classes = new Uint16Array(65536)
  let count = 0
  for (const pattern of patterns)
    for (let i = 0; i < pattern.length; i++) {
      const unit = pattern.charCodeAt(i)
      if (classes[unit] === 0) classes[unit] = ++count
    }
  return classes
}

type Node = { children: Map<number, number>; pattern: number[] }

function trieOf(patterns: readonly string[], classes: Uint16Array): Node[] {
  const nodes: Node[] = [{ children: new Map(), pattern: [] }]
  for (const [number, pattern] of patterns.entries()) {
    if (pattern === '') continue
    let at = 0
    for (let i = 0; i < pattern.length; i++) {
      const sign = classes[pattern.charCodeAt(i)]!
      let next = nodes[at]!.children.get(sign)
      if (next === undefined) {
        next = nodes.length
        nodes.push({ children: new Map(), pattern: [] })
        nodes[at]!.children.set(sign, next)
      }
      at = next
    }
    nodes[at]!.pattern.push(number)
  }
  return nodes
}

/** Lays the trie out: the child of `s` by `c` stands at `base[s] + c` and says `check = s`. */
function doubleArray(trie: readonly Node[]): {
  base: Int32Array
  check: Int32Array
  state: Int32Array
} {
  const widest = Math.max(1, ...[...trie[0]!.children.keys()])
  let size = 1 << Math.ceil(Math.log2(trie.length * 2 + widest + 2))
  let base = new Int32Array(size)
  let check = new Int32Array(size)
  const state = new Int32Array(trie.length)
  state[0] = ROOT
  check[ROOT] = -1
  // No slot before this one is free.
  let firstFree = ROOT + 1
  let highest = ROOT
  const grow = (needed: number) => {
    if (needed < size) return
    while (size <= needed) size *= 2
    const [oldBase, oldCheck] = [base, check]
    base = new Int32Array(size)
    check = new Int32Array(size)
    base.set(oldBase)
    check.set(oldCheck)
  }
  // Breadth first, so that a parent has its place before its children.
  const queue = [0]
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head]!
    const signs = [...trie[node]!.children.keys()].sort((a, b) => a - b)
    if (signs.length === 0) continue
    const [first, last] = [signs[0]!, signs.at(-1)!]
    while (check[firstFree] !== 0) firstFree += 1
    let slot = Math.max(firstFree, first + 1)
    for (; ; slot++) {
      grow(slot - first + last)
      if (check[slot] === 0 && signs.every((sign) => check[slot - first + sign] === 0)) break
    }
    const from = state[node]!
    base[from] = slot - first
    for (const [sign, child] of trie[node]!.children) {
      const to = slot - first + sign
      check[to] = from
      state[child] = to
      highest = Math.max(highest, to)
      queue.push(child)
    }
  }
  // Any state may ask for any sign.
  const length = highest + widestSign(trie) + 2
  grow(length)
  return { base: base.slice(0, length), check: check.slice(0, length), state }
}

function widestSign(trie: readonly Node[]): number {
  let widest = 0
  for (const { children } of trie)
    for (const sign of children.keys()) widest = Math.max(widest, sign)
  return widest
}

/** Where to go on when no child fits, and the nearest state on that way (itself first) that reports. */
function links(
  trie: readonly Node[],
  state: Int32Array,
  length: number,
): { fail: Int32Array; report: Int32Array } {
  const failOf = new Int32Array(trie.length)
  const fail = new Int32Array(length).fill(ROOT)
  const report = new Int32Array(length)
  const queue: number[] = [0]
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head]!
    for (const [sign, child] of trie[node]!.children) {
      queue.push(child)
      if (node === 0) continue
      let at = failOf[node]!
      while (at !== 0 && !trie[at]!.children.has(sign)) at = failOf[at]!
      failOf[child] = trie[at]!.children.get(sign) ?? 0
    }
    if (node === 0) continue
    const here = state[node]!
    fail[here] = state[failOf[node]!]!
    report[here] = trie[node]!.pattern.length > 0 ? here : report[fail[here]!]!
  }
  return { fail, report }
}

/** Patterns that end in a state, as a chain: number + 1, 0 ends it. */
function outputs(
  trie: readonly Node[],
  state: Int32Array,
  length: number,
  patterns: readonly string[],
): { output: Int32Array; nextSame: Int32Array } {
  const output = new Int32Array(length)
  const nextSame = new Int32Array(patterns.length)
  for (const [node, { pattern }] of trie.entries())
    for (const number of pattern) {
      nextSame[number] = output[state[node]!]!
      output[state[node]!] = number + 1
    }
  return { output, nextSame }
}
