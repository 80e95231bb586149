import { afterAll, beforeAll, expect, test } from 'vitest'
import { registered } from '../../../test/applications.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { caseworkContract as contract } from './contract.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const params = () => ({ organizationId: world.A.id })
const read = async () =>
  (await world.as('auditor').call(contract.readCaseSettings, { params: params() })).body
const save = (documentCode: string, seen: string) =>
  world
    .as('site-administrator')
    .call(contract.saveCaseSettings, { params: params(), body: { documentCode, seen } })

/** The receipt of an application: the first letter of a case. */
async function receiptNo(): Promise<string> {
  const place = { world, organization: 'A' } as Parameters<typeof registered>[0]
  const { documentId } = await registered(place)
  const { documentNo } = await world.db
    .selectFrom('caseDocuments')
    .select('documentNo')
    .where('id', '=', documentId)
    .executeTakeFirstOrThrow()
  return documentNo
}

test('a new code stands in the next letter; letters sent keep theirs, and the count goes on', async () => {
  const first = await receiptNo()
  expect((await save('甲卫', '')).status).toBe(200)
  const second = await receiptNo()
  const year = world.clock.today().slice(0, 4)
  expect([first, second]).toEqual([`公开登〔${year}〕1号`, `甲卫公开登〔${year}〕2号`])
  const { documentCode, sequences } = await read()
  expect(documentCode).toBe('甲卫')
  expect(sequences.map(({ documentNo }) => documentNo)).toEqual([second])
})

test('the change is in the ledger, with what stood there before', async () => {
  const event = await world.db
    .selectFrom('ledgerEvents')
    .select('payload')
    .where('kind', '=', 'case-settings.changed')
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow()
  expect(event.payload).toMatchObject({ documentCode: '甲卫', before: '' })
})

test('of two who change it at once the second is told', async () => {
  const { status, body } = await save('甲健', '')
  expect([status, body.error?.code]).toEqual([409, 'casework.settings-changed'])
  expect((await read()).documentCode).toBe('甲卫')
})

test.for(['甲卫〔2026〕', '甲 卫', '一二三四五六七八九十甲乙丙'])(
  '“%s” is a problem of the form',
  async (code) => expect((await save(code, '甲卫')).status).toBe(422),
)
