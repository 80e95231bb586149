import { type Alphabet, MAX_CHARACTERS, NONE, sentencesOf } from './alphabet.ts'
import {
  type Counts,
  countWindows,
  KEY_PARTS,
  mergeWindows,
  NumberList,
  ORDER,
  pushWindows,
  runOf,
  treeOfRuns,
  type Windows,
} from './ngrams.ts'

/** Runs held while counting, and gathered before they are counted: both bound the memory. */
const MOST_HELD = 3_000_000
const MOST_GATHERED = 2_000_000
/** Runs kept of an office: with the tree of the statutes, some 20 MB of memory. */
const MOST_KEPT = 600_000

export type OwnPages = {
  /** A page; sentences that touch one of `unsure` (start, end) are not learnt from. */
  add: (text: string, unsure?: readonly { start: number; end: number }[]) => void
  /**
   * Runs of up to four characters with the number of pages they stand on; none on fewer pages, and of
   * three or four none that is in doubt.
   */
  counts: (fewestPages: number, isDoubtful: (run: Uint16Array, pages: number) => boolean) => Counts
}

/**
 * On how many pages of an office a run of characters stands: what one page repeats a hundred times counts
 * once. Of very many pages the rarest runs are forgotten on the way, so that a run may be counted too
 * low, never too high.
 */
export function ownPages(alphabet: Alphabet): OwnPages {
  let held: Windows = { keys: new Float64Array(0), weights: new Float64Array(0) }
  let gathered = new NumberList()
  const settle = () => {
    held = mergeWindows(held, countWindows(gathered))
    gathered = new NumberList()
    for (let least = 2; held.keys.length > MOST_HELD; least++) held = withAtLeast(held, least)
  }
  return {
    add: (text, unsure = []) => {
      const windows = new NumberList()
      for (const { start, end } of sentencesOf(text)) {
        if (unsure.some((each) => each.start < end && each.end > start)) continue
        const tokens = alphabet.read(text, start, end)
        if (tokens.length > 0) pushWindows(tokens, windows)
      }
      pushRuns(windows.values().sort(), gathered)
      if (gathered.length >= MOST_GATHERED) settle()
    },
    counts: (fewestPages, isDoubtful) => {
      settle()
      let kept = withAtLeast(held, fewestPages)
      for (let least = fewestPages + 1; kept.keys.length > MOST_KEPT; least++)
        kept = withAtLeast(kept, least)
      return treeOfRuns(withoutDoubtful(kept, isDoubtful))
    },
  }
}

/** Every run that begins one of the sorted windows, once each. */
function pushRuns(windows: Float64Array, into: NumberList): void {
  const last = new Float64Array(ORDER).fill(-1)
  for (const window of windows) {
    for (let length = 1; length <= ORDER; length++) {
      const part = KEY_PARTS[ORDER - length]!
      const run = Math.floor(window / part)
      // Beyond the end of a sentence there is nothing to be learnt.
      if (run % MAX_CHARACTERS === NONE) break
      if (last[length - 1] === run) continue
      last[length - 1] = run
      into.push(run * part)
    }
  }
}

/** A run goes with the shorter one it begins with: what is left is a tree. */
function withoutDoubtful(
  { keys, weights }: Windows,
  isDoubtful: (run: Uint16Array, pages: number) => boolean,
): Windows {
  let gone = Number.NaN
  const chosen = Uint8Array.from(keys, (key, i) => {
    const run = runOf(key)
    const isLongest = run.length === ORDER
    if (isLongest && Math.floor(key / MAX_CHARACTERS) === gone) return 0
    if (!isDoubtful(run, weights[i]!)) return 1
    if (!isLongest) gone = Math.floor(key / MAX_CHARACTERS)
    return 0
  })
  return {
    keys: keys.filter((_, i) => chosen[i] === 1),
    weights: weights.filter((_, i) => chosen[i] === 1),
  }
}

function withAtLeast({ keys, weights }: Windows, least: number): Windows {
  return {
    keys: keys.filter((_, i) => weights[i]! >= least),
    weights: weights.filter((weight) => weight >= least),
  }
}
