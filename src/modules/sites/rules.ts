import { type Grants, hasRole, isPlatformAdministrator } from '../accounts/rules.ts'

export const COLUMN_KINDS = ['list', 'page', 'library', 'disclosure', 'topic', 'link'] as const
export type ColumnKind = (typeof COLUMN_KINDS)[number]

export type CadenceClass = 'A' | 'B' | 'C' | 'D' | 'E' | 'F'

/** A column's update duty. `maxGapDays` is the longest time between two publications. */
export type Cadence = {
  class: CadenceClass
  maxGapDays: number | null
  /** What else the class asks: an archive label, or a day fixed by law, `MM-DD`. */
  archived: boolean
  dueBy: string | null
  /** Where the limit comes from. */
  source: string
  /** Read in a published copy of the source; false shows on screen as unverified. */
  verified: boolean
}

/** A site, its columns and its catalogue are kept by the site administrator or the platform's. */
export function whyNotManageSite(
  actor: Grants,
  organizationId: string,
): 'not-your-role' | undefined {
  return isPlatformAdministrator(actor) || hasRole(actor, organizationId, 'site-administrator')
    ? undefined
    : 'not-your-role'
}

/** Addresses the platform itself uses: no column at the top of a site, and no site, may take them. */
export const RESERVED_SLUGS: readonly string[] = [
  'api',
  'workbench',
  'files',
  'en',
  'search',
  'sitemap.xml',
  'robots.txt',
  'feed',
  'healthz',
  'metrics',
  'assets',
  's',
]

type Node = { id: string; parentId: string | null; slug: string }

/** The column's slugs from the top, joined with `/`, without a leading slash; '' where unknown. */
export function columnPath(columns: readonly Node[], id: string): string {
  const byId = new Map(columns.map((column) => [column.id, column]))
  const slugs: string[] = []
  // A cycle cannot be saved; the count keeps a broken tree from hanging a page.
  for (let at = byId.get(id); at && slugs.length < columns.length; ) {
    slugs.unshift(at.slug)
    at = at.parentId ? byId.get(at.parentId) : undefined
  }
  return slugs.join('/')
}

/** Parents before children, siblings by `sort` and then name. */
export function inTreeOrder<C extends Node & { sort: number; name: string }>(
  columns: readonly C[],
): C[] {
  const children = new Map<string | null, C[]>()
  for (const column of columns) {
    const siblings = children.get(column.parentId) ?? []
    siblings.push(column)
    children.set(column.parentId, siblings)
  }
  const ordered: C[] = []
  const walk = (parentId: string | null) => {
    const siblings = (children.get(parentId) ?? []).toSorted(
      (a, b) => a.sort - b.sort || (a.name < b.name ? -1 : 1),
    )
    for (const column of siblings) {
      ordered.push(column)
      walk(column.id)
    }
  }
  walk(null)
  return ordered
}

export const MAX_COLUMN_DEPTH = 4

/**
 * Why a column may not stand there: a column cannot stand under itself or under a mere link, a topic
 * only has plain sub-columns, a sibling has the slug, the address belongs to the platform, or the
 * tree grows too deep to find one's way. `columns` are those of the site; `id` is null for a new one.
 */
export function whyNotPlace(
  columns: readonly (Node & { kind: ColumnKind })[],
  column: { id: string | null; parentId: string | null; slug: string; kind: ColumnKind },
):
  | { field: 'parentId'; code: 'sites.cycle' | 'sites.parent-link' | 'sites.too-deep' }
  | { field: 'slug'; code: 'sites.slug-taken' | 'sites.slug-reserved' }
  | undefined {
  const byId = new Map(columns.map((each) => [each.id, each]))
  let depth = 1
  for (let at = column.parentId; at; at = byId.get(at)?.parentId ?? null) {
    if (at === column.id) return { field: 'parentId', code: 'sites.cycle' }
    depth += 1
    if (depth > columns.length + 1) return { field: 'parentId', code: 'sites.cycle' }
  }
  const parent = column.parentId ? byId.get(column.parentId) : undefined
  if (parent?.kind === 'link') return { field: 'parentId', code: 'sites.parent-link' }
  const below = column.id ? heightOf(columns, column.id) : 0
  if (depth + below > MAX_COLUMN_DEPTH) return { field: 'parentId', code: 'sites.too-deep' }
  if (column.parentId === null && RESERVED_SLUGS.includes(column.slug)) {
    return { field: 'slug', code: 'sites.slug-reserved' }
  }
  const taken = columns.some(
    (each) =>
      each.id !== column.id && each.parentId === column.parentId && each.slug === column.slug,
  )
  return taken ? { field: 'slug', code: 'sites.slug-taken' } : undefined
}

/** How many levels stand below a column. */
function heightOf(columns: readonly Node[], id: string): number {
  const heights = columns
    .filter((each) => each.parentId === id)
    .map((each) => 1 + heightOf(columns, each.id))
  return Math.max(0, ...heights)
}
