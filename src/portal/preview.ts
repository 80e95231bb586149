import { Hono } from 'hono'
import { speak } from '../kernel/strings.ts'
import { identify } from '../modules/accounts/index.ts'
import { maySeeOrganization } from '../modules/accounts/rules.ts'
import { ArticlePage } from '../modules/content/pages/article.tsx'
import { kindOf } from '../modules/content/rules/kinds.ts'
import { OPEN_STATES } from '../modules/content/rules/permissions.ts'
import { validityOf } from '../modules/content/rules/validity.ts'
import type { Services } from '../platform/context.ts'
import { openPortal, type Portal } from './portal.ts'
import { articleView } from './queries/article.ts'
import { relationsOf } from './queries/items.ts'
import { SECURITY } from './security.ts'
import { strings } from './strings.ts'
import { readStylesheet } from './stylesheet.ts'
import { renderPage } from './ui/render.tsx'
import { siteBase } from './urls.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * `/workbench/preview/:publicationId`: the newest revision as the public will see it, for staff of the
 * organisation. `?revision=<id>` shows another one. Never kept, never found by search engines.
 */
export function previewRoutes(services: Services): Hono {
  const stylesheet = readStylesheet()
  const app = new Hono()
  app.get('/workbench/preview/:publicationId', async (c) => {
    const identity = await identify(c.req.raw, services)
    const revision = identity
      ? await revisionToShow(services, c.req.param('publicationId'), c.req.query('revision'))
      : undefined
    const mine = identity && revision && maySeeOrganization(identity.actor, revision.organizationId)
    const html = mine && (await previewHtml(services, revision, stylesheet.href))
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
  { db, clock }: Services,
  revision: Shown,
  stylesheetHref: string,
): Promise<string | null> {
  const { metadata } = revision
  const portal: Portal = await openPortal({
    db,
    place: {
      siteId: revision.siteId,
      base: siteBase(revision.prefix),
      origin: `https://${revision.domain}`,
    },
    locale: revision.locale,
    today: clock.today(),
    tags: new Set(),
    stylesheetHref,
    // Files of a draft are private: staff fetch them through the API.
    fileHref: (fileId) => `/api/v1/files/${encodeURIComponent(fileId)}`,
    withOffline: true,
  })
  const { effectiveOn, expiresOn } = metadata
  const validity = kindOf(revision.kind).policy
    ? validityOf({ effectiveOn, expiresOn, relationsToIt: [] }, clock.today()).validity
    : null
  const view = await articleView(
    portal,
    {
      ...revision,
      summary: metadata.summary,
      documentNo: metadata.documentNo,
      issuer: metadata.issuer,
      formedOn: metadata.formedOn,
      topicClass: metadata.topicClass,
      statutoryItem: metadata.statutoryItem,
      imageFileId: metadata.imageFileId,
      originallyPublishedOn: metadata.originallyPublishedOn,
      validity,
      publishedAt: clock.now(),
      updatedAt: clock.now(),
    },
    await relationsOf(portal, revision.relations),
    [],
  )
  const preview = speak(strings, revision.locale)('preview.bar', { number: revision.number })
  return view && renderPage(ArticlePage({ ...view, preview }))
}
