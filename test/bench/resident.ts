import { loadavg } from 'node:os'
import { checkFile } from '../../src/modules/checks/documents.ts'
import { checkText } from '../../src/modules/checks/engine/check.ts'
import { HELD_OUT, UNSEEN } from '../../src/modules/checks/names/held-out.data.ts'
import type { OfficeLists } from '../../src/modules/checks/rules/office/entries.ts'
import { officeWords } from '../../src/modules/checks/rules/office/lists.ts'
import { spell } from '../../src/modules/checks/speller.ts'
import { table } from './server.ts'

const CHARACTERS = 5000
const ROUNDS = 5

/**
 * What a writer waits for: the first findings of a page by the rules at hand, and spelling in the thread
 * that stays, beside a thread for each check.
 */
export async function measureWriting(): Promise<void> {
  const lines = [HELD_OUT, UNSEEN].join('').replace(/[[\]]/g, '')
  const long = lines.repeat(Math.ceil((CHARACTERS * (ROUNDS + 2)) / lines.length))
  /** Each another page, every paragraph with its number: nothing is remembered of it. */
  const page = (n: number) =>
    long.slice(n * 700, n * 700 + CHARACTERS).replace(/\n/g, () => ` ${n}\n`)
  const rows: string[][] = []
  rows.push(['first look, lists made ready', cpu(() => checkText(page(0))), 'CPU', '≤ 100'])
  rows.push(['all but spelling', medianCpu((n) => checkText(page(n))), 'CPU', '≤ 15'])
  const office = officeWords(manyLeaders(), null)
  rows.push([
    'the same with 20 leaders and 2,000 slips of their names',
    medianCpu((n) => checkText(page(n), { office })),
    'CPU',
    '≤ 15',
  ])
  const before = rss()
  rows.push([
    'spelling, thread and model made ready',
    await timed(() => spell([page(0)])),
    'clock',
    '',
  ])
  rows.push(['spelling', await median((n) => spell(page(n).split('\n'))), 'clock', '≤ 1000'])
  const resident = rss() - before
  const bytes = (n: number) => new TextEncoder().encode(page(n))
  rows.push([
    'everything, a thread for each check',
    await median((n) => checkFile(bytes(n), 'text/plain', { locale: 'zh-CN' })),
    'clock',
    '',
  ])
  process.stdout.write(`\nload ${loadavg()[0]!.toFixed(1)}\n`)
  process.stdout.write(`${table(['page of 5,000 characters', 'ms', 'of', 'aim'], rows)}\n`)
  process.stdout.write(`resident spelling thread: ${resident} MB (aim ≤ 150)\n\n`)
}

function cpu(run: () => unknown): string {
  const started = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(started)
  return ((user + system) / 1000).toFixed(1)
}

/** The first rounds make it warm. */
function medianCpu(run: (n: number) => unknown): string {
  const times = Array.from({ length: ROUNDS * 4 }, (_, n) => Number(cpu(() => run(n % ROUNDS))))
  return times
    .slice(ROUNDS)
    .toSorted((a, b) => a - b)
    [(ROUNDS * 3) >> 1]!.toFixed(1)
}

async function timed(run: () => unknown): Promise<string> {
  const started = performance.now()
  await run()
  return (performance.now() - started).toFixed(1)
}

async function median(run: (n: number) => unknown): Promise<string> {
  const times: number[] = []
  for (let n = 1; n <= ROUNDS; n++) times.push(Number(await timed(() => run(n))))
  return times.toSorted((a, b) => a - b)[ROUNDS >> 1]!.toFixed(1)
}

function rss(): number {
  return Math.round(process.memoryUsage().rss / 1e6)
}

/** As many names as a city's list holds, each with a hundred slips. */
function manyLeaders(): OfficeLists {
  const name = (n: number) => String.fromCharCode(0x4e10 + n * 3, 0x5e10 + n * 5, 0x6e10 + n * 7)
  const names = Array.from({ length: 20 }, (_, n) => name(n))
  const entry = { list: 'leader', right: '', rank: 1, validFrom: null, validTo: null } as const
  return {
    words: names.map((word) => ({ ...entry, word, title: String.fromCharCode(0x4e3b, 0x4efb) })),
    variants: Object.fromEntries(
      names.map((word) => [
        word,
        Array.from({ length: 100 }, (_, n) => word.slice(0, 2) + String.fromCharCode(0x7000 + n)),
      ]),
    ),
  }
}
