import { sql } from 'kysely'
import type { Instant } from '../../../kernel/days.ts'
import { later } from '../../../platform/clock.ts'
import type { Grant, Services } from '../../../platform/context.ts'
import type { Db } from '../../../platform/database.ts'
import type { Identity } from '../../../platform/http.ts'
import { sha256 } from '../../../platform/ids.ts'
import { isSessionAlive } from '../rules.ts'
import { sessionTokenOf } from './cookies.ts'

/** How stale `last_seen_at` and `last_used_at` may get, so that reading does not mean writing. */
const SEEN_EVERY_MILLISECONDS = 60_000

/** API tokens begin so; a leaked one is recognised by secret scanners. */
export const TOKEN_PREFIX = 'wm_'

/**
 * Who sends this request: the account of an API token (`Authorization: Bearer wm_…`), or of the
 * session cookie. Null where neither is good: unknown, expired, revoked, idle for too long, or of a
 * deactivated account. A bearer token, good or bad, is never backed up by a cookie.
 */
export async function identify(request: Request, services: Services): Promise<Identity | null> {
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (bearer) return bearer.startsWith(TOKEN_PREFIX) ? byApiToken(bearer, services) : null
  const token = sessionTokenOf(request)
  return token ? bySession(token, services) : null
}

async function bySession(token: string, { db, clock }: Services): Promise<Identity | null> {
  const row = await withAccount(db)
    .innerJoin('sessions', 'sessions.accountId', 'accounts.id')
    .select(['sessions.id as sessionId', 'csrfToken', 'lastSeenAt', 'expiresAt'])
    .where('sessions.tokenHash', '=', sha256(token))
    .where('sessions.revokedAt', 'is', null)
    .executeTakeFirst()
  const now = clock.now()
  if (!row || !isSessionAlive(row, now, later)) return null
  if (isStale(row.lastSeenAt, now)) {
    await db
      .updateTable('sessions')
      .set({ lastSeenAt: now })
      .where('id', '=', row.sessionId)
      .execute()
  }
  return {
    actor: actorOf(row),
    csrfToken: row.csrfToken,
    locale: row.locale,
    sessionId: row.sessionId,
  }
}

async function byApiToken(token: string, { db, clock }: Services): Promise<Identity | null> {
  const row = await withAccount(db)
    .innerJoin('apiTokens', 'apiTokens.accountId', 'accounts.id')
    .select(['apiTokens.id as tokenId', 'lastUsedAt', 'expiresAt'])
    .where('apiTokens.tokenHash', '=', sha256(token))
    .where('apiTokens.revokedAt', 'is', null)
    .executeTakeFirst()
  const now = clock.now()
  if (!row || now >= row.expiresAt) return null
  if (isStale(row.lastUsedAt, now)) {
    await db
      .updateTable('apiTokens')
      .set({ lastUsedAt: now })
      .where('id', '=', row.tokenId)
      .execute()
  }
  return { actor: actorOf(row), csrfToken: null, locale: row.locale, sessionId: null }
}

/** An active account with its roles in one query: this runs on every request of the workbench. */
function withAccount(db: Db) {
  return db
    .selectFrom('accounts')
    .select([
      'accounts.id',
      'accounts.name',
      'accounts.organizationId',
      'accounts.unitId',
      'accounts.locale',
      grantsColumn(),
    ])
    .where('accounts.active', '=', true)
}

/** The roles of the account in the row at hand, as JSON. */
export function grantsColumn() {
  return sql<Grant[]>`(
    select coalesce(json_agg(json_build_object('role', role, 'organizationId', organization_id)), '[]')
    from account_roles where account_id = accounts.id)`.as('grants')
}

export function actorOf(row: {
  id: string
  name: string
  organizationId: string
  unitId: string | null
  grants: Grant[]
}) {
  const { id, name, organizationId, unitId, grants } = row
  return { id, name, organizationId, unitId, grants }
}

function isStale(seenAt: Instant | null, now: Instant): boolean {
  return seenAt === null || later(seenAt, SEEN_EVERY_MILLISECONDS) <= now
}
