import { afterAll, beforeAll, expect, test } from 'vitest'
import { good } from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { checksContract } from './contract.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

async function check(body: Record<string, unknown>) {
  const person = await world.as('contributor')
  return person.call(checksContract.checkText, { body: body as never })
}

test('a text is told its mistakes, nothing is kept', async () => {
  const { findings } = good(await check({ text: '会议布署工作，联系电话13800138000。' }))
  expect(findings.map(({ code, text }) => [code, text])).toEqual([
    ['wrong-word', '布署'],
    ['mobile', '138****8000'],
  ])
})

test('only some categories; a page’s places are those of its source', async () => {
  const text = '<p>会议<b>布署</b>工作,</p>'
  const { findings } = good(await check({ text, format: 'html', categories: ['spelling'] }))
  expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual(['布署'])
})

test('what the organisation publishes as its own telephone is no private number', async () => {
  await world.db
    .updateTable('organizations')
    .set({ phone: '138-0013-9999' })
    .where('id', '=', world.A.id)
    .execute()
  const { findings } = good(await check({ text: '咨询电话13800139999，手机13800138000。' }))
  expect(findings.map(({ text }) => text)).toEqual(['138****8000'])
})

test('a text beyond the limit is refused beside its field', async () => {
  const answer = await check({ text: '字'.repeat(200_001) })
  expect(answer.status).toBe(422)
})

test('paragraphs are told their likely slips and their patients, each its own; what a browser finds itself is left to it', async () => {
  const person = await world.as('contributor')
  const texts = [
    '依照有关规定，对上述违法行为予已处罚。',
    '各单位要做好防控工作，联系电话13800138000。',
    '艾滋病患者王建国，男，34岁，家住东区。',
  ]
  const { findings } = good(await person.call(checksContract.checkParagraphs, { body: { texts } }))
  expect(findings.map((each) => each.map(({ code, text }) => [code, text]))).toEqual([
    [['likely-slip', '已']],
    [],
    [['health-name', '王某']],
  ])
})

test('too much at once is refused beside its field', async () => {
  const person = await world.as('contributor')
  const texts = Array.from({ length: 5 }, () => '字'.repeat(4001))
  const answer = await person.call(checksContract.checkParagraphs, { body: { texts } })
  expect(answer.status).toBe(422)
})
