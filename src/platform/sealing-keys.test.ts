import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import type { Database } from './database.ts'
import { newSealingKey } from './sealing.ts'
import { addKeyToFile, keyFile, keysAt, openKeyring } from './sealing-keys.ts'

let database: Database
let folder: string
beforeEach(async () => {
  database = await testDatabase()
  folder = mkdtempSync(join(tmpdir(), 'weiming-keys-'))
})
afterEach(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

const open = (given?: string, dataFolder = folder) =>
  openKeyring(database.db, { given, dataFolder })
const another = () => newSealingKey().secret.toString('base64')

test('the first start makes a key for its owner alone, and the next start finds it', async () => {
  const [key] = await open()
  expect(statSync(keyFile(folder)).mode & 0o777).toBe(0o600)
  expect(readFileSync(keyFile(folder), 'utf8')).toBe(`${key.secret.toString('base64')}\n`)
  expect((await open())[0].id).toBe(key.id)
  const settings = await database.db.selectFrom('settings').selectAll().execute()
  expect(JSON.stringify(settings)).toContain(key.id)
  expect(JSON.stringify(settings)).not.toContain(key.secret.toString('base64'))
})

test('several that start at once on one folder have one key', async () => {
  const keyrings = await Promise.all([open(), open(), open()])
  expect(new Set(keyrings.map(([key]) => key.id)).size).toBe(1)
})

test('without its key the installation does not start, and makes no other', async () => {
  const [key] = await open()
  rmSync(keyFile(folder))
  await expect(open()).rejects.toThrow(key.id)
  expect(existsSync(keyFile(folder))).toBe(false)
})

test('a process of another folder is refused until it has the same key', async () => {
  const [key] = await open()
  const other = mkdtempSync(join(tmpdir(), 'weiming-keys-'))
  await expect(open(undefined, other)).rejects.toMatchObject({ why: 'missing' })
  await expect(open(another(), other)).rejects.toMatchObject({ why: 'missing' })
  writeFileSync(keyFile(other), readFileSync(keyFile(folder)))
  expect((await open(undefined, other))[0].id).toBe(key.id)
  expect((await open(key.secret.toString('hex'), other))[0].id).toBe(key.id)
  rmSync(other, { recursive: true })
})

test('a new key that was not rotated in is refused, whoever put it there', async () => {
  const [key] = await open()
  const both = `${another()},${key.secret.toString('base64')}`
  await expect(open(both)).rejects.toMatchObject({ why: 'not-rotated' })
  addKeyToFile(folder)
  expect(keysAt({ given: undefined, dataFolder: folder })[1]!.id).toBe(key.id)
  await expect(open()).rejects.toMatchObject({ why: 'not-rotated' })
})

test('what is no key is said, without repeating it', async () => {
  await expect(open('secret-word')).rejects.toThrow(/WEIMING_SEALING_KEY/)
  await expect(open('secret-word')).rejects.not.toThrow(/secret-word/)
  writeFileSync(keyFile(folder), '# nothing but a comment\nabc\n')
  chmodSync(keyFile(folder), 0o600)
  await expect(open()).rejects.toMatchObject({ why: 'unreadable' })
})
