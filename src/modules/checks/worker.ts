import { parentPort, workerData } from 'node:worker_threads'
import { readSheet } from '../../platform/spreadsheet.ts'
import { type CheckFileOptions, checkFile } from './engine/check-file.ts'
import { cleanDocument } from './rules/documents/clean.ts'
import { docxToHtml } from './rules/documents/docx-html.ts'
import { textOfDocument } from './rules/documents/inspect.ts'
import { previewDocument } from './rules/documents/preview.ts'
import { scanDocument } from './rules/documents/scan.ts'
import type { OwnWords } from './spelling/own.ts'

/** What the thread is asked; `bytes` is whatever somebody uploaded. */
export type DocumentTask = {
  act: 'scan' | 'clean' | 'html' | 'preview' | 'check' | 'rows' | 'text'
  bytes: Uint8Array
  mime: string
  /** Of a check. */
  options?: CheckFileOptions
  own?: OwnWords
}

const { act, bytes, mime, options, own } = workerData as DocumentTask
const acts = {
  scan: () => scanDocument(bytes, mime),
  clean: async () => cleanDocument(bytes, mime),
  preview: () => previewDocument(bytes, mime),
  html: () => docxToHtml(bytes),
  rows: () => readSheet(bytes),
  text: () => textOfDocument(bytes, mime),
  check: async () => {
    // jieba and the models are of no use to the other acts, which are far more frequent.
    const { createNameTagger } = await import('./names/index.ts')
    const { createSpeller, spellingDetector } = await import('./spelling/index.ts')
    const { spellerWith } = await import('./spelling/own.ts')
    const speller = own && spellerWith(own.key, own)
    const variantsOf = (name: string) => createSpeller().variantsOf(name)
    return checkFile(bytes, mime, withVariants(options!, variantsOf), {
      spelling: spellingDetector(
        options?.strict ? 'strict' : 'balanced',
        speller && (() => speller),
      ),
      findNames: createNameTagger().tag,
    })
  },
}
parentPort!.postMessage(await acts[act]())

/** Whoever has no speller hands in the lists without what the leaders' names may be mistaken for. */
function withVariants(
  options: CheckFileOptions,
  variantsOf: (name: string) => string[],
): CheckFileOptions {
  const { lists } = options
  if (!lists) return options
  const { words } = lists.words
  const names = words.flatMap(({ list, word }) => (list === 'leader' ? [word] : []))
  const missing = names.filter((name) => !(name in lists.words.variants))
  const found = Object.fromEntries(missing.map((name) => [name, variantsOf(name)]))
  const variants = { ...lists.words.variants, ...found }
  return { ...options, lists: { ...lists, words: { words, variants } } }
}
