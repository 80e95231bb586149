import type { InterpretationForm } from '../../content/rules/document.ts'
import type { ColumnKind } from '../../sites/rules.ts'
import { CLASS_OF_TYPE, INTERPRETATION_CLASS } from './classes.data.ts'

/** 概况类、政务动态、信息公开目录. */
export const PAGE_CLASSES = ['profile', 'news', 'catalogue'] as const
export type PageClass = (typeof PAGE_CLASSES)[number]

export type SiteColumn = {
  id: string
  parentId: string | null
  name: string
  columnType: string
  kind: ColumnKind
}

/** The class of every column of a site: by its own type, by its kind, or by what it stands under. */
export function classesOf(columns: readonly SiteColumn[]): Map<string, PageClass | null> {
  const byId = new Map(columns.map((column) => [column.id, column]))
  const classOf = (column: SiteColumn | undefined, steps: number): PageClass | null => {
    if (!column || steps > columns.length) return null
    return (
      CLASS_OF_TYPE[column.columnType.trim()] ??
      (column.kind === 'disclosure' || column.kind === 'library' ? 'catalogue' : null) ??
      classOf(byId.get(column.parentId ?? ''), steps + 1)
    )
  }
  return new Map(columns.map((column) => [column.id, classOf(column, 0)]))
}

/**
 * The class of a page: its column's; where that has none, 信息公开目录 for what is published under an
 * item of 条例 Art. 20. Null: counted in the total alone.
 */
export function classOfPage(ofColumn: PageClass | null, isStatutory: boolean): PageClass | null {
  return ofColumn ?? (isStatutory ? 'catalogue' : null)
}

/** How many pages of a year stand in a column, with and without an item of Art. 20. */
export type PagesOfColumn = { columnId: string; isStatutory: boolean; count: number }

export type CountedPages = {
  published: number
  profileUpdates: number
  newsUpdates: number
  catalogueUpdates: number
  /** Columns of no class with pages in the total alone, most pages first. */
  unclassed: { columnId: string; count: number }[]
}

const FIELD_OF = {
  profile: 'profileUpdates',
  news: 'newsUpdates',
  catalogue: 'catalogueUpdates',
} as const satisfies Record<PageClass, string>

/** The three classes and the total. */
export function countPages(
  pages: readonly PagesOfColumn[],
  classes: ReadonlyMap<string, PageClass | null>,
): CountedPages {
  const counts: CountedPages = {
    published: 0,
    profileUpdates: 0,
    newsUpdates: 0,
    catalogueUpdates: 0,
    unclassed: [],
  }
  for (const { columnId, isStatutory, count } of pages) {
    counts.published += count
    const found = classOfPage(classes.get(columnId) ?? null, isStatutory)
    if (found) counts[FIELD_OF[found]] += count
    else counts.unclassed.push({ columnId, count })
  }
  counts.unclassed.sort((a, b) => b.count - a.count)
  return counts
}

export type CountedInterpretations = {
  interpretationMaterials: number
  interpretationProducts: number
  /** Neither, for want of a form. */
  formless: number
}

/** Interpretations by their form, 解读形式. */
export function countInterpretations(
  forms: readonly { form: InterpretationForm | null; count: number }[],
): CountedInterpretations {
  const counts = { interpretationMaterials: 0, interpretationProducts: 0, formless: 0 }
  for (const { form, count } of forms)
    counts[form === null ? 'formless' : INTERPRETATION_CLASS[form]] += count
  return counts
}
