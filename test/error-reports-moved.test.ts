import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { correctionJobs } from '../src/modules/corrections/index.ts'
import { systemClock } from '../src/platform/clock.ts'
import { openPGlite } from '../src/platform/database.ts'
import { createFileStore } from '../src/platform/files.ts'
import { migrate } from '../src/platform/migrate.ts'
import { createSealer, newSealingKey, sealedAs } from '../src/platform/sealing.ts'
import { MIGRATIONS } from './database.ts'

const ID = '01890000-0000-7000-8000-000000000001'
const OPEN = '01890000-0000-7000-8000-000000000002'
const DONE = '01890000-0000-7000-8000-000000000003'
const CONTACT = '13900001234'
const FORMER = { table: 'error_reports', column: 'contact_sealed' }
const NOW = { table: 'cases', column: 'sealed' }

test('reports of errors from before they were cases keep number, clock, answer and contact', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'weiming-moved-'))
  const database = await openPGlite({})
  const sealer = createSealer([newSealingKey()])
  try {
    for (const name of readdirSync(MIGRATIONS))
      if (name < '0042') copyFileSync(join(MIGRATIONS, name), join(folder, name))
    await migrate(database, folder)
    const sealed = sealer.seal(CONTACT, sealedAs(FORMER, OPEN))
    await database.script(`
      insert into regions values ('990100', '甲市', 'A', null, 'city');
      insert into organizations (id, slug, name, short_name, name_en, kind, region_code, organization_code)
        values ('${ID}', 'a-city', '甲市', '甲市', 'A', 'commission', '990100', 'MB0990104');
      insert into sites (id, organization_id, prefix, name, name_en, domain)
        values ('${ID}', '${ID}', '', '甲市', 'A', 'a.gov.cn');
      insert into error_reports (id, organization_id, site_id, number, key_hash, code_hash, locale, page,
          kind, description, contact_sealed, received_at, due_on)
        values ('${OPEN}', '${ID}', '${ID}', 'ZC20260302-0001', 'k1', 'c1', 'zh-CN', '/news/', 'typo',
          '错字“接钟”', '${sealed}', '2026-03-02T01:00:00Z', '2026-03-05');
      insert into error_reports (id, organization_id, site_id, number, key_hash, code_hash, locale, page,
          kind, description, contact, received_at, due_on, state, answer, answered_at)
        values ('${DONE}', '${ID}', '${ID}', 'ZC20260302-0002', 'k2', 'c2', 'en', '/', 'other',
          'a broken link', '${CONTACT}', '2026-03-02T17:00:00Z', '2026-03-06', 'fixed', '已改正。',
          '2026-03-04T16:30:00Z');`)
    await migrate(database, MIGRATIONS)

    const { db } = database
    const rows = await db.selectFrom('cases').selectAll().orderBy('number').execute()
    expect(rows).toMatchObject([
      {
        id: OPEN,
        kind: 'error-report',
        number: 'ZC20260302-0001',
        state: 'received',
        receivedOn: '2026-03-02',
        dueOn: '2026-03-05',
        outcome: null,
        version: 0,
        facts: { locale: 'zh-CN', page: '/news/', kind: 'typo', description: '错字“接钟”' },
      },
      // Beijing days: one in the small hours of the 3rd, answered in those of the 5th.
      {
        id: DONE,
        state: 'answered',
        receivedOn: '2026-03-03',
        closedOn: '2026-03-05',
        outcome: 'fixed',
        version: 1,
      },
    ])
    const events = await db.selectFrom('caseEvents').selectAll().execute()
    expect(events).toMatchObject([
      { caseId: DONE, seq: 1, kind: 'answer', onDay: '2026-03-05', facts: { answer: '已改正。' } },
    ])

    const services = {
      db,
      sealer,
      clock: systemClock,
      files: createFileStore(folder),
      log: pino({ level: 'silent' }),
    }
    for (const job of correctionJobs(services)) await job.run()
    const after = await db.selectFrom('cases').select(['id', 'sealed', 'facts']).execute()
    for (const { id, sealed: value, facts } of after) {
      expect(sealer.open(value, sealedAs(NOW, id))).toBe(CONTACT)
      expect(facts).not.toHaveProperty('sealedFor')
    }
  } finally {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)
