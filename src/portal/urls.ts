import type { Locale } from '../kernel/strings.ts'
import type { BlankForm } from '../modules/requests/rules/form.ts'
import type { SheetFormat } from '../platform/spreadsheet.ts'

export const FEED_FORMATS = ['rss', 'atom', 'json'] as const
export type FeedFormat = (typeof FEED_FORMATS)[number]

/** `''` for the installation's first site, `/qinghe` for a site with a prefix. */
export function siteBase(prefix: string): string {
  return prefix === '' ? '' : `/${prefix}`
}

export function homeHref(base: string, locale: Locale): string {
  return `${localeBase(base, locale)}/`
}

export function organizationHref(base: string, locale: Locale): string {
  return `${localeBase(base, locale)}/organization/`
}

export function siteMapHref(base: string, locale: Locale): string {
  return `${localeBase(base, locale)}/site-map/`
}

export function searchHref(base: string, locale: Locale): string {
  return `${localeBase(base, locale)}/search`
}

/** What is said about the site itself. */
export function aboutHref(base: string, locale: Locale, page: 'accessibility' | 'privacy'): string {
  return `${localeBase(base, locale)}/${page}/`
}

/** The form for errors, told which page it is about: a path of the site, without its base. */
export function findErrorsHref(base: string, locale: Locale, page: string): string {
  return `${localeBase(base, locale)}/find-errors?page=${readable(page)}`
}

/** Where a report's progress is shown to whoever knows its number and code. */
export function receiptHref(
  base: string,
  locale: Locale,
  report: { number: string; code: string } | null,
): string {
  return withQuery(`${localeBase(base, locale)}/find-errors/receipt`, {
    no: report?.number,
    code: report?.code,
  })
}

/** The form on which information is applied for. */
export function applyHref(base: string, locale: Locale): string {
  return `${localeBase(base, locale)}/apply`
}

/** The application form to print, and as a Word file; files are the same in the elder version. */
export function blankFormHref(base: string, locale: Locale): string {
  return `${localeBase(base, locale)}/apply/form`
}

export function blankFormFileHref(base: string, locale: Locale, form: BlankForm): string {
  return `${localeBase(base.replace(/\/elder$/, ''), locale)}/apply/form-${form}.docx`
}

/** Where an application is followed by whoever knows its number and code. */
export function followHref(
  base: string,
  locale: Locale,
  request: { number: string; code: string } | null,
): string {
  return withQuery(`${localeBase(base, locale)}/apply/receipt`, {
    no: request?.number,
    code: request?.code,
  })
}

/** A letter or file of an application, for whoever has its number and code. */
export function documentHref(
  base: string,
  locale: Locale,
  receipt: { number: string; code: string },
  documentId: string,
): string {
  return withQuery(`${localeBase(base, locale)}/apply/receipt`, {
    no: receipt.number,
    code: receipt.code,
    document: documentId,
  })
}

/** The form to have a record about oneself corrected, and where an application is followed. */
export function correctRecordHref(base: string, locale: Locale): string {
  return `${localeBase(base, locale)}/correct-record`
}

export function correctionReceiptHref(
  base: string,
  locale: Locale,
  receipt: { number: string; code: string } | null,
): string {
  return withQuery(`${localeBase(base, locale)}/correct-record/receipt`, {
    no: receipt?.number,
    code: receipt?.code,
  })
}

/** Where time limits are counted. */
export function deadlineHref(base: string, locale: Locale): string {
  return `${localeBase(base, locale)}/deadline`
}

/** The notice before a page outside government; the target stays readable in print. */
export function leaveHref(base: string, locale: Locale, target: string): string {
  return `${localeBase(base, locale)}/leave?to=${readable(target)}`
}

/** A query value with only what would be misread there escaped. */
function readable(value: string): string {
  return encodeURI(value).replace(/[#&+;]/g, encodeURIComponent)
}

/** The elder version of every page stands under this folder of its site. */
export const ELDER = '/elder'

/** The same page in the elder version, or back: `base` is the one of the page being shown. */
export function elderHref(base: string, href: string): string {
  return base + ELDER + href.slice(base.length)
}

export function standardHref(base: string, href: string): string {
  const plain = base.slice(0, -ELDER.length)
  return href.startsWith(`${base}/`) ? plain + href.slice(base.length) : href
}

/** `slugs` from the top column down. */
export function columnHref(base: string, locale: Locale, slugs: readonly string[]): string {
  return `${localeBase(base, locale)}/${slugs.map(encodeURIComponent).join('/')}/`
}

/** `path` as stored, `/tzgg/2026/12.html`; English ones may or may not be stored with `/en`. */
export function publicationHref(base: string, locale: Locale, path: string): string {
  const prefix = locale === 'en' && !path.startsWith('/en/') ? `${base}/en` : base
  return prefix + encodePath(path)
}

export function feedHref(feedBase: string, format: FeedFormat): string {
  return `${feedBase}feed.${format}`
}

/** What a library holds, as a file. */
export function exportHref(columnHref: string, format: SheetFormat): string {
  return `${columnHref}export.${format}`
}

/** `from` and `to`: a version's number, or the id of another document. */
export function compareHref(publication: string, from: string | number, to: string | number) {
  return withQuery(`${publication}/compare`, { from, to })
}

/** The figures of disclosure; `rest` names a list or file under them. */
export function figuresHref(base: string, locale: Locale, rest = ''): string {
  return `${localeBase(base, locale)}/disclosure-data/${rest}`
}

/** The annual reports of all years side by side; the file of it stands among those of the figures. */
export function annualReportsHref(base: string, locale: Locale): string {
  return figuresHref(base, locale, 'annual-reports/')
}

/** Published files live outside the sites: one file, one address. */
export function fileHref(fileId: string, name: string): string {
  return `/files/${encodeURIComponent(fileId)}/${encodeURIComponent(name)}`
}

/** What a published file says, as a page of the site. */
export function filePreviewHref(base: string, locale: Locale, fileId: string): string {
  return `${localeBase(base, locale)}/files/${encodeURIComponent(fileId)}/preview`
}

/** Adds a query; empty values and page 1 are left out, so that one page has one address. */
export function withQuery(
  href: string,
  query: Record<string, string | number | null | undefined>,
): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue
    if (name === 'page' && Number(value) <= 1) continue
    params.set(name, String(value))
  }
  const text = params.toString()
  return text === '' ? href : `${href}?${text}`
}

export function absoluteUrl(origin: string, href: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(href) ? href : origin + href
}

/** The State Council's reporting page 我为政府网站找错, told which site and page it is about. */
export function errorReportHref(siteIdCode: string, pageUrl: string): string {
  return withQuery('https://zfwzzc.www.gov.cn/exposure/jiucuo.html', {
    site_code: siteIdCode,
    url: pageUrl,
  })
}

export const ICP_HREF = 'https://beian.miit.gov.cn/'

/** The public-security filing register, opened at the number's digits. */
export function policeFilingHref(policeNo: string): string {
  const digits = policeNo.replace(/\D/g, '')
  return `https://beian.mps.gov.cn/#/query/webSearch${digits === '' ? '' : `?code=${digits}`}`
}

export type Target =
  | { kind: 'home' | 'search' | 'organization' | 'site-map' }
  | { kind: OwnPage }
  | { kind: 'robots' }
  | { kind: 'theme' }
  /** `part` 0 is the index (or the only file). */
  | { kind: 'sitemap'; part: number }
  | { kind: 'feed'; format: FeedFormat; slugs: string[] }
  | { kind: 'export'; format: SheetFormat; slugs: string[] }
  | { kind: 'compare'; path: string; whole: string }
  | { kind: 'figures' | 'figure-list' | 'annual-reports' }
  | { kind: 'figure-file'; figure: string; format: SheetFormat }
  | { kind: 'blank-form-file'; form: BlankForm }
  | { kind: 'file-preview'; fileId: string }
  | { kind: 'column'; slugs: string[] }
  | { kind: 'publication'; path: string }

/**
 * What an address inside one site asks for. `path` starts with `/`, still percent-encoded, without
 * the site's base. Null where it cannot be an address of ours.
 */
export function readPath(path: string): { locale: Locale; target: Target; elder: boolean } | null {
  const whole = decodePath(path)
  if (whole === null) return null
  const elder = whole === ELDER || whole.startsWith(`${ELDER}/`)
  const decoded = elder ? whole.slice(ELDER.length) || '/' : whole
  const english = decoded === '/en' || decoded.startsWith('/en/')
  const locale: Locale = english ? 'en' : 'zh-CN'
  const target = targetOf(english ? decoded.slice(3) || '/' : decoded, decoded)
  return { locale, target, elder }
}

function targetOf(path: string, whole: string): Target {
  if (path === '/') return { kind: 'home' }
  if (path === '/search' || path === '/search/') return { kind: 'search' }
  if (path === '/organization/' || path === '/organization') return { kind: 'organization' }
  if (path === '/site-map/' || path === '/site-map') return { kind: 'site-map' }
  const own = path.replace(/(.)\/$/, '$1')
  if (isOwnPage(own)) return { kind: OWN_PAGES[own] }
  if (path === '/robots.txt') return { kind: 'robots' }
  if (path === '/theme.css') return { kind: 'theme' }
  const sitemap = /^\/sitemap(?:-([1-9]\d{0,4}))?\.xml$/.exec(path)
  if (sitemap) return { kind: 'sitemap', part: Number(sitemap[1] ?? 0) }
  const feed = /^(.*\/)feed\.(rss|atom|json)$/.exec(path)
  if (feed) return { kind: 'feed', format: feed[2] as FeedFormat, slugs: slugsOf(feed[1]!) }
  const file = /^(.*\/)(?:export|disclosure-data\/([a-z-]+))\.(xlsx|csv)$/.exec(path)
  if (file) {
    const format = file[3] as SheetFormat
    if (!file[2]) return { kind: 'export', format, slugs: slugsOf(file[1]!) }
    if (file[1] === '/') return { kind: 'figure-file', figure: file[2], format }
  }
  if (path === '/disclosure-data/' || path === '/disclosure-data') return { kind: 'figures' }
  if (/^\/disclosure-data\/annual-reports\/?$/.test(path)) return { kind: 'annual-reports' }
  if (path === '/disclosure-data/list') return { kind: 'figure-list' }
  const form = /^\/apply\/form-(person|organization)\.docx$/.exec(path)
  if (form) return { kind: 'blank-form-file', form: form[1] as BlankForm }
  const preview = /^\/files\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/preview$/.exec(path)
  if (preview) return { kind: 'file-preview', fileId: preview[1]! }
  if (path.endsWith('.html/compare')) {
    return { kind: 'compare', path: whole.slice(0, -'/compare'.length), whole }
  }
  if (path.endsWith('/')) return { kind: 'column', slugs: slugsOf(path) }
  return { kind: 'publication', path: whole }
}

/** Pages every site has, by their address. */
export const OWN_PAGES = {
  '/accessibility': 'accessibility',
  '/privacy': 'privacy',
  '/find-errors': 'find-errors',
  '/find-errors/receipt': 'receipt',
  '/leave': 'leave',
  '/deadline': 'deadline',
  '/apply': 'apply',
  '/apply/form': 'blank-form',
  '/apply/receipt': 'application',
  '/correct-record': 'correct-record',
  '/correct-record/receipt': 'correction-receipt',
} as const
type OwnPage = (typeof OWN_PAGES)[keyof typeof OWN_PAGES]

function isOwnPage(path: string): path is keyof typeof OWN_PAGES {
  return Object.hasOwn(OWN_PAGES, path)
}

function slugsOf(path: string): string[] {
  return path.split('/').filter((slug) => slug !== '')
}

function localeBase(base: string, locale: Locale): string {
  return locale === 'en' ? `${base}/en` : base
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

function decodePath(path: string): string | null {
  try {
    const decoded = decodeURIComponent(path)
    return decoded.startsWith('/') && !decoded.includes('\0') ? decoded : null
  } catch {
    return null
  }
}
