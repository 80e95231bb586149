import { fileOf, goneFileOf, headerAddress, isSafePath, MADE_FILES } from './addresses.ts'
import type { linksOf } from './links.ts'
import type { Entry } from './manifest.ts'
import type { Rendered } from './render.ts'
import type { Versions } from './versions.ts'
import type { Writer, Written } from './writer.ts'

export type Summary = {
  pages: number
  written: number
  unchanged: number
  redirects: number
  gone: number
  removed: number
  bytes: number
  /** Addresses that cannot be files. */
  unsafe: string[]
  /** Stored files that are not on the disk. */
  missing: string[]
}

const MADE = new RegExp(`\\.(?:${MADE_FILES})$`)
/** Lines of the journal written together; so many pages are made again after a crash. */
const LINES = 50

/** One export while it runs: what is to be done, what is done, what it came to. */
export function createRun(given: {
  /** Everything is made anew, but what an export that was cut off had finished. */
  whole: boolean
  versions: Versions
  writer: Writer
  ended: Map<string, Entry>
  begun: Map<string, Entry>
  links: ReturnType<typeof linksOf>
  note: (entries: readonly Entry[]) => void
  tell: (progress: { done: number; total: number }) => void
}) {
  const { whole, versions, writer, ended, begun, links, note, tell } = given
  /** Every address met, and whether it was known without reading a page. */
  const met = new Map<string, boolean>()
  const always = new Set<string>()
  let queue: string[] = []
  const entries = new Map<string, Entry>()
  let journal: Entry[] = []
  let done = 0
  const summary: Summary = {
    ...{ pages: 0, written: 0, unchanged: 0, redirects: 0, gone: 0, removed: 0, bytes: 0 },
    unsafe: [],
    missing: [],
  }

  const before = (address: string) => begun.get(address) ?? ended.get(address)

  function keep(entry: Entry, changed: boolean): void {
    entries.set(entry.address, entry)
    summary[changed ? 'written' : 'unchanged'] += 1
    summary[entry.status === 301 ? 'redirects' : entry.status === 410 ? 'gone' : 'pages'] += 1
    summary.bytes += entry.bytes
    journal.push(entry)
    if (journal.length >= LINES) flush()
  }

  function flush(): void {
    note(journal)
    journal = []
  }

  function follow(addresses: readonly string[]): void {
    for (const address of addresses) {
      if (met.has(address)) continue
      met.set(address, false)
      queue.push(address)
    }
  }

  return {
    /** Addresses that exist whether or not a page leads there. */
    add(addresses: readonly string[], how?: 'always'): void {
      for (const address of addresses) {
        if (how) always.add(address)
        if (met.has(address)) continue
        met.set(address, true)
        queue.push(address)
      }
    },

    /** Addresses that are seen to in another way than by the queue. */
    claim(addresses: readonly string[]): void {
      for (const address of addresses) met.set(address, true)
    },

    /** What waits; more may come while it is worked off. */
    take(): string[] {
      const taken = queue
      queue = []
      return taken
    },

    /** True where a page made before is still right, and is taken over. */
    stays(address: string): boolean {
      const isDownload = MADE.test(address)
      const entry = begun.get(address) ?? (whole && !isDownload ? undefined : ended.get(address))
      if (!entry || always.has(address) || entry.version !== versions.of(entry.tags)) return false
      // A workbook of the same table differs in its time of making, so it is not made to be compared.
      if ((!isDownload && versions.isTouched(entry.tags)) || !writer.isThere(entry)) return false
      keep(entry, false)
      follow(entry.links)
      return true
    },

    async save(address: string, rendered: Rendered): Promise<void> {
      const { status, body, location, tags } = rendered
      const path = address.split('?')[0]!
      const file = status === 301 ? '' : status === 410 ? goneFileOf(path) : fileOf(address)
      if (file === null || !isSafePath(path)) {
        summary.unsafe.push(address)
        return
      }
      const version = versions.of(tags)
      if (status === 301) {
        const hash = headerAddress(location)
        const entry: Entry = { address, status, hash, version, tags, ...NO_FILE }
        return keep(entry, before(address)?.hash !== hash)
      }
      const found = typeof body === 'string' && file.endsWith('.html') ? links(body) : []
      const own = found.filter((link) => met.get(link) !== true)
      const written = await writer.write(file, body, before(address))
      follow(found)
      this.keepWritten({ address, status, file, version, tags, links: own }, written)
    },

    before,

    keepWritten(entry: Omit<Entry, keyof Written>, { changed, ...written }: Written): void {
      keep({ ...entry, ...written }, changed)
    },

    lack(address: string): void {
      summary.missing.push(address)
    },

    step(): void {
      done += 1
      tell({ done, total: Math.max(done, met.size) })
    },

    end(): { entries: Map<string, Entry>; summary: Summary } {
      flush()
      return { entries, summary }
    },
  }
}

export type Run = ReturnType<typeof createRun>

const NO_FILE = { file: '', bytes: 0, copies: [], links: [] }
