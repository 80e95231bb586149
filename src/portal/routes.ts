import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { fileResponse } from '../modules/content/index.ts'
import type { Services } from '../platform/context.ts'
import type { FastPath } from '../platform/fast-path.ts'
import { currentFiles } from '../platform/files.ts'
import { encodingFor, type Page, type PageCache } from '../platform/page-cache.ts'
import { answer } from './answer.ts'
import { createCorrectRecord } from './correct-record.ts'
import { createDownloads, isDownload } from './downloads.ts'
import { createFindErrors } from './find-errors.ts'
import type { PinyinWish } from './pinyin.ts'
import { createPlaces } from './places.ts'
import { openPortal, type Place } from './portal.ts'
import type { SearchPublications } from './queries/search.ts'
import { isPlain, pageOf, pinyinOf } from './query.ts'
import { createRequests } from './requests.ts'
import { SECURITY } from './security.ts'
import { readClientScript, readStylesheet } from './stylesheet.ts'
import { ELDER, fileHref, readPath } from './urls.ts'

export type PortalDeps = {
  services: Services
  cache: PageCache
  search: SearchPublications
  /** Told which address stands for which kept page. */
  fastPath?: Pick<FastPath, 'remember'>
  /** Whether a proxy says where a request comes from. */
  trustProxy?: boolean
}

/** Bytes of a form of the public; what may be typed in it is far less. */
const LARGEST_FORM = 64 * 1024

type Address = ReturnType<typeof readPath>

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Pages that answer what each reader asks. */
export const UNKEPT: readonly string[] = [
  'search',
  'find-errors',
  'receipt',
  'leave',
  'deadline',
  'apply',
  'application',
  'correct-record',
  'correction-receipt',
]

/** An answer that is not worth keeping: unknown addresses and free questions are without number. */
class Unkept extends Error {
  readonly page: Page
  constructor(page: Page) {
    super('not kept')
    this.page = page
  }
}

/** The public side of the installation: every site, its files, its stylesheet. */
export function portalRoutes({
  services,
  cache,
  search,
  fastPath,
  trustProxy = false,
}: PortalDeps): Hono {
  const { db, clock } = services
  const stylesheet = readStylesheet()
  const script = readClientScript()
  const places = createPlaces(db)
  const reports = createFindErrors(services, trustProxy)
  const requests = createRequests(services, trustProxy)
  const corrections = createCorrectRecord(services, trustProxy)
  const downloads = createDownloads()
  const app = new Hono()

  app.get('/assets/:name', (c) => {
    const asset = [stylesheet, script].find(
      (each) => each?.href === `/assets/${c.req.param('name')}`,
    )
    if (!asset) return c.notFound()
    return c.body(asset.text, 200, {
      'content-type': asset.contentType,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    })
  })

  app.get('/files/:fileId/:name?', async (c, next) => {
    // A page of the site; no stored file has a name without an ending.
    if (c.req.param('name') === 'preview') return next()
    const fileId = c.req.param('fileId')
    if (!UUID.test(fileId)) return c.notFound()
    const moved = (await currentFiles(db, [fileId])).get(fileId)
    const file = await publicFile(services, moved?.id ?? fileId)
    if (!file) return c.notFound()
    if (moved) {
      c.header('cache-control', 'public, max-age=300')
      return c.redirect(fileHref(moved.id, moved.name), 301)
    }
    return fileResponse(services.files, file, { shared: true })
  })

  function openAt(place: Place, address: Address, tags: Set<string>, pinyin?: PinyinWish) {
    return openPortal({
      db,
      place: address?.elder ? { ...place, base: place.base + ELDER, elder: true } : place,
      locale: address?.locale ?? 'zh-CN',
      today: clock.today(),
      tags,
      stylesheetHref: stylesheet.href,
      scriptHref: script?.href ?? null,
      ...(pinyin ? { pinyin } : {}),
    })
  }

  app.post('*', bodyLimit({ maxSize: LARGEST_FORM }), async (c) => {
    const url = new URL(c.req.url)
    const found = await places.find(c.req.header('host') ?? url.host, url.pathname)
    const address = found && readPath(found.path)
    if (!found || !address) return c.notFound()
    const portal = () => openAt(found.place, address, new Set())
    switch (address.target.kind) {
      case 'find-errors':
        return reports.submit(c, await portal())
      case 'apply':
        return requests.submit(c, await portal())
      case 'correct-record':
        return corrections.submit(c, await portal())
      case 'application':
        return requests.answer(c, await portal(), url.searchParams)
      default:
        return c.notFound()
    }
  })

  app.get('*', async (c) => {
    const url = new URL(c.req.url)
    const found = await places.find(c.req.header('host') ?? url.host, url.pathname)
    if (!found) return c.notFound()
    const { place, path } = found
    const address = readPath(path)
    const plain = isPlain(url.searchParams) && !UNKEPT.includes(address?.target.kind ?? '')
    // Only columns have pages; elsewhere the number asks for nothing.
    const number = address?.target.kind === 'column' ? pageOf(url.searchParams) : 1
    const pinyin = pinyinOf(url.searchParams)
    const key = `${place.origin}${place.base} ${path} ${number}${pinyin === 'off' ? '' : ` ${pinyin}`}`
    const encoding = encodingFor(c.req.header('accept-encoding'))

    const open = (tags: Set<string>, elder = address?.elder === true) =>
      openAt(place, address && { ...address, elder }, tags, pinyin)

    if (address?.target.kind === 'application') {
      return requests.follow(c, await open(new Set()), url.searchParams)
    }
    if (address?.target.kind === 'receipt') {
      return reports.receipt(c, await open(new Set()), url.searchParams)
    }
    if (address?.target.kind === 'correction-receipt') {
      return corrections.receipt(c, await open(new Set()), url.searchParams)
    }
    if (address && isDownload(address.target)) {
      const portal = await open(new Set(), false)
      const file = await downloads.file(portal, address.target, url.searchParams)
      if (file && c.req.header('if-none-match') === file.headers.get('etag')) {
        return new Response(null, { status: 304, headers: { etag: file.headers.get('etag')! } })
      }
      if (file) return file
    }

    async function make(tags: Set<string>): Promise<Page> {
      const portal = await open(tags)
      const page = await answer({
        files: services.files,
        portal,
        target: address?.target ?? null,
        params: url.searchParams,
        href: url.pathname,
        search,
      })
      if (!plain || page.status === 404) throw new Unkept(page)
      return page
    }

    try {
      const { page, etag, body } = await cache.page(
        plain ? key : `${key} ${url.search}`,
        encoding,
        make,
      )
      const kept = headersOf(page)
      if (page.status === 200) {
        fastPath?.remember(`${c.req.header('host') ?? ''}${url.pathname}${url.search}`, key, kept)
      }
      const headers = {
        ...kept,
        etag,
        ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      }
      if (page.status === 200 && c.req.header('if-none-match') === etag) {
        return new Response(null, { status: 304, headers })
      }
      return new Response(new Uint8Array(body), { status: page.status, headers })
    } catch (error) {
      if (!(error instanceof Unkept)) throw error
      const { page } = error
      return new Response(page.body, { status: page.status, headers: headersOf(page) })
    }
  })
  return app
}

function headersOf(page: Page): Record<string, string> {
  return {
    ...SECURITY,
    ...page.headers,
    'content-type': page.contentType,
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
  }
}

/** A file something public shows: in a live publication, or as the banner of a topic on line. */
async function publicFile({ db }: Services, fileId: string) {
  return db
    .selectFrom('files')
    .select(['hash', 'name', 'mime', 'size'])
    .where('id', '=', fileId)
    .where((eb) =>
      eb.or([
        eb.exists(eb.selectFrom('publishedFiles').select('fileId').where('fileId', '=', fileId)),
        eb.exists(
          eb
            .selectFrom('columns')
            .select('id')
            .where('bannerFileId', '=', fileId)
            .where('online', '=', true),
        ),
      ]),
    )
    .executeTakeFirst()
}
