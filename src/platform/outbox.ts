import { sql } from 'kysely'
import type { Logger } from 'pino'
import type { Db, Message, Tx } from './database.ts'

/** Puts news into the outbox, in the transaction of the act that makes it. */
export async function announce(tx: Tx, topic: string, payload: Message): Promise<void> {
  await tx
    .insertInto('outbox')
    .values({ topic, payload: JSON.stringify(payload) })
    .execute()
}

export type Subscriber = (tx: Tx, payload: Message) => Promise<void>

const MAX_ATTEMPTS = 10

/**
 * Delivers waiting messages, each in a transaction with what its subscribers write. Several processes
 * may sweep at once (`skip locked`). A failing message is tried again later, ten times, and stays
 * visible with its reason. Returns how many were delivered.
 */
export async function deliverOutbox(
  db: Db,
  subscribers: ReadonlyMap<string, readonly Subscriber[]>,
  log: Logger,
  limit = 100,
): Promise<number> {
  let delivered = 0
  for (let i = 0; i < limit; i++) {
    const outcome = await deliverOne(db, subscribers, log)
    if (outcome === 'none') break
    if (outcome === 'delivered') delivered += 1
  }
  return delivered
}

async function deliverOne(
  db: Db,
  subscribers: ReadonlyMap<string, readonly Subscriber[]>,
  log: Logger,
) {
  let current: { id: number; attempts: number; topic: string } | undefined
  try {
    return await db.transaction().execute(async (tx) => {
      const message = await tx
        .selectFrom('outbox')
        .select(['id', 'topic', 'payload', 'attempts'])
        .where('doneAt', 'is', null)
        .where('attempts', '<', MAX_ATTEMPTS)
        .where('availableAt', '<=', sql<string>`now()`)
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst()
      if (!message) return 'none' as const
      current = message
      for (const hear of subscribers.get(message.topic) ?? []) await hear(tx, message.payload)
      await tx
        .updateTable('outbox')
        .set({ doneAt: sql<string>`now()` })
        .where('id', '=', message.id)
        .execute()
      return 'delivered' as const
    })
  } catch (error) {
    if (!current) throw error
    log.error({ err: error, topic: current.topic, message: current.id }, 'outbox message failed')
    const seconds = Math.min(3600, 2 ** current.attempts * 5)
    await db
      .updateTable('outbox')
      .set({
        attempts: current.attempts + 1,
        failure: String(error).slice(0, 500),
        availableAt: sql<string>`now() + make_interval(secs => ${seconds})`,
      })
      .where('id', '=', current.id)
      .execute()
    return 'failed' as const
  }
}

const CHANNEL = 'weiming_changed'

export { CHANNEL as CHANGED_CHANNEL }

/** Postgres allows 8,000 bytes a notification; a tag is under 60. */
const TAGS_PER_NOTICE = 100

/** Tells every process, at commit, that what these tags name has changed. */
export async function notifyChanged(tx: Tx, tags: readonly string[]): Promise<void> {
  for (let i = 0; i < tags.length; i += TAGS_PER_NOTICE) {
    await sql`select pg_notify(${CHANNEL}, ${tags.slice(i, i + TAGS_PER_NOTICE).join(' ')})`.execute(
      tx,
    )
  }
}
