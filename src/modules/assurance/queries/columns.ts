import { sql } from 'kysely'
import { dayOf, type Instant, type LocalDate } from '../../../kernel/days.ts'
import type { OutputOf } from '../../../kernel/endpoint.ts'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { nameInLocale } from '../../../kernel/strings.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Db, Tx } from '../../../platform/database.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { CADENCES } from '../../sites/cadence.data.ts'
import { readColumns, siteOf } from '../../sites/index.ts'
import { whyNotManageSite } from '../../sites/rules.ts'
import type { assuranceContract } from '../contract.ts'
import { endOfNextWeek, homeUpdatedOn, watchColumns } from '../rules/columns.ts'
import { judgeSite } from '../rules/verdicts.ts'

export type Assurance = OutputOf<typeof assuranceContract.readAssurance>

/** A site the actor may see; refuses `not-found` otherwise. */
export async function visibleSite(context: Context, siteId: string) {
  const site = await siteOf(context.db, siteId)
  if (!site || !maySeeOrganization(requireActor(context), site.organizationId))
    throw refuse(commonRefusals, 'not-found')
  return site
}

/** The watch on a site's columns with names and keepers, and the vetoes. */
export async function readAssurance(context: Context, siteId: string): Promise<Assurance> {
  const site = await visibleSite(context, siteId)
  const today = context.clock.today()
  const columns = await columnsWithNews(context.db, siteId)
  const keepers = await keepersOf(context.db, siteId)
  const byId = new Map(columns.map((column) => [column.id, column]))
  const watched = watchColumns(columns, today)
  const verdicts = judgeSite(
    watched.map((watch) => ({ ...byId.get(watch.columnId)!, ...watch })),
    homeUpdatedOn(columns),
    today,
  )
  return {
    today,
    nextWeekEndsOn: endOfNextWeek(today),
    mayManage: !whyNotManageSite(requireActor(context), site.organizationId),
    verdicts,
    columns: watched.map(({ columnId, depth: _, ...watch }) => {
      const named = byId.get(columnId)!
      const { id, path, kind, cadenceClass, parentId } = named
      const cadence = cadenceClass && CADENCES[cadenceClass]
      return {
        ...watch,
        id,
        name: nameInLocale(named, context.locale),
        path,
        kind,
        cadenceClass,
        cadenceVerified: cadence?.verified ?? true,
        cadenceSource: cadence?.source ?? '',
        above: lineage(byId, parentId).map((each) => nameInLocale(each, context.locale)),
        keeper: keeperFor(byId, keepers, columnId),
      }
    }),
  }
}

/** Columns with what the public finds in each of them. Versions in English are not what inspections count. */
export async function columnsWithNews(db: Db | Tx, siteId: string) {
  const [columns, news] = await Promise.all([
    readColumns(db, siteId),
    db
      .selectFrom('livePublications')
      .select(['columnId', sql<number>`count(*)::int`.as('published')])
      .select((eb) => eb.fn.max<Instant>('sortedAt').as('newestAt'))
      .where('siteId', '=', siteId)
      .where('withdrawn', '=', false)
      .where('locale', '=', 'zh-CN')
      .groupBy('columnId')
      .execute(),
  ])
  const byColumn = new Map(news.map((row) => [row.columnId, row]))
  return columns.map((column) => {
    const row = byColumn.get(column.id)
    const newestOn: LocalDate | null = row ? dayOf(row.newestAt) : null
    return { ...column, published: row?.published ?? 0, newestOn }
  })
}

export type Keeper = { accountId: string | null; unitId: string | null; name: string }

/** The keepers set at a site's columns, by column. */
export async function keepersOf(db: Db | Tx, siteId: string): Promise<Map<string, Keeper>> {
  const rows = await db
    .selectFrom('columnKeepers as k')
    .innerJoin('columns as c', 'c.id', 'k.columnId')
    .leftJoin('accounts as a', 'a.id', 'k.accountId')
    .leftJoin('units as u', 'u.id', 'k.unitId')
    .select(['k.columnId', 'k.accountId', 'k.unitId', 'a.name as person', 'u.name as unit'])
    .where('c.siteId', '=', siteId)
    .execute()
  return new Map(
    rows.map(({ columnId, person, unit, ...keeper }) => [
      columnId,
      { ...keeper, name: person ?? unit ?? '' },
    ]),
  )
}

type Node = { id: string; parentId: string | null; name: string; nameEn?: string }

/** The column's own keeper, else that of the nearest column above. */
export function keeperFor(
  byId: ReadonlyMap<string, Node>,
  keepers: ReadonlyMap<string, Keeper>,
  columnId: string,
): (Keeper & { inherited: boolean }) | null {
  const nearest = lineage(byId, columnId).findLast((column) => keepers.has(column.id))
  return nearest ? { ...keepers.get(nearest.id)!, inherited: nearest.id !== columnId } : null
}

/** The columns from the top down to this one. */
function lineage(byId: ReadonlyMap<string, Node>, columnId: string | null): Node[] {
  const line: Node[] = []
  for (let at = columnId ? byId.get(columnId) : undefined; at && line.length < byId.size; ) {
    line.unshift(at)
    at = at.parentId ? byId.get(at.parentId) : undefined
  }
  return line
}
