import { setColumnKeeper } from '../modules/assurance/index.ts'
import type { Services } from '../platform/context.ts'
import { personContext } from './acting.ts'
import { demoKeepers } from './keepers.data.ts'
import type { DemoWorld } from './seed-organizations.ts'

/** Who says it: the administrator of the commission's site. */
const ADMINISTRATOR = 'lin.qi'
const ORGANIZATION = 'yunzhou'

/** Says who keeps which column of the commission's site. */
export async function fillKeepers(services: Services, world: DemoWorld): Promise<void> {
  const context = await personContext(services, world, ADMINISTRATOR)
  for (const [column, keeper] of demoKeepers) {
    const columnId = world.columns.get(`${ORGANIZATION}:${column}`)
    if (!columnId) throw new Error(`no column ${column}`)
    await setColumnKeeper(
      context,
      columnId,
      'person' in keeper
        ? { accountId: world.people.get(keeper.person)!, unitId: null }
        : { accountId: null, unitId: world.units.get(`${ORGANIZATION}/${keeper.unit}`)! },
    )
  }
}
