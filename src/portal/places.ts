import type { Db } from '../platform/database.ts'
import type { Place } from './portal.ts'

/** How long a changed prefix or host may go unnoticed, in milliseconds. */
const KEPT = 5_000

type Known = { id: string; prefix: string; host: string | null; domain: string }
type Found = { place: Place; path: string }

/** Which site an address belongs to; asked on every request, so the few rows are kept. */
export function createPlaces(db: Db) {
  let known: Promise<Known[]> | undefined
  let readAt = 0

  function sites(): Promise<Known[]> {
    if (!known || performance.now() - readAt > KEPT) {
      readAt = performance.now()
      known = db.selectFrom('sites').select(['id', 'prefix', 'host', 'domain']).execute()
      known.catch(() => {
        known = undefined
      })
    }
    return known
  }

  return {
    async find(host: string, pathname: string): Promise<Found | null> {
      return placeOf(await sites(), host, pathname)
    },
  }
}

/**
 * By its own host a site stands at the root; otherwise the first segment is its prefix, and the site
 * without prefix takes the rest. `path` is what is left, still encoded.
 */
export function placeOf(sites: readonly Known[], host: string, pathname: string): Found | null {
  const name = host.toLowerCase().replace(/:\d+$/, '')
  const owner = sites.find((site) => site.host === name)
  if (owner) return found(owner.id, '', `https://${name}`, pathname)
  const root = sites.find((site) => site.prefix === '')
  const first = pathname.split('/')[1] ?? ''
  const inside = sites.find((site) => site.prefix !== '' && site.prefix === first)
  const site = inside ?? root
  if (!site) return null
  const base = site.prefix === '' ? '' : `/${site.prefix}`
  return found(site.id, base, `https://${(root ?? site).domain}`, pathname.slice(base.length))
}

function found(siteId: string, base: string, origin: string, path: string): Found {
  return { place: { siteId, base, origin }, path: path === '' ? '/' : path }
}
