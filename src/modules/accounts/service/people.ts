import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'
import { hashPassword, randomPassword } from '../../../platform/passwords.ts'
import { requireVisibleOrganization } from '../queries.ts'
import {
  maySeeOrganization,
  type Person,
  type Role,
  whyNotDeactivate,
  whyNotGiveRoles,
  whyNotManageAccount,
} from '../rules.ts'
import { throwRefusal } from '../strings.ts'
import { endAccess, withoutKeptAnswer } from './access.ts'
import { grantsColumn } from './identify.ts'

/** Adds a person with a first password, which only this answer shows. */
export async function createPerson(
  context: Context,
  organizationId: string,
  input: {
    signInName: string
    name: string
    unitId: string | null
    phone: string
    roles: readonly Role[]
  },
): Promise<{ id: string; password: string }> {
  const actor = requireActor(context)
  await requireVisibleOrganization(context.db, actor, organizationId)
  const person: Person = { id: newId(), organizationId, grants: [] }
  throwRefusal(whyNotGiveRoles(actor, person, input.roles))
  const password = randomPassword()
  const passwordHash = await hashPassword(password)
  await command(withoutKeptAnswer(context), {}, async (tx, record) => {
    await requireUnitOf(tx, organizationId, input.unitId)
    const { roles, ...account } = input
    const inserted = await tx
      .insertInto('accounts')
      .values({ id: person.id, organizationId, passwordHash, ...account })
      .onConflict((conflict) => conflict.column('signInName').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!inserted) throwRefusal('accounts.name-taken', { name: input.signInName })
    await saveRoles(tx, person, roles)
    record({
      kind: 'account.created',
      subjectKind: 'account',
      subjectId: person.id,
      organizationId,
      payload: { unitId: input.unitId, roles },
    })
  })
  return { id: person.id, password }
}

/** Changes a person; whoever is deactivated is signed out everywhere. */
export async function updatePerson(
  context: Context,
  accountId: string,
  input: { name: string; unitId: string | null; phone: string; active: boolean },
): Promise<{ ok: true }> {
  const actor = requireActor(context)
  return command(context, { accountId, ...input }, async (tx, record) => {
    const person = await lockPerson(context, tx, accountId)
    throwRefusal(
      input.active ? whyNotManageAccount(actor, person) : whyNotDeactivate(actor, person),
    )
    await requireUnitOf(tx, person.organizationId, input.unitId)
    await tx.updateTable('accounts').set(input).where('id', '=', accountId).execute()
    if (!input.active) await endAccess(tx, accountId, context.clock.now())
    const fields = (['name', 'unitId', 'phone', 'active'] as const).filter(
      (field) => person[field] !== input[field],
    )
    record({
      kind: 'account.updated',
      subjectKind: 'account',
      subjectId: accountId,
      organizationId: person.organizationId,
      payload: { fields, active: input.active },
    })
    return { ok: true }
  })
}

/** Replaces the person's roles in their own organisation; those elsewhere stay. */
export async function setRoles(
  context: Context,
  accountId: string,
  roles: readonly Role[],
): Promise<{ ok: true }> {
  const actor = requireActor(context)
  return command(context, { accountId, roles }, async (tx, record) => {
    const person = await lockPerson(context, tx, accountId)
    throwRefusal(whyNotGiveRoles(actor, person, roles))
    await saveRoles(tx, person, roles)
    record({
      kind: 'account.roles-set',
      subjectKind: 'account',
      subjectId: accountId,
      organizationId: person.organizationId,
      payload: {
        from: person.grants
          .filter((grant) => grant.organizationId === person.organizationId)
          .map((grant) => grant.role)
          .sort(),
        to: [...new Set(roles)].sort(),
      },
    })
    return { ok: true }
  })
}

/** Gives a new password, which only this answer shows; unlocks, and ends all sessions and tokens. */
export async function resetPassword(
  context: Context,
  accountId: string,
): Promise<{ password: string }> {
  const actor = requireActor(context)
  const password = randomPassword()
  const passwordHash = await hashPassword(password)
  await command(withoutKeptAnswer(context), {}, async (tx, record) => {
    const person = await lockPerson(context, tx, accountId)
    throwRefusal(whyNotManageAccount(actor, person))
    await tx
      .updateTable('accounts')
      .set({ passwordHash, failedSignIns: 0, lockedUntil: null })
      .where('id', '=', accountId)
      .execute()
    await endAccess(tx, accountId, context.clock.now())
    record({
      kind: 'account.password-reset',
      subjectKind: 'account',
      subjectId: accountId,
      organizationId: person.organizationId,
    })
  })
  return { password }
}

/** The person, held until the transaction ends; refuses `not-found` where unknown or foreign. */
async function lockPerson(context: Context, tx: Tx, accountId: string) {
  const person = await tx
    .selectFrom('accounts')
    .select(['id', 'organizationId', 'name', 'unitId', 'phone', 'active', grantsColumn()])
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirst()
  if (!person || !maySeeOrganization(requireActor(context), person.organizationId)) {
    throw refuse(commonRefusals, 'not-found')
  }
  return person
}

async function saveRoles(tx: Tx, person: Person, roles: readonly Role[]): Promise<void> {
  const { id: accountId, organizationId } = person
  await tx
    .deleteFrom('accountRoles')
    .where('accountId', '=', accountId)
    .where('organizationId', '=', organizationId)
    .execute()
  if (roles.length === 0) return
  const rows = [...new Set(roles)].map((role) => ({ accountId, organizationId, role }))
  await tx.insertInto('accountRoles').values(rows).execute()
}

async function requireUnitOf(tx: Tx, organizationId: string, unitId: string | null) {
  if (!unitId) return
  const unit = await tx
    .selectFrom('units')
    .select('id')
    .where('id', '=', unitId)
    .where('organizationId', '=', organizationId)
    .executeTakeFirst()
  if (!unit) throw refuse(commonRefusals, 'not-found')
}
