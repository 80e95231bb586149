import { afterAll, beforeAll, expect, test } from 'vitest'
import { at, good, type Pieces, paragraphs, piecesOf, refusal } from '../../../test/pieces.ts'
import { listWorkbook } from '../../../test/recipes-checks.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { reviewContract } from '../review/contract.ts'
import { checksContract } from './contract.ts'

let world: World
let a: Pieces
beforeAll(async () => {
  world = await createWorld()
  a = piecesOf(world)
})
afterAll(() => world.close())

const inA = () => ({ params: { organizationId: world.A.id } })
const keeper = () => a.as('disclosure-reviewer')
const LEADER = {
  id: null,
  list: 'leader' as const,
  word: '周明远',
  right: '',
  title: '主任',
  rank: 1,
  validFrom: '2025-03-01',
  validTo: null,
  note: '',
}
const save = (body: object) =>
  keeper().call(checksContract.saveOfficeWord, { ...inA(), body: body as never })
const importing = (body: Uint8Array) =>
  keeper().call(checksContract.importOfficeWords, { ...inA(), body } as never)
const codes = async (id: string) => (await a.findings(id)).map(({ key }) => key.split(':')[0])

test('a leader of the list: a title not held and a slip in the name block, here and over the API, elsewhere not', async () => {
  const { id } = good(await save(LEADER))
  good(await save({ ...LEADER, word: '何静', title: '副主任', rank: 2 }))
  const body = paragraphs('副主任周明远主持会议。', '主任周名远讲话。')
  const piece = await a.draft({ body })
  expect(await codes(piece)).toEqual(['leader-title', 'leader-name'])
  const text = '副主任周明远主持会议。'
  const checked = good(
    await a.as('contributor').call(checksContract.checkText, { body: { text } as never }),
  )
  expect(checked.findings.map(({ code }) => code)).toEqual(['leader-title'])
  const foreign = piecesOf(world, 'B')
  const theirs = await foreign.draft({ body })
  expect((await foreign.findings(theirs)).map(({ gate }) => gate)).not.toContain('words')
  good(await keeper().call(checksContract.removeOfficeWord, { params: { wordId: id } }))
  expect(await codes(piece)).toEqual([])
})

test('what an editor needs to know comes with the names they may be mistaken for', async () => {
  good(await save({ ...LEADER, word: '孙国强', title: '纪检组组长', rank: 3 }))
  const setup = good(await a.as('contributor').call(checksContract.readCheckSetup, inA()))
  expect(setup.words.map(({ word }) => word)).toContain('孙国强')
  expect(setup.variants['孙国强']).toContain('孙国墙')
  expect(setup.officials).toContain('孙国强')
})

test('an entry with something wrong is refused beside each field', async () => {
  const answer = await save({ ...LEADER, id: null, title: '', validTo: '2024-01-01' })
  const { error } = answer.body as { error: { issues: { field: string }[] } }
  expect([answer.status, error.issues.map(({ field }) => field)]).toEqual([
    422,
    ['title', 'validTo'],
  ])
})

test('a workbook is taken as a whole; imported again it changes nothing; a wrong row is told and nothing kept', async () => {
  const rows = [
    ['机构和会议', '市卫计委', '市卫生健康委'],
    ['禁用词', '零死角', null, null, null, null, null, '通报要求'],
  ]
  expect(good(await importing(await listWorkbook(...rows)))).toEqual({ added: 2, changed: 0 })
  expect(good(await importing(await listWorkbook(...rows)))).toEqual({ added: 0, changed: 0 })
  const wrong = await importing(
    await listWorkbook(['慎用词', '史上最强'], ['领导人', '某某', '', '', '一']),
  )
  const { error } = wrong.body as unknown as { error: { issues: { message: string }[] } }
  expect(wrong.status).toBe(422)
  expect(error.issues.map(({ message }) => message)).toEqual([
    '第 3 行“排序”：须为 1 至 999 的整数或空。',
    '第 3 行“职务”：领导人须写明职务，其他词表不填。',
  ])
  const { items } = good(await a.as('auditor').call(checksContract.listOfficeWords, inA()))
  expect(items.map(({ word }) => word)).not.toContain('史上最强')
  expect(items.find(({ word }) => word === '零死角')).toMatchObject({ note: '通报要求' })
})

test('what is no workbook is told as such', async () => {
  expect(refusal(await importing(new TextEncoder().encode('没有表格')))).toBe(
    '415 checks.no-workbook',
  )
})

test('a category switched off is silent at the gates and over the API until it is on again; who and why stay', async () => {
  const change = (isOn: boolean, category = 'sums') =>
    keeper().call(checksContract.switchCheck, {
      ...inA(),
      body: { category, isOn, reason: '统计口径另有说明' } as never,
    })
  const body = paragraphs('共受理318件，其中举报153件、投诉39件、咨询47件、建议26件、其他50件。')
  const id = await a.draft({ body })
  expect(await codes(id)).toEqual(['total'])
  good(await change(false))
  expect(await codes(id)).toEqual([])
  const text = '共受理318件，其中举报153件、投诉39件、咨询47件、建议26件、其他50件。'
  const { findings } = good(
    await a.as('contributor').call(checksContract.checkText, { body: { text } as never }),
  )
  expect(findings).toEqual([])
  const { items } = good(await a.as('auditor').call(checksContract.listCheckSwitches, inA()))
  expect(items.find(({ category }) => category === 'sums')).toMatchObject({
    isOn: false,
    reason: '统计口径另有说明',
    byName: world.A.people['disclosure-reviewer'].name,
  })
  good(await change(true))
  expect(await codes(id)).toEqual(['total'])
  expect(refusal(await change(false, 'privacy'))).toBe('409 checks.always-on')
})

test('a word the office ignores stays ignored beside its lists', async () => {
  const id = await a.draft({ body: paragraphs('会议布署了工作。') })
  const body = { code: 'wrong-word', words: '布署', scope: 'organization' as const, reason: '试用' }
  good(await keeper().call(reviewContract.ignoreFinding, { ...at(id), body }))
  expect(await codes(id)).toEqual([])
})
