import { sql } from 'kysely'
import { dayOf, type Instant } from '../../kernel/days.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { revisionOf } from '../content/index.ts'
import type { Metadata } from '../content/rules/document.ts'
import { kindOf } from '../content/rules/kinds.ts'
import { validityOf } from '../content/rules/validity.ts'

/** Recomputes the validity a live publication shows; answers the new one where it changed. */
export async function refreshValidity(
  tx: Tx,
  publicationId: string,
  now: Instant,
): Promise<string | undefined> {
  const live = await tx
    .selectFrom('livePublications')
    .select(['revisionId', 'validity', 'kind'])
    .where('publicationId', '=', publicationId)
    .executeTakeFirst()
  if (!live || !kindOf(live.kind).policy) return undefined
  const revision = await revisionOf(tx, live.revisionId)
  const validity = await currentValidity(tx, publicationId, revision, now)
  if (validity === live.validity) return undefined
  await tx
    .updateTable('livePublications')
    .set({ validity })
    .where('publicationId', '=', publicationId)
    .execute()
  return validity
}

export async function currentValidity(
  db: Db | Tx,
  publicationId: string,
  revision: { metadata: Metadata },
  now: Instant,
) {
  const sources = await db
    .selectFrom('relations as r')
    .innerJoin('livePublications as l', 'l.publicationId', 'r.sourceId')
    .innerJoin('revisions as v', 'v.id', 'l.revisionId')
    .select([
      'r.kind',
      'l.title as sourceTitle',
      'l.publishedAt',
      sql<string | null>`v.metadata->>'effectiveOn'`.as('sourceEffectiveOn'),
    ])
    .where('r.targetId', '=', publicationId)
    .where('l.withdrawn', '=', false)
    .execute()
  return validityOf(
    {
      effectiveOn: revision.metadata.effectiveOn,
      expiresOn: revision.metadata.expiresOn,
      relationsToIt: sources.map((source) => ({
        kind: source.kind,
        sourceTitle: source.sourceTitle,
        sourceEffectiveOn: source.sourceEffectiveOn,
        sourcePublishedOn: dayOf(source.publishedAt),
      })),
    },
    dayOf(now),
  ).validity
}
