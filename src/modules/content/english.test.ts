import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  at,
  good,
  noticesOf,
  type Pieces,
  paragraphs,
  piecesOf,
  refusal,
  runJobs,
} from '../../../test/pieces.ts'
import { englishOf } from '../../../test/recipes-english.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { publishContract } from '../publish/contract.ts'
import { contentContract } from './contract.ts'

let world: World
let a: Pieces
beforeAll(async () => {
  world = await createWorld()
  a = piecesOf(world)
})
afterAll(() => world.close())

const place = () => ({ world, pieces: a, organization: 'A' as const })
const make = (id: string, by = world.as('contributor')) =>
  by.call(contentContract.makeEnglish, { ...at(id), body: { title: 'Spring prevention' } })
const follow = (id: string) => world.as('contributor').call(contentContract.followChinese, at(id))
const inEnglish = { body: paragraphs('Please prepare for spring.') }

async function listed(id: string) {
  const { items } = good(
    await world.as('contributor').call(contentContract.listPublications, {
      query: { page: 1, pageSize: 200 },
    }),
  )
  return items.find((item) => item.id === id)!
}

/** A published Chinese piece with its published English version. */
async function pair(): Promise<{ chinese: string; english: string }> {
  const chinese = await a.publish()
  const english = await englishOf(place(), chinese)
  await a.save(english, inEnglish)
  await a.publish(english)
  return { chinese, english }
}

test('the English version begins with the public Chinese text, in the same place, without its relations and plan', async () => {
  const amended = await a.publish({ kind: 'normative' })
  const chinese = await a.publish({
    kind: 'normative',
    title: '关于修改管理办法的决定',
    body: paragraphs('一、修改第二条。'),
    relations: [{ kind: 'amends', targetId: amended }],
    metadata: { documentNo: '甲卫规〔2026〕9号', summary: '中文摘要' },
  })
  const { id } = good(await make(chinese))
  const [zh, en] = [await a.read(chinese), await a.read(id)]
  expect(en).toMatchObject({
    locale: 'en',
    kind: 'normative',
    columnId: zh.columnId,
    unitName: zh.unitName,
    path: `/en${zh.path}`,
    edition: { number: 1, state: 'draft' },
    revision: {
      title: 'Spring prevention',
      body: zh.revision.body,
      relations: [],
      metadata: {
        documentNo: '甲卫规〔2026〕9号',
        issuer: 'Health Commission of A',
        summary: '',
        needsInterpretation: false,
      },
    },
    chinese: { id: chinese, follows: { number: 1 }, behind: false, publicBehind: false },
  })
  expect(zh.english).toMatchObject({ id, state: 'draft', live: false, outOfDate: false })
  const begun = await world.events('publication.english-begun')
  expect(begun.at(-1)).toMatchObject({ subjectId: chinese, payload: { englishId: id } })
  const relating = await a.saving(id, { relations: [{ kind: 'amends', targetId: amended }] })
  const refused = await world.as('contributor').call(contentContract.savePublication, relating)
  expect(refusal(refused)).toBe('409 content.translation-relates')
})

test('it is made once, of what is public, and not of a translation; another organisation finds nothing', async () => {
  const draft = await a.draft()
  expect(refusal(await make(draft))).toBe('409 content.not-published')
  const { chinese, english } = await pair()
  expect(refusal(await make(chinese))).toBe('409 content.english-exists')
  expect(refusal(await make(english))).toBe('409 content.not-chinese')
  expect(refusal(await make(chinese, world.as('contributor', 'B')))).toBe('404 not-found')
})

test('two who make it at the same moment make one', async () => {
  const chinese = await a.publish()
  const answers = await Promise.all([make(chinese), make(chinese)])
  expect(answers.map(refusal).sort()).toEqual(['200 good', '409 content.english-exists'])
})

test('a newer Chinese text marks it as out of date until it is brought up to date and published again', async () => {
  const { chinese, english } = await pair()
  expect((await listed(english)).outOfDate).toBe(false)
  await a.revise(chinese, { title: '补充通知' })

  expect(await listed(english)).toMatchObject({ locale: 'en', outOfDate: true })
  expect((await listed(chinese)).outOfDate).toBe(false)
  expect((await a.read(chinese)).english).toMatchObject({ live: true, outOfDate: true })
  expect((await a.read(english)).chinese).toMatchObject({
    current: { number: 2 },
    follows: { number: 1 },
    publicBehind: true,
  })
  const told = await noticesOf(world, world.A.people.contributor.id)
  expect(told.at(-1)).toMatchObject({ kind: 'chinese-changed', publicationId: english })
  expect(refusal(await follow(english))).toBe('409 content.nothing-open')

  good(await world.as('contributor').call(contentContract.beginEdition, at(english)))
  const behind = await a.findings(english)
  expect(behind).toMatchObject([{ gate: 'translation', key: 'behind', severity: 'warn' }])
  good(await follow(english))
  expect(refusal(await follow(english))).toBe('409 content.follows-newest')
  expect((await a.read(english)).chinese).toMatchObject({ behind: false, publicBehind: true })
  expect((await listed(english)).outOfDate).toBe(true)
  expect(await a.findings(english)).toEqual([])

  await a.publish(english)
  expect((await listed(english)).outOfDate).toBe(false)
  expect((await a.read(english)).chinese).toMatchObject({ follows: { number: 2 } })
  const facts = await world.events('publication.english-follows')
  expect(facts.at(-1)).toMatchObject({ subjectId: english, payload: { followsEdition: 2 } })
})

test('a new edition of the English that nobody brought up to date stays out of date', async () => {
  const { chinese, english } = await pair()
  await a.revise(chinese, { title: '补充通知' })
  await a.revise(english, { title: 'A misprint mended' })
  expect((await listed(english)).outOfDate).toBe(true)
})

describe('an English version never stands alone', () => {
  test.each([
    ['withdrawn', 'withdrawn', 'The Chinese original of this page has been withdrawn'],
    ['redirect', 'withdrawn', 'replaced by another page'],
    ['gone', 'gone', ''],
    ['vanish', 'vanish', ''],
  ] as const)('the Chinese ends as %s: the English is %s', async (kind, becomes, words) => {
    const { chinese, english } = await pair()
    await a.end(chinese, kind, kind === 'redirect' ? '/notices/' : null)
    const { ending, edition } = await a.read(english)
    expect([ending?.kind, edition.state]).toEqual([becomes, 'ended'])
    expect(ending?.explanation).toContain(words)
    expect(ending?.explanation).not.toMatch(/\p{Script=Han}/u)
  })

  test('with an explanation of its own, where the publisher gives one', async () => {
    const { chinese, english } = await pair()
    const explanationEn = 'The figures were wrong. A corrected notice will follow.'
    const body = {
      kind: 'withdrawn',
      explanation: '数据有误。',
      explanationEn,
      target: null,
    } as const
    const publisher = world.as('publisher')
    good(await publisher.call(publishContract.endPublication, { ...at(chinese), body }))
    expect((await a.read(english)).ending?.explanation).toBe(explanationEn)
  })

  test('issued after the Chinese went, it is not published, not even by the robot or urgently', async () => {
    const chinese = await a.publish()
    const [issued, urgent] = [await englishOf(place(), chinese), await a.publish()]
    await a.save(issued, inEnglish)
    await a.issue(issued)
    const soon = new Date(Date.parse(world.clock.now()) + 60_000).toISOString()
    good(await a.trySchedule(issued, soon))
    await a.end(chinese, 'withdrawn')
    world.clock.set(soon)
    await runJobs(world)
    const { schedule } = await a.read(issued)
    expect([schedule?.state, schedule?.failure.join('')]).toEqual([
      'failed',
      expect.stringContaining('英文版不得单独发布'),
    ])
    const answer = await a.tryPublish(issued)
    expect(refusal(answer)).toBe('409 review.findings-block')
    expect(answer.body.error?.message).toContain('英文版不得单独发布')

    const other = await englishOf(place(), urgent)
    await a.save(other, inEnglish)
    await a.end(urgent, 'gone')
    expect(refusal(await a.publishUrgently(other))).toBe('409 review.findings-block')
  })
})

test('it shows the number and the validity of what it translates', async () => {
  const chinese = await a.publish({
    kind: 'normative',
    metadata: { documentNo: '甲卫规〔2026〕21号' },
  })
  const english = await englishOf(place(), chinese)
  await a.save(english, inEnglish)
  await a.publish(english)
  const zh = await a.live(chinese)
  expect(await a.live(english)).toMatchObject({ indexNo: zh?.indexNo, validity: 'in-force' })
  expect((await a.read(english)).indexNo).toBeNull()
  await a.publish({
    kind: 'normative',
    title: '关于废止管理办法的决定',
    metadata: { documentNo: '甲卫规〔2026〕22号' },
    relations: [{ kind: 'repeals', targetId: chinese }],
  })
  expect((await a.live(chinese))?.validity).toBe('repealed')
  expect((await a.live(english))?.validity).toBe('repealed')
})
