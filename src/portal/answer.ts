import { ArticlePage } from '../modules/content/pages/article.tsx'
import { ComparePage } from '../modules/content/pages/compare.tsx'
import { LibraryPage } from '../modules/content/pages/library.tsx'
import { FindErrorsPage, ReceiptPage } from '../modules/corrections/pages.tsx'
import { FigureListPage, FiguresPage } from '../modules/figures/pages.tsx'
import { OrganizationPage } from '../modules/organizations/pages.tsx'
import { GonePage, WithdrawnPage } from '../modules/publish/pages.tsx'
import { CorrectionReceiptPage, CorrectRecordPage } from '../modules/record-corrections/pages.tsx'
import { ApplyPage } from '../modules/requests/pages/application.tsx'
import { BlankFormPage } from '../modules/requests/pages/blank-form.tsx'
import { DeadlinePage } from '../modules/requests/pages/deadline.tsx'
import { FollowPage } from '../modules/requests/pages/follow.tsx'
import { SearchPage } from '../modules/search/pages.tsx'
import { themeOf } from '../modules/sites/index.ts'
import { ColumnListPage, ColumnSinglePage } from '../modules/sites/pages/column.tsx'
import { DisclosurePage } from '../modules/sites/pages/disclosure.tsx'
import { TopicPage } from '../modules/sites/pages/topic.tsx'
import { currentFiles, type FileStore } from '../platform/files.ts'
import { FEED_TYPES, feedText } from './feeds.ts'
import { leavingTarget } from './leaving.ts'
import { AboutPage } from './pages/about.tsx'
import { AnnualReportsPage } from './pages/annual-reports.tsx'
import { ElderHomePage } from './pages/elder-home.tsx'
import { EnglishHomePage } from './pages/english-home.tsx'
import { FilePreviewPage } from './pages/file-preview.tsx'
import { HomePage } from './pages/home.tsx'
import { LeavePage } from './pages/leave.tsx'
import { MissingPage } from './pages/missing.tsx'
import { SiteMapPage } from './pages/site-map.tsx'
import { type Column, columnBySlugs, hrefOfColumn, type Portal } from './portal.ts'
import { aboutOf, elderHomeOf, leaveOf } from './queries/about.ts'
import { annualReportsOf } from './queries/annual-reports.ts'
import { articleOf } from './queries/article.ts'
import { columnListOf, columnPageOf, topicOf } from './queries/columns.ts'
import { compareOf } from './queries/compare.ts'
import { correctionReceiptOf, correctRecordOf } from './queries/correct-record.ts'
import { deadlineOf } from './queries/deadline.ts'
import { disclosureOf, disclosurePageOf } from './queries/disclosure.ts'
import { addressOf, missingOf } from './queries/ended.ts'
import { feedOf, libraryFeedOf } from './queries/feed.ts'
import { figureListOf, figuresOf } from './queries/figures.ts'
import { filePreviewOf } from './queries/file-preview.ts'
import { findErrorsOf, receiptOf } from './queries/find-errors.ts'
import { englishHomeOf, homeOf } from './queries/home.ts'
import { libraryOf } from './queries/library.ts'
import { organizationOf } from './queries/organization.ts'
import { applyOf, blankFormOf, followOf } from './queries/requests.ts'
import { type SearchPublications, searchOf } from './queries/search.ts'
import { siteMapOf, sitemapEntries, sitemapParts } from './queries/site-map.ts'
import { disclosureQuery, isPlain, libraryQuery, pageOf, searchQuery, textOf } from './query.ts'
import { robotsText, sitemapIndexXml, sitemapXml } from './sitemap.ts'
import { themeCss } from './theme.ts'
import { lastPage } from './ui/parts.tsx'
import { renderPage } from './ui/render.tsx'
import { absoluteUrl, filePreviewHref, siteBase, type Target } from './urls.ts'
import type { Paging } from './view.ts'

export type Answer = {
  status: 200 | 301 | 404 | 410
  body: string
  contentType: string
  headers?: Record<string, string>
}

export type AnswerOptions = {
  portal: Portal
  target: Target | null
  params: URLSearchParams
  /** The address asked for, base included, for pages that have nothing else to say. */
  href: string
  search: SearchPublications
  /** Where files are read for their previews. */
  files: FileStore
}

const HTML = 'text/html; charset=utf-8'
const XML = 'application/xml; charset=utf-8'

/** The answer to one address of a site. What it shows is noted in `portal.tags`. */
export async function answer(options: AnswerOptions): Promise<Answer> {
  const { portal, target, params } = options
  switch (target?.kind) {
    case undefined:
      return missing(options)
    case 'accessibility':
    case 'privacy':
      return page(AboutPage(aboutOf(portal, target.kind)))
    case 'leave':
      return leave(options)
    case 'apply':
      return page(ApplyPage(await applyOf(portal)))
    case 'correct-record':
      return page(CorrectRecordPage(correctRecordOf(portal)))
    case 'correction-receipt':
      return page(CorrectionReceiptPage(correctionReceiptOf(portal, params, null)))
    case 'blank-form':
      return page(BlankFormPage(blankFormOf(portal)))
    case 'application':
      return page(FollowPage(followOf(portal, { number: '', code: '' }, null)))
    case 'deadline':
      return page(DeadlinePage(await deadlineOf(portal, params)))
    case 'find-errors':
      return page(FindErrorsPage(await findErrorsOf(portal, params)))
    case 'receipt':
      return page(ReceiptPage(receiptOf(portal, params, null)))
    case 'home':
      if (portal.place.elder) return page(ElderHomePage(await elderHomeOf(portal)))
      return portal.locale === 'en'
        ? page(EnglishHomePage(await englishHomeOf(portal)))
        : page(HomePage(await homeOf(portal)))
    case 'search':
      return page(SearchPage(await searchOf(portal, options.search, searchQuery(params))))
    case 'organization':
      return page(OrganizationPage(await organizationOf(portal)))
    case 'site-map':
      return page(SiteMapPage(siteMapOf(portal)))
    case 'robots':
      if (portal.place.elder) return missing(options)
      return robots(portal)
    case 'theme':
      return {
        status: 200,
        body: themeCss(themeOf(portal.site)),
        contentType: 'text/css; charset=utf-8',
      }
    case 'sitemap':
      // Machines read the standard version.
      if (portal.place.elder) return missing(options)
      return sitemap(options, target.part)
    case 'feed':
      if (portal.place.elder) return missing(options)
      return feed(options, target)
    case 'figures':
      return page(FiguresPage(await figuresOf(portal)))
    case 'annual-reports':
      return page(AnnualReportsPage(await annualReportsOf(portal)))
    case 'figure-list':
      return figureList(options)
    case 'compare':
      return compare(options, target)
    case 'export':
    case 'figure-file':
    case 'blank-form-file':
      // Files are no pages; `downloads.ts` answers them before a page is asked for.
      return missing(options)
    case 'file-preview': {
      const moved = (await currentFiles(portal.db, [target.fileId])).get(target.fileId)
      if (moved) return redirect(filePreviewHref(portal.place.base, portal.locale, moved.id))
      const view = await filePreviewOf(portal, options.files, target.fileId)
      return view ? page(FilePreviewPage(view)) : missing(options)
    }
    case 'column': {
      const column = columnBySlugs(portal, target.slugs)
      return column ? columnAnswer(options, column) : missing(options)
    }
    case 'publication':
      return publication(options, target.path)
  }
}

async function columnAnswer(options: AnswerOptions, column: Column): Promise<Answer> {
  const { portal, params } = options
  const disclosure = disclosureOf(portal, column)
  if (disclosure) {
    const query = disclosureQuery(params)
    const view = await disclosurePageOf(portal, disclosure, column, query)
    return within(view.paging, options, () => page(DisclosurePage(view)))
  }
  switch (column.kind) {
    case 'link':
      return redirect(hrefOfColumn(portal, column))
    case 'topic':
      return page(TopicPage(await topicOf(portal, column)))
    case 'page':
      return page(ColumnSinglePage(await columnPageOf(portal, column)))
    case 'library': {
      const view = await libraryOf(portal, column, libraryQuery(params))
      return within(view.paging, options, () => page(LibraryPage(view)))
    }
    default: {
      const view = await columnListOf(portal, column, pageOf(params))
      return within(view.paging, options, () => page(ColumnListPage(view)))
    }
  }
}

async function publication(options: AnswerOptions, path: string): Promise<Answer> {
  const { portal } = options
  const address = await addressOf(portal, path)
  switch (address.kind) {
    case 'live': {
      const view = await articleOf(portal, address.publicationId)
      return view ? page(ArticlePage(view)) : missing(options)
    }
    case 'redirect':
      return redirect(address.href)
    case 'withdrawn':
      return page(WithdrawnPage(address.view))
    case 'gone':
      return page(GonePage(address.view), 410)
    case 'missing': {
      // A column's address typed without its last slash.
      const column = columnBySlugs(portal, slugsWithin(portal, path))
      return column ? redirect(hrefOfColumn(portal, column)) : missing(options)
    }
  }
}

function slugsWithin(portal: Portal, path: string): string[] {
  const slugs = path.split('/').filter((slug) => slug !== '')
  return portal.locale === 'en' ? slugs.slice(1) : slugs
}

async function feed(
  options: AnswerOptions,
  target: Extract<Target, { kind: 'feed' }>,
): Promise<Answer> {
  const { portal } = options
  const column = columnBySlugs(portal, target.slugs)
  if (target.slugs.length > 0 && !column) return missing(options)
  const view =
    column?.kind === 'library' && !isPlain(options.params)
      ? await libraryFeedOf(portal, column, libraryQuery(options.params))
      : await feedOf(portal, column ?? null)
  return {
    status: 200,
    body: feedText(view, target.format),
    contentType: FEED_TYPES[target.format],
  }
}

async function figureList(options: AnswerOptions): Promise<Answer> {
  const { portal, params } = options
  const view = await figureListOf(portal, {
    figure: textOf(params, 'figure'),
    row: textOf(params, 'row'),
    group: textOf(params, 'group'),
    page: pageOf(params),
  })
  return view ? within(view.paging, options, () => page(FigureListPage(view))) : missing(options)
}

async function compare(
  options: AnswerOptions,
  target: Extract<Target, { kind: 'compare' }>,
): Promise<Answer> {
  const { portal, params } = options
  const asked = { from: textOf(params, 'from'), to: textOf(params, 'to') }
  const view = await compareOf(portal, target.path, asked)
  return view ? page(ComparePage(view)) : publication(options, target.whole)
}

async function sitemap(options: AnswerOptions, part: number): Promise<Answer> {
  const { portal } = options
  const parts = await sitemapParts(portal)
  if (part > parts) return missing(options)
  const body =
    part === 0 && parts > 1
      ? sitemapIndexXml(
          Array.from({ length: parts }, (_, index) =>
            absoluteUrl(portal.place.origin, `${portal.place.base}/sitemap-${index + 1}.xml`),
          ),
        )
      : sitemapXml(await sitemapEntries(portal, Math.max(1, part)))
  return { status: 200, body, contentType: XML }
}

/** A host has one robots file: it names every site that stands under this host. */
function robots(portal: Portal): Answer {
  const bases =
    portal.place.base === '' && portal.site.prefix !== ''
      ? ['']
      : portal.sites.map((site) => siteBase(site.prefix))
  const maps = bases.map((base) => absoluteUrl(portal.place.origin, `${base}/sitemap.xml`))
  return { status: 200, body: robotsText(bases, maps), contentType: 'text/plain; charset=utf-8' }
}

/** A page number beyond the last is no address. */
function within(paging: Paging, options: AnswerOptions, show: () => Answer): Answer {
  return paging.page > lastPage(paging) ? missing(options) : show()
}

function leave(options: AnswerOptions): Answer {
  const target = leavingTarget(options.portal, options.params.get('to') ?? '')
  return target ? page(LeavePage(leaveOf(options.portal, target))) : missing(options)
}

function missing({ portal, href }: AnswerOptions): Answer {
  return page(MissingPage(missingOf(portal, href)), 404)
}

function page(element: Parameters<typeof renderPage>[0], status: 200 | 404 | 410 = 200): Answer {
  return { status, body: renderPage(element), contentType: HTML }
}

function redirect(href: string): Answer {
  return { status: 301, body: '', contentType: HTML, headers: { location: href } }
}
