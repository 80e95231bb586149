import { speak } from '../../kernel/strings.ts'
import { figureStrings } from '../../modules/figures/strings.ts'
import { formWords as correctionWords } from '../../modules/record-corrections/strings.ts'
import { calculatorWords } from '../../modules/requests/calculator-strings.ts'
import { formSheetWords } from '../../modules/requests/form-strings.ts'
import { publicWords } from '../../modules/requests/public-strings.ts'
import { searched } from '../library/select.ts'
import {
  type Column,
  childrenOf,
  columnView,
  crumbsOf,
  hrefOfColumn,
  nameOf,
  type Portal,
  siteView,
  subtreeOf,
  trailOf,
} from '../portal.ts'
import { STATUTORY_ITEMS, statutoryName } from '../statutory.ts'
import { strings } from '../strings.ts'
import {
  applyHref,
  blankFormHref,
  correctRecordHref,
  deadlineHref,
  figuresHref,
  withQuery,
} from '../urls.ts'
import type { DisclosureView, NavItem } from '../view.ts'
import { annualReportsLink } from './annual-reports.ts'
import { articleOf } from './article.ts'
import { type LiveQuery, listItem, live, liveIn, newest, pageOfItems } from './items.ts'
import { otherLanguageOfColumn } from './languages.ts'

const PAGE_SIZE = 20

export type DisclosureQuery = { q: string; item: number | null; page: number }

/** The disclosure column a column belongs to, itself included. */
export function disclosureOf(portal: Portal, column: Column): Column | undefined {
  return trailOf(portal, column).find((each) => each.kind === 'disclosure')
}

/**
 * 国办公开办函〔2019〕61号: guide, system, statutory content, annual report, then what else there is.
 * A site whose columns lack the statutory content has it at the disclosure column's own address.
 */
export function disclosureEntries(
  portal: Portal,
  disclosure: Column,
  current: Column | null,
): NavItem[] {
  const children = childrenOf(portal, disclosure)
  const statutory = statutoryColumn(portal, disclosure)
  const entries: NavItem[] = children.map((child) => ({
    text: nameOf(portal, child),
    href: hrefOfColumn(portal, child),
    current: child.id === (current === disclosure ? statutory?.id : current?.id),
  }))
  const { place, locale } = portal
  const others = [
    { text: speak(publicWords, locale)('title'), href: applyHref(place.base, locale) },
    {
      text: speak(correctionWords, locale)('title'),
      href: correctRecordHref(place.base, locale),
    },
    {
      text: speak(formSheetWords, locale)('title'),
      href: blankFormHref(place.base, locale),
    },
    { text: speak(calculatorWords, locale)('title'), href: deadlineHref(place.base, locale) },
    { text: speak(figureStrings, locale)('title'), href: figuresHref(place.base, locale) },
  ].map((entry) => ({ ...entry, current: false }))
  if (statutory) return [...entries, ...others]
  const own = {
    text: speak(strings, portal.locale)('disclosure.statutory'),
    href: hrefOfColumn(portal, disclosure),
    current: current === disclosure,
  }
  return [...entries.slice(0, 2), own, ...entries.slice(2), ...others]
}

/** `entry`: the disclosure column itself or one under it. */
export async function disclosurePageOf(
  portal: Portal,
  disclosure: Column,
  entry: Column,
  query: DisclosureQuery,
): Promise<DisclosureView> {
  portal.tags.add(`list:${portal.site.id}`)
  const statutory = statutoryColumn(portal, disclosure)
  const isStatutory = entry === disclosure || entry === statutory
  const shown = entry === disclosure ? (statutory ?? disclosure) : entry
  const classes = isStatutory ? await classesOf(portal, shown, query) : []
  const [page] = entry.kind === 'page' ? await newest(liveIn(portal, [entry.id]), 1) : []
  const list = isStatutory
    ? statutoryContent(portal, shown)
    : liveIn(
        portal,
        subtreeOf(portal, entry).map((each) => each.id),
      )
  const chosen =
    query.item === null ? list : list.where('livePublications.statutoryItem', '=', query.item)
  const { rows, paging } = await pageOfItems(searched(chosen, query.q), query.page, PAGE_SIZE)
  const otherLanguageHref = await otherLanguageOfColumn(portal, entry)
  return {
    ...(otherLanguageHref ? { otherLanguageHref } : {}),
    site: siteView(portal, entry),
    locale: portal.locale,
    column: columnView(portal, disclosure),
    entry: entryView(portal, shown, disclosure),
    crumbs: crumbsOf(portal, entry),
    query: query.q,
    entries: disclosureEntries(portal, disclosure, entry),
    classes,
    currentClass: query.item === null ? null : statutoryName(query.item, portal.locale),
    items: rows.map((row) => ({ ...listItem(portal, row), indexNo: row.indexNo })),
    ...(shown.publicationKind === 'annual-report' ? { beside: annualReportsLink(portal) } : {}),
    article: page ? await articleOf(portal, page.publicationId) : null,
    paging,
  }
}

/** The disclosure column shows its statutory content under that name. */
function entryView(portal: Portal, shown: Column, disclosure: Column) {
  const view = columnView(portal, shown)
  return shown === disclosure
    ? { ...view, name: speak(strings, portal.locale)('disclosure.statutory') }
    : view
}

/** The entry is known by its name in the 61号 layout, kept as the column's type or name. */
function statutoryColumn(portal: Portal, disclosure: Column): Column | undefined {
  const name = strings['disclosure.statutory'].zh
  return childrenOf(portal, disclosure).find(
    (child) => child.kind !== 'page' && (child.columnType === name || child.name === name),
  )
}

/** What art. 20 names, wherever on the site it is filed, and what is filed here. */
function statutoryContent(portal: Portal, column: Column): LiveQuery {
  portal.tags.add(`column:${column.id}`)
  return live(portal).where((eb) =>
    eb.or([
      eb('livePublications.statutoryItem', 'is not', null),
      eb('livePublications.columnId', '=', column.id),
    ]),
  )
}

async function classesOf(portal: Portal, column: Column, query: DisclosureQuery) {
  const rows = await live(portal)
    .select('livePublications.statutoryItem as item')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('livePublications.statutoryItem', 'is not', null)
    .groupBy('livePublications.statutoryItem')
    .execute()
  const counts = new Map(rows.map((row) => [row.item, Number(row.count)]))
  const href = hrefOfColumn(portal, column)
  return STATUTORY_ITEMS.map((item) => ({
    item,
    name: statutoryName(item, portal.locale),
    count: counts.get(item) ?? 0,
    href: withQuery(href, { item }),
    current: query.item === item,
  }))
}
