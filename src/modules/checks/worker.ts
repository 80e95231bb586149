import { parentPort, workerData } from 'node:worker_threads'
import { type CheckFileOptions, checkFile } from './engine/check-file.ts'
import { createNameTagger } from './names/index.ts'
import { cleanDocument } from './rules/documents/clean.ts'
import { docxToHtml } from './rules/documents/docx-html.ts'
import { previewDocument } from './rules/documents/preview.ts'
import { scanDocument } from './rules/documents/scan.ts'
import { spellingDetector } from './spelling/index.ts'

/** What the thread is asked; `bytes` is whatever somebody uploaded. */
export type DocumentTask = {
  act: 'scan' | 'clean' | 'html' | 'preview' | 'check'
  bytes: Uint8Array
  mime: string
  /** Of a check. */
  options?: CheckFileOptions
}

const { act, bytes, mime, options } = workerData as DocumentTask
const acts = {
  scan: () => scanDocument(bytes, mime),
  clean: async () => cleanDocument(bytes, mime),
  preview: () => previewDocument(bytes, mime),
  html: () => docxToHtml(bytes),
  check: () =>
    checkFile(bytes, mime, options!, {
      spelling: spellingDetector(options?.strict ? 'strict' : 'balanced'),
      findNames: createNameTagger().tag,
    }),
}
parentPort!.postMessage(await acts[act]())
