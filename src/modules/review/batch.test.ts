import { afterAll, beforeAll, expect, test } from 'vitest'
import { good, type Pieces, piecesOf } from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Role } from '../accounts/rules.ts'
import type { KindName } from '../content/rules/kinds.ts'
import { reviewContract } from './contract.ts'

let world: World
let a: Pieces
beforeAll(async () => {
  world = await createWorld()
  a = piecesOf(world)
})
afterAll(() => world.close())

async function submitted(kind: KindName = 'news'): Promise<string> {
  const id = await a.draft({ kind, column: kind === 'news' ? 'news' : 'notices' })
  await a.submit(id)
  return id
}

async function batch(ids: readonly string[], role: Role = 'department-reviewer', key?: string) {
  const items = await Promise.all(
    ids.map(async (id) => {
      const { params, body } = await a.signing(id, role)
      return { ...params, revisionHash: body.revisionHash }
    }),
  )
  return {
    items,
    send: () =>
      world.as(role).call(reviewContract.signBatch, {
        body: { items, opinion: '' },
        ...(key && { headers: { 'idempotency-key': key } }),
      }),
  }
}

test('each piece has its own result: what is refused does not keep the others', async () => {
  const [news, notice, edited] = [await submitted(), await submitted('notice'), await submitted()]
  const { items, send } = await batch([news, notice, edited])
  items[2]!.revisionHash = '0'.repeat(64)
  const { results } = good(await send())
  expect(results.map(({ signed, code }) => [signed, code])).toEqual([
    [true, null],
    [false, 'review.not-low-risk'],
    [false, 'review.other-version'],
  ])
  expect(results[1]!.message).toBe('该类别的稿件须单独审签，不能批量签署。')
  const signed = (await world.events('review.signed')).map((event) => event.subjectId)
  expect(signed).toEqual([news])
})

test('issuing is never done in a batch', async () => {
  const id = await submitted()
  await a.signUntil(id, 'issuer')
  const { results } = good(await (await batch([id], 'issuer')).send())
  expect(results).toMatchObject([{ signed: false, code: 'review.issue-alone' }])
})

test('the same batch sent twice signs once and answers the same', async () => {
  const { send } = await batch([await submitted(), await submitted()], 'department-reviewer', 'k-1')
  const first = good(await send())
  expect(first.results.every((result) => result.signed)).toBe(true)
  expect(good(await send())).toEqual(first)
  const before = (await world.events('review.signed')).length
  await send()
  expect((await world.events('review.signed')).length).toBe(before)
})
