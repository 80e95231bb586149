import { sql } from 'kysely'
import type { LocalDate } from '../../kernel/days.ts'
import type { RelationKind } from '../../modules/content/rules/document.ts'
import { hrefOfPublication, type Portal } from '../portal.ts'

/** A public document that repeals, supersedes or amends another. */
export type Effect = {
  kind: RelationKind
  title: string
  documentNo: string | null
  href: string
  /** The day it acts: its effective day, else the day it was first published. */
  on: LocalDate
}

/** What acts on each of these documents, earliest first. */
export async function effectsOn(
  portal: Portal,
  targetIds: readonly string[],
): Promise<Map<string, Effect[]>> {
  const effects = new Map<string, Effect[]>()
  if (targetIds.length === 0) return effects
  const rows = await portal.db
    .selectFrom('relations')
    .innerJoin('livePublications as s', 's.publicationId', 'relations.sourceId')
    .innerJoin('revisions', 'revisions.id', 's.revisionId')
    .select(['relations.targetId', 'relations.kind', 's.publicationId'])
    .select(['s.title', 's.documentNo', 's.siteId', 's.locale', 's.path'])
    .select(
      sql<LocalDate>`coalesce((revisions.metadata->>'effectiveOn')::date, s.originally_published_on, (s.published_at at time zone 'Asia/Shanghai')::date)`.as(
        'on',
      ),
    )
    .where('relations.targetId', 'in', [...targetIds])
    .where('relations.kind', '<>', 'interprets')
    .where('s.withdrawn', '=', false)
    .orderBy('on')
    .orderBy('s.publicationId')
    .execute()
  for (const row of rows) {
    portal.tags.add(`publication:${row.publicationId}`)
    const effect = {
      kind: row.kind,
      title: row.title,
      documentNo: row.documentNo,
      href: hrefOfPublication(portal, row),
      on: row.on,
    }
    effects.set(row.targetId, [...(effects.get(row.targetId) ?? []), effect])
  }
  return effects
}
