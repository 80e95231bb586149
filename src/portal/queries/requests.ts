import { speak } from '../../kernel/strings.ts'
import { formSheetWords } from '../../modules/requests/form-strings.ts'
import { columnsOfAnswers, type followRequest } from '../../modules/requests/index.ts'
import type { Contacts } from '../../modules/requests/pages/blank-form-sheet.ts'
import { publicWords } from '../../modules/requests/public-strings.ts'
import { APPLICATION_FIELDS, type Application } from '../../modules/requests/rules/application.ts'
import { newToken } from '../../platform/ids.ts'
import type { ApplyView, BlankFormView, FollowView } from '../access-view.ts'
import { crumbsOf, hrefOfColumn, nameOf, type Portal, siteView } from '../portal.ts'
import { applyHref, blankFormHref, followHref } from '../urls.ts'
import type { Link } from '../view.ts'

/** The application form, empty or as it was sent. */
export async function applyOf(
  portal: Portal,
  sent?: Pick<ApplyView, 'key' | 'typed' | 'issues' | 'warnings'>,
): Promise<ApplyView> {
  const { place, locale } = portal
  const href = applyHref(place.base, locale)
  return {
    site: siteView(portal, null),
    locale,
    href,
    crumbs: [...crumbsOf(portal, null), { href, text: speak(publicWords, locale)('title') }],
    otherLanguageHref: applyHref(place.base, locale === 'en' ? 'zh-CN' : 'en'),
    answers: await answersOf(portal),
    key: newToken(),
    typed: Object.fromEntries(APPLICATION_FIELDS.map((field) => [field, ''])) as Application,
    issues: [],
    warnings: [],
    ...sent,
  }
}

/** The column with most of what was made public of answers, among those this page's readers see. */
async function answersOf(portal: Portal): Promise<Link | null> {
  const { db, site, locale } = portal
  const columns = (await columnsOfAnswers(db, site.id)).flatMap(
    (id) => portal.columns.find((column) => column.id === id) ?? [],
  )
  const column = columns.find(({ id }) => locale !== 'en' || portal.englishColumns.has(id))
  return column ? { href: hrefOfColumn(portal, column), text: nameOf(portal, column) } : null
}

/** The form to print, with where to send it. */
export function blankFormOf(portal: Portal): BlankFormView {
  const { place, locale } = portal
  const href = blankFormHref(place.base, locale)
  const apply = { href: applyHref(place.base, locale), text: speak(publicWords, locale)('title') }
  return {
    site: siteView(portal, null),
    locale,
    href,
    crumbs: [
      ...crumbsOf(portal, null),
      apply,
      { href, text: speak(formSheetWords, locale)('title') },
    ],
    otherLanguageHref: blankFormHref(place.base, locale === 'en' ? 'zh-CN' : 'en'),
    contacts: contactsOf(portal),
  }
}

/** Where the office is; letters reach it under its Chinese name. */
export function contactsOf({ organization }: Portal): Contacts {
  const { name, address, officeHours, postcode, phone, fax, email } = organization
  return { name, address, officeHours, postcode, phone, fax, email }
}

/** An application to whoever has its number and code; without them, the form to ask. */
export function followOf(
  portal: Portal,
  typed: FollowView['typed'],
  request: Awaited<ReturnType<typeof followRequest>> | null,
  more: Partial<Pick<FollowView, 'problem' | 'correction' | 'rating'>> = {},
): FollowView {
  const { place, locale } = portal
  const href = followHref(place.base, locale, null)
  return {
    site: siteView(portal, null),
    locale,
    href,
    crumbs: [...crumbsOf(portal, null), { href, text: speak(publicWords, locale)('follow') }],
    typed,
    problem: null,
    correction: { typed: '', problem: null, warnings: [] },
    rating: null,
    contacts: contactsOf(portal),
    request,
    ...more,
  }
}
