import { sql } from 'kysely'
import { beijingTime, type LocalDate } from '../../../kernel/days.ts'
import { command } from '../../../platform/command.ts'
import type { Context } from '../../../platform/context.ts'
import type { Db, Tx } from '../../../platform/database.ts'
import { holdersOf, standInFor } from '../../accounts/index.ts'
import { readCalendar } from '../../calendar/index.ts'
import { notify } from '../../review/index.ts'
import type { CaseKind } from '../rules/kind.ts'
import {
  isOfficeTime,
  nearUntil,
  type Reminder,
  type ReminderStage,
  reminderFor,
} from '../rules/reminders.ts'

/** A kind of case of whose days people are reminded. */
export type Reminded = Pick<CaseKind, 'name' | 'openers'> & {
  reminders: {
    /** What people are told, by stage. */
    notices: Record<ReminderStage, string>
    /** The screen on which its cases are. */
    path: string
    /** What the ledger calls the reminder, and the case. */
    fact: string
    subject: string
  }
}

/**
 * Tells those with whom open cases of a kind are of what is near its line, at it or past it; once each,
 * in working hours. Only what is near is asked for, region by region.
 */
export async function remindOf(context: Context, kind: Reminded): Promise<void> {
  const { db, clock } = context
  const today = clock.today()
  const time = beijingTime(clock.now()).slice(-5)
  for (const regionCode of await regionsOf(db)) {
    const calendar = await readCalendar(db, regionCode)
    if (!isOfficeTime(today, time, calendar)) continue
    const rows = await nearCases(db, kind, regionCode, nearUntil(today, calendar))
    for (const { given, ...row } of rows) {
      const reminder = reminderFor(row, today, calendar)
      if (reminder && !given?.includes(`${reminder.lineOn} ${reminder.stage}`))
        await remind(context, kind, row, reminder)
    }
  }
}

async function regionsOf(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('organizations').select('regionCode').distinct().execute()
  return rows.map(({ regionCode }) => regionCode)
}

/** Open cases one of whose lines is near or past, with the reminders given already. */
function nearCases(db: Db, kind: Reminded, regionCode: string, until: LocalDate) {
  return db
    .selectFrom('cases as c')
    .innerJoin('organizations as o', 'o.id', 'c.organizationId')
    .select(['c.id', 'c.number', 'c.organizationId', 'c.handlerId', 'c.dueOn', 'c.innerDueOn'])
    .select(
      sql<string[] | null>`(select json_agg(to_char(r.line_on, 'YYYY-MM-DD') || ' ' || r.stage)
        from case_reminders r where r.case_id = c.id)`.as('given'),
    )
    .where('c.kind', '=', kind.name)
    .where('c.closedOn', 'is', null)
    .where(sql<LocalDate>`least(c.due_on, c.inner_due_on)`, '<=', sql<LocalDate>`${until}::date`)
    .where('o.regionCode', '=', regionCode)
    .execute()
}

type Row = Omit<Awaited<ReturnType<typeof nearCases>>[number], 'given'>

class AlreadyGiven extends Error {}

/** One reminder in one transaction; of several processes the first gives it. */
async function remind(
  context: Context,
  kind: Reminded,
  row: Row,
  { lineOn, stage, daysLeft }: Reminder,
): Promise<void> {
  const { notices, path, fact, subject } = kind.reminders
  await command(context, undefined, async (tx, record, now) => {
    const claimed = await tx
      .insertInto('caseReminders')
      .values({ caseId: row.id, lineOn, stage, sentAt: now })
      .onConflict((conflict) => conflict.doNothing())
      .returning('caseId')
      .executeTakeFirst()
    if (!claimed) throw new AlreadyGiven()
    const told = await toldOf(tx, kind, row, stage)
    await notify(tx, told, {
      kind: notices[stage],
      publicationId: null,
      params: { number: row.number, lineOn, days: daysLeft, path },
      now,
    })
    record({
      kind: fact,
      subjectKind: subject,
      subjectId: row.id,
      organizationId: row.organizationId,
      payload: { number: row.number, lineOn, stage, told },
    })
  }).catch((error: unknown) => {
    if (!(error instanceof AlreadyGiven)) throw error
  })
}

/** The handler and whoever stands in, or all who handle the kind; past the line the head too. */
async function toldOf(
  tx: Tx,
  kind: Reminded,
  { handlerId, organizationId }: Row,
  stage: ReminderStage,
): Promise<string[]> {
  const ids: string[] = handlerId ? [handlerId, ...(await standInFor(tx, handlerId))] : []
  const roles = [
    ...(handlerId ? [] : kind.openers),
    ...(stage === 'after' ? ['issuer' as const] : []),
  ]
  for (const role of roles)
    ids.push(...(await holdersOf(tx, organizationId, role)).map(({ id }) => id))
  return [...new Set(ids)]
}
