import type { Logger } from 'pino'

/** Work done when the clock passes. `run` must be safe to run in several processes at once. */
export type Job = { name: string; everySeconds: number; run: () => Promise<unknown> }

/** Starts the sweeps; a failing one is logged and runs again. `stop` waits for those under way. */
export function startJobs(jobs: readonly Job[], log: Logger): { stop(): Promise<void> } {
  let stopped = false
  const timers = new Set<NodeJS.Timeout>()
  const running = new Set<Promise<void>>()
  function arm(job: Job, seconds: number) {
    if (stopped) return
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
      await job.run()
    } catch (error) {
      log.error({ err: error, job: job.name }, 'job failed')
    }
  }
  for (const job of jobs) arm(job, Math.min(1, job.everySeconds))
  return {
    async stop() {
      stopped = true
      for (const timer of timers) clearTimeout(timer)
      await Promise.all(running)
    },
  }
}
