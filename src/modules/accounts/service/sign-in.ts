import { beijingTime } from '../../../kernel/days.ts'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { later } from '../../../platform/clock.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { newId, newToken, sha256 } from '../../../platform/ids.ts'
import { appendToLedger } from '../../../platform/ledger.ts'
import { matchesPassword, pretendToMatch } from '../../../platform/passwords.ts'
import { readMe } from '../queries.ts'
import { afterFailedSignIn, SESSION_HOURS } from '../rules.ts'
import { refusals } from '../strings.ts'
import { actorOf, grantsColumn } from './identify.ts'

const LONGEST_USER_AGENT = 300

/**
 * Checks name and password and begins a session. Unknown names, wrong passwords and deactivated
 * accounts answer alike and cost the same work; the fifth wrong password in a row locks the account
 * for a time, which the refusal names.
 */
export async function signIn(
  context: Context,
  input: { signInName: string; password: string; userAgent: string },
) {
  const account = await context.db
    .selectFrom('accounts')
    .select(['accounts.id', 'name', 'organizationId', 'unitId', 'passwordHash', grantsColumn()])
    .where('signInName', '=', input.signInName)
    .where('active', '=', true)
    .executeTakeFirst()
  if (!account) {
    await pretendToMatch(input.password)
    throw refuse(refusals, 'accounts.wrong-password')
  }
  if (!(await matchesPassword(input.password, account.passwordHash))) {
    throw await countFailure(context, account)
  }
  const token = newToken()
  const session = { id: newId(), csrfToken: newToken() }
  const now = context.clock.now()
  const signedIn = { ...context, actor: actorOf(account), idempotencyKey: undefined }
  await command(signedIn, undefined, async (tx, record) => {
    await lockUnlessLockedOut(context, tx, account.id)
    await tx
      .updateTable('accounts')
      .set({ failedSignIns: 0, lockedUntil: null })
      .where('id', '=', account.id)
      .execute()
    await tx
      .insertInto('sessions')
      .values({
        ...session,
        tokenHash: sha256(token),
        accountId: account.id,
        userAgent: input.userAgent.slice(0, LONGEST_USER_AGENT),
        address: context.address,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: later(now, SESSION_HOURS * 3_600_000),
      })
      .execute()
    record({
      kind: 'account.signed-in',
      subjectKind: 'account',
      subjectId: account.id,
      organizationId: account.organizationId,
      payload: { sessionId: session.id },
    })
  })
  return { token, me: await readMe(context.db, account.id, session.csrfToken) }
}

/** Ends the session this request came with. */
export async function signOut(context: Context, sessionId: string | null): Promise<{ ok: true }> {
  if (!sessionId) throw refuse(commonRefusals, 'sign-in-required')
  return endSession(context, sessionId)
}

/** Ends one of the actor's own sessions; another person's is not found. */
export async function endSession(context: Context, sessionId: string): Promise<{ ok: true }> {
  const actor = requireActor(context)
  return command(context, { sessionId }, async (tx, record) => {
    const ended = await tx
      .updateTable('sessions')
      .set({ revokedAt: context.clock.now() })
      .where('id', '=', sessionId)
      .where('accountId', '=', actor.id)
      .where('revokedAt', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!ended) throw refuse(commonRefusals, 'not-found')
    record({
      kind: 'session.revoked',
      subjectKind: 'session',
      subjectId: sessionId,
      organizationId: actor.organizationId,
    })
    return { ok: true }
  })
}

/** Counts a wrong password and answers the refusal: wrong, or locked until. */
async function countFailure(context: Context, account: { id: string; organizationId: string }) {
  const now = context.clock.now()
  const lockedUntil = await context.db.transaction().execute(async (tx) => {
    const before = await lockUnlessLockedOut(context, tx, account.id)
    const after = afterFailedSignIn(before.failedSignIns, now, later)
    await tx.updateTable('accounts').set(after).where('id', '=', account.id).execute()
    if (after.lockedUntil) {
      const locked = {
        kind: 'account.locked',
        subjectKind: 'account',
        subjectId: account.id,
        organizationId: account.organizationId,
        payload: { until: after.lockedUntil },
      }
      await appendToLedger(tx, [locked], {
        actorId: 'robot:sign-in',
        actorName: 'sign-in',
        at: now,
      })
    }
    return after.lockedUntil
  })
  return lockedUntil ? lockedOut(lockedUntil, now) : refuse(refusals, 'accounts.wrong-password')
}

async function lockUnlessLockedOut(context: Context, tx: Tx, accountId: string) {
  const now = context.clock.now()
  const account = await tx
    .selectFrom('accounts')
    .select(['failedSignIns', 'lockedUntil'])
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (account.lockedUntil && now < account.lockedUntil) throw lockedOut(account.lockedUntil, now)
  return account
}

function lockedOut(until: string, now: string) {
  const seconds = Math.ceil((Date.parse(until) - Date.parse(now)) / 1000)
  return refuse(refusals, 'accounts.locked', { until: beijingTime(until), seconds })
}
