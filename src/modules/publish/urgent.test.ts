import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  at,
  good,
  noticesOf,
  type Pieces,
  PROACTIVE,
  piecesOf,
  refusal,
} from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { contentContract } from '../content/contract.ts'
import { reviewContract } from '../review/contract.ts'

let world: World
let a: Pieces

beforeAll(async () => {
  world = await createWorld()
  a = piecesOf(world)
})
afterAll(() => world.close())

const roles = async (id: string) => (await a.openTasks(id)).map((task) => task.role).sort()

test('an issuer publishes at once with a reason; the reviews that were skipped are opened for others', async () => {
  const id = await a.draft()
  good(await a.publishUrgently(id))
  expect(await a.live(id)).toBeDefined()
  expect(await roles(id)).toEqual(['disclosure-reviewer', 'secrecy-reviewer'])
  const event = (await world.events('publication.urgency-declared')).at(-1)
  expect(event?.payload).toMatchObject({ reason: '突发公共卫生事件' })
  const kinds = (await world.events()).filter((each) => each.subjectId === id).map((e) => e.kind)
  expect(kinds).toContain('publication.published-urgently')
  const { reviews } = good(await world.as('auditor').call(reviewContract.readTrail, at(id)))
  expect(reviews.at(-1)).toMatchObject({ afterwards: true, state: 'open' })
})

test('of a normative document the legality review is owed too', async () => {
  const id = await a.draft({ kind: 'normative', column: 'policies' })
  good(await a.publishUrgently(id))
  expect(await roles(id)).toEqual(['disclosure-reviewer', 'legality-reviewer', 'secrecy-reviewer'])
})

test('the review afterwards is due on the next working day and ends without issuing anything again', async () => {
  const id = await a.draft()
  good(await a.publishUrgently(id))
  expect((await a.openTasks(id)).map((task) => task.dueOn)).toEqual(['2026-03-03', '2026-03-03'])
  await a.signUntil(id)
  const { reviews } = good(await world.as('auditor').call(reviewContract.readTrail, at(id)))
  expect(reviews.at(-1)).toMatchObject({ state: 'completed' })
  expect((await a.read(id)).edition.state).toBe('live')
})

test('whoever published it urgently does not review it afterwards', async () => {
  await world.db
    .insertInto('accountRoles')
    .values({
      accountId: world.A.people.issuer.id,
      organizationId: world.A.id,
      role: 'secrecy-reviewer',
    })
    .execute()
  const id = await a.draft()
  good(await a.publishUrgently(id))
  const input = await a.signing(id, 'secrecy-reviewer')
  const answer = await world.as('issuer').call(reviewContract.signTask, input)
  expect(refusal(answer)).toBe('403 review.own-submission')
  await a.sign(id, 'secrecy-reviewer')
})

test('returned afterwards, it stays public, and publishers, issuers and the author are told', async () => {
  const id = await a.draft()
  good(await a.publishUrgently(id))
  await a.giveBack(id, 'secrecy-reviewer', '出现患者信息')
  expect(await a.live(id)).toBeDefined()
  expect(await roles(id)).toEqual([])
  for (const role of ['publisher', 'issuer', 'contributor'] as const) {
    const told = await noticesOf(world, world.A.people[role].id)
    const one = told.find((each) => each.kind === 'returned-afterwards')
    expect(one, role).toMatchObject({ publicationId: id, params: { reason: '出现患者信息' } })
  }
  await a.end(id, 'withdrawn')
  expect((await a.read(id)).edition.state).toBe('ended')
})

test('after the return it is corrected by a new edition, which goes the whole route', async () => {
  const id = await a.draft()
  good(await a.publishUrgently(id))
  await a.giveBack(id, 'disclosure-reviewer')
  await a.revise(id, { title: '更正后的标题' })
  expect((await a.live(id))?.title).toBe('更正后的标题')
})

test('withdrawn before anybody reviewed it, the open review is no trap', async () => {
  const id = await a.draft()
  good(await a.publishUrgently(id))
  await a.end(id, 'withdrawn')
  for (const { role } of await a.openTasks(id)) await a.sign(id, role)
  expect((await a.read(id)).edition.state).toBe('ended')
})

test('out of the middle of a review: the route is cancelled, its tasks are void', async () => {
  const id = await a.draft()
  await a.submit(id)
  const input = await a.signing(id, 'department-reviewer')
  good(await a.publishUrgently(id))
  const late = await world.as('department-reviewer').call(reviewContract.signTask, input)
  expect(refusal(late)).toBe('409 review.not-open')
  expect(await roles(id)).toEqual(['disclosure-reviewer', 'secrecy-reviewer'])
})

test('who wrote it, or only sent it on, does not publish it urgently', async () => {
  await world.db
    .insertInto('accountRoles')
    .values({
      accountId: world.A.people.contributor.id,
      organizationId: world.A.id,
      role: 'issuer',
    })
    .execute()
  const id = await a.draft()
  const body = {
    lockVersion: (await a.read(id)).lockVersion,
    reason: '突发事件',
    disclosure: PROACTIVE,
  }
  const own = await world
    .as('contributor')
    .call(reviewContract.publishUrgently, { ...at(id), body })
  expect(refusal(own)).toBe('403 publish.own-piece')
  await world.db
    .insertInto('accountRoles')
    .values({
      accountId: world.A.people.issuer.id,
      organizationId: world.A.id,
      role: 'contributor',
    })
    .execute()
  good(await a.trySubmit(id, world.as('issuer')))
  expect(refusal(await a.publishUrgently(id))).toBe('403 publish.own-piece')
  await world.db
    .deleteFrom('accountRoles')
    .where('accountId', '=', world.A.people.issuer.id)
    .where('role', '=', 'contributor')
    .execute()
  await world.db
    .deleteFrom('accountRoles')
    .where('accountId', '=', world.A.people.contributor.id)
    .where('role', '=', 'issuer')
    .execute()
})

test.each([
  ['an unknown version', { lockVersion: 999 }, '409 publish.stale'],
  [
    'withheld',
    { disclosure: { mode: 'withheld' as const, article: '第十四条', onSite: false } },
    '409 publish.urgent-disclosure',
  ],
  [
    'not for the site',
    { disclosure: { ...PROACTIVE, onSite: false } },
    '409 publish.urgent-disclosure',
  ],
])('%s is refused', async (_what, change, expected) => {
  const id = await a.draft()
  const body = {
    lockVersion: (await a.read(id)).lockVersion,
    reason: '突发事件',
    disclosure: PROACTIVE,
    ...change,
  }
  const answer = await world.as('issuer').call(reviewContract.publishUrgently, { ...at(id), body })
  expect(refusal(answer)).toBe(expected)
})

test('needs a reason, an issuer, and something not yet issued', async () => {
  const id = await a.draft()
  const body = {
    lockVersion: (await a.read(id)).lockVersion,
    reason: ' ',
    disclosure: PROACTIVE,
  }
  const without = await world.as('issuer').call(reviewContract.publishUrgently, { ...at(id), body })
  expect(without.body.error?.issues?.map((issue) => issue.field)).toEqual(['reason'])
  const input = { ...at(id), body: { ...body, reason: '突发事件' } }
  const publisher = await world.as('publisher').call(reviewContract.publishUrgently, input)
  expect(publisher.status).toBe(403)
  const issued = await a.issue()
  expect(refusal(await a.publishUrgently(issued))).toBe('409 publish.urgent-state')
  const live = await a.publish()
  expect(refusal(await a.publishUrgently(live))).toBe('409 publish.urgent-state')
})

test('an urgent second edition may be published while the first is live', async () => {
  const id = await a.publish({ title: '原稿' })
  good(await world.as('contributor').call(contentContract.beginEdition, at(id)))
  await a.save(id, { title: '紧急更正' })
  good(await a.publishUrgently(id))
  expect((await a.live(id))?.title).toBe('紧急更正')
})
