import { type Column, childrenOf, hrefOfColumn, nameOf, type Portal } from '../portal.ts'
import { organizationHref } from '../urls.ts'
import type { OrganizationCard, TopicCard } from '../view.ts'

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

export function organizationCard(portal: Portal): OrganizationCard {
  const { organization, place, locale } = portal
  const { name, address, officeHours, phone } = organization
  return { href: organizationHref(place.base, locale), name, address, officeHours, phone }
}
