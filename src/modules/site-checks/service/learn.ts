import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { dayOf, type Instant, startOfDay } from '../../../kernel/days.ts'
import type { Context, Services } from '../../../platform/context.ts'
import type { Db } from '../../../platform/database.ts'
import { sha256 } from '../../../platform/ids.ts'
import { projectFolder } from '../../../platform/project-folder.ts'
import { createResident } from '../../../platform/worker.ts'
import {
  claimLearning,
  FEWEST_PAGES,
  giveUpLearning,
  keepLearnt,
  threadProgram,
} from '../../checks/index.ts'
import { SPELLING_MODEL } from '../../checks/spelling/index.ts'
import type { LearningAnswer, LearningQuestion } from '../learning-worker.ts'

/** Beijing hours in which what nobody asked for is learnt: the checks of the night have begun by then. */
const NIGHT = { from: 2, to: 6 }
const PAGES_AT_ONCE = 200
/** Raised whenever other runs are doubted than before: then everybody learns anew. */
const DOUBTS_VERSION = 2
/** Whoever has not ended by then has died; a hundred thousand pages take some two minutes. */
const LEASE_MILLISECONDS = 30 * 60_000
const LIMITS = { seconds: 120, megabytes: 768, idleSeconds: 60 }

let prepared: Promise<string> | undefined
const thread = createResident(() => {
  prepared ??= threadProgram('own-words', 'src/modules/site-checks/learning-worker.ts')
  return prepared
}, LIMITS)
const ask = (question: LearningQuestion) => thread.ask<LearningAnswer>(question)

/** Has the speller learn from what organisations publish: who asked for it, and at night everybody. */
export async function learnWhatIsDue(context: Context, stopping?: AbortSignal): Promise<void> {
  for (const organizationId of await dueOf(context)) {
    if (stopping?.aborted) return
    await learnFrom(context, organizationId, stopping)
  }
}

async function dueOf({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<string[]> {
  const now = clock.now()
  const hour = Math.floor((Date.parse(now) + 8 * 3_600_000) / 3_600_000) % 24
  const isNight = hour >= NIGHT.from && hour < NIGHT.to
  const rows = await db
    .selectFrom('organizations as o')
    .leftJoin('ownWords as w', 'w.organizationId', 'o.id')
    .select('o.id')
    .where((eb) =>
      eb.exists(
        eb.selectFrom('sites as s').select('s.id').whereRef('s.organizationId', '=', 'o.id'),
      ),
    )
    .where((eb) =>
      eb.or([
        eb('w.askedAt', 'is not', null),
        ...(isNight
          ? [eb('w.lookedAt', 'is', null), eb('w.lookedAt', '<', startOfDay(dayOf(now)))]
          : []),
      ]),
    )
    .orderBy('o.id')
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * Learns from everything an organisation has published, anew and whole, unless it is what it learnt
 * from before. Left off when told to stop: it is begun again then.
 */
async function learnFrom(
  context: Context,
  organizationId: string,
  stopping: AbortSignal | undefined,
): Promise<void> {
  const { db, clock } = context
  const now = clock.now()
  const leaseUntil: Instant = new Date(Date.parse(now) + LEASE_MILLISECONDS).toISOString()
  const before = await claimLearning(db, organizationId, now, leaseUntil)
  if (!before) return
  try {
    const measured = await measure(db, organizationId)
    const known = measured.signature === before.signature
    const learnt = known ? null : await readThrough(db, organizationId, stopping)
    if (learnt === 'stopped') return
    const ended = learnt ? { ...measured, ...learnt } : { leftOut: measured.leftOut }
    await keepLearnt(context, organizationId, leaseUntil, ended)
  } finally {
    await giveUpLearning(db, organizationId, leaseUntil)
  }
}

async function readThrough(db: Db, organizationId: string, stopping: AbortSignal | undefined) {
  await ask({ about: 'begin' })
  for (let after = ''; ; ) {
    const rows = await pagesAfter(db, organizationId, after)
    if (rows.length === 0) break
    if (stopping?.aborted) return 'stopped'
    await ask({ about: 'pages', pages: rows })
    after = rows.at(-1)!.publicationId
  }
  const { characters, runs, counts } = await ask({ about: 'end', fewestPages: FEWEST_PAGES })
  return { characters, runs, counts: counts! }
}

/**
 * A page on which a slip stands that nobody has put right: open, kept with a reason, or said to be put
 * right while the page is the same. What was said to be no error is the office's usage.
 */
const hasSlip = sql<boolean>`exists (select 1 from site_findings f
  where f.publication_id = l.publication_id and f.category = 'spelling'
    and (f.state in ('open', 'accepted') or (f.state = 'fixed' and f.revision_id = l.revision_id)))`

function published(db: Db, organizationId: string) {
  return db
    .selectFrom('livePublications as l')
    .innerJoin('sites as s', 's.id', 'l.siteId')
    .where('s.organizationId', '=', organizationId)
    .where('l.withdrawn', '=', false)
}

/** How much there is to learn from, and what it is known by. */
async function measure(db: Db, organizationId: string) {
  const row = await published(db, organizationId)
    .select([
      sql<number>`count(*) filter (where not ${hasSlip})`.as('pages'),
      sql<number>`count(*) filter (where ${hasSlip})`.as('leftOut'),
      sql<string>`coalesce(md5(string_agg(l.revision_id::text, ',' order by l.publication_id)
        filter (where not ${hasSlip})), '')`.as('signature'),
    ])
    .executeTakeFirstOrThrow()
  return {
    ...row,
    signature: `${FEWEST_PAGES} ${DOUBTS_VERSION} ${await modelVersion()} ${row.signature}`,
  }
}

/** Counts are made with the alphabet of the model, and doubted by it: with another one they are made anew. */
async function modelVersion(): Promise<string> {
  return sha256(await readFile(join(projectFolder(), SPELLING_MODEL))).slice(0, 12)
}

async function pagesAfter(db: Db, organizationId: string, after: string) {
  let rows = published(db, organizationId)
    .innerJoin('revisions as r', 'r.id', 'l.revisionId')
    .select(['l.publicationId', 'l.title'])
    .select([
      sql<string>`coalesce(r.metadata ->> 'summary', '')`.as('summary'),
      sql<string>`r.body::text`.as('body'),
    ])
    .where(sql<boolean>`not ${hasSlip}`)
    .orderBy('l.publicationId')
    .limit(PAGES_AT_ONCE)
  if (after !== '') rows = rows.where('l.publicationId', '>', after)
  return rows.execute()
}
