import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { contentContract } from '../src/modules/content/contract.ts'
import { publishContract } from '../src/modules/publish/contract.ts'
import { checkExport, ExportRefused, exportSite } from '../src/portal/export/index.ts'
import { nginxProgram, serveWithNginx } from './nginx.ts'
import { good, type Pieces, paragraphs, piecesOf, portalOf } from './pieces.ts'
import { createWorld, type World } from './world.ts'

/** Each of these renders a whole site. */
vi.setConfig({ testTimeout: 180_000 })

const NOTICES = 24
const CSV = '序号,机构\n1,甲市第一人民医院\n'

let world: World
let pieces: Pieces
let portal: Awaited<ReturnType<typeof portalOf>>
let folder: string
const ids = {
  policy: '',
  repealing: '',
  withdrawn: '',
  gone: '',
  moved: '',
  vanished: '',
  sheet: '',
}
const paths: Record<string, string> = {}

beforeAll(async () => {
  world = await createWorld()
  pieces = piecesOf(world)
  folder = mkdtempSync(join(tmpdir(), 'weiming-export-test-'))
  for (let n = 1; n <= NOTICES; n++) await importNotice(n)
  const file = good(
    await world.as('contributor').call(contentContract.uploadFile, {
      query: { name: '名单.csv', organizationId: world.A.id },
      body: new TextEncoder().encode(CSV) as never,
    }),
  )
  ids.sheet = file.id
  const { id, ...facts } = file
  const attachment = { fileId: id, url: null, ...facts }
  ids.policy = await pieces.publish({
    kind: 'policy',
    column: 'policies',
    title: '关于规范预防接种门诊管理的通知',
    attachments: [attachment as never],
  })
  await pieces.revise(ids.policy, { body: paragraphs('第一条 接种门诊应当公示接种时间。') })
  ids.withdrawn = await pieces.publish({ title: '一则写错的通知' })
  ids.gone = await pieces.publish({ title: '一则删除的通知' })
  ids.moved = await pieces.publish({ title: '一则合并的通知' })
  ids.vanished = await pieces.publish({ title: '一则隐去的通知' })
  for (const [name, id] of Object.entries(ids))
    if (name !== 'sheet' && id !== '') paths[name] = (await pieces.live(id))!.path
  await pieces.end(ids.withdrawn, 'withdrawn')
  await pieces.end(ids.gone, 'gone')
  await pieces.end(ids.moved, 'redirect', paths['policy']!)
  await pieces.end(ids.vanished, 'vanish')
  portal = await portalOf(world)
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

async function importNotice(n: number) {
  const row = {
    url: `https://old.example/${n}`,
    title: `第${n}号通知`,
    date: '2021-05-06',
    html: `<h2>一、事项</h2><p>第${n}号。</p>`,
  }
  return good(
    await world.as('site-administrator').call(publishContract.importPage, {
      params: { siteId: world.A.siteId },
      body: { columnId: world.A.columns.notices, publish: true, row },
    }),
  )
}

type Given = {
  since?: 'last' | string | null
  live?: string | null
  into?: string
  site?: 'A' | 'B'
}

async function exporting({ since = null, live = null, into = folder, site = 'A' }: Given = {}) {
  const place =
    site === 'A'
      ? { siteId: world.A.siteId, base: '', origin: 'https://wjw.a.gov.cn' }
      : { siteId: world.B.siteId, base: '/b-city', origin: 'https://wjw.a.gov.cn' }
  return exportSite({
    services: world.services,
    place,
    otherBases: site === 'A' ? ['/b-city'] : [''],
    folder: into,
    since,
    nginx: { servedAt: into, live },
    tell: () => {},
  })
}

const served = (file: string, into = folder) => join(into, 'public', file)
const read = (file: string, into = folder) => readFileSync(served(file, into), 'utf8')
const problemsOf = async (into = folder) => (await checkExport(into, () => {}))!.problems

function filesUnder(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)],
  )
}

/** When each served file was written, to the nanosecond. */
function times(into = folder): Map<string, bigint> {
  const root = join(into, 'public')
  return new Map(
    filesUnder(root).map((path) => [
      relative(root, path),
      statSync(path, { bigint: true }).mtimeNs,
    ]),
  )
}

describe('a whole export', () => {
  test('has a file for every page, as the platform answers it', async () => {
    const summary = await exporting()
    expect(summary.unsafe).toEqual([])
    expect(summary.missing).toEqual([])
    const policy = paths['policy']!
    for (const [address, file] of [
      ['/', 'index.html'],
      ['/elder/', 'elder/index.html'],
      ['/en/', 'en/index.html'],
      ['/elder/en/', 'elder/en/index.html'],
      ['/notices/', 'notices/index.html'],
      ['/notices/?page=2', '_/notices/@page=2.html'],
      ['/elder/notices/?page=2', '_/elder/notices/@page=2.html'],
      ['/policies/', 'policies/index.html'],
      ['/disclosure/?item=1', '_/disclosure/@item=1.html'],
      ['/organization/', 'organization/index.html'],
      ['/site-map/', 'site-map/index.html'],
      ['/privacy/', 'privacy/index.html'],
      ['/disclosure-data/', 'disclosure-data/index.html'],
      ['/disclosure-data/annual-reports/', 'disclosure-data/annual-reports/index.html'],
      ['/disclosure-data/monthly.csv', 'disclosure-data/monthly.csv'],
      ['/policies/export.csv', 'policies/export.csv'],
      ['/apply/form', '_/apply/form.html'],
      ['/elder/en/apply/form', '_/elder/en/apply/form.html'],
      ['/feed.rss', 'feed.rss'],
      ['/notices/feed.json', 'notices/feed.json'],
      ['/en/feed.atom', 'en/feed.atom'],
      ['/sitemap.xml', 'sitemap.xml'],
      ['/robots.txt', 'robots.txt'],
      [policy, policy.slice(1)],
      [`/elder${policy}`, `elder${policy}`],
      [`${policy}/compare?from=1&to=2`, `_${policy}/compare@from=1&to=2.html`],
      [`/files/${ids.sheet}/x.csv`, `files/${ids.sheet}.csv`],
      [paths['withdrawn']!, paths['withdrawn']!.slice(1)],
    ] as const) {
      const answer = await portal.get(address)
      expect(answer.status, address).toBe(200)
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect(readFileSync(served(file)).toString(), address).toBe(bytes.toString())
    }
    expect(existsSync(served('policies/export.xlsx'))).toBe(true)
    // The forms to fill in, once: the elder version leads to the same files.
    for (const form of ['apply/form-person.docx', 'en/apply/form-organization.docx'])
      expect(existsSync(served(form)), form).toBe(true)
    expect(existsSync(served('elder/apply/form-person.docx'))).toBe(false)
    expect(read(`__/gone${paths['gone']!}`)).toContain('内容有误')
    expect(existsSync(served(paths['vanished']!.slice(1)))).toBe(false)
    expect(filesUnder(served('assets')).some((path) => path.endsWith('.css'))).toBe(true)
  })

  test('keeps compressed copies that are the same text', () => {
    const page = readFileSync(served('index.html'))
    expect(gunzipSync(readFileSync(served('index.html.gz')))).toEqual(page)
    expect(brotliDecompressSync(readFileSync(served('index.html.br')))).toEqual(page)
    expect(existsSync(served('policies/export.xlsx.gz'))).toBe(false)
  })

  test('has nothing wrong with it', async () => {
    expect(await problemsOf()).toEqual([])
  })

  test('touches nothing when made again', async () => {
    const before = times()
    const summary = await exporting()
    expect(summary).toMatchObject({ written: 0, removed: 0 })
    expect(times()).toEqual(before)
  })
})

describe('only what changed', () => {
  test('writes the new page and the lists that show it, and deletes what has gone', async () => {
    const before = times()
    const made = await importNotice(NOTICES + 1)
    const ended = await world.db
      .selectFrom('livePublications')
      .selectAll()
      .where('title', '=', '第3号通知')
      .executeTakeFirstOrThrow()
    await pieces.end(ended.publicationId, 'vanish')
    const summary = await exporting({ since: 'last' })
    const after = times()
    const live = (await pieces.live(made.publicationId))!
    expect(read(live.path.slice(1))).toContain(`第${NOTICES + 1}号`)
    expect(read('notices/index.html')).toContain(live.path)
    expect(read('sitemap.xml')).toContain(live.path)
    expect(after.has(ended.path.slice(1))).toBe(false)
    expect(after.has(`${ended.path.slice(1)}.gz`)).toBe(false)
    expect(after.has(`elder${ended.path}`)).toBe(false)
    expect(summary.removed).toBe(2)
    // Another column's page, a neighbour in the same one, and what nobody touched.
    const other = await world.db
      .selectFrom('livePublications')
      .select('path')
      .where('title', '=', '第5号通知')
      .executeTakeFirstOrThrow()
    for (const file of [paths['policy']!.slice(1), other.path.slice(1), 'policies/index.html'])
      expect(after.get(file), file).toBe(before.get(file))
    expect(await problemsOf()).toEqual([])
  })

  test('is what a whole export would have been', async () => {
    const whole = mkdtempSync(join(tmpdir(), 'weiming-export-whole-'))
    await exporting({ into: whole })
    const texts = (into: string) =>
      filesUnder(join(into, 'public'))
        .filter((path) => !/\.(gz|br|xlsx)$/.test(path))
        .map((path) => [relative(into, path), readFileSync(path, 'utf8')])
        .toSorted()
    expect(texts(folder)).toEqual(texts(whole))
    rmSync(whole, { recursive: true })
  })

  test('reaches the page at the other end of a new relation', async () => {
    ids.repealing = await pieces.publish({
      kind: 'policy',
      column: 'policies',
      title: '关于废止接种门诊管理通知的决定',
      relations: [{ kind: 'repeals', targetId: ids.policy }],
    })
    await exporting({ since: 'last' })
    expect(read(paths['policy']!.slice(1))).toContain('关于废止接种门诊管理通知的决定')
    expect(await problemsOf()).toEqual([])
  })

  test('since an instant, what was published after it is made again', async () => {
    const summary = await exporting({ since: world.clock.now() })
    // Nothing differs, so nothing is written; but the pages were rendered and compared.
    expect(summary.written).toBe(0)
  })

  test('asks for an earlier export', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'weiming-export-empty-'))
    await expect(exporting({ since: 'last', into: empty })).rejects.toThrow(ExportRefused)
    rmSync(empty, { recursive: true })
  })
})

test('what an export that was cut off had written is not written again', async () => {
  const cut = mkdtempSync(join(tmpdir(), 'weiming-export-cut-'))
  await exporting({ into: cut })
  const own = join(cut, '.weiming')
  const manifest = readFileSync(join(own, 'root.manifest.jsonl'), 'utf8').split('\n')
  // As a process killed in the middle leaves it: half a line, a half-written file, no manifest.
  const half = Math.floor(manifest.length / 2)
  const left = manifest.slice(0, half)
  writeFileSync(
    join(own, 'root.journal.jsonl'),
    `${left.join('\n')}\n${manifest[half]!.slice(0, 40)}`,
  )
  rmSync(join(own, 'root.manifest.jsonl'))
  const written = new Set(left.slice(1).map((line) => JSON.parse(line).file as string))
  for (const path of filesUnder(join(cut, 'public'))) {
    const file = relative(join(cut, 'public'), path).replace(/\.(gz|br)$/, '')
    if (!written.has(file)) rmSync(path)
  }
  const before = times(cut)
  const summary = await exporting({ into: cut })
  const after = times(cut)
  for (const [file, time] of before) expect(after.get(file), file).toBe(time)
  expect(summary.unchanged).toBeGreaterThan(half / 2)
  expect(existsSync(join(own, 'root.journal.jsonl'))).toBe(false)
  expect(existsSync(join(own, 'tmp'))).toBe(false)
  expect(await problemsOf(cut)).toEqual([])
  rmSync(cut, { recursive: true })
})

test('a site with a prefix stands beside the first one, in the same folder', async () => {
  await exporting({ site: 'B' })
  expect(read('b-city/index.html')).toContain('乙市卫生健康委员会')
  expect(read('b-city/index.html')).toContain('href="/b-city/notices/"')
  expect(existsSync(served('index.html'))).toBe(true)
  expect(await problemsOf()).toEqual([])
  await expect(
    exportSite({
      services: world.services,
      place: { siteId: world.B.siteId, base: '', origin: 'https://b.example.gov.cn' },
      otherBases: [],
      folder,
      since: null,
      nginx: { servedAt: folder, live: null },
      tell: () => {},
    }),
  ).rejects.toMatchObject({ why: 'other-site' })
})

test('a site at a host of its own stands at the root', async () => {
  const own = mkdtempSync(join(tmpdir(), 'weiming-export-host-'))
  await exportSite({
    services: world.services,
    place: { siteId: world.B.siteId, base: '', origin: 'https://b.example.gov.cn' },
    otherBases: [],
    folder: own,
    since: null,
    nginx: { servedAt: own, live: null },
    tell: () => {},
  })
  expect(read('index.html', own)).toContain('href="/notices/"')
  expect(read('robots.txt', own)).toContain('https://b.example.gov.cn/sitemap.xml')
  expect(await problemsOf(own)).toEqual([])
  rmSync(own, { recursive: true })
})

test('a folder with other things in it is left alone', async () => {
  const other = mkdtempSync(join(tmpdir(), 'weiming-export-other-'))
  writeFileSync(join(other, 'letter.txt'), 'x')
  await expect(exporting({ into: other })).rejects.toMatchObject({ why: 'not-an-export' })
  expect(readdirSync(other)).toEqual(['letter.txt'])
  rmSync(other, { recursive: true })
})

test('a path that would lead out of the folder is named and not written', async () => {
  const other = mkdtempSync(join(tmpdir(), 'weiming-export-evil-'))
  const into = join(other, 'out')
  const evil = '/../../evil.html'
  const row = await world.db
    .selectFrom('livePublications')
    .select(['publicationId', 'path'])
    .where('title', '=', '第7号通知')
    .executeTakeFirstOrThrow()
  const setPath = (path: string) =>
    world.db
      .updateTable('livePublications')
      .set({ path })
      .where('publicationId', '=', row.publicationId)
      .execute()
  await setPath(evil)
  try {
    const summary = await exporting({ into })
    expect(summary.unsafe).toContain(evil)
    expect(readdirSync(other)).toEqual(['out'])
  } finally {
    await setPath(row.path)
    rmSync(other, { recursive: true })
  }
})

describe('the check finds', () => {
  /** Changes pages of a copy of the export; answers what is found. */
  async function planting(changes: Record<string, (text: string) => string>) {
    const copy = mkdtempSync(join(tmpdir(), 'weiming-export-plant-'))
    cpSync(folder, copy, { recursive: true })
    for (const [file, change] of Object.entries(changes)) {
      const path = served(file, copy)
      const text = readFileSync(path, 'utf8')
      const changed = change(text)
      expect(changed, file).not.toBe(text)
      writeFileSync(path, changed)
    }
    const problems = await problemsOf(copy)
    rmSync(copy, { recursive: true })
    return problems
  }

  const PLANTED = [
    ['dead-link', '<a href="/notices/2021/none.html">x</a>'],
    ['dead-link', '<a href="https://wjw.a.gov.cn/none/">x</a>'],
    ['dead-link', '<a href="/notices/?page=99">x</a>'],
    ['wrong-anchor', '<a href="#nowhere">x</a>'],
    ['wrong-anchor', '<a href="/privacy/#nowhere">x</a>'],
    ['missing-asset', '<img src="/files/01900000-0000-7000-8000-000000000001/picture">'],
    ['missing-asset', '<script src="/assets/old.js"></script>'],
    ['workbench', '<a href="/workbench/publications/1">x</a>'],
    ['workbench', '<a href="https://wjw.a.gov.cn/workbench/preview/1">x</a>'],
    ['workbench', '<a href="/preview/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa">x</a>'],
    ['local-address', '<a href="http://localhost:3000/">x</a>'],
    ['local-address', '<p>http://192.168.1.5:3000/x</p>'],
    ['left-over', '<a href="publication:01900000-0000-7000-8000-000000000001">x</a>'],
    ['left-over', '<a href="file:///C:/x.doc">x</a>'],
  ] as const

  test('each defect planted in a page, and where it is', async () => {
    const html = PLANTED.map(([, each]) => each).join('\n')
    const problems = await planting({
      'organization/index.html': (page) => page.replace('</main>', `\n${html}</main>`),
    })
    const lines = read('organization/index.html').split('</main>')[0]!.split('\n').length
    for (const [n, [kind, html]] of PLANTED.entries()) {
      const href = /(?:href|src)="([^"]*)"/.exec(html)?.[1] ?? 'http://192.168.1.5:3000/x'
      const found = problems.filter(({ place }) => place.startsWith(`${lines + 1 + n}:`))
      expect(found, html).toMatchObject([{ kind, page: '/organization/' }])
      expect(found[0]!.place).toContain(href)
    }
    const rest = problems.filter(({ kind }) => kind !== 'altered')
    expect(rest).toHaveLength(PLANTED.length)
  })

  test('pages of drafts, dead addresses in the site map, changed and missing files', async () => {
    const entry = '<url><loc>https://wjw.a.gov.cn/none.html</loc></url></urlset>'
    const problems = await planting({
      'site-map/index.html': (page) => page.replace('<main', '<p class="preview-bar">x</p><main'),
      'sitemap.xml': (xml) => xml.replace('</urlset>', entry),
    })
    const told = problems.map(({ kind, page }) => `${kind} ${page}`)
    expect(told.toSorted()).toEqual([
      'altered /site-map/',
      'altered /sitemap.xml',
      'dead-link /sitemap.xml',
      'left-over /site-map/',
    ])
  })

  test('a file that is not there', async () => {
    const path = served('privacy/index.html')
    const page = readFileSync(path)
    rmSync(path)
    const problems = await problemsOf()
    writeFileSync(path, page)
    expect(problems).toMatchObject([{ kind: 'no-file', page: '/privacy/' }])
  })
})

describe.skipIf(!nginxProgram())('served by nginx', () => {
  let nginx: Awaited<ReturnType<typeof serveWithNginx>>
  const get = (address: string, headers: Record<string, string> = {}) =>
    fetch(`${nginx.origin}${address}`, { headers, redirect: 'manual' })

  beforeAll(async () => {
    await exporting()
    nginx = await serveWithNginx(nginxProgram()!, folder)
  })
  afterAll(() => nginx.stop())

  const ALIKE = [
    'content-type',
    'content-security-policy',
    'x-content-type-options',
    'referrer-policy',
    'cache-control',
  ]

  test('pages come with the status and headers of the platform', async () => {
    const { db } = world
    const notice = await db
      .selectFrom('livePublications')
      .select('path')
      .where('title', '=', '第5号通知')
      .executeTakeFirstOrThrow()
    const stylesheet = /\/assets\/[^"]*\.css/.exec(read('index.html'))![0]
    for (const address of [
      '/',
      '/elder/',
      '/en/',
      '/b-city/',
      '/notices/',
      '/notices/?page=2',
      '/notices/?page=1',
      '/notices/?utm_source=wechat',
      '/notices/?page=99',
      '/disclosure/?item=1',
      '/feed.rss',
      '/notices/feed.atom',
      '/feed.json',
      '/sitemap.xml',
      '/robots.txt',
      notice.path,
      `/elder${notice.path}`,
      paths['policy']!,
      `${paths['policy']!}/compare?from=1&to=2`,
      paths['withdrawn']!,
      paths['gone']!,
      paths['moved']!,
      `/elder${paths['moved']!}`,
      paths['vanished']!,
      '/no/such/page.html',
      '/elder/no/such/page.html',
      '/en/no-such',
      '/notices',
      '/policies/export.csv',
      '/elder/policies/export.csv',
      `/files/${ids.sheet}/%E5%90%8D%E5%8D%95.csv`,
      `/files/${ids.sheet}`,
      stylesheet,
    ]) {
      const [mine, theirs] = [await get(address), await portal.get(address)]
      expect(mine.status, address).toBe(theirs.status)
      expect(mine.headers.get('location'), address).toBe(theirs.headers.get('location'))
      if (theirs.status >= 300 && theirs.status < 400) continue
      for (const name of ALIKE) {
        // The platform says nothing more where it answers a file.
        if (theirs.headers.has(name)) {
          expect(mine.headers.get(name), `${address} ${name}`).toBe(theirs.headers.get(name))
        }
      }
      if (theirs.status === 200) expect(await mine.text(), address).toBe(await theirs.text())
    }
  })

  test('errors speak the language and show the version asked for', async () => {
    expect(await (await get('/en/no-such.html')).text()).toContain('<html lang="en"')
    expect(await (await get('/elder/no-such.html')).text()).toContain('data-view="elder"')
    expect(await (await get('/b-city/no-such.html')).text()).toContain('乙市卫生健康委员会')
    expect(await (await get(paths['gone']!)).text()).toContain('内容有误')
  })

  test('compressed where the reader takes it, hidden parts closed', async () => {
    const plain = await get('/', { 'accept-encoding': 'identity' })
    expect(plain.headers.get('content-encoding')).toBeNull()
    const gzipped = await get('/', { 'accept-encoding': 'gzip' })
    expect(gzipped.headers.get('content-encoding')).toBe('gzip')
    expect(gzipped.headers.get('vary')?.toLowerCase()).toContain('accept-encoding')
    const known = gzipped.headers.get('etag')!
    expect((await get('/', { 'accept-encoding': 'gzip', 'if-none-match': known })).status).toBe(304)
    for (const address of [
      '/__/404.html',
      '/_/notices/@page=2.html',
      '/.weiming/root.manifest.jsonl',
      '/../.weiming/root.manifest.jsonl',
      '/?../../.weiming/root.manifest.jsonl%00',
      '/nginx/maps.conf',
    ])
      expect((await get(address)).status, address).toBe(address.startsWith('/?') ? 200 : 404)
    const file = await get(`/files/${ids.sheet}/x.csv`)
    expect(file.headers.get('content-disposition')).toBe('attachment')
  })

  test('what needs the platform says so where there is none', async () => {
    for (const address of [
      '/search?q=x',
      '/find-errors',
      '/leave?to=https://example.org/',
      '/policies/?q=x',
      `${paths['policy']!}?pinyin=words`,
    ]) {
      const answer = await get(address)
      expect(answer.status, address).toBe(503)
      expect(await answer.text(), address).toContain('静态副本')
    }
    expect(await (await get('/en/search?q=x')).text()).toContain('static copy')
  })

  test('and is asked of it where there is one', async () => {
    const { createServer } = await import('node:http')
    const live = createServer((request, response) => {
      let body = ''
      request.on('data', (part) => {
        body += part
      })
      request.on('end', () => response.end(`${request.method} ${request.url} ${body}`))
    }).listen(0, '127.0.0.1')
    await new Promise((done) => live.once('listening', done))
    const { port } = live.address() as { port: number }
    const into = mkdtempSync(join(tmpdir(), 'weiming-export-live-'))
    await exporting({ into, live: `http://127.0.0.1:${port}` })
    const own = await serveWithNginx(nginxProgram()!, into)
    try {
      const ask = async (address: string, init: RequestInit = {}) =>
        (await fetch(own.origin + address, init)).text()
      expect(await ask('/search?q=x')).toBe('GET /search?q=x ')
      expect(await ask('/policies/?year=2026')).toBe('GET /policies/?year=2026 ')
      expect(await ask('/find-errors', { method: 'POST', body: 'kind=a' })).toBe(
        'POST /find-errors kind=a',
      )
      expect(await ask('/notices/')).toContain('<!doctype html>')
    } finally {
      await own.stop()
      live.closeAllConnections()
      live.close()
      rmSync(into, { recursive: true })
    }
  })
})
