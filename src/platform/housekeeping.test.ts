import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import type { Database } from './database.ts'
import { housekeepingJob } from './housekeeping.ts'

let database: Database
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

test('old keys and delivered messages go; fresh, waiting and failed ones stay', async () => {
  const { db } = database
  const daysAgo = (days: number) => sql<string>`now() - make_interval(days => ${days})`
  const key = (name: string, days: number) => ({
    accountId: 'a',
    key: name,
    requestHash: 'h',
    response: JSON.stringify({ value: null }),
    createdAt: daysAgo(days),
  })
  await db
    .insertInto('idempotencyKeys')
    .values([key('old', 4), key('fresh', 2)])
    .execute()
  const message = (topic: string, doneDaysAgo: number | null) => ({
    topic,
    payload: JSON.stringify({}),
    createdAt: daysAgo(90),
    doneAt: doneDaysAgo === null ? null : daysAgo(doneDaysAgo),
  })
  await db
    .insertInto('outbox')
    .values([
      message('delivered long ago', 31),
      message('delivered lately', 29),
      message('never delivered', null),
    ])
    .execute()
  await housekeepingJob(db).run()
  const keys = await db.selectFrom('idempotencyKeys').select('key').execute()
  expect(keys).toEqual([{ key: 'fresh' }])
  const topics = await db.selectFrom('outbox').select('topic').orderBy('id').execute()
  expect(topics.map((row) => row.topic)).toEqual(['delivered lately', 'never delivered'])
})
