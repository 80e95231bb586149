import type { Selectable } from 'kysely'
import type { LocalDate } from '../kernel/days.ts'
import type { Locale } from '../kernel/strings.ts'
import { speak } from '../kernel/strings.ts'
import type { OrganizationRow } from '../modules/organizations/schema.ts'
import { themeOf } from '../modules/sites/index.ts'
import type { ColumnRow, SiteRow } from '../modules/sites/schema.ts'
import type { Db } from '../platform/database.ts'
import { outwardHref } from './leaving.ts'
import type { PinyinWish } from './pinyin.ts'
import { strings } from './strings.ts'
import { columnHref, ELDER, fileHref, homeHref, publicationHref, siteBase } from './urls.ts'
import type { Breadcrumb, ColumnView, NavItem, SiteView } from './view.ts'

export type Site = Selectable<SiteRow>
export type Column = Selectable<ColumnRow>

/** Which site is asked, and by which address: its own host, or a folder of the installation's. */
export type Place = {
  siteId: string
  base: string
  /** Scheme and host of canonical addresses. */
  origin: string
  /** The elder version: `base` ends in its folder, so that every link stays in it. */
  elder?: boolean
}

/** All a page's queries need. What they read they note in `tags`, so that the cache knows. */
export type Portal = {
  db: Db
  place: Place
  site: Site
  /** Every site of the installation. */
  sites: Site[]
  organization: Selectable<OrganizationRow>
  /** Columns the public may see, parents before children, siblings in order. */
  columns: Column[]
  locale: Locale
  today: LocalDate
  tags: Set<string>
  stylesheetHref: string
  scriptHref?: string | null
  pinyin?: PinyinWish
  fileHref: (fileId: string, name: string) => string
  /** Columns with something in English; empty on Chinese pages. */
  englishColumns: ReadonlySet<string>
}

export type PortalOptions = {
  db: Db
  place: Place
  locale: Locale
  today: LocalDate
  tags: Set<string>
  stylesheetHref: string
  scriptHref?: string | null
  pinyin?: PinyinWish
  /** Where files are fetched; the public address where not told otherwise. */
  fileHref?: Portal['fileHref']
  /** A preview also shows columns that are off line. */
  withOffline?: boolean
}

/** Reads what every page of a site shows: the site, its organisation, its columns. */
export async function openPortal(options: PortalOptions): Promise<Portal> {
  const { db, place, tags } = options
  const [sites, columns, english] = await Promise.all([
    db.selectFrom('sites').selectAll().orderBy('prefix').execute(),
    db.selectFrom('columns').selectAll().where('siteId', '=', place.siteId).execute(),
    options.locale === 'en'
      ? db
          .selectFrom('livePublications')
          .select('columnId')
          .distinct()
          .where('siteId', '=', place.siteId)
          .where('locale', '=', 'en')
          .where('withdrawn', '=', false)
          .execute()
      : [],
  ])
  const site = sites.find((each) => each.id === place.siteId)
  if (!site) throw new Error(`no site ${place.siteId}`)
  const organization = await db
    .selectFrom('organizations')
    .selectAll()
    .where('id', '=', site.organizationId)
    .executeTakeFirstOrThrow()
  tags.add(`site:${site.id}`)
  tags.add(`organization:${organization.id}`)
  if (options.locale === 'en') tags.add(`list:${site.id}`)
  return {
    ...options,
    site,
    sites,
    organization,
    columns: inOrder(columns, options.withOffline === true),
    fileHref: options.fileHref ?? fileHref,
    englishColumns: new Set(english.map((row) => row.columnId)),
  }
}

/** Parents before children; what is off line is left out with everything under it. */
function inOrder(columns: Column[], withOffline: boolean): Column[] {
  const below = (parentId: string | null): Column[] =>
    columns
      .filter((column) => column.parentId === parentId && (column.online || withOffline))
      .toSorted((a, b) => a.sort - b.sort || (a.slug < b.slug ? -1 : 1))
      .flatMap((column) => [column, ...below(column.id)])
  return below(null)
}

/** `current`: the column the page belongs to, or 'home'. */
export function siteView(portal: Portal, current: Column | 'home' | null): SiteView {
  const { site, organization, place, locale } = portal
  const trail = current && current !== 'home' ? trailOf(portal, current).map((each) => each.id) : []
  const themed = themeOf(site) !== null
  return {
    id: site.id,
    base: place.base,
    origin: place.origin,
    domain: site.domain,
    name: site.name,
    nameEn: site.nameEn,
    organizationName: organization.name,
    organizationNameEn: organization.nameEn,
    siteIdCode: site.siteIdCode,
    icpNo: site.icpNo,
    policeNo: site.policeNo,
    sponsor: site.sponsor,
    contact: site.contact,
    navigation: [
      {
        text: speak(strings, locale)('home'),
        href: homeHref(place.base, locale),
        current: current === 'home',
      },
      ...navigationColumns(portal).map((column) => ({
        text: nameOf(portal, column),
        href: hrefOfColumn(portal, column),
        current: trail.includes(column.id),
      })),
    ],
    family: portal.sites
      .filter((each) => each.id !== site.id)
      .map((each) => ({
        text: locale === 'en' ? each.nameEn : each.name,
        href: homeHref(baseOf(portal, each), locale),
      })),
    stylesheetHref: portal.stylesheetHref,
    themeHref: themed ? `${place.base}/theme.css` : null,
    scriptHref: portal.scriptHref ?? null,
    elder: place.elder === true,
    phone: organization.phone,
  }
}

/** On English pages only what holds something in English. */
function navigationColumns(portal: Portal): Column[] {
  return portal.locale === 'en'
    ? portal.columns.filter((column) => portal.englishColumns.has(column.id))
    : portal.columns.filter((column) => column.inNavigation)
}

export function nameOf(portal: Portal, column: Column): string {
  return (portal.locale === 'en' && column.nameEn) || column.name
}

export function childrenOf(portal: Portal, column: Column | null): Column[] {
  return portal.columns.filter((each) => each.parentId === (column?.id ?? null))
}

/** The column and everything under it, topics and mere links left out. */
export function subtreeOf(portal: Portal, column: Column): Column[] {
  return [
    column,
    ...childrenOf(portal, column)
      .filter((child) => child.kind !== 'topic' && child.kind !== 'link')
      .flatMap((child) => subtreeOf(portal, child)),
  ]
}

/** From the top column down to this one. */
export function trailOf(portal: Portal, column: Column): Column[] {
  const parent = portal.columns.find((each) => each.id === column.parentId)
  return parent ? [...trailOf(portal, parent), column] : [column]
}

export function columnBySlugs(portal: Portal, slugs: readonly string[]): Column | undefined {
  let found: Column | undefined
  for (const slug of slugs) {
    const parentId: string | null = found?.id ?? null
    found = portal.columns.find((each) => each.parentId === parentId && each.slug === slug)
    if (!found) return undefined
  }
  return found
}

export function hrefOfColumn(portal: Portal, column: Column): string {
  if (column.kind === 'link' && column.linkUrl) {
    return column.linkUrl.startsWith('/')
      ? portal.place.base + column.linkUrl
      : outwardHref(portal, column.linkUrl)
  }
  const slugs = trailOf(portal, column).map((each) => each.slug)
  return columnHref(portal.place.base, portal.locale, slugs)
}

/** A publication's address, on this site or another of the installation. */
export function hrefOfPublication(
  portal: Portal,
  publication: { siteId: string; locale: string; path: string },
): string {
  const site = portal.sites.find((each) => each.id === publication.siteId) ?? portal.site
  const locale = publication.locale === 'en' ? 'en' : 'zh-CN'
  return publicationHref(baseOf(portal, site), locale, publication.path)
}

/** Another site stands under its prefix of the installation's own host, or at a host of its own. */
function baseOf(portal: Portal, site: Site): string {
  if (site.id === portal.site.id) return portal.place.base
  const elder = portal.place.elder ? ELDER : ''
  return (site.host ? `https://${site.host}` : siteBase(site.prefix)) + elder
}

export function columnView(portal: Portal, column: Column): ColumnView {
  portal.tags.add(`column:${column.id}`)
  return {
    id: column.id,
    kind: column.kind,
    name: nameOf(portal, column),
    href: hrefOfColumn(portal, column),
    description: portal.locale === 'en' ? '' : column.description,
    keywords: column.keywords,
    columnType: column.columnType,
    archived: column.archived,
  }
}

export function crumbsOf(portal: Portal, column: Column | null): Breadcrumb[] {
  return [
    {
      text: speak(strings, portal.locale)('home'),
      href: homeHref(portal.place.base, portal.locale),
    },
    ...(column
      ? trailOf(portal, column).map((each) => ({
          text: nameOf(portal, each),
          href: hrefOfColumn(portal, each),
        }))
      : []),
  ]
}

/** What stands beside a column: its own children, otherwise the children of its parent. */
export function siblingsOf(portal: Portal, column: Column): NavItem[] {
  const own = childrenOf(portal, column).filter((child) => child.kind !== 'topic')
  const parent = portal.columns.find((each) => each.id === column.parentId)
  const shown = own.length > 0 ? [column, ...own] : parent ? childrenOf(portal, parent) : []
  if (shown.length < 2) return []
  return shown.map((each) => ({
    text: nameOf(portal, each),
    href: hrefOfColumn(portal, each),
    current: each.id === column.id,
  }))
}
