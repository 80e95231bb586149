import { sql } from 'kysely'
import { canonicalJson } from '../../../kernel/canonical-json.ts'
import type { LocalDate } from '../../../kernel/days.ts'
import { command } from '../../../platform/command.ts'
import type { Context } from '../../../platform/context.ts'
import type { Db, Tx } from '../../../platform/database.ts'
import { sha256 } from '../../../platform/ids.ts'
import { type Calendar, readCalendar } from '../../calendar/index.ts'
import type { CaseEvent, Clocked } from '../rules/kind.ts'

export type Recount = { cases: number; changed: number }

const BATCH = 2000
const SETTING = 'casework.calendar:'

/**
 * Counts the due days of all open cases anew in every region whose calendar has changed since they were
 * last counted: a notice of holidays that a new version brings, or local days. Each batch is a command,
 * whose ledger event names every case with the day it had and the day it has.
 */
export async function recountDueDays(
  context: Context,
  kinds: readonly Clocked[],
): Promise<Recount> {
  const { db } = context
  const done: Recount = { cases: 0, changed: 0 }
  for (const { regionCode, ids } of await regionsWithCases(db)) {
    const calendar = await readCalendar(db, regionCode)
    const mark = markOf(calendar)
    if ((await storedMark(db, regionCode)) === mark) continue
    for (const organizationId of ids)
      for (const kind of kinds) {
        const { cases, changed } = await recountOf(context, kind, organizationId, calendar)
        done.cases += cases
        done.changed += changed
      }
    await keepMark(db, regionCode, mark)
  }
  return done
}

async function regionsWithCases(db: Db) {
  const rows = await db
    .selectFrom('organizations as o')
    .select(['o.id', 'o.regionCode'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('cases as c')
          .select('c.id')
          .whereRef('c.organizationId', '=', 'o.id')
          .where('c.closedOn', 'is', null),
      ),
    )
    .orderBy('o.id')
    .execute()
  const codes = [...new Set(rows.map(({ regionCode }) => regionCode))]
  return codes.map((regionCode) => ({
    regionCode,
    ids: rows.filter((row) => row.regionCode === regionCode).map(({ id }) => id),
  }))
}

/** What tells one calendar from another: its years and every day that is not as the week has it. */
function markOf({ years, noticed, local }: Calendar): string {
  return sha256(
    canonicalJson({
      years: [...years],
      noticed: [...noticed].map(([day, { working }]) => [day, working]),
      local: [...local].map(([day, { working }]) => [day, working]),
    }),
  )
}

async function storedMark(db: Db, regionCode: string): Promise<unknown> {
  const row = await db
    .selectFrom('settings')
    .select('value')
    .where('key', '=', SETTING + regionCode)
    .executeTakeFirst()
  return row?.value.value
}

async function keepMark(db: Db, regionCode: string, mark: string): Promise<void> {
  const value = JSON.stringify({ value: mark })
  await db
    .insertInto('settings')
    .values({ key: SETTING + regionCode, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}

class NothingChanged extends Error {}

async function recountOf(
  context: Context,
  kind: Clocked,
  organizationId: string,
  calendar: Calendar,
): Promise<Recount> {
  const done: Recount = { cases: 0, changed: 0 }
  for (let after: string | null = null; ; ) {
    const batch: { last: string | null; cases: number; changed: number } = {
      last: null,
      cases: 0,
      changed: 0,
    }
    try {
      await command(context, { organizationId, kind: kind.name, after }, async (tx, record) => {
        const rows = await openCases(tx, kind, organizationId, after)
        batch.last = rows.at(-1)?.id ?? null
        batch.cases = rows.length
        const changes = await changesOf(tx, kind, rows, calendar)
        batch.changed = changes.length
        if (changes.length === 0) throw new NothingChanged()
        await save(tx, changes)
        record({
          kind: 'case.due-recounted',
          subjectKind: 'organization',
          subjectId: organizationId,
          organizationId,
          payload: {
            kind: kind.name,
            changes: changes.map(({ number, was, dueOn }) => ({ number, was, dueOn })),
          },
        })
      })
    } catch (error) {
      if (!(error instanceof NothingChanged)) throw error
    }
    done.cases += batch.cases
    done.changed += batch.changed
    if (batch.cases < BATCH) return done
    after = batch.last
  }
}

type Open = Awaited<ReturnType<typeof openCases>>[number]

/** The next open cases by their ids, locked, so that nobody acts on one while it is counted. */
async function openCases(tx: Tx, kind: Clocked, organizationId: string, after: string | null) {
  let query = tx
    .selectFrom('cases')
    .select(['id', 'number', 'law', 'provisional'])
    .select(sql<LocalDate>`received_on`.as('receivedOn'))
    .select(sql<LocalDate | null>`due_on`.as('dueOn'))
    .where('organizationId', '=', organizationId)
    .where('kind', '=', kind.name)
    .where('closedOn', 'is', null)
    .where('receivedOn', 'is not', null)
  if (after !== null) query = query.where('id', '>', after)
  return query.orderBy('id').limit(BATCH).forUpdate().execute()
}

type Change = {
  id: string
  number: string
  was: LocalDate | null
  dueOn: LocalDate | null
  provisional: boolean
}

async function changesOf(
  tx: Tx,
  kind: Clocked,
  rows: readonly Open[],
  calendar: Calendar,
): Promise<Change[]> {
  const events = await eventsOfAll(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.flatMap((row) => {
    const { dueOn, provisional } = kind.clock(
      row.receivedOn,
      events.get(row.id) ?? [],
      row.law,
      calendar,
    )
    if (dueOn === row.dueOn && provisional === row.provisional) return []
    return [{ id: row.id, number: row.number, was: row.dueOn, dueOn, provisional }]
  })
}

async function eventsOfAll(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, CaseEvent<never>[]>> {
  const found = new Map<string, CaseEvent<never>[]>()
  if (ids.length === 0) return found
  const rows = await tx
    .selectFrom('caseEvents')
    .select(['caseId', 'kind', 'onDay', 'accountId', 'facts'])
    .where('caseId', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('caseId')
    .orderBy('seq')
    .execute()
  for (const { caseId, kind, onDay, accountId, facts } of rows) {
    const event = {
      act: kind as never,
      on: onDay,
      accountId,
      facts: facts as Record<string, unknown>,
    }
    const own = found.get(caseId)
    if (own) own.push(event)
    else found.set(caseId, [event])
  }
  return found
}

async function save(tx: Tx, changes: readonly Change[]): Promise<void> {
  const rows = changes.map(({ id, dueOn, provisional }) => ({ id, due_on: dueOn, provisional }))
  await sql`update cases set due_on = v.due_on, provisional = v.provisional
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v(id uuid, due_on date, provisional boolean)
    where cases.id = v.id`.execute(tx)
}
