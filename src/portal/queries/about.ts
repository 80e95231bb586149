import { speak } from '../../kernel/strings.ts'
import { publicWords } from '../../modules/requests/public-strings.ts'
import { accessStrings } from '../access-strings.ts'
import type { AboutView, ElderHomeView, LeaveView } from '../access-view.ts'
import { columnView, crumbsOf, nameOf, type Portal, siteView, subtreeOf } from '../portal.ts'
import { aboutHref, applyHref, homeHref, leaveHref } from '../urls.ts'
import { listItem, liveIn, newest } from './items.ts'

/** Few and large: what an elder reader meets first. */
const ELDER_BLOCKS = 6
const ELDER_NEWS = 5

/** What the site says about itself. */
export function aboutOf(portal: Portal, page: AboutView['page']): AboutView {
  const { place, locale, organization } = portal
  const href = aboutHref(place.base, locale, page)
  return {
    site: siteView(portal, null),
    locale,
    page,
    href,
    crumbs: [
      ...crumbsOf(portal, null),
      { href, text: speak(accessStrings, locale)(`${page}.title`) },
    ],
    otherLanguageHref: aboutHref(place.base, locale === 'en' ? 'zh-CN' : 'en', page),
    organization: {
      name: locale === 'en' ? organization.nameEn : organization.name,
      address: organization.address,
      phone: organization.phone,
      email: organization.email,
    },
  }
}

export function leaveOf(portal: Portal, target: URL): LeaveView {
  const { place, locale } = portal
  return {
    site: siteView(portal, null),
    locale,
    href: leaveHref(place.base, locale, target.href),
    target: target.href,
    host: target.host,
    homeHref: homeHref(place.base, locale),
  }
}

/** Services and notices first, then what the site puts on its front page. */
export async function elderHomeOf(portal: Portal): Promise<ElderHomeView> {
  portal.tags.add(`list:${portal.site.id}`)
  const shown = portal.columns.filter((column) =>
    portal.locale === 'en'
      ? portal.englishColumns.has(column.id)
      : column.onHome && column.kind !== 'topic',
  )
  const first = ['guide', 'notice', 'health-education']
  const rank = (kind: string | null) =>
    first.includes(kind ?? '') ? first.indexOf(kind ?? '') : first.length
  const blocks = shown
    .toSorted((a, b) => rank(a.publicationKind) - rank(b.publicationKind))
    .slice(0, ELDER_BLOCKS)
  const notices = shown.find((column) => column.publicationKind === 'notice') ?? blocks[0]
  const rows = notices
    ? await newest(
        liveIn(
          portal,
          subtreeOf(portal, notices).map((column) => column.id),
        ),
        ELDER_NEWS,
      )
    : []
  return {
    site: siteView(portal, 'home'),
    locale: portal.locale,
    blocks: [
      ...blocks.map((column) => ({
        text: nameOf(portal, column),
        href: columnView(portal, column).href,
        words: portal.locale === 'en' ? '' : column.description,
      })),
      // A right of everybody, not a column: it is a step away for whoever finds menus hard.
      {
        text: speak(publicWords, portal.locale)('title'),
        href: applyHref(portal.place.base, portal.locale),
        words: '',
      },
    ],
    news: rows.map((row) => listItem(portal, row)),
  }
}
