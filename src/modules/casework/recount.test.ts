import { afterAll, beforeAll, expect, test } from 'vitest'
import { addRequest } from '../../../test/applications.ts'
import { piecesOf } from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { requestsContract } from '../requests/contract.ts'
import { requestKind } from '../requests/rules/kind.ts'
import { caseworkJobs } from './index.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

/** A confirmed application of organisation A. */
async function confirmed(): Promise<string> {
  const requestId = await addRequest({ world, pieces: piecesOf(world), organization: 'A' })
  const answer = await world.as('disclosure-reviewer').call(requestsContract.actOnRequest, {
    params: { requestId },
    body: { seen: 0, doing: { act: 'confirm' } },
  })
  expect(answer.status).toBe(200)
  return requestId
}

const run = async () => {
  for (const job of caseworkJobs(world.services, [requestKind], [], [])) await job.run()
}
const dueOf = async (id: string) => {
  const row = await world.db
    .selectFrom('cases')
    .select(['dueOn', 'provisional'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return [row.dueOn, row.provisional]
}

test('a local holiday moves the due days of open cases, and the ledger names each', async () => {
  const [open, closed] = [await confirmed(), await confirmed()]
  // Monday 2 March 2026 and twenty working days.
  expect(await dueOf(open)).toEqual(['2026-03-30', false])
  await world.db
    .updateTable('cases')
    .set({ state: 'closed', closedOn: '2026-03-02', outcome: 'granted' })
    .where('id', '=', closed)
    .execute()
  await run()
  expect(await world.events('case.due-recounted')).toEqual([])
  await world.db
    .insertInto('localDays')
    .values({ regionCode: '990100', day: '2026-03-10', working: false, why: '自治州成立纪念日' })
    .execute()
  await run()
  expect(await dueOf(open)).toEqual(['2026-03-31', false])
  expect(await dueOf(closed)).toEqual(['2026-03-30', false])
  const events = await world.events('case.due-recounted')
  expect(events).toHaveLength(1)
  expect(events[0]).toMatchObject({
    organizationId: world.A.id,
    payload: { kind: 'request', changes: [{ was: '2026-03-30', dueOn: '2026-03-31' }] },
  })
  // Nothing has changed since: nothing is counted, nothing recorded.
  await run()
  expect(await world.events('case.due-recounted')).toHaveLength(1)
})

test('a due day kept as provisional is settled once the year has its notice', async () => {
  const id = await confirmed()
  await world.db.updateTable('cases').set({ provisional: true }).where('id', '=', id).execute()
  // As if the calendar had last been another.
  await world.db.deleteFrom('settings').where('key', 'like', 'casework.calendar:%').execute()
  await run()
  expect((await dueOf(id))[1]).toBe(false)
})
