import { sql } from 'kysely'
import { type Context, requireActor } from '../../../platform/context.ts'
import { whyNotReadCases } from '../../casework/rules/kind.ts'
import { requestKind } from '../rules/kind.ts'
import type { OutcomeRow } from '../rules/outcomes.data.ts'
import { dueSoonUntil } from '../rules/reassessment.ts'
import { listedOf } from './masked.ts'

/** What was withheld and is to be looked at again (条例 Art. 18), what is due first. */
export async function listReassessments(
  context: Context,
  filter: { page: number; pageSize: number; which: 'due' | 'all' },
) {
  const actor = requireActor(context)
  const today = context.clock.today()
  const mine = [...new Set(actor.grants.map((grant) => grant.organizationId))].filter(
    (id) => whyNotReadCases(actor, requestKind, id) === undefined,
  )
  let query = context.db
    .selectFrom('cases as c')
    .where('c.kind', '=', requestKind.name)
    .where('c.organizationId', '=', sql<string>`any(${mine}::uuid[])`)
    .where('c.reassessOn', 'is not', null)
  if (filter.which === 'due') query = query.where('c.reassessOn', '<=', dueSoonUntil(today))
  const { total } = await query
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await query
    .select(['c.id', 'c.sealed', 'c.number', 'c.outcome', 'c.closedOn', 'c.reassessOn'])
    .select(sql<string>`coalesce(c.facts->>'wanted', '')`.as('wanted'))
    .select((eb) =>
      eb
        .selectFrom('caseEvents as e')
        .select('e.onDay')
        .whereRef('e.caseId', '=', 'c.id')
        .where('e.kind', '=', 'reassess')
        .orderBy('e.seq', 'desc')
        .limit(1)
        .as('lastOn'),
    )
    .orderBy('c.reassessOn')
    .orderBy('c.id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  return {
    items: rows.map(listedOf(context)).map(({ outcome, closedOn, reassessOn, ...row }) => ({
      ...row,
      outcome: outcome as OutcomeRow,
      closedOn: closedOn!,
      reassessOn: reassessOn!,
      due: reassessOn! <= today,
    })),
    total: Number(total),
    page: filter.page,
    pageSize: filter.pageSize,
  }
}
