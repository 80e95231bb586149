import { beijingTime, type Instant, type LocalDate } from '../../kernel/days.ts'
import { commonRefusals, refuse } from '../../kernel/errors.ts'
import type { Tx } from '../../platform/database.ts'
import { newId, sha256 } from '../../platform/ids.ts'
import { type Sealer, sealedAs } from '../../platform/sealing.ts'
import { readCalendar } from '../calendar/index.ts'
import { caseNumber } from './rules/codes.ts'
import type { CaseEvent, CaseKind, Clocked } from './rules/kind.ts'
import { parted } from './rules/words.ts'
import { keepWords } from './service/words.ts'
import { refusals } from './strings.ts'

/** The column that holds who applicants are. */
export const APPLICANTS = { table: 'cases', column: 'sealed' } as const

/** What the mark of an applicant is about. */
export const APPLICANT_MARK = 'cases.applicant_hash'

/** What opening a case needs of its kind. */
type Opening = Pick<CaseKind, 'prefix' | 'first'> & Clocked

export type NewCase = {
  organizationId: string
  siteId: string | null
  /** The form's one-time key, and the query code made of it. */
  key: string
  code: string
  law: string
  facts: Record<string, unknown>
  /** Who the applicant is, in plain words: sealed before it is stored; '' of somebody unnamed. */
  identity: string
  /** Where nothing has to be confirmed, the day it counts as received: the clock starts at once. */
  receivedOn?: LocalDate
  /** What tells one applicant from another, such as the number of a certificate; kept as a mark. */
  sameAs?: string
}

/** Opens a case of a kind, in the command's transaction; answers its id and number. */
export async function openCase(
  tx: Tx,
  sealer: Sealer,
  kind: Opening,
  fresh: NewCase,
  now: Instant,
  today: LocalDate,
): Promise<{ id: string; number: string }> {
  const id = newId()
  const { receivedOn } = fresh
  const clock = receivedOn && kind.clock(receivedOn, [], fresh.law, await calendarOf(tx, fresh))
  const number = caseNumber(kind.prefix, today, (await casesOn(tx, kind, today)) + 1)
  await tx
    .insertInto('cases')
    .values({
      id,
      kind: kind.name,
      organizationId: fresh.organizationId,
      siteId: fresh.siteId,
      number,
      keyHash: sha256(fresh.key),
      codeHash: sha256(fresh.code),
      state: kind.first,
      law: fresh.law,
      facts: JSON.stringify(fresh.facts),
      sealed: sealer.seal(fresh.identity, sealedAs(APPLICANTS, id)),
      submittedAt: now,
      receivedOn: receivedOn ?? null,
      dueOn: clock ? clock.dueOn : null,
      provisional: clock ? clock.provisional : false,
      closedOn: null,
      outcome: null,
      applicantHash: fresh.sameAs ? sealer.marksOf(fresh.sameAs, APPLICANT_MARK)[0] : null,
    })
    .execute()
  return { id, number }
}

async function calendarOf(tx: Tx, { organizationId }: Pick<NewCase, 'organizationId'>) {
  const { regionCode } = await tx
    .selectFrom('organizations')
    .select('regionCode')
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow()
  return readCalendar(tx, regionCode)
}

/** The day's count, with everybody else who counts made to wait: numbers have no gaps and no twins. */
async function casesOn(tx: Tx, kind: Opening, day: LocalDate): Promise<number> {
  await tx.selectFrom('ledgerHead').select('seq').forUpdate().execute()
  const { count } = await tx
    .selectFrom('cases')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('number', 'like', `${caseNumber(kind.prefix, day, 0).slice(0, -4)}%`)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** A case with what happened to it, locked until the command ends. */
export async function lockCase<Act extends string>(
  tx: Tx,
  kind: CaseKind<string, Act>,
  caseId: string,
) {
  const row = await tx
    .selectFrom('cases')
    .innerJoin('organizations', 'organizations.id', 'cases.organizationId')
    .selectAll('cases')
    .select('organizations.regionCode')
    .where('cases.id', '=', caseId)
    .where('cases.kind', '=', kind.name)
    .forUpdate('cases')
    .executeTakeFirst()
  if (!row) throw refuse(commonRefusals, 'not-found')
  const events = await eventsOf<Act>(tx, caseId)
  return { row, events, calendar: await readCalendar(tx, row.regionCode) }
}

/** What happened to a case, in order; without the words, which `wordsOf` opens. */
export async function eventsOf<Act extends string>(
  tx: Pick<Tx, 'selectFrom'>,
  caseId: string,
): Promise<(CaseEvent<Act> & { seq: number; at: Instant })[]> {
  const rows = await tx
    .selectFrom('caseEvents')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('seq')
    .execute()
  return rows.map(({ seq, kind, at, onDay, accountId, facts }) => ({
    seq,
    act: kind as Act,
    at,
    on: onDay,
    accountId,
    facts: facts as Record<string, unknown>,
  }))
}

type Locked<Act extends string> = Awaited<ReturnType<typeof lockCase<Act>>>

/** Refuses whoever acts on a case that has moved on since they saw it, and says by whom and how. */
export async function requireSeen<Act extends string>(
  tx: Tx,
  { row, events }: Locked<Act>,
  seen: number,
  say: (last: { act: Act; by: string | null }) => { who: string; what: string },
): Promise<void> {
  if (row.version === seen) return
  const last = events.at(-1)
  if (!last) throw refuse(refusals, 'casework.not-now')
  const account = last.accountId
    ? await tx
        .selectFrom('accounts')
        .select('name')
        .where('id', '=', last.accountId)
        .executeTakeFirst()
    : undefined
  const words = say({ act: last.act, by: account?.name ?? null })
  throw refuse(refusals, 'casework.changed', { ...words, at: beijingTime(last.at) })
}

/** What an act may set besides the state. */
export type CaseChange = {
  receivedOn?: LocalDate
  outcome?: string | null
  unitId?: string | null
  handlerId?: string | null
  innerDueOn?: LocalDate | null
  green?: boolean
  kept?: boolean
  mergedIntoId?: string | null
  /** When what was withheld is looked at again. */
  reassessOn?: LocalDate | null
}

/**
 * Adds what happened, its words sealed: the next state of the table, the day of receipt where the act
 * sets it, and the due day derived anew from all events while the case is open.
 */
export async function addEvent<Act extends string>(
  tx: Tx,
  sealer: Sealer,
  kind: CaseKind<string, Act>,
  { row, events, calendar }: Locked<Act>,
  event: CaseEvent<Act>,
  now: Instant,
  set: CaseChange = {},
): Promise<{ dueOn: LocalDate | null; state: string }> {
  const state = kind.acts[event.act].to ?? row.state
  const receivedOn = set.receivedOn ?? row.receivedOn
  const all = [...events, event]
  // Of what is closed and stays so, the day by which it was answered in time is no longer counted.
  const isOver = row.closedOn !== null && state === row.state
  const clock = isOver ? row : receivedOn !== null && kind.clock(receivedOn, all, row.law, calendar)
  const { dueOn, provisional } = clock || { dueOn: null, provisional: false }
  const seq = all.length
  const { plain, said } = parted(event.facts)
  await tx
    .insertInto('caseEvents')
    .values({
      caseId: row.id,
      seq,
      kind: event.act,
      at: now,
      onDay: event.on,
      accountId: event.accountId,
      facts: JSON.stringify(plain),
    })
    .execute()
  await keepWords(tx, sealer, { caseId: row.id, seq }, said)
  await tx
    .updateTable('cases')
    .set({
      ...set,
      state,
      receivedOn,
      dueOn,
      provisional,
      version: seq,
      ...(state === row.state ? {} : { closedOn: state === kind.last ? event.on : null }),
    })
    .where('id', '=', row.id)
    .execute()
  return { dueOn, state }
}
