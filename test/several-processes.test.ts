import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openPostgres } from '../src/platform/database.ts'
import { appendToLedger, verifyLedger } from '../src/platform/ledger.ts'
import { createLog } from '../src/platform/log.ts'
import { CHANGED_CHANNEL, deliverOutbox, notifyChanged } from '../src/platform/outbox.ts'
import { testDatabase } from './database.ts'

/** Two pools with listeners of their own stand for two server processes; only PostgreSQL has several. */
const onPostgres = test.skipIf(!process.env['TEST_DATABASE_URL'])

let one: Database
let two: Database

beforeAll(async () => {
  one = await testDatabase()
  if (one.engine === 'postgres') two = await openPostgres(await urlOf(one))
})
afterAll(async () => {
  await two?.close()
  await one.close()
})

async function urlOf(database: Database): Promise<string> {
  const row = await sql<{ name: string }>`select current_database() as name`.execute(database.db)
  const url = new URL(process.env['TEST_DATABASE_URL']!)
  url.pathname = `/${row.rows[0]!.name}`
  return url.href
}

onPostgres('two processes that write at once make one unbroken chain', async () => {
  const write = (database: Database, actorId: string, n: number) =>
    database.db.transaction().execute((tx) =>
      appendToLedger(
        tx,
        [{ kind: 'test.done', subjectKind: 'test', subjectId: String(n), organizationId: null }],
        {
          actorId,
          actorName: actorId,
          at: '2026-11-01T00:00:00.000Z',
        },
      ),
    )
  await Promise.all(
    Array.from({ length: 100 }, (_, n) =>
      write(n % 2 === 0 ? one : two, n % 2 === 0 ? 'a' : 'b', n),
    ),
  )
  expect(await verifyLedger(one.db)).toEqual({ events: 100, firstBreak: null })
})

onPostgres('what one process changes, the other hears at commit and not before', async () => {
  const heard: string[] = []
  await two.listen(
    CHANGED_CHANNEL,
    (tags) => heard.push(tags),
    () => {},
  )
  await one.db.transaction().execute(async (tx) => {
    await notifyChanged(tx, ['publication:1', 'list:2'])
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(heard).toEqual([])
  })
  await expect.poll(() => heard).toEqual(['publication:1 list:2'])
})

onPostgres('two processes that sweep the outbox at once deliver every message once', async () => {
  await one.db
    .insertInto('outbox')
    .values(
      Array.from({ length: 60 }, (_, n) => ({ topic: 'test', payload: JSON.stringify({ n }) })),
    )
    .execute()
  const delivered: number[] = []
  const subscribers = new Map([
    [
      'test',
      [
        async (_tx: unknown, payload: Record<string, unknown>) =>
          void delivered.push(Number(payload['n'])),
      ],
    ],
  ])
  const log = createLog('silent')
  await Promise.all([
    deliverOutbox(one.db, subscribers, log),
    deliverOutbox(two.db, subscribers, log),
  ])
  expect(delivered.sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, n) => n))
})
