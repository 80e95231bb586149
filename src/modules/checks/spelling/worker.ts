import { parentPort } from 'node:worker_threads'
import type { Hit } from '../engine/finding.ts'
import { createSpeller } from './index.ts'

/** Of each text what may be misspelt, at the balanced setting. */
export type SpellingQuestion = { texts: readonly string[] }

parentPort!.on('message', ({ id, question }: { id: number; question: SpellingQuestion }) => {
  const speller = createSpeller()
  const answer: Hit[][] = question.texts.map((text) => [...speller.check(text, 'balanced')])
  parentPort!.postMessage({ id, answer })
})
