import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../../kernel/days.ts'
import type { Services } from '../../platform/context.ts'
import { currentFiles } from '../../platform/files.ts'
import { lockFolder } from '../../platform/instance-lock.ts'
import type { Place } from '../portal.ts'
import { readArticles } from '../queries/article.ts'
import { fileHref, publicationHref } from '../urls.ts'
import { errorFileOf, storedFileOf } from './addresses.ts'
import { linksOf } from './links.ts'
import { type Head, keyOf, OWN_FOLDER, openBook, readManifests } from './manifest.ts'
import { type NginxOptions, writeNginx } from './nginx-files.ts'
import { createRun, type Run, type Summary } from './progress.ts'
import { createRenderer, type Renderer } from './render.ts'
import {
  columnAddresses,
  fixedAddresses,
  publicationAddresses,
  publicFiles,
  type Tree,
} from './seeds.ts'
import { readVersions } from './versions.ts'
import { createWriter, type Writer } from './writer.ts'

export type ExportOptions = {
  services: Pick<Services, 'db' | 'clock' | 'files'>
  place: Place
  /** Prefixes, as `/qinghe`, of the other sites at the same host. */
  otherBases: string[]
  folder: string
  /** Null for everything; otherwise what changed since the last export, or since an instant. */
  since: 'last' | Instant | null
  nginx: NginxOptions
  tell: (progress: { done: number; total: number }) => void
}

/** Why nothing was exported. */
export class ExportRefused extends Error {
  readonly why: 'not-an-export' | 'other-site' | 'no-earlier' | 'bad-prefix'
  constructor(why: ExportRefused['why']) {
    super(why)
    this.name = 'ExportRefused'
    this.why = why
  }
}

/** Pages in work at a time; the database has ten connections. */
const AT_ONCE = 8
/** Articles whose rows are read together. */
const BATCH = 100

/**
 * Writes the whole public portal of a site as files, in this process and from the database: the server
 * that answers the public is not asked. See docs/decisions/0024-static-export.md.
 */
export async function exportSite(options: ExportOptions): Promise<Summary> {
  const { folder } = options
  const own = join(folder, OWN_FOLDER)
  if (existsSync(folder) && !existsSync(own) && readdirSync(folder).length > 0)
    throw new ExportRefused('not-an-export')
  const lock = lockFolder(own)
  try {
    return await runExport(options)
  } finally {
    lock.release()
  }
}

async function runExport(options: ExportOptions): Promise<Summary> {
  const { services, place, otherBases, folder, since, tell } = options
  // A prefix names files and patterns; the form refuses any other, but the database may hold it.
  if (!/^(?:\/[a-z0-9-]+)?$/.test(place.base)) throw new ExportRefused('bad-prefix')
  const key = keyOf(place.base)
  const book = openBook(folder, key)
  const { head: known, ended, begun } = await book.read()
  if (known && (known.siteId !== place.siteId || known.origin !== place.origin))
    throw new ExportRefused('other-site')
  if (since !== null && ended.size === 0) throw new ExportRefused('no-earlier')
  const renderer = await createRenderer(services, place)
  const { portal } = renderer.treeOf('zh-CN', false)
  const versions = await readVersions(portal, since === 'last' ? null : since)
  const writer = createWriter(folder)
  await writer.begin()
  const { siteId, base, origin } = place
  const head: Head = { format: 1, siteId, base, origin, otherBases, at: services.clock.now() }
  book.begin(head)
  const links = linksOf(base, otherBases)
  const { note } = book
  const whole = since === null
  const run = createRun({ whole, versions, writer, ended, begun, links, note, tell })

  for (const tree of renderer.trees) run.add(await fixedAddresses(tree), 'always')
  const { live, others } = await publicationAddresses(portal)
  const articles = live.map(({ publicationId, locale, path }) => ({
    id: publicationId,
    pages: [false, true].map((elder) => {
      const tree = renderer.treeOf(locale, elder)
      return { tree, address: publicationHref(tree.portal.place.base, locale, path) }
    }),
  }))
  run.claim(articles.flatMap(({ pages }) => pages.map(({ address }) => address)))
  for (const tree of renderer.trees) {
    run.add(columnAddresses(tree))
    if (tree.locale === 'zh-CN') run.add(others.map((path) => tree.portal.place.base + path))
  }
  const files = await publicFiles(portal)
  run.claim(files.map(({ id }) => `/files/${id}`))

  await ownFiles(run, writer, renderer)
  await drain(run, renderer)
  for (let at = 0; at < articles.length; at += BATCH)
    await exportArticles(run, renderer, articles.slice(at, at + BATCH))
  // What the articles alone lead to: comparisons, previews.
  await drain(run, renderer)
  await inTurns(files, async (file) => {
    const address = `/files/${file.id}`
    if (file.replacedBy) {
      // As the platform: what was taken down for another file is never handed out again.
      const now = (await currentFiles(portal.db, [file.id])).get(file.id)
      if (now && files.some(({ id }) => id === now.id))
        await run.save(address, movedTo(fileHref(now.id, now.name)))
      return run.step()
    }
    const { path } = storedFileOf(file.id, file.name)
    const stored = { path: services.files.pathOf(file.hash), hash: file.hash, size: file.size }
    const written = await writer.copy(path, stored, run.before(address))
    if (written) run.keepWritten({ address, status: 200, file: path, ...UNTAGGED }, written)
    else run.lack(address)
    run.step()
  })

  const { entries, summary } = run.end()
  const kept = new Set([...entries.values()].map(({ file }) => file))
  for (const [other, manifest] of await readManifests(folder))
    if (other !== key) for (const { file } of manifest.entries.values()) kept.add(file)
  for (const { file } of [...ended.values(), ...begun.values()]) {
    if (file === '' || kept.has(file)) continue
    kept.add(file)
    await writer.remove(file)
    summary.removed += 1
  }
  await book.end(head, entries.values())
  await writer.end()
  writeNginx(folder, await readManifests(folder), options.nginx)
  return summary
}

const movedTo = (location: string) => ({ status: 301 as const, body: '', location, tags: [] })

const UNTAGGED = { version: '', tags: [], links: [] }

/** Stylesheet and script, and the pages nginx shows where it has none. */
async function ownFiles(run: Run, writer: Writer, renderer: Renderer): Promise<void> {
  async function put(file: string, status: 200 | 404 | 503, body: string): Promise<void> {
    const address = `/${file}`
    const written = await writer.write(file, body, run.before(address))
    run.keepWritten({ address, status, file, ...UNTAGGED }, written)
  }
  for (const { href, text } of renderer.assets) await put(href.slice(1), 200, text)
  for (const tree of renderer.trees) {
    // The elder base comes before the language: `/elder/en`.
    const base = tree.portal.place.base + (tree.locale === 'en' ? '/en' : '')
    const { missing, unavailable } = renderer.errorPages(tree)
    await put(errorFileOf(base, '404'), 404, missing)
    await put(errorFileOf(base, 'unavailable'), 503, unavailable)
  }
}

/** Works off what waits, and what is found on the way, until nothing is left. */
async function drain(run: Run, renderer: Renderer): Promise<void> {
  for (let waiting = run.take(); waiting.length > 0; waiting = run.take()) {
    await inTurns(waiting, async (address) => {
      if (!run.stays(address)) {
        const rendered = await renderer.page(address)
        if (rendered) await run.save(address, rendered)
      }
      run.step()
    })
  }
}

type Article = { id: string; pages: { tree: Tree; address: string }[] }

/** Both versions of an article are made from rows read once, those of many articles together. */
async function exportArticles(run: Run, renderer: Renderer, articles: Article[]): Promise<void> {
  const due: Article[] = []
  for (const { id, pages } of articles) {
    const left: Article['pages'] = []
    for (const page of pages) {
      if (run.stays(page.address)) run.step()
      else left.push(page)
    }
    if (left.length > 0) due.push({ id, pages: left })
  }
  if (due.length === 0) return
  const { db } = due[0]!.pages[0]!.tree.portal
  const sources = await readArticles(
    db,
    due.map(({ id }) => id),
  )
  await inTurns(due, async ({ id, pages }) => {
    const source = sources.get(id)
    for (const { tree, address } of pages) {
      const rendered = source && (await renderer.article(tree, id, source))
      if (rendered) await run.save(address, rendered)
      run.step()
    }
  })
}

async function inTurns<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  let next = 0
  const work = async () => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await act(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}
