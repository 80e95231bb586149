import type { Instant } from '../../../kernel/days.ts'
import type { Context } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'

/** Ends every session and API token of an account, but for the session to keep. */
export async function endAccess(
  tx: Tx,
  accountId: string,
  now: Instant,
  exceptSessionId?: string | null,
): Promise<void> {
  let sessions = tx
    .updateTable('sessions')
    .set({ revokedAt: now })
    .where('accountId', '=', accountId)
    .where('revokedAt', 'is', null)
  if (exceptSessionId) sessions = sessions.where('id', '!=', exceptSessionId)
  await sessions.execute()
  await tx
    .updateTable('apiTokens')
    .set({ revokedAt: now })
    .where('accountId', '=', accountId)
    .where('revokedAt', 'is', null)
    .execute()
}

/** For answers that hold a secret: an idempotent answer would be kept in the database, readable. */
export function withoutKeptAnswer(context: Context): Context {
  return { ...context, idempotencyKey: undefined }
}
