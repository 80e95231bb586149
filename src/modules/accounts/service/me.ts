import { commonRefusals, InvalidInput, type Issue, refuse } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/strings.ts'
import { later } from '../../../platform/clock.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import { newId, newToken, sha256 } from '../../../platform/ids.ts'
import { hashPassword, matchesPassword } from '../../../platform/passwords.ts'
import { whyNotPassword } from '../rules.ts'
import { issueOf } from '../strings.ts'
import { endAccess, withoutKeptAnswer } from './access.ts'
import { TOKEN_PREFIX } from './identify.ts'

const MILLISECONDS_PER_DAY = 86_400_000

export async function chooseLocale(context: Context, locale: Locale): Promise<{ ok: true }> {
  const actor = requireActor(context)
  return command(context, { locale }, async (tx, record) => {
    await tx.updateTable('accounts').set({ locale }).where('id', '=', actor.id).execute()
    record({
      kind: 'account.updated',
      subjectKind: 'account',
      subjectId: actor.id,
      organizationId: actor.organizationId,
      payload: { fields: ['locale'] },
    })
    return { ok: true }
  })
}

/** Changes the actor's password and ends their other sessions and all their API tokens. */
export async function changePassword(
  context: Context,
  sessionId: string | null,
  input: { current: string; next: string },
): Promise<{ ok: true }> {
  const actor = requireActor(context)
  const account = await context.db
    .selectFrom('accounts')
    .select(['signInName', 'passwordHash'])
    .where('id', '=', actor.id)
    .executeTakeFirstOrThrow()
  const issues: Issue[] = []
  if (!(await matchesPassword(input.current, account.passwordHash))) {
    issues.push(issueOf('current', 'accounts.wrong-current-password', context.locale))
  }
  const weak = whyNotPassword(input.next, account.signInName)
  if (weak) issues.push(issueOf('next', weak, context.locale))
  if (issues.length > 0) throw new InvalidInput(issues)
  const passwordHash = await hashPassword(input.next)
  return command(context, {}, async (tx, record) => {
    const changed = await tx
      .updateTable('accounts')
      .set({ passwordHash })
      .where('id', '=', actor.id)
      // Two changes at once: the second was checked against a password that is no longer current.
      .where('passwordHash', '=', account.passwordHash)
      .returning('id')
      .executeTakeFirst()
    if (!changed) {
      throw new InvalidInput([
        issueOf('current', 'accounts.wrong-current-password', context.locale),
      ])
    }
    await endAccess(tx, actor.id, context.clock.now(), sessionId)
    record({
      kind: 'account.password-changed',
      subjectKind: 'account',
      subjectId: actor.id,
      organizationId: actor.organizationId,
    })
    return { ok: true }
  })
}

/**
 * Makes an API token with the actor's roles; the answer is the only place that shows its secret.
 * Only a signed-in session may: a leaked token must not make itself another one.
 */
export async function createToken(
  context: Context,
  sessionId: string | null,
  input: { name: string; days: number },
) {
  const actor = requireActor(context)
  if (!sessionId) throw refuse(commonRefusals, 'not-your-role')
  const token = `${TOKEN_PREFIX}${newToken()}`
  const now = context.clock.now()
  const row = {
    id: newId(),
    name: input.name,
    createdAt: now,
    lastUsedAt: null,
    expiresAt: later(now, input.days * MILLISECONDS_PER_DAY),
  }
  await command(withoutKeptAnswer(context), {}, async (tx, record) => {
    await tx
      .insertInto('apiTokens')
      .values({ ...row, accountId: actor.id, tokenHash: sha256(token) })
      .execute()
    record({
      kind: 'token.created',
      subjectKind: 'token',
      subjectId: row.id,
      organizationId: actor.organizationId,
      payload: { expiresAt: row.expiresAt },
    })
  })
  return { ...row, token }
}

/** Revokes one of the actor's own tokens; another person's is not found. */
export async function revokeToken(context: Context, tokenId: string): Promise<{ ok: true }> {
  const actor = requireActor(context)
  return command(context, { tokenId }, async (tx, record) => {
    const revoked = await tx
      .updateTable('apiTokens')
      .set({ revokedAt: context.clock.now() })
      .where('id', '=', tokenId)
      .where('accountId', '=', actor.id)
      .where('revokedAt', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!revoked) throw refuse(commonRefusals, 'not-found')
    record({
      kind: 'token.revoked',
      subjectKind: 'token',
      subjectId: tokenId,
      organizationId: actor.organizationId,
    })
    return { ok: true }
  })
}
