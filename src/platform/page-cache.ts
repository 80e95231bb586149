import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { sha256 } from './ids.ts'

export type Page = {
  status: number
  body: string
  contentType: string
  headers?: Record<string, string>
}
export type Encoding = 'br' | 'gzip' | 'identity'

type Entry = {
  page: Page
  etag: string
  tags: ReadonlySet<string>
  bodies: Partial<Record<Encoding, Buffer>>
  size: number
}

const MEGABYTE = 1024 * 1024
const BROTLI_QUALITY = 5

/**
 * Rendered pages in memory, each with the tags of what it shows; `invalidate` drops the pages that
 * show something changed. A page whose tags were invalidated while it was being rendered is answered
 * once and not kept, so that a slow render never brings back what was withdrawn.
 */
export function createPageCache(options: { megabytes: number }) {
  const entries = new Map<string, Entry>()
  const keysByTag = new Map<string, Set<string>>()
  const rendering = new Map<string, Promise<Entry>>()
  const changedAt = new Map<string, number>()
  let changes = 0
  let clearedAt = 0
  let bytes = 0

  function drop(key: string): void {
    const entry = entries.get(key)
    if (!entry) return
    entries.delete(key)
    bytes -= entry.size
    for (const tag of entry.tags) {
      const keys = keysByTag.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) keysByTag.delete(tag)
    }
  }

  function keep(key: string, entry: Entry): void {
    drop(key)
    entries.set(key, entry)
    bytes += entry.size
    for (const tag of entry.tags) {
      const keys = keysByTag.get(tag) ?? new Set()
      keys.add(key)
      keysByTag.set(tag, keys)
    }
    for (const oldest of entries.keys()) {
      if (bytes <= options.megabytes * MEGABYTE) break
      drop(oldest)
    }
  }

  async function render(key: string, make: (tags: Set<string>) => Promise<Page>): Promise<Entry> {
    const startedAt = changes
    const tags = new Set<string>()
    const page = await make(tags)
    const size = Buffer.byteLength(page.body) * 2 + 500
    const entry: Entry = {
      page,
      etag: `"${sha256(page.body).slice(0, 20)}"`,
      tags,
      bodies: {},
      size,
    }
    const stale =
      clearedAt > startedAt || [...tags].some((tag) => (changedAt.get(tag) ?? 0) > startedAt)
    if (!stale && page.status < 500) keep(key, entry)
    return entry
  }

  return {
    /** The kept page, in an encoding; undefined where it must be rendered. Moves it to the young end. */
    peek(key: string, encoding: Encoding): { page: Page; etag: string; body: Buffer } | undefined {
      const entry = entries.get(key)
      if (!entry) return undefined
      return { page: entry.page, etag: entry.etag, body: encoded(entry, encoding) }
    },

    /** The page, rendered if it is not kept; simultaneous requests share one rendering. */
    async page(key: string, encoding: Encoding, make: (tags: Set<string>) => Promise<Page>) {
      const kept = entries.get(key)
      if (kept) {
        entries.delete(key)
        entries.set(key, kept)
        return { page: kept.page, etag: kept.etag, body: encoded(kept, encoding), hit: true }
      }
      let under = rendering.get(key)
      if (!under) {
        under = render(key, make).finally(() => rendering.delete(key))
        rendering.set(key, under)
      }
      const entry = await under
      return { page: entry.page, etag: entry.etag, body: encoded(entry, encoding), hit: false }
    },

    /** Drops every page that shows one of these. */
    invalidate(tags: readonly string[]): void {
      changes += 1
      for (const tag of tags) {
        changedAt.set(tag, changes)
        for (const key of [...(keysByTag.get(tag) ?? [])]) drop(key)
      }
      // A rendering that began before the change must not serve those who ask after it.
      rendering.clear()
      if (changedAt.size > 100_000) this.clear()
    },

    /** Drops everything: after a lost connection to the database, or at midnight. */
    clear(): void {
      changes += 1
      clearedAt = changes
      entries.clear()
      keysByTag.clear()
      changedAt.clear()
      rendering.clear()
      bytes = 0
    },

    get size() {
      return { entries: entries.size, bytes }
    },
  }
}

export type PageCache = ReturnType<typeof createPageCache>

function encoded(entry: Entry, encoding: Encoding): Buffer {
  const done = entry.bodies[encoding]
  if (done) return done
  const raw = Buffer.from(entry.page.body)
  const body =
    encoding === 'br'
      ? brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })
      : encoding === 'gzip'
        ? gzipSync(raw)
        : raw
  entry.bodies[encoding] = body
  return body
}

/** The best encoding a request accepts. */
export function encodingFor(acceptEncoding: string | undefined): Encoding {
  if (!acceptEncoding) return 'identity'
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?![.\d]))/.test(acceptEncoding)) return 'br'
  if (/\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?![.\d]))/.test(acceptEncoding)) return 'gzip'
  return 'identity'
}
