import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { at, type Pieces, piecesOf } from '../../../test/pieces.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { printRoutes } from '../../workbench/serve-print.tsx'
import { reviewContract } from './contract.ts'

let world: World
let a: Pieces
beforeAll(async () => {
  world = await createWorld()
  a = piecesOf(world)
})
afterAll(() => world.close())

/** The words of the Word file, without markup. */
async function docxOf(id: string): Promise<string> {
  const session = await world.newSession(world.A.people.auditor.id)
  const response = await world.raw(reviewContract.exportApproval, at(id) as never, session)
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
  return strFromU8(files['word/document.xml']!).replace(/<[^>]+>/g, '')
}

const printed = async (id: string, headers: Record<string, string>) =>
  printRoutes(world.services).request(`/workbench/print/approval/${id}`, { headers })

test('the form names every step with opinion, signature, time, version and hash', async () => {
  const id = await a.publish({ title: '关于开展健康体检的通知' })
  const { revision, indexNo } = await a.read(id)
  const words = await docxOf(id)
  const { people } = world.A
  for (const expected of [
    '信息发布审批表',
    '关于开展健康体检的通知',
    indexNo!,
    '主动公开',
    '同意',
    people['department-reviewer'].name,
    people.issuer.name,
    '2026-03-02 09:00',
    revision.hash.slice(0, 16),
  ])
    expect(words).toContain(expected)
  expect(words).not.toContain(revision.hash.slice(0, 17))

  const session = await world.newSession(world.A.people.auditor.id)
  const page = await (await printed(id, session)).text()
  expect(page).toContain(revision.hash.slice(0, 16))
  expect(page).not.toContain('<style')
})

test('a piece not yet sent says so; the page is only for staff of the organisation', async () => {
  const id = await a.draft()
  expect(await docxOf(id)).toContain('尚未送审')
  expect((await printed(id, {})).status).toBe(404)
  const stranger = await world.newSession(world.B.people.issuer.id)
  expect((await printed(id, stranger)).status).toBe(404)
})
