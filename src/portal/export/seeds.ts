import type { Locale } from '../../kernel/strings.ts'
import { BLANK_FORMS } from '../../modules/requests/rules/form.ts'
import { themeOf } from '../../modules/sites/index.ts'
import { SHEET_FORMATS } from '../../platform/spreadsheet.ts'
import { columnBySlugs, type Portal, trailOf } from '../portal.ts'
import { ANNUAL_REPORTS } from '../queries/annual-reports.ts'
import { ON_THE_BOARD } from '../queries/figures.ts'
import { sitemapParts } from '../queries/site-map.ts'
import {
  aboutHref,
  annualReportsHref,
  blankFormFileHref,
  blankFormHref,
  columnHref,
  exportHref,
  FEED_FORMATS,
  feedHref,
  figuresHref,
  homeHref,
  organizationHref,
  publicationHref,
  siteMapHref,
} from '../urls.ts'

/** A site in one language and one version: what every page of it is rendered with. */
export type Tree = { portal: Portal; locale: Locale; elder: boolean }

/** Pages that say what stands everywhere, few and cheap: made anew by every export. */
export async function fixedAddresses({ portal, locale, elder }: Tree): Promise<string[]> {
  const { base } = portal.place
  const pages = [
    homeHref(base, locale),
    organizationHref(base, locale),
    siteMapHref(base, locale),
    aboutHref(base, locale, 'accessibility'),
    aboutHref(base, locale, 'privacy'),
    figuresHref(base, locale),
    annualReportsHref(base, locale),
    blankFormHref(base, locale),
  ]
  if (elder || locale === 'en') return pages
  const parts = await sitemapParts(portal)
  const maps = parts > 1 ? Array.from({ length: parts }, (_, n) => `sitemap-${n + 1}.xml`) : []
  return [...pages, ...['robots.txt', 'sitemap.xml', ...maps].map((name) => `${base}/${name}`)]
}

/** Columns with what belongs to each: its feeds, and the list of a library as a file. */
export function columnAddresses({ portal, locale, elder }: Tree): string[] {
  const { base } = portal.place
  const feeds = (href: string) => FEED_FORMATS.map((format) => feedHref(href, format))
  const theme = themeOf(portal.site) !== null && locale === 'zh-CN'
  return [
    ...(theme ? [`${base}/theme.css`] : []),
    ...(elder ? [] : feeds(homeHref(base, locale))),
    ...portal.columns.flatMap((column) => {
      const slugs = trailOf(portal, column).map(({ slug }) => slug)
      const href = columnHref(base, locale, slugs)
      if (elder || column.kind === 'link') return [href]
      const files = column.kind === 'library' ? SHEET_FORMATS : []
      return [href, ...feeds(href), ...files.map((format) => exportHref(href, format))]
    }),
    ...(elder ? [] : BLANK_FORMS.map((form) => blankFormFileHref(base, locale, form))),
    ...(elder
      ? []
      : [...ON_THE_BOARD, ANNUAL_REPORTS].flatMap((name) =>
          SHEET_FORMATS.map((format) => figuresHref(base, locale, `${name}.${format}`)),
        )),
  ]
}

export type LiveAddress = { publicationId: string; locale: Locale; path: string }

/**
 * What is live, oldest first, and the other paths that were ever given to a publication: those lead
 * on, explain themselves, or say nothing.
 */
export async function publicationAddresses(
  portal: Portal,
): Promise<{ live: LiveAddress[]; others: string[] }> {
  const rows = await portal.db
    .selectFrom('pathReservations')
    .leftJoin('livePublications as l', 'l.publicationId', 'pathReservations.publicationId')
    .select(['pathReservations.publicationId', 'pathReservations.path'])
    .select(['l.path as livePath', 'l.locale', 'l.siteId', 'l.withdrawn'])
    .where('pathReservations.siteId', '=', portal.site.id)
    .orderBy('l.publishedAt')
    .orderBy('pathReservations.path')
    .execute()
  const live = new Map<string, LiveAddress>()
  const others: string[] = []
  for (const { publicationId, path, livePath, locale, siteId, withdrawn } of rows) {
    const language: Locale = locale === 'en' ? 'en' : 'zh-CN'
    if (livePath !== null && withdrawn === false && siteId === portal.site.id) {
      live.set(publicationId, { publicationId, locale: language, path: livePath })
      if (publicationHref('', language, livePath) === path) continue
    }
    others.push(path)
    // An ended English page answers where it stood.
    if (language === 'en' && !path.startsWith('/en/')) others.push(`/en${path}`)
  }
  return { live: [...live.values()], others }
}

/** Files something public of this site shows: with its publications, or as the banner of a topic. */
export async function publicFiles({ db, site, columns }: Portal) {
  const banners = columns.flatMap(({ bannerFileId }) => (bannerFileId ? [bannerFileId] : []))
  return db
    .selectFrom('files')
    .leftJoin('fileReplacements as r', 'r.oldFileId', 'files.id')
    .select(['files.id', 'name', 'hash', 'size', 'mime', 'r.newFileId as replacedBy'])
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('publishedFiles')
            .innerJoin(
              'livePublications',
              'livePublications.publicationId',
              'publishedFiles.publicationId',
            )
            .select('publishedFiles.fileId')
            .whereRef('publishedFiles.fileId', '=', 'files.id')
            .where('livePublications.siteId', '=', site.id),
        ),
        ...(banners.length > 0 ? [eb('files.id', 'in', banners)] : []),
      ]),
    )
    .orderBy('files.id')
    .execute()
}

/** Whether an address is of a library, whose page counts from today. */
export function isOfLibrary(portal: Portal, slugs: readonly string[]): boolean {
  return columnBySlugs(portal, slugs)?.kind === 'library'
}
