import { sql } from 'kysely'
import { refuse } from '../../../kernel/errors.ts'
import type { Services } from '../../../platform/context.ts'
import type { Db, Tx } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'
import { type SealedColumn, SealedShut, type Sealer, sealedAs } from '../../../platform/sealing.ts'
import { EVENT_WORDS, parted, type Said } from '../rules/words.ts'
import { refusals } from '../strings.ts'

/** The columns that hold what is written of a case: in events, in notes, in the register of reviews. */
export const EVENT_SAID = { table: 'case_words', column: 'sealed' } as const
export const NOTES = { table: 'case_notes', column: 'words' } as const
export const REVIEW_NOTES = { table: 'case_reviews', column: 'note' } as const

/** Seals the words of an event, if it has any. */
export async function keepWords(
  tx: Tx,
  sealer: Sealer,
  { caseId, seq }: { caseId: string; seq: number },
  said: Said,
): Promise<void> {
  if (Object.keys(said).length === 0) return
  const id = newId()
  const sealed = sealer.seal(JSON.stringify(said), sealedAs(EVENT_SAID, id))
  await tx.insertInto('caseWords').values({ id, caseId, seq, sealed }).execute()
}

/**
 * The words of a case, by the event they belong to. What does not open is left out, as if nothing had been
 * written; `needed` refuses instead.
 */
export async function wordsOf(
  db: Db | Tx,
  sealer: Sealer,
  caseId: string,
  how: 'shown' | 'needed' = 'shown',
): Promise<Map<number, Said>> {
  const rows = await db
    .selectFrom('caseWords')
    .select(['id', 'seq', 'sealed'])
    .where('caseId', '=', caseId)
    .where('sealed', '!=', '')
    .execute()
  const words = new Map<number, Said>()
  for (const row of rows) {
    const said = opened(sealer, EVENT_SAID, row.id, row.sealed, how)
    if (said !== '') words.set(row.seq, JSON.parse(said) as Said)
  }
  return words
}

/** A note of the office, or of a review; '' where its key is not at hand. */
export function openNote(sealer: Sealer, of: SealedColumn, id: string, value: string): string {
  return isSealed(value) ? opened(sealer, of, id, value, 'shown') : value
}

/** What an earlier version left in plain words is shown as it is until it is sealed. */
function isSealed(value: string): boolean {
  return value.startsWith('s1.')
}

function opened(
  sealer: Sealer,
  of: SealedColumn,
  id: string,
  value: string,
  how: 'shown' | 'needed',
): string {
  try {
    return sealer.open(value, sealedAs(of, id))
  } catch (error) {
    if (!(error instanceof SealedShut)) throw error
    if (how === 'needed') throw refuse(refusals, 'casework.words-shut', { id: error.keyId })
    return ''
  }
}

const BUNDLE = 500

/** Seals what an earlier version left in plain words, bundle by bundle; what is done stays done. */
export async function sealFormerWords({ db, sealer }: Services): Promise<void> {
  while (await db.transaction().execute((tx) => sealWordsOfSome(tx, sealer)));
  await sealNotes(db, sealer, NOTES)
  await sealNotes(db, sealer, REVIEW_NOTES)
}

/** Whether there was anything. */
async function sealWordsOfSome(tx: Tx, sealer: Sealer): Promise<boolean> {
  const names = [...EVENT_WORDS]
  const rows = await tx
    .selectFrom('caseEvents as e')
    .select(['e.caseId', 'e.seq', 'e.facts'])
    .where(sql<boolean>`jsonb_exists_any(e.facts, ${names}::text[])`)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('caseWords as w')
            .select('w.id')
            .whereRef('w.caseId', '=', 'e.caseId')
            .whereRef('w.seq', '=', 'e.seq'),
        ),
      ),
    )
    .limit(BUNDLE)
    .forUpdate('e')
    .skipLocked()
    .execute()
  for (const { caseId, seq, facts } of rows) {
    const { said } = parted(facts as Record<string, unknown>)
    await keepWords(tx, sealer, { caseId, seq }, said)
    await sql`update case_events set facts = facts - ${names}::text[]
      where case_id = ${caseId} and seq = ${seq}`.execute(tx)
  }
  return rows.length > 0
}

async function sealNotes(db: Db, sealer: Sealer, of: SealedColumn): Promise<void> {
  const [table, column] = [sql.table(of.table), sql.ref(of.column)]
  const { rows } = await sql<{ id: string; value: string }>`
    select id, ${column} as value from ${table}
    where ${column} != '' and ${column} not like 's1.%'`.execute(db)
  for (const { id, value } of rows)
    await sql`update ${table} set ${column} = ${sealer.seal(value, sealedAs(of, id))}
      where id = ${id} and ${column} = ${value}`.execute(db)
}
