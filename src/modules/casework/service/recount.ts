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

const BATCH = 5000
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
  const known: KnownClocks = new Map()
  const ids = await openIds(context.db, kind, organizationId)
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = { cases: 0, changed: 0 }
    try {
      await command(context, { organizationId, kind: kind.name, from }, async (tx, record) => {
        const rows = await openCases(tx, ids.slice(from, from + BATCH))
        batch.cases = rows.length
        const changes = await saved(tx, changesOf(kind, rows, calendar, known))
        batch.changed = changes.length
        if (changes.length === 0) throw new NothingChanged()
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
  }
  return done
}

type Open = Awaited<ReturnType<typeof openCases>>[number]

/** The open cases whose clock runs: asked for once, since each batch would look through all of them. */
async function openIds(db: Db, kind: Clocked, organizationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('cases')
    .select('id')
    .where('organizationId', '=', organizationId)
    .where('kind', '=', kind.name)
    .where('closedOn', 'is', null)
    .where('receivedOn', 'is not', null)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Some cases, those closed meanwhile left out, each with what happened to it. */
async function openCases(tx: Tx, ids: readonly string[]) {
  return tx
    .selectFrom('cases')
    .select(['id', 'number', 'law', 'provisional', 'version'])
    .select(sql<LocalDate>`received_on`.as('receivedOn'))
    .select(sql<LocalDate | null>`due_on`.as('dueOn'))
    .select(
      sql<[string, LocalDate, Record<string, unknown>][] | null>`(
        select json_agg(json_build_array(e.kind, e.on_day, e.facts) order by e.seq)
        from case_events e where e.case_id = cases.id)`.as('events'),
    )
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('closedOn', 'is', null)
    .orderBy('id')
    .execute()
}

/** Clocks already counted, by all that they depend on: many cases begin on one day and stay plain. */
type KnownClocks = Map<string, ReturnType<Clocked['clock']>>

type Change = {
  id: string
  number: string
  version: number
  was: LocalDate | null
  dueOn: LocalDate | null
  provisional: boolean
}

function changesOf(
  kind: Clocked,
  rows: readonly Open[],
  calendar: Calendar,
  known: KnownClocks,
): Change[] {
  return rows.flatMap((row) => {
    const { id, number, law, version, receivedOn } = row
    const events = row.events ?? []
    const key = JSON.stringify([receivedOn, law, events])
    const clock = known.get(key) ?? kind.clock(receivedOn, events.map(eventOf), law, calendar)
    known.set(key, clock)
    const { dueOn, provisional } = clock
    if (dueOn === row.dueOn && provisional === row.provisional) return []
    return [{ id, number, version, was: row.dueOn, dueOn, provisional }]
  })
}

function eventOf([act, on, facts]: [string, LocalDate, Record<string, unknown>]): CaseEvent<never> {
  return { act: act as never, on, accountId: null, facts }
}

/** Whoever acted on a case meanwhile has counted it by the calendar as it is: such a case is left alone. */
async function saved(tx: Tx, changes: readonly Change[]): Promise<Change[]> {
  if (changes.length === 0) return []
  const rows = changes.map(({ id, version, dueOn, provisional }) => ({
    id,
    version,
    due_on: dueOn,
    provisional,
  }))
  const updated = await sql<{ id: string }>`
    update cases set due_on = v.due_on, provisional = v.provisional
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as v(id uuid, version integer, due_on date, provisional boolean)
    where cases.id = v.id and cases.version = v.version and cases.closed_on is null
    returning cases.id`.execute(tx)
  const ids = new Set(updated.rows.map(({ id }) => id))
  return changes.filter(({ id }) => ids.has(id))
}
