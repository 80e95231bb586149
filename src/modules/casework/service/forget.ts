import { sql } from 'kysely'
import type { Instant, LocalDate } from '../../../kernel/days.ts'
import type { Tx } from '../../../platform/database.ts'
import type { SealedColumn } from '../../../platform/sealing.ts'
import type { Retention } from '../rules/retention.ts'
import { EVENT_WORDS } from '../rules/words.ts'
import { APPLICANTS } from '../service.ts'
import { LETTERS_SENT } from './documents.ts'

/** What is done to cases whose time is over, and when. */
type Over = { ids: readonly string[]; today: LocalDate; now: Instant }

/**
 * Deletes from cases who somebody is and what anybody wrote: what is sealed, the words of events, notes
 * and reviews, titles, files. Kinds, days, outcomes and numbers stay, from which the years are counted.
 * `sealed` are all sealed columns there are. Answers the hashes of files that nothing names any more.
 */
export async function forget(
  tx: Tx,
  { act, forgets }: Pick<Retention, 'act' | 'forgets'>,
  sealed: readonly SealedColumn[],
  { ids, today, now }: Over,
): Promise<string[]> {
  const these = sql<string>`any(${ids}::uuid[])`
  await sql`
    insert into case_events (case_id, seq, kind, at, on_day, account_id, facts)
    select id, version + 1, ${act}, ${now}::timestamptz, ${today}::date, null, '{}'::jsonb
    from cases where id = ${these}`.execute(tx)
  await tx
    .updateTable('cases')
    .set({
      sealed: '',
      facts: sql`facts - ${[...forgets]}::text[]`,
      applicantHash: null,
      anonymisedAt: now,
      version: sql`version + 1`,
    })
    .where('id', '=', these)
    .execute()
  // Left in plain words by an earlier version.
  await sql`
    update case_events set facts = facts - ${[...EVENT_WORDS]}::text[]
    where case_id = ${these} and jsonb_exists_any(facts, ${[...EVENT_WORDS]}::text[])`.execute(tx)
  for (const { table, column } of sealed)
    if (table !== APPLICANTS.table && table !== LETTERS_SENT.table)
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = '' where case_id = ${these}`.execute(
        tx,
      )
  await tx.deleteFrom('caseNotes').where('caseId', '=', these).execute()
  return forgetDocuments(tx, ids, now)
}

/**
 * Letters lose their words, files their names and bytes. A letter's title is its kind's; that of a file
 * was typed. What has been published of a case is a file of the library besides, and stays there.
 */
async function forgetDocuments(tx: Tx, ids: readonly string[], now: Instant): Promise<string[]> {
  const these = sql<string>`any(${ids}::uuid[])`
  const files = await tx
    .selectFrom('caseDocuments as d')
    .innerJoin('caseFiles as f', 'f.id', 'd.fileId')
    .select(['f.id', 'f.hash'])
    .where('d.caseId', '=', these)
    .execute()
  await tx
    .updateTable('caseDocuments')
    .set({
      title: sql<string>`case when series is null then '' else title end`,
      sealed: '',
      fileId: null,
      hash: '',
      deletedAt: now,
    })
    .where('caseId', '=', these)
    .execute()
  if (files.length === 0) return []
  await tx
    .deleteFrom('caseFiles')
    .where(
      'id',
      'in',
      files.map(({ id }) => id),
    )
    .execute()
  return unnamed(tx, [...new Set(files.map(({ hash }) => hash))])
}

/** Of these hashes those that no row names any more; what such a file was found to say goes with it. */
async function unnamed(tx: Tx, hashes: readonly string[]): Promise<string[]> {
  const named = await tx
    .selectFrom('storedFiles')
    .select('hash')
    .where('hash', 'in', hashes)
    .execute()
  const still = new Set(named.map(({ hash }) => hash))
  const gone = hashes.filter((hash) => !still.has(hash))
  if (gone.length > 0) await tx.deleteFrom('fileScans').where('hash', 'in', gone).execute()
  return gone
}
