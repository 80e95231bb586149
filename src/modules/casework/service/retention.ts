import type { Instant } from '../../../kernel/days.ts'
import { command, type Recorder } from '../../../platform/command.ts'
import type { Context } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import type { SealedColumn } from '../../../platform/sealing.ts'
import { retainedIn, yearsOf } from '../queries/retention.ts'
import type { CaseKind } from '../rules/kind.ts'
import { keptBecause, type Retention } from '../rules/retention.ts'
import { forget } from './forget.ts'

/** A kind of case whose personal data have a time. */
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
    if (kind) await anonymiseTonight(context, kind, sealed, organizationId)
  }
}

async function anonymiseTonight(
  context: Context,
  kind: Retained,
  sealed: readonly SealedColumn[],
  organizationId: string,
) {
  let hashes: string[] = []
  const look = command(context, undefined, async (tx, record, now) => {
    await waitForLooks(tx)
    const looked = await tx
      .selectFrom('caseRetentionRuns')
      .select('ranOn')
      .where('organizationId', '=', organizationId)
      .where('kind', '=', kind.name)
      .where('ranOn', '=', context.clock.today())
      .executeTakeFirst()
    if (looked) throw new Looked()
    hashes = await anonymiseNow(context, tx, record, { kind, sealed, organizationId, now })
  })
  try {
    await look
  } catch (error) {
    if (error instanceof Looked) return
    throw error
  }
  await removeBytes(context, hashes)
}

/** Of several processes one looks, and the others see that it has. */
export async function waitForLooks(tx: Tx): Promise<void> {
  await tx.selectFrom('ledgerHead').select('seq').forUpdate().execute()
}

/** What no row names any more; a crash before this leaves bytes nobody can ask for. */
export async function removeBytes(
  { files }: Pick<Context, 'files'>,
  hashes: readonly string[],
): Promise<void> {
  for (const hash of hashes) await files.remove(hash)
}

/** One look, within a command that has waited for others; answers the hashes of files to be removed when it has been committed. */
export async function anonymiseNow(
  context: Context,
  tx: Tx,
  record: Recorder,
  of: { kind: Retained; sealed: readonly SealedColumn[]; organizationId: string; now: Instant },
): Promise<string[]> {
  const { kind, sealed, organizationId, now } = of
  const today = context.clock.today()
  const years = await yearsOf(tx, kind, organizationId)
  const over = await retainedIn(tx, kind, organizationId, years, 'over', today).execute()
  const ids = over.filter((row) => keptBecause(row) === null).map(({ id }) => id)
  const hashes = ids.length > 0 ? await forget(tx, kind.retention, sealed, { ids, today, now }) : []
  const counts = { anonymised: ids.length, leftOut: over.length - ids.length }
  await tx
    .insertInto('caseRetentionRuns')
    .values({ organizationId, kind: kind.name, ranOn: today, ranAt: now, ...counts })
    .onConflict((conflict) =>
      conflict.columns(['organizationId', 'kind', 'ranOn']).doUpdateSet({ ranAt: now, ...counts }),
    )
    .execute()
  record({
    kind: 'case.retention-looked',
    subjectKind: 'organization',
    subjectId: organizationId,
    organizationId,
    payload: { kind: kind.name, years, ...counts },
  })
  return hashes
}

function isNight(now: Instant): boolean {
  const hour = Math.floor((Date.parse(now) + 8 * 3_600_000) / 3_600_000) % 24
  return hour >= NIGHT.from && hour < NIGHT.to
}
