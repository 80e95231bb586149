import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { photograph } from '../../../test/office.ts'
import { at, good, type Pieces, piecesOf, portalOf, refusal } from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Role } from '../accounts/rules.ts'
import { contentContract } from '../content/contract.ts'
import type { Attachment, Body } from '../content/rules/document.ts'
import { mediaContract } from './contract.ts'

let world: World
let pieces: Pieces
let portal: Awaited<ReturnType<typeof portalOf>>

beforeAll(async () => {
  world = await createWorld()
  pieces = piecesOf(world)
  portal = await portalOf(world)
})
afterAll(() => world.close())

let size = 100
const UPLOAD = { purpose: 'picture' as const }
async function upload(name: string, bytes: Uint8Array, by: Role = 'contributor') {
  const made = await world.as(by).call(contentContract.uploadFile, {
    query: { name, ...(name.endsWith('.jpg') ? UPLOAD : {}) },
    body: bytes as Uint8Array<ArrayBuffer>,
  })
  return good(made).id
}
const picture = async (by: Role = 'contributor') => upload('照片.jpg', await photograph(++size), by)
const document = async (words: string) => upload('附件.txt', new TextEncoder().encode(words))

const showing = (fileId: string): Body => ({
  type: 'doc',
  content: [{ type: 'image', attrs: { fileId, src: '', alt: '义诊现场' } }],
})
const attached = (fileId: string): Attachment[] => [
  { fileId, url: null, name: '附件', size: null, mime: '', hash: null },
]

const list = async (query: object = {}) =>
  good(
    await world.as('contributor').call(mediaContract.listMedia, {
      params: { organizationId: world.A.id },
      query: { page: 1, pageSize: 200, ...query },
    } as never),
  )
const idsOf = async (query: object) => (await list(query)).items.map(({ id }) => id)
const inFile = (fileId: string) => ({ params: { fileId } })
const detail = async (fileId: string, by: Role = 'contributor') =>
  good(await world.as(by).call(mediaContract.readMedium, inFile(fileId)))
const replace = (by: Role, fileId: string, newFileId: string) =>
  world.as(by).call(mediaContract.replaceMedium, {
    ...inFile(fileId),
    body: { newFileId, reason: '原图有误' },
  })
const retire = (by: Role, fileId: string, retired = true) =>
  world.as(by).call(mediaContract.retireMedium, { ...inFile(fileId), body: { retired } })

describe('the library', () => {
  test('finds files by kind, use, missing words, uploader, day and text', async () => {
    const [shown, idle] = [await picture(), await picture('site-administrator')]
    const text = await document('名单')
    const id = await pieces.draft({ body: showing(shown), attachments: attached(text) })
    const notes = { title: '社区义诊', alt: '医生为居民量血压', caption: '', source: '本委拍摄' }
    good(
      await world
        .as('contributor')
        .call(mediaContract.describeMedium, { ...inFile(shown), body: notes }),
    )

    expect(await idsOf({ kind: 'picture' })).toEqual([idle, shown])
    expect(await idsOf({ kind: 'document' })).toEqual([text])
    expect(await idsOf({ kind: 'recording' })).toEqual([])
    expect((await idsOf({ used: 'true' })).sort()).toEqual([shown, text].sort())
    expect(await idsOf({ used: 'false' })).toEqual([idle])
    expect(await idsOf({ withoutAlt: 'true' })).toEqual([idle])
    expect(await idsOf({ uploadedBy: world.A.people['site-administrator'].id })).toEqual([idle])
    expect(await idsOf({ from: '2026-03-02', to: '2026-03-02' })).toHaveLength(3)
    expect(await idsOf({ from: '2026-03-03' })).toEqual([])
    expect(await idsOf({ text: '量血压' })).toEqual([shown])
    expect(await idsOf({ text: '100%' })).toEqual([])

    const one = await detail(shown)
    expect(one).toMatchObject({
      ...notes,
      uses: 1,
      standing: 'draft',
      live: false,
      publicHref: null,
    })
    expect(one.usedBy).toMatchObject([{ publicationId: id, state: 'draft', attached: false }])
    // The photograph lay on its side.
    expect([one.width, one.height]).toEqual([300, expect.any(Number)])
    await pieces.save(id, { body: showing(idle), attachments: [] })
    expect((await detail(shown)).uses).toBe(0)
    expect((await detail(idle)).uses).toBe(1)
  })

  test('tells copies of the same content, of this organisation only', async () => {
    const bytes = await photograph(77)
    const first = await upload('一.jpg', bytes)
    const again = await upload('二.jpg', bytes)
    const elsewhere = await world.as('contributor', 'B').call(contentContract.uploadFile, {
      query: { name: '三.jpg', ...UPLOAD },
      body: bytes as Uint8Array<ArrayBuffer>,
    })
    expect((await detail(again)).duplicates.map(({ id }) => id)).toEqual([first])
    expect(good(elsewhere).id).not.toBe(first)
  })

  test('what a text shows is not retired; what is retired comes back', async () => {
    const file = await picture()
    const id = await pieces.draft({ body: showing(file) })
    expect(refusal(await retire('contributor', file))).toBe('409 media.in-use')
    await pieces.save(id, { body: showing(await picture()) })
    good(await retire('contributor', file))
    expect(await idsOf({})).not.toContain(file)
    expect(await idsOf({ retired: 'true' })).toEqual([file])
    good(await retire('site-administrator', file, false))
    expect(await idsOf({})).toContain(file)
  })
})

describe('a replacement', () => {
  test('changes what the public sees, not what was signed', async () => {
    const [old, next] = [await picture(), await picture()]
    const id = await pieces.publish({ body: showing(old), metadata: { imageFileId: old } })
    const before = await pieces.read(id)
    const address = before.url!
    expect(await (await portal.get(address)).text()).toContain(`/files/${old}/`)
    expect((await portal.get(`/files/${next}/x.jpg`)).status).toBe(404)

    expect(good(await replace('publisher', old, next))).toEqual({ publications: 1 })

    const page = await (await portal.get(address)).text()
    expect(page).toContain(`/files/${next}/`)
    expect(page).not.toContain(old)
    expect(page).toContain('义诊现场')
    const moved = await portal.get(`/files/${old}/picture`)
    expect(moved.status).toBe(301)
    expect(moved.headers.get('location')).toContain(`/files/${next}/`)
    expect((await portal.get(`/files/${next}/x.jpg`)).status).toBe(200)
    const after = await pieces.read(id)
    expect(after.revision.hash).toBe(before.revision.hash)
    expect(after.revision.body).toEqual(showing(old))

    expect(await detail(next)).toMatchObject({ uses: 1, live: true, replaces: [{ fileId: old }] })
    expect(await detail(old)).toMatchObject({ replacedBy: { fileId: next, reason: '原图有误' } })
    expect(await idsOf({})).not.toContain(old)
    const trail = good(await world.as('auditor').call(mediaContract.listReplacements, at(id)))
    expect(trail.items).toMatchObject([{ oldFileId: old, newFileId: next }])
    const [fact] = (await world.events('publication.file-replaced')).slice(-1)
    expect(fact).toMatchObject({ subjectId: id })
    expect(fact!.payload).toMatchObject({ oldFileId: old, newFileId: next, reason: '原图有误' })
  })

  test('of a replacement leads on; a new edition begins with what stands there now', async () => {
    const [first, second, third] = [await picture(), await picture(), await picture()]
    const id = await pieces.publish({ body: showing(first) })
    good(await replace('publisher', first, second))
    good(await replace('publisher', second, third))
    const moved = await portal.get(`/files/${first}/picture`)
    expect(moved.headers.get('location')).toContain(third)
    good(await world.as('contributor').call(contentContract.beginEdition, at(id)))
    expect((await pieces.read(id)).revision.body).toEqual(showing(third))
    expect(refusal(await replace('publisher', first, second))).toBe('409 media.replaced')
  })

  test('takes two persons, and waits while reviewers read', async () => {
    const [old, own] = [await picture(), await picture()]
    const id = await pieces.draft({ body: showing(old) })
    await pieces.submit(id)
    expect(refusal(await replace('contributor', old, own))).toBe('409 media.in-review')
    await pieces.signUntil(id)
    good(await pieces.tryPublish(id))
    expect(refusal(await replace('contributor', old, own))).toBe('403 media.publisher-needed')
    await world.db
      .updateTable('files')
      .set({ uploadedBy: world.A.people.publisher.id })
      .where('id', '=', own)
      .execute()
    expect(refusal(await replace('publisher', old, own))).toBe('409 media.own-file')
  })

  test('of an attachment of an official document takes a new edition', async () => {
    const [old, next] = [await document('目录'), await document('新目录')]
    await pieces.publish({ kind: 'policy', column: 'policies', attachments: attached(old) })
    expect(refusal(await replace('publisher', old, next))).toBe('409 media.part-of-document')
  })

  test('of an attachment of a notice shows the new size and leads the old address on', async () => {
    const [old, next] = [await document('旧表'), await document('更正后的申请表')]
    const id = await pieces.publish({ attachments: attached(old) })
    good(await replace('publisher', old, next))
    const page = await (await portal.get((await pieces.read(id)).url!)).text()
    expect(page).toContain(`/files/${next}/`)
    expect((await portal.get(`/files/${old}/a.txt`)).status).toBe(301)
    await pieces.end(id, 'gone')
    expect((await portal.get(`/files/${old}/a.txt`)).status).toBe(404)
    expect((await portal.get(`/files/${next}/a.txt`)).status).toBe(404)
  })

  test('with a file that carries personal numbers is refused where the public would see it', async () => {
    const [old, bad] = [await document('旧名单'), await document('联系人 13812345678')]
    await pieces.publish({ attachments: attached(old) })
    expect(refusal(await replace('publisher', old, bad))).toBe('409 media.not-clean')
  })

  test('of a draft’s file is saved with the next save', async () => {
    const [old, next] = [await picture(), await picture()]
    const id = await pieces.draft({ body: showing(old) })
    good(await replace('contributor', old, next))
    await pieces.save(id, { body: showing(old) })
    expect((await pieces.read(id)).revision.body).toEqual(showing(next))
  })

  test('of a draft’s file is what the gates look through and reviewers sign, saved again or not', async () => {
    const [old, bad] = [await document('旧名单'), await document('联系人 13812345678')]
    const id = await pieces.draft({ attachments: attached(old) })
    const drafted = (await pieces.read(id)).revision
    good(await replace('contributor', old, bad))
    expect((await pieces.findings(id)).map(({ gate }) => gate)).toContain('privacy')
    await pieces.submit(id)
    const submitted = (await pieces.read(id)).revision
    expect(submitted.attachments).toMatchObject([{ fileId: bad }])
    expect(submitted.hash).not.toBe(drafted.hash)
    const { payload } = (await world.events('review.submitted')).at(-1)!
    expect(payload).toMatchObject({ revisionHash: submitted.hash })
  })

  test('after the signatures keeps the new edition from being published', async () => {
    const [old, next] = [await document('旧表'), await document('更正后的申请表')]
    const id = await pieces.publish({ attachments: attached(old) })
    good(await world.as('contributor').call(contentContract.beginEdition, at(id)))
    await pieces.save(id, { changeNote: '更新附件', title: '关于更新申请表的通知' })
    await pieces.submit(id)
    await pieces.signUntil(id)
    good(await replace('publisher', old, next))
    expect(refusal(await pieces.tryPublish(id))).toBe('409 review.findings-block')
  })
})
