import { afterAll, beforeAll, expect, test } from 'vitest'
import { at, good, type Pieces, paragraphs, piecesOf, refusal } from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { printRoutes } from '../../workbench/serve-print.tsx'
import type { Role } from '../accounts/rules.ts'
import { reviewContract } from './contract.ts'

let world: World
let a: Pieces

beforeAll(async () => {
  world = await createWorld()
  a = piecesOf(world)
})
afterAll(() => world.close())

const VARIANT = paragraphs('会议布署了下一步工作。')

function ignore(id: string, code: string, words: string, role: Role = 'contributor', more = {}) {
  const body = { code, words, scope: 'piece' as const, reason: '系统的名称如此', ...more }
  return a.as(role).call(reviewContract.ignoreFinding, { ...at(id), body })
}
async function keys(id: string) {
  return (await a.findings(id)).map(({ key }) => key.split(':')[0])
}
async function ignored(id: string, role: Role = 'auditor') {
  return good(await a.as(role).call(reviewContract.listIgnores, at(id))).items
}

test('an ignored warning falls silent at the gates, stands in the list with its reason and in the ledger, and comes back', async () => {
  const id = await a.draft({ body: VARIANT })
  expect(await keys(id)).toEqual(['wrong-word'])
  const made = good(await ignore(id, 'wrong-word', '布署'))
  expect(made.stillBlocks).toBe(false)
  expect(await keys(id)).toEqual([])
  const [item] = await ignored(id)
  expect(item).toMatchObject({
    words: '布署',
    reason: '系统的名称如此',
    placesNow: 1,
    byName: world.A.people.contributor.name,
  })
  const { payload } = await world.db
    .selectFrom('ledgerEvents')
    .select('payload')
    .where('kind', '=', 'check.ignored')
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow()
  expect(payload).toMatchObject({ words: '布署', reason: '系统的名称如此' })
  good(
    await a
      .as('contributor')
      .call(reviewContract.takeBackIgnore, { params: { ignoreId: made.id } }),
  )
  expect(await keys(id)).toEqual(['wrong-word'])
  expect(await ignored(id)).toEqual([])
})

test('it holds for these words of this rule in this piece alone', async () => {
  const id = await a.draft({ body: VARIANT })
  const other = await a.draft({ body: VARIANT })
  good(await ignore(id, 'wrong-word', '布署'))
  await a.save(id, { body: paragraphs('会议布署了按装工作。') })
  const said = (await a.findings(id)).map(({ message }) => message).join(' ')
  expect(said).toContain('按装')
  expect(said).not.toContain('布署')
  expect(await keys(other)).toEqual(['wrong-word'])
})

test('personal data are kept masked, in the table and in the ledger', async () => {
  const id = await a.draft({ body: paragraphs('联系人手机13812345678。') })
  good(await ignore(id, 'mobile', '138****5678'))
  const rows = await world.db
    .selectFrom('checkIgnores')
    .selectAll()
    .where('publicationId', '=', id)
    .execute()
  const facts = await world.db
    .selectFrom('ledgerEvents')
    .select('payload')
    .where('kind', '=', 'check.ignored')
    .execute()
  expect(rows).toHaveLength(1)
  expect(JSON.stringify([rows, facts])).not.toContain('13812345678')
})

test('what another rule says of words around a number is kept without the number', async () => {
  const id = await a.draft({ body: paragraphs('请联系(值班电话13812345678)。') })
  good(await ignore(id, 'half-width-brackets', '(值班电话138****5678)'))
  const rows = await world.db.selectFrom('checkIgnores').selectAll().execute()
  const facts = await world.db
    .selectFrom('ledgerEvents')
    .select('payload')
    .where('kind', '=', 'check.ignored')
    .execute()
  expect(rows.some(({ publicationId }) => publicationId === id)).toBe(true)
  expect(JSON.stringify([rows, facts])).not.toContain('13812345678')
})

test('what blocks stands at the gates until a role that may clear it ignores it too', async () => {
  const body = paragraphs('会上有台湾等国家的代表发言。')
  const id = await a.draft({ body })
  const [block] = await a.findings(id)
  expect(block).toMatchObject({ severity: 'block', gate: 'words' })
  const [code, words] = ['sovereignty-list', '台湾等国家'] as const
  expect(good(await ignore(id, code, words)).stillBlocks).toBe(true)
  expect(await keys(id)).toEqual([code])
  expect((await ignored(id))[0]).toMatchObject({ stillBlocks: true, clears: false })
})

test('what a contributor ignored as a warning blocks where it comes to block', async () => {
  const id = await a.draft({ body: paragraphs('患者张三因发热就诊。') })
  const [warning] = await a.findings(id)
  expect(warning).toMatchObject({ severity: 'warn', gate: 'privacy' })
  expect(good(await ignore(id, 'health-name', '张某')).stillBlocks).toBe(false)
  expect(await keys(id)).toEqual([])
  await a.save(id, { body: paragraphs('患者张三，男，28岁，确诊艾滋病。') })
  expect(await keys(id)).toEqual(['health-name'])
  // The secrecy reviewer decides on the block itself, though somebody ignored the warning before.
  good(await ignore(id, 'health-name', '张某', 'secrecy-reviewer'))
  expect(await keys(id)).toEqual([])
  const kept = await world.db
    .selectFrom('checkIgnores')
    .select(['severity', 'clears', 'takenBackAt'])
    .where('publicationId', '=', id)
    .orderBy('clears')
    .execute()
  expect(kept).toMatchObject([
    { severity: 'warn', clears: false, takenBackAt: expect.any(String) },
    { severity: 'block', clears: true, takenBackAt: null },
  ])
  expect(refusal(await ignore(id, 'health-name', '张某', 'secrecy-reviewer'))).toBe(
    '409 review.ignored-already',
  )
})

test('a cleared name clears nobody else behind the same mask', async () => {
  const id = await a.draft({ body: paragraphs('患者张三，男，28岁，确诊艾滋病。') })
  good(await ignore(id, 'health-name', '张某', 'secrecy-reviewer'))
  expect(await keys(id)).toEqual([])
  await a.save(id, { body: paragraphs('患者张伟，男，28岁，确诊艾滋病。') })
  expect(await keys(id)).toEqual(['health-name'])
  const rows = await world.db.selectFrom('checkIgnores').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain('张三')
})

test('a word is ignored everywhere by the disclosure office, and by no contributor', async () => {
  const id = await a.draft({ body: paragraphs('请按装设备。') })
  const everywhere = { scope: 'organization' as const }
  const words = '按装'
  expect(refusal(await ignore(id, 'wrong-word', words, 'contributor', everywhere))).toBe(
    '403 review.ignore-office',
  )
  good(await ignore(id, 'wrong-word', words, 'disclosure-reviewer', everywhere))
  const other = await a.draft({ body: paragraphs('请按装设备。') })
  expect(await keys(other)).toEqual([])
  expect((await ignored(other))[0]).toMatchObject({ scope: 'organization', words })
  const foreign = piecesOf(world, 'B')
  const theirs = await foreign.draft({ body: paragraphs('请按装设备。') })
  expect((await foreign.findings(theirs)).map(({ gate }) => gate)).toContain('spelling')
})

test('nobody ignores a secrecy mark, or words that are not there', async () => {
  const id = await a.draft({ title: '关于机密★文件的通知' })
  const mark = '机密★'
  expect(refusal(await ignore(id, 'secrecy-mark', mark, 'secrecy-reviewer'))).toBe(
    '403 review.never-ignored',
  )
  expect(refusal(await ignore(id, 'wrong-word', '没有的词'))).toBe('409 review.no-such-finding')
})

test('the approval form lists what was ignored', async () => {
  const id = await a.draft({ body: VARIANT })
  good(await ignore(id, 'wrong-word', '布署'))
  const session = await world.newSession(world.A.people.auditor.id)
  const page = await printRoutes(world.services).request(`/workbench/print/approval/${id}`, {
    headers: session,
  })
  const words = await page.text()
  expect(words).toContain('布署')
  expect(words).toContain('系统的名称如此')
})
