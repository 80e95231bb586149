import type { Hit } from '../engine/finding.ts'
import { type Alphabet, isHan, type Tokens } from './alphabet.ts'
import { around } from './decode.ts'
import type { LanguageModel } from './language-model.ts'
import { DOUBLED } from './strings.ts'

/**
 * So much likelier, in nats, is a sentence without one of two equal characters before it is spoken of:
 * a shorter text is always likelier. Chosen on labelled sentences no model was trained on.
 */
const MUCH_LIKELIER = 11
const CONFIDENCE = 0.8

/** A character written twice where the model would have it once; three and more are meant. */
export function doubledIn(
  text: string,
  tokens: Tokens,
  model: LanguageModel,
  alphabet: Alphabet,
): Hit[] {
  const { ids, starts, length } = tokens
  const hits: Hit[] = []
  for (let at = 0; at + 1 < length; at++) {
    const id = ids[at]!
    const isPair = ids[at + 1] === id && ids[at - 1] !== id && ids[at + 2] !== id
    const start = starts[at]!
    if (!isPair || !isHan(text.charCodeAt(start)) || starts[at + 1] !== start + 1) continue
    const once = Uint16Array.from([...ids.subarray(0, at), ...ids.subarray(at + 1, length)])
    const gain = around(model, once, at, length - 1) - around(model, ids, at, length)
    if (gain < MUCH_LIKELIER) continue
    const right = alphabet.characterOf(id)
    hits.push({
      rule: DOUBLED,
      start,
      end: start + 2,
      suggestions: [right],
      params: { word: right + right, right },
      severity: 'warn',
      confidence: CONFIDENCE,
    })
  }
  return hits
}
