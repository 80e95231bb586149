import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HELD_OUT, UNSEEN } from '../../src/modules/checks/names/held-out.data.ts'
import { createNameTagger } from '../../src/modules/checks/names/index.ts'
import { createSpeller, type Setting } from '../../src/modules/checks/spelling/index.ts'
import { projectFolder } from '../../src/platform/project-folder.ts'

const SETTINGS: readonly Setting[] = ['balanced', 'strict']
const percent = (share: number) => `${(100 * share).toFixed(1)} %`
/**
 * Quality and speed of the speller and the name tagger. The labelled sets lie outside the project: the
 * folder `text` of them is `SETS`, or `../shared/dev-sets/text`; what is missing is skipped.
 */
export function measureLanguage(): void {
  const shared = join(projectFolder(), '../shared')
  const sets = process.env['SETS'] ?? join(shared, 'dev-sets/text')
  const before = process.memoryUsage().rss
  const started = process.cpuUsage()
  const speller = createSpeller()
  const loaded = cpuMilliseconds(started)
  for (const name of ['law', 'odw', 'med']) {
    const path = join(sets, 'csc', `${name}.dev.tsv`)
    if (existsSync(path)) pairs(name, readFileSync(path, 'utf8'))
    else console.log(`${name}: ${path} is missing, skipped`)
  }
  const pages = join(process.env['REAL'] ?? join(shared, 'real'), 'health-pages.jsonl')
  if (existsSync(pages)) {
    const texts = readFileSync(pages, 'utf8').trim().split('\n')
    clean(texts.map((line) => (JSON.parse(line) as { text: string }).text))
  } else console.log(`${pages} is missing, skipped`)
  names('kept apart', HELD_OUT)
  names('unseen', UNSEEN)
  speed(speller.check)
  const megabytes = Math.round((process.memoryUsage().rss - before) / 1e6)
  console.log(`model loaded in ${loaded} ms of CPU; process grew by ${megabytes} MB`)
}

function mend(text: string, setting: Setting): string {
  let mended = text
  // From the end, since a mended word may be shorter.
  for (const { start, end, suggestions } of [...createSpeller().check(text, setting)].reverse()) {
    mended = mended.slice(0, start) + suggestions![0]! + mended.slice(end)
  }
  return mended
}

function pairs(name: string, file: string): void {
  const lines = file
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
  for (const setting of SETTINGS) {
    const n = { wrong: 0, changed: 0, right: 0, cleanChanged: 0 }
    const c = { wrong: 0, changed: 0, right: 0 }
    for (const [, written = '', meant = ''] of lines) {
      if (written.length !== meant.length) continue
      const mended = mend(written, setting)
      if (written !== meant) n.wrong++
      if (mended !== written) n.changed++
      if (mended !== written && mended === meant) n.right++
      if (mended !== written && written === meant) n.cleanChanged++
      for (let i = 0; i < written.length; i++) {
        if (written[i] !== meant[i]) c.wrong++
        // What was left out moves all that follows it: counted once, as wrong.
        if (mended.length !== written.length) continue
        if (mended[i] === written[i]) continue
        c.changed++
        if (mended[i] === meant[i]) c.right++
      }
      if (mended.length !== written.length) c.changed++
    }
    console.log(
      `${name} (${lines.length}) ${setting}: sentences ${scores(n)}; characters ${scores(c)};`,
      `clean sentences flagged ${percent(n.cleanChanged / (lines.length - n.wrong))}`,
    )
  }
}

function scores({ wrong, changed, right }: { wrong: number; changed: number; right: number }) {
  const [p, r] = [right / changed, right / wrong]
  return `P ${percent(p)} R ${percent(r)} F1 ${((200 * p * r) / (p + r)).toFixed(1)}`
}

/** Published text: next to all that is found in it is a false alarm. */
function clean(texts: readonly string[]): void {
  const sentences = texts
    .flatMap((text) => text.split(/(?<=[。！？；\n])/))
    .filter((s) => s.length > 5)
  for (const setting of SETTINGS) {
    const flagged = sentences.filter(
      (sentence) => !createSpeller().check(sentence, setting).next().done,
    )
    console.log(
      `published pages, ${sentences.length} sentences, ${setting}: flagged ${percent(flagged.length / sentences.length)}`,
    )
  }
}

function names(which: string, marked: string): void {
  const tagger = createNameTagger()
  let [right, found, there] = [0, 0, 0]
  for (const line of marked.trim().split('\n')) {
    const spans: string[] = []
    let text = ''
    for (const piece of line.split(/(\[[^\]]+\])/)) {
      if (piece.startsWith('[')) spans.push(`${text.length}:${piece.slice(1, -1)}`)
      text += piece.replace(/^\[|\]$/g, '')
    }
    const got = tagger.tag(text).map(({ start, text: name }) => `${start}:${name}`)
    right += got.filter((each) => spans.includes(each)).length
    found += got.length
    there += spans.length
  }
  console.log(`names, ${which} (${there}): ${scores({ wrong: there, changed: found, right })}`)
}

function speed(check: ReturnType<typeof createSpeller>['check']): void {
  const lines = [HELD_OUT, UNSEEN].join('').replace(/[[\]]/g, '')
  const page = lines.repeat(Math.ceil(5000 / lines.length)).slice(0, 5000)
  for (let round = 0; round < 2; round++) {
    const started = process.cpuUsage()
    let first: number | undefined
    let count = 0
    for (const _ of check(page, 'balanced')) {
      first ??= cpuMilliseconds(started)
      count++
    }
    const all = cpuMilliseconds(started)
    console.log(
      `5,000 characters: ${all} ms of CPU, first of ${count} findings after ${first ?? 0} ms`,
    )
  }
}

function cpuMilliseconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return Math.round((user + system) / 1000)
}
