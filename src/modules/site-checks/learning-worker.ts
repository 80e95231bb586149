import { parentPort } from 'node:worker_threads'
import { checkText } from '../checks/engine/check.ts'
import { createSpeller, shippedModel } from '../checks/spelling/index.ts'
import { type OwnPages, ownPages } from '../checks/spelling/own-pages.ts'
import { packModel } from '../checks/spelling/pack.ts'
import { textOf } from '../content/rules/body/text.ts'
import type { Body } from '../content/rules/document.ts'

/** Begin, read some pages, say what was learnt: one organisation after another. */
export type LearningQuestion =
  | { about: 'begin' }
  | { about: 'pages'; pages: readonly { title: string; summary: string; body: string }[] }
  | { about: 'end'; fewestPages: number }

export type LearningAnswer = { characters: number; runs: number; counts: Uint8Array | null }

let own: OwnPages | undefined
let characters = 0

parentPort!.on('message', ({ id, question }: { id: number; question: LearningQuestion }) => {
  parentPort!.postMessage({ id, answer: answerTo(question) })
})

function answerTo(question: LearningQuestion): LearningAnswer {
  const { alphabet } = shippedModel()
  if (question.about === 'begin') {
    own = ownPages(alphabet)
    characters = 0
  }
  // A thread that was let go in between knows nothing of what it was told before.
  if (!own) throw new Error('the learning was not begun in this thread')
  if (question.about === 'pages') for (const page of question.pages) read(own, page)
  if (question.about !== 'end') return { characters, runs: 0, counts: null }
  const counts = own.counts(question.fewestPages, createSpeller().isDoubtful)
  own = undefined
  const runs = counts.reduce((sum, level) => sum + level.characters.length, 0)
  return { characters, runs, counts: packModel({ alphabet, counts, readings: '', shapes: '' }) }
}

/** What a list knows to be a slip is not learnt, however often it stands there. */
function read(into: OwnPages, page: { title: string; summary: string; body: string }): void {
  const text = [page.title, page.summary, textOf(JSON.parse(page.body) as Body)].join('\n')
  characters += text.length
  into.add(text, checkText(text, { categories: ['spelling'] }))
}
