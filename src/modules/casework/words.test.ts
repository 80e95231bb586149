import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { officeOf, registered } from '../../../test/applications.ts'
import { piecesOf } from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { createSealer, newSealingKey, sealAnew } from '../../platform/sealing.ts'
import { sealedColumns } from '../../sealed.ts'
import { requestsContract } from '../requests/contract.ts'
import { caseworkJobs } from './index.ts'

const FORMER = newSealingKey()
let world: World
let office: ReturnType<typeof officeOf>
beforeAll(async () => {
  world = await createWorld()
  world.services.sealer = createSealer([FORMER])
  office = officeOf(world)
})
afterAll(() => world.close())

const place = () => ({ world, pieces: piecesOf(world), organization: 'A' as const })
type Read = { events: { act: string; facts: object }[]; notes: { words: string }[] }
const read = async (id: string) => (await office.read(id)) as unknown as Read
const searched = async (id: string) =>
  (await read(id)).events.find(({ act }) => act === 'search')?.facts

test('what an earlier version left in plain words is read as it is, and sealed by the hour', async () => {
  const { id } = await registered(place())
  const staff = { account: world.A.people['disclosure-reviewer'].id, at: world.clock.now() }
  await sql`insert into case_events (case_id, seq, kind, at, on_day, account_id, facts)
    values (${id}, 3, 'search', ${staff.at}, '2026-03-02', ${staff.account}, '{"words": "已检索档案室。"}')`.execute(
    world.db,
  )
  await sql`update cases set version = 3 where id = ${id}`.execute(world.db)
  await sql`insert into case_notes (id, case_id, account_id, at, words)
    values (gen_random_uuid(), ${id}, ${staff.account}, ${staff.at}, '来电一次。')`.execute(
    world.db,
  )
  const before = await read(id)
  expect(before.notes.map(({ words }) => words)).toEqual(['来电一次。'])
  expect(await searched(id)).toEqual({ words: '已检索档案室。' })
  for (const job of caseworkJobs(world.services, [], [], sealedColumns)) await job.run()
  const { rows } = await sql<{ row: string }>`
    select row_to_json(e)::text as row from case_events e where case_id = ${id}
    union all select row_to_json(n)::text from case_notes n where case_id = ${id}
    union all select row_to_json(w)::text from case_words w where case_id = ${id}`.execute(world.db)
  const stored = rows.map(({ row }) => row).join('\n')
  expect(stored).not.toMatch(/已检索|来电/)
  expect(stored.match(/"s1\./g)).toHaveLength(2)
  expect(await read(id)).toEqual(before)
})

test('a change of the key reaches the words of events, notes and reviews', async () => {
  const { id } = await registered(place())
  const params = { requestId: id }
  await office.done(id, { act: 'search', words: '已检索业务系统。' })
  await office.staff().call(requestsContract.addRequestNote, { params, body: { words: '来电。' } })
  await office.staff().call(requestsContract.recordReview, {
    params,
    body: { kind: 'complaint', filedOn: '2026-03-02', body: '云州市人民政府', note: '代为提出。' },
  })
  const before = await read(id)
  const former = world.services.sealer
  const key = newSealingKey()
  const { db } = world
  const keys = async (table: string, column: string) => {
    const { rows } = await sql<{ key: string }>`
      select distinct split_part(${sql.ref(column)}, '.', 2) as key from ${sql.table(table)}
      where case_id = ${id} and ${sql.ref(column)} != ''`.execute(db)
    return rows.map((row) => row.key)
  }
  const columns = [
    ['case_words', 'sealed'],
    ['case_notes', 'words'],
    ['case_reviews', 'note'],
  ] as const
  for (const [table, column] of columns) expect(await keys(table, column)).toEqual([former.keyId])
  // Both keys at hand, the new one first, as after `weiming keys rotate`.
  const both = createSealer([key, FORMER])
  expect((await sealAnew(db, both, sealedColumns)).shut).toBe(0)
  for (const [table, column] of columns) expect(await keys(table, column)).toEqual([key.id])
  world.services.sealer = both
  expect(await read(id)).toEqual(before)
  world.services.sealer = former
})

test('a reply whose words do not open is not issued empty', async () => {
  world.services.sealer = createSealer([newSealingKey()])
  const { id } = await registered(place())
  await office.done(id, { act: 'propose', outcome: 'granted', reply: '规划随本答复提供。' })
  world.services.sealer = createSealer([newSealingKey()])
  const refused = await office.act(id, { act: 'issue' }, office.head())
  expect([refused.status, refused.body.error!.code]).toEqual([409, 'casework.words-shut'])
})
