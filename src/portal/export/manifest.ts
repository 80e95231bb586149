import {
  appendFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
} from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Instant } from '../../kernel/days.ts'

/** Beside what is served: what the export knows of itself. */
export const OWN_FOLDER = '.weiming'
export const PUBLIC_FOLDER = 'public'
const FORMAT = 1

/** What an export is of. */
export type Head = {
  format: typeof FORMAT
  siteId: string
  /** `''` or `/qinghe`. */
  base: string
  origin: string
  /** Prefixes of the other sites at the same host, which this export does not hold. */
  otherBases: string[]
  at: Instant
}

/** One address as it was written. */
export type Entry = {
  address: string
  status: 200 | 301 | 404 | 410 | 503
  /** Relative to the served folder; '' for a redirect, which has none. */
  file: string
  /** SHA-256 of the content, or where a redirect leads. */
  hash: string
  bytes: number
  /** Compressed copies beside the file. */
  copies: ('gz' | 'br')[]
  /** Over everything the page was made from: while it stays, so does the page. */
  version: string
  /** What the page was made from. */
  tags: string[]
  /** Pages only it leads to. */
  links: string[]
}

/** The name of a site's own files: its prefix. */
export function keyOf(base: string): string {
  return base === '' ? 'root' : base.slice(1)
}

/**
 * The book of an export: `manifest` as of the last one that ended, `journal` of one that is running or
 * was cut off. A line is written after its file has its name, so that what the book says is there.
 */
export function openBook(folder: string, key: string) {
  const own = join(folder, OWN_FOLDER)
  mkdirSync(own, { recursive: true })
  const manifest = join(own, `${key}.manifest.jsonl`)
  const journal = join(own, `${key}.journal.jsonl`)
  return {
    /** Entries by address, and whether they were left by an export that did not end. */
    async read(): Promise<{
      head: Head | undefined
      ended: Map<string, Entry>
      begun: Map<string, Entry>
    }> {
      const whole = await readLines(manifest)
      const rest = await readLines(journal)
      return { head: whole.head ?? rest.head, ended: whole.entries, begun: rest.entries }
    },
    begin(head: Head): void {
      if (!existsSync(journal)) appendFileSync(journal, `${JSON.stringify(head)}\n`)
      // A line cut off in the middle must not swallow the next one.
      else appendFileSync(journal, '\n')
    },
    note(entries: readonly Entry[]): void {
      if (entries.length > 0)
        appendFileSync(journal, `${entries.map((entry) => JSON.stringify(entry)).join('\n')}\n`)
    },
    /** The manifest takes its name whole; only then is the journal forgotten. */
    async end(head: Head, entries: Iterable<Entry>): Promise<void> {
      const part = `${manifest}.part`
      const file = await open(part, 'w')
      try {
        let lines = [JSON.stringify(head)]
        for (const entry of entries) {
          lines.push(JSON.stringify(entry))
          if (lines.length < 1000) continue
          await file.write(`${lines.join('\n')}\n`)
          lines = []
        }
        await file.write(`${lines.join('\n')}\n`)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(part, manifest)
      rmSync(journal, { force: true })
    },
  }
}

/** Heads and entries of every site exported into a folder, by the site's key. */
export async function readManifests(
  folder: string,
): Promise<Map<string, { head: Head; entries: Map<string, Entry> }>> {
  const own = join(folder, OWN_FOLDER)
  const found = new Map<string, { head: Head; entries: Map<string, Entry> }>()
  if (!existsSync(own)) return found
  for (const name of readdirSync(own).sort()) {
    const key = /^([a-z0-9-]+)\.manifest\.jsonl$/.exec(name)?.[1]
    if (!key) continue
    const { head, entries } = await readLines(join(own, name))
    if (head) found.set(key, { head, entries })
  }
  return found
}

async function readLines(path: string) {
  const entries = new Map<string, Entry>()
  let head: Head | undefined
  if (!existsSync(path)) return { head, entries }
  for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) {
    const value = parsed(line)
    if (!value) continue
    if ('siteId' in value) head = value.format === FORMAT ? value : undefined
    // What another version wrote is written anew.
    else if (head) entries.set(value.address, value)
  }
  return { head, entries }
}

/** Undefined for a line that was cut off. */
function parsed(line: string): Head | Entry | undefined {
  if (line === '') return undefined
  try {
    return JSON.parse(line) as Head | Entry
  } catch {
    return undefined
  }
}
