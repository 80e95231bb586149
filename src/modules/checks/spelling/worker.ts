import { parentPort } from 'node:worker_threads'
import type { Hit } from '../engine/finding.ts'
import { createSpeller } from './index.ts'
import { type OwnWords, spellerWith } from './own.ts'

/** Of each text what may be misspelt, at the balanced setting; of each name what it may be mistaken for. */
export type SpellingQuestion =
  | { about: 'texts'; texts: readonly string[]; own?: { key: string; words?: OwnWords } }
  | { about: 'names'; names: readonly string[] }

/** Null: the thread does not hold the words of the organisation, and has to be given them. */
export type SpellingAnswer = Hit[][] | string[][] | null

parentPort!.on('message', ({ id, question }: { id: number; question: SpellingQuestion }) => {
  parentPort!.postMessage({ id, answer: answerTo(question) })
})

function answerTo(question: SpellingQuestion): SpellingAnswer {
  if (question.about === 'names') return question.names.map(createSpeller().variantsOf)
  const { texts, own } = question
  const speller = own ? spellerWith(own.key, own.words) : createSpeller()
  return speller ? texts.map((text) => [...speller.check(text, 'balanced')]) : null
}
