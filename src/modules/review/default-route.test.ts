import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MIGRATIONS } from '../../../test/database.ts'
import { route } from '../../../test/objects.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { openPGlite } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { migrate } from '../../platform/migrate.ts'
import { reviewContract } from './contract.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

test('of two default routes made at the same moment one is refused', async () => {
  const add = () =>
    world.as('site-administrator').call(reviewContract.createRoute, {
      params: { organizationId: world.A.id },
      body: route({ active: true }) as never,
    })
  const answers = await Promise.all([add(), add(), add()])
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409])
  const refused = answers.find((answer) => answer.status === 409)!
  expect(refused.body.error!.code).toBe('route.default-exists')
})

test('the database keeps a second one out, however it comes', async () => {
  const insert = (active: boolean, kinds: string[]) =>
    world.db
      .insertInto('reviewRoutes')
      .values({
        id: newId(),
        organizationId: world.B.id,
        name: '流程',
        kinds,
        steps: JSON.stringify([]),
        active,
      })
      .execute()
  await insert(true, [])
  await insert(false, [])
  await insert(true, ['news'])
  await expect(insert(true, [])).rejects.toThrow(/one_default_route/)
})

test('of two that stood before, the one reviews have followed stays in use', async () => {
  const database = await openPGlite({})
  await migrate(database, MIGRATIONS, (name) => name < '0025')
  const organization = newId()
  const ids = [newId(), newId(), newId(), newId()]
  await database.script(`
    insert into regions values ('990100', '甲市', 'A', null, 'city');
    insert into organizations (id, slug, name, short_name, name_en, kind, region_code, organization_code)
      values ('${organization}', 'a-city', '甲市', '甲市', 'A', 'commission', '990100', 'MB0990104');
    insert into review_routes (id, organization_id, name, kinds, steps, active) values
      ('${ids[0]}', '${organization}', 'out of use', '{}', '[]', false),
      ('${ids[1]}', '${organization}', 'first', '{}', '[]', true),
      ('${ids[2]}', '${organization}', 'second', '{}', '[]', true),
      ('${ids[3]}', '${organization}', 'for news', '{news}', '[]', true);`)
  await migrate(database, MIGRATIONS)
  const { rows } = await sql<{ name: string }>`
    select name from review_routes where active order by id`.execute(database.db)
  expect(rows.map((row) => row.name)).toEqual(['first', 'for news'])
  await database.close()
})
