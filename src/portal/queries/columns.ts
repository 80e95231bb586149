import {
  type Column,
  childrenOf,
  columnView,
  crumbsOf,
  type Portal,
  siblingsOf,
  siteView,
  subtreeOf,
} from '../portal.ts'
import type { ColumnListView, ColumnPageView, TopicView } from '../view.ts'
import { articleOf } from './article.ts'
import { topicsUnder } from './cards.ts'
import { listItem, liveIn, newest, pageOfItems, sectionOf } from './items.ts'
import { otherLanguageOfColumn } from './languages.ts'

const PAGE_SIZE = 20
const IN_TOPIC_SECTION = 6

/** A list of everything filed in the column and under it. */
export async function columnListOf(
  portal: Portal,
  column: Column,
  page: number,
): Promise<ColumnListView> {
  const ids = subtreeOf(portal, column).map((each) => each.id)
  const { rows, paging } = await pageOfItems(liveIn(portal, ids), page, PAGE_SIZE)
  return {
    ...(await frameOf(portal, column)),
    topics: topicsUnder(portal, column),
    items: rows.map((row) => listItem(portal, row)),
    paging,
  }
}

/** A column that is one page shows the newest publication filed in it. */
export async function columnPageOf(portal: Portal, column: Column): Promise<ColumnPageView> {
  const [row] = await newest(liveIn(portal, [column.id]), 1)
  return {
    ...(await frameOf(portal, column)),
    article: row ? await articleOf(portal, row.publicationId) : null,
  }
}

export async function topicOf(portal: Portal, column: Column): Promise<TopicView> {
  const children = childrenOf(portal, column)
  const sections = await Promise.all(
    children.map(async (child) => {
      const section = await sectionOf(portal, child, [child.id], IN_TOPIC_SECTION)
      return { ...section, items: section.rows.map((row) => listItem(portal, row)) }
    }),
  )
  const own = await newest(liveIn(portal, [column.id]), IN_TOPIC_SECTION * 2)
  const { siblings: _, ...frame } = await frameOf(portal, column)
  return {
    ...frame,
    picture: column.bannerFileId
      ? { src: portal.fileHref(column.bannerFileId, 'banner'), alt: '' }
      : null,
    sections,
    items: own.map((row) => listItem(portal, row)),
  }
}

async function frameOf(portal: Portal, column: Column) {
  const otherLanguageHref = await otherLanguageOfColumn(portal, column)
  return {
    ...(otherLanguageHref ? { otherLanguageHref } : {}),
    site: siteView(portal, column),
    locale: portal.locale,
    column: columnView(portal, column),
    crumbs: crumbsOf(portal, column),
    siblings: siblingsOf(portal, column),
  }
}
