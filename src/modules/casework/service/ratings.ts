import { sql } from 'kysely'
import type { Instant, LocalDate } from '../../../kernel/days.ts'
import { refuse } from '../../../kernel/errors.ts'
import type { Db, Tx } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'
import { SealedShut, type Sealer, sealedAs } from '../../../platform/sealing.ts'
import type { CaseEvent, CaseKind } from '../rules/kind.ts'
import { type Grade, mayRate, noRatings, type Ratings } from '../rules/ratings.ts'
import { addEvent, type lockCase } from '../service.ts'
import { refusals } from '../strings.ts'

/** The column that holds what people write with a rating. */
export const REMARKS = { table: 'case_ratings', column: 'remark' } as const

/**
 * Keeps what the applicant says of the answer, in the command's transaction: the grade in the timeline,
 * the remark sealed. Refuses where there is no answer to rate, or it has been rated.
 */
export async function rateCase<Act extends string>(
  tx: Tx,
  sealer: Sealer,
  kind: CaseKind<string, Act>,
  locked: Awaited<ReturnType<typeof lockCase<Act>>>,
  { grade, remark }: { grade: Grade; remark: string },
  on: LocalDate,
  now: Instant,
): Promise<void> {
  const { row, events } = locked
  // What is written after everything else was deleted would stay for good.
  const over = row.anonymisedAt !== null
  if (over || !kind.rated || !mayRate(kind, row.state, events))
    throw refuse(refusals, 'casework.not-now')
  const event: CaseEvent<Act> = { act: kind.rated.act, on, accountId: null, facts: { grade } }
  await addEvent(tx, sealer, kind, locked, event, now)
  const id = newId()
  await tx
    .insertInto('caseRatings')
    .values({
      id,
      caseId: row.id,
      grade,
      remark: sealer.seal(remark.trim(), sealedAs(REMARKS, id)),
      ratedOn: on,
      ratedAt: now,
    })
    .execute()
}

export type Rating = { grade: Grade; remark: string; on: LocalDate }

/** What was said of a case; a remark whose key is not at hand is shown as none. */
export async function ratingOf(
  db: Db | Tx,
  sealer: Sealer,
  caseId: string,
): Promise<Rating | null> {
  const row = await db
    .selectFrom('caseRatings')
    .select(['id', 'grade', 'remark', 'ratedOn'])
    .where('caseId', '=', caseId)
    .executeTakeFirst()
  return row ? { grade: row.grade, remark: opened(sealer, row), on: row.ratedOn } : null
}

function opened(sealer: Sealer, { id, remark }: { id: string; remark: string }): string {
  try {
    return sealer.open(remark, sealedAs(REMARKS, id))
  } catch (error) {
    if (error instanceof SealedShut) return ''
    throw error
  }
}

/** How the cases of a kind were rated in these organisations: numbers per grade, and nobody's words. */
export async function ratingsOf(
  db: Db,
  of: {
    kind: string
    organizationIds: readonly string[]
    /** Rated on or after, on or before. */
    from?: LocalDate | undefined
    to?: LocalDate | undefined
  },
): Promise<Ratings> {
  let query = db
    .selectFrom('caseRatings as r')
    .innerJoin('cases as c', 'c.id', 'r.caseId')
    .select(['r.grade', (eb) => eb.fn.countAll<number>().as('count')])
    .where('c.kind', '=', of.kind)
    .where('c.organizationId', '=', sql<string>`any(${of.organizationIds}::uuid[])`)
  if (of.from) query = query.where('r.ratedOn', '>=', of.from)
  if (of.to) query = query.where('r.ratedOn', '<=', of.to)
  const ratings = noRatings()
  for (const { grade, count } of await query.groupBy('r.grade').execute())
    ratings[grade] = Number(count)
  return ratings
}
