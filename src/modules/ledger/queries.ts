import { sql } from 'kysely'
import type { Instant } from '../../kernel/days.ts'
import type { Actor } from '../../platform/context.ts'
import type { Db } from '../../platform/database.ts'
import { visibleOrganizations } from '../accounts/rules.ts'

export type LedgerFilter = {
  page: number
  pageSize: number
  organizationId?: string | undefined
  subjectId?: string | undefined
  /** A whole kind, or the part before its dot: `publication`. */
  kind?: string | undefined
  /** Part of the name. */
  actor?: string | undefined
}

/**
 * Events of the organisations a person may see, newest first; a platform administrator sees all, and
 * those that belong to no organisation. A foreign organisation's filter finds nothing.
 */
export async function listLedger(db: Db, actor: Actor, filter: LedgerFilter) {
  const visible = visibleOrganizations(actor)
  let query = db.selectFrom('ledgerEvents as e')
  if (visible !== 'all')
    query = query.where('e.organizationId', '=', sql<string>`any(${visible}::uuid[])`)
  if (filter.organizationId) query = query.where('e.organizationId', '=', filter.organizationId)
  if (filter.subjectId) query = query.where('e.subjectId', '=', filter.subjectId)
  if (filter.kind) {
    query = filter.kind.includes('.')
      ? query.where('e.kind', '=', filter.kind)
      : query.where('e.kind', 'like', `${escapeLike(filter.kind)}.%`)
  }
  if (filter.actor) query = query.where('e.actorName', 'like', `%${escapeLike(filter.actor)}%`)
  const { total } = await query
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const items = await query
    .leftJoin('organizations as o', 'o.id', 'e.organizationId')
    .select([
      'e.seq',
      'e.at',
      'e.actorName',
      'e.organizationId',
      'o.name as organizationName',
      'e.kind',
      'e.subjectKind',
      'e.subjectId',
      subjectTitle(),
      'e.payload',
      'e.legalBasis',
      'e.hash',
    ])
    .orderBy('e.seq', 'desc')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  return { items, total, page: filter.page, pageSize: filter.pageSize }
}

/** `%` and `_` in what a person typed mean themselves. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}

/** What the subject is called today; null for what has no name or is gone. */
function subjectTitle() {
  // Robots and years are subjects too; only a UUID can be looked up.
  const id = sql`(case when e.subject_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    then e.subject_id::uuid end)`
  return sql<string | null>`case e.subject_kind
    when 'publication' then (
      select r.title from revisions r where r.publication_id = ${id} order by r.number desc limit 1)
    when 'account' then (select a.name from accounts a where a.id = ${id})
    when 'organization' then (select n.name from organizations n where n.id = ${id})
    when 'unit' then (select u.name from units u where u.id = ${id})
    when 'site' then (select s.name from sites s where s.id = ${id})
    when 'column' then (select c.name from columns c where c.id = ${id})
    when 'topic' then (select c.name from columns c where c.id = ${id})
    end`.as('subjectTitle')
}

export type ForgedTime = {
  publicationId: string
  title: string
  /** The time the public is shown. */
  shown: Instant
  /** The time of the ledger's event; null where there is none. */
  recorded: Instant | null
}

/**
 * Times of publishing that are not the instant of their ledger event: of every edition that was ever
 * public, and of every row on the portal. A back-dated publication is a veto item of the national
 * inspection (国办秘函〔2019〕19号). `organizations` limits whose are named.
 */
export async function findForgedTimes(
  db: Db,
  organizations: 'all' | readonly string[],
): Promise<ForgedTime[]> {
  const scope =
    organizations === 'all' ? sql`true` : sql`p.organization_id = any(${organizations}::uuid[])`
  const { rows } = await sql<ForgedTime>`
    with said as (
      select distinct on (payload->>'editionId') payload->>'editionId' as edition_id, subject_id, at
      from ledger_events
      where kind in ('publication.published', 'publication.published-urgently', 'publication.imported')
        and subject_kind = 'publication'
      order by payload->>'editionId', seq desc),
    shown as (
      select publication_id, id as edition_id, revision_id, published_at
      from editions where published_at is not null
      union
      select l.publication_id, r.edition_id, r.id, l.published_at
      from live_publications l join revisions r on r.id = l.revision_id)
    select distinct shown.publication_id, r.title, shown.published_at as shown, said.at as recorded
    from shown
    join publications p on p.id = shown.publication_id
    join revisions r on r.id = shown.revision_id
    left join said on said.edition_id = shown.edition_id::text
      and said.subject_id = shown.publication_id::text
    where shown.published_at is distinct from said.at and ${scope}
    order by shown.published_at desc`.execute(db)
  return rows
}
