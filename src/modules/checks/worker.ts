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
    const { spellingDetector } = await import('./spelling/index.ts')
    const { spellerWith } = await import('./spelling/own.ts')
    const speller = own && spellerWith(own.key, own)
    return checkFile(bytes, mime, options!, {
      spelling: spellingDetector(
        options?.strict ? 'strict' : 'balanced',
        speller && (() => speller),
      ),
      findNames: createNameTagger().tag,
    })
  },
}
parentPort!.postMessage(await acts[act]())
