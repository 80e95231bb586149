import { sql } from 'kysely'
import type { Instant } from '../../../kernel/days.ts'
import type { Db, Tx } from '../../../platform/database.ts'
import { titlesOf } from '../../content/index.ts'
import type { EditionState } from '../../content/rules/permissions.ts'

const ACT = 'proposed-for-publication'

/** A publication made of an answer, and how far it has come. */
export type Proposed = {
  publicationId: string
  title: string
  state: EditionState
  publishedAt: Instant | null
}

/** The publication made of this answer or of a similar one; null where there is none, or it was given up. */
export async function proposedFrom(
  db: Db | Tx,
  requestId: string,
  similar: readonly string[],
): Promise<Proposed | null> {
  const rows = await db
    .selectFrom('caseEvents as e')
    .innerJoin('editions as d', (join) =>
      join.on(sql<boolean>`d.publication_id = (e.facts->>'publicationId')::uuid`),
    )
    .select(['d.publicationId', 'd.state', 'd.publishedAt'])
    .where('e.caseId', 'in', [requestId, ...similar])
    .where('e.kind', '=', ACT)
    .where((eb) =>
      eb.or([
        eb('e.caseId', '=', requestId),
        sql<boolean>`e.facts->'others' @> ${JSON.stringify([requestId])}::jsonb`,
      ]),
    )
    .where('d.state', '!=', 'discarded')
    .orderBy('e.at', 'desc')
    .orderBy('d.number', 'desc')
    .execute()
  // What the public reads says more than the edition somebody has begun since.
  const row = rows.find(({ state }) => state === 'live') ?? rows[0]
  if (!row) return null
  const { publicationId, state, publishedAt } = row
  const title = (await titlesOf(db, [publicationId])).get(publicationId) ?? ''
  return { publicationId, title, state, publishedAt }
}

/** Columns of a site in which the public reads what was made of an answer, the fullest first. */
export async function columnsOfAnswers(db: Db, siteId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('caseEvents as e')
    .innerJoin('publications as p', (join) =>
      join.on(sql<boolean>`p.id = (e.facts->>'publicationId')::uuid`),
    )
    .innerJoin('editions as d', 'd.publicationId', 'p.id')
    .select(['p.columnId'])
    .where('e.kind', '=', ACT)
    .where('p.siteId', '=', siteId)
    .where('d.state', '=', 'live')
    .groupBy('p.columnId')
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .orderBy('p.columnId')
    .execute()
  return rows.map(({ columnId }) => columnId)
}
