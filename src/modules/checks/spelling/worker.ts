import { parentPort } from 'node:worker_threads'
import type { Hit } from '../engine/finding.ts'
import { createSpeller } from './index.ts'

/** Of each text what may be misspelt, at the balanced setting; of each name what it may be mistaken for. */
export type SpellingQuestion =
  | { about: 'texts'; texts: readonly string[] }
  | { about: 'names'; names: readonly string[] }

parentPort!.on('message', ({ id, question }: { id: number; question: SpellingQuestion }) => {
  const speller = createSpeller()
  const answer: Hit[][] | string[][] =
    question.about === 'texts'
      ? question.texts.map((text) => [...speller.check(text, 'balanced')])
      : question.names.map(speller.variantsOf)
  parentPort!.postMessage({ id, answer })
})
