import { afterAll, beforeAll, expect, test } from 'vitest'
import { photograph } from '../../../test/office.ts'
import { at, good, type Pieces, piecesOf, refusal } from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { robotContext } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'
import type { Role } from '../accounts/rules.ts'
import { contentContract } from '../content/contract.ts'
import { reviewContract } from '../review/contract.ts'
import { siteChecksContract as contract } from './contract.ts'
import { workOff } from './service/work-off.ts'

let world: World
let a: Pieces
beforeAll(async () => {
  world = await createWorld()
  a = piecesOf(world)
})
afterAll(() => world.close())

const bytesOf = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>

async function attachment(name: string, bytes: Uint8Array) {
  const sent = { query: { name }, body: bytes as Uint8Array<ArrayBuffer> } as never
  const made = good(await a.as('contributor').call(contentContract.uploadFile, sent))
  const { id: fileId, size, mime, hash } = made
  return { fileId, url: null, name: made.name, size, mime, hash }
}
const inFiles = async (id: string) =>
  (await a.findings(id)).filter(({ ignorable }) => ignorable !== null)
const codes = async (id: string) =>
  (await inFiles(id)).map(({ severity, ignorable }) => `${severity} ${ignorable!.code}`)

/** Ignores everything of a kind in the files of a piece. */
async function ignore(id: string, code: string, role: Role, scope = 'piece') {
  const { ignorable } = (await inFiles(id)).find((each) => each.ignorable!.code === code)!
  const { fileId, words } = ignorable!
  const body = { code, fileId, words: words[0]!, scope: scope as 'piece', reason: '署名照片' }
  return a.as(role).call(reviewContract.ignoreFinding, { ...at(id), body })
}

async function check() {
  const input = { params: { siteId: world.A.siteId }, body: { kind: 'text' as const } }
  good(await a.as('disclosure-reviewer').call(contract.startSiteCheck, input))
  await workOff(robotContext(world.services, '网站检测'), newId())
}
async function states(id: string) {
  const query = { page: 1, pageSize: 200 } as never
  const { items } = good(
    await a
      .as('disclosure-reviewer')
      .call(contract.listSiteFindings, { params: { organizationId: world.A.id }, query }),
  )
  return items
    .filter(({ publicationId, part }) => publicationId === id && part === 'attachment')
    .map(({ code, state }) => `${code} ${state}`)
    .sort()
}

test('its writer says why, it goes on and still stands; who may clear it silences it, at night too, until it is taken back', async () => {
  const id = await a.draft({ attachments: [await attachment('现场.jpg', await photograph())] })
  expect(await codes(id)).toEqual(['block person', 'block position'])
  expect(good(await ignore(id, 'position', 'contributor')).stillBlocks).toBe(true)
  const cleared = good(await ignore(id, 'person', 'disclosure-reviewer'))
  expect(cleared.stillBlocks).toBe(false)
  expect(await codes(id)).toEqual(['block position'])
  const { items } = good(await a.as('auditor').call(reviewContract.listIgnores, at(id)))
  expect(
    items.map(({ fileName, message, stillBlocks }) => [fileName, message, stillBlocks]),
  ).toEqual([
    ['现场.jpg', '文件“现场.jpg”：拍摄位置（文件属性）', true],
    ['现场.jpg', '文件“现场.jpg”：作者或单位信息（文件属性）', false],
  ])

  await a.submit(id)
  const { key } = (await inFiles(id))[0]!
  const body = { gate: 'attachments', findingKey: key, reason: '地点本来公开' }
  good(await a.as('disclosure-reviewer').call(reviewContract.overrideFinding, { ...at(id), body }))
  await a.signUntil(id)
  good(await a.tryPublish(id))
  await check()
  expect(await states(id)).toEqual(['person dropped', 'position open'])
  const taken = { params: { ignoreId: cleared.id } }
  good(await a.as('disclosure-reviewer').call(reviewContract.takeBackIgnore, taken))
  await check()
  expect(await states(id)).toEqual(['person open', 'position open'])
})

test('another file in its place is checked anew, though it has the same name and says the same', async () => {
  const id = await a.draft({ attachments: [await attachment('现场.jpg', await photograph(500))] })
  good(await ignore(id, 'person', 'disclosure-reviewer'))
  good(await ignore(id, 'position', 'disclosure-reviewer'))
  expect(await codes(id)).toEqual([])
  await a.save(id, { attachments: [await attachment('现场.jpg', await photograph(600))] })
  expect(await codes(id)).toEqual(['block person', 'block position'])
})

test('the disclosure office ignores a file everywhere; nobody so a personal number in it, nor a secrecy mark at all', async () => {
  const form = await photograph(700)
  const id = await a.draft({ attachments: [await attachment('样表.jpg', form)] })
  expect(refusal(await ignore(id, 'person', 'contributor', 'organization'))).toBe(
    '403 review.ignore-office',
  )
  good(await ignore(id, 'person', 'disclosure-reviewer', 'organization'))
  const other = await a.draft({ attachments: [await attachment('附件2.jpg', form)] })
  expect(await codes(other)).toEqual(['block position'])

  const list = await attachment('名单.txt', bytesOf('联系 13812345678\n秘密★5年'))
  const third = await a.draft({ attachments: [list] })
  expect(await codes(third)).toEqual(['block mobile'])
  expect(refusal(await ignore(third, 'mobile', 'disclosure-reviewer', 'organization'))).toBe(
    '403 review.ignore-here-only',
  )
  const mark = { code: 'secrecy-mark', words: '秘密★', fileId: list.fileId }
  const body = { ...mark, scope: 'piece' as const, reason: '样式' }
  const answer = await a
    .as('secrecy-reviewer')
    .call(reviewContract.ignoreFinding, { ...at(third), body })
  expect(refusal(answer)).toBe('403 review.never-ignored')
  const foreign = { ...body, code: 'person', words: '王静', fileId: newId() }
  expect(
    refusal(
      await a
        .as('secrecy-reviewer')
        .call(reviewContract.ignoreFinding, { ...at(third), body: foreign }),
    ),
  ).toBe('409 review.no-such-finding')
})
