import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { requestsContract } from '../../src/modules/requests/contract.ts'
import { verifyLedger } from '../../src/platform/ledger.ts'
import { addRequest } from '../applications.ts'
import { piecesOf } from '../pieces.ts'
import { createWorld, type World } from '../world.ts'
import { createInstallation, type Installation } from './installation.ts'
import { AT_ONCE, rounds, SEED } from './rounds.ts'

/** Few in the ordinary run; the whole hundred by `WEIMING_CRASH_HANDLING=100`. */
const ROUNDS = Number(process.env['WEIMING_CRASH_HANDLING'] ?? 20)
const PATIENCE = 1_800_000

/** What is done to an application, in order, and by whom. */
const STEPS = [
  { role: 'disclosure-reviewer', doing: { act: 'confirm' } },
  {
    role: 'disclosure-reviewer',
    doing: { act: 'consult', whom: 'other-agency', about: '规划', question: '请提出意见。' },
  },
  { role: 'issuer', doing: { act: 'extend', workingDays: 10, reason: '文件较多。' } },
] as const

let world: World
let server: Installation
const ids: string[] = []

beforeAll(async () => {
  world = await createWorld()
  const place = { world, pieces: piecesOf(world), organization: 'A' as const }
  for (let n = 0; n < Math.ceil((ROUNDS * AT_ONCE) / STEPS.length) + AT_ONCE; n++)
    ids.push(await addRequest(place))
  server = await createInstallation(world)
}, PATIENCE)
afterAll(async () => {
  await server?.close()
  await world?.close()
})

test(`killed ${ROUNDS} times while handling: what was answered stands, the rest is whole or absent`, {
  timeout: PATIENCE,
}, async () => {
  const read = (requestId: string) =>
    server.ask('disclosure-reviewer', requestsContract.readRequest, { params: { requestId } })
  await rounds(server, ROUNDS, SEED + 3, async () => {
    const open: { id: string; version: number }[] = []
    for (const id of ids) {
      const { version } = await read(id)
      if (version < STEPS.length) open.push({ id, version })
      if (open.length === AT_ONCE) break
    }
    const acts = open.map(({ id, version }) => () => {
      const { role, doing } = STEPS[version]!
      return server.call(role, requestsContract.actOnRequest, {
        params: { requestId: id },
        body: { seen: version, doing } as never,
      })
    })
    return {
      acts,
      async after(answers) {
        for (const [index, { id, version }] of open.entries()) {
          const now = await read(id)
          if (answers[index])
            expect([answers[index]?.status, now.version]).toEqual([200, version + 1])
          expect([version, version + 1]).toContain(now.version)
          expect(now.events).toHaveLength(now.version)
        }
      },
    }
  })
  const half = await server.inspect(async ({ db }) => {
    const { firstBreak } = await verifyLedger(db)
    const { rows } = await sql<{ number: string }>`
      select c.number from cases c where c.version <>
          (select count(*) from case_events e where e.case_id = c.id)
        or c.version <> (select count(*) from ledger_events v where v.subject_id = c.id::text
          and v.kind in ('request.confirm', 'request.consult', 'request.extend'))
        or (c.received_on is null) <> (c.version = 0)`.execute(db)
    return { firstBreak, numbers: rows.map(({ number }) => number) }
  })
  expect(half, `seed ${SEED}`).toEqual({ firstBreak: null, numbers: [] })
})
