import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { contentContract } from '../src/modules/content/contract.ts'
import { mediaContract } from '../src/modules/media/contract.ts'
import { checkExport, exportSite } from '../src/portal/export/index.ts'
import { nginxProgram, serveWithNginx } from './nginx.ts'
import { photograph } from './office.ts'
import { good, type Pieces, piecesOf } from './pieces.ts'
import { createWorld, type World } from './world.ts'

/** Each of these renders a whole site. */
vi.setConfig({ testTimeout: 180_000 })

let world: World
let pieces: Pieces
let folder: string
let old = ''
let next = ''
let path = ''

beforeAll(async () => {
  world = await createWorld()
  pieces = piecesOf(world)
  folder = mkdtempSync(join(tmpdir(), 'weiming-export-replaced-'))
  old = await picture(301)
  next = await picture(302)
  const id = await pieces.publish({
    body: {
      type: 'doc',
      content: [{ type: 'image', attrs: { fileId: old, src: '', alt: '义诊现场' } }],
    },
  })
  path = (await pieces.live(id))!.path
  await exporting()
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

async function picture(width: number): Promise<string> {
  const made = await world.as('contributor').call(contentContract.uploadFile, {
    query: { name: '照片.jpg', purpose: 'picture' },
    body: (await photograph(width)) as Uint8Array<ArrayBuffer>,
  })
  return good(made).id
}

const exporting = (since: 'last' | null = null) =>
  exportSite({
    services: world.services,
    place: { siteId: world.A.siteId, base: '', origin: 'https://wjw.a.gov.cn' },
    otherBases: ['/b-city'],
    folder,
    since,
    nginx: { servedAt: folder, live: null },
    tell: () => {},
  })
const served = (file: string) => join(folder, 'public', file)

test('a file that was replaced leaves the export, and its address leads to the new one', async () => {
  expect(existsSync(served(`files/${old}.jpg`))).toBe(true)
  const replaced = await world.as('publisher').call(mediaContract.replaceMedium, {
    params: { fileId: old },
    body: { newFileId: next, reason: '原图有误' },
  })
  good(replaced)
  const summary = await exporting('last')
  expect(summary.redirects).toBe(1)
  expect(existsSync(served(`files/${old}.jpg`))).toBe(false)
  expect(existsSync(served(`files/${next}.jpg`))).toBe(true)
  const page = readFileSync(served(path.slice(1)), 'utf8')
  expect(page).toContain(`/files/${next}/`)
  expect(page).not.toContain(old)
  expect((await checkExport(folder, () => {}))!.problems).toEqual([])
})

test.skipIf(!nginxProgram())('nginx answers the old address as the platform does', async () => {
  const nginx = await serveWithNginx(nginxProgram()!, folder)
  try {
    for (const name of ['', '/照片.jpg']) {
      const answer = await fetch(`${nginx.origin}/files/${old}${encodeURI(name)}`, {
        redirect: 'manual',
      })
      expect(answer.status).toBe(301)
      expect(answer.headers.get('location')).toContain(`/files/${next}/`)
    }
    expect((await fetch(`${nginx.origin}/files/${next}/x.jpg`)).status).toBe(200)
  } finally {
    await nginx.stop()
  }
})
