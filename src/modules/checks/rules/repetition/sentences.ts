import type { Hit } from '../../engine/finding.ts'
import { REPETITION } from './rules.data.ts'

/** Shorter ones recur by right. */
const SHORTEST = 20
const ENDS = /[。！？；\n\t|]/g

/** A sentence that stands in the text twice, word for word. */
export function repeatedSentences(text: string): Hit[] {
  const seen = new Set<string>()
  const hits: Hit[] = []
  let from = 0
  for (const { index } of text.matchAll(ENDS)) {
    const sentence = text.slice(from, index)
    const words = sentence.replace(/\s+/g, '')
    if (
      words.replace(/[^\u4e00-\u9fff]/g, '').length >= SHORTEST &&
      /[。！？]/.test(text[index]!)
    ) {
      if (seen.has(words))
        hits.push({
          rule: REPETITION['repeated-sentence'],
          start: index - sentence.trimStart().length,
          end: index + 1,
        })
      seen.add(words)
    }
    from = index + 1
  }
  return hits
}
