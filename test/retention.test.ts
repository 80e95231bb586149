import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allJobs } from '../src/app.ts'
import { annualReportContract } from '../src/modules/annual-report/contract.ts'
import { correctionsContract } from '../src/modules/corrections/contract.ts'
import { reportError } from '../src/modules/corrections/index.ts'
import { operationsContract } from '../src/modules/operations/contract.ts'
import { recordCorrectionsContract } from '../src/modules/record-corrections/contract.ts'
import { applyForCorrection } from '../src/modules/record-corrections/index.ts'
import { type Doing, requestsContract } from '../src/modules/requests/contract.ts'
import { rateRequest } from '../src/modules/requests/index.ts'
import { correctRequest } from '../src/modules/requests/service.ts'
import { restoreBackup } from '../src/platform/backup/restore.ts'
import { type Db, openPGlite } from '../src/platform/database.ts'
import { newToken } from '../src/platform/ids.ts'
import { createMetrics } from '../src/platform/metrics.ts'
import { sealedColumns } from '../src/sealed.ts'
import { APPLICATION, officeOf, registered } from './applications.ts'
import { MIGRATIONS } from './database.ts'
import { CORRECTION } from './objects.ts'
import { piecesOf } from './pieces.ts'
import { createWorld, type World } from './world.ts'

/** Stands in every word anybody writes in this file, and nowhere else in the world. */
const MARK = '琥珀梧桐'
const words = (n: number) => `${MARK}之语${n}`
/** Two in the morning in Beijing, long after ten years are over. */
const NIGHT = '2037-01-10T18:00:00.000Z'

let world: World
let folder: string
let office: ReturnType<typeof officeOf>
let requestId = ''
let backup = ''

const place = () => ({ world, pieces: piecesOf(world), organization: 'A' as const })
const runJobs = async (services = world.services) => {
  for (const job of allJobs(services, createMetrics()))
    if (job.name === 'closed cases whose time is over') await job.run()
}
const tables = async () =>
  (await office.staff().call(annualReportContract.readReport, { params: { year: 2026 } })).body
    .tables

/** The tables in which somebody's words still stand. */
async function tablesWith(db: Db, text: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1`.execute(db)
  const found: string[] = []
  for (const { name } of rows) {
    const some = await sql`
      select 1 from ${sql.table(name)} t where t::text like ${`%${text}%`} limit 1`.execute(db)
    if (some.rows.length > 0) found.push(name)
  }
  return found
}

/** The tables in which something sealed is left. */
async function sealedLeft(db: Db): Promise<string[]> {
  const found: string[] = []
  for (const { table, column } of sealedColumns) {
    const { rows } = await sql`
      select 1 from ${sql.table(table)} where ${sql.ref(column)} != '' limit 1`.execute(db)
    if (rows.length > 0) found.push(table)
  }
  return found
}

/** Bytes in the store of files that hold the mark. */
function filesWithMark(): string[] {
  return readdirSync(world.services.files.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => readFileSync(path).toString('utf8').includes(MARK))
}

/** One application on which everything is done that takes somebody's words, each with the mark. */
async function fullCourse(): Promise<void> {
  const today = world.clock.today()
  const { people } = world.A
  const { id } = await registered(place(), { ...APPLICATION, wanted: words(1) })
  requestId = id
  const staff = (doing: Doing) => office.done(id, doing)
  const head = (doing: Doing) => office.done(id, doing, office.head())
  const params = { requestId: id }
  await staff({ act: 'ask-correction', items: words(2), answerBy: '2026-03-16' })
  await correctRequest(world.services, 'zh-CN', id, words(3))
  await staff({ act: 'assign', accountId: people['disclosure-reviewer'].id, reason: words(4) })
  await staff({ act: 'green', innerDueOn: '2026-03-10', reason: words(5) })
  await staff({ act: 'ungreen', reason: words(6) })
  await staff({
    act: 'ask-help',
    accountId: people.contributor.id,
    question: words(7),
    dueOn: '2026-03-06',
  })
  const { help } = (await office.read(id)) as { help: { help: number }[] }
  const helped = await world
    .as('contributor')
    .call(requestsContract.giveHelp, { params, body: { help: help[0]!.help, words: words(8) } })
  expect(helped.status).toBe(200)
  await staff({ act: 'search', words: words(9) })
  await staff({
    act: 'consult',
    whom: 'third-party',
    addressee: words(10),
    about: words(25),
    question: words(11),
  })
  const { consultations } = (await office.read(id)) as {
    consultations: { consultation: number }[]
  }
  const { consultation } = consultations[0]!
  await staff({ act: 'delivered', consultation, on: today })
  await staff({ act: 'opinion', consultation, on: today, agrees: true, words: words(12) })
  await head({ act: 'extend', workingDays: 5, reason: words(13) })
  for (const direction of ['received', 'sent'] as const) {
    const kept = await office.staff().call(requestsContract.addRequestFile, {
      params,
      query: {
        name: `${words(17)}.txt`,
        title: words(18),
        direction,
        on: today,
        withReply: direction === 'sent',
      },
      body: new TextEncoder().encode(`${words(19)} ${direction}`),
    })
    expect(kept.status, JSON.stringify(kept.body)).toBe(200)
  }
  await staff({ act: 'propose', outcome: 'granted', reply: words(14) })
  await head({ act: 'return', reason: words(15) })
  await staff({ act: 'propose', outcome: 'granted', reply: words(16) })
  await head({ act: 'issue' })
  await staff({ act: 'serve', by: 'hand', on: today })
  await rateRequest(world.services, 'zh-CN', id, { grade: 'satisfied', remark: words(20) })
  await office.staff().call(requestsContract.addRequestNote, { params, body: { words: words(21) } })
  const review = await office.staff().call(requestsContract.recordReview, {
    params,
    body: { kind: 'reconsideration', filedOn: today, body: '云州市人民政府', note: words(22) },
  })
  await office.staff().call(requestsContract.closeReview, {
    params: { reviewId: review.body.id },
    body: { result: 'upheld', closedOn: today, note: words(23) },
  })
}

async function otherKinds(): Promise<void> {
  const place = { siteId: world.A.siteId, locale: 'zh-CN' } as const
  const report = await reportError(world.services, {
    ...place,
    key: newToken(),
    page: '/news/',
    pageTitle: '卫生要闻',
    kind: 'typo',
    description: words(30),
    contact: words(31),
  })
  const correction = await applyForCorrection(world.services, {
    ...place,
    key: newToken(),
    application: { ...CORRECTION, name: MARK, record: words(32), correction: words(33) },
  })
  const idOf = async ({ number }: { number: string }) =>
    (
      await world.db
        .selectFrom('cases')
        .select('id')
        .where('number', '=', number)
        .executeTakeFirstOrThrow()
    ).id
  const answers = [
    await office.staff().call(correctionsContract.answerErrorReport, {
      params: { reportId: await idOf(report) },
      body: { outcome: 'fixed', answer: words(34) },
    }),
    await office.staff().call(recordCorrectionsContract.answerRecordCorrection, {
      params: { caseId: await idOf(correction) },
      body: { outcome: 'corrected', agency: '', answer: words(35) },
    }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
}

beforeAll(async () => {
  world = await createWorld()
  folder = mkdtempSync(join(tmpdir(), 'weiming-retention-'))
  office = officeOf(world)
  await fullCourse()
  await otherKinds()
  // Answers kept for repetitions are cleared by the hour; what stays is looked at here.
  await sql`delete from idempotency_keys`.execute(world.db)
  const response = await world.raw(
    operationsContract.takeBackup,
    {},
    await world.newSession(world.A.people['platform-administrator'].id),
  )
  backup = join(folder, 'backup.tar.gz')
  writeFileSync(backup, new Uint8Array(await response.arrayBuffer()))
}, 120_000)
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

test('when the time is over, nobody’s words stand in any table or file, and no figure has changed', async () => {
  expect(await tablesWith(world.db, MARK)).toEqual(
    expect.arrayContaining(['case_documents', 'case_files', 'cases']),
  )
  expect(await sealedLeft(world.db)).toEqual(
    expect.arrayContaining(['case_notes', 'case_ratings', 'case_reviews', 'case_words', 'cases']),
  )
  expect(filesWithMark()).toHaveLength(2)
  const before = await tables()
  expect(JSON.stringify(before)).toContain('"granted"')
  world.clock.set(NIGHT)
  await runJobs()
  expect(await tablesWith(world.db, MARK)).toEqual([])
  expect(await sealedLeft(world.db)).toEqual([])
  expect(filesWithMark()).toEqual([])
  expect(await tables()).toEqual(before)
  const cases = await world.db
    .selectFrom('cases')
    .select(['kind', 'sealed', 'applicantHash', 'anonymisedAt'])
    .orderBy('kind')
    .execute()
  expect(cases).toEqual(
    ['error-report', 'record-correction', 'request'].map((kind) => ({
      kind,
      sealed: '',
      applicantHash: null,
      anonymisedAt: NIGHT,
    })),
  )
})

test('the screens of such cases still open', async () => {
  const read = await office.staff().call(requestsContract.readRequest, { params: { requestId } })
  expect([read.status, read.body.wanted, read.body.similar]).toEqual([200, '', []])
  expect(read.body.events.find(({ act }) => act === 'extend')?.facts).toEqual({ workingDays: 5 })
  for (const answer of [
    await office.staff().call(correctionsContract.listErrorReports, {}),
    await office.staff().call(recordCorrectionsContract.listRecordCorrections, {}),
    await office.staff().call(requestsContract.listRequests, {
      query: { which: 'all', page: 1, pageSize: 20 },
    }),
  ])
    expect(answer.status).toBe(200)
})

test('of what happened nothing but words can be taken away', async () => {
  const refused = (statement: ReturnType<typeof sql>) =>
    expect(statement.execute(world.db)).rejects.toThrow('appended, never changed')
  await refused(sql`update case_events set facts = facts - 'workingDays'`)
  await refused(sql`update case_events set facts = '{"words": "x"}'::jsonb`)
  await refused(sql`update case_events set on_day = on_day + 1`)
  await refused(sql`delete from case_events`)
})

test('after an older backup is restored, the next night takes the same cases again', async () => {
  const database = await openPGlite({})
  try {
    await restoreBackup({
      path: backup,
      open: async () => database,
      files: world.services.files,
      migrations: MIGRATIONS,
    })
    expect(await tablesWith(database.db, MARK)).toContain('case_documents')
    expect(await sealedLeft(database.db)).toContain('case_words')
    expect(filesWithMark()).toHaveLength(2)
    await runJobs({ ...world.services, db: database.db })
    expect(await tablesWith(database.db, MARK)).toEqual([])
    expect(await sealedLeft(database.db)).toEqual([])
    expect(filesWithMark()).toEqual([])
  } finally {
    await database.close()
  }
})
