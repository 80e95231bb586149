import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../src/platform/database.ts'
import { createFileStore } from '../src/platform/files.ts'
import { createLog } from '../src/platform/log.ts'
import { matchesPassword } from '../src/platform/passwords.ts'
import { createSealer, newSealingKey } from '../src/platform/sealing.ts'
import { setUpEmpty } from '../src/setup.ts'
import { testDatabase } from './database.ts'
import { standingClock } from './world.ts'

let database: Database
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

test('an empty installation without the demo gets an organisation, its site and one administrator, once', async () => {
  const { db } = database
  const services = {
    db,
    clock: standingClock(),
    files: createFileStore(mkdtempSync(join(tmpdir(), 'weiming-setup-'))),
    sealer: createSealer([newSealingKey()]),
    log: createLog('silent'),
  }
  const first = await setUpEmpty(services)
  const account = await db.selectFrom('accounts').selectAll().executeTakeFirstOrThrow()
  expect(first?.signInName).toBe(account.signInName)
  expect(await matchesPassword(first!.password, account.passwordHash)).toBe(true)
  const grants = await db.selectFrom('accountRoles').select('role').execute()
  expect(grants).toEqual([{ role: 'platform-administrator' }])
  expect(await db.selectFrom('sites').select('prefix').execute()).toEqual([{ prefix: '' }])
  expect(await setUpEmpty(services)).toBeUndefined()
})
