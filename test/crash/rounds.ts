import type { Installation } from './installation.ts'

/** The seed of the instants; give the one a failure printed to see it again. */
export const SEED = Number(process.env['WEIMING_CRASH_SEED'] ?? Date.now() % 1_000_000)
/** Requests under way at once when the process is killed. */
export const AT_ONCE = 3

type Round<A> = {
  acts: (() => Promise<A | undefined>)[]
  /** Looks at what became of each; undefined where no answer came. */
  after(answers: (A | undefined)[]): Promise<void>
}

/**
 * Starts the server, sends the acts of a round at once, kills the process after some of the answers
 * and a random part of the next, starts it again, and looks at what became of each. It is down at the
 * end.
 */
export async function rounds<A>(
  server: Installation,
  count: number,
  seed: number,
  prepare: () => Promise<Round<A>>,
): Promise<void> {
  const random = generator(seed)
  // How long one answer takes here, so that kills fall within one.
  let answerMilliseconds = 20
  await server.start()
  for (let round = 1; round <= count; round++) {
    const where = `WEIMING_CRASH_SEED=${SEED}, round ${round} of ${count}`
    try {
      const { acts, after } = await prepare()
      if (acts.length < AT_ONCE) throw new Error('too few pieces were prepared')
      const killAfter = Math.floor(random() * AT_ONCE)
      const delay = random() * answerMilliseconds * 1.5
      const started = performance.now()
      let answered = 0
      let enough = () => {}
      const due = new Promise<void>((resolve) => {
        enough = resolve
        if (killAfter === 0) resolve()
      })
      const running = acts.map(async (act) => {
        const answer = await act()
        answered += answer ? 1 : 0
        if (answered === killAfter || !answer) enough()
        return answer
      })
      await due
      if (killAfter > 0) {
        const each = (performance.now() - started) / killAfter
        answerMilliseconds = answerMilliseconds * 0.7 + each * 0.3
      }
      await new Promise((done) => setTimeout(done, delay))
      await server.kill()
      const answers = await Promise.all(running)
      await server.start()
      await after(answers)
    } catch (error) {
      throw new Error(`${where}: ${(error as Error).message}`, { cause: error })
    }
  }
  await server.kill()
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
