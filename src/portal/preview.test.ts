import { afterAll, beforeAll, expect, test } from 'vitest'
import { putLive } from '../../test/live-pieces.ts'
import { createWorld, type World } from '../../test/world.ts'
import { newId, newToken, sha256 } from '../platform/ids.ts'
import { previewRoutes } from './preview.ts'

let world: World
const draft = newId()

beforeAll(async () => {
  world = await createWorld()
  await putLive(world, {
    id: draft,
    path: '/notices/2026/away.html',
    title: '某',
    editions: [{ state: 'draft', text: '正文。' }],
  })
})
afterAll(() => world.close())

async function preview(path: string, headers: Record<string, string> = {}) {
  const response = await previewRoutes(world.services).request(`http://localhost${path}`, {
    headers,
  })
  return { status: response.status, text: await response.text() }
}
/** A contributor of the organisation, signed in. */
async function signedIn(organization: 'A' | 'B'): Promise<Record<string, string>> {
  const token = newToken()
  await world.db
    .insertInto('sessions')
    .values({
      id: newId(),
      tokenHash: sha256(token),
      accountId: world[organization].people.contributor.id,
      csrfToken: newToken(),
      userAgent: 'test',
      address: '',
      createdAt: world.clock.now(),
      lastSeenAt: world.clock.now(),
      expiresAt: '2099-01-01T00:00:00.000Z',
    })
    .execute()
  return { cookie: `weiming_session=${token}` }
}

test('staff of the organisation see the draft as the public will, and that it is not public', async () => {
  const { status, text } = await preview(`/workbench/preview/${draft}`, await signedIn('A'))
  expect(status).toBe(200)
  expect(text).toContain('预览：第 1 稿')
  expect(text).toContain('<meta name="robots" content="noindex"/>')
})

test('strangers, other organisations, unknown and malformed ids get one answer', async () => {
  const theirs = await signedIn('B')
  const answers = [
    await preview(`/workbench/preview/${draft}`),
    await preview(`/workbench/preview/${draft}`, theirs),
    await preview(`/workbench/preview/${newId()}`, theirs),
    await preview('/workbench/preview/none', theirs),
  ]
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
})
