import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { processIo } from '../src/cli/io.ts'
import { runRotate } from '../src/cli/keys.ts'
import { openPGlite } from '../src/platform/database.ts'
import { verifyLedger } from '../src/platform/ledger.ts'
import { migrate } from '../src/platform/migrate.ts'
import { createSealer, type Keyring, newSealingKey, sealedAs } from '../src/platform/sealing.ts'
import { addKeyToFile, keyFile, openKeyring } from '../src/platform/sealing-keys.ts'
import { sealedColumns } from '../src/sealed.ts'
import { MIGRATIONS } from './database.ts'

const CONTACT = '13900001234'
const ID = '01890000-0000-7000-8000-000000000001'
const [COLUMN] = sealedColumns
let folder: string
let first: Keyring

/** An installation with one reporter's contact in it, stopped. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'weiming-rotate-'))
  const database = await openPGlite({ dataDir: join(folder, 'database') })
  await migrate(database, MIGRATIONS)
  first = await openKeyring(database.db, { given: undefined, dataFolder: folder })
  const sealed = createSealer(first).seal(CONTACT, sealedAs(COLUMN!, ID))
  await database.script(`
    insert into regions values ('990100', '甲市', 'A', null, 'city');
    insert into organizations (id, slug, name, short_name, name_en, kind, region_code, organization_code)
      values ('${ID}', 'a-city', '甲市', '甲市', 'A', 'commission', '990100', 'MB0990104');
    insert into sites (id, organization_id, prefix, name, name_en, domain)
      values ('${ID}', '${ID}', '', '甲市', 'A', 'a.gov.cn');
    insert into cases (id, kind, organization_id, site_id, number, key_hash, code_hash, state, law,
        facts, sealed, submitted_at, received_on, due_on)
      values ('${ID}', 'error-report', '${ID}', '${ID}', 'ZC20260302-0001', 'k', 'c', 'received', '',
        '{}', '${sealed}', now(), '2026-03-02', '2026-03-05');`)
  await database.close()
}, 60_000)
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function rotate(env: Record<string, string> = {}, lost = false) {
  const said = { printed: '', complained: '' }
  const code = await runRotate(
    { lost },
    { WEIMING_DATA: folder, ...env },
    {
      ...processIo,
      print: (text) => {
        said.printed += text
      },
      complain: (text) => {
        said.complained += text
      },
    },
  )
  return { code, ...said }
}

/** What the stopped installation holds, with the keys its next start would have. */
async function inside<T>(
  look: (stored: string, keys: Keyring, database: Awaited<ReturnType<typeof openPGlite>>) => T,
  given?: string,
): Promise<T> {
  const database = await openPGlite({ dataDir: join(folder, 'database') })
  try {
    const keys = await openKeyring(database.db, { given, dataFolder: folder })
    const { rows } = await sql<{ sealed: string }>`
      select sealed from cases`.execute(database.db)
    return await look(rows[0]!.sealed, keys, database)
  } finally {
    await database.close()
  }
}
const opened = (stored: string, keys: Keyring) =>
  createSealer(keys).open(stored, sealedAs(COLUMN!, ID))

test('a rotation seals everything anew, keeps the old key for old backups, and is in the ledger', async () => {
  const answer = await rotate()
  expect([answer.code, answer.complained]).toEqual([0, ''])
  expect(answer.printed).toContain('重新加密 1 项')
  await inside(async (stored, keys, database) => {
    expect(keys[0].id).not.toBe(first[0].id)
    expect(keys[1]!.id).toBe(first[0].id)
    expect(opened(stored, [keys[0]])).toBe(CONTACT)
    const [event] = await database.db.selectFrom('ledgerEvents').selectAll().execute()
    expect(event).toMatchObject({
      kind: 'sealing.rotated',
      payload: { from: first[0].id, to: keys[0].id, sealed: 1, shut: 0 },
    })
    expect((await verifyLedger(database.db)).firstBreak).toBe(null)
  })
}, 60_000)

test('one that was broken off goes on with the key it had made', async () => {
  const [made] = addKeyToFile(folder)
  expect((await rotate()).code).toBe(0)
  await inside((stored, keys) => {
    expect(keys[0].id).toBe(made!.id)
    expect(keys).toHaveLength(2)
    expect(opened(stored, [keys[0]])).toBe(CONTACT)
  })
}, 60_000)

test('keys of the environment are rotated by putting a new one first', async () => {
  const base64 = (keys: Keyring) => keys[0].secret.toString('base64')
  const old = base64(first)
  rmSync(keyFile(folder))
  const asked = await rotate({ WEIMING_SEALING_KEY: old })
  expect([asked.code, asked.complained.includes(first[0].id)]).toEqual([1, true])
  const fresh = base64([newSealingKey()])
  expect((await rotate({ WEIMING_SEALING_KEY: `${fresh},${old}` })).code).toBe(0)
  expect(existsSync(keyFile(folder))).toBe(false)
  await inside((stored, keys) => expect(opened(stored, keys)).toBe(CONTACT), fresh)
}, 60_000)

test('without the key in use nothing is changed, unless it is said to be lost', async () => {
  const kept = readFileSync(keyFile(folder))
  rmSync(keyFile(folder))
  const refused = await rotate()
  expect([refused.code, refused.complained.includes(first[0].id)]).toEqual([1, true])
  expect(existsSync(keyFile(folder))).toBe(false)
  const lost = await rotate({}, true)
  expect([lost.code, lost.complained.includes(first[0].id)]).toEqual([0, true])
  // The installation starts again; should the key turn up, what it sealed opens.
  await inside((stored, keys) => expect(() => opened(stored, keys)).toThrow(first[0].id))
  writeFileSync(keyFile(folder), kept, { flag: 'a' })
  await inside((stored, keys) => expect(opened(stored, keys)).toBe(CONTACT))
}, 60_000)
