import { LONGEST_PARAGRAPH, MOST_PARAGRAPHS } from '../../../checks/contract.ts'
import type { Finding } from '../../../checks/engine/finding.ts'

/** What the server finds in each of some paragraphs. */
export type AskServer = (texts: string[]) => Promise<Finding[][]>

/** After so long without a change. */
const PAUSE_MILLISECONDS = 1000
/** Characters of one call: the first answers come soon, and nobody else waits long. */
const AT_A_TIME = 4000
const MOST_REMEMBERED = 3000

/**
 * Asks the server about paragraphs it has not been asked about, some at a time, one call after another.
 * Where it does not answer, writing goes on, and it is asked again with the next change.
 */
export function createLaterChecks(ask: AskServer, onAnswer: () => void) {
  const known = new Map<string, readonly Finding[]>()
  let wanted: readonly string[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking = false
  let stopped = false

  async function run(): Promise<void> {
    if (asking) return
    asking = true
    try {
      for (let texts = next(); texts.length > 0 && !stopped; texts = next()) {
        const found = await ask(texts)
        if (known.size > MOST_REMEMBERED) known.clear()
        for (const [n, text] of texts.entries()) known.set(text, found[n] ?? [])
        if (!stopped) onAnswer()
      }
    } catch {
      // The server is out of reach or busy: what it would add is only advice.
    } finally {
      asking = false
    }
  }

  /** The next call's paragraphs: of those as they stand by now, what is not known. */
  function next(): string[] {
    const texts: string[] = []
    let length = 0
    for (const text of wanted) {
      if (known.has(text) || text.length > LONGEST_PARAGRAPH) continue
      if (texts.length === MOST_PARAGRAPHS || (length > 0 && length + text.length > AT_A_TIME))
        break
      texts.push(text)
      length += text.length
    }
    return texts
  }

  return {
    known: known as ReadonlyMap<string, readonly Finding[]>,
    ask(texts: readonly string[]) {
      wanted = texts
      clearTimeout(timer)
      timer = setTimeout(() => void run(), PAUSE_MILLISECONDS)
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
