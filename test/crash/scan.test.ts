import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { siteChecksContract } from '../../src/modules/site-checks/contract.ts'
import { verifyLedger } from '../../src/platform/ledger.ts'
import { paragraphs, piecesOf } from '../pieces.ts'
import { createWorld, type World } from '../world.ts'
import { createInstallation, type Installation } from './installation.ts'
import { generator, SEED } from './rounds.ts'

/** Times the server is killed while it looks through the site. */
const KILLS = Number(process.env['WEIMING_CRASH_SCAN'] ?? 4)
/** More than a bundle of two hundred for each kill, so that each may fall into another one. */
const PAGES = 200 * (KILLS + 2)
const PATIENCE = 1_800_000
const LEASE_MILLISECONDS = 60_000

let world: World
let server: Installation

beforeAll(async () => {
  world = await createWorld()
  const model = await piecesOf(world).publish({ body: paragraphs('请核对帐户。') })
  await copies(model, PAGES - 1)
  server = await createInstallation(world)
}, PATIENCE)
afterAll(async () => {
  await server?.close()
  await world?.close()
})

test(`killed ${KILLS} times while it looks through a site, the check goes on where it was, loses no finding and makes none twice`, {
  timeout: PATIENCE,
}, async () => {
  const random = generator(SEED)
  await server.start()
  const site = { params: { siteId: world.A.siteId } }
  const { id } = await server.ask('disclosure-reviewer', siteChecksContract.startSiteCheck, {
    ...site,
    body: { kind: 'text' },
  })
  let reached = 0
  let during = 0
  for (let kill = 0; kill < KILLS; kill++) {
    // Some way into the bundle after the one it had reached.
    const looked = await untilLooked((n) => n > reached)
    await new Promise((done) => setTimeout(done, random() * 200))
    await server.kill()
    const stands = await server.inspect(({ db }) =>
      db
        .selectFrom('siteChecks')
        .select(['looked', 'finishedAt'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    )
    expect(stands.looked, `seed ${SEED}`).toBeGreaterThanOrEqual(looked ?? 0)
    if (stands.finishedAt === null) during++
    reached = stands.looked
    // Nobody waits a minute here for the dead one's lease to run out.
    await server.inspect(({ db }) =>
      db
        .updateTable('siteChecks')
        .set({ leaseUntil: new Date(Date.now() - LEASE_MILLISECONDS).toISOString() })
        .where('id', '=', id)
        .where('finishedAt', 'is', null)
        .execute(),
    )
    await server.start()
  }
  await untilLooked(() => false)
  await server.kill()
  expect(during, `seed ${SEED}`).toBeGreaterThan(0)
  const found = await server.inspect(async ({ db }) => ({
    run: await db
      .selectFrom('siteChecks')
      .select(['looked', 'total', 'skipped'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
    checked: await db.selectFrom('checkedPages').select('publicationId').execute(),
    findings: await db
      .selectFrom('siteFindings')
      .select('publicationId')
      .where('words', '=', '帐户')
      .execute(),
    ledger: await verifyLedger(db),
  }))
  expect(found.run, `seed ${SEED}`).toEqual({ looked: PAGES, total: PAGES, skipped: 0 })
  expect(new Set(found.checked.map((each) => each.publicationId)).size).toBe(PAGES)
  expect(found.findings).toHaveLength(PAGES)
  expect(new Set(found.findings.map((each) => each.publicationId)).size).toBe(PAGES)
  expect(found.ledger.firstBreak).toBeNull()

  /** How many pages have been looked at, as soon as it is enough; nothing where the check has ended. */
  async function untilLooked(enough: (looked: number) => boolean): Promise<number | undefined> {
    for (;;) {
      const { running } = await server.ask(
        'disclosure-reviewer',
        siteChecksContract.readSiteChecks,
        site,
      )
      const [check] = running
      if (!check) return undefined
      if (enough(check.looked)) return check.looked
      await new Promise((done) => setTimeout(done, 20))
    }
  }
})

/** As many more pages as the model, each with a word of its own, by a few statements. */
async function copies(model: string, count: number): Promise<void> {
  const made = sql`(select g, p.*, md5('page' || g)::uuid as new_id, md5('edition' || g)::uuid as edition,
      md5('revision' || g)::uuid as revision, '/copies/' || g || '.html' as new_path
    from generate_series(1, ${count}::int) g cross join publications p where p.id = ${model}) m`
  const { db } = world
  await sql`insert into publications (id, site_id, organization_id, unit_id, column_id, kind, path, index_no, version, first_published_at, created_by, created_at, updated_at)
    select new_id, site_id, organization_id, unit_id, column_id, kind, new_path, 'copy/' || g, 1, first_published_at, created_by, created_at, updated_at from ${made}`.execute(
    db,
  )
  await sql`insert into editions (id, publication_id, number, state, revision_id, disclosure_mode, created_by, created_at, issued_at, published_at)
    select edition, new_id, 1, 'live', revision, 'proactive', created_by, created_at, created_at, created_at from ${made}`.execute(
    db,
  )
  await sql`insert into revisions (id, publication_id, edition_id, number, column_id, path, title, body, metadata, hash, created_by, created_at)
    select m.revision, m.new_id, m.edition, 1, m.column_id, m.new_path, r.title || m.g,
      replace(r.body::text, '请核对', '请核对第' || m.g || '号')::jsonb, r.metadata, md5(m.new_path), m.created_by, m.created_at
    from ${made} join live_publications l on l.publication_id = m.id
    join revisions r on r.id = l.revision_id`.execute(db)
  await sql`insert into live_publications (publication_id, version, site_id, organization_id, column_id, kind, locale, path, title, summary, index_no, published_at, updated_at, sorted_at, revision_id, terms)
    select m.new_id, 1, l.site_id, l.organization_id, l.column_id, l.kind, l.locale, m.new_path, l.title || m.g, '', 'copy/' || m.g, l.published_at, l.updated_at, l.sorted_at, m.revision, l.terms
    from ${made} join live_publications l on l.publication_id = m.id`.execute(db)
}
