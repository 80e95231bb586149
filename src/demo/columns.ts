import type { DemoColumn } from './types.ts'

type Options = Partial<Omit<DemoColumn, 'slug' | 'name' | 'nameEn' | 'description' | 'children'>>

/** A column: a list off the home page unless the options say otherwise. */
export function column(
  slug: string,
  name: string,
  nameEn: string,
  description: string,
  options: Options,
  children: DemoColumn[] = [],
): DemoColumn {
  return {
    slug,
    name,
    nameEn,
    description,
    keywords: name,
    columnType: name,
    kind: 'list',
    inNavigation: false,
    onHome: false,
    sort: 0,
    ...options,
    children: inOrder(children),
  }
}

/** Numbers siblings 10, 20, 30 … as they stand. */
export function inOrder(columns: DemoColumn[]): DemoColumn[] {
  return columns.map((each, position) => ({ ...each, sort: (position + 1) * 10 }))
}
