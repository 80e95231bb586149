import { sql } from 'kysely'
import { addDays, type Instant, type LocalDate } from '../../../kernel/days.ts'
import type { Services } from '../../../platform/context.ts'
import type { Db, Tx } from '../../../platform/database.ts'
import { type RequestState, requestKind } from '../rules/kind.ts'
import { likeness, NEARLY_THE_SAME } from '../rules/similar.ts'
import { listedOf } from './masked.ts'

/** Of so many of the latest applications, received and not yet, it is asked whether they want the same. */
const LOOKED_THROUGH = 300
export const SHOWN = 5
const YEAR_DAYS = 365

type Of = {
  id: string
  number: string
  organizationId: string
  facts: unknown
  submittedAt: Instant
  receivedOn: LocalDate | null
  mergedIntoId: string | null
}

type Opening = Pick<Services, 'db' | 'sealer'>

function others(db: Db | Tx, of: Pick<Of, 'id' | 'organizationId'>) {
  return db
    .selectFrom('cases as c')
    .select(['c.id', 'c.number', 'c.state', 'c.submittedAt', 'c.applicantHash', 'c.sealed'])
    .select(sql<string>`coalesce(c.facts->>'wanted', '')`.as('wanted'))
    .where('c.organizationId', '=', of.organizationId)
    .where('c.kind', '=', requestKind.name)
    .where('c.id', '!=', of.id)
}

const named = <T extends { state: string }>(rows: readonly T[]) =>
  rows.map((row) => ({ ...row, state: row.state as RequestState }))
type Listed = {
  id: string
  state: string
  wanted: string
  sealed: string
  applicantHash: string | null
}
/** As a list names it. */
const listed = <T extends Listed>(opening: Opening, rows: readonly T[]) =>
  named(rows).map(({ applicantHash: _, ...row }) => listedOf(opening)(row))

/** The same applicant's other applications (条例 Art. 35, 42): counted, never a reason to refuse one. */
export async function ofSameApplicant(opening: Opening, of: Of, marks: readonly string[]) {
  const { db } = opening
  if (marks.length === 0) return { month: 0, year: 0, others: [] }
  const day = of.receivedOn ?? of.submittedAt.slice(0, 10)
  const same = others(db, of).where('c.applicantHash', 'in', [...marks])
  // What was set aside or withdrawn before it was received is counted in no month, nor charged for.
  const counted = same
    .clearSelect()
    .where((eb) => eb.or([eb('c.receivedOn', 'is not', null), eb('c.closedOn', 'is', null)]))
  const onDay = sql<LocalDate>`coalesce(c.received_on, (c.submitted_at + interval '8 hours')::date)`
  const count = async (from: LocalDate, before: boolean) => {
    let query = counted.select((eb) => eb.fn.countAll<number>().as('count'))
    query = query.where(onDay, '>=', from)
    if (before)
      query = query.where(
        sql<boolean>`(c.submitted_at, c.number) < (${of.submittedAt}::timestamptz, ${of.number})`,
      )
    return Number((await query.executeTakeFirstOrThrow()).count)
  }
  return {
    month: await count(`${day.slice(0, 8)}01`, true),
    year: await count(addDays(day, -YEAR_DAYS), false),
    others: listed(opening, await same.orderBy('c.submittedAt', 'desc').limit(SHOWN).execute()),
  }
}

/** Applications of anybody that ask for nearly the same, the most alike first. */
export async function similarTo(db: Db | Tx, of: Of) {
  const { wanted = '' } = of.facts as { wanted?: string }
  // Apart: those nobody has confirmed yet have no day, and many of them must not hide the received.
  const received = await others(db, of)
    .where('c.receivedOn', 'is not', null)
    .orderBy('c.receivedOn', 'desc')
    .limit(LOOKED_THROUGH)
    .execute()
  const unconfirmed = await others(db, of)
    .where('c.receivedOn', 'is', null)
    .orderBy('c.submittedAt', 'desc')
    .limit(LOOKED_THROUGH)
    .execute()
  return named(
    [...received, ...unconfirmed]
      .map((row) => ({ row, like: likeness(row.wanted, wanted) }))
      .filter(({ like }) => like >= NEARLY_THE_SAME)
      .sort((a, b) => b.like - a.like)
      .map(({ row }) => row),
  )
}

/** What it is handled together with. */
export async function mergedWith(opening: Opening, of: Of) {
  const { db } = opening
  const [into] = of.mergedIntoId
    ? listed(opening, await others(db, of).where('c.id', '=', of.mergedIntoId).execute())
    : []
  const merged = listed(
    opening,
    await others(db, of).where('c.mergedIntoId', '=', of.id).orderBy('c.number').execute(),
  )
  return { mergedInto: into ?? null, merged }
}
