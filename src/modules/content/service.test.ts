import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { at, good, type Pieces, paragraphs, piecesOf, refusal } from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { accountsContract } from '../accounts/contract.ts'
import { contentContract } from './contract.ts'

const UNKNOWN = '019b0000-0000-7000-8000-000000000000'

let world: World
let a: Pieces
let b: Pieces

beforeAll(async () => {
  world = await createWorld()
  a = piecesOf(world)
  b = piecesOf(world, 'B')
})
afterAll(() => world.close())

const contributor = () => world.as('contributor')

async function addContributor(signInName: string, unitId = world.A.units.disease) {
  const made = await world.as('site-administrator').call(accountsContract.createPerson, {
    params: { organizationId: world.A.id },
    body: { signInName, name: signInName, unitId, phone: '', roles: ['contributor'] },
  })
  const { id } = good(made)
  return { id, ...world.asAccount(id) }
}

describe('saving', () => {
  test('makes a revision of every changed draft and none of an unchanged one', async () => {
    const id = await a.draft()
    const before = (await a.read(id)).revision.number
    const first = await a.save(id, { title: '修改后的标题' })
    expect(first.revisionNumber).toBe(before + 1)
    const again = await a.save(id, { title: '修改后的标题' })
    expect(again.revisionNumber).toBe(before + 1)
    expect(again.hash).toBe(first.hash)
  })

  test('the hash is of everything the revision says', async () => {
    const id = await a.draft()
    const hashes = new Set([(await a.read(id)).revision.hash])
    for (const piece of [
      { title: '另一个标题' },
      { body: paragraphs('另一段正文。') },
      { metadata: { summary: '另一份摘要' } },
      { column: 'news' as const },
      { path: '/notices/another-path.html' },
      { relations: [{ kind: 'amends' as const, targetId: await a.draft() }] },
    ])
      hashes.add((await a.save(id, piece)).hash)
    expect(hashes.size).toBe(7)
  })

  test('writes the document number in its standard form', async () => {
    const id = await a.draft({ kind: 'policy', metadata: { documentNo: ' 甲卫发[2026]３号 ' } })
    expect((await a.read(id)).revision.metadata.documentNo).toBe('甲卫发〔2026〕3号')
  })

  test('a stale save answers the other’s name, their text and the difference; nothing is lost', async () => {
    const colleague = await addContributor('li.colleague')
    const id = await a.draft()
    const mine = await a.saving(id, { title: '我改的标题', body: paragraphs('我写的一段。') })
    await a.save(id, { title: '同事改的标题', changeNote: '同事的说明' }, colleague)
    const answer = await contributor().call(contentContract.savePublication, mine)
    expect(refusal(answer)).toBe('409 content.stale')
    expect(answer.body.error?.message).toContain('li.colleague')
    const detail = answer.body.error?.detail as {
      name: string
      at: string
      beside: object
      lockVersion: number
      theirs: { title: string }
      diff: unknown
    }
    expect(detail.name).toBe('li.colleague')
    expect(detail.theirs.title).toBe('同事改的标题')
    expect(detail.at).toBe(world.clock.now())
    expect(detail.beside).toMatchObject({ changeNote: '同事的说明', major: false })
    expect(JSON.stringify(detail.diff)).toContain('我')
    const now = await a.read(id)
    expect(now.revision.title).toBe('同事改的标题')
    const retry = { ...mine, body: { ...mine.body, lockVersion: detail.lockVersion } }
    good(await contributor().call(contentContract.savePublication, retry))
    const { items } = good(await contributor().call(contentContract.listRevisions, at(id)))
    expect(items.slice(0, 2).map((item) => item.title)).toEqual(['我改的标题', '同事改的标题'])
  })

  test('two saves at the same time: one wins, the other is told', async () => {
    const id = await a.draft()
    const [one, other] = [await a.saving(id, { title: '甲' }), await a.saving(id, { title: '乙' })]
    const answers = await Promise.all([
      contributor().call(contentContract.savePublication, one),
      contributor().call(contentContract.savePublication, other),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
  })

  test('is refused to another department, and to whoever is no contributor', async () => {
    const elsewhere = await addContributor('other.unit', world.A.units.office)
    const id = await a.draft()
    const saving = await a.saving(id, { title: '别的科室来改' })
    expect(refusal(await elsewhere.call(contentContract.savePublication, saving))).toBe(
      '403 content.other-unit',
    )
    const publisher = await world.as('publisher').call(contentContract.savePublication, saving)
    expect(publisher.status).toBe(403)
  })

  test.each([
    ['an unknown column', () => ({ columnId: UNKNOWN })],
    ['another organisation’s column', () => ({ columnId: world.B.columns.notices })],
  ])('into %s is answered alike', async (_what, change) => {
    const id = await a.draft()
    const saving = await a.saving(id, {})
    const body = { ...saving.body, ...change() }
    const answer = await contributor().call(contentContract.savePublication, { ...saving, body })
    expect(refusal(answer)).toBe('404 not-found')
  })

  test('a relation to an unknown piece, a foreign draft and itself is answered alike; to a foreign public one it is good', async () => {
    const id = await a.draft()
    const foreign = await b.draft()
    const to = async (targetId: string) =>
      contributor().call(
        contentContract.savePublication,
        await a.saving(id, { relations: [{ kind: 'interprets', targetId }] }),
      )
    for (const targetId of [UNKNOWN, foreign, id])
      expect(refusal(await to(targetId))).toBe('409 content.bad-relation')
    await b.publish(foreign)
    good(await to(foreign))
  })

  test('all problems are named at once, each by its field', async () => {
    const id = await a.draft()
    const saving = await a.saving(id, {})
    const body = {
      ...saving.body,
      title: ' ',
      metadata: { ...saving.body.metadata, formedOn: '2026-02-30', statutoryItem: 16 },
      attachments: [{ fileId: null, url: 'javascript:alert(1)', name: '' }],
    }
    const answer = await contributor().call(contentContract.savePublication, {
      ...saving,
      body,
    } as never)
    expect(answer.status).toBe(422)
    const fields = answer.body.error?.issues?.map((issue) => issue.field)
    for (const field of [
      'title',
      'metadata.formedOn',
      'metadata.statutoryItem',
      'attachments.0.url',
      'attachments.0.name',
    ])
      expect(fields).toContain(field)
    for (const issue of answer.body.error!.issues!) expect(issue.message).toMatch(/\p{Script=Han}/u)
  })
})

describe('the edit lock', () => {
  test('tells who is editing, refuses their colleague’s save, is taken over, and runs out', async () => {
    const colleague = await addContributor('wang.colleague')
    const id = await a.draft()
    good(await contributor().call(contentContract.takeEditLock, { ...at(id), body: {} as never }))
    const me = world.A.people.contributor
    expect((await a.read(id)).lock?.name).toBe(me.name)
    const refused = await colleague.call(contentContract.takeEditLock, {
      ...at(id),
      body: { takeOver: false },
    })
    expect(refusal(refused)).toBe('409 content.locked')
    expect(refused.body.error?.message).toContain(me.name)
    const saving = await a.saving(id, { title: '不顾占用直接保存' })
    expect(refusal(await colleague.call(contentContract.savePublication, saving))).toBe(
      '409 content.locked',
    )
    good(
      await colleague.call(contentContract.takeEditLock, { ...at(id), body: { takeOver: true } }),
    )
    const late = await a.saving(id, { title: '被接管后保存' })
    const mine = await contributor().call(contentContract.savePublication, late)
    expect(refusal(mine)).toBe('409 content.locked')
    world.clock.forward(3 * 60_000 + 1000)
    good(await contributor().call(contentContract.savePublication, late))
  })

  test('is given back by who holds it, and by nobody else', async () => {
    const colleague = await addContributor('zhao.colleague')
    const id = await a.draft()
    good(await colleague.call(contentContract.takeEditLock, { ...at(id), body: {} as never }))
    good(await contributor().call(contentContract.releaseEditLock, at(id)))
    expect((await a.read(id)).lock?.accountId).toBe(colleague.id)
    good(await colleague.call(contentContract.releaseEditLock, at(id)))
    expect((await a.read(id)).lock).toBeNull()
  })
})

describe('addresses', () => {
  test('a taken path is refused, also where its owner moved away or gave up', async () => {
    const path = '/notices/reserved-once.html'
    const owner = await a.draft({ path })
    await a.save(owner, { path: '/notices/moved-away.html' })
    good(await contributor().call(contentContract.discardEdition, at(owner)))
    const other = await a.draft()
    for (const taken of [path, '/notices/moved-away.html']) {
      const saving = await a.saving(other, { path: taken })
      const answer = await contributor().call(contentContract.savePublication, saving)
      expect(refusal(answer)).toBe('409 content.path-taken')
    }
  })

  test('another site may have the same path', async () => {
    const path = '/notices/same-on-both.html'
    await a.draft({ path })
    await b.draft({ path })
  })

  test.each([
    '/notices/UPPER.html',
    '/notices/中文.html',
    '/notices/../x.html',
    '//x.html',
    '/x',
    '/a b.html',
    `/${'x'.repeat(200)}.html`,
    '/notices/x.html?y=1',
  ])('%s is no path', async (path) => {
    const id = await a.draft()
    const saving = await a.saving(id, { path })
    const answer = await contributor().call(contentContract.savePublication, saving)
    expect(answer.status).toBe(422)
    expect(answer.body.error?.issues?.map((issue) => issue.field)).toEqual(['path'])
  })
})

describe('editions', () => {
  test('one at a time; given up, its revisions stay on record', async () => {
    const id = await a.publish({ title: '第一版' })
    good(await contributor().call(contentContract.beginEdition, at(id)))
    expect(refusal(await contributor().call(contentContract.beginEdition, at(id)))).toBe(
      '409 content.already-open',
    )
    await a.save(id, { title: '放弃的第二版' })
    good(await contributor().call(contentContract.discardEdition, at(id)))
    const now = await a.read(id)
    expect([now.edition.state, now.revision.title]).toEqual(['live', '第一版'])
    const { items } = good(await contributor().call(contentContract.listRevisions, at(id)))
    expect(items.map((item) => item.title)).toContain('放弃的第二版')
  })

  test('the difference between two revisions; of another piece there is none', async () => {
    const id = await a.draft({ title: '前' })
    const { items } = good(await contributor().call(contentContract.listRevisions, at(id)))
    await a.save(id, { title: '后' })
    const { revision } = await a.read(id)
    const other = await a.read(await a.draft())
    const diff = (from: string, to: string) =>
      contributor().call(contentContract.diffRevisions, { ...at(id), query: { from, to } })
    expect(JSON.stringify(good(await diff(items[0]!.id, revision.id)))).toContain('后')
    expect(refusal(await diff(other.revision.id, revision.id))).toBe('404 not-found')
  })
})

test('outside HTML becomes a body, and what was dropped is said', async () => {
  const html =
    '<h1>标题</h1><p onclick="x()">正文<script>alert(1)</script></p><iframe src="//e"></iframe><a href="javascript:x">坏链接</a><p><a href="/f/1.pdf">附件1.pdf</a></p>'
  const answer = good(
    await contributor().call(contentContract.convertHtml, {
      body: { html, baseUrl: 'https://wjw.example.gov.cn/a/b.html' },
    }),
  )
  const text = JSON.stringify(answer.body)
  expect(text).toContain('正文')
  expect(text).not.toMatch(/alert|javascript|onclick|iframe/)
  expect(answer.dropped.map((each) => each.code)).toEqual(expect.arrayContaining(['script']))
  expect(answer.attachments).toEqual([
    { url: 'https://wjw.example.gov.cn/f/1.pdf', name: '附件1.pdf' },
  ])
})

test('the list shows my organisations’ pieces, by state, column and text; % and _ are letters', async () => {
  await a.draft({ title: '占比100%_的通知' })
  const find = async (query: Record<string, unknown>, organization: 'A' | 'B' = 'A') =>
    good(
      await world
        .as('auditor', organization)
        .call(contentContract.listPublications, { query } as never),
    ).items.map((item) => item.title)
  expect(await find({ text: '100%_' })).toEqual(['占比100%_的通知'])
  expect(await find({ text: '100_' })).toEqual([])
  expect(await find({ text: '100%_', state: 'live' })).toEqual([])
  expect(await find({ text: '100%_', columnId: world.A.columns.news })).toEqual([])
  expect(await find({ text: '100%_' }, 'B')).toEqual([])
  expect(await find({ organizationId: world.A.id }, 'B')).toEqual([])
})
