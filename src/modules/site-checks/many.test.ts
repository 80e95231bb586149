import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { at, good, type Pieces, paragraphs, piecesOf, refusal } from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { robotContext } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'
import { checksContract } from '../checks/contract.ts'
import { reviewContract } from '../review/contract.ts'
import { siteChecksContract as contract } from './contract.ts'
import { workOff } from './service/work-off.ts'

let world: World
let a: Pieces
beforeAll(async () => {
  world = await createWorld()
  a = piecesOf(world)
})
afterAll(() => world.close())

const office = () => a.as('disclosure-reviewer')
const inA = () => ({ params: { organizationId: world.A.id } })
const publish = (...lines: string[]) =>
  a.publish({ title: `通知${newId().slice(-6)}`, body: paragraphs(...lines) })

async function check() {
  const input = { params: { siteId: world.A.siteId }, body: { kind: 'text' as const } }
  good(await office().call(contract.startSiteCheck, input))
  await workOff(robotContext(world.services, '网站检测'), newId())
  const { recent } = good(
    await office().call(contract.readSiteChecks, { params: { siteId: world.A.siteId } }),
  )
  return recent[0]!
}

async function onPages(...ids: string[]) {
  const query = { page: 1, pageSize: 200 } as never
  const { items } = good(await office().call(contract.listSiteFindings, { ...inA(), query }))
  return items.filter(({ publicationId }) => ids.includes(publicationId))
}
const states = async (id: string, words: string) =>
  (await onPages(id)).filter((each) => each.words === words).map(({ state }) => state)

async function ignore(id: string, scope: 'piece' | 'organization', words = '帐户') {
  const body = { code: 'variant-word', words, scope, reason: '系统名称如此' }
  return good(await office().call(reviewContract.ignoreFinding, { ...at(id), body })).id
}
async function listed() {
  const query = { page: 1, pageSize: 50 } as never
  return good(await a.as('auditor').call(contract.listIgnored, { ...inA(), query })).items
}
const takeBack = (ignoreId: string) =>
  office().call(reviewContract.takeBackIgnore, { params: { ignoreId } })

describe('what is ignored later', () => {
  test('falls silent on unchanged pages with the next check, which reads none of them again; taken back, it is open again', async () => {
    const pages = [await publish('各村按帐户逐一核对。'), await publish('请核对帐户。')]
    await check()
    expect(await states(pages[0]!, '帐户')).toEqual(['open'])
    const draft = await a.draft({ body: paragraphs('请核对帐户。') })
    const ignoreId = await ignore(draft, 'organization')
    const after = await check()
    expect(after.looked).toBe(0)
    for (const page of pages) expect(await states(page, '帐户')).toEqual(['dropped'])
    expect((await listed()).find(({ id }) => id === ignoreId)).toMatchObject({
      words: '帐户',
      code: 'variant-word',
      publicationId: null,
      reason: '系统名称如此',
      byName: world.A.people['disclosure-reviewer'].name,
      times: 2,
      pages: 2,
    })

    const later = await publish('另有帐户须核对。')
    const fresh = await check()
    expect(await states(later, '帐户')).toEqual(['dropped'])
    expect(fresh.counts).toMatchObject({ found: 0 })

    good(await takeBack(ignoreId))
    expect((await check()).looked).toBe(0)
    for (const page of [...pages, later]) expect(await states(page, '帐户')).toEqual(['open'])
    expect((await listed()).map(({ id }) => id)).not.toContain(ignoreId)
  })

  test('of one piece, it is silent there alone; gone from the page, it does not come back when taken back', async () => {
    const [here, there] = [await publish('本页写帐户。'), await publish('那页写帐户。')]
    await check()
    const ignoreId = await ignoreInPublished(here)
    await check()
    expect(await states(here, '帐户')).toEqual(['dropped'])
    expect(await states(there, '帐户')).toEqual(['open'])
    await a.revise(here, { body: paragraphs('本页写账户。') })
    await check()
    good(await takeBack(ignoreId))
    await check()
    expect(await states(here, '帐户')).toEqual(['fixed'])
  })

  async function ignoreInPublished(id: string): Promise<string> {
    const row = {
      ...{ id: newId(), organizationId: world.A.id, publicationId: id, code: 'variant-word' },
      ...{ category: 'spelling' as const, words: '帐户', places: 1, clears: false },
      ...{ reason: '系统名称如此', accountId: world.A.people['disclosure-reviewer'].id },
      ...{ at: world.clock.now(), takenBackBy: null, takenBackAt: null },
    }
    await world.db.insertInto('checkIgnores').values(row).execute()
    return row.id
  }

  test('is not told to other systems of the organisation, and is to those of another', async () => {
    const text = '请核对帐户和按装情况。'
    const told = async (pieces: Pieces) => {
      const answer = await pieces
        .as('contributor')
        .call(checksContract.checkText, { body: { text, categories: ['spelling'] } as never })
      return good(answer).findings.map((each) => each.text)
    }
    const draft = await a.draft({ body: paragraphs('请核对帐户。') })
    const ignoreId = await ignore(draft, 'organization')
    expect(await told(a)).toEqual(['按装'])
    expect(await told(piecesOf(world, 'B'))).toEqual(['帐户', '按装'])
    good(await takeBack(ignoreId))
    expect(await told(a)).toEqual(['帐户', '按装'])
  })
})

describe('several findings at once', () => {
  const notices = async () =>
    world.db
      .selectFrom('notices')
      .select(['accountId', 'params'])
      .where('kind', '=', 'findings-assigned')
      .execute()

  test('are given to somebody, who is told once, and again only of what is new', async () => {
    const ids = [await publish('帐户甲。'), await publish('帐户乙。')]
    await check()
    const findingIds = (await onPages(...ids)).map(({ id }) => id)
    const accountId = world.A.people.contributor.id
    const give = () =>
      office().call(contract.assignSiteFindings, { ...inA(), body: { findingIds, accountId } })
    expect(good(await give())).toEqual({ done: 2, left: [] })
    expect(await notices()).toMatchObject([{ accountId, params: { count: 2, pages: 2 } }])
    good(await give())
    expect(await notices()).toHaveLength(1)
    expect((await onPages(...ids)).map(({ assigned }) => assigned)).toEqual([true, true])
  })

  test('are judged together; what does not hold for one is told, and the others are done', async () => {
    const [mended, standing] = [await publish('帐户丙。'), await publish('帐户丁。')]
    await check()
    await a.revise(mended, { body: paragraphs('账户丙。') })
    const findings = await onPages(mended, standing)
    const idOf = (page: string) => findings.find((each) => each.publicationId === page)!.id
    const said = good(
      await office().call(contract.judgeSiteFindings, {
        ...inA(),
        body: { findingIds: [idOf(mended), idOf(standing)], verdict: 'fixed', reason: '' },
      }),
    )
    expect(said).toMatchObject({ done: 1, left: [{ id: idOf(standing) }] })
    expect(await states(mended, '帐户')).toEqual(['fixed'])
    expect(await states(standing, '帐户')).toEqual(['open'])
  })

  test('without a reason, or all of them closed, the whole is refused; so is another’s', async () => {
    const page = await publish('帐户戊。')
    await check()
    const findingIds = (await onPages(page)).map(({ id }) => id)
    const judge = (verdict: 'refuted' | 'accepted', reason: string, by = office()) =>
      by.call(contract.judgeSiteFindings, { ...inA(), body: { findingIds, verdict, reason } })
    expect((await judge('refuted', '')).status).toBe(422)
    good(await judge('accepted', '引用原文'))
    expect(refusal(await judge('accepted', '引用原文'))).toBe('409 site-checks.closed')
    const foreign = piecesOf(world, 'B').as('disclosure-reviewer')
    const theirs = await foreign.call(contract.judgeSiteFindings, {
      params: { organizationId: world.B.id },
      body: { findingIds, verdict: 'accepted', reason: '引用原文' },
    })
    expect(theirs.status).toBe(404)
  })
})
