import type { Db } from '../../../platform/database.ts'
import { keeperFor, keepersOf } from '../../assurance/index.ts'
import { readColumns } from '../../sites/index.ts'

/** Who keeps each column of an organisation's sites, by column; a keeper above keeps those below. */
export async function ownersOfColumns(db: Db, organizationId: string) {
  const sites = await db
    .selectFrom('sites')
    .select('id')
    .where('organizationId', '=', organizationId)
    .execute()
  const owners = new Map<string, { id: string; name: string }>()
  for (const { id: siteId } of sites) {
    const [columns, keepers] = await Promise.all([readColumns(db, siteId), keepersOf(db, siteId)])
    const byId = new Map(columns.map((column) => [column.id, column]))
    for (const { id } of columns) {
      const keeper = keeperFor(byId, keepers, id)
      const ownerId = keeper?.accountId ?? keeper?.unitId
      if (keeper && ownerId) owners.set(id, { id: ownerId, name: keeper.name })
    }
  }
  return owners
}
