import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { annualReportContract } from '../src/modules/annual-report/contract.ts'
import { correctionsContract } from '../src/modules/corrections/contract.ts'
import { reportError } from '../src/modules/corrections/index.ts'
import { recordCorrectionsContract } from '../src/modules/record-corrections/contract.ts'
import { requestAnalysisContract } from '../src/modules/request-analysis/contract.ts'
import { requestsContract } from '../src/modules/requests/contract.ts'
import { correctRequest } from '../src/modules/requests/index.ts'
import { newToken } from '../src/platform/ids.ts'
import { exportSite } from '../src/portal/export/index.ts'
import { APPLICATION, addRequest, registered } from './applications.ts'
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

/** What anybody writes of an application: sealed too, though whoever reads the case reads it. */
const SAID = {
  items: '请说明所需规划的年度与区县范围',
  corrected: '是司徒测试委托的二〇二五年度',
  about: '某类机构选址的规划附图',
  question: '贵单位是否同意公开选址附图',
  opinion: '附图涉及端木公司的经营安排',
  extension: '规划附件卷帙浩繁需逐份清点',
  reply: '随函寄上规划文本一册请查收',
  note: '公西测试来电催问两次',
  review: '百里律师代为提出',
}

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
  const today = world.clock.today()
  const reviewer = 'disclosure-reviewer'
  await act(reviewer, { act: 'ask-correction', items: SAID.items, answerBy: '2026-03-16' }, 1)
  await correctRequest(world.services, 'zh-CN', requestId, SAID.corrected)
  await act(
    reviewer,
    { act: 'consult', whom: 'third-party', about: SAID.about, question: SAID.question },
    3,
  )
  await act(reviewer, { act: 'delivered', consultation: 4, on: today }, 4)
  const agrees = { act: 'opinion', consultation: 4, on: today, agrees: true, words: SAID.opinion }
  await act(reviewer, agrees, 5)
  await act('issuer', { act: 'extend', workingDays: 5, reason: SAID.extension }, 6)
  await act(reviewer, { act: 'propose', outcome: 'granted', reply: SAID.reply }, 7)
  await act('issuer', { act: 'issue' }, 8)
  await act(reviewer, { act: 'serve', by: 'electronic', on: today }, 9)
  const params = { requestId }
  await office.call(requestsContract.addRequestNote, { params, body: { words: SAID.note } })
  await office.call(requestsContract.recordReview, {
    params,
    body: { kind: 'reconsideration', filedOn: today, body: '云州市人民政府', note: SAID.review },
  })
  const read = await office.call(requestsContract.readRequest, { params })
  for (const words of Object.values(SAID)) expect(JSON.stringify(read.body)).toContain(words)
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
    // Answers kept for repetitions are cleared by the hour; none of them repeats what was written.
    expect(
      Object.values(SAID).filter((words) => text.includes(words)),
      name,
    ).toEqual([])
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

test('nor, where more than one case is shown, what applicants write of themselves into their wish', async () => {
  const wanted = `${APPLICATION.name}（${APPLICATION.certificate}，电话${APPLICATION.phone}）的职业健康检查汇总`
  const place = { world, pieces: piecesOf(world), organization: 'A' } as const
  const first = await registered(place, { wanted })
  const second = await registered(place, { wanted })
  const office = world.as('disclosure-reviewer')
  const params = { requestId: first.id }
  const helper = { accountId: world.A.people.contributor.id, dueOn: '2026-03-06' }
  await office.call(requestsContract.actOnRequest, {
    params,
    body: { seen: 2, doing: { act: 'ask-help', question: '由哪个科室保存？', ...helper } },
  })
  const year = { year: 2026, row: 'newReceived', column: 'total', page: 1, pageSize: 20 } as const
  const period = { from: '2026-01-01', to: '2026-12-31' }
  const lists = [
    await office.call(requestsContract.listRequests, {}),
    await world.as('contributor').call(requestsContract.listHelp, {}),
    await office.call(annualReportContract.listCounted, { query: year }),
    await office.call(requestAnalysisContract.analyseRequests, { query: period }),
    await office.call(requestAnalysisContract.listAnalysed, {
      query: {
        ...period,
        figure: 'channels',
        row: 'in-person',
        series: 'count',
        page: 1,
        pageSize: 20,
      },
    }),
  ]
  for (const { status, body } of lists) {
    expect([status, leaks(JSON.stringify(body))]).toEqual([200, []])
    expect(JSON.stringify(body)).toContain('职业健康检查汇总')
  }
  const { body } = await office.call(requestsContract.readRequest, { params })
  // With the case its own words, and of the one like it the masked ones.
  expect(body.wanted).toBe(wanted)
  expect(body.similar.map(({ id }) => id)).toEqual([second.id])
  expect(leaks(JSON.stringify([body.similar, body.sameApplicant]))).toEqual([])
  expect(leaks(world.logged.join('\n'))).toEqual([])
})
