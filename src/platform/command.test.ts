import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../test/world.ts'
import { Refusal } from '../kernel/errors.ts'
import { command } from './command.ts'
import type { Context } from './context.ts'
import { verifyLedger } from './ledger.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

function context(key?: string, act = 'POST /api/v1/test'): Context {
  const { id, name } = world.A.people.contributor
  const actor = { id, name, organizationId: world.A.id, unitId: null, grants: [] }
  const request = {
    locale: 'zh-CN' as const,
    requestId: 'r',
    address: '',
    idempotencyKey: key,
    act,
  }
  return { ...world.services, ...request, actor }
}

const fact = { kind: 'test.done', subjectKind: 'test', subjectId: 'x', organizationId: null }
let runs = 0
const act = (of: Context, input: unknown = {}) =>
  command(of, input, async (_tx, record) => {
    runs += 1
    record(fact)
    return { run: runs }
  })
const events = async () => (await world.events('test.done')).length

test('the same key answers what the first run answered, and does nothing', async () => {
  const first = await act(context('one'))
  const before = await events()
  expect(await act(context('one'))).toEqual(first)
  expect(await events()).toBe(before)
})

test('input that says the same in another order is the same', async () => {
  const first = await act(context('order'), { a: 1, b: { c: 2, d: 3 } })
  expect(await act(context('order'), { b: { d: 3, c: 2 }, a: 1 })).toEqual(first)
})

test.each([
  ['another input', { a: 2 }, undefined],
  ['another act', { a: 1 }, 'DELETE /api/v1/test'],
])('the same key for %s is refused', async (what, input, other) => {
  await act(context(what), { a: 1 })
  const again = act(context(what, other ?? 'POST /api/v1/test'), input)
  await expect(again).rejects.toMatchObject({ code: 'idempotency-conflict' })
})

test('without a key every call is an act', async () => {
  const before = await events()
  await act(context())
  await act(context())
  expect(await events()).toBe(before + 2)
})

test('what fails leaves neither an event nor a key', async () => {
  const before = await events()
  const failing = command(context('fails'), {}, async (tx, record) => {
    await tx.insertInto('settings').values({ key: 'torn', value: '{}' }).execute()
    record(fact)
    throw new Error('in the middle')
  })
  await expect(failing).rejects.toThrow('in the middle')
  expect(await events()).toBe(before)
  const torn = await world.db
    .selectFrom('settings')
    .select('key')
    .where('key', '=', 'torn')
    .execute()
  expect(torn).toEqual([])
  await act(context('fails'))
  expect(await events()).toBe(before + 1)
})

test('a command that records nothing is a bug, and changes nothing', async () => {
  const silent = command(context(), {}, async (tx) => {
    await tx.insertInto('settings').values({ key: 'silent', value: '{}' }).execute()
  })
  await expect(silent).rejects.toThrow('must record')
  const kept = await world.db
    .selectFrom('settings')
    .select('key')
    .where('key', '=', 'silent')
    .execute()
  expect(kept).toEqual([])
})

test('nobody acts without being somebody', async () => {
  const nobody = act({ ...context(), actor: null })
  await expect(nobody).rejects.toBeInstanceOf(Refusal)
})

test('fifty at once leave an unbroken chain', async () => {
  const before = await events()
  await Promise.all(Array.from({ length: 50 }, () => act(context())))
  expect(await events()).toBe(before + 50)
  expect(await verifyLedger(world.db)).toMatchObject({ firstBreak: null })
})
