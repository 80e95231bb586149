/** Values kept of a text; four in a row make a band. Texts four fifths alike share one as good as surely. */
const PERMUTATIONS = 128
const BANDS = 32
const ROWS = PERMUTATIONS / BANDS
/** A text of fewer different three-character strings is too short to be called the same as another. */
const FEWEST_SHINGLES = 60
/** Beyond, a text is a list: its beginning stands for it. */
const MOST_CHARACTERS = 100_000

/** From here on two texts are told to be the same. */
export const ALIKE = 0.8

/** The three-character strings of a text, as numbers; spaces and punctuation do not count. */
export function shinglesOf(text: string): Set<number> {
  const bare = text.slice(0, MOST_CHARACTERS).replace(/[^\p{L}\p{N}]+/gu, '')
  const shingles = new Set<number>()
  for (let at = 0; at + 2 < bare.length; at++)
    shingles.add(
      mixed(
        Math.imul(bare.charCodeAt(at), 0x9e3779b1) ^
          Math.imul(bare.charCodeAt(at + 1), 0x85ebca6b) ^
          Math.imul(bare.charCodeAt(at + 2), 0xc2b2ae35),
      ),
    )
  return shingles
}

/** The share two texts have in common of all they have (Jaccard), exactly. */
export function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let common = 0
  for (const each of small) if (large.has(each)) common += 1
  const all = a.size + b.size - common
  return all === 0 ? 0 : common / all
}

/** What a text is found by among many: one number a band (MinHash); null where it is too short. */
export function bandsOf(text: string): number[] | null {
  const shingles = shinglesOf(text)
  if (shingles.size < FEWEST_SHINGLES) return null
  const least = new Int32Array(PERMUTATIONS).fill(0x7fffffff)
  for (const shingle of shingles)
    for (let n = 0; n < PERMUTATIONS; n++) {
      const value = Math.imul(shingle ^ SEEDS[n]!, 0x9e3779b1) ^ (shingle >>> 15)
      if (value < least[n]!) least[n] = value
    }
  return Array.from({ length: BANDS }, (_, band) => {
    let hash = band + 1
    for (let row = 0; row < ROWS; row++) hash = mixed(hash ^ least[band * ROWS + row]!)
    return hash
  })
}

const SEEDS = Int32Array.from({ length: PERMUTATIONS }, (_, n) => mixed((n + 1) * 0x6d2b79f5))

/** Every bit of the answer depends on every bit asked. */
function mixed(value: number): number {
  let hash = value | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
