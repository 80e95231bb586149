import { linesOf } from '../../engine/declare.ts'
import type { Detector, Hit } from '../../engine/finding.ts'
import { STYLE } from './rules.data.ts'

/** Marks that come in pairs, and what a pair inside a pair of its own kind is written with. */
const PAIRS: Record<string, { close: string; inside: string | null }> = {
  '《': { close: '》', inside: '〈〉' },
  '“': { close: '”', inside: '‘’' },
  '（': { close: '）', inside: null },
  '〔': { close: '〕', inside: null },
  '【': { close: '】', inside: null },
  '「': { close: '」', inside: null },
}
const CLOSING = new Map(Object.entries(PAIRS).map(([open, { close }]) => [close, open]))
const MARKS = /[《》“”（）〔〕【】「」()]/g
/** A paragraph beyond this is no paragraph of text. */
const LONGEST = 20_000

/**
 * Marks without a partner in their paragraph, and marks of one kind nested. A quotation that runs over
 * paragraphs opens each anew and closes once: an opening quote at the head of a paragraph may stay open
 * where the next paragraph opens with one too.
 */
export const pairs: Detector = (text) => {
  const lines = linesOf(text)
  return lines.flatMap((line, n) =>
    line.text.length > LONGEST
      ? []
      : inParagraph(line.text, opensWithQuote(lines[n + 1]?.text)).map((hit) => ({
          ...hit,
          start: hit.start + line.start,
          end: hit.end + line.start,
        })),
  )
}

function opensWithQuote(line: string | undefined): boolean {
  return line !== undefined && /^[\s\u3000]*“/.test(line)
}

function inParagraph(text: string, quoteGoesOn: boolean): Hit[] {
  const nested: { hit: Hit; outer: number }[] = []
  const hits: Hit[] = []
  const open: { mark: string; at: number }[] = []
  const alone = new Set<number>()
  const unpaired = (mark: string, at: number) => {
    alone.add(at)
    hits.push({ rule: STYLE['unpaired-mark'], start: at, end: at + 1, params: { word: mark } })
  }
  for (const match of text.matchAll(MARKS)) {
    const [mark] = match
    const at = match.index
    // A bracket of the other width closes too: that is told elsewhere.
    const like = mark === '(' ? '（' : mark === ')' ? '）' : mark
    if (like in PAIRS) {
      const outer = open.at(-1)
      const { inside } = PAIRS[like]!
      if (outer?.mark === like && inside) {
        const params = { word: like, right: inside }
        const hit = { rule: STYLE['nested-mark'], start: at, end: at + 1, params }
        nested.push({ hit, outer: outer.at })
      }
      open.push({ mark: like, at })
      continue
    }
    const opening = CLOSING.get(like)!
    const from = open.findLastIndex((each) => each.mark === opening)
    if (from < 0) {
      if (!isListNumber(text, at)) unpaired(mark, at)
      continue
    }
    for (const left of open.splice(from).slice(1)) unpaired(left.mark, left.at)
  }
  for (const left of open) if (!(left.mark === '“' && quoteGoesOn)) unpaired(left.mark, left.at)
  // What seems to stand inside a mark that was never closed stands in none.
  return [...hits, ...nested.flatMap(({ hit, outer }) => (alone.has(outer) ? [] : [hit]))]
}

/** `1)` or `a）` numbers an item. */
function isListNumber(text: string, at: number): boolean {
  return /(?:^|[\s；;，。：])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,2}|[①-⑳])$/.test(
    text.slice(Math.max(0, at - 4), at),
  )
}
