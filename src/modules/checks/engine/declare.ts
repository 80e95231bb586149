import type { Phrase } from '../../../kernel/strings.ts'
import type { Category, Detector, Hit, Rule, Severity } from './finding.ts'

type Declared = Phrase & {
  severity: Severity
  source: string
  confidence: number
  /** The source's wording was compared with its original. */
  verified?: true
}

/** Rules of one category by code. */
export function declareRules<K extends string>(
  category: Category,
  rules: Record<K, Declared>,
): Record<K, Rule> {
  return Object.fromEntries(
    Object.entries<Declared>(rules).map(([code, { zh, en, verified, ...rest }]) => [
      code,
      { code, category, message: { zh, en }, verified: verified ?? false, ...rest },
    ]),
  ) as Record<K, Rule>
}

/** What to put in place of a match; null where the match is none after all. */
export type Mend = (match: RegExpExecArray, text: string) => readonly string[] | null

/**
 * A detector that finds what a pattern matches. The pattern has flag `g` and no unbounded quantifier
 * over what the next part may match too, so that time stays linear.
 */
export function matching(rule: Rule, pattern: RegExp, mend: Mend = () => []): Detector {
  return (text) => {
    const hits: Hit[] = []
    for (const match of text.matchAll(pattern)) {
      const suggestions = mend(match, text)
      if (suggestions)
        hits.push({
          rule,
          start: match.index,
          end: match.index + match[0].length,
          suggestions,
          params: { word: match[0], right: suggestions[0] ?? '' },
        })
    }
    return hits
  }
}

/** All of them, one after another. */
export function together(...detectors: readonly Detector[]): Detector {
  return (text) => detectors.flatMap((detect) => detect(text))
}

/** The lines of a text with where they begin. */
export function linesOf(text: string): { text: string; start: number }[] {
  const lines: { text: string; start: number }[] = []
  let start = 0
  for (;;) {
    const end = text.indexOf('\n', start)
    lines.push({ text: text.slice(start, end < 0 ? text.length : end), start })
    if (end < 0) return lines
    start = end + 1
  }
}

/** No sentence of a person's is longer; what is, is cut. */
const LONGEST_SENTENCE = 1000
const SENTENCE = new RegExp(`[^。！？!?\\n]{1,${LONGEST_SENTENCE}}[。！？!?]?`, 'g')

/** Sentences with where they begin. */
export function sentencesOf(text: string): { text: string; start: number }[] {
  return [...text.matchAll(SENTENCE)].map((match) => ({ text: match[0], start: match.index }))
}
