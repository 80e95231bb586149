import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import { pino } from 'pino'
import { tableTwoOf } from '../../src/modules/annual-report/queries/applications.ts'
import { tableThreeOf } from '../../src/modules/annual-report/queries/disputes.ts'
import { recountDueDays } from '../../src/modules/casework/service/recount.ts'
import { analyseRequests } from '../../src/modules/request-analysis/queries/analysis.ts'
import { listRequests, readRequest } from '../../src/modules/requests/queries.ts'
import { requestKind } from '../../src/modules/requests/rules/kind.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { type Context, robotContext } from '../../src/platform/context.ts'
import { type Db, openDatabase } from '../../src/platform/database.ts'
import { createFileStore } from '../../src/platform/files.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { projectFolder } from '../../src/platform/project-folder.ts'
import { createSealer, newSealingKey } from '../../src/platform/sealing.ts'
import { fill } from './fill.ts'
import { fillCases, OPEN_SHARE } from './fill-cases.ts'
import { machine, ownDatabase, table } from './server.ts'

const MOST = Number(process.env['BENCH_CASES'] ?? 1_000_000)
const SIZES = [10_000, 100_000, 1_000_000].filter((size) => size <= MOST)
const LOOKS = 40
const AIMS = { desk: 50, opened: 20, tables: 2000, analysis: 2000, recount: 10_000 }

/**
 * Casework on PostgreSQL with up to a million cases of one organisation over five years: the desk of one
 * person, a case opened, the counted tables of a report, and all open clocks after a change of the
 * calendar. Everybody has as many cases at every size; the staff grows with the cases.
 */
export async function bench(): Promise<void> {
  const url = process.env['DATABASE_URL']
  if (!url) throw new Error('DATABASE_URL names no PostgreSQL server')
  const rows: string[][] = []
  for (const size of SIZES) rows.push(await measure(url, size))
  process.stdout.write(`${machine()}; PostgreSQL, load ${loadavg()[0]!.toFixed(1)}\n\n`)
  const head = [
    'cases',
    'open',
    `desk p50 / p99 ms (aim ${AIMS.desk})`,
    `opened p50 / p99 ms (aim ${AIMS.opened})`,
    `tables two and three ms (aim ${AIMS.tables})`,
    `analysis of a year / of all five ms (aim ${AIMS.analysis} for a year)`,
    `open clocks anew ms (aim ${AIMS.recount} for 100,000)`,
  ]
  process.stdout.write(`${table(head, rows)}\n`)
}

async function measure(url: string, size: number): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'weiming-cases-'))
  const own = await ownDatabase(url)
  const database = await openDatabase({ databaseUrl: own.url, dataFolder: folder })
  try {
    await migrate(database, join(projectFolder(), 'migrations'))
    await fill(database, 1)
    process.stderr.write(`filling ${size} cases … `)
    const since = performance.now()
    const world = await fillCases(database.db, size)
    process.stderr.write(`${Math.round((performance.now() - since) / 1000)} s\n`)
    const context = contextOf(database.db, folder, world)
    const year = Number(systemClock.today().slice(0, 4)) - 1
    const desk = { page: 1, pageSize: 20, which: 'open' as const, whose: 'mine' as const }
    const ids = await someCases(database.db)
    let looked = 0
    const times = {
      desk: await timesOf(LOOKS, () => listRequests(context, desk)),
      opened: await timesOf(LOOKS, () => readRequest(context, ids[looked++ % ids.length]!)),
      tables: await timesOf(3, async () => {
        await tableTwoOf(database.db, world.organizationId, year)
        await tableThreeOf(database.db, world.organizationId, year)
      }),
    }
    const analysed = async (from: number) =>
      timesOf(3, () => analyseRequests(context, { from: `${from}-01-01`, to: `${year}-12-31` }))
    const analysis = [await analysed(year), await analysed(year - 4)]
    const recount = await recountTime(database.db, context)
    const at = (values: number[], share: number) =>
      values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1]!.toFixed(0)
    const both = (values: number[]) => `${at(values, 0.5)} / ${at(values, 0.99)}`
    return [
      size.toLocaleString('en'),
      Math.round(size * OPEN_SHARE).toLocaleString('en'),
      both(times.desk),
      both(times.opened),
      at(times.tables, 0.5),
      analysis.map((values) => at(values, 0.5)).join(' / '),
      `${Math.round(recount.milliseconds)} (${recount.changed.toLocaleString('en')} moved)`,
    ]
  } finally {
    await database.close()
    await own.drop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function contextOf(
  db: Db,
  folder: string,
  world: { organizationId: string; handlerId: string },
): Context {
  const services = {
    db,
    clock: systemClock,
    files: createFileStore(folder),
    sealer: createSealer([newSealingKey()]),
    log: pino({ level: 'silent' }),
  }
  const grants = [{ role: 'disclosure-reviewer', organizationId: world.organizationId }]
  const { organizationId, handlerId: id } = world
  return {
    ...robotContext(services, 'bench'),
    actor: { id, name: 'bench', organizationId, unitId: null, grants },
  }
}

/** Open and closed ones, from everywhere in the five years. */
async function someCases(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from cases where kind = 'request' order by md5(id::text) limit ${LOOKS}`.execute(db)
  return rows.map(({ id }) => id)
}

/** After one run that nobody counts. */
async function timesOf(count: number, act: () => Promise<unknown>): Promise<number[]> {
  await act()
  const times: number[] = []
  for (let n = 0; n < count; n++) {
    const since = performance.now()
    await act()
    times.push(performance.now() - since)
  }
  return times
}

/** All clocks are counted once by the calendar as it is; then a day within most of them becomes a holiday. */
async function recountTime(db: Db, context: Context) {
  await recountDueDays(context, [requestKind])
  await sql`insert into local_days (region_code, day, working, why)
    select '990100', d::date, false, 'bench' from generate_series(current_date + 1, current_date + 5, '1 day') d
    where extract(isodow from d) = 3`.execute(db)
  const since = performance.now()
  const { changed } = await recountDueDays(context, [requestKind])
  return { milliseconds: performance.now() - since, changed }
}
