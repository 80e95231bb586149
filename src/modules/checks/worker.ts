import { parentPort, workerData } from 'node:worker_threads'
import { cleanDocument } from './rules/documents/clean.ts'
import { docxToHtml } from './rules/documents/docx-html.ts'
import { previewDocument } from './rules/documents/preview.ts'
import { scanDocument } from './rules/documents/scan.ts'

/** What the thread is asked; `bytes` is whatever somebody uploaded. */
export type DocumentTask = {
  act: 'scan' | 'clean' | 'html' | 'preview'
  bytes: Uint8Array
  mime: string
}

const { act, bytes, mime } = workerData as DocumentTask
const acts = {
  scan: () => scanDocument(bytes, mime),
  clean: async () => cleanDocument(bytes, mime),
  preview: () => previewDocument(bytes, mime),
  html: () => docxToHtml(bytes),
}
parentPort!.postMessage(await acts[act]())
