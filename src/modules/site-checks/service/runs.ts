import { sql } from 'kysely'
import { dayOf, type Instant, startOfDay } from '../../../kernel/days.ts'
import { commonRefusals, Refusal, refuse } from '../../../kernel/errors.ts'
import { command, type Recorder } from '../../../platform/command.ts'
import { type Context, requireActor, type Services } from '../../../platform/context.ts'
import type { Db, Tx } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'
import { maySeeOrganization } from '../../accounts/rules.ts'
import { siteOf } from '../../sites/index.ts'
import { CHECK_KINDS, type CheckKind, whyNotCheckSite } from '../rules/findings.ts'
import type { CheckCounts, SiteCheckRow } from '../schema.ts'
import { refusals } from '../strings.ts'

/** Whoever is at work says so at least this often; after it, another may go on. */
const LEASE_MILLISECONDS = 60_000
/** Beijing hours in which what nobody asked for begins. */
const NIGHT = { from: 1, to: 5 }

/** Has a site checked now. Refuses where it is being checked already. */
export async function startSiteCheck(
  context: Context,
  siteId: string,
  kind: CheckKind,
): Promise<{ id: string }> {
  const actor = requireActor(context)
  return command(context, { siteId, kind }, async (tx, record, now) => {
    const site = await siteOf(tx, siteId)
    if (!site || !maySeeOrganization(actor, site.organizationId))
      throw refuse(commonRefusals, 'not-found')
    const why = whyNotCheckSite(actor, site.organizationId)
    if (why) throw refuse(commonRefusals, why)
    const id = await begin(tx, record, { ...site, kind, askedBy: actor.id }, now)
    return { id }
  })
}

/** Begins, at night, what has not been begun since midnight. */
export async function startNightly(context: Context): Promise<void> {
  const now = context.clock.now()
  const hour = Math.floor((Date.parse(now) + 8 * 3_600_000) / 3_600_000) % 24
  if (hour < NIGHT.from || hour >= NIGHT.to) return
  const sites = await context.db
    .selectFrom('sites as s')
    .select(['s.id', 's.organizationId'])
    .execute()
  for (const site of sites)
    for (const kind of CHECK_KINDS) {
      const latest = await context.db
        .selectFrom('siteChecks')
        .select('id')
        .where('siteId', '=', site.id)
        .where('kind', '=', kind)
        .where((eb) =>
          eb.or([
            eb('finishedAt', 'is', null),
            eb.and([eb('askedBy', 'is', null), eb('startedAt', '>=', startOfDay(dayOf(now)))]),
          ]),
        )
        .executeTakeFirst()
      if (latest) continue
      try {
        await beginByItself(context, site, kind)
      } catch (error) {
        // Somebody has begun one just now: it will do for the night.
        if (!(error instanceof Refusal)) throw error
      }
    }
}

/** Begins a check that nobody asked for. */
export async function beginByItself(
  context: Context,
  site: { id: string; organizationId: string },
  kind: CheckKind,
): Promise<void> {
  await command(context, null, (tx, record, now) =>
    begin(tx, record, { ...site, kind, askedBy: null }, now),
  )
}

async function begin(
  tx: Tx,
  record: Recorder,
  site: { id: string; organizationId: string; kind: CheckKind; askedBy: string | null },
  now: Instant,
): Promise<string> {
  const { id: siteId, organizationId, kind, askedBy } = site
  const row = await tx
    .insertInto('siteChecks')
    .values({
      id: newId(),
      siteId,
      organizationId,
      kind,
      askedBy,
      startedAt: now,
      finishedAt: null,
      total: 0,
      skipped: 0,
      runner: null,
      leaseUntil: null,
      counts: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw refuse(refusals, 'site-checks.running')
  record({
    kind: 'site-check.started',
    subjectKind: 'site',
    subjectId: siteId,
    organizationId,
    payload: { checkId: row.id, kind },
  })
  return row.id
}

export type Run = Pick<
  SiteCheckRow,
  'id' | 'siteId' | 'organizationId' | 'kind' | 'startedAt' | 'askedBy'
> & {
  reached: string
  runner: string
  fresh: boolean
}

/** Another process has taken over: this one leaves off, and nothing it was about to write is written. */
export class LeaseLost extends Error {
  constructor() {
    super('another process has taken over')
    this.name = 'LeaseLost'
  }
}

/** A check that waits for somebody to do it, or whose doer has fallen silent; it is this runner's then. */
export async function claimRun(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  runner: string,
): Promise<Run | undefined> {
  const now = clock.now()
  const row = await db
    .updateTable('siteChecks')
    .set({ runner, leaseUntil: leaseFrom(now) })
    .where(
      'id',
      'in',
      db
        .selectFrom('siteChecks')
        .select('id')
        .where('finishedAt', 'is', null)
        .where((eb) => eb.or([eb('leaseUntil', 'is', null), eb('leaseUntil', '<', now)]))
        .orderBy('startedAt')
        .orderBy('kind', 'desc')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning([
      'id',
      'siteId',
      'organizationId',
      'kind',
      'startedAt',
      'askedBy',
      'reached',
      'total',
    ])
    .executeTakeFirst()
  if (!row) return undefined
  const { total, ...run } = row
  return { ...run, runner, fresh: total === 0 && run.reached === '' }
}

/** Says how far a check has come, in the transaction that writes what was found so far. */
export async function keepLease(
  tx: Tx | Db,
  run: Run,
  now: Instant,
  progress: { reached?: string; looked?: number; total?: number; skipped?: number },
): Promise<void> {
  const { looked = 0, ...rest } = progress
  const { numUpdatedRows } = await tx
    .updateTable('siteChecks')
    .set((eb) => ({
      ...rest,
      looked: eb('looked', '+', looked),
      leaseUntil: leaseFrom(now),
    }))
    .where('id', '=', run.id)
    .where('runner', '=', run.runner)
    .where('finishedAt', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new LeaseLost()
}

/** Whoever leaves off in good order lets the next one begin at once. */
export async function giveUpLease(db: Db, run: Run): Promise<void> {
  await db
    .updateTable('siteChecks')
    .set({ leaseUntil: null, runner: null })
    .where('id', '=', run.id)
    .where('runner', '=', run.runner)
    .execute()
}

/** Ends a check: what is open now, and what came and went. */
export async function finishRun(context: Context, run: Run): Promise<void> {
  await command(context, null, async (tx, record, now) => {
    await keepLease(tx, run, now, {})
    const counts = await countsOf(tx, run)
    await tx
      .updateTable('siteChecks')
      .set({
        finishedAt: now,
        runner: null,
        leaseUntil: null,
        counts: JSON.stringify(counts),
      })
      .where('id', '=', run.id)
      .execute()
    record({
      kind: 'site-check.finished',
      subjectKind: 'site',
      subjectId: run.siteId,
      organizationId: run.organizationId,
      payload: { checkId: run.id, kind: run.kind, ...counts },
    })
  })
}

async function countsOf(tx: Tx, run: Run): Promise<CheckCounts> {
  const row = await tx
    .selectFrom('siteFindings')
    .select([
      sql<number>`count(*) filter (where state = 'open' and severity = 'block')`.as('block'),
      sql<number>`count(*) filter (where state = 'open' and severity = 'warn')`.as('warn'),
      sql<number>`count(*) filter (where state = 'open' and severity = 'hint')`.as('hint'),
      sql<number>`count(*) filter (where first_seen_at >= ${run.startedAt} and ignored_by is null)`.as(
        'found',
      ),
      sql<number>`count(*) filter (where state in ('fixed', 'dropped') and judged_by is null
        and ignored_by is null
        and state_at >= ${run.startedAt})`.as('gone'),
    ])
    .where('siteId', '=', run.siteId)
    .executeTakeFirstOrThrow()
  return row
}

function leaseFrom(now: Instant): Instant {
  return new Date(Date.parse(now) + LEASE_MILLISECONDS).toISOString()
}
