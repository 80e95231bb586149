import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { annualReportContract } from '../src/modules/annual-report/contract.ts'
import { correctionsContract } from '../src/modules/corrections/contract.ts'
import { reportError } from '../src/modules/corrections/index.ts'
import { recordCorrectionsContract } from '../src/modules/record-corrections/contract.ts'
import { requestsContract } from '../src/modules/requests/contract.ts'
import { newToken } from '../src/platform/ids.ts'
import { exportSite } from '../src/portal/export/index.ts'
import { APPLICATION, addRequest } from './applications.ts'
import { addRecordCorrection, CORRECTION } from './objects.ts'
import { piecesOf } from './pieces.ts'
import { createWorld, type World } from './world.ts'

/** What nobody but the office may ever read, and only when it opens it. */
const SECRETS = [
  APPLICATION.name,
  APPLICATION.certificate,
  APPLICATION.phone,
  APPLICATION.email,
  APPLICATION.address,
  '13900001234',
  ...Object.values(CORRECTION).filter((words) => words !== ''),
  '执业注册名单第十二行已更正',
]

let world: World
let folder: string
beforeAll(async () => {
  world = await createWorld()
  folder = mkdtempSync(join(tmpdir(), 'weiming-sealed-'))
  await course()
}, 120_000)
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

/** An application and a report of an error through everything that touches them, openings included. */
async function course(): Promise<void> {
  const requestId = await addRequest({ world, pieces: piecesOf(world), organization: 'A' })
  const office = world.as('disclosure-reviewer')
  const act = async (role: 'disclosure-reviewer' | 'issuer', doing: object, seen: number) => {
    const answer = await world.as(role).call(requestsContract.actOnRequest, {
      params: { requestId },
      body: { seen, doing } as never,
      headers: { 'idempotency-key': newToken() },
    })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  }
  await act('disclosure-reviewer', { act: 'confirm' }, 0)
  const opened = await office.call(requestsContract.openApplicant, {
    params: { requestId },
    body: { purpose: '制作登记回执' },
    headers: { 'idempotency-key': newToken() },
  })
  expect(opened.body.name).toBe(APPLICATION.name)
  await act('issuer', { act: 'extend', workingDays: 5, reason: '文件较多。' }, 1)
  await act(
    'disclosure-reviewer',
    { act: 'propose', outcome: 'granted', reply: '您所申请的信息随本答复提供。' },
    2,
  )
  await act('issuer', { act: 'issue' }, 3)
  await act('disclosure-reviewer', { act: 'serve', by: 'electronic', on: world.clock.today() }, 4)
  const { number } = await reportError(world.services, {
    siteId: world.A.siteId,
    key: newToken(),
    locale: 'zh-CN',
    page: '/news/',
    pageTitle: '卫生要闻',
    kind: 'typo',
    description: '第二段“接钟”应为“接种”',
    contact: '13900001234',
  })
  const report = await world.db
    .selectFrom('cases')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  const contact = await office.call(correctionsContract.openContact, {
    params: { reportId: report.id },
    body: { purpose: '核实' },
    headers: { 'idempotency-key': newToken() },
  })
  expect(contact.body.contact).toBe('13900001234')
  const correction = {
    params: {
      caseId: await addRecordCorrection({ world, pieces: piecesOf(world), organization: 'A' }),
    },
  }
  const words = await office.call(recordCorrectionsContract.openRecordCorrection, {
    ...correction,
    body: { purpose: '核对' },
    headers: { 'idempotency-key': newToken() },
  })
  expect(words.body).toMatchObject(CORRECTION)
  const answered = await office.call(recordCorrectionsContract.answerRecordCorrection, {
    ...correction,
    body: { outcome: 'corrected', agency: '', answer: '执业注册名单第十二行已更正。' },
    headers: { 'idempotency-key': newToken() },
  })
  expect(answered.status).toBe(200)
  await piecesOf(world).publish({ title: '关于公布医疗机构设置规划的通知' })
}

function leaks(text: string): string[] {
  return SECRETS.filter((secret) => text.includes(secret))
}

test('a full dump of the database holds no sealed word', async () => {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(world.db)
  expect(rows.map(({ name }) => name)).toContain('cases')
  let dumped = ''
  for (const { name } of rows) {
    const table = await sql<{ row: string }>`
      select row_to_json(t)::text as row from ${sql.table(name)} t`.execute(world.db)
    const text = table.rows.map(({ row }) => row).join('\n')
    expect(leaks(text), name).toEqual([])
    dumped += text
  }
  // The dump is one: it holds what is not sealed.
  expect(dumped).toContain(APPLICATION.wanted)
})

test('nor do the logs', () => {
  expect(world.logged.length).toBeGreaterThan(0)
  expect(leaks(world.logged.join('\n'))).toEqual([])
})

test('nor the search index', async () => {
  const rows = await world.db
    .selectFrom('livePublications')
    .select(['title', 'summary', sql<string>`terms::text`.as('terms')])
    .execute()
  expect(rows.length).toBeGreaterThan(0)
  expect(leaks(JSON.stringify(rows))).toEqual([])
})

test('nor the static export', { timeout: 120_000 }, async () => {
  await exportSite({
    services: world.services,
    place: { siteId: world.A.siteId, base: '', origin: 'https://wjw.a.gov.cn' },
    otherBases: ['/b-city'],
    folder,
    since: null,
    nginx: { servedAt: folder, live: null },
    tell: () => {},
  })
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  expect(files.length).toBeGreaterThan(3)
  for (const { parentPath, name } of files)
    expect(leaks(readFileSync(join(parentPath, name)).toString('utf8')), name).toEqual([])
})

test('nor the lists, the report and its cases', async () => {
  const office = world.as('auditor')
  const year = { params: { year: 2026 } }
  const answers = [
    await office.call(requestsContract.listRequests, {}),
    await office.call(correctionsContract.listErrorReports, {}),
    await office.call(recordCorrectionsContract.listRecordCorrections, {}),
    await office.call(annualReportContract.readReport, year),
    await office.call(annualReportContract.listCounted, {
      query: { year: 2026, row: 'newReceived', column: 'total', page: 1, pageSize: 20 },
    }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  expect(leaks(JSON.stringify(answers))).toEqual([])
})
