import { sql } from 'kysely'
import { searchQuery } from '../../platform/words.ts'
import type { Portal } from '../portal.ts'
import type { ArticleView, ListItem, RelatedDocument } from '../view.ts'
import { listItem, live, newest } from './items.ts'

const SHOWN = 5
/** Keywords searched for, and pieces that mention them looked at: bounds of one page's work. */
const KEYWORDS = 6
const CANDIDATES = 30

/**
 * What else a reader of this document may want, at most five: pieces that share its keywords, then
 * documents of the same subject. Each says why. What its own relations lead to is left out, and so is
 * what `shown` already names.
 */
export async function relatedDocuments(
  portal: Portal,
  view: ArticleView,
  shown: ReadonlySet<string>,
): Promise<RelatedDocument[]> {
  const byKeywords = await sharingKeywords(portal, view, shown)
  const known = new Set([...shown, ...byKeywords.map(({ item }) => item.id)])
  const byTopic = byKeywords.length < SHOWN ? await ofSameTopic(portal, view, known) : []
  return [...byKeywords, ...byTopic].slice(0, SHOWN)
}

async function sharingKeywords(
  portal: Portal,
  view: ArticleView,
  shown: ReadonlySet<string>,
): Promise<RelatedDocument[]> {
  const wanted = new Set(view.keywords.slice(0, KEYWORDS))
  const terms = [...wanted].flatMap((word) => searchQuery(word) ?? [])
  if (terms.length === 0) return []
  const question = terms.map((term) => `(${term})`).join(' | ')
  const rows = await newest(
    live(portal)
      .where('livePublications.publicationId', '<>', view.id)
      .where(sql<boolean>`live_publications.terms @@ ${question}::tsquery`),
    CANDIDATES,
  )
  const candidates = rows.filter((row) => !shown.has(row.publicationId))
  if (candidates.length === 0) return []
  const keywords = await keywordsOf(
    portal,
    candidates.map((row) => row.publicationId),
  )
  return candidates
    .map((row) => ({
      row,
      words: (keywords.get(row.publicationId) ?? []).filter((word) => wanted.has(word)),
    }))
    .filter(({ words }) => words.length > 0)
    .toSorted((a, b) => b.words.length - a.words.length)
    .slice(0, SHOWN)
    .map(({ row, words }) => ({ item: listItem(portal, row), reason: { kind: 'keywords', words } }))
}

async function keywordsOf(portal: Portal, ids: string[]): Promise<Map<string, string[]>> {
  const rows = await portal.db
    .selectFrom('livePublications')
    .innerJoin('revisions', 'revisions.id', 'livePublications.revisionId')
    .select(['livePublications.publicationId', 'revisions.metadata'])
    .where('livePublications.publicationId', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.publicationId, row.metadata.keywords]))
}

async function ofSameTopic(
  portal: Portal,
  view: ArticleView,
  known: ReadonlySet<string>,
): Promise<RelatedDocument[]> {
  const { topicClass } = view
  if (!topicClass) return []
  const rows = await newest(
    live(portal).where('livePublications.topicClass', '=', topicClass),
    SHOWN + known.size + 1,
  )
  return rows
    .filter((row) => row.publicationId !== view.id && !known.has(row.publicationId))
    .map((row) => ({
      item: listItem(portal, row),
      reason: { kind: 'topic', topic: topicClass },
    }))
}

const TITLE_IN_MARKS = /《([^《》]+)》/
const CONSULTATION = /征求意见/

/**
 * The announcement that asked for opinions on this document: the newest earlier piece whose title
 * names both the document and the asking. There is no relation for it, so the title has to say it.
 */
export async function consultationOf(portal: Portal, view: ArticleView): Promise<ListItem | null> {
  const name = (TITLE_IN_MARKS.exec(view.title)?.[1] ?? view.title).trim()
  const question = searchQuery(name.slice(0, 60))
  if (!question || name.length < 4 || CONSULTATION.test(view.title)) return null
  const rows = await newest(
    live(portal)
      .where('livePublications.publicationId', '<>', view.id)
      .where(sql<boolean>`live_publications.terms @@ ${question}::tsquery`),
    CANDIDATES,
  )
  const found = rows.find(
    (row) =>
      CONSULTATION.test(row.title) && row.title.includes(name) && row.sortedAt < view.publishedAt,
  )
  return found ? listItem(portal, found) : null
}
