import { parentPort, workerData } from 'node:worker_threads'
import { cleanDocument } from './rules/documents/clean.ts'
import { scanDocument } from './rules/documents/scan.ts'

/** What the thread is asked; `bytes` is whatever somebody uploaded. */
export type DocumentTask = { act: 'scan' | 'clean'; bytes: Uint8Array; mime: string }

const { act, bytes, mime } = workerData as DocumentTask
parentPort!.postMessage(
  act === 'scan' ? await scanDocument(bytes, mime) : cleanDocument(bytes, mime),
)
