import { sql } from 'kysely'
import type { Db } from './database.ts'
import type { Job } from './jobs.ts'

/** How long answers are repeated under their idempotency key, and delivered messages kept, in days. */
const KEYS_KEPT_DAYS = 3
const MESSAGES_KEPT_DAYS = 30

/** Clears away what only served for a time. The ledger and whatever people wrote are never touched. */
export function housekeepingJob(db: Db): Job {
  return {
    name: 'housekeeping',
    everySeconds: 3600,
    async run() {
      await db
        .deleteFrom('idempotencyKeys')
        .where('createdAt', '<', sql<string>`now() - make_interval(days => ${KEYS_KEPT_DAYS})`)
        .execute()
      await db
        .deleteFrom('outbox')
        .where('doneAt', '<', sql<string>`now() - make_interval(days => ${MESSAGES_KEPT_DAYS})`)
        .execute()
    },
  }
}
