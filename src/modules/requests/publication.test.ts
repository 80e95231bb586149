import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { APPLICATION, addAnswered, officeOf, registered } from '../../../test/applications.ts'
import { at, good, type Pieces, paragraphs, piecesOf, refusal } from '../../../test/pieces.ts'
import { publicPages } from '../../../test/public-pages.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Role } from '../accounts/rules.ts'
import { contentContract } from '../content/contract.ts'
import type { Attachment } from '../content/rules/document.ts'
import { requestsContract as contract } from './contract.ts'

let world: World
let a: Pieces
let of: ReturnType<typeof officeOf>

beforeAll(async () => {
  world = await createWorld()
  a = piecesOf(world)
  of = officeOf(world)
})
afterAll(() => world.close())

const place = () => ({ world, pieces: a, organization: 'A' as const })
const REPLY = '全市设规划门诊4家。\n名单见附件。'
const TITLE = '2025年度规划'
const LINKED = '多人申请、已经转为主动公开的信息'

function propose(requestId: string, by: Role = 'disclosure-reviewer', changes: object = {}) {
  const body = { columnId: world.organizations.A.columns.disclosure, title: TITLE, ...changes }
  return world.as(by, 'A').call(contract.proposePublication, { params: { requestId }, body })
}

const draftOf = async (requestId: string) => good(await propose(requestId)).publicationId
const blocks = async (id: string) =>
  (await a.findings(id)).filter(({ gate }) => gate === 'applicants')

describe('an answer several asked for', () => {
  test('becomes a draft of its words and of the files given, and nothing else', async () => {
    const id = await addAnswered(place(), REPLY, {}, [
      { name: '名单.txt', text: '第一门诊' },
      { name: '内部稿.txt', text: '讨论稿', withReply: false },
      { name: '申请材料.txt', text: '来件', direction: 'received' },
    ])
    const publicationId = await draftOf(id)
    const { revision, unitName, kind } = await a.read(publicationId)
    expect([revision.title, unitName, kind]).toEqual([TITLE, null, 'notice'])
    expect(revision.body).toEqual(paragraphs('全市设规划门诊4家。', '名单见附件。'))
    expect(revision.attachments.map((file: Attachment) => file.name)).toEqual(['名单.txt'])
    for (const told of [APPLICATION.name, APPLICATION.phone, APPLICATION.certificate])
      expect(JSON.stringify(revision)).not.toContain(told)
    const { publication, events } = await of.read(id)
    expect(publication).toEqual({
      mayPropose: 'requests.already-proposed',
      proposed: { publicationId, title: TITLE, state: 'draft', publishedAt: null },
    })
    expect(events.at(-1)?.act).toBe('proposed-for-publication')
    const fact = await world.db
      .selectFrom('ledgerEvents')
      .select('payload')
      .where('kind', '=', 'request.proposed-for-publication')
      .where('subjectId', '=', id)
      .executeTakeFirstOrThrow()
    expect(fact.payload).toMatchObject({ publicationId })
  })

  test('is proposed once while its draft lives, and again when that was given up', async () => {
    const id = await addAnswered(place(), REPLY)
    const publicationId = await draftOf(id)
    expect(refusal(await propose(id))).toBe('409 requests.already-proposed')
    good(await a.as('contributor').call(contentContract.discardEdition, at(publicationId)))
    expect((await propose(id)).status).toBe(200)
  })

  test('is what was given, and asked for by somebody else too', async () => {
    const { id: open } = await registered(place())
    expect(refusal(await propose(open))).toBe('409 requests.not-given')
    const alone = await addAnswered(place(), REPLY, { wanted: '只有一个人申请的唯一信息清单' })
    expect(refusal(await propose(alone))).toBe('409 requests.not-asked-by-several')
    expect((await of.read(alone)).publication.mayPropose).toBe('requests.not-asked-by-several')
  })

  test('is for the disclosure office, in its own columns', async () => {
    const id = await addAnswered(place(), REPLY)
    for (const role of ['contributor', 'issuer', 'auditor', 'publisher'] as const)
      expect((await propose(id, role)).status, role).toBe(403)
    const foreign = await world.as('disclosure-reviewer', 'B').call(contract.proposePublication, {
      params: { requestId: id },
      body: { columnId: world.organizations.B.columns.disclosure, title: TITLE },
    })
    expect(foreign.status).toBe(404)
    const elsewhere = { columnId: world.organizations.B.columns.disclosure }
    expect((await propose(id, 'disclosure-reviewer', elsewhere)).status).toBe(404)
  })
})

describe('the gate', () => {
  test('lets nobody send on who applied, and does not repeat it', async () => {
    const id = await addAnswered(place(), `答复${APPLICATION.name}：见附件。`)
    const publicationId = await draftOf(id)
    const found = await blocks(publicationId)
    expect(found.map(({ key, severity, overridableBy }) => [key, severity, overridableBy])).toEqual(
      [['name:body:0', 'block', []]],
    )
    expect(JSON.stringify(found)).not.toContain(APPLICATION.name)
    const refused = await a.trySubmit(publicationId)
    expect(refused.status).toBe(422)
    expect(JSON.stringify(refused.body)).not.toContain(APPLICATION.name)
    await a.save(publicationId, { body: paragraphs('见附件。') })
    expect((await a.trySubmit(publicationId)).status).toBe(200)
  })

  test('knows a number written with spaces, in the title, and of the other applicant', async () => {
    const publicationId = await draftOf(await addAnswered(place(), REPLY))
    await a.save(publicationId, {
      title: '致电 139 0000-9999',
      body: paragraphs('证件９９０１００１９９００１０１００２８', '云州市青川区测试路1号'),
    })
    expect((await blocks(publicationId)).map(({ key }) => key)).toEqual([
      'certificate:body:0',
      'phone:title:',
      'address:body:1',
    ])
  })

  test('reads the files too', async () => {
    const files = [{ name: '名单.txt', text: `申请人${APPLICATION.name}` }]
    const id = await addAnswered(place(), REPLY, {}, files)
    expect((await blocks(await draftOf(id))).map(({ key }) => key)).toEqual(['name:attachments.0:'])
  })

  test('asks nothing of other pieces', async () => {
    const id = await a.draft({ body: paragraphs(`${APPLICATION.name}获评先进。`) })
    expect(await blocks(id)).toEqual([])
  })

  test('stands where the key is missing', async () => {
    const publicationId = await draftOf(await addAnswered(place(), REPLY))
    await world.db
      .updateTable('cases')
      .set({ sealed: 's1.00000000.AAAA' })
      .where('id', 'in', (eb) =>
        eb.selectFrom('caseEvents').select('caseId').where('kind', '=', 'proposed-for-publication'),
      )
      .execute()
    expect((await blocks(publicationId)).map(({ key }) => key)).toContain('shut')
  })
})

test('published, the case says when, and the form of applications leads to the column', async () => {
  const portal = publicPages(world)
  const apply = async () => (await portal.request('/apply')).text()
  const id = await addAnswered(place(), REPLY)
  const publicationId = await draftOf(id)
  expect(await apply()).not.toContain(LINKED)
  good(await a.publishUrgently(publicationId))
  expect((await of.read(id)).publication.proposed).toMatchObject({
    state: 'live',
    publishedAt: world.clock.now(),
  })
  const page = await apply()
  expect(page).toContain(LINKED)
  expect(page).toContain('href="/disclosure/"')
})
