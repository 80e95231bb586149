import { beijingTime } from '../../../kernel/days.ts'
import { command } from '../../../platform/command.ts'
import type { Context } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { holdersOf, standInFor } from '../../accounts/index.ts'
import { type Calendar, readCalendar } from '../../calendar/index.ts'
import { notify } from '../../review/index.ts'
import { requestKind } from '../rules/kind.ts'
import { isOfficeTime, type Reminder, type ReminderStage, reminderFor } from '../rules/reminders.ts'

const NOTICES = {
  before: 'request-due-soon',
  at: 'request-due',
  after: 'request-overdue',
} as const satisfies Record<ReminderStage, string>

/** Tells those with whom open applications are of what is near its line, at it or past it; once each. */
export async function remindHandlers(context: Context): Promise<void> {
  const now = context.clock.now()
  const today = context.clock.today()
  const calendars = new Map<string, Calendar>()
  for (const row of await openCases(context)) {
    const calendar =
      calendars.get(row.regionCode) ?? (await readCalendar(context.db, row.regionCode))
    calendars.set(row.regionCode, calendar)
    if (!isOfficeTime(today, beijingTime(now).slice(-5), calendar)) continue
    const reminder = reminderFor(row, today, calendar)
    if (reminder) await remind(context, row, reminder)
  }
}

function openCases({ db }: Context) {
  return db
    .selectFrom('cases as c')
    .innerJoin('organizations as o', 'o.id', 'c.organizationId')
    .select(['c.id', 'c.number', 'c.organizationId', 'c.handlerId', 'c.dueOn', 'c.innerDueOn'])
    .select('o.regionCode')
    .where('c.kind', '=', requestKind.name)
    .where('c.closedOn', 'is', null)
    .where((eb) => eb.or([eb('c.dueOn', 'is not', null), eb('c.innerDueOn', 'is not', null)]))
    .execute()
}

type Row = Awaited<ReturnType<typeof openCases>>[number]

/** One reminder in one transaction; of several processes the first gives it. */
async function remind(context: Context, row: Row, { lineOn, stage, daysLeft }: Reminder) {
  const known = await context.db
    .selectFrom('caseReminders')
    .select('caseId')
    .where('caseId', '=', row.id)
    .where('lineOn', '=', lineOn)
    .where('stage', '=', stage)
    .executeTakeFirst()
  if (known) return
  await command(context, undefined, async (tx, record, now) => {
    const claimed = await tx
      .insertInto('caseReminders')
      .values({ caseId: row.id, lineOn, stage, sentAt: now })
      .onConflict((conflict) => conflict.doNothing())
      .returning('caseId')
      .executeTakeFirst()
    if (!claimed) throw new AlreadyGiven()
    const told = await toldOf(tx, row, stage)
    await notify(tx, told, {
      kind: NOTICES[stage],
      publicationId: null,
      params: { number: row.number, lineOn, days: daysLeft, path: '/requests' },
      now,
    })
    record({
      kind: 'request.reminded',
      subjectKind: 'request',
      subjectId: row.id,
      organizationId: row.organizationId,
      payload: { number: row.number, lineOn, stage, told },
    })
  }).catch((error: unknown) => {
    if (!(error instanceof AlreadyGiven)) throw error
  })
}

class AlreadyGiven extends Error {}

/** The handler and whoever stands in, or the whole office; past the line the head too. */
async function toldOf(tx: Tx, row: Row, stage: ReminderStage): Promise<string[]> {
  const office = row.handlerId
    ? [row.handlerId, ...(await standInFor(tx, row.handlerId))]
    : (await holdersOf(tx, row.organizationId, 'disclosure-reviewer')).map(({ id }) => id)
  if (stage !== 'after') return office
  const heads = await holdersOf(tx, row.organizationId, 'issuer')
  return [...new Set([...office, ...heads.map(({ id }) => id)])]
}
