import type { Logger } from 'pino'
import { commonRefusals, refuse } from '../kernel/errors.ts'
import type { Locale } from '../kernel/strings.ts'
import type { Clock } from './clock.ts'
import type { Db } from './database.ts'
import type { FileStore } from './files.ts'
import type { Sealer } from './sealing.ts'

/** A role held in one organisation. */
export type Grant = { role: string; organizationId: string }

export type Actor = {
  id: string
  name: string
  /** The organisation the person belongs to. */
  organizationId: string
  unitId: string | null
  grants: readonly Grant[]
}

/** What lives as long as the process. */
export type Services = { db: Db; clock: Clock; files: FileStore; sealer: Sealer; log: Logger }

/** What one request, or one job, acts with. */
export type Context = Services & {
  actor: Actor | null
  locale: Locale
  requestId: string
  /** The caller's address, for rate limits and session lists. */
  address: string
  idempotencyKey: string | undefined
  /** What is being done, e.g. `POST /api/v1/publications`: an idempotency key holds for one act. */
  act: string
}

/** A job's context: a named robot, never a person. */
export function robotContext(services: Services, name: string): Context {
  return {
    ...services,
    actor: { id: `robot:${name}`, name, organizationId: '', unitId: null, grants: [] },
    locale: 'zh-CN',
    requestId: `job:${name}`,
    address: '',
    idempotencyKey: undefined,
    act: `job:${name}`,
  }
}

/** The signed-in person; refuses otherwise. */
export function requireActor(context: Context): Actor {
  if (!context.actor) throw refuse(commonRefusals, 'sign-in-required')
  return context.actor
}
