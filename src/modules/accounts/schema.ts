import type { Generated } from 'kysely'
import type { Instant } from '../../kernel/days.ts'
import type { Locale } from '../../kernel/strings.ts'
import type { Role } from './rules.ts'

export type AccountRow = {
  id: string
  signInName: string
  name: string
  organizationId: string
  unitId: string | null
  phone: Generated<string>
  passwordHash: string
  active: Generated<boolean>
  locale: Generated<Locale>
  failedSignIns: Generated<number>
  lockedUntil: Instant | null
  createdAt: Generated<Instant>
}

/** Only the SHA-256 of a session's or a token's secret is kept. */
type SessionRow = {
  id: string
  tokenHash: string
  accountId: string
  csrfToken: string
  userAgent: string
  address: string
  createdAt: Instant
  lastSeenAt: Instant
  expiresAt: Instant
  revokedAt: Instant | null
}

type ApiTokenRow = {
  id: string
  accountId: string
  name: string
  tokenHash: string
  createdAt: Instant
  lastUsedAt: Instant | null
  expiresAt: Instant
  revokedAt: Instant | null
}

declare module '../../platform/database.ts' {
  interface Tables {
    accounts: AccountRow
    accountRoles: { accountId: string; organizationId: string; role: Role }
    sessions: SessionRow
    apiTokens: ApiTokenRow
  }
}
