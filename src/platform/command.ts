import { canonicalJson } from '../kernel/canonical-json.ts'
import type { Instant } from '../kernel/days.ts'
import { commonRefusals, refuse } from '../kernel/errors.ts'
import { type Context, requireActor } from './context.ts'
import type { Tx } from './database.ts'
import { sha256 } from './ids.ts'
import { appendToLedger, type Fact } from './ledger.ts'

/** Says what the command did; at least once in every command. */
export type Recorder = (fact: Fact) => void

/**
 * Runs one command: one transaction, at the end of which its facts are appended to the ledger.
 * Under an idempotency key a repetition answers what the first run answered and does nothing.
 * `now` is the instant of the ledger event: what the command stores as a time is that very instant.
 * The same key for another act or with another input (`input`) is refused.
 */
export async function command<T>(
  context: Context,
  input: unknown,
  act: (tx: Tx, record: Recorder, now: Instant) => Promise<T>,
): Promise<T> {
  const actor = requireActor(context)
  const now = context.clock.now()
  return context.db.transaction().execute(async (tx) => {
    const key = context.idempotencyKey
    if (key) {
      const earlier = await claimKey(
        tx,
        actor.id,
        key,
        sha256(canonicalJson({ act: context.act, input: input ?? null })),
      )
      if (earlier) return earlier.value as T
    }
    const facts: Fact[] = []
    const result = await act(tx, (fact) => facts.push(fact), now)
    if (facts.length === 0) throw new Error('a command must record what it did')
    if (key) {
      await tx
        .updateTable('idempotencyKeys')
        .set({ response: JSON.stringify({ value: result ?? null }) })
        .where('accountId', '=', actor.id)
        .where('key', '=', key)
        .execute()
    }
    await appendToLedger(tx, facts, {
      actorId: actor.id,
      actorName: actor.name,
      at: now,
    })
    return result
  })
}

async function claimKey(tx: Tx, accountId: string, key: string, requestHash: string) {
  const claimed = await tx
    .insertInto('idempotencyKeys')
    .values({ accountId, key, requestHash, response: JSON.stringify({ value: null }) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (claimed) return undefined
  const earlier = await tx
    .selectFrom('idempotencyKeys')
    .select(['requestHash', 'response'])
    .where('accountId', '=', accountId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  if (earlier.requestHash !== requestHash) throw refuse(commonRefusals, 'idempotency-conflict')
  return earlier.response
}
