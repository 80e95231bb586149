import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database.ts'
import { textOf } from '../../content/rules/body/text.ts'
import type { Body } from '../../content/rules/document.ts'
import { REPEATED } from '../rules/rules.data.ts'
import { ALIKE, bandsOf, likeness, shinglesOf } from '../rules/similar.ts'

/** A published page that is alike with another. */
export type Alike = {
  publicationId: string
  siteId: string
  revisionId: string
  title: string
  indexNo: string | null
  path: string
  sortedAt: string
}

/** Pages most alike that are compared word for word; a template has thousands of its kind. */
const MOST_COMPARED = 20

/**
 * What an organisation has published that says nearly the same as a text, the most alike first; to be
 * asked before it is published again. Knows what the checks of the site have looked through.
 */
export async function similarPublished(
  db: Db | Tx,
  organizationId: string,
  text: string,
): Promise<(Alike & { share: number })[]> {
  const bands = bandsOf(text)
  if (!bands) return []
  const list = sql<number[]>`${`{${bands.join(',')}}`}::int[]`
  const rows = await db
    .selectFrom('pageSignatures as b')
    .select('b.publicationId')
    .where('b.organizationId', '=', organizationId)
    .where(sql<boolean>`b.bands && ${list}`)
    .orderBy(shared(sql`b.bands`, list), 'desc')
    .limit(MOST_COMPARED)
    .execute()
  const pages = await liveTexts(
    db,
    rows.map(({ publicationId }) => publicationId),
  )
  const own = shinglesOf(text)
  return [...pages.values()]
    .map(({ shingles, ...page }) => ({ ...page, share: likeness(own, shingles()) }))
    .filter(({ share }) => share >= ALIKE)
    .sort((a, b) => b.share - a.share)
}

type Pair = {
  rule: (typeof REPEATED)['already-published']
  later: Alike
  earlier: Alike
  share: number
  file: string
}

/** Pairs of pages of which one is among these, and whose texts are nearly the same. */
export async function alikePages(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
): Promise<Pair[]> {
  const { rows } = await sql<{ one: string; other: string }>`
    select a.publication_id as one, near.publication_id as other
    from page_signatures a
    cross join lateral (
      select b.publication_id from page_signatures b
      where b.bands && a.bands and b.organization_id = ${organizationId}
        and b.publication_id <> a.publication_id
      order by ${shared(sql`a.bands`, sql`b.bands`)} desc
      limit ${MOST_COMPARED}
    ) near
    where a.publication_id = any(${ids}::uuid[])`.execute(tx)
  const pages = await liveTexts(tx, [...new Set(rows.flatMap(({ one, other }) => [one, other]))])
  const told = new Map<string, Pair>()
  for (const { one, other } of rows) {
    const [a, b] = [pages.get(one), pages.get(other)]
    if (!a || !b) continue
    const [earlier, later] = inOrder(a, b)
    const key = `${earlier.publicationId} ${later.publicationId}`
    if (told.has(key)) continue
    const share = likeness(a.shingles(), b.shingles())
    if (share >= ALIKE)
      told.set(key, { rule: REPEATED['already-published'], later, earlier, share, file: '' })
  }
  return [...told.values()]
}

/** The one published first, then the other. */
export function inOrder<T extends Alike>(a: T, b: T): [T, T] {
  const before =
    a.sortedAt === b.sortedAt ? a.publicationId < b.publicationId : a.sortedAt < b.sortedAt
  return before ? [a, b] : [b, a]
}

function shared(a: ReturnType<typeof sql>, b: ReturnType<typeof sql>) {
  return sql<number>`cardinality(array(select unnest(${a}) intersect select unnest(${b})))`
}

/** What is known of published pages where they are compared. */
export function livePages(db: Db | Tx, ids: readonly string[]) {
  return db
    .selectFrom('livePublications as l')
    .select(['l.publicationId', 'l.siteId', 'l.revisionId', 'l.title', 'l.indexNo', 'l.path'])
    .select('l.sortedAt')
    .where('l.publicationId', 'in', [...ids])
    .where('l.withdrawn', '=', false)
}

async function liveTexts(db: Db | Tx, ids: readonly string[]) {
  const pages = new Map<string, Alike & { shingles: () => Set<number> }>()
  if (ids.length === 0) return pages
  const rows = await livePages(db, ids)
    .innerJoin('revisions as r', 'r.id', 'l.revisionId')
    .select('r.body')
    .execute()
  for (const { body, ...page } of rows) {
    let known: Set<number> | undefined
    const shingles = () => {
      known ??= shinglesOf(textOf(body as Body))
      return known
    }
    pages.set(page.publicationId, { ...page, shingles })
  }
  return pages
}
