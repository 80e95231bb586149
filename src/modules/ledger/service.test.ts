import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type OrganizationKey, type World } from '../../../test/world.ts'
import { newId } from '../../platform/ids.ts'
import { appendToLedger } from '../../platform/ledger.ts'
import { ledgerContract as contract } from './contract.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  await publish('A', '甲的通知', '2026-03-02T01:00:00.000Z')
  await publish('B', '乙的通知', '2026-03-03T01:00:00.000Z')
  await note({ kind: 'calendar.read', organizationId: null, subjectId: '2026' })
})
afterAll(() => world.close())

async function note(fact: { kind: string; organizationId: string | null; subjectId: string }) {
  await world.db.transaction().execute((tx) =>
    appendToLedger(tx, [{ subjectKind: 'test', payload: {}, ...fact }], {
      actorId: 'robot:test',
      actorName: '机器人_1',
      at: world.clock.now(),
    }),
  )
}

/** A publication on the portal with its event, written as the publishing module writes them. */
async function publish(key: OrganizationKey, title: string, at: string): Promise<string> {
  const organization = world.organizations[key]
  const { id: createdBy, name: actorName } = organization.people.publisher
  const [publicationId, editionId, revisionId] = [newId(), newId(), newId()]
  const place = {
    siteId: organization.siteId,
    organizationId: organization.id,
    columnId: organization.columns.notices,
    kind: 'notice',
    path: `/notices/${publicationId}.html`,
  }
  await world.db.transaction().execute(async (tx) => {
    await sql`insert into publications (id, site_id, organization_id, column_id, kind, path, created_by)
      values (${publicationId}, ${place.siteId}, ${place.organizationId}, ${place.columnId}, 'notice', ${place.path}, ${createdBy})`.execute(
      tx,
    )
    await sql`insert into editions (id, publication_id, number, state, revision_id, created_by, published_at)
      values (${editionId}, ${publicationId}, 1, 'live', ${revisionId}, ${createdBy}, ${at})`.execute(
      tx,
    )
    await sql`insert into revisions (id, publication_id, edition_id, number, title, body, metadata, column_id, path, hash, created_by)
      values (${revisionId}, ${publicationId}, ${editionId}, 1, ${title}, '{}', '{}', ${place.columnId}, ${place.path}, '', ${createdBy})`.execute(
      tx,
    )
    await sql`insert into live_publications (publication_id, version, site_id, organization_id, column_id, kind, locale,
        path, title, published_at, updated_at, sorted_at, revision_id, terms)
      values (${publicationId}, 1, ${place.siteId}, ${place.organizationId}, ${place.columnId}, 'notice', 'zh-CN',
        ${place.path}, ${title}, ${at}, ${at}, ${at}, ${revisionId}, '')`.execute(tx)
    const published = {
      kind: 'publication.published',
      subjectKind: 'publication',
      subjectId: publicationId,
      organizationId: organization.id,
      payload: { editionId },
    }
    await appendToLedger(tx, [published], { actorId: createdBy, actorName, at })
  })
  return publicationId
}

describe('the list', () => {
  const kindsSeenBy = async (caller: ReturnType<World['as']>, query = {}) => {
    const { body } = await caller.call(contract.listLedger, { query: query as never })
    return body.items.map((event) => `${event.kind} ${event.subjectTitle ?? '-'}`)
  }

  test('holds the events of one’s own organisations; a platform administrator’s all, newest first', async () => {
    expect(await kindsSeenBy(world.as('auditor'))).toEqual(['publication.published 甲的通知'])
    expect(await kindsSeenBy(world.as('platform-administrator'))).toEqual([
      'calendar.read -',
      'publication.published 乙的通知',
      'publication.published 甲的通知',
    ])
  })

  test('filters by organisation, kind, group of kinds, person and subject', async () => {
    const all = world.as('platform-administrator')
    expect(await kindsSeenBy(all, { organizationId: world.B.id })).toEqual([
      'publication.published 乙的通知',
    ])
    expect(await kindsSeenBy(all, { kind: 'calendar.read' })).toEqual(['calendar.read -'])
    expect(await kindsSeenBy(all, { kind: 'publication' })).toHaveLength(2)
    expect(await kindsSeenBy(all, { actor: '人_1' })).toEqual(['calendar.read -'])
    expect(await kindsSeenBy(all, { actor: '%' })).toEqual([])
    expect(await kindsSeenBy(all, { subjectId: '2026' })).toEqual(['calendar.read -'])
    expect(await kindsSeenBy(world.as('auditor'), { organizationId: world.B.id })).toEqual([])
  })

  test('comes in pages', async () => {
    const { body } = await world
      .as('platform-administrator')
      .call(contract.listLedger, { query: { page: 2, pageSize: 2 } })
    expect([body.total, body.page, body.items.map((event) => event.seq)]).toEqual([3, 2, [1]])
  })

  test('is not for contributors', async () => {
    expect((await world.as('contributor').call(contract.listLedger)).status).toBe(403)
  })
})

describe('the verdict', () => {
  const verdict = async (organization: OrganizationKey = 'A') =>
    (await world.as('auditor', organization).call(contract.verifyLedger)).body

  test('of an honest ledger has nothing to say', async () => {
    expect(await verdict()).toEqual({
      events: 3,
      firstBreak: null,
      forgedTimes: [],
      verifiedAt: world.clock.now(),
    })
  })

  test('names a back-dated publication, once, to those who may see it', async () => {
    const publicationId = await publish('A', '补发的通报', '2026-03-05T01:00:00.000Z')
    const backdated = '2026-01-05T01:00:00.000Z'
    await sql`update live_publications set published_at = ${backdated} where publication_id = ${publicationId}`.execute(
      world.db,
    )
    const forged = {
      publicationId,
      title: '补发的通报',
      shown: backdated,
      recorded: '2026-03-05T01:00:00.000Z',
    }
    expect((await verdict()).forgedTimes).toEqual([forged])
    await sql`update editions set published_at = ${backdated} where publication_id = ${publicationId}`.execute(
      world.db,
    )
    expect((await verdict()).forgedTimes).toEqual([forged])
    expect((await verdict('B')).forgedTimes).toEqual([])
  })

  test('names a publication that has no event at all', async () => {
    const publicationId = await publish('B', '无据可查', '2026-03-06T01:00:00.000Z')
    await sql`alter table ledger_events disable trigger ledger_is_append_only`.execute(world.db)
    await sql`delete from ledger_events where subject_id = ${publicationId}`.execute(world.db)
    await sql`alter table ledger_events enable trigger ledger_is_append_only`.execute(world.db)
    const { forgedTimes, firstBreak } = await verdict('B')
    expect(forgedTimes).toEqual([
      { publicationId, title: '无据可查', shown: '2026-03-06T01:00:00.000Z', recorded: null },
    ])
    expect(firstBreak).toMatchObject({
      why: 'head-differs',
      message: expect.stringContaining('疑被删除'),
    })
  })
})
