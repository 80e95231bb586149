import { speak } from '../../kernel/strings.ts'
import { readArrangement } from '../../modules/sites/index.ts'
import { type BlockKind, type HomeBlock, spansOf } from '../../modules/sites/rules/home.ts'
import type { HomeBlockView, HomeView } from '../home-view.ts'
import { type Column, type Portal, siteView } from '../portal.ts'
import { strings } from '../strings.ts'
import type { EnglishHomeView, SectionView } from '../view.ts'
import { organizationCard } from './cards.ts'
import { BLOCK_QUERIES } from './home-blocks.ts'
import { listItem, sectionOf } from './items.ts'

/** How many titles each column shows on the English home. */
const ENGLISH_TITLES = 7

/** The front page as the site has arranged it, or as `blocks` would have it. */
export async function homeOf(portal: Portal, blocks?: readonly HomeBlock[]): Promise<HomeView> {
  portal.tags.add(`list:${portal.site.id}`)
  const arranged =
    blocks ?? (await readArrangement(portal.db, portal.site.id, portal.columns)).blocks
  const shown = (
    await Promise.all(
      arranged.map(async (block) => ({
        block,
        view: await BLOCK_QUERIES[block.kind](portal, block),
      })),
    )
  ).filter(({ view }) => view !== null)
  const spans = spansOf(shown.map(({ block }) => block.width))
  return {
    site: siteView(portal, 'home'),
    locale: portal.locale,
    blocks: shown.map(({ block, view }, index) => blockView(block, spans[index]!, view)),
  }
}

/** The registry of queries answers for each kind what the kind shows. */
function blockView(block: HomeBlock, span: number, view: unknown): HomeBlockView {
  const { id, kind } = block
  return { id, kind, span, view } as Extract<HomeBlockView, { kind: BlockKind }>
}

/** What there is in English, column by column. */
export async function englishHomeOf(portal: Portal): Promise<EnglishHomeView> {
  const columns = portal.columns.filter((column) => portal.englishColumns.has(column.id))
  const sections = await Promise.all(columns.map((column) => englishSection(portal, column)))
  return {
    site: siteView(portal, 'home'),
    locale: portal.locale,
    sections,
    organization: { ...organizationCard(portal), nameEn: portal.organization.nameEn },
  }
}

async function englishSection(portal: Portal, column: Column): Promise<SectionView> {
  const { title, href, rows } = await sectionOf(portal, column, [column.id], ENGLISH_TITLES)
  return { title, href, items: rows.map((row) => listItem(portal, row)) }
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
