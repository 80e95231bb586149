import { commonRefusals, refuse } from '../../kernel/errors.ts'
import { later } from '../../platform/clock.ts'
import type { Actor } from '../../platform/context.ts'
import type { Db } from '../../platform/database.ts'
import { isSessionAlive, maySeeOrganization, type Role } from './rules.ts'
import { grantsColumn } from './service/identify.ts'

/** Who somebody is, with the names the workbench shows. */
export async function readMe(db: Db, accountId: string, csrfToken: string | null) {
  const account = await db
    .selectFrom('accounts')
    .innerJoin('organizations', 'organizations.id', 'accounts.organizationId')
    .leftJoin('units', 'units.id', 'accounts.unitId')
    .select([
      'accounts.id',
      'accounts.name',
      'signInName',
      'accounts.organizationId',
      'organizations.name as organizationName',
      'unitId',
      'units.name as unitName',
      'locale',
    ])
    .where('accounts.id', '=', accountId)
    .executeTakeFirstOrThrow()
  const roles = await db
    .selectFrom('accountRoles')
    .innerJoin('organizations', 'organizations.id', 'accountRoles.organizationId')
    .select(['role', 'organizationId', 'organizations.name as organizationName'])
    .where('accountId', '=', accountId)
    .orderBy('organizationName')
    .orderBy('role')
    .execute()
  return { ...account, csrfToken, roles }
}

/** The person's living sessions, the latest used first. */
export async function listSessions(
  db: Db,
  accountId: string,
  currentId: string | null,
  now: string,
) {
  const rows = await db
    .selectFrom('sessions')
    .select(['id', 'userAgent', 'address', 'createdAt', 'lastSeenAt', 'expiresAt'])
    .where('accountId', '=', accountId)
    .where('revokedAt', 'is', null)
    .orderBy('lastSeenAt', 'desc')
    .execute()
  return rows
    .filter((row) => isSessionAlive(row, now, later))
    .map(({ expiresAt: _, ...row }) => ({ ...row, current: row.id === currentId }))
}

/** The person's API tokens that still work, the newest first; never their secrets. */
export async function listTokens(db: Db, accountId: string, now: string) {
  return db
    .selectFrom('apiTokens')
    .select(['id', 'name', 'createdAt', 'lastUsedAt', 'expiresAt'])
    .where('accountId', '=', accountId)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .orderBy('createdAt', 'desc')
    .execute()
}

/** People of an organisation, the active first. Roles are those in organisations the actor may see. */
export async function listPeople(db: Db, actor: Actor, organizationId: string) {
  await requireVisibleOrganization(db, actor, organizationId)
  const rows = await db
    .selectFrom('accounts')
    .leftJoin('units', 'units.id', 'accounts.unitId')
    .select([
      'accounts.id',
      'signInName',
      'accounts.name',
      'accounts.organizationId',
      'unitId',
      'units.name as unitName',
      'accounts.phone',
      'active',
      'lockedUntil',
      grantsColumn(),
    ])
    .where('accounts.organizationId', '=', organizationId)
    .orderBy('active', 'desc')
    .orderBy('units.sort')
    .orderBy('signInName')
    .execute()
  return rows.map(({ grants, ...row }) => ({
    ...row,
    roles: grants.filter((grant) => maySeeOrganization(actor, grant.organizationId)) as {
      role: Role
      organizationId: string
    }[],
  }))
}

/** Refuses `not-found` for an organisation that is unknown or not the actor's to see. */
export async function requireVisibleOrganization(db: Db, actor: Actor, organizationId: string) {
  const known =
    maySeeOrganization(actor, organizationId) &&
    (await db
      .selectFrom('organizations')
      .select('id')
      .where('id', '=', organizationId)
      .executeTakeFirst())
  if (!known) throw refuse(commonRefusals, 'not-found')
}

/** Names by account id, of former colleagues too; unknown ids are absent. */
export async function accountNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('accounts')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Active people who hold a role in an organisation; with a unit, only those of that unit. */
export async function holdersOf(
  db: Db,
  organizationId: string,
  role: Role,
  unitId?: string,
): Promise<{ id: string; name: string; unitId: string | null }[]> {
  let query = db
    .selectFrom('accountRoles')
    .innerJoin('accounts', 'accounts.id', 'accountRoles.accountId')
    .select(['accounts.id', 'accounts.name', 'accounts.unitId'])
    .where('accountRoles.organizationId', '=', organizationId)
    .where('role', '=', role)
    .where('active', '=', true)
  if (unitId) query = query.where('accounts.unitId', '=', unitId)
  return query.orderBy('accounts.signInName').execute()
}

/**
 * Active people who stand in as B 岗 for the posts this person holds as A 岗. Only those who work in
 * the post's organisation: without a role there they see nothing of it, and an auditor changes nothing.
 */
export async function standInFor(db: Db, accountId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('posts')
    .innerJoin('accounts', 'accounts.id', 'posts.deputyId')
    .select('accounts.id')
    .distinct()
    .where('holderId', '=', accountId)
    .where('active', '=', true)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('accountRoles')
          .select('accountRoles.role')
          .whereRef('accountRoles.accountId', '=', 'accounts.id')
          .whereRef('accountRoles.organizationId', '=', 'posts.organizationId')
          .where('accountRoles.role', '!=', 'auditor'),
      ),
    )
    .execute()
  return rows.map((row) => row.id)
}
