import { command } from '../../../platform/command.ts'
import type { Context } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { holdersOf } from '../../accounts/index.ts'
import { notify } from '../../review/index.ts'
import { readSites } from '../../sites/index.ts'
import { columnsWithNews, type Keeper, keeperFor, keepersOf } from '../queries/columns.ts'
import { reminderDue, type Watch, watchColumns } from '../rules/columns.ts'

type Due = { watch: Watch; stage: 'before' | 'at'; name: string; keeper: Keeper | null }

/** Tells the keepers of every site's columns what is near its line or at it; once per column, line and stage. */
export async function remindKeepers(context: Context): Promise<void> {
  for (const site of await readSites(context.db)) {
    const due = await remindersOf(context, site.id)
    for (const each of due) await remind(context, site.organizationId, each)
  }
}

/** What is due today and was not given yet. */
async function remindersOf(context: Context, siteId: string): Promise<Due[]> {
  const columns = await columnsWithNews(context.db, siteId)
  const keepers = await keepersOf(context.db, siteId)
  const byId = new Map(columns.map((column) => [column.id, column]))
  const given = await context.db
    .selectFrom('columnReminders as r')
    .innerJoin('columns as c', 'c.id', 'r.columnId')
    .select(['r.columnId', 'r.lineOn', 'r.stage'])
    .where('c.siteId', '=', siteId)
    .execute()
  const known = new Set(given.map((row) => `${row.columnId} ${row.lineOn} ${row.stage}`))
  return watchColumns(columns, context.clock.today()).flatMap((watch) => {
    const stage = reminderDue(watch)
    if (!stage || known.has(`${watch.columnId} ${watch.lineOn} ${stage}`)) return []
    const keeper = keeperFor(byId, keepers, watch.columnId)
    return [{ watch, stage, name: byId.get(watch.columnId)!.name, keeper }]
  })
}

class AlreadyGiven extends Error {}

/** One reminder in one transaction; of several processes the first gives it. */
async function remind(context: Context, organizationId: string, due: Due): Promise<void> {
  const { watch, stage, name } = due
  const { columnId, daysLeft } = watch
  const lineOn = watch.lineOn!
  try {
    await command(context, undefined, async (tx, record, now) => {
      const claimed = await tx
        .insertInto('columnReminders')
        .values({ columnId, lineOn, stage, sentAt: now })
        .onConflict((conflict) => conflict.doNothing())
        .returning('columnId')
        .executeTakeFirst()
      if (!claimed) throw new AlreadyGiven()
      const told = await toldOf(tx, organizationId, due.keeper)
      await notify(tx, told, {
        kind: stage === 'before' ? 'column-due-soon' : 'column-due',
        publicationId: null,
        params: { column: name, lineOn, days: daysLeft, path: '/assurance' },
        now,
      })
      record({
        kind: 'column.reminded',
        subjectKind: 'column',
        subjectId: columnId,
        organizationId,
        payload: { lineOn, stage, told },
      })
    })
  } catch (error) {
    if (!(error instanceof AlreadyGiven)) throw error
  }
}

/** The keeper; all who write or review in a keeping department; the site administrators of a column without one. */
async function toldOf(tx: Tx, organizationId: string, keeper: Keeper | null): Promise<string[]> {
  if (keeper?.accountId) return [keeper.accountId]
  const { unitId } = keeper ?? {}
  const inUnit = unitId
    ? await Promise.all([
        holdersOf(tx, organizationId, 'contributor', unitId),
        holdersOf(tx, organizationId, 'department-reviewer', unitId),
      ])
    : []
  const people = inUnit.flat().map((person) => person.id)
  if (people.length > 0) return [...new Set(people)]
  return (await holdersOf(tx, organizationId, 'site-administrator')).map((person) => person.id)
}
