import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { good, type Piece, type Pieces, piecesOf, portalOf, runJobs } from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { reviewContract } from '../review/contract.ts'

let world: World
let a: Pieces
let portal: Awaited<ReturnType<typeof portalOf>>

beforeAll(async () => {
  world = await createWorld()
  a = piecesOf(world)
  portal = await portalOf(world)
})
afterAll(() => world.close())
beforeEach(() => world.clock.set('2026-03-02T01:00:00.000Z'))

const document = (piece: Piece = {}) =>
  a.publish({ kind: 'normative', column: 'policies', ...piece })
const validityOf = async (id: string) => (await a.live(id))?.validity

describe('by another document', () => {
  test.each([
    ['amends', 'amended'],
    ['repeals', 'repealed'],
    ['supersedes', 'repealed'],
  ] as const)(
    '%s makes it %s, at once, in the list and on the page; withdrawing that document restores it',
    async (kind, validity) => {
      const old = await document({ title: `被处理的文件（${kind}）` })
      expect(await validityOf(old)).toBe('in-force')
      const url = (await a.read(old)).url!
      const words = { amended: '已修订', repealed: '废止' }[validity]
      const newer = await document({
        title: '新文件',
        relations: [{ kind, targetId: old }],
        metadata: { effectiveOn: '2026-03-01' },
      })
      expect(await validityOf(old)).toBe(validity)
      expect(await (await portal.get(url)).text()).toContain(words)
      await a.end(newer, 'withdrawn')
      expect(await validityOf(old)).toBe('in-force')
      expect(await (await portal.get(url)).text()).not.toContain('新文件')
    },
  )

  test('a draft, or an issued document that is not public, does nothing', async () => {
    const old = await document()
    await a.issue({
      kind: 'normative',
      column: 'policies',
      relations: [{ kind: 'repeals', targetId: old }],
    })
    expect(await validityOf(old)).toBe('in-force')
  })

  test('a repeal works from the effective day of the repealing document', async () => {
    const old = await document()
    await document({
      relations: [{ kind: 'repeals', targetId: old }],
      metadata: { effectiveOn: '2026-03-05' },
    })
    expect(await validityOf(old)).toBe('in-force')
    world.clock.set('2026-03-04T15:59:00.000Z') // 4 March, 23:59 in Beijing
    await runJobs(world)
    expect(await validityOf(old)).toBe('in-force')
    world.clock.set('2026-03-04T16:00:00.000Z') // 5 March, 0:00 in Beijing
    await runJobs(world)
    expect(await validityOf(old)).toBe('repealed')
  })

  test('an edition of the newer document without the relation restores the older', async () => {
    const old = await document()
    const newer = await document({ relations: [{ kind: 'amends', targetId: old }] })
    expect(await validityOf(old)).toBe('amended')
    await a.revise(newer, { relations: [] })
    expect(await validityOf(old)).toBe('in-force')
  })

  test('a repeal is stronger than an amendment; taking it away leaves the amendment', async () => {
    const old = await document()
    await document({ relations: [{ kind: 'amends', targetId: old }] })
    const repealing = await document({ relations: [{ kind: 'repeals', targetId: old }] })
    expect(await validityOf(old)).toBe('repealed')
    await a.end(repealing, 'gone')
    expect(await validityOf(old)).toBe('amended')
  })
})

describe('by the day', () => {
  test('not yet in force until its day, expired after its last', async () => {
    const id = await document({ metadata: { effectiveOn: '2026-03-10', expiresOn: '2026-03-20' } })
    expect(await validityOf(id)).toBe('not-yet-in-force')
    for (const [instant, validity] of [
      ['2026-03-09T15:59:59.000Z', 'not-yet-in-force'],
      ['2026-03-09T16:00:00.000Z', 'in-force'],
      ['2026-03-20T15:59:59.000Z', 'in-force'],
      ['2026-03-20T16:00:00.000Z', 'expired'],
    ] as const) {
      world.clock.set(instant)
      await runJobs(world)
      expect(await validityOf(id), instant).toBe(validity)
    }
    const events = (await world.events('validity.changed')).filter((each) => each.subjectId === id)
    expect(events.map(({ payload }) => [payload['from'], payload['to'], payload['on']])).toEqual([
      ['not-yet-in-force', 'in-force', '2026-03-10'],
      ['in-force', 'expired', '2026-03-21'],
    ])
  })

  test('the page follows at once', async () => {
    const id = await document({ metadata: { effectiveOn: '2026-03-10', expiresOn: '2026-03-20' } })
    const url = (await a.read(id)).url!
    expect(await (await portal.get(url)).text()).toContain('尚未生效')
    world.clock.set('2026-03-21T01:00:00.000Z')
    await runJobs(world)
    const text = await (await portal.get(url)).text()
    expect(text).toContain('失效')
    expect(text).not.toContain('尚未生效')
  })

  test('a day on which nothing changes appends nothing', async () => {
    await document()
    await runJobs(world)
    const before = (await world.events('validity.changed')).length
    world.clock.set('2026-03-03T01:00:00.000Z')
    await runJobs(world)
    expect((await world.events('validity.changed')).length).toBe(before)
  })
})

test('news and notices have no validity', async () => {
  expect(await validityOf(await a.publish())).toBeNull()
})

describe('the interpretation', () => {
  const PLAN = {
    outline: '出台背景、主要内容。',
    forms: ['text' as const],
    channel: '本网站',
    plannedOn: '2026-03-04',
  }
  const needing = (piece: Piece = {}) =>
    document({ metadata: { needsInterpretation: true, interpretationPlan: PLAN }, ...piece })
  const dutyOf = (id: string) =>
    world.db
      .selectFrom('interpretationDuties')
      .selectAll()
      .where('publicationId', '=', id)
      .executeTakeFirst()
  const owed = async () =>
    good(await world.as('contributor').call(reviewContract.readDesk)).interpretationsDue

  test.each([
    // Monday: Tuesday, Wednesday, Thursday.
    ['2026-03-02T01:00:00.000Z', '2026-03-05'],
    // Thursday 12 February: Friday 13, Saturday 14 (worked for the Spring Festival, off 15–23), Tuesday 24.
    ['2026-02-12T01:00:00.000Z', '2026-02-24'],
    // Thursday 30 April: off 1–5 May; Wednesday 6, Thursday 7, Friday 8.
    ['2026-04-30T01:00:00.000Z', '2026-05-08'],
    // Thursday 7 May: Friday 8, Saturday 9 (worked for Labour Day), Monday 11.
    ['2026-05-07T01:00:00.000Z', '2026-05-11'],
    // Friday 18 September, 23:30 in Beijing: Sunday 20 (worked for National Day), Monday 21, Tuesday 22.
    ['2026-09-18T15:30:00.000Z', '2026-09-22'],
  ])('of a document published at %s is due on %s', async (instant, dueOn) => {
    world.clock.set(instant)
    const id = await needing()
    expect(await dutyOf(id)).toMatchObject({ dueOn, dueProvisional: false, metBy: null })
    expect((await owed()).map((duty) => duty.publicationId)).toContain(id)
    expect((await world.events('interpretation.due')).at(-1)?.subjectId).toBe(id)
  })

  test('meets the duty when it is published, not before', async () => {
    const id = await needing()
    const interpretation = await a.issue({
      kind: 'interpretation',
      relations: [{ kind: 'interprets', targetId: id }],
    })
    expect((await dutyOf(id))?.metBy).toBeNull()
    good(await a.tryPublish(interpretation))
    expect(await dutyOf(id)).toMatchObject({ metBy: interpretation, metAt: world.clock.now() })
    expect((await owed()).map((duty) => duty.publicationId)).not.toContain(id)
    const page = await (await portal.get((await a.read(id)).url!)).text()
    expect(page).toContain((await a.read(interpretation)).url!)
  })

  test('published first, it meets the duty of the document that follows', async () => {
    const id = await a.issue({
      kind: 'normative',
      column: 'policies',
      metadata: { needsInterpretation: true, interpretationPlan: PLAN },
    })
    const interpretation = await a.publish({
      kind: 'interpretation',
      relations: [{ kind: 'interprets', targetId: id }],
    })
    good(await a.tryPublish(id))
    expect(await dutyOf(id)).toMatchObject({ metBy: interpretation })
  })

  test('withdrawn, it leaves the duty open again', async () => {
    const id = await needing()
    const interpretation = await a.publish({
      kind: 'interpretation',
      relations: [{ kind: 'interprets', targetId: id }],
    })
    await a.end(interpretation, 'withdrawn')
    expect(await dutyOf(id)).toMatchObject({ metBy: null, metAt: null, dueOn: '2026-03-05' })
    expect((await owed()).map((duty) => duty.publicationId)).toContain(id)
    const again = await a.publish({
      kind: 'interpretation',
      relations: [{ kind: 'interprets', targetId: id }],
    })
    expect((await dutyOf(id))?.metBy).toBe(again)
  })

  test('in an edition that interprets something else, it leaves the duty open again', async () => {
    const [id, other] = [await needing(), await needing()]
    const interpretation = await a.publish({
      kind: 'interpretation',
      relations: [{ kind: 'interprets', targetId: id }],
    })
    await a.revise(interpretation, { relations: [{ kind: 'interprets', targetId: other }] })
    expect((await dutyOf(id))?.metBy).toBeNull()
    expect((await dutyOf(other))?.metBy).toBe(interpretation)
  })

  test('of another organisation pays nothing: 谁起草谁解读', async () => {
    const id = await needing()
    const b = piecesOf(world, 'B')
    await b.publish({ kind: 'interpretation', relations: [{ kind: 'interprets', targetId: id }] })
    expect((await dutyOf(id))?.metBy).toBeNull()
  })

  test('a new edition of the document owes no second one', async () => {
    const id = await needing()
    await a.publish({ kind: 'interpretation', relations: [{ kind: 'interprets', targetId: id }] })
    await a.revise(id, { title: '第二版' })
    expect((await dutyOf(id))?.metBy).not.toBeNull()
  })

  test('of a document that is withdrawn nothing is owed', async () => {
    const id = await needing()
    await a.end(id, 'withdrawn')
    expect((await owed()).map((duty) => duty.publicationId)).not.toContain(id)
  })
})
