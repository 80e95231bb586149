import type { Db, Tx } from '../../platform/database.ts'
import { sha256 } from '../../platform/ids.ts'
import { createResident, WorkerStopped } from '../../platform/worker.ts'
import type { Detector, Hit } from './engine/finding.ts'
import { ownWordsOf } from './service/own-words.ts'
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

/** Of whom the texts are: what that organisation publishes often is no slip. */
export type Speaker = { db: Db | Tx; organizationId: string }

/**
 * What may be misspelt in each of some texts. Where the thread gives up, nothing is found: spelling
 * only advises, and nobody is kept waiting by it. At the balanced setting; what the strict one would
 * say is what this one warns of.
 */
export async function spell(
  texts: readonly string[],
  speaker?: Speaker,
): Promise<(readonly Hit[])[]> {
  const own = speaker && (await ownWordsOf(speaker.db, speaker.organizationId))
  const keys = texts.map((text) => sha256(`${own?.key ?? ''}\n${text}`))
  const missing = [...new Set(keys)].filter((key) => !remembered.has(key))
  if (missing.length > 0) {
    const asked = missing.map((key) => texts[keys.indexOf(key)]!)
    const found = await askThread(asked, own)
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

/** Asks the thread, and gives it the words of the organisation where it does not hold them. */
async function askThread(
  texts: readonly string[],
  own: Awaited<ReturnType<typeof ownWordsOf>> | undefined,
): Promise<Hit[][] | null> {
  const ask = (given: Pick<TextsQuestion, 'own'>) =>
    thread.ask<Hit[][] | null>({ about: 'texts', texts, ...given } satisfies SpellingQuestion)
  try {
    if (!own) return await ask({})
    const { key } = own
    return (await ask({ own: { key } })) ?? (await ask({ own: { key, words: await own.load() } }))
  } catch (error) {
    if (error instanceof WorkerStopped) return null
    throw error
  }
}
type TextsQuestion = Extract<SpellingQuestion, { about: 'texts' }>

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
export async function spellingFor(texts: readonly string[], speaker: Speaker): Promise<Detector> {
  const lines = [...new Set(texts.flatMap((text) => text.split('\n')))]
  const found = await spell(lines, speaker)
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
