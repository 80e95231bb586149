import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { contentContract } from '../src/modules/content/contract.ts'
import { operationsContract } from '../src/modules/operations/contract.ts'
import { publishContract } from '../src/modules/publish/contract.ts'
import { inspectBackup, NOT_CARRIED } from '../src/platform/backup/format.ts'
import { RestoreRefused, restoreBackup } from '../src/platform/backup/restore.ts'
import { inOrder, tablesInOrder } from '../src/platform/backup/tables.ts'
import { DamagedArchive, readTarGz, TAR_END, tarEntry } from '../src/platform/backup/tar.ts'
import { type Database, type Db, openPGlite, openPostgres } from '../src/platform/database.ts'
import { createFileStore } from '../src/platform/files.ts'
import { sha256 } from '../src/platform/ids.ts'
import { verifyLedger } from '../src/platform/ledger.ts'
import { MIGRATIONS, testDatabase } from './database.ts'
import { createWorld, type World } from './world.ts'

const POSTGRES = process.env['TEST_DATABASE_URL']
const FILE_TEXT = new TextEncoder().encode('序号,机构\n1,云州市第一人民医院\n')

let world: World
let folder: string
let path: string
const opened: Database[] = []

beforeAll(async () => {
  world = await createWorld()
  folder = mkdtempSync(join(tmpdir(), 'weiming-backup-'))
  path = join(folder, 'backup.tar.gz')
  await world.as('contributor').call(contentContract.uploadFile, {
    query: { name: '名单.csv', organizationId: world.A.id },
    body: FILE_TEXT as never,
  })
  for (const [n, html] of [
    '<p>一、“引号”与\\反斜线</p>',
    '<table><tr><td>甲</td></tr></table>',
    '<p>乙</p>',
  ].entries()) {
    await world.as('site-administrator').call(publishContract.importPage, {
      params: { siteId: world.A.siteId },
      body: {
        columnId: world.A.columns.notices,
        publish: n < 2,
        row: { url: `https://old.example/${n}`, title: `通知${n}`, date: '2021-05-06', html },
      },
    })
  }
  const response = await world.raw(
    operationsContract.takeBackup,
    {},
    await world.newSession(world.A.people['platform-administrator'].id),
  )
  expect(response.status).toBe(200)
  writeFileSync(path, new Uint8Array(await response.arrayBuffer()))
})
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close()
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

async function opening(database: Promise<Database>): Promise<Database> {
  opened.push(await database)
  return database
}

/** A database of its own, dropped when the test ends. */
async function emptyPostgres(url: string): Promise<Database> {
  const name = `weiming_backup_${process.pid}_${Date.now()}`
  const admin = async (statement: string) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await admin(`create database ${name}`)
  const address = new URL(url)
  address.pathname = `/${name}`
  const database = await openPostgres(address.href)
  opened.push({
    ...database,
    close: async () => {
      await database.close()
      await admin(`drop database ${name} with (force)`)
    },
  })
  return database
}

const restoreInto = (database: Database, from = path, migrations = MIGRATIONS) =>
  restoreBackup({
    path: from,
    open: async () => database,
    files: createFileStore(join(folder, 'files')),
    migrations,
  })

/** Every row of every table that is carried, as the database says it. */
async function contentsOf(db: Db): Promise<Record<string, string[]>> {
  const contents: Record<string, string[]> = {}
  for (const { name } of await tablesInOrder(db)) {
    if (NOT_CARRIED.includes(name)) continue
    await sql`set time zone 'UTC'`.execute(db)
    const { rows } = await sql<{ row: string }>`
      select row_to_json(t)::text as row from ${sql.table(name)} t order by 1`.execute(db)
    contents[name] = rows.map(({ row }) => row)
  }
  return contents
}

async function holdsAllOf(database: Database): Promise<void> {
  await restoreInto(database)
  expect(await contentsOf(database.db)).toEqual(await contentsOf(world.db))
  expect(await verifyLedger(database.db)).toEqual(await verifyLedger(world.db))
  expect((await verifyLedger(database.db)).firstBreak).toBeNull()
  for (const table of ['sessions', 'api_tokens']) {
    const { rows } = await sql`select 1 from ${sql.table(table)}`.execute(database.db)
    expect(rows).toEqual([])
  }
  const stored = await createFileStore(join(folder, 'files')).get(sha256(FILE_TEXT))
  expect(new Uint8Array(stored)).toEqual(FILE_TEXT)
  // New rows are numbered after the restored ones.
  await database.db.insertInto('outbox').values({ topic: 'after', payload: '{}' }).execute()
}

test('a backup restores into an empty embedded database', async () => {
  await holdsAllOf(await opening(openPGlite({})))
})

test.runIf(POSTGRES)('and into an empty PostgreSQL (needs TEST_DATABASE_URL)', async () => {
  await holdsAllOf(await emptyPostgres(POSTGRES!))
})

test('the ledger says who took it, in the backup too', async () => {
  const database = await opening(testDatabase())
  await restoreInto(database)
  const event = await database.db
    .selectFrom('ledgerEvents')
    .select('actorId')
    .where('kind', '=', 'backup.taken')
    .executeTakeFirstOrThrow()
  expect(event.actorId).toBe(world.A.people['platform-administrator'].id)
})

test('only a platform administrator takes one', async () => {
  for (const role of ['site-administrator', 'auditor', 'issuer'] as const) {
    const { status } = await world.as(role).call(operationsContract.takeBackup)
    expect([role, status]).toEqual([role, 403])
  }
})

test('a second restore is refused and changes nothing', async () => {
  const database = await opening(testDatabase())
  await restoreInto(database)
  const before = await contentsOf(database.db)
  await expect(restoreInto(database)).rejects.toThrow(RestoreRefused)
  expect(await contentsOf(database.db)).toEqual(before)
})

test('a file cut anywhere, altered anywhere or of another kind is refused, and nothing is written', async () => {
  const whole = readFileSync(path)
  const tar = gunzipSync(whole)
  const flipped = Buffer.from(tar)
  flipped[tar.indexOf('通知1')]! ^= 1
  const cuts = [0, 1, 100, Math.floor(whole.length / 2), whole.length - 9]
  const bad: [string, Uint8Array][] = [
    ...cuts.map((length): [string, Uint8Array] => [`cut at ${length}`, whole.subarray(0, length)]),
    ['one bit of one row', gzipSync(flipped)],
    [
      'no manifest',
      gzipSync(Buffer.concat([tar.subarray(0, tar.lastIndexOf('manifest.json')), TAR_END])),
    ],
    ['another archive', gzipSync(Buffer.concat([tarEntry('a.txt', Buffer.from('a')), TAR_END]))],
    ['no archive', Buffer.from('{"name":"weiming"}')],
  ]
  const database = await opening(testDatabase())
  for (const [why, bytes] of bad) {
    const file = join(folder, 'bad.tar.gz')
    writeFileSync(file, bytes)
    await expect(restoreInto(database, file), why).rejects.toThrow(DamagedArchive)
  }
  await restoreInto(database)
})

test('a backup of an earlier version is restored and brought up to this one; of a later one, refused', async () => {
  const later = mkdtempSync(join(folder, 'later-'))
  cpSync(MIGRATIONS, later, { recursive: true })
  writeFileSync(join(later, '9999_more.sql'), 'create table more (id int primary key);\n')
  const database = await opening(testDatabase())
  await restoreInto(database, path, later)
  expect((await sql`select 1 from more`.execute(database.db)).rows).toEqual([])

  const other = mkdtempSync(join(folder, 'other-'))
  writeFileSync(join(other, '0001_other.sql'), 'create table other (id int primary key);\n')
  const untouched = await opening(testDatabase())
  await expect(restoreInto(untouched, path, other)).rejects.toMatchObject({ why: 'newer' })
})

test('what an archive lists is what tar lists', async () => {
  const names: string[] = []
  for await (const { name } of readTarGz(path)) names.push(name)
  expect(names[0]).toBe('weiming-backup.json')
  expect(names.at(-1)).toBe('manifest.json')
  const { manifest } = await inspectBackup(path)
  expect(manifest.files).toBe(1)
  expect(manifest.missingFiles).toEqual([])
})

test('tables come after those they refer to; a table may refer to itself', () => {
  const table = (name: string, ...refersTo: string[]) => ({ name, refersTo })
  const names = inOrder([table('c', 'b', 'c'), table('b', 'a'), table('a')]).map(
    (each) => each.name,
  )
  expect(names).toEqual(['a', 'b', 'c'])
  expect(() => inOrder([table('a', 'b'), table('b', 'a')])).toThrow('refer to each other')
})
