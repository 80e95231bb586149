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

/** A thread that stays, with what it has loaded; it answers one question after another. */
export type Resident = { ask: <T>(question: unknown) => Promise<T> }

/**
 * Starts the thread when it is first asked and lets it go when nobody has asked for `idleSeconds`. A
 * question that takes longer than `seconds` ends the thread and throws `WorkerStopped`; whoever waits
 * behind it is asked of a new one. Its script answers each `{ id, question }` with `{ id, answer }`.
 */
export function createResident(
  script: () => Promise<string>,
  limits: WorkerLimits & { idleSeconds: number },
): Resident {
  let worker: Promise<Worker> | undefined
  let idle: NodeJS.Timeout | undefined
  let queue: Promise<unknown> = Promise.resolve()
  let last = 0
  const start = async () => {
    const thread = new Worker(await script(), {
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
      stdout: true,
      stderr: true,
    })
    thread.unref()
    thread.once('exit', () => {
      worker = undefined
    })
    return thread
  }
  const end = async () => {
    const ending = worker
    worker = undefined
    await (await ending)?.terminate()
  }
  const askOne = async <T>(question: unknown): Promise<T> => {
    clearTimeout(idle)
    worker ??= start()
    const thread = await worker
    const id = ++last
    try {
      return await answerOf<T>(thread, { id, question }, limits)
    } catch (error) {
      await end()
      throw error
    } finally {
      idle = setTimeout(() => void end(), limits.idleSeconds * 1000)
      idle.unref()
    }
  }
  return {
    ask: <T>(question: unknown) => {
      const answer = queue.then(() => askOne<T>(question))
      queue = answer.catch(() => {})
      return answer
    },
  }
}

function answerOf<T>(
  thread: Worker,
  message: { id: number; question: unknown },
  { seconds }: WorkerLimits,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    // The process must not end while somebody waits, and may while nobody does.
    thread.ref()
    const timer = setTimeout(() => done(() => reject(new WorkerStopped('time'))), seconds * 1000)
    const done = (then: () => void) => {
      clearTimeout(timer)
      thread.off('message', onMessage)
      thread.off('error', onError)
      thread.off('exit', onExit)
      thread.unref()
      then()
    }
    const onMessage = ({ id, answer }: { id: number; answer: T }) => {
      if (id === message.id) done(() => resolve(answer))
    }
    const onError = (error: Error & { code?: string }) =>
      done(() =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new WorkerStopped('memory') : error),
      )
    const onExit = () => done(() => reject(new Error('the worker ended without an answer')))
    thread.on('message', onMessage)
    thread.on('error', onError)
    thread.on('exit', onExit)
    thread.postMessage(message)
  })
}
