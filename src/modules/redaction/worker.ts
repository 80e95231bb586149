import { parentPort, workerData } from 'node:worker_threads'
import { type UnreadableCode, UnreadableDocument } from '../checks/rules/documents/findings.ts'
import { documentKind } from '../checks/rules/documents/kinds.ts'
import { type OpenedPdf, openPages, redactPdf } from './pdf.ts'
import { findInPages, readPages, readText } from './read.ts'
import { redactDocx } from './rules/docx.ts'
import { leftOver } from './rules/left-over.ts'
import { type PageMark, type TextMark, wordsOf } from './rules/marks.ts'
import { NotRedactable, type NotRedactableCode } from './rules/not-redactable.ts'
import { redactPlain } from './rules/plain.ts'

/** What the thread is asked; `bytes` is whatever somebody uploaded. */
export type RedactionTask = { bytes: Uint8Array; mime: string; hash: string } & (
  | { act: 'read' }
  | { act: 'find'; words: string }
  | { act: 'picture'; page: number }
  | { act: 'text'; marks: TextMark[] }
  | { act: 'pages'; marks: PageMark[]; title: string }
)
export type Made = { bytes: Uint8Array; words: string[]; leftOver: string[] }
export type Cannot = { why: UnreadableCode | NotRedactableCode }

async function answer(task: RedactionTask): Promise<unknown> {
  const { bytes, mime } = task
  const isPdf = documentKind(mime) === 'pdf'
  switch (task.act) {
    case 'read':
      return isPdf ? withPdf(task, readPages) : readText(bytes, mime)
    case 'find':
      return withPdf(task, (pdf) => findInPages(pdf, task.words))
    case 'picture':
      return withPdf(task, (pdf) => pdf.pictureOf(task.page, []))
    case 'text': {
      const isDocx = documentKind(mime) === 'docx'
      const { paragraphs } = readText(bytes, mime)
      const words = wordsOf(paragraphs, task.marks)
      const made = isDocx ? redactDocx(bytes, task.marks) : redactPlain(bytes, task.marks)
      const sought = words.filter((_, index) => !task.marks[index]!.only)
      return { bytes: made, words, leftOver: await leftOver(made, mime, sought) }
    }
    case 'pages': {
      const made = await redactPdf(bytes, task.marks, task.title)
      const words = task.marks.map((mark) => mark.words)
      return { bytes: made, words, leftOver: await leftOver(made, mime, words) }
    }
  }
}

/** The file asked about last stays open: its pages are asked for one after another. */
let open: { hash: string; pdf: OpenedPdf } | undefined

async function withPdf<T>(
  { bytes, hash }: RedactionTask,
  act: (pdf: OpenedPdf) => Promise<T>,
): Promise<T> {
  if (open?.hash !== hash) {
    const before = open
    open = undefined
    await before?.pdf.close()
    open = { hash, pdf: await openPages(bytes) }
  }
  return act(open.pdf)
}

/** What cannot be done is an answer; only a fault of ours ends the thread. */
async function told(task: RedactionTask): Promise<unknown> {
  try {
    return await answer(task)
  } catch (error) {
    if (error instanceof UnreadableDocument || error instanceof NotRedactable)
      return { why: error.why }
    // The libraries throw whatever a hostile file leads them to.
    return { why: 'damaged' }
  }
}

if (workerData) parentPort!.postMessage(await told(workerData as RedactionTask))
else
  parentPort!.on('message', async ({ id, question }: { id: number; question: RedactionTask }) => {
    parentPort!.postMessage({ id, answer: await told(question) })
  })
