import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { APPLICATION, officeOf, registered } from '../../../test/applications.ts'
import { piecesOf } from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { sealedColumns } from '../../sealed.ts'
import { annualReportContract } from '../annual-report/contract.ts'
import { requestsContract } from '../requests/contract.ts'
import { rateRequest } from '../requests/index.ts'
import { requestKind } from '../requests/rules/kind.ts'
import { caseworkContract as contract } from './contract.ts'
import { caseworkJobs } from './index.ts'

const TEXT = '申请人自己的材料：诸葛测试的说明。'
/** Two in the morning in Beijing, the day after ten years are over. */
const NIGHT_AFTER = '2036-03-02T18:00:00.000Z'

let world: World
let office: ReturnType<typeof officeOf>
const ids = { plain: '', disputed: '', flagged: '', open: '' }
let fileHash = ''

const place = () => ({ world, pieces: piecesOf(world), organization: 'A' as const })
const look = async () => {
  for (const job of caseworkJobs(world.services, [requestKind], [requestKind], sealedColumns))
    await job.run()
}
const retention = async () =>
  (await office.staff().call(contract.listRetention, { query: { kind: 'request' } })).body
const year = async () =>
  (await office.staff().call(annualReportContract.readReport, { params: { year: 2026 } })).body
    .tables

async function answered(): Promise<string> {
  const { id } = await registered(place())
  const today = world.clock.today()
  await office.done(id, { act: 'propose', outcome: 'granted', reply: '随本答复提供。' })
  await office.done(id, { act: 'issue' }, office.head())
  await office.done(id, { act: 'serve', by: 'hand', on: today })
  return id
}

beforeAll(async () => {
  world = await createWorld()
  office = officeOf(world)
  ids.plain = await answered()
  ids.disputed = await answered()
  ids.flagged = await answered()
  ids.open = (await registered(place())).id
  await office.done(ids.flagged, { act: 'keep', reason: '涉及正在编修的卫生志。' })
  await office.staff().call(requestsContract.recordReview, {
    params: { requestId: ids.disputed },
    body: {
      kind: 'reconsideration',
      filedOn: world.clock.today(),
      body: '云州市人民政府',
      note: '',
    },
  })
  await office.staff().call(requestsContract.addRequestFile, {
    params: { requestId: ids.plain },
    query: {
      name: '说明.txt',
      title: '申请人的说明',
      direction: 'received',
      on: '2026-03-02',
      withReply: false,
    },
    body: new TextEncoder().encode(TEXT),
  })
  await office.staff().call(requestsContract.addRequestNote, {
    params: { requestId: ids.plain },
    body: { words: '与诸葛测试通过电话。' },
  })
  const rating = { grade: 'satisfied', remark: '谢谢诸葛测试的家人。' } as const
  await rateRequest(world.services, 'zh-CN', ids.plain, rating)
  const file = await world.db.selectFrom('caseFiles').select('hash').executeTakeFirstOrThrow()
  fileHash = file.hash
})
afterAll(() => world.close())

describe('the time to keep closed cases', () => {
  test('is looked at before anything is deleted', async () => {
    expect(await retention()).toMatchObject({ years: 10, verified: false, due: 0, lastRun: null })
    world.clock.set('2036-01-10T02:00:00.000Z')
    const listed = await retention()
    expect(listed).toMatchObject({ due: 1, leftOut: 2 })
    expect(
      listed.items.map(({ id, keptUntil, keptBecause }) => [id, keptUntil, keptBecause]).toSorted(),
    ).toEqual(
      [
        [ids.plain, '2036-03-02', null],
        [ids.disputed, '2036-03-02', 'review-pending'],
        [ids.flagged, '2036-03-02', 'flagged'],
      ].toSorted(),
    )
  })

  test('does not end before its last day, nor while people are at work', async () => {
    for (const now of ['2036-03-01T18:00:00.000Z', '2036-03-03T02:00:00.000Z']) {
      world.clock.set(now)
      await look()
      const { anonymisedAt } = (await office.read(ids.plain)) as { anonymisedAt: unknown }
      expect(anonymisedAt).toBeNull()
    }
  })

  test('at its end, what says who applied is gone, and no figure of the year has changed', async () => {
    const before = await year()
    expect(JSON.stringify(before)).toContain('"granted"')
    expect(existsSync(world.services.files.pathOf(fileHash))).toBe(true)
    world.clock.set(NIGHT_AFTER)
    await look()
    await look()
    expect(await year()).toEqual(before)
    const kept = await world.db
      .selectFrom('cases')
      .select(['id', 'sealed', 'applicantHash'])
      .where('anonymisedAt', 'is not', null)
      .execute()
    expect(kept).toEqual([{ id: ids.plain, sealed: '', applicantHash: null }])
    expect(existsSync(world.services.files.pathOf(fileHash))).toBe(false)
    const left = await world.db
      .selectFrom('caseDocuments')
      .select(['title', 'sealed', 'hash', 'fileId'])
      .where('caseId', '=', ids.plain)
      .execute()
    expect(left.length).toBeGreaterThan(1)
    for (const document of left)
      expect(document).toMatchObject({ sealed: '', hash: '', fileId: null })
    const notes = await world.db.selectFrom('caseNotes').selectAll().execute()
    const ratings = await world.db.selectFrom('caseRatings').select(['grade', 'remark']).execute()
    expect([notes, ratings]).toEqual([[], [{ grade: 'satisfied', remark: '' }]])
    expect(await retention()).toMatchObject({
      due: 0,
      leftOut: 2,
      lastRun: { anonymised: 1, leftOut: 2 },
    })
  })

  test('one look a night in the ledger, with counts and nobody named', async () => {
    const looks = await world.events('case.retention-looked')
    // The night before its last day was over, and this one.
    expect(looks.map(({ payload }) => payload)).toEqual([
      { kind: 'request', years: 10, anonymised: 0, leftOut: 0 },
      { kind: 'request', years: 10, anonymised: 1, leftOut: 2 },
    ])
  })

  test('the case stays readable, says so in its timeline, and opens nothing', async () => {
    const read = (await office.read(ids.plain)) as {
      applicant: string
      wanted: string
      events: { act: string; by: string | null }[]
      documents: { id: string; deleted: boolean }[]
    }
    expect(read.wanted).toBe(APPLICATION.wanted)
    expect(read.applicant).toBe('')
    expect(read.events.at(-1)).toMatchObject({ act: 'anonymise', by: null })
    expect(read.documents.every(({ deleted }) => deleted)).toBe(true)
    const params = { requestId: ids.plain }
    const refused = [
      await office
        .staff()
        .call(requestsContract.openApplicant, { params, body: { purpose: '核对' } }),
      await office
        .staff()
        .call(requestsContract.downloadDocument, { params: { documentId: read.documents[0]!.id } }),
    ]
    expect(refused.map(({ status }) => status)).toEqual([409, 409])
    const headers = await world.newSession(world.A.people['disclosure-reviewer'].id)
    const asked = { params, query: { purpose: '移交档案馆' } }
    expect((await world.raw(requestsContract.archiveRequest, asked, headers)).status).toBe(200)
    const list = await office.staff().call(requestsContract.listRequests, {
      query: { which: 'closed', page: 1, pageSize: 20 },
    })
    expect(list.status).toBe(200)
  })

  test('what is not to be kept any more goes the next night', async () => {
    await office.done(ids.flagged, { act: 'unkeep', reason: '卫生志已经出版。' })
    world.clock.set('2036-03-03T18:00:00.000Z')
    await look()
    expect(await retention()).toMatchObject({ leftOut: 1, lastRun: { anonymised: 1 } })
  })
})

describe('how long is the office’s to set', () => {
  test('and counts for that organisation', async () => {
    const set = (
      years: number | null,
      role: 'disclosure-reviewer' | 'issuer' = 'disclosure-reviewer',
    ) => world.as(role, 'A').call(contract.setRetentionYears, { body: { kind: 'request', years } })
    expect((await set(30)).status).toBe(200)
    expect(await retention()).toMatchObject({ years: 30, declaredYears: 10, due: 0, leftOut: 0 })
    expect((await set(null)).status).toBe(200)
    expect(await retention()).toMatchObject({ years: 10, leftOut: 1 })
    expect((await set(5, 'issuer')).status).toBe(403)
    const other = await world
      .as('disclosure-reviewer', 'B')
      .call(contract.listRetention, { query: { kind: 'request' } })
    expect(other.body).toMatchObject({ years: 10, items: [], lastRun: null })
  })

  test('of a kind nobody declared there is nothing', async () => {
    const answer = await office.staff().call(contract.listRetention, { query: { kind: 'letter' } })
    expect(answer.status).toBe(404)
  })
})
