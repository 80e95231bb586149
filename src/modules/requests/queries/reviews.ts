import { sql } from 'kysely'
import { type Context, requireActor, type Services } from '../../../platform/context.ts'
import { openNote, REVIEW_NOTES } from '../../casework/index.ts'
import { whyNotReadCases } from '../../casework/rules/kind.ts'
import { requestKind } from '../rules/kind.ts'
import type { ReviewKind } from '../rules/reviews.ts'

/** Reviews, litigation and complaints about one application, in order. */
export async function reviewsOf({ db, sealer }: Pick<Services, 'db' | 'sealer'>, caseId: string) {
  const rows = await db
    .selectFrom('caseReviews')
    .select(['id', 'kind', 'filedOn', 'result', 'closedOn', 'body', 'note'])
    .where('caseId', '=', caseId)
    .orderBy('filedOn')
    .orderBy('id')
    .execute()
  return rows.map(noted(sealer))
}

/** With the note in plain words. */
function noted(sealer: Services['sealer']) {
  return <Row extends { id: string; note: string }>(row: Row): Row => ({
    ...row,
    note: openNote(sealer, REVIEW_NOTES, row.id, row.note),
  })
}

/** The register of the organisations whose cases this person reads, the newest first. */
export async function listReviews(
  context: Context,
  filter: { page: number; pageSize: number; kind?: ReviewKind | undefined },
) {
  const actor = requireActor(context)
  const mine = [...new Set(actor.grants.map((grant) => grant.organizationId))].filter(
    (id) => whyNotReadCases(actor, requestKind, id) === undefined,
  )
  let query = context.db
    .selectFrom('caseReviews as r')
    .innerJoin('cases as c', 'c.id', 'r.caseId')
    .where('c.kind', '=', requestKind.name)
    .where('c.organizationId', '=', sql<string>`any(${mine}::uuid[])`)
  if (filter.kind) query = query.where('r.kind', '=', filter.kind)
  const { total } = await query
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const items = await query
    .select(['r.id', 'r.kind', 'r.filedOn', 'r.result', 'r.closedOn', 'r.body', 'r.note'])
    .select(['c.id as requestId', 'c.number'])
    .orderBy('r.filedOn', 'desc')
    .orderBy('r.id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  return {
    items: items.map(noted(context.sealer)),
    total: Number(total),
    page: filter.page,
    pageSize: filter.pageSize,
  }
}
