import { readFileSync } from 'node:fs'
import { compile } from '../../src/modules/checks/engine/automaton.ts'
import { checkText } from '../../src/modules/checks/engine/check.ts'
import { normalise } from '../../src/modules/checks/engine/normalise.ts'
import { measureLanguage } from './language.ts'
import { measureWriting } from './resident.ts'
import { machine, table } from './server.ts'

const MEGABYTE = 1024 * 1024
const TEXT_BYTES = 20 * MEGABYTE
const PATTERNS = 10_000
const ROUNDS = 3
/** Other programs for the same, measured in the same run where they are installed. */
const OTHERS = ['fastscan', 'mint-filter']

/**
 * How fast the checks read: the search for many words, the same with normalisation, and a page of
 * 5,000 characters through everything but spelling. `CHECKS_TEXT` names a text to read instead of the
 * generated one.
 */
export async function bench(): Promise<void> {
  await measureWriting()
  const given = process.env['CHECKS_TEXT']
  const text = given ? readFileSync(given, 'utf8') : generated()
  const bytes = Buffer.byteLength(text)
  const patterns = patternsFrom(text)
  const rows: string[][] = []
  const speed = (name: string, aim: string, run: () => number) => {
    let best = Number.POSITIVE_INFINITY
    let hits = 0
    for (let round = 0; round < ROUNDS; round++) {
      const started = process.cpuUsage()
      hits = run()
      const { user, system } = process.cpuUsage(started)
      best = Math.min(best, (user + system) / 1e6)
    }
    rows.push([name, (bytes / MEGABYTE / best).toFixed(1), String(hits), aim])
  }
  const automaton = compile(patterns)
  const count = (read: string) => {
    let hits = 0
    automaton.each(read, () => {
      hits += 1
    })
    return hits
  }
  speed('own automaton', '≥ 20', () => count(text))
  speed('own automaton, text normalised first', '≥ 10', () => count(normalise(text).text))
  for (const name of OTHERS) {
    const search = await other(name, patterns)
    if (search) speed(name, '', () => search(text))
    else process.stderr.write(`${name} is not installed: left out.\n`)
  }
  const memory = (automaton.bytes / MEGABYTE).toFixed(1)
  process.stdout.write(
    `${machine()}; ${PATTERNS} patterns (${memory} MB of tables), ${(bytes / MEGABYTE).toFixed(0)} MB\n\n`,
  )
  process.stdout.write(`${table(['search', 'MB/s of CPU', 'hits', 'aim'], rows)}\n\n`)
  process.stdout.write(`${table(['page of 5,000 characters', 'ms of CPU', 'aim'], [page(text)])}\n`)
  measureLanguage()
}

function page(text: string): string[] {
  const pages = Array.from({ length: 60 }, (_, n) => text.slice(n * 5000, (n + 1) * 5000))
  for (const each of pages) checkText(each)
  const started = process.cpuUsage()
  for (const each of pages) checkText(each)
  const { user, system } = process.cpuUsage(started)
  return ['all but spelling', ((user + system) / 1000 / pages.length).toFixed(1), '≤ 15']
}

async function other(
  name: string,
  patterns: readonly string[],
): Promise<((text: string) => number) | null> {
  // Not a dependency: found only where somebody has installed it to compare.
  const library = await import(name).then(
    (loaded) => loaded.default ?? loaded,
    () => null,
  )
  if (!library) return null
  if (name === 'fastscan') {
    const scanner = new library([...patterns])
    return (text) => scanner.search(text).length
  }
  const Filter = library.default ?? library.Mint ?? library
  const filter = new Filter([...patterns])
  return (text) => filter.filter(text, { replace: false }).words.length
}

/** Always the same numbers from 0 to 1. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

/** Words of frequent characters in sentences: what a search meets, without meaning. */
function generated(): string {
  const next = numbers(7)
  const character = () => String.fromCharCode(0x4e00 + Math.floor(next() ** 2 * 6000))
  const words = Array.from({ length: 4000 }, () => character() + character())
  const parts: string[] = []
  for (let bytes = 0; bytes < TEXT_BYTES; ) {
    const word = words[Math.floor(next() ** 2 * words.length)]!
    const end = next() < 0.08 ? '，' : next() < 0.03 ? '。\n' : ''
    parts.push(word + end)
    bytes += 6 + end.length * 3
  }
  return parts.join('')
}

/** A few that occur, the rest not: as lists of words are. */
function patternsFrom(text: string): string[] {
  const next = numbers(11)
  const found = new Set<string>()
  while (found.size < PATTERNS) {
    const at = Math.floor(next() * (text.length - 8))
    const word = text.slice(at, at + 2 + Math.floor(next() * 4)).replace(/[^\u4e00-\u9fff]/g, '')
    if (word.length < 2) continue
    found.add(found.size % 5 === 0 ? word : word + String.fromCharCode(0x6000 + found.size))
  }
  return [...found]
}
