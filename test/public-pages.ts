import { createPageCache } from '../src/platform/page-cache.ts'
import { portalRoutes } from '../src/portal/routes.ts'
import type { World } from './world.ts'

/** The public pages of a world, without search; who asks is told by `x-forwarded-for`. */
export function publicPages(world: World) {
  return portalRoutes({
    services: world.services,
    cache: createPageCache({ megabytes: 1 }),
    search: async () => ({ items: [], total: 0 }),
    trustProxy: true,
  })
}
