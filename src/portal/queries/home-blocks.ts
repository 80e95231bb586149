import { inLocale, speak } from '../../kernel/strings.ts'
import { blockNames } from '../../modules/sites/home-strings.ts'
import type { BlockKind, HomeBlock } from '../../modules/sites/rules/home.ts'
import type { BlockViews } from '../home-view.ts'
import { outwardHref } from '../leaving.ts'
import { type Column, columnView, hrefOfColumn, nameOf, type Portal, subtreeOf } from '../portal.ts'
import { statutoryName } from '../statutory.ts'
import { strings } from '../strings.ts'
import { findErrorsHref, homeHref, organizationHref, searchHref, withQuery } from '../urls.ts'
import type { Link, SectionView } from '../view.ts'
import { organizationCard, topicCards, topicsOf } from './cards.ts'
import { disclosureEntries } from './disclosure.ts'
import { figureOf } from './figures.ts'
import { listItem, live, liveIn, newest, withInterpretations } from './items.ts'

type Query<K extends BlockKind> = (
  portal: Portal,
  block: HomeBlock,
) => BlockViews[K] | null | Promise<BlockViews[K] | null>

/** What each kind of block shows; null where there is nothing to show it of. */
export const BLOCK_QUERIES: { [K in BlockKind]: Query<K> } = {
  focus: async (portal, block) => {
    const section = await listOf(portal, block)
    if (!section) return null
    // The newest that has a picture leads; where none has one, the newest.
    const lead = section.items.find((item) => item.picture) ?? section.items[0] ?? null
    return { ...section, lead, items: section.items.filter((item) => item !== lead) }
  },

  list: listOf,

  policies: async (portal, block) => {
    const column = columnOf(portal, block)
    if (!column) return null
    const rows = await newest(liveIn(portal, under(portal, column)), block.limit)
    const items = await withInterpretations(portal, rows)
    return {
      ...headOf(portal, block, column),
      items: items.map((item) => ({ ...item, summary: '' })),
    }
  },

  areas: async (portal, block) => {
    const columns = block.columnIds.flatMap((id) => {
      const column = portal.columns.find((each) => each.id === id)
      return column ? [column] : []
    })
    const disclosure = portal.columns.find((column) => column.kind === 'disclosure')
    const cards = await Promise.all([
      ...columns.map(async (column) => {
        const ids = column.kind === 'topic' ? topicTree(portal, column) : under(portal, column)
        const [row] = column.kind === 'link' ? [] : await newest(liveIn(portal, ids), 1)
        return {
          href: hrefOfColumn(portal, column),
          text: nameOf(portal, column),
          newest: row ? newestLink(portal, row) : null,
        }
      }),
      ...block.classes.map(async (item) => {
        const of = live(portal).where('livePublications.statutoryItem', '=', item)
        const [row] = await newest(of, 1)
        return {
          href: disclosure ? withQuery(hrefOfColumn(portal, disclosure), { item }) : '',
          text: statutoryName(item, portal.locale),
          newest: row ? newestLink(portal, row) : null,
        }
      }),
    ])
    const shown = cards.filter((card) => card.href !== '')
    return shown.length === 0 ? null : { title: titleOf(portal, block), cards: shown }
  },

  disclosure: async (portal, block) => {
    const column = columnOf(portal, block)
    if (!column) return null
    const items = await newest(
      live(portal).where('livePublications.statutoryItem', 'is not', null),
      block.limit,
    )
    return {
      title: block.title || nameOf(portal, column),
      column: columnView(portal, column),
      entries: disclosureEntries(portal, column, null),
      items: items.map((row) => listItem(portal, row)),
    }
  },

  services: listOf,

  interaction: (portal, block) => {
    const { base } = portal.place
    const { locale, organization } = portal
    const say = speak(strings, locale)
    const column = columnOf(portal, block)
    return {
      title: titleOf(portal, block),
      href: column && hrefOfColumn(portal, column),
      ways: [
        ...linksOf(portal, block).map((link) => ({ ...link, words: '' })),
        {
          href: organizationHref(base, locale),
          text: say('home.contact'),
          words: organization.phone,
        },
        {
          href: findErrorsHref(base, locale, homeHref('', locale)),
          text: say('home.findErrors'),
          words: say('home.findErrors.words'),
        },
        {
          href: searchHref(base, locale),
          text: say('home.search'),
          words: say('home.search.words'),
        },
      ],
    }
  },

  topics: (portal, block) => {
    const all = topicsOf(portal)
    const chosen = block.columnIds.flatMap((id) => all.filter((topic) => topic.id === id))
    const topics = block.columnIds.length > 0 ? chosen : all
    const cards = topicCards(portal, topics).slice(0, block.limit)
    return cards.length === 0 ? null : { title: titleOf(portal, block), topics: cards }
  },

  figures: async (portal, block) => {
    if (!block.figure) return null
    const { figure, href } = await figureOf(portal, block.figure)
    return { title: block.title || figure.title, href, figure }
  },

  education: listOf,

  links: (portal, block) => ({ title: titleOf(portal, block), links: linksOf(portal, block) }),

  organization: (portal) => organizationCard(portal),
}

/** The newest of the block's column and what stands under it. */
async function listOf(portal: Portal, block: HomeBlock): Promise<SectionView | null> {
  const column = columnOf(portal, block)
  if (!column) return null
  const rows = await newest(liveIn(portal, under(portal, column)), block.limit)
  return {
    ...headOf(portal, block, column),
    items: rows.map((row) => listItem(portal, row)),
  }
}

/** The block's column where the public may see it. */
function columnOf(portal: Portal, block: HomeBlock): Column | undefined {
  return portal.columns.find((column) => column.id === block.columnIds[0])
}

function under(portal: Portal, column: Column): string[] {
  return subtreeOf(portal, column).map((each) => each.id)
}

/** A topic's own sub-columns are what it consists of. */
function topicTree(portal: Portal, topic: Column): string[] {
  return portal.columns
    .filter((column) => column.id === topic.id || column.parentId === topic.id)
    .map((column) => column.id)
}

function headOf(portal: Portal, block: HomeBlock, column: Column): { title: string; href: string } {
  const { name, href } = columnView(portal, column)
  return { title: block.title || name, href }
}

function titleOf(portal: Portal, block: HomeBlock): string {
  return block.title || inLocale(blockNames[block.kind], portal.locale)
}

function linksOf(portal: Portal, block: HomeBlock): Link[] {
  return block.links.map(({ text, href }) => ({
    text,
    href: href.startsWith('/') ? portal.place.base + href : outwardHref(portal, href),
  }))
}

function newestLink(portal: Portal, row: Parameters<typeof listItem>[1]): Link {
  const { href, title } = listItem(portal, row)
  return { href, text: title }
}
