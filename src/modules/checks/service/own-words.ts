import type { Instant } from '../../../kernel/days.ts'
import type { OutputOf } from '../../../kernel/endpoint.ts'
import { commonRefusals, refuse } from '../../../kernel/errors.ts'
import { speak } from '../../../kernel/strings.ts'
import { command } from '../../../platform/command.ts'
import { type Context, requireActor } from '../../../platform/context.ts'
import type { Db, Tx } from '../../../platform/database.ts'
import { requireVisibleOrganization } from '../../accounts/index.ts'
import type { checksContract } from '../contract.ts'
import { whyNotKeepLists } from '../rules/keeping.ts'
import type { OwnWords } from '../spelling/own.ts'
import { listWords, refusals } from '../strings.ts'

/** A run of characters is the organisation's own from this many of its pages on: one slip is no usage. */
export const FEWEST_PAGES = 3

/** How the learning of own words stands. */
export async function readOwnWords(
  context: Context,
  organizationId: string,
): Promise<OutputOf<typeof checksContract.readOwnWords>> {
  const actor = requireActor(context)
  await requireVisibleOrganization(context.db, actor, organizationId)
  const row = await context.db
    .selectFrom('ownWords')
    .select(['learntAt', 'lookedAt', 'pages', 'leftOut', 'characters', 'runs', 'askedAt'])
    .where('organizationId', '=', organizationId)
    .executeTakeFirst()
  return {
    learntAt: row?.learntAt ?? null,
    lookedAt: row?.lookedAt ?? null,
    pages: row?.pages ?? 0,
    leftOut: row?.leftOut ?? 0,
    characters: row?.characters ?? 0,
    runs: row?.runs ?? 0,
    fewestPages: FEWEST_PAGES,
    waiting: row ? row.askedAt !== null : false,
    mayEdit: whyNotKeepLists(actor, organizationId) ?? null,
  }
}

/** What was learnt, as a file for the command line. */
export async function exportOwnWords(context: Context, organizationId: string): Promise<Response> {
  const { db, locale } = context
  await requireVisibleOrganization(db, requireActor(context), organizationId)
  const row = await db
    .selectFrom('ownWords as w')
    .innerJoin('organizations as o', 'o.id', 'w.organizationId')
    .select(['w.counts', 'o.name'])
    .where('w.organizationId', '=', organizationId)
    .where('w.runs', '>', 0)
    .executeTakeFirst()
  if (!row) throw refuse(refusals, 'checks.nothing-learnt')
  const file = speak(listWords, locale)('ownFileName', { organization: row.name })
  return new Response(new Uint8Array(Buffer.from(row.counts, 'base64')), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="own-words.model"; filename*=UTF-8''${encodeURIComponent(file)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** Has the speller learn now; the next round of the jobs does it. */
export async function learnOwnWords(context: Context, organizationId: string) {
  const actor = requireActor(context)
  await requireVisibleOrganization(context.db, actor, organizationId)
  const refused = whyNotKeepLists(actor, organizationId)
  if (refused) throw refuse(commonRefusals, refused)
  return command(context, { organizationId }, async (tx, record, now) => {
    await knowOrganization(tx, organizationId)
    const { numUpdatedRows } = await tx
      .updateTable('ownWords')
      .set({ askedBy: actor.id, askedAt: now })
      .where('organizationId', '=', organizationId)
      .where('askedAt', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw refuse(refusals, 'checks.learning-already')
    record({
      kind: 'check.learning-asked',
      subjectKind: 'organization',
      subjectId: organizationId,
      organizationId,
      payload: {},
    })
    return { ok: true as const }
  })
}

async function knowOrganization(tx: Db | Tx, organizationId: string): Promise<void> {
  await tx
    .insertInto('ownWords')
    .values({
      organizationId,
      askedBy: null,
      askedAt: null,
      leaseUntil: null,
      lookedAt: null,
      learntAt: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Takes the learning of an organisation for this process; what it was learnt from before, or nothing where another is at it. */
export async function claimLearning(
  db: Db,
  organizationId: string,
  now: Instant,
  leaseUntil: Instant,
): Promise<{ signature: string } | undefined> {
  await knowOrganization(db, organizationId)
  return db
    .updateTable('ownWords')
    .set({ leaseUntil })
    .where('organizationId', '=', organizationId)
    .where((eb) => eb.or([eb('leaseUntil', 'is', null), eb('leaseUntil', '<', now)]))
    .returning('signature')
    .executeTakeFirst()
}

export type Learnt = {
  pages: number
  leftOut: number
  characters: number
  runs: number
  signature: string
  /** Packed. */
  counts: Uint8Array
}

/** Ends a learning: keeps what was learnt, or that there was nothing new (and how many pages teach nothing). */
export async function keepLearnt(
  context: Context,
  organizationId: string,
  leaseUntil: Instant,
  learnt: Learnt | Pick<Learnt, 'leftOut'>,
): Promise<void> {
  const mine = (db: Db | Tx) =>
    db
      .updateTable('ownWords')
      .where('organizationId', '=', organizationId)
      .where('leaseUntil', '=', leaseUntil)
  const ended = { leaseUntil: null, askedAt: null, askedBy: null }
  if (!('counts' in learnt)) {
    await mine(context.db)
      .set({ ...ended, lookedAt: context.clock.now(), leftOut: learnt.leftOut })
      .execute()
    return
  }
  const { counts, ...told } = learnt
  await command(context, null, async (tx, record, now) => {
    const { numUpdatedRows } = await mine(tx)
      .set({
        ...ended,
        ...told,
        lookedAt: now,
        learntAt: now,
        counts: Buffer.from(counts).toString('base64'),
      })
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new Error('another process has taken over the learning')
    const { signature: _, ...payload } = told
    record({
      kind: 'check.learnt',
      subjectKind: 'organization',
      subjectId: organizationId,
      organizationId,
      payload,
    })
  })
}

/** Lets another process begin at once; what was ended is not touched. */
export async function giveUpLearning(db: Db, organizationId: string, leaseUntil: Instant) {
  await db
    .updateTable('ownWords')
    .set({ leaseUntil: null })
    .where('organizationId', '=', organizationId)
    .where('leaseUntil', '=', leaseUntil)
    .execute()
}

/** What an organisation has taught the speller, by a key that changes with it; null where nothing. */
export async function ownWordsOf(
  db: Db | Tx,
  organizationId: string,
): Promise<{ key: string; load: () => Promise<OwnWords> } | null> {
  const row = await db
    .selectFrom('ownWords')
    .select(['signature', 'runs'])
    .where('organizationId', '=', organizationId)
    .executeTakeFirst()
  if (!row || row.runs === 0) return null
  const key = `${organizationId} ${row.signature}`
  const load = async () => {
    const { counts } = await db
      .selectFrom('ownWords')
      .select('counts')
      .where('organizationId', '=', organizationId)
      .executeTakeFirstOrThrow()
    return { key, counts: new Uint8Array(Buffer.from(counts, 'base64')) }
  }
  return { key, load }
}
