import { beijingTime, type Instant } from '../../../kernel/days.ts'
import { refuse } from '../../../kernel/errors.ts'
import { later } from '../../../platform/clock.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { lockPublication, publicationFacts } from '../load.ts'
import { whyNotEdit } from '../rules/permissions.ts'
import { refusals } from '../strings.ts'

export const EDIT_LOCK_MINUTES = 3

/**
 * Says who is editing, for three minutes at a time. A courtesy that tells people of each other and
 * changes nothing of substance, so it leaves no ledger event; `lock_version` is what protects the text.
 */
export async function takeEditLock(context: Context, publicationId: string, takeOver: boolean) {
  const actor = requireActor(context)
  return context.db.transaction().execute(async (tx) => {
    const publication = await lockPublication(tx, actor, publicationId)
    const refused = whyNotEdit(actor, await publicationFacts(tx, publication))
    if (refused) throw refuse(refusals, refused)
    const now = context.clock.now()
    if (!takeOver) await refuseOtherHolder(tx, publicationId, actor.id, now)
    const expiresAt = later(now, EDIT_LOCK_MINUTES * 60_000)
    await tx
      .insertInto('editLocks')
      .values({ publicationId, accountId: actor.id, expiresAt })
      .onConflict((conflict) =>
        conflict.column('publicationId').doUpdateSet({ accountId: actor.id, expiresAt }),
      )
      .execute()
    return { expiresAt }
  })
}

export async function releaseEditLock(context: Context, publicationId: string) {
  const actor = requireActor(context)
  return context.db.transaction().execute(async (tx) => {
    await lockPublication(tx, actor, publicationId)
    await tx
      .deleteFrom('editLocks')
      .where('publicationId', '=', publicationId)
      .where('accountId', '=', actor.id)
      .execute()
    return { ok: true as const }
  })
}

/** Refuses where somebody else says they are editing. */
export async function refuseOtherHolder(
  tx: Tx,
  publicationId: string,
  accountId: string,
  now: Instant,
): Promise<void> {
  const lock = await tx
    .selectFrom('editLocks')
    .innerJoin('accounts', 'accounts.id', 'editLocks.accountId')
    .select(['editLocks.accountId', 'editLocks.expiresAt', 'accounts.name'])
    .where('publicationId', '=', publicationId)
    .executeTakeFirst()
  if (lock && lock.accountId !== accountId && lock.expiresAt > now) {
    throw refuse(refusals, 'content.locked', {
      name: lock.name,
      until: beijingTime(lock.expiresAt),
    })
  }
}
