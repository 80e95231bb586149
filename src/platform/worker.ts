import { Worker } from 'node:worker_threads'

/** The work did not end within its time or memory. */
export class WorkerStopped extends Error {
  readonly why: 'time' | 'memory'
  constructor(why: 'time' | 'memory') {
    super(`worker stopped: ${why}`)
    this.name = 'WorkerStopped'
    this.why = why
  }
}

export type WorkerLimits = { seconds: number; megabytes: number }

/** Threads at a time: bad files must not take the machine from those who read pages. */
const MAX_RUNNING = 2
let running = 0
const waiting: (() => void)[] = []

/**
 * Runs a script in a thread of its own with `input` as its data; the first message is the answer.
 * Throws `WorkerStopped` beyond the limits; the thread is then gone.
 */
export async function runInWorker<T>(
  script: string,
  input: unknown,
  limits: WorkerLimits,
): Promise<T> {
  if (running >= MAX_RUNNING) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await runOne<T>(script, input, limits)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

function runOne<T>(script: string, input: unknown, limits: WorkerLimits): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const worker = new Worker(script, {
      workerData: input,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
      // What a library prints about a bad file is no news of ours.
      stdout: true,
      stderr: true,
    })
    const timer = setTimeout(
      () => end(() => reject(new WorkerStopped('time'))),
      limits.seconds * 1000,
    )
    function end(then: () => void): void {
      clearTimeout(timer)
      then()
      void worker.terminate()
    }
    worker.once('message', (answer: T) => end(() => resolve(answer)))
    worker.once('error', (error: Error & { code?: string }) =>
      end(() =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new WorkerStopped('memory') : error),
      ),
    )
    worker.once('exit', () => end(() => reject(new Error('the worker ended without an answer'))))
  })
}
