import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import type { Database } from './database.ts'
import { newId } from './ids.ts'
import {
  createSealer,
  keysInUse,
  newSealingKey,
  SealedShut,
  sealAnew,
  sealedAs,
  sealingKey,
} from './sealing.ts'

const old = newSealingKey()
const fresh = newSealingKey()
const ABOUT = 'people.phone:1'

describe('a sealed value', () => {
  const sealer = createSealer([old])

  test('opens again, is never twice the same, and names its key', () => {
    const sealed = sealer.seal('13900001234 王某', ABOUT)
    expect(sealed).toMatch(new RegExp(`^s1\\.${old.id}\\.[\\w-]+$`))
    expect(sealer.seal('13900001234 王某', ABOUT)).not.toBe(sealed)
    expect(sealer.open(sealed, ABOUT)).toBe('13900001234 王某')
  })

  test('of nothing is nothing', () => {
    expect([sealer.seal('', ABOUT), sealer.open('', ABOUT)]).toEqual(['', ''])
  })

  test('has a mark by which another is known for the same, with an older key too', () => {
    const [mark, ...others] = sealer.marksOf('990100199001010000', 'people.same')
    expect(others).toEqual([])
    expect(mark).toMatch(/^[0-9a-f]{64}$/)
    expect(createSealer([fresh, old]).marksOf('990100199001010000', 'people.same')[1]).toBe(mark)
    expect(sealer.marksOf('990100199001010001', 'people.same')[0]).not.toBe(mark)
    expect(sealer.marksOf('990100199001010000', 'cats.same')[0]).not.toBe(mark)
    expect(createSealer([fresh]).marksOf('990100199001010000', 'people.same')).not.toContain(mark)
  })

  test('opens only where it belongs, unchanged, and with its key', () => {
    const sealed = sealer.seal('13900001234', ABOUT)
    const [format, id, packed] = sealed.split('.') as [string, string, string]
    const last = packed.endsWith('A') ? 'B' : 'A'
    const wrong: [string, string, ReturnType<typeof createSealer>][] = [
      [sealed, 'people.phone:2', sealer],
      [`${format}.${id}.${packed.slice(0, -1)}${last}`, ABOUT, sealer],
      [`${format}.${id}.`, ABOUT, sealer],
      ['13900001234', ABOUT, sealer],
      [sealed, ABOUT, createSealer([fresh])],
    ]
    for (const [value, about, by] of wrong)
      expect(() => by.open(value, about), value).toThrow(SealedShut)
    expect(createSealer([fresh, old]).open(sealed, ABOUT)).toBe('13900001234')
  })
})

test('the id of a key is the same wherever the key is, and is not the key', () => {
  const secret = Buffer.alloc(32, 7)
  expect(sealingKey(secret).id).toBe(sealingKey(Buffer.alloc(32, 7)).id)
  expect(sealingKey(secret).id).toMatch(/^[0-9a-f]{8}$/)
  expect(secret.toString('hex')).not.toContain(sealingKey(secret).id)
})

describe('sealing anew', () => {
  const column = { table: 'secrets', column: 'value' }
  let database: Database
  beforeAll(async () => {
    database = await testDatabase()
    await sql`create table secrets (id uuid primary key, value text not null)`.execute(database.db)
  })
  afterAll(() => database.close())

  const insert = async (value: (id: string) => string) => {
    const id = newId()
    await sql`insert into secrets values (${id}, ${value(id)})`.execute(database.db)
    return id
  }
  const storedOf = async (id: string) => {
    const { rows } = await sql<{
      value: string
    }>`select value from secrets where id = ${id}`.execute(database.db)
    return rows[0]!.value
  }

  test('takes every value that opens to the new key, more than one batch of them, and once', async () => {
    const before = createSealer([old])
    const after = createSealer([fresh, old])
    const ids: string[] = []
    for (let n = 0; n < 205; n += 1)
      ids.push(await insert((id) => before.seal(`secret ${n}`, sealedAs(column, id))))
    const empty = await insert(() => '')
    const lost = await insert((id) =>
      createSealer([newSealingKey()]).seal('x', sealedAs(column, id)),
    )
    const shut = await storedOf(lost)
    expect(await sealAnew(database.db, after, [column])).toEqual({ sealed: 205, shut: 1 })
    const only = createSealer([fresh])
    expect(only.open(await storedOf(ids[204]!), sealedAs(column, ids[204]!))).toBe('secret 204')
    expect(await storedOf(empty)).toBe('')
    expect(await storedOf(lost)).toBe(shut)
    expect(await keysInUse(database.db, [column])).toEqual([fresh.id, shut.split('.')[1]].sort())
    expect(await sealAnew(database.db, after, [column])).toEqual({ sealed: 0, shut: 1 })
  })
})
