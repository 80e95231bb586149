import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import type { Database } from './database.ts'
import { appendToLedger, verifyLedger } from './ledger.ts'

let database: Database
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const by = { actorId: 'a', actorName: '张敏', at: '2026-11-01T00:00:00.000Z' }
const fact = (n: number) => ({
  kind: 'test.done',
  subjectKind: 'test',
  subjectId: String(n),
  organizationId: null,
  payload: { n },
})

test('writers at once make one unbroken chain', async () => {
  await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      database.db.transaction().execute((tx) => appendToLedger(tx, [fact(n), fact(n + 100)], by)),
    ),
  )
  expect(await verifyLedger(database.db)).toEqual({ events: 40, firstBreak: null })
})

test('an event cannot be changed or deleted through SQL', async () => {
  await expect(
    sql`update ledger_events set at = now() where seq = 3`.execute(database.db),
  ).rejects.toThrow('never changed')
  await expect(sql`delete from ledger_events where seq = 3`.execute(database.db)).rejects.toThrow(
    'never changed',
  )
})

test.each([
  [
    'a back-dated instant',
    sql`update ledger_events set at = '2020-01-01T00:00:00Z' where seq = 7`,
    7,
    'event-changed',
  ],
  [
    'a changed payload',
    sql`update ledger_events set payload = '{"n": 999}' where seq = 5`,
    5,
    'payload-changed',
  ],
  ['a removed event', sql`delete from ledger_events where seq = 4`, 4, 'gap'],
])('behind the trigger’s back, %s is found and named', async (_why, tamper, seq, why) => {
  await sql`alter table ledger_events disable trigger ledger_is_append_only`.execute(database.db)
  await tamper.execute(database.db)
  await sql`alter table ledger_events enable trigger ledger_is_append_only`.execute(database.db)
  expect((await verifyLedger(database.db)).firstBreak).toEqual({ seq, why })
})
