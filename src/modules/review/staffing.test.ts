import { afterAll, beforeAll, expect, test } from 'vitest'
import { at, good, piecesOf } from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { newId } from '../../platform/ids.ts'
import { reviewContract } from './contract.ts'

let world: World
let pieces: ReturnType<typeof piecesOf>
beforeAll(async () => {
  world = await createWorld()
  pieces = piecesOf(world, 'A')
})
afterAll(() => world.close())

const people = () => world.A.people
const asContributor = () => world.as('contributor')
const unstaffed = async () =>
  good(await world.as('site-administrator').call(reviewContract.readDesk)).unstaffed

async function post(holderId: string, deputyId: string): Promise<void> {
  await world.db
    .insertInto('posts')
    .values({
      id: newId(),
      organizationId: world.A.id,
      unitId: null,
      title: '岗',
      holderId,
      deputyId,
    })
    .execute()
}

test('before sending, the author reads each step of the way and who may decide there', async () => {
  await post(people()['department-reviewer'].id, people().publisher.id)
  // Neither the author nor the auditor stands in, though they are named for it.
  await post(people()['secrecy-reviewer'].id, people().contributor.id)
  await post(people().issuer.id, people().auditor.id)
  const id = await pieces.draft()
  const way = good(await asContributor().call(reviewContract.previewRoute, at(id)))
  const nameOf = (
    role: 'department-reviewer' | 'secrecy-reviewer' | 'disclosure-reviewer' | 'issuer',
  ) => people()[role].name
  expect(
    way.steps.map((step) => [step.stepName, step.branches.map((branch) => branch.people)]),
  ).toEqual([
    ['科室审核', [[{ name: nameOf('department-reviewer'), standIns: [people().publisher.name] }]]],
    ['保密审查', [[{ name: nameOf('secrecy-reviewer'), standIns: [] }]]],
    ['政务公开办审核', [[{ name: nameOf('disclosure-reviewer'), standIns: [] }]]],
    ['签发', [[{ name: nameOf('issuer'), standIns: [] }]]],
  ])
  expect(way.administrators).toEqual([people()['site-administrator'].name])
})

test('after sending, the trail names who may decide now and later', async () => {
  const id = await pieces.draft()
  await pieces.submit(id)
  const { reviews } = good(await asContributor().call(reviewContract.readTrail, at(id)))
  expect(
    reviews[0]!.items.map(({ stepName, state, people }) => [stepName, state, people.length]),
  ).toEqual([
    ['科室审核', 'open', 1],
    ['保密审查', 'waiting', 1],
    ['政务公开办审核', 'waiting', 1],
    ['签发', 'waiting', 1],
  ])
  await world.db
    .updateTable('accounts')
    .set({ active: false })
    .where('id', '=', people()['department-reviewer'].id)
    .execute()
  const later = good(await asContributor().call(reviewContract.readTrail, at(id)))
  expect(later.reviews[0]!.items[0]!.people).toEqual([])
  await world.db
    .updateTable('accounts')
    .set({ active: true })
    .where('id', '=', people()['department-reviewer'].id)
    .execute()
})

test('a role that nobody holds is on the desk of the site administrator, and of no other', async () => {
  expect(await unstaffed()).toEqual([])
  const role = 'secrecy-reviewer' as const
  const grant = { accountId: people()[role].id, organizationId: world.A.id, role }
  await world.db
    .deleteFrom('accountRoles')
    .where('accountId', '=', grant.accountId)
    .where('role', '=', role)
    .execute()
  expect(await unstaffed()).toEqual([
    expect.objectContaining({ role, waiting: 0, publicationId: null }),
  ])
  const id = await pieces.draft()
  const way = good(await asContributor().call(reviewContract.previewRoute, at(id)))
  expect(way.steps[1]!.branches[0]!.people).toEqual([])
  for (const other of ['contributor', 'auditor', 'platform-administrator'] as const)
    expect(good(await world.as(other).call(reviewContract.readDesk)).unstaffed, other).toEqual([])
  await world.db.insertInto('accountRoles').values(grant).execute()
  expect(await unstaffed()).toEqual([])
})

test('a piece that everybody who holds the role has written is on the desk too', async () => {
  const id = await pieces.draft()
  const role = 'department-reviewer' as const
  await world.db
    .insertInto('accountRoles')
    .values({ accountId: people()[role].id, organizationId: world.A.id, role: 'contributor' })
    .execute()
  await pieces.save(id, { title: '由审核人修改过的通知' }, world.as(role))
  await pieces.submit(id)
  expect(await unstaffed()).toEqual([
    expect.objectContaining({
      role,
      publicationId: id,
      stepName: '科室审核',
      title: '由审核人修改过的通知',
    }),
  ])
})
