import { Hono } from 'hono'
import { speak } from '../kernel/strings.ts'
import { identify } from '../modules/accounts/index.ts'
import { maySeeOrganization } from '../modules/accounts/rules.ts'
import { ArticlePage } from '../modules/content/pages/article.tsx'
import { OPEN_STATES } from '../modules/content/rules/permissions.ts'
import type { Services } from '../platform/context.ts'
import { draftView } from './draft.ts'
import { SECURITY } from './security.ts'
import { strings } from './strings.ts'
import { readStylesheet } from './stylesheet.ts'
import { renderPage } from './ui/render.tsx'
import { ELDER, siteBase } from './urls.ts'

const PAPER_HREF = '/workbench/preview/paper.css'

/** The rules for paper said of the screen, with the margins of the sheet, which only a printer adds. */
function onScreen(css: string): string {
  return `${css.replaceAll('@media print', '@media screen')}\nbody { padding: 25mm 22mm; }\n`
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * `/workbench/preview/:publicationId`: the newest revision as the public will see it, for staff of the
 * organisation. `?revision=<id>` shows another one, `?view=elder` the elder version and `?view=print`
 * what goes on paper. Never kept, never found by search engines.
 */
export function previewRoutes(services: Services): Hono {
  const stylesheet = readStylesheet()
  const app = new Hono()
  app.get(PAPER_HREF, (c) =>
    c.body(onScreen(stylesheet.text), 200, {
      'content-type': stylesheet.contentType,
      'cache-control': 'no-cache',
    }),
  )
  app.get('/workbench/preview/:publicationId', async (c) => {
    const identity = await identify(c.req.raw, services)
    const revision = identity
      ? await revisionToShow(services, c.req.param('publicationId'), c.req.query('revision'))
      : undefined
    const mine = identity && revision && maySeeOrganization(identity.actor, revision.organizationId)
    const view = c.req.query('view')
    const html =
      mine &&
      (await previewHtml(services, revision, {
        elder: view === 'elder',
        stylesheetHref: view === 'print' ? PAPER_HREF : stylesheet.href,
      }))
    const headers = { ...SECURITY, 'cache-control': 'private, no-store' }
    return html
      ? c.html(html, 200, headers)
      : c.text(speak(strings, identity?.locale ?? 'zh-CN')('preview.signIn'), 404, headers)
  })
  return app
}

type Shown = NonNullable<Awaited<ReturnType<typeof revisionToShow>>>

/** The revision asked for, or that of the open edition, or the newest. */
async function revisionToShow({ db }: Services, publicationId: string, revisionId?: string) {
  if (!UUID.test(publicationId) || (revisionId !== undefined && !UUID.test(revisionId))) {
    return undefined
  }
  const query = db
    .selectFrom('revisions')
    .innerJoin('publications', 'publications.id', 'revisions.publicationId')
    .innerJoin('sites', 'sites.id', 'publications.siteId')
    .innerJoin('editions', 'editions.id', 'revisions.editionId')
    .selectAll('revisions')
    .select([
      'publications.kind',
      'publications.locale',
      'publications.siteId',
      'publications.organizationId',
      'publications.indexNo',
      'sites.prefix',
      'sites.domain',
    ])
    .where('revisions.publicationId', '=', publicationId)
  return revisionId === undefined
    ? query
        .orderBy((eb) => eb('editions.state', 'in', [...OPEN_STATES]), 'desc')
        .orderBy('revisions.number', 'desc')
        .limit(1)
        .executeTakeFirst()
    : query.where('revisions.id', '=', revisionId).executeTakeFirst()
}

async function previewHtml(
  services: Services,
  revision: Shown,
  { elder, stylesheetHref }: { elder: boolean; stylesheetHref: string },
): Promise<string | null> {
  const view = await draftView(services, revision, {
    place: {
      siteId: revision.siteId,
      base: siteBase(revision.prefix) + (elder ? ELDER : ''),
      origin: `https://${revision.domain}`,
      elder,
    },
    stylesheetHref,
    // Files of a draft are private: staff fetch them through the API.
    fileHref: (fileId) => `/api/v1/files/${encodeURIComponent(fileId)}`,
  })
  const preview = speak(strings, revision.locale)('preview.bar', { number: revision.number })
  return view && renderPage(ArticlePage({ ...view, preview }))
}
