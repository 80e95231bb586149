export type Segment = { text: string; hit: boolean }

/** Characters shown of a text around its first hit. */
const SNIPPET_LENGTH = 140
const BEFORE = 30

/** A piece of the text around the first hit, cut into what is a hit and what is not. */
export function snippetOf(text: string, terms: readonly string[]): Segment[] {
  const flat = text.replace(/\s+/g, ' ').trim()
  const wanted = terms.filter((term) => term.length > 0).sort((a, b) => b.length - a.length)
  const first = firstHit(flat.toLowerCase(), wanted)
  const from = Math.max(0, (first ?? 0) - BEFORE)
  const piece = flat.slice(from, from + SNIPPET_LENGTH)
  const segments = markHits(piece, wanted)
  if (from > 0) segments.unshift({ text: '…', hit: false })
  if (from + SNIPPET_LENGTH < flat.length) segments.push({ text: '…', hit: false })
  return segments
}

/** Longest terms first; what one has taken no other marks again. */
export function markHits(text: string, terms: readonly string[]): Segment[] {
  const lower = text.toLowerCase()
  const marked = new Array<boolean>(text.length).fill(false)
  for (const term of terms) {
    const wanted = term.toLowerCase()
    if (wanted.length === 0 || lower.length !== text.length) continue
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
      marked.fill(true, at, at + wanted.length)
    }
  }
  const segments: Segment[] = []
  for (let i = 0; i < text.length; i++) {
    const last = segments.at(-1)
    if (last && last.hit === marked[i]) last.text += text[i]
    else segments.push({ text: text[i]!, hit: marked[i]! })
  }
  return segments
}

/** The place of the longest term that occurs: the whole phrase before its parts. */
function firstHit(lower: string, terms: readonly string[]): number | undefined {
  for (const term of terms) {
    const at = lower.indexOf(term.toLowerCase())
    if (at >= 0) return at
  }
  return undefined
}
