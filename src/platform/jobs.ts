import type { Logger } from 'pino'

/**
 * Work done when the clock passes. `run` must be safe to run in several processes at once; a long one
 * leaves off soon after `stopping` is told.
 */
export type Job = {
  name: string
  everySeconds: number
  run: (stopping?: AbortSignal) => Promise<unknown>
}

/** Starts the sweeps; a failing one is logged and runs again. `stop` waits for those under way. */
export function startJobs(jobs: readonly Job[], log: Logger): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const timers = new Set<NodeJS.Timeout>()
  const running = new Set<Promise<void>>()
  function arm(job: Job, seconds: number) {
    if (stopping.signal.aborted) return
    const timer = setTimeout(() => {
      timers.delete(timer)
      const run = sweep(job).finally(() => {
        running.delete(run)
        arm(job, job.everySeconds)
      })
      running.add(run)
    }, seconds * 1000)
    timer.unref()
    timers.add(timer)
  }
  async function sweep(job: Job) {
    try {
      await job.run(stopping.signal)
    } catch (error) {
      log.error({ err: error, job: job.name }, 'job failed')
    }
  }
  for (const job of jobs) arm(job, Math.min(1, job.everySeconds))
  return {
    async stop() {
      stopping.abort()
      for (const timer of timers) clearTimeout(timer)
      await Promise.all(running)
    },
  }
}
