import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { at, good, type Pieces, piecesOf, refusal } from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { accountsContract } from '../accounts/contract.ts'
import { contentContract } from './contract.ts'

let world: World
let a: Pieces

beforeAll(async () => {
  world = await createWorld()
  a = piecesOf(world)
})
afterAll(() => world.close())

const contributor = () => world.as('contributor')

async function addContributor(signInName: string, unitId = world.A.units.disease) {
  const made = await world.as('site-administrator').call(accountsContract.createPerson, {
    params: { organizationId: world.A.id },
    body: { signInName, name: signInName, unitId, phone: '', roles: ['contributor'] },
  })
  const { id } = good(made)
  return { id, ...world.asAccount(id) }
}

describe('idempotency', () => {
  const key = (name: string) => ({ headers: { 'idempotency-key': name } })

  test('the same key twice is one act with one answer', async () => {
    const body = {
      columnId: world.A.columns.news,
      kind: 'news' as const,
      title: '只建一次',
      locale: 'zh-CN' as const,
    }
    const input = { body, ...key('create-once') }
    const first = good(await contributor().call(contentContract.createPublication, input))
    const second = good(await contributor().call(contentContract.createPublication, input))
    expect(second.id).toBe(first.id)
    const { items } = good(
      await contributor().call(contentContract.listPublications, {
        query: { text: '只建一次' },
      } as never),
    )
    expect(items).toHaveLength(1)
  })

  test('the same key with another body is refused', async () => {
    const body = {
      columnId: world.A.columns.news,
      kind: 'news' as const,
      title: '甲稿',
      locale: 'zh-CN' as const,
    }
    good(await contributor().call(contentContract.createPublication, { body, ...key('other') }))
    const answer = await contributor().call(contentContract.createPublication, {
      body: { ...body, title: '乙稿' },
      ...key('other'),
    })
    expect(refusal(answer)).toBe('409 idempotency-conflict')
  })

  test('the same key for another act on the same piece is refused, never answered as the first', async () => {
    const id = await a.publish()
    good(await contributor().call(contentContract.beginEdition, { ...at(id), ...key('act') }))
    const answer = await contributor().call(contentContract.discardEdition, {
      ...at(id),
      ...key('act'),
    })
    expect(refusal(answer)).toBe('409 idempotency-conflict')
    expect((await a.read(id)).edition.state).toBe('draft')
  })

  test('another person’s same key is another key', async () => {
    const colleague = await addContributor('key.colleague')
    const body = {
      columnId: world.A.columns.news,
      kind: 'news' as const,
      title: '各建各的',
      locale: 'zh-CN' as const,
    }
    const input = { body, ...key('shared') }
    const mine = good(await contributor().call(contentContract.createPublication, input))
    const theirs = good(await colleague.call(contentContract.createPublication, input))
    expect(theirs.id).not.toBe(mine.id)
  })

  test('a refused act keeps no answer: the key may be used again', async () => {
    const id = await a.draft()
    await a.submit(id)
    const refused = await contributor().call(contentContract.discardEdition, {
      ...at(id),
      ...key('again'),
    })
    expect(refused.status).toBe(409)
    await a.giveBack(id, 'department-reviewer')
    good(await contributor().call(contentContract.discardEdition, { ...at(id), ...key('again') }))
  })

  test('five at once with one key are one act', async () => {
    const body = {
      columnId: world.A.columns.news,
      kind: 'news' as const,
      title: '同时五次',
      locale: 'zh-CN' as const,
    }
    const input = { body, ...key('five') }
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => contributor().call(contentContract.createPublication, input)),
    )
    expect(new Set(answers.map((answer) => good(answer).id)).size).toBe(1)
  })
})
