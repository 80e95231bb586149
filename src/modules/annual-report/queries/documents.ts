import { sql } from 'kysely'
import { dayOf, type Instant, type LocalDate } from '../../../kernel/days.ts'
import type { Db, Tx } from '../../../platform/database.ts'
import type { RelationKind } from '../../content/rules/document.ts'
import { endOf, type IncomingRelation } from '../../content/rules/validity.ts'
import { yearSpan } from '../rules/count.ts'
import { DOCUMENT_COLUMNS } from '../rules/form.ts'
import type { CountedDocuments } from '../rules/prepared.ts'

export type CountedDocument = {
  id: string
  title: string
  path: string
  documentNo: string | null
  formedOn: LocalDate
  /** The day it ceased to be in force, by its own dates or another document; null where it has not. */
  endedOn: LocalDate | null
  /** Which figures of table one it is part of. */
  counts: readonly (keyof CountedDocuments)[]
}

/**
 * The normative documents of an organisation that table one of a year counts, by their own dates and
 * by what others did to them (条例 Art. 20 (1)). A document made counts as in force from then on, as the
 * form has it: what was in force, plus what was made, less what ended.
 */
export async function documentsOf(
  db: Db | Tx,
  organizationId: string,
  year: number,
): Promise<CountedDocument[]> {
  const { first, last } = yearSpan(year)
  const rows = await db
    .selectFrom('livePublications as l')
    .innerJoin('revisions as v', 'v.id', 'l.revisionId')
    .innerJoin('publications as p', 'p.id', 'l.publicationId')
    .select(['l.publicationId as id', 'l.title', 'l.path', 'l.documentNo'])
    .select(['l.publishedAt', 'p.firstPublishedAt', 'l.originallyPublishedOn'])
    .select(sql<LocalDate | null>`l.formed_on`.as('formedOn'))
    .select(sql<LocalDate | null>`v.metadata->>'effectiveOn'`.as('effectiveOn'))
    .select(sql<LocalDate | null>`v.metadata->>'expiresOn'`.as('expiresOn'))
    .where('l.organizationId', '=', organizationId)
    .where('l.locale', '=', 'zh-CN')
    .where('l.isNormative', '=', true)
    .where('l.withdrawn', '=', false)
    .orderBy('l.formedOn')
    .orderBy('l.publicationId')
    .execute()
  const relations = await relationsTo(
    db,
    rows.map(({ id }) => id),
  )
  return rows.flatMap((row) => {
    const formedOn = row.formedOn ?? publishedOn(row)
    if (formedOn > last) return []
    const endedOn = endOf(
      {
        effectiveOn: row.effectiveOn,
        expiresOn: row.expiresOn,
        relationsToIt: relations.get(row.id) ?? [],
      },
      last,
    )
    const counts = DOCUMENT_COLUMNS['2021'].filter((column) => {
      if (column === 'issued') return formedOn >= first
      if (column === 'repealed') return endedOn !== null && endedOn >= first
      return endedOn === null
    })
    if (counts.length === 0) return []
    const { id, title, path, documentNo } = row
    return [{ id, title, path, documentNo, formedOn, endedOn, counts }]
  })
}

async function relationsTo(db: Db | Tx, ids: readonly string[]) {
  const found = new Map<string, IncomingRelation[]>()
  if (ids.length === 0) return found
  const rows = await db
    .selectFrom('relations as r')
    .innerJoin('livePublications as l', 'l.publicationId', 'r.sourceId')
    .innerJoin('revisions as v', 'v.id', 'l.revisionId')
    .innerJoin('publications as p', 'p.id', 'l.publicationId')
    .select(['r.targetId', 'r.kind', 'l.title'])
    .select(['l.publishedAt', 'p.firstPublishedAt', 'l.originallyPublishedOn'])
    .select(sql<LocalDate | null>`v.metadata->>'effectiveOn'`.as('effectiveOn'))
    .where('r.targetId', 'in', ids)
    .where('l.withdrawn', '=', false)
    .execute()
  for (const { targetId, kind, title, effectiveOn, ...published } of rows)
    found.set(targetId, [
      ...(found.get(targetId) ?? []),
      {
        kind: kind as RelationKind,
        sourceTitle: title,
        sourceEffectiveOn: effectiveOn,
        sourcePublishedOn: publishedOn(published),
      },
    ])
  return found
}

/**
 * The day the public first read a document, here or on the site it was moved from. A corrected edition
 * changes what it says, not since when it has had effect.
 */
function publishedOn(row: {
  publishedAt: Instant
  firstPublishedAt: Instant | null
  originallyPublishedOn: LocalDate | null
}): LocalDate {
  return row.originallyPublishedOn ?? dayOf(row.firstPublishedAt ?? row.publishedAt)
}

export function countDocuments(documents: readonly CountedDocument[]): CountedDocuments {
  const of = (column: keyof CountedDocuments) =>
    documents.filter(({ counts }) => counts.includes(column)).length
  return { issued: of('issued'), repealed: of('repealed'), inForce: of('inForce') }
}
