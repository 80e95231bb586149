import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { workbenchRoutes } from './serve.ts'

const BUILD = resolve(import.meta.dirname, '../../bin/build.mjs')
const { putInPlace } = (await import(BUILD)) as {
  putInPlace(fresh: string, place: string): void
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weiming-serve-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A build as vite leaves it: one page that names one script. */
function built(name: string, script: string): string {
  const place = join(folder, name)
  mkdirSync(join(place, 'assets'), { recursive: true })
  mkdirSync(join(place, '.vite'))
  writeFileSync(join(place, 'index.html'), `<script src="/workbench/assets/${script}"></script>`)
  writeFileSync(join(place, 'icon.svg'), '<svg/>')
  writeFileSync(join(place, 'assets', script), `// ${script}`)
  const manifest = { 'index.html': { file: `assets/${script}` } }
  writeFileSync(join(place, '.vite/manifest.json'), JSON.stringify(manifest))
  return place
}

const statusOf = async (place: string, path: string) =>
  (await workbenchRoutes(place).request(path)).status

test('a build that is not there is said, never an error of ours', async () => {
  const place = join(folder, 'nothing')
  expect(await statusOf(place, '/workbench/publications')).toBe(503)
  expect(await statusOf(place, '/workbench/icon.svg')).toBe(404)
  expect(await statusOf(place, '/workbench/assets/index-1.js')).toBe(404)
})

test('a new build takes the place of the old, whose parts can still be fetched once', async () => {
  const place = built('workbench', 'index-1.js')
  putInPlace(built('fresh', 'index-2.js'), place)
  expect(readFileSync(join(place, 'index.html'), 'utf8')).toContain('index-2.js')
  expect(await statusOf(place, '/workbench/assets/index-1.js')).toBe(200)
  expect(await statusOf(place, '/workbench/assets/index-2.js')).toBe(200)
  expect(await statusOf(place, '/workbench/')).toBe(200)
  putInPlace(built('fresh', 'index-3.js'), place)
  expect(await statusOf(place, '/workbench/assets/index-1.js')).toBe(404)
  expect(await statusOf(place, '/workbench/assets/index-2.js')).toBe(200)
  expect(existsSync(`${place}.old`)).toBe(false)
})
