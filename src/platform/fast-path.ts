import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Metrics } from './metrics.ts'
import { type Encoding, encodingFor, type PageCache } from './page-cache.ts'

type Known = { key: string; headers: Record<string, string> }

/** Addresses remembered; the oldest are forgotten first. */
const MAX_ADDRESSES = 200_000

/**
 * Answers kept public pages straight from the socket, before any routing: the portal tells which
 * address stands for which kept page, and the cache still decides whether it is kept.
 */
export function createFastPath(cache: PageCache, metrics: Metrics) {
  const known = new Map<string, Known>()
  const hits = metrics.pageCache.labels('hit')
  const misses = metrics.pageCache.labels('miss')

  return {
    /** `address` is host and path with query, as the request line had them. */
    remember(address: string, key: string, headers: Record<string, string>): void {
      misses.inc()
      if (known.size >= MAX_ADDRESSES) {
        const oldest = known.keys().next().value
        if (oldest !== undefined) known.delete(oldest)
      }
      known.set(address, { key, headers })
    },

    /** True where the request has been answered. */
    answer(request: IncomingMessage, response: ServerResponse): boolean {
      if (request.method !== 'GET' && request.method !== 'HEAD') return false
      const page = known.get(`${request.headers.host ?? ''}${request.url ?? ''}`)
      if (!page) return false
      const encoding: Encoding = encodingFor(
        request.headers['accept-encoding'] as string | undefined,
      )
      const kept = cache.peek(page.key, encoding)
      if (kept?.page.status !== 200) return false
      hits.inc()
      const headers: Record<string, string | number> = { ...page.headers, etag: kept.etag }
      if (encoding !== 'identity') headers['content-encoding'] = encoding
      if (request.headers['if-none-match'] === kept.etag) {
        response.writeHead(304, headers).end()
        return true
      }
      headers['content-length'] = kept.body.length
      response.writeHead(200, headers)
      response.end(request.method === 'HEAD' ? undefined : kept.body)
      return true
    },
  }
}

export type FastPath = ReturnType<typeof createFastPath>
