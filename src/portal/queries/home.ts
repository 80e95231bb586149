import { speak } from '../../kernel/strings.ts'
import {
  type Column,
  childrenOf,
  columnView,
  hrefOfColumn,
  nameOf,
  type Portal,
  siteView,
  subtreeOf,
} from '../portal.ts'
import { strings } from '../strings.ts'
import { organizationHref } from '../urls.ts'
import type {
  EnglishHomeView,
  HomeView,
  OrganizationCard,
  SectionView,
  TopicCard,
} from '../view.ts'
import { disclosureEntries } from './disclosure.ts'
import { listItem, live, newest, sectionOf, withInterpretations } from './items.ts'

/** How many titles each part of the front page shows. */
const ON_HOME = {
  focus: 8,
  list: 7,
  policies: 5,
  disclosure: 7,
  services: 8,
  education: 4,
  topics: 6,
}

/** The front page: the columns the site puts there, each in the form its kind wants. */
export async function homeOf(portal: Portal): Promise<HomeView> {
  portal.tags.add(`list:${portal.site.id}`)
  const columns = portal.columns.filter((column) => column.onHome)
  const take = (wanted: (column: Column) => boolean): Column | undefined => {
    const index = columns.findIndex(wanted)
    return index < 0 ? undefined : columns.splice(index, 1)[0]
  }
  const ofKind = (kind: string) => (column: Column) => column.publicationKind === kind
  const disclosure = take((column) => column.kind === 'disclosure')
  const policies = take((column) => column.kind === 'library')
  const notices = take(ofKind('notice'))
  const services = take(ofKind('guide'))
  const education = take(ofKind('health-education'))
  // Where no column is declared for news, the first list left over leads the page.
  const focus = take(ofKind('news')) ?? take((column) => column.kind === 'list')
  const rest = columns.filter((column) => column.kind === 'list')
  return {
    site: siteView(portal, 'home'),
    locale: portal.locale,
    focus: await plainSection(portal, focus, ON_HOME.focus),
    notices: await plainSection(portal, notices, ON_HOME.list),
    policies: await policySection(portal, policies),
    more: (
      await Promise.all(rest.map((column) => plainSection(portal, column, ON_HOME.list)))
    ).filter((section) => section !== null),
    disclosure: disclosure
      ? {
          column: columnView(portal, disclosure),
          entries: disclosureEntries(portal, disclosure, null),
          items: (
            await newest(
              live(portal).where('livePublications.statutoryItem', 'is not', null),
              ON_HOME.disclosure,
            )
          ).map((row) => listItem(portal, row)),
        }
      : null,
    services: await plainSection(portal, services, ON_HOME.services),
    topics: topicCards(portal, topicsOf(portal)).slice(0, ON_HOME.topics),
    education: await plainSection(portal, education, ON_HOME.education),
    organization: organizationCard(portal),
  }
}

/** What there is in English, column by column. */
export async function englishHomeOf(portal: Portal): Promise<EnglishHomeView> {
  const columns = portal.columns.filter((column) => portal.englishColumns.has(column.id))
  const sections = await Promise.all(
    columns.map((column) => plainSection(portal, column, ON_HOME.list, [column.id])),
  )
  return {
    site: siteView(portal, 'home'),
    locale: portal.locale,
    sections: sections.filter((section) => section !== null),
    organization: { ...organizationCard(portal), nameEn: portal.organization.nameEn },
  }
}

/** Topics of the whole site that are on line and not archived. */
export function topicsOf(portal: Portal): Column[] {
  return portal.columns.filter((column) => column.kind === 'topic' && !column.archived)
}

export function topicCards(portal: Portal, topics: Column[]): TopicCard[] {
  return topics.map((topic) => ({
    href: hrefOfColumn(portal, topic),
    text: nameOf(portal, topic),
    description: portal.locale === 'en' ? '' : topic.description,
    picture: topic.bannerFileId
      ? { src: portal.fileHref(topic.bannerFileId, 'banner'), alt: '' }
      : null,
  }))
}

/** Topics that stand directly under a column. */
export function topicsUnder(portal: Portal, column: Column): TopicCard[] {
  return topicCards(
    portal,
    childrenOf(portal, column).filter((child) => child.kind === 'topic'),
  )
}

function organizationCard(portal: Portal): OrganizationCard {
  const { organization, place, locale } = portal
  const { name, address, officeHours, phone } = organization
  return { href: organizationHref(place.base, locale), name, address, officeHours, phone }
}

async function plainSection(
  portal: Portal,
  column: Column | undefined,
  limit: number,
  columnIds?: string[],
): Promise<SectionView | null> {
  if (!column) return null
  const ids = columnIds ?? subtreeOf(portal, column).map((each) => each.id)
  const { title, href, rows } = await sectionOf(portal, column, ids, limit)
  return { title, href, items: rows.map((row) => listItem(portal, row)) }
}

async function policySection(
  portal: Portal,
  column: Column | undefined,
): Promise<SectionView | null> {
  if (!column) return null
  const ids = subtreeOf(portal, column).map((each) => each.id)
  const { title, href, rows } = await sectionOf(portal, column, ids, ON_HOME.policies)
  const items = await withInterpretations(portal, rows)
  return { title, href, items: items.map((item) => ({ ...item, summary: '' })) }
}

/** The words of the home page's own name, for feeds. */
export function homeName(portal: Portal): string {
  return portal.locale === 'en' ? portal.site.nameEn : portal.site.name
}

export function homeDescription(portal: Portal): string {
  return speak(strings, portal.locale)('home.description', {
    name: portal.locale === 'en' ? portal.organization.nameEn : portal.organization.name,
  })
}
