import { sql } from 'kysely'
import type { LocalDate } from '../../kernel/days.ts'
import type { Db } from '../../platform/database.ts'

/** The day something was first public: where it came from, else on this platform. */
const PUBLISHED_ON = sql<LocalDate>`(sorted_at at time zone 'Asia/Shanghai')::date`

/** What a site shows in Chinese, published since a day. */
function publishedSince(db: Db, siteId: string, from: LocalDate) {
  return db
    .selectFrom('livePublications')
    .where('livePublications.siteId', '=', siteId)
    .where('livePublications.locale', '=', 'zh-CN')
    .where('livePublications.withdrawn', '=', false)
    .where(
      'livePublications.sortedAt',
      '>=',
      sql<string>`${from}::timestamp at time zone 'Asia/Shanghai'`,
    )
}

/** How many of each kind in each month, `2026-11`. */
export async function kindsByMonth(db: Db, siteId: string, from: LocalDate) {
  return publishedSince(db, siteId, from)
    .select(['livePublications.publicationId as id', 'livePublications.kind'])
    .select(sql<string>`to_char(${PUBLISHED_ON}, 'YYYY-MM')`.as('month'))
    .execute()
}

export async function interpretationForms(db: Db, siteId: string, from: LocalDate) {
  return publishedSince(db, siteId, from)
    .innerJoin('revisions', 'revisions.id', 'livePublications.revisionId')
    .select('livePublications.publicationId as id')
    .select(sql<string | null>`revisions.metadata->>'interpretationForm'`.as('form'))
    .where('livePublications.kind', '=', 'interpretation')
    .execute()
}

export async function datedDocuments(db: Db, siteId: string, from: LocalDate) {
  return publishedSince(db, siteId, from)
    .select('livePublications.publicationId as id')
    .select(sql<LocalDate>`live_publications.formed_on`.as('formedOn'))
    .select(PUBLISHED_ON.as('publishedOn'))
    .where('livePublications.formedOn', 'is not', null)
    .execute()
}

/** Interpretations owed for documents the public can see. */
export async function interpretationDuties(db: Db, siteId: string) {
  return db
    .selectFrom('interpretationDuties as d')
    .innerJoin('livePublications as l', 'l.publicationId', 'd.publicationId')
    .select(['d.publicationId as id', 'd.dueOn', 'd.metAt'])
    .where('l.siteId', '=', siteId)
    .where('l.locale', '=', 'zh-CN')
    .where('l.withdrawn', '=', false)
    .execute()
}
