import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { officeOf, registered } from '../../../test/applications.ts'
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
    expect(read.wanted).toBe('')
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
  type By = 'disclosure-reviewer' | 'issuer' | 'site-administrator'
  const set = (
    years: number | null,
    reason = '',
    kind = 'request',
    by: By = 'disclosure-reviewer',
  ) => world.as(by, 'A').call(contract.setRetentionYears, { body: { kind, years, reason } })
  const decide = (proposalId: string, agreed: boolean, by: By = 'issuer') =>
    world
      .as(by, 'A')
      .call(contract.decideRetention, { params: { proposalId }, body: { agreed, words: '' } })

  test('longer at once, for that organisation and that kind of case', async () => {
    expect((await set(30)).body).toEqual({ waits: false })
    expect(await retention()).toMatchObject({ years: 30, declaredYears: 10, due: 0, leftOut: 0 })
    const kinds = await office.staff().call(contract.listRetentionKinds, {})
    expect(kinds.body.map(({ kind, years }) => [kind, years])).toEqual([
      ['request', 30],
      ['record-correction', 10],
      ['error-report', 1],
    ])
    const other = await world
      .as('disclosure-reviewer', 'B')
      .call(contract.listRetention, { query: { kind: 'request' } })
    expect(other.body).toMatchObject({ years: 10, items: [], lastRun: null })
    expect((await set(40, '', 'request', 'issuer')).status).toBe(403)
    expect((await set(40, '', 'request', 'site-administrator')).status).toBe(403)
    expect((await set(2, '', 'error-report', 'site-administrator')).status).toBe(200)
  })

  test('shorter with a reason, and only when another person has confirmed it', async () => {
    const bare = await set(5)
    expect([bare.status, bare.body.error!.issues![0]!.field]).toEqual([422, 'reason'])
    expect((await set(5, '按保管期限表。')).body).toEqual({ waits: true })
    const listed = await retention()
    expect(listed).toMatchObject({ years: 30, proposal: { years: 5, over: 0 } })
    expect(listed.proposal).toMatchObject({
      reason: '按保管期限表。',
      mayConfirm: 'casework.own-proposal',
      mayRefuse: null,
    })
    const { id } = listed.proposal!
    const own = await decide(id, true, 'disclosure-reviewer')
    expect([own.status, own.body.error!.code]).toEqual([403, 'casework.own-proposal'])
    const second = await set(4, '再短些。')
    expect([second.status, second.body.error!.code]).toEqual([409, 'casework.proposal-waits'])
    expect((await decide(id, true, 'site-administrator')).status).toBe(403)
    expect((await decide(id, true)).status).toBe(200)
    expect(await retention()).toMatchObject({ years: 5, proposal: null, leftOut: 1 })
    const again = await decide(id, false)
    expect([again.status, again.body.error!.code]).toEqual([409, 'casework.proposal-decided'])
    const told = await world.db
      .selectFrom('notices')
      .select(['kind', 'accountId'])
      .where('kind', 'like', 'retention-%')
      .orderBy('kind')
      .execute()
    const { people } = world.A
    expect(told).toEqual([
      { kind: 'retention-confirmed', accountId: people['disclosure-reviewer'].id },
      { kind: 'retention-proposed', accountId: people.issuer.id },
    ])
    const facts = (await world.events()).filter(({ kind }) => /^case\.retention-[pds]/.test(kind))
    expect(facts.slice(-3).map(({ kind, payload }) => [kind, payload])).toEqual([
      [
        'case.retention-proposed',
        { kind: 'request', what: 'years', years: 5, before: 30, reason: '按保管期限表。' },
      ],
      [
        'case.retention-decided',
        {
          kind: 'request',
          what: 'years',
          years: 5,
          agreed: true,
          words: '',
          proposedBy: people['disclosure-reviewer'].id,
        },
      ],
      ['case.retention-set', { kind: 'request', years: 5, before: 30 }],
    ])
  })

  test('refused, or taken back by whoever proposed it, it stays as it was', async () => {
    for (const by of ['issuer', 'disclosure-reviewer'] as const) {
      expect((await set(2, '再短些。')).body).toEqual({ waits: true })
      expect((await decide((await retention()).proposal!.id, false, by)).status).toBe(200)
      expect(await retention()).toMatchObject({ years: 5, proposal: null })
    }
  })

  test('and so is not to wait for the night: the second person’s word deletes at once', async () => {
    world.clock.set('2036-03-04T02:00:00.000Z')
    await office.staff().call(requestsContract.closeReview, {
      params: { reviewId: (await retentionReview()).id },
      body: { result: 'upheld', closedOn: '2036-03-04', note: '' },
    })
    const { status } = await office.staff().call(contract.proposeRetentionRun, {
      body: { kind: 'request', reason: '机房夜间停电。' },
    })
    expect(status).toBe(200)
    const { proposal } = await retention()
    expect(proposal).toMatchObject({ what: 'run', years: null, over: 1 })
    expect((await decide(proposal!.id, true)).status).toBe(200)
    const { sealed } = await world.db
      .selectFrom('cases')
      .select('sealed')
      .where('id', '=', ids.disputed)
      .executeTakeFirstOrThrow()
    expect(sealed).toBe('')
    expect(await retention()).toMatchObject({ proposal: null, lastRun: { anonymised: 1 } })
    // The same night has its own look all the same.
    world.clock.set('2036-03-04T18:00:00.000Z')
    await look()
    expect(await retention()).toMatchObject({ lastRun: { anonymised: 0 } })
  })

  test('of a kind nobody declared there is nothing', async () => {
    const answer = await office.staff().call(contract.listRetention, { query: { kind: 'letter' } })
    expect(answer.status).toBe(404)
  })
})

const retentionReview = () =>
  world.db
    .selectFrom('caseReviews')
    .select('id')
    .where('caseId', '=', ids.disputed)
    .executeTakeFirstOrThrow()
