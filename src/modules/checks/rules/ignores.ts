import type { Category, Hit, Severity } from '../engine/finding.ts'

/** Longer finds are known by their beginning. */
export const LONGEST_IGNORED = 200

/** Personal data and secrets are a matter of the text they stand in. */
export const HERE_ONLY: readonly Category[] = ['privacy', 'secrecy']

/** What somebody wants to hear no more of. */
export type Ignore = {
  code: string
  /** As a finding shows them: personal data are masked. */
  words: string
  /** Of what lies in a file: of its bytes. */
  fileHash?: string
  /** How often they stood in the text when they were ignored. */
  places: number
  /** Whether it also clears what blocks: what was ignored as a warning never does. */
  clears: boolean
  /** Keyed marks of the words behind a mask; none where nobody kept them. */
  marks?: readonly string[]
}

/** What is compared of a find. */
export type Heard = {
  code: string
  category: Category
  severity: Severity
  words: string
  /** Of what lies in a file: of its bytes. */
  fileHash?: string
  /** Of masked words: what tells them from others that look the same, under every key at hand. */
  marks?: readonly string[]
}

/** Keyed marks by which words are known again without being kept. */
export type MarksOf = (words: string) => readonly string[]

/** The beginning by which words are known; no character is cut in two. */
export function keptWords(words: string): string {
  return words.slice(0, LONGEST_IGNORED).replace(/[\ud800-\udbff]$/, '')
}

/** By what words something in a file is known: those shown, or its name where it has none. */
export function attachedWords(words: string, fileName: string): string {
  return keptWords(words || fileName)
}

/** The words of a hit as they may be shown and kept. */
export function shownWords(text: string, hit: Hit): string {
  return keptWords(hit.masked ?? text.slice(hit.start, hit.end))
}

/**
 * Divides what was found in one text into what is told and what somebody ignored. What blocks is
 * silenced only by somebody who may clear it; while writing (`editing`) the writer's word is enough, as
 * the gates ask again. Personal data and secrets are ignored as they stood: where there are more of them
 * than there were, all are told, and behind the same mask only what stood there is silent. What lies in a
 * file is silent in that very file only.
 */
export function hear<T extends Heard, I extends Ignore>(
  found: readonly T[],
  ignores: readonly I[],
  { editing = false } = {},
): { told: T[]; silent: { found: T; ignore: I }[] } {
  const byWords = new Map(ignores.map((ignore) => [keyOf(ignore), ignore]))
  const counts = new Map<string, number>()
  for (const each of found) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1)
  const told: T[] = []
  const silent: { found: T; ignore: I }[] = []
  for (const each of found) {
    const ignore = byWords.get(keyOf(each))
    const another =
      HERE_ONLY.includes(each.category) && (counts.get(keyOf(each)) ?? 0) > (ignore?.places ?? 0)
    const stands = each.severity === 'block' && !ignore?.clears && !editing
    if (ignore && !another && !stands && isSame(each, ignore)) silent.push({ found: each, ignore })
    else told.push(each)
  }
  return { told, silent }
}

/** Behind the same mask the same words; by the mask alone where no marks are at hand. */
function isSame({ marks }: Heard, ignore: Ignore): boolean {
  if (!marks || !ignore.marks?.length) return true
  return marks.some((mark) => ignore.marks!.includes(mark))
}

function keyOf({ code, words, fileHash = '' }: Pick<Heard, 'code' | 'words' | 'fileHash'>): string {
  return `${code} ${fileHash} ${words}`
}
