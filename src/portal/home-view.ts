import type { FigureView } from '../modules/figures/pages.tsx'
import type { BlockKind } from '../modules/sites/rules/home.ts'
import type {
  ColumnView,
  Link,
  ListItem,
  OrganizationCard,
  Page,
  SectionView,
  TopicCard,
} from './view.ts'

/** A card of key areas: a column or a class of 条例 art. 20, and what is newest in it. */
export type AreaCard = Link & { newest: Link | null }

/** What each kind of block shows. */
export type BlockViews = {
  focus: SectionView & { lead: ListItem | null }
  list: SectionView
  policies: SectionView
  areas: { title: string; cards: AreaCard[] }
  disclosure: { title: string; column: ColumnView; entries: Link[]; items: ListItem[] }
  services: SectionView
  interaction: { title: string; href?: string | undefined; ways: (Link & { words: string })[] }
  topics: { title: string; topics: TopicCard[] }
  figures: { title: string; href: string; figure: FigureView }
  education: SectionView
  links: { title: string; links: Link[] }
  organization: OrganizationCard
}

export type HomeBlockView = {
  [K in BlockKind]: {
    id: string
    kind: K
    /** Sixths of a row. */
    span: number
    view: BlockViews[K]
  }
}[BlockKind]

export type HomeView = Page & { blocks: HomeBlockView[] }
