import { diffArrays } from 'diff'

export type Segment = { kind: 'same' | 'added' | 'removed'; text: string }

/** Edits one text may take before it is shown as replaced whole; the work grows with its square. */
const MAX_EDITS = 400
/** Steps of comparison that one budget allows; some hundred milliseconds. */
export const DIFF_BUDGET = 10_000_000

/** What is left of the work one comparison of revisions may do. Shared by all its texts. */
export type Budget = { steps: number }

/** Numbers and Latin words are compared whole, everything else character by character. */
const TOKENS = /\d+(?:[.,:-]\d+)*|[A-Za-z]+|[\s\S]/gu

/**
 * How one text became the other, in runs a person can read: common beginnings and ends stay, short
 * common runs between larger changes are taken into them (`2025年` → `2026年` changes one number, not
 * one digit). Beyond the budget the differing middle is shown as replaced.
 */
export function diffText(before: string, after: string, budget: Budget): Segment[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const a = before.match(TOKENS) ?? []
  const b = after.match(TOKENS) ?? []
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail))
    tail += 1
  const middle = diffTokens(a.slice(head, a.length - tail), b.slice(head, b.length - tail), budget)
  return joined([
    { kind: 'same', text: a.slice(0, head).join('') },
    ...readable(middle),
    { kind: 'same', text: a.slice(a.length - tail).join('') },
  ])
}

function diffTokens(a: string[], b: string[], budget: Budget): Segment[] {
  const edits = Math.min(MAX_EDITS, a.length + b.length)
  const worst = edits * edits + a.length + b.length
  if (a.length > 0 && b.length > 0 && worst <= budget.steps) {
    budget.steps -= worst
    const changes = diffArrays(a, b, { maxEditLength: edits })
    if (changes) {
      return changes.map(({ added, removed, value }) => ({
        kind: added ? 'added' : removed ? 'removed' : 'same',
        text: value.join(''),
      }))
    }
  }
  return [
    { kind: 'removed', text: a.join('') },
    { kind: 'added', text: b.join('') },
  ]
}

/** One change: what went, what came, and what stayed after it. */
type Edit = { removed: string; added: string; same: string }

/** Takes a common run into the changes around it where it is no longer than either, or one character. */
function readable(segments: Segment[]): Segment[] {
  let edits = editsOf(segments)
  for (let before = -1; before !== edits.length; ) {
    before = edits.length
    edits = edits.reduce<Edit[]>((merged, edit) => {
      const last = merged.at(-1)
      const length = last ? last.same.length : 0
      if (last && (length <= 1 || length <= Math.min(sizeOf(last), sizeOf(edit)))) {
        last.removed += last.same + edit.removed
        last.added += last.same + edit.added
        last.same = edit.same
      } else merged.push({ ...edit })
      return merged
    }, [])
  }
  return edits.flatMap(({ removed, added, same }): Segment[] => [
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
    { kind: 'same', text: same },
  ])
}

function editsOf(segments: Segment[]): Edit[] {
  const edits: Edit[] = []
  for (const { kind, text } of segments) {
    if (edits.length === 0 || (kind !== 'same' && edits.at(-1)!.same !== '')) {
      edits.push({ removed: '', added: '', same: '' })
    }
    edits.at(-1)![kind] += text
  }
  return edits
}

function sizeOf({ removed, added }: Edit): number {
  return Math.max(removed.length, added.length)
}

/** Neighbours of one kind become one; empty ones go. */
function joined(segments: Segment[]): Segment[] {
  const result: Segment[] = []
  for (const segment of segments) {
    if (segment.text === '') continue
    const last = result.at(-1)
    if (last?.kind === segment.kind) last.text += segment.text
    else result.push({ ...segment })
  }
  return result
}
