import { speak } from '../../kernel/strings.ts'
import { formWords } from '../../modules/corrections/strings.ts'
import { newToken } from '../../platform/ids.ts'
import type { FindErrorsView, ReceiptView } from '../access-view.ts'
import { columnBySlugs, crumbsOf, nameOf, type Portal, siteView } from '../portal.ts'
import { absoluteUrl, errorReportHref, findErrorsHref, readPath, receiptHref } from '../urls.ts'

const LONGEST_PAGE = 500

/** The form for errors, knowing the page somebody came from. */
export async function findErrorsOf(
  portal: Portal,
  params: URLSearchParams,
  sent?: Pick<FindErrorsView, 'key' | 'typed' | 'issues'>,
): Promise<FindErrorsView> {
  const { place, locale, site } = portal
  const page = pathOf(params.get('page') ?? '')
  const base = place.elder ? place.base.replace(/\/elder$/, '') : place.base
  const href = findErrorsHref(place.base, locale, page)
  return {
    site: siteView(portal, null),
    locale,
    href,
    crumbs: [...crumbsOf(portal, null), { href, text: speak(formWords, locale)('title') }],
    otherLanguageHref: findErrorsHref(place.base, locale === 'en' ? 'zh-CN' : 'en', page),
    page,
    pageTitle: await titleOf(portal, page),
    key: newToken(),
    typed: { kind: params.get('kind') ?? '', description: '', contact: '' },
    issues: [],
    nationalHref: errorReportHref(site.siteIdCode, absoluteUrl(place.origin, base + page)),
    ...sent,
  }
}

export function receiptOf(
  portal: Portal,
  params: URLSearchParams,
  report: ReceiptView['report'],
  problem: string | null = null,
): ReceiptView {
  const { place, locale } = portal
  const href = receiptHref(place.base, locale, null)
  return {
    site: siteView(portal, null),
    locale,
    href,
    crumbs: [...crumbsOf(portal, null), { href, text: speak(formWords, locale)('follow') }],
    typed: { number: params.get('no') ?? '', code: params.get('code') ?? '' },
    problem,
    report,
  }
}

/** A path of the site; anything else means the site as a whole. */
export function pathOf(page: string): string {
  const clean = page.replace(/[\u0000-\u001f\u007f]/g, '').toWellFormed()
  return /^\/(?!\/)/.test(clean) && clean.length <= LONGEST_PAGE ? clean : '/'
}

/** What the page is called, read from the page itself and not from the address somebody sent. */
export async function titleOf(portal: Portal, page: string): Promise<string> {
  const target = readPath(page.split('?')[0] ?? '/')?.target
  if (target?.kind === 'column') {
    const column = columnBySlugs(portal, target.slugs)
    return column ? nameOf(portal, column) : ''
  }
  if (target?.kind !== 'publication') return ''
  const { path } = target
  const row = await portal.db
    .selectFrom('livePublications')
    .select('title')
    .where('siteId', '=', portal.site.id)
    .where('path', 'in', path.startsWith('/en/') ? [path, path.slice('/en'.length)] : [path])
    .where('withdrawn', '=', false)
    .orderBy((eb) => eb('path', '=', path), 'desc')
    .executeTakeFirst()
  return row?.title ?? ''
}
