import { type Grants, hasRole, isPlatformAdministrator } from '../accounts/rules.ts'

export const COLUMN_KINDS = ['list', 'page', 'library', 'disclosure', 'topic', 'link'] as const
export type ColumnKind = (typeof COLUMN_KINDS)[number]

export type CadenceClass = 'A' | 'B' | 'C' | 'D' | 'E' | 'F'

/** A column's update duty (site standards; the classes are data in `cadence.data.ts`). */
export type Cadence = {
  /** The longest time between two publications; null where no gap is counted. */
  maxGapDays: number | null
  /** A yearly day fixed by law, `MM-DD`. */
  dueBy: string | null
  /** The column must carry the archive label. */
  archived: boolean
  source: string
  /** Read in a published copy of the source; otherwise shown as unverified. */
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
  'accessibility',
  'api',
  'apply',
  'assets',
  'deadline',
  'elder',
  'en',
  'feed',
  'files',
  'find-errors',
  'healthz',
  'leave',
  'metrics',
  'organization',
  'preview',
  'privacy',
  'robots.txt',
  's',
  'search',
  'site-map',
  'sitemap.xml',
  'workbench',
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

/** Whether the public sees the column: it and everything above it is on line. */
export function isOnline(
  columns: readonly { id: string; parentId: string | null; online: boolean }[],
  id: string,
): boolean {
  const byId = new Map(columns.map((column) => [column.id, column]))
  let at = byId.get(id)
  for (let steps = 0; at && steps <= columns.length; steps++) {
    if (!at.online) return false
    if (at.parentId === null) return true
    at = byId.get(at.parentId)
  }
  return false
}

export const MAX_COLUMN_DEPTH = 4

export type PlaceIssue =
  | { field: 'parentId'; code: 'cycle' | 'parent-link' | 'too-deep' }
  | { field: 'slug'; code: 'slug-taken' | 'slug-reserved' | 'slug-is-site' }

/**
 * What is wrong with standing there: a column cannot stand under itself or under a mere link, nor so
 * deep that nobody finds it; its slug is not a sibling's, and at the top of a site not one of the
 * platform's addresses, nor, at the top of the first site, another site's prefix. `columns` are those
 * of the site, `column.id` is null for a new one, `takenPrefixes` are the addresses of other sites
 * that begin where this site's do.
 */
export function placeIssues(
  columns: readonly (Node & { kind: ColumnKind })[],
  column: { id: string | null; parentId: string | null; slug: string },
  takenPrefixes: readonly string[] = [],
): PlaceIssue[] {
  const issues: PlaceIssue[] = []
  const parentIssue = whyNotUnder(columns, column)
  if (parentIssue) issues.push({ field: 'parentId', code: parentIssue })
  if (column.parentId === null && RESERVED_SLUGS.includes(column.slug)) {
    issues.push({ field: 'slug', code: 'slug-reserved' })
  } else if (column.parentId === null && takenPrefixes.includes(column.slug)) {
    issues.push({ field: 'slug', code: 'slug-is-site' })
  }
  const taken = columns.some(
    (each) =>
      each.id !== column.id && each.parentId === column.parentId && each.slug === column.slug,
  )
  if (taken) issues.push({ field: 'slug', code: 'slug-taken' })
  return issues
}

function whyNotUnder(
  columns: readonly (Node & { kind: ColumnKind })[],
  column: { id: string | null; parentId: string | null },
): 'cycle' | 'parent-link' | 'too-deep' | undefined {
  if (column.parentId === null) return undefined
  const byId = new Map(columns.map((each) => [each.id, each]))
  const above: string[] = []
  for (let at: string | null = column.parentId; at; at = byId.get(at)?.parentId ?? null) {
    if (at === column.id || above.includes(at)) return 'cycle'
    above.push(at)
  }
  if (byId.get(column.parentId)?.kind === 'link') return 'parent-link'
  const below = column.id ? heightOf(columns, column.id) : 0
  return above.length + 1 + below > MAX_COLUMN_DEPTH ? 'too-deep' : undefined
}

/** How many levels stand below a column. */
function heightOf(columns: readonly Node[], id: string): number {
  const heights = columns
    .filter((each) => each.parentId === id)
    .map((each) => 1 + heightOf(columns, each.id))
  return Math.max(0, ...heights)
}
