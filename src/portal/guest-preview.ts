import { Hono, type Context as HonoContext } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { commonRefusals, refusalMessage } from '../kernel/errors.ts'
import { type Locale, speak } from '../kernel/strings.ts'
import { fileResponse, filesOf } from '../modules/content/index.ts'
import { withFilesInPlace } from '../modules/content/rules/files.ts'
import {
  commentAsGuest,
  commentsBy,
  type OpenLink,
  openLinkOf,
  openPreview,
} from '../modules/previews/index.ts'
import { GuestPage, type GuestView, OverPage } from '../modules/previews/pages.tsx'
import { blockOf, guestIssues } from '../modules/previews/rules.ts'
import { guestWords, issueWords } from '../modules/previews/strings.ts'
import { blockTexts } from '../modules/review/rules/comments.ts'
import type { Services } from '../platform/context.ts'
import type { Db } from '../platform/database.ts'
import { currentFiles } from '../platform/files.ts'
import { addressOf } from '../platform/http.ts'
import { createRateLimit } from '../platform/rate-limit.ts'
import { draftView } from './draft.ts'
import { formStrings } from './form-strings.ts'
import { formOf, isForeign, refuseForeign, wordsOf } from './forms.ts'
import { createPlaces } from './places.ts'
import { openPortal, siteView } from './portal.ts'
import { SECURITY } from './security.ts'
import { readStylesheet } from './stylesheet.ts'
import { renderPage } from './ui/render.tsx'
import { siteBase } from './urls.ts'

/** Per network address and minute: pages and files opened, and remarks sent. */
const OPENINGS_PER_MINUTE = 120
const COMMENTS_PER_MINUTE = 6
const LARGEST_FORM = 32 * 1024

/** A token as it was made; anything else is not even looked up. */
const TOKEN = /^[\w-]{43}$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The address is the key: kept nowhere, found by no search engine, told to nobody. */
const SECRET = {
  ...SECURITY,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow, noarchive',
}

/** `/preview/:token`: a draft for somebody without an account, who may leave remarks and nothing else. */
export function guestPreviewRoutes(services: Services, trustProxy: boolean): Hono {
  const { db, clock } = services
  const stylesheet = readStylesheet()
  const places = createPlaces(db)
  const opening = createRateLimit(OPENINGS_PER_MINUTE)
  const sending = createRateLimit(COMMENTS_PER_MINUTE)
  const app = new Hono()

  // The installation's own handler writes the path to the log, and here the path is the secret.
  app.onError((error, c) => {
    services.log.error({ err: error, path: '/preview' }, 'unexpected error')
    return c.text(refusalMessage(commonRefusals['not-found'], 'zh-CN', {}), 500, SECRET)
  })
  app.use('/preview/*', async (c, next) => {
    const wait = opening.hit(addressOf(c, trustProxy))
    if (wait === 0) return next()
    const words = (['zh-CN', 'en'] as const).map((locale) => speak(guestWords, locale)('slow'))
    return c.text(words.join('\n'), 429, { ...SECRET, 'retry-after': String(wait) })
  })

  app.get('/preview/:token', async (c) => {
    const token = c.req.param('token')
    const link = TOKEN.test(token) ? await openPreview(services, token) : undefined
    if (!link) return over(c)
    return show(c, token, link, { sent: c.req.query('sent') === '1' })
  })

  app.get('/preview/:token/files/:fileId/:name?', async (c) => {
    const { token, fileId } = c.req.param()
    const link = TOKEN.test(token) ? await openLinkOf(db, token, clock.now()) : undefined
    const shown = link && UUID.test(fileId) && (await filesShownBy(db, link)).includes(fileId)
    const file = shown
      ? await db
          .selectFrom('files')
          .select(['hash', 'name', 'mime', 'size'])
          .where('id', '=', fileId)
          .executeTakeFirst()
      : undefined
    if (!file) return over(c)
    const response = await fileResponse(services.files, file, { shared: false })
    for (const name of ['cache-control', 'referrer-policy', 'x-robots-tag'] as const)
      response.headers.set(name, SECRET[name])
    return response
  })

  app.post('/preview/:token', bodyLimit({ maxSize: LARGEST_FORM }), async (c) => {
    if (isForeign(c)) return refuseForeign(c, 'zh-CN', SECRET)
    const token = c.req.param('token')
    const link = TOKEN.test(token) ? await openLinkOf(db, token, clock.now()) : undefined
    if (!link) return over(c)
    const form = await formOf(c)
    const field = (name: string) => wordsOf(form[name])
    const typed = { name: field('name'), block: field('block'), text: field('text') }
    const say = speak(issueWords, link.locale)
    const blocks = blockTexts(link.body).length
    const issues = guestIssues(typed, blocks).map((issue) => ({
      field: issue.field as string,
      message: say(issue.code),
    }))
    if (field('website') !== '')
      issues.push({ field: '', message: speak(formStrings, link.locale)('trap.filled') })
    const wait = issues.length === 0 ? sending.hit(addressOf(c, trustProxy)) : 0
    if (wait > 0) issues.push({ field: '', message: say('too-many', { seconds: wait }) })
    if (issues.length > 0) return show(c, token, link, { typed, issues, wait })
    const block = blockOf(typed.block, blocks) ?? null
    const remark = { name: typed.name.trim(), text: typed.text.trim(), block }
    const outcome = await commentAsGuest(services, token, remark)
    if (outcome === 'over') return over(c)
    if (outcome === 'full') {
      const full = [{ field: '', message: say('full') }]
      return show(c, token, link, { typed, issues: full })
    }
    const location = `/preview/${token}?sent=1#comments`
    return new Response(null, { status: 303, headers: { ...SECRET, location } })
  })
  app.all('/preview/*', (c) => over(c))
  return app

  async function show(
    c: HonoContext,
    token: string,
    link: OpenLink,
    more: {
      sent?: boolean
      typed?: GuestView['typed']
      issues?: GuestView['issues']
      wait?: number
    },
  ): Promise<Response> {
    const site = await db
      .selectFrom('sites')
      .select(['prefix', 'host', 'domain'])
      .where('id', '=', link.siteId)
      .executeTakeFirstOrThrow()
    const address = `/preview/${token}`
    const article = await draftView(services, link, {
      place: {
        siteId: link.siteId,
        base: site.host ? '' : siteBase(site.prefix),
        origin: `https://${site.domain}`,
      },
      stylesheetHref: stylesheet.href,
      fileHref: (fileId, name) => `${address}/files/${fileId}/${encodeURIComponent(name)}`,
    })
    if (!article) return over(c)
    const { issues = [], wait = 0 } = more
    const view: GuestView = {
      article: {
        ...article,
        // A draft is not in force, nor out of it.
        validity: null,
        // What a file says is shown by a page of the site, for public files only.
        attachments: article.attachments.map(({ previewHref: _, ...file }) => file),
      },
      number: link.number,
      recipient: link.recipient,
      purpose: link.purpose,
      expiresAt: link.expiresAt,
      action: `${address}#comments`,
      blocks: blockTexts(link.body),
      comments: await commentsBy(db, link.id),
      typed: more.typed ?? { name: '', block: '', text: '' },
      issues,
      sent: more.sent ?? false,
    }
    const status = wait > 0 ? 429 : issues.length > 0 ? 422 : 200
    return c.html(renderPage(GuestPage(view)), status, {
      ...SECRET,
      ...(wait > 0 ? { 'retry-after': String(wait) } : {}),
    })
  }

  /** The same answer to a link that has ended and to one that never was. */
  async function over(c: HonoContext): Promise<Response> {
    const url = new URL(c.req.url)
    const found = await places.find(c.req.header('host') ?? url.host, '/')
    if (!found) return c.notFound()
    const locale: Locale = /^en\b/i.test(c.req.header('accept-language') ?? '') ? 'en' : 'zh-CN'
    const portal = await openPortal({
      db,
      place: found.place,
      locale,
      today: clock.today(),
      tags: new Set(),
      stylesheetHref: stylesheet.href,
    })
    return c.html(renderPage(OverPage({ site: siteView(portal, null), locale })), 404, SECRET)
  }
}

/** The files a guest sees: for one that was replaced, what stands there now. */
async function filesShownBy(db: Db, link: Parameters<typeof filesOf>[0]): Promise<string[]> {
  const now = await currentFiles(db, filesOf(link))
  return filesOf(withFilesInPlace(link, now))
}
