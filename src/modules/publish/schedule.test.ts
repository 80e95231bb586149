import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  at,
  good,
  noticesOf,
  type Pieces,
  piecesOf,
  refusal,
  runJobs,
} from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { reviewContract } from '../review/contract.ts'
import { publishContract } from './contract.ts'

let world: World
let a: Pieces

beforeAll(async () => {
  world = await createWorld()
  a = piecesOf(world)
})
afterAll(() => world.close())

const HOUR = 3_600_000
const inHours = (hours: number) =>
  new Date(Date.parse(world.clock.now()) + hours * HOUR).toISOString()
const publisher = () => world.as('publisher')

async function scheduled(hours = 2): Promise<string> {
  const id = await a.issue()
  good(await a.trySchedule(id, inHours(hours)))
  return id
}

describe('the time', () => {
  test.each([
    ['an hour ago', () => inHours(-1)],
    ['this very instant', () => inHours(0)],
    ['in 367 days', () => inHours(367 * 24)],
    ['in the year 9999', () => '9999-12-31T23:59:59-23:59'],
  ])('%s is refused beside the field', async (_when, time) => {
    const id = await a.issue()
    const answer = await a.trySchedule(id, time())
    expect(answer.status).toBe(422)
    expect(answer.body.error?.issues?.[0]?.field).toBe('publishAt')
    expect((await a.read(id)).edition.state).toBe('issued')
  })

  test('may be given in Beijing time', async () => {
    const id = await a.issue()
    good(await a.trySchedule(id, '2026-05-06T09:00:00+08:00'))
    expect((await a.read(id)).schedule?.publishAt).toBe('2026-05-06T01:00:00.000Z')
  })

  test('may be changed: the later choice holds', async () => {
    const id = await scheduled(1)
    good(await a.trySchedule(id, inHours(3)))
    world.clock.forward(2 * HOUR)
    await runJobs(world)
    expect(await a.live(id)).toBeUndefined()
    world.clock.forward(2 * HOUR)
    await runJobs(world)
    expect(await a.live(id)).toBeDefined()
  })
})

test('fires at its time, once, as the named robot', async () => {
  const id = await scheduled()
  await runJobs(world)
  expect(await a.live(id)).toBeUndefined()
  world.clock.forward(2 * HOUR)
  await runJobs(world)
  await runJobs(world)
  expect((await a.live(id))?.publishedAt).toBe(world.clock.now())
  const events = (await world.events('publication.published')).filter(
    (event) => event.subjectId === id,
  )
  expect(events.map((event) => event.actorName)).toEqual(['定时发布机器人'])
  expect((await a.read(id)).edition.state).toBe('live')
})

test('two processes at once publish it once', async () => {
  const id = await scheduled()
  world.clock.forward(2 * HOUR)
  await Promise.all([runJobs(world), runJobs(world), runJobs(world)])
  const events = (await world.events('publication.published')).filter(
    (event) => event.subjectId === id,
  )
  expect(events).toHaveLength(1)
  expect(await world.events('publication.schedule-failed')).toEqual([])
})

test('one that fails does not keep the others from being published', async () => {
  const failing = await scheduled(1)
  const good1 = await scheduled(2)
  await breakSignatures(failing)
  world.clock.forward(3 * HOUR)
  await runJobs(world)
  expect(await a.live(failing)).toBeUndefined()
  expect(await a.live(good1)).toBeDefined()
})

describe('checked again when it fires', () => {
  test('a failure is shown with its reason, told, not retried by itself; the retry succeeds once it is mended', async () => {
    const id = await scheduled()
    const mend = await breakSignatures(id)
    world.clock.forward(2 * HOUR)
    await runJobs(world)
    expect(await a.live(id)).toBeUndefined()
    const { schedule } = await a.read(id)
    expect(schedule?.state).toBe('failed')
    expect(schedule?.failure.join()).toContain('保密审查')
    const { items } = good(await publisher().call(publishContract.listSchedules))
    expect(items.find((item) => item.publicationId === id)).toMatchObject({
      state: 'failed',
      attempts: 1,
    })
    const desk = good(await publisher().call(reviewContract.readDesk))
    expect(desk.toPublish.find((item) => item.publicationId === id)?.state).toBe('failed')
    const told = await noticesOf(world, world.A.people.publisher.id)
    expect(told.at(-1)).toMatchObject({ kind: 'schedule-failed', publicationId: id })
    const event = (await world.events('publication.schedule-failed')).at(-1)
    expect(event?.subjectId).toBe(id)

    await mend()
    world.clock.forward(HOUR)
    await runJobs(world)
    expect(await a.live(id)).toBeUndefined()

    good(await publisher().call(publishContract.retrySchedule, at(id)))
    await runJobs(world)
    expect(await a.live(id)).toBeDefined()
    const after = good(await publisher().call(publishContract.listSchedules))
    expect(after.items.find((item) => item.publicationId === id)).toMatchObject({
      state: 'done',
      attempts: 2,
    })
  })

  test('a failed one may also be published by hand, cancelled or taken back', async () => {
    const [byHand, cancelled, recalled] = [await scheduled(), await scheduled(), await scheduled()]
    const mends = [
      await breakSignatures(byHand),
      await breakSignatures(cancelled),
      await breakSignatures(recalled),
    ]
    world.clock.forward(2 * HOUR)
    await runJobs(world)
    for (const mend of mends) await mend()
    good(await a.tryPublish(byHand))
    good(await publisher().call(publishContract.cancelSchedule, at(cancelled)))
    expect((await a.read(cancelled)).edition.state).toBe('issued')
    const reason = { reason: '内容要改' }
    good(
      await world
        .as('contributor')
        .call(reviewContract.recallFromReview, { ...at(recalled), body: reason }),
    )
    world.clock.forward(HOUR)
    await runJobs(world)
    expect(await a.live(cancelled)).toBeUndefined()
    expect(await a.live(recalled)).toBeUndefined()
  })
})

test('cancelled or taken back in time, nothing happens', async () => {
  const [cancelled, recalled] = [await scheduled(), await scheduled()]
  good(await publisher().call(publishContract.cancelSchedule, at(cancelled)))
  good(
    await world
      .as('contributor')
      .call(reviewContract.recallFromReview, { ...at(recalled), body: { reason: '内容要改' } }),
  )
  world.clock.forward(3 * HOUR)
  await runJobs(world)
  expect(await a.live(cancelled)).toBeUndefined()
  expect(await a.live(recalled)).toBeUndefined()
  expect(refusal(await publisher().call(publishContract.cancelSchedule, at(recalled)))).toBe(
    '409 publish.not-scheduled',
  )
  expect(refusal(await publisher().call(publishContract.retrySchedule, at(cancelled)))).toBe(
    '409 publish.not-failed',
  )
})

test('what was published by hand meanwhile is not published again', async () => {
  const id = await scheduled()
  good(await a.tryPublish(id))
  const { publishedAt } = (await a.live(id))!
  world.clock.forward(3 * HOUR)
  await runJobs(world)
  expect((await a.live(id))?.publishedAt).toBe(publishedAt)
})

/** Takes the secrecy signature away, as nobody can by the API; answers how to give it back. */
async function breakSignatures(id: string): Promise<() => Promise<void>> {
  const tasks = await world.db
    .selectFrom('reviewTasks as t')
    .innerJoin('reviews as r', 'r.id', 't.reviewId')
    .select('t.id')
    .where('r.publicationId', '=', id)
    .where('t.role', '=', 'secrecy-reviewer')
    .where('t.state', '=', 'signed')
    .execute()
  const set = async (state: 'void' | 'signed') => {
    for (const task of tasks)
      await world.db.updateTable('reviewTasks').set({ state }).where('id', '=', task.id).execute()
  }
  await set('void')
  return () => set('signed')
}
