import { sql } from 'kysely'
import type { Instant, LocalDate } from '../../../kernel/days.ts'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import type { SealedColumn } from '../../../platform/sealing.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { retainedIn, yearsOf } from '../queries/retention.ts'
import type { CaseKind } from '../rules/kind.ts'
import { whyNotOpenSealed } from '../rules/kind.ts'
import { keptBecause, type Retention } from '../rules/retention.ts'
import { APPLICANTS } from '../service.ts'
import { LETTERS_SENT } from './documents.ts'

/** A kind of case whose sealed data have a time. */
export type Retained = Pick<CaseKind, 'name' | 'readers' | 'openers'> & {
  retention: Retention
}

/** Hours of Beijing in which the office is empty. */
const NIGHT = { from: 1, to: 5 } as const

/** Somebody else has looked tonight. */
class Looked extends Error {}

/**
 * Looks, once a night, for cases whose time is over, organisation by organisation and kind by kind.
 * `sealed` are all sealed columns there are; the rows of each but the cases name their case.
 */
export async function anonymiseOld(
  context: Context,
  kinds: readonly Retained[],
  sealed: readonly SealedColumn[],
): Promise<void> {
  if (!isNight(context.clock.now())) return
  const organizations = await context.db
    .selectFrom('cases')
    .select(['organizationId', 'kind'])
    .distinct()
    .where('closedOn', 'is not', null)
    .execute()
  for (const { organizationId, kind: name } of organizations) {
    const kind = kinds.find((each) => each.name === name)
    if (kind) await anonymiseIn(context, kind, sealed, organizationId)
  }
}

async function anonymiseIn(
  context: Context,
  kind: Retained,
  sealed: readonly SealedColumn[],
  organizationId: string,
) {
  const today = context.clock.today()
  const hashes: string[] = []
  const look = command(context, undefined, async (tx, record, now) => {
    const begun = await tx
      .insertInto('caseRetentionRuns')
      .values({
        organizationId,
        kind: kind.name,
        ranOn: today,
        ranAt: now,
        anonymised: 0,
        leftOut: 0,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('ranOn')
      .executeTakeFirst()
    if (!begun) throw new Looked()
    const years = await yearsOf(tx, kind, organizationId)
    const over = await retainedIn(tx, kind, organizationId, years, 'over', today).execute()
    const ids = over.filter((row) => keptBecause(row) === null).map(({ id }) => id)
    if (ids.length > 0)
      hashes.push(...(await forget(tx, kind.retention.act, sealed, ids, today, now)))
    const counts = { anonymised: ids.length, leftOut: over.length - ids.length }
    await tx
      .updateTable('caseRetentionRuns')
      .set(counts)
      .where('organizationId', '=', organizationId)
      .where('kind', '=', kind.name)
      .where('ranOn', '=', today)
      .execute()
    record({
      kind: 'case.retention-looked',
      subjectKind: 'organization',
      subjectId: organizationId,
      organizationId,
      payload: { kind: kind.name, years, ...counts },
    })
  })
  try {
    await look
  } catch (error) {
    if (error instanceof Looked) return
    throw error
  }
  // What no row names any more; a crash before this leaves bytes nobody can ask for.
  for (const hash of hashes) await context.files.remove(hash)
}

/** Deletes what says who somebody is; answers the hashes of files that nothing names any more. */
async function forget(
  tx: Tx,
  act: string,
  sealed: readonly SealedColumn[],
  ids: readonly string[],
  today: LocalDate,
  now: Instant,
): Promise<string[]> {
  const these = sql<string>`any(${ids}::uuid[])`
  await sql`
    insert into case_events (case_id, seq, kind, at, on_day, account_id, facts)
    select id, version + 1, ${act}, ${now}::timestamptz, ${today}::date, null, '{}'::jsonb
    from cases where id = ${these}`.execute(tx)
  await tx
    .updateTable('cases')
    .set({ sealed: '', applicantHash: null, anonymisedAt: now, version: sql`version + 1` })
    .where('id', '=', these)
    .execute()
  for (const { table, column } of sealed)
    if (table !== APPLICANTS.table && table !== LETTERS_SENT.table)
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = '' where case_id = ${these}`.execute(
        tx,
      )
  await tx.deleteFrom('caseNotes').where('caseId', '=', these).execute()
  const files = await tx
    .selectFrom('caseDocuments as d')
    .innerJoin('caseFiles as f', 'f.id', 'd.fileId')
    .select(['f.id', 'f.hash'])
    .where('d.caseId', '=', these)
    .where('d.direction', '=', 'received')
    .execute()
  // What was sent out as a file is the office's own; what came in, and every letter, names somebody.
  await tx
    .updateTable('caseDocuments')
    .set({ sealed: '', fileId: null, hash: '', deletedAt: now })
    .where('caseId', '=', these)
    .where((eb) => eb.or([eb('direction', '=', 'received'), eb('fileId', 'is', null)]))
    .execute()
  if (files.length === 0) return []
  const hashes = [...new Set(files.map(({ hash }) => hash))]
  await tx
    .deleteFrom('caseFiles')
    .where(
      'id',
      'in',
      files.map(({ id }) => id),
    )
    .execute()
  const named = await tx
    .selectFrom('storedFiles')
    .select('hash')
    .where('hash', 'in', hashes)
    .execute()
  const still = new Set(named.map(({ hash }) => hash))
  const gone = hashes.filter((hash) => !still.has(hash))
  // What a file was found to say goes with it.
  if (gone.length > 0) await tx.deleteFrom('fileScans').where('hash', 'in', gone).execute()
  return gone
}

/** Sets for how many years an organisation keeps closed cases; null: as long as their kind declares. */
export async function setRetentionYears(
  context: Context,
  kind: Retained,
  { organizationId: named, years }: { organizationId?: string | undefined; years: number | null },
) {
  const actor = requireActor(context)
  const organizationId = named ?? actor.organizationId
  if (!maySeeOrganization(actor, organizationId)) throw refuse(commonRefusals, 'not-found')
  const why = whyNotOpenSealed(actor, kind, organizationId)
  if (why) throw refuse(commonRefusals, why)
  return command(context, { organizationId, years }, async (tx, record) => {
    await tx
      .insertInto('caseSettings')
      .values({ organizationId, retentionYears: years })
      .onConflict((conflict) =>
        conflict.column('organizationId').doUpdateSet({ retentionYears: years }),
      )
      .execute()
    record({
      kind: 'case.retention-set',
      subjectKind: 'organization',
      subjectId: organizationId,
      organizationId,
      payload: { years },
    })
    return { ok: true } as const
  })
}

function isNight(now: Instant): boolean {
  const hour = Math.floor((Date.parse(now) + 8 * 3_600_000) / 3_600_000) % 24
  return hour >= NIGHT.from && hour < NIGHT.to
}
