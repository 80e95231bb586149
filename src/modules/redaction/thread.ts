import {
  createResident,
  type Resident,
  runInWorker,
  type WorkerLimits,
  WorkerStopped,
} from '../../platform/worker.ts'
import { threadProgram } from '../checks/index.ts'
import type { FoundOnPage, ReadPages, ReadText } from './read.ts'
import type { Cannot, Made, RedactionTask } from './worker.ts'

const SOURCE = 'src/modules/redaction/worker.ts'
/** One page or one reading; a file that takes longer is told as such. */
const ASKED: WorkerLimits & { idleSeconds: number } = {
  seconds: 60,
  megabytes: 768,
  idleSeconds: 60,
}
/** A hundred pages are painted one after another. */
const MADE: WorkerLimits = { seconds: 300, megabytes: 1024 }

let script: Promise<string> | undefined
const program = () => {
  script ??= threadProgram('redaction', SOURCE)
  return script
}
let resident: Resident | undefined

type File = { bytes: Uint8Array; mime: string; hash: string }

export function readInThread(file: File): Promise<ReadText | ReadPages | Cannot> {
  return ask({ act: 'read', ...file })
}

export function findInThread(file: File, words: string): Promise<FoundOnPage[] | Cannot> {
  return ask({ act: 'find', ...file, words })
}

export function pictureInThread(file: File, page: number): Promise<Uint8Array | Cannot> {
  return ask({ act: 'picture', ...file, page })
}

/** Makes the redacted copy in a thread of its own, so that nobody who looks at pages waits for it. */
export async function makeInThread(task: RedactionTask): Promise<Made | Cannot> {
  try {
    return await runInWorker<Made | Cannot>(await program(), task, MADE)
  } catch (error) {
    return whyStopped(error)
  }
}

async function ask<T>(task: RedactionTask): Promise<T | Cannot> {
  resident ??= createResident(program, ASKED)
  try {
    return await resident.ask<T | Cannot>(task)
  } catch (error) {
    return whyStopped(error)
  }
}

function whyStopped(error: unknown): Cannot {
  if (!(error instanceof WorkerStopped)) return { why: 'damaged' }
  return { why: error.why === 'time' ? 'too-slow' : 'too-large' }
}
