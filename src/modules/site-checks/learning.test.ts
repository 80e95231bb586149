import { afterAll, beforeAll, expect, test } from 'vitest'
import { good, type Pieces, paragraphs, piecesOf, refusal } from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { robotContext } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'
import { checksContract } from '../checks/contract.ts'
import { siteChecksContract } from './contract.ts'
import { learnWhatIsDue } from './service/learn.ts'
import { workOff } from './service/work-off.ts'

let world: World
let a: Pieces
beforeAll(async () => {
  world = await createWorld()
  a = piecesOf(world)
})
afterAll(() => world.close())

const inA = () => ({ params: { organizationId: world.A.id } })
const keeper = () => a.as('disclosure-reviewer')
const robot = () => robotContext(world.services, '网站检测')
const state = async () => good(await keeper().call(checksContract.readOwnWords, inA()))

async function learn() {
  good(await keeper().call(checksContract.learnOwnWords, inA()))
  await learnWhatIsDue(robot())
  return state()
}

/** What the speller says of a paragraph somebody of the organisation writes. */
async function slipsIn(text: string, pieces = a): Promise<string[]> {
  const body = { texts: [text] }
  const answer = await pieces.as('contributor').call(checksContract.checkParagraphs, { body })
  return good(answer).findings[0]!.map((each) => each.text + each.suggestions[0])
}

async function slipsOverApi(text: string): Promise<string[]> {
  const body = { text, categories: ['spelling' as const] }
  const answer = await a.as('contributor').call(checksContract.checkText, { body: body as never })
  return good(answer).findings.map((each) => each.text + each.suggestions[0])
}

const publish = (...lines: string[]) =>
  a.publish({ title: `通知${newId().slice(-6)}`, body: paragraphs(...lines) })

const USAGE = '通过健康云州随手拍反映问题。'
const SLIP = '申请人可以依法提起行政诉松。'
const OTHER_SLIP = '请到健康驿栈办理登记。'

test('what the office publishes often is no slip any more, for it alone; a slip of one page stays one', async () => {
  expect(await slipsIn(USAGE)).toEqual(['拍指'])
  await publish('请市民使用“健康云州随手拍”反映问题。', SLIP)
  await publish('各窗口要公布健康云州随手拍二维码。', OTHER_SLIP)
  expect(await learn()).toMatchObject({ pages: 2, runs: expect.any(Number), waiting: false })
  expect(await slipsIn(USAGE)).toEqual(['拍指'])

  await publish('通过健康云州随手拍反映环境卫生问题的，限时办结。')
  const after = await learn()
  expect(after).toMatchObject({ pages: 3, leftOut: 0, mayEdit: null })
  expect(after.characters).toBeGreaterThan(60)
  expect(after.learntAt).not.toBeNull()
  expect(await slipsIn(USAGE)).toEqual([])
  expect(await slipsOverApi(USAGE)).toEqual([])
  expect(await slipsIn(SLIP)).toEqual(['松讼'])
  expect(await slipsIn(OTHER_SLIP)).toEqual(['栈站'])
  expect(await slipsIn(USAGE, piecesOf(world, 'B'))).toEqual(['拍指'])
})

test('a slip of something far more frequent is not learnt however many pages repeat it', async () => {
  for (let n = 0; n < 5; n++) await publish(`第${n + 1}次通告。`, SLIP)
  await learn()
  expect(await slipsIn(SLIP)).toEqual(['松讼'])
})

test('a page on which a slip stands open teaches nothing; said to be no error, it does', async () => {
  const ids: string[] = []
  for (let n = 0; n < 3; n++)
    ids.push(await publish(`第${n + 1}站：请到健康驿栈办理登记。`, '各村要按帐户逐一核对。'))
  const site = { params: { siteId: world.A.siteId }, body: { kind: 'text' as const } }
  good(await keeper().call(siteChecksContract.startSiteCheck, site))
  await workOff(robot(), newId())
  expect(await learn()).toMatchObject({ leftOut: 3 })
  expect(await slipsIn(OTHER_SLIP)).toEqual(['栈站'])
  const { items } = good(
    await keeper().call(siteChecksContract.listSiteFindings, {
      ...inA(),
      query: { page: 1, pageSize: 200, category: 'spelling' } as never,
    }),
  )
  for (const { id: findingId, publicationId } of items)
    if (ids.includes(publicationId))
      good(
        await keeper().call(siteChecksContract.judgeSiteFinding, {
          params: { findingId },
          body: { verdict: 'refuted', reason: '系统原名' },
        }),
      )
  expect(await learn()).toMatchObject({ leftOut: 0 })
  expect(await slipsIn(OTHER_SLIP)).toEqual([])
})

test('at night everybody is learnt from, once; where nothing is new nothing is written', async () => {
  const { learntAt } = await state()
  world.clock.set('2026-11-23T19:30:00Z')
  await learnWhatIsDue(robot())
  const first = await state()
  expect(first.learntAt).toBe(learntAt)
  expect(first.lookedAt).toBe('2026-11-23T19:30:00.000Z')
  world.clock.set('2026-11-23T19:50:00Z')
  await learnWhatIsDue(robot())
  expect((await state()).lookedAt).toBe(first.lookedAt)
})

test('who asks twice, and who may not ask, is told so; what was learnt stands in the ledger', async () => {
  good(await keeper().call(checksContract.learnOwnWords, inA()))
  const again = await keeper().call(checksContract.learnOwnWords, inA())
  expect(refusal(again)).toBe('409 checks.learning-already')
  await learnWhatIsDue(robot())
  const kinds = await world.db
    .selectFrom('ledgerEvents')
    .select('kind')
    .where('organizationId', '=', world.A.id)
    .where('kind', 'in', ['check.learnt', 'check.learning-asked'])
    .execute()
  expect(new Set(kinds.map(({ kind }) => kind))).toEqual(
    new Set(['check.learnt', 'check.learning-asked']),
  )
})
