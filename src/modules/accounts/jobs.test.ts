import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../../test/world.ts'
import { newId, sha256 } from '../../platform/ids.ts'
import { accountJobs } from './jobs.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

test('ended sessions go; those that still let somebody in stay', async () => {
  const now = world.clock.now()
  const session = (name: string, expiresAt: string, revokedAt: string | null) => ({
    id: newId(),
    tokenHash: sha256(name),
    accountId: world.A.people.contributor.id,
    csrfToken: name,
    userAgent: name,
    address: '',
    createdAt: '2026-03-01T01:00:00.000Z',
    lastSeenAt: '2026-03-01T01:00:00.000Z',
    expiresAt,
    revokedAt,
  })
  await world.db
    .insertInto('sessions')
    .values([
      session('over', '2026-03-01T13:00:00.000Z', null),
      session('over this moment', now, null),
      session('ended by hand', '2026-03-02T13:00:00.000Z', '2026-03-02T00:30:00.000Z'),
      session('under way', '2026-03-02T13:00:00.000Z', null),
    ])
    .execute()
  for (const job of accountJobs(world.services)) await job.run()
  const left = await world.db.selectFrom('sessions').select('userAgent').execute()
  expect(left).toEqual([{ userAgent: 'under way' }])
})
