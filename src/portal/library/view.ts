import type { Locale } from '../../kernel/strings.ts'
import type { DiffBlock, FoldedBlock } from '../../modules/content/rules/diff.ts'
import type { Breadcrumb, ColumnView, SiteView } from '../view.ts'

export type FactChange = { name: string; before: string; after: string }

export type CompareView = {
  site: SiteView
  locale: Locale
  column: ColumnView
  crumbs: Breadcrumb[]
  title: string
  /** The document's own page. */
  href: string
  /** Everything that can be chosen on either side. */
  versions: { value: string; text: string }[]
  from: { value: string; text: string }
  to: { value: string; text: string }
  facts: FactChange[]
  attachments: { before: string | null; after: string | null }[]
  counts: Record<DiffBlock['kind'], number>
  blocks: FoldedBlock[]
}
