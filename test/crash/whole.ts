import { sql } from 'kysely'
import { findForgedTimes } from '../../src/modules/ledger/index.ts'
import type { Db } from '../../src/platform/database.ts'
import { verifyLedger } from '../../src/platform/ledger.ts'

/**
 * Everything half-done in the database, by sentence; empty where every act is there whole or not at
 * all. Nothing in the platform mends a half act, so that one look after many crashes sees them all.
 */
export async function halfDone(db: Db): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {}
  const look = async (sentence: string, query: ReturnType<typeof sql>) => {
    const { rows } = await query.execute(db)
    if (rows.length > 0) found[sentence] = rows
  }
  const { firstBreak } = await verifyLedger(db)
  if (firstBreak) found['the ledger is broken'] = firstBreak
  const forged = await findForgedTimes(db, 'all')
  if (forged.length > 0) found['times differ from the ledger'] = forged

  await look(
    'a live edition lacks its row on the portal, its note, path, number or event',
    sql`select e.id from editions e join publications p on p.id = e.publication_id
      where e.state = 'live' and not (
        exists (select 1 from live_publications l where l.publication_id = p.id
          and l.revision_id = e.revision_id and l.version = p.version and l.path = p.path
          and l.published_at = e.published_at and not l.withdrawn)
        and exists (select 1 from change_notes n where n.edition_id = e.id)
        and exists (select 1 from path_reservations r where r.publication_id = p.id and r.path = p.path)
        and p.index_no is not null and p.first_published_at is not null
        and (select count(*) from ledger_events v where v.payload->>'editionId' = e.id::text
          and v.kind in ('publication.published', 'publication.imported')) = 1
        and (select count(*) from outbox o where o.topic = 'publication.published'
          and o.payload->>'publicationId' = p.id::text) = 1)`,
  )
  await look(
    'a row on the portal, a note or an event has no live edition',
    sql`select id from (
        select publication_id::text as id from live_publications
        union select publication_id::text from change_notes
        union select subject_id from ledger_events
          where kind in ('publication.published', 'publication.imported')
        union select payload->>'publicationId' from outbox where topic = 'publication.published'
      ) shown where not exists (select 1 from editions e
        where e.publication_id::text = shown.id and e.state = 'live')`,
  )
  await look(
    'an index number was given twice or to nobody',
    sql`select organization_id, last from index_no_counters c where last <> (
      select count(*) from publications p where p.organization_id = c.organization_id and p.index_no is not null)`,
  )
  await look(
    'a publication lacks its edition, revision, path or first event',
    sql`select p.id from publications p where not (
      exists (select 1 from editions e join revisions r on r.id = e.revision_id and r.edition_id = e.id
        where e.publication_id = p.id)
      and exists (select 1 from path_reservations r where r.publication_id = p.id)
      and exists (select 1 from ledger_events v where v.subject_id = p.id::text
        and v.kind in ('publication.created', 'publication.imported')))`,
  )
  await look(
    'an imported page has no source address, or the other way round',
    sql`select p.id from publications p
      left join import_sources i on i.publication_id = p.id
      left join revisions r on r.publication_id = p.id and r.number = 1
      where (i.source_address is distinct from r.metadata->>'sourceAddress')`,
  )
  await look(
    'a signature has no event, or an event no signature',
    sql`select coalesce(t.id::text, v.task) as task from
      (select id, revision_hash from review_tasks where state = 'signed') t
      full join (select payload->>'taskId' as task, payload->>'revisionHash' as hash from ledger_events
        where kind = 'review.signed') v on v.task = t.id::text
      where t.id is null or v.task is null or t.revision_hash <> v.hash`,
  )
  await look(
    'an open review has no open task, or is of no edition in review',
    sql`select w.id from reviews w join editions e on e.id = w.edition_id
      where (w.state = 'open') <> (e.state = 'in-review')
        or (w.state = 'open') <> exists (select 1 from review_tasks t where t.review_id = w.id and t.state = 'open')`,
  )
  await look(
    'an issued edition was not signed at every step',
    sql`select w.id from reviews w where w.state = 'completed' and exists (
      select 1 from review_tasks t where t.review_id = w.id and t.state <> 'signed')`,
  )
  await look(
    'a key is kept without its answer',
    sql`select key from idempotency_keys where response->'value' = 'null'::jsonb`,
  )
  return found
}
