import type { Instant, LocalDate } from '../kernel/days.ts'
import type { Locale } from '../kernel/strings.ts'
import type { RelationKind, Validity } from '../modules/content/rules/document.ts'
import type { PinyinWish } from './pinyin.ts'

/** What public pages show. Every `href` is ready to use: site base, locale and encoding included. */
export type Link = { href: string; text: string }
export type Breadcrumb = Link
export type NavItem = Link & { current: boolean }

export type SiteView = {
  id: string
  /** `''` for the installation's first site, otherwise `/<prefix>`. */
  base: string
  /** Scheme and host, `https://wjw.yunzhou.gov.cn`. */
  origin: string
  domain: string
  name: string
  nameEn: string
  organizationName: string
  organizationNameEn: string
  siteIdCode: string
  icpNo: string
  policeNo: string
  sponsor: string
  contact: string
  navigation: NavItem[]
  /** The other portals of the installation. */
  family: Link[]
  stylesheetHref: string
  /** The site's own colours as a stylesheet; null where it keeps the platform's. */
  themeHref: string | null
  /** What a browser with script adds; null where it was not built. */
  scriptHref: string | null
  /** Whether this is the elder version; `base` then ends in its folder. */
  elder: boolean
  /** The telephone of the organisation, '' where unknown. */
  phone: string
}

export type ColumnKind = 'list' | 'page' | 'library' | 'disclosure' | 'topic' | 'link'

export type ColumnView = {
  id: string
  kind: ColumnKind
  name: string
  href: string
  description: string
  keywords: string
  columnType: string
  archived: boolean
}

export type Picture = { src: string; alt: string }

export type ListItem = {
  id: string
  href: string
  title: string
  publishedAt: Instant
  summary?: string
  documentNo?: string | null
  validity?: Validity | null
  picture?: Picture | null
  columnName?: string
  /** Interpretations of a policy document. */
  interpretations?: Link[]
  /** The language the title is written in, where it is not the page's. */
  lang?: Locale
}

export type Paging = { page: number; pageSize: number; total: number }

/** Everything about a page but its content: the head, the trail, what machines read. */
export type PageFrame = {
  site: SiteView
  locale: Locale
  /** Canonical, with `?page=2` where that applies. */
  href: string
  title: string
  description: string
  crumbs: Breadcrumb[]
  column?: ColumnView
  article?: ArticleMeta
  /** Feeds stand at `<feedBase>feed.rss` and so on, with this query where one is asked. */
  feedBase?: string
  feedQuery?: Record<string, string>
  jsonLd?: JsonLd[]
  /** The same page in the other language, or that language's home. */
  otherLanguageHref?: string
  /** Searches and errors stay out of search engines. */
  unlisted?: boolean
  /** Said above a page that is not public. */
  preview?: string
}

export type JsonLd = Record<string, unknown>

export type ArticleMeta = {
  title: string
  publishedAt: Instant
  source: string
  keywords: string[]
  author: string
  summary: string
  imageHref: string | null
}

/** What every page is told. */
export type Page = { site: SiteView; locale: Locale; otherLanguageHref?: string }

export type SectionView = { title: string; href: string; items: ListItem[] }
export type TopicCard = Link & { description: string; picture: Picture | null }
export type OrganizationCard = {
  href: string
  name: string
  address: string
  officeHours: string
  phone: string
}

export type ColumnListView = Page & {
  column: ColumnView
  crumbs: Breadcrumb[]
  /** Columns beside or below this one, with this one marked. */
  siblings: NavItem[]
  topics: TopicCard[]
  items: ListItem[]
  paging: Paging
}

export type ColumnPageView = Page & {
  column: ColumnView
  crumbs: Breadcrumb[]
  siblings: NavItem[]
  /** Null where nothing is published in the column yet. */
  article: ArticleView | null
}

export type AttachmentView = {
  name: string
  href: string
  size: number | null
  mime: string
  /** A page that shows what the file says. */
  previewHref?: string
}
export type OutlineEntry = { id: string; level: number; text: string }
export type ValidityCause = { kind: RelationKind; link: Link; publishedAt: Instant }

export type ArticleView = Page & {
  id: string
  href: string
  title: string
  column: ColumnView
  crumbs: Breadcrumb[]
  /** A document of the agency: fact table and citation. */
  isDocument: boolean
  /** Paragraphs begin two characters in. */
  indented: boolean
  schemaType: 'NewsArticle' | 'Article' | 'Legislation' | 'WebPage' | 'Dataset'
  publishedAt: Instant
  updatedAt: Instant
  /** When an imported page was first public elsewhere. */
  originallyPublishedOn: LocalDate | null
  source: string
  author: string
  issuer: string
  documentNo: string | null
  normativeNo: string | null
  indexNo: string | null
  formedOn: LocalDate | null
  effectiveOn: LocalDate | null
  expiresOn: LocalDate | null
  topicClass: string | null
  genreClass: string | null
  audienceClass: string | null
  /** Name of the class under art. 20. */
  statutoryClass: string | null
  summary: string
  keywords: string[]
  validity: Validity | null
  causes: ValidityCause[]
  /** Documents this one amends, repeals or supersedes. */
  affects: ValidityCause[]
  bodyHtml: string
  outline: OutlineEntry[]
  picture: Picture | null
  attachments: AttachmentView[]
  interpretations: ListItem[]
  interprets: ListItem[]
  /** Earlier versions and other documents it can be compared with. */
  comparisons?: Link[]
  /** The first table of figures, drawn. */
  chart?: { title: string; html: string } | null
  changeNotes: { at: Instant; note: string }[]
  /** The title with pinyin, as HTML; null where none was asked for. */
  titleHtml?: string | null
  pinyin?: PinyinWish
  /** Oldest first; policy documents only. */
  life?: LifeStep[]
  relatedDocuments?: RelatedDocument[]
  /** A page that sets this one beside others of its kind. */
  beside?: Link
  /** Said above a revision that is not public. */
  preview?: string
  counterpart?: Counterpart | null
  /** A draft before people outside: it has no day of publication and is not to be cited. */
  uncitable?: boolean
}

/** The same piece in the other language. */
export type Counterpart = {
  link: Link
  /** The English follows an earlier text: when the Chinese changed, and of when the text followed is. */
  outOfDate: { changedAt: Instant; followsAt: Instant | null } | null
}

export type LifeStep = {
  step:
    | 'consultation'
    | 'formed'
    | 'published'
    | 'effective'
    | 'interpretation'
    | 'amends'
    | 'supersedes'
    | 'repeals'
    | 'expires'
  on: LocalDate
  link: Link | null
}

/** Another piece and why it may interest a reader of this one. */
export type RelatedDocument = {
  item: ListItem
  reason: { kind: 'topic'; topic: string } | { kind: 'keywords'; words: string[] }
}

export type FilterOption = { value: string; text: string; count: number | null }
export type Filter = {
  name: string
  label: string
  value: string
  options: FilterOption[]
}

export type LibraryView = Page & {
  column: ColumnView
  crumbs: Breadcrumb[]
  query: string
  filters: Filter[]
  sort: Filter
  items: LibraryItem[]
  /** The same question as feeds and as files. */
  feeds: Link[]
  downloads: Link[]
  paging: Paging
}

export type LibraryItem = ListItem & {
  issuer: string
  formedOn: LocalDate | null
  /** The day it was repealed or expired; null for what is in force. */
  endedOn: LocalDate | null
  /** What repealed or amended it. */
  causes: Link[]
}

export type DisclosureView = Page & {
  column: ColumnView
  crumbs: Breadcrumb[]
  query: string
  entries: NavItem[]
  classes: { item: number; name: string; count: number; href: string; current: boolean }[]
  /** The class chosen, or null for all. */
  currentClass: string | null
  items: (ListItem & { indexNo: string | null })[]
  /** A page that sets what is listed side by side. */
  beside?: Link
  /** Shown instead of a list on single-page entries (guide, system, FOI). */
  article: ArticleView | null
  /** The entry on show; the disclosure column itself otherwise. */
  entry: ColumnView
  paging: Paging
}

export type TopicView = Page & {
  column: ColumnView
  crumbs: Breadcrumb[]
  picture: Picture | null
  sections: SectionView[]
  /** Items filed in the topic itself. */
  items: ListItem[]
}

export type OrganizationView = Page & {
  name: string
  nameEn: string
  kind: 'commission' | 'direct-unit'
  duties: string
  address: string
  officeHours: string
  phone: string
  fax: string
  email: string
  postcode: string
  leaders: { id: string; name: string; title: string; portfolio: string; resume: string }[]
  units: { id: string; name: string; nameEn: string; duties: string; phone: string }[]
}

export type Segment = { text: string; hit: boolean }
export type SearchResult = {
  id: string
  href: string
  title: string
  snippet: Segment[]
  publishedAt: Instant
  columnName: string
  kindName: string
  /** The language it is in, where that is not the page's. */
  lang?: Locale
}

export type SearchView = Page & {
  query: string
  filters: Filter[]
  items: SearchResult[]
  paging: Paging
  /** Columns to look through when nothing is found. */
  suggestions: Link[]
}

export type SiteMapNode = Link & { children: SiteMapNode[] }
export type SiteMapView = Page & { columns: SiteMapNode[]; topics: Link[] }

export type MissingView = Page & { href: string; suggestions: Link[] }
export type WithdrawnView = Page & {
  href: string
  title: string
  explanation: string
  publishedAt: Instant | null
  withdrawnAt: Instant
  documentNo: string | null
  column: ColumnView | null
  crumbs: Breadcrumb[]
  related: ListItem[]
}
export type GoneView = MissingView & { explanation: string; at: Instant | null }

export type EnglishHomeView = Page & {
  sections: SectionView[]
  organization: OrganizationCard & { nameEn: string }
}

export type FeedView = {
  site: SiteView
  locale: Locale
  title: string
  description: string
  /** The page the feed belongs to. */
  href: string
  /** The feed's own folder, and what of it is asked for. */
  feedBase: string
  feedQuery?: Record<string, string>
  updatedAt: Instant | null
  items: (ListItem & { source: string })[]
}
