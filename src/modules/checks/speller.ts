import { sha256 } from '../../platform/ids.ts'
import { createResident, WorkerStopped } from '../../platform/worker.ts'
import type { Detector, Hit } from './engine/finding.ts'
import type { SpellingQuestion } from './spelling/worker.ts'
import { threadScript } from './threads.ts'

/** One thread with one model for the whole process, gone when nobody writes. */
const thread = createResident(() => threadScript('spelling'), {
  seconds: 20,
  megabytes: 512,
  idleSeconds: 600,
})

/** Paragraphs remembered, by their hash: what has not changed is not spelt through again. */
const MOST_REMEMBERED = 4000
const remembered = new Map<string, readonly Hit[]>()

/**
 * What may be misspelt in each of some texts. Where the thread gives up, nothing is found: spelling
 * only advises, and nobody is kept waiting by it. At the balanced setting; what the strict one would
 * say is what this one warns of.
 */
export async function spell(texts: readonly string[]): Promise<(readonly Hit[])[]> {
  const keys = texts.map((text) => sha256(text))
  const missing = [...new Set(keys)].filter((key) => !remembered.has(key))
  if (missing.length > 0) {
    const question: SpellingQuestion = {
      about: 'texts',
      texts: missing.map((key) => texts[keys.indexOf(key)]!),
    }
    const found = await thread.ask<Hit[][]>(question).catch((error: unknown) => {
      if (error instanceof WorkerStopped) return null
      throw error
    })
    if (!found) return texts.map(() => [])
    for (const [n, key] of missing.entries()) remembered.set(key, found[n]!)
  }
  const answer = keys.map((key) => remembered.get(key) ?? [])
  // The oldest first: a map keeps the order in which things came.
  for (const key of remembered.keys()) {
    if (remembered.size <= MOST_REMEMBERED) break
    remembered.delete(key)
  }
  return answer
}

const namesKnown = new Map<string, readonly string[]>()

/** Of each name what it may be mistaken for, one character wrong. */
export async function variantsOf(names: readonly string[]): Promise<Record<string, string[]>> {
  const missing = [...new Set(names)].filter((name) => !namesKnown.has(name))
  if (missing.length > 0) {
    const question: SpellingQuestion = { about: 'names', names: missing }
    const found = await thread.ask<string[][]>(question).catch((error: unknown) => {
      if (error instanceof WorkerStopped) return null
      throw error
    })
    for (const [n, name] of missing.entries()) if (found) namesKnown.set(name, found[n]!)
  }
  return Object.fromEntries(names.map((name) => [name, [...(namesKnown.get(name) ?? [])]]))
}

/** A detector for these texts and any made of their lines, for rules that cannot wait for a thread. */
export async function spellingFor(texts: readonly string[]): Promise<Detector> {
  const lines = [...new Set(texts.flatMap((text) => text.split('\n')))]
  const found = await spell(lines)
  const byLine = new Map(lines.map((line, n) => [line, found[n]!]))
  return (text) => {
    let start = 0
    return text.split('\n').flatMap((line) => {
      const from = start
      start += line.length + 1
      return (byLine.get(line) ?? []).map((hit) => ({
        ...hit,
        start: hit.start + from,
        end: hit.end + from,
      }))
    })
  }
}
