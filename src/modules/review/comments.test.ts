import { afterAll, beforeAll, expect, test } from 'vitest'
import { at, good, noticesOf, type Pieces, paragraphs, piecesOf } from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { reviewContract } from './contract.ts'

let world: World
let a: Pieces
beforeAll(async () => {
  world = await createWorld()
  a = piecesOf(world)
})
afterAll(() => world.close())

const reviewer = () => world.as('department-reviewer')
type Remark = {
  block?: number
  startAt?: number
  endAt?: number
  replyToId?: string
  text?: string
}

async function remark(id: string, more: Remark = {}, by = reviewer()) {
  const { revision } = await a.read(id)
  const body = { revisionId: revision.id, text: '请核对数据。', ...more }
  return by.call(reviewContract.addComment, { ...at(id), body: body as never })
}
const list = async (id: string, by = reviewer()) =>
  good(await by.call(reviewContract.listComments, at(id)))
const resolve = (commentId: string, by = reviewer()) =>
  by.call(reviewContract.resolveComment, { params: { commentId } })

test('a remark on words is found again in the next draft; its contributor is told, answers and resolves', async () => {
  const id = await a.draft({ body: paragraphs('一、目标', '接种率达到九成。') })
  good(await remark(id, { block: 1, startAt: 0, endAt: 3 }))
  const [first] = (await list(id)).items
  expect(first).toMatchObject({ quote: '接种率', block: 1, blockNow: 1, replies: [] })

  const told = await noticesOf(world, world.A.people.contributor.id)
  expect(told.at(-1)).toMatchObject({ kind: 'commented', params: { text: '请核对数据。' } })

  await a.save(id, { body: paragraphs('一、目标', '二、范围', '接种率达到九成五。') })
  expect((await list(id)).items[0]).toMatchObject({ block: 1, blockNow: 2, revisionNumber: 2 })

  const contributor = world.as('contributor')
  good(await remark(id, { replyToId: first!.id, text: '已更正。' }, contributor))
  good(await resolve(first!.id, contributor))
  const after = await list(id)
  expect(after.unresolved).toBe(0)
  expect(after.items[0]).toMatchObject({
    resolvedByName: world.A.people.contributor.name,
    replies: [{ text: '已更正。', authorName: world.A.people.contributor.name }],
  })
  const answered = await noticesOf(world, world.A.people['department-reviewer'].id)
  expect(answered.map((notice) => notice.kind)).toEqual(['commented', 'comment-resolved'])
  const kinds = (await world.events()).map((event) => event.kind)
  expect(kinds).toContain('review.commented')
  expect(kinds).toContain('review.comment-resolved')
})

test('a place that is not there, a reply to a reply and a resolved remark are refused', async () => {
  const id = await a.draft({ body: paragraphs('一段') })
  const nowhere = await remark(id, { block: 7 })
  expect([nowhere.status, nowhere.body.error?.code]).toEqual([409, 'comment.no-such-place'])
  const { id: first } = good(await remark(id))
  const { id: reply } = good(await remark(id, { replyToId: first }))
  expect((await remark(id, { replyToId: reply })).status).toBe(404)
  const other = await resolve(first, world.as('issuer'))
  expect([other.status, other.body.error?.code]).toEqual([403, 'comment.not-yours'])
  good(await resolve(first))
  expect((await resolve(first)).body.error?.code).toBe('comment.resolved')
})

test('an auditor reads and does not remark; without an open edition nobody does', async () => {
  const id = await a.publish()
  expect((await list(id, world.as('auditor'))).mayComment).toBe('comment.not-staff')
  expect((await list(id)).mayComment).toBe('comment.nothing-open')
  expect((await remark(id)).body.error?.code).toBe('comment.nothing-open')
})
