/**
 * A fixed window of one minute per key, in this process. Says how many seconds to wait; counts, and
 * never locks anybody out for longer than the window.
 */
export function createRateLimit(perMinute: number, now: () => number = Date.now) {
  const windows = new Map<string, { from: number; count: number }>()
  return {
    /** Seconds to wait before the next try; 0 where it may go ahead. */
    hit(key: string): number {
      const at = now()
      if (windows.size > 50_000)
        for (const [k, w] of windows) if (at - w.from > 60_000) windows.delete(k)
      const window = windows.get(key)
      if (!window || at - window.from >= 60_000) {
        windows.set(key, { from: at, count: 1 })
        return 0
      }
      window.count += 1
      return window.count > perMinute ? Math.ceil((window.from + 60_000 - at) / 1000) : 0
    },
  }
}
