import { sql } from 'kysely'
import { dayOf, type Instant } from '../../kernel/days.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { englishOf, revisionOf } from '../content/index.ts'
import type { Metadata } from '../content/rules/document.ts'
import { kindOf } from '../content/rules/kinds.ts'
import { validityOf } from '../content/rules/validity.ts'

/**
 * Recomputes the validity a live publication shows, and with it that of its English version; answers
 * the new one where it changed.
 */
export async function refreshValidity(
  tx: Tx,
  publicationId: string,
  now: Instant,
): Promise<string | undefined> {
  const englishId = await englishOf(tx, publicationId)
  if (englishId) await refreshOne(tx, englishId, now)
  return refreshOne(tx, publicationId, now)
}

async function refreshOne(
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

/**
 * What the document is worth on this day, by its own dates and by what others did to it. A translation
 * is worth what its Chinese is.
 */
export async function currentValidity(
  db: Db | Tx,
  publicationId: string,
  revision: { metadata: Metadata },
  now: Instant,
) {
  const chinese = await chineseOf(db, publicationId)
  const { metadata } = chinese ?? revision
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
    .where('r.targetId', '=', chinese?.publicationId ?? publicationId)
    .where('l.withdrawn', '=', false)
    .execute()
  return validityOf(
    {
      effectiveOn: metadata.effectiveOn,
      expiresOn: metadata.expiresOn,
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

/** The public text of what a publication translates. */
async function chineseOf(db: Db | Tx, publicationId: string) {
  return db
    .selectFrom('publications as p')
    .innerJoin('livePublications as l', 'l.publicationId', 'p.translationOf')
    .innerJoin('revisions as v', 'v.id', 'l.revisionId')
    .select(['l.publicationId', 'v.metadata'])
    .where('p.id', '=', publicationId)
    .executeTakeFirst()
}
