import type { Attachment, Body, Metadata, Relation } from '../modules/content/rules/document.ts'
import { kindOf } from '../modules/content/rules/kinds.ts'
import { validityOf } from '../modules/content/rules/validity.ts'
import type { Services } from '../platform/context.ts'
import { openPortal, type Place, type Portal } from './portal.ts'
import { articleView } from './queries/article.ts'
import { relationsOf } from './queries/items.ts'
import type { ArticleView } from './view.ts'

/** A revision with what its publication says of it. */
export type Draft = {
  publicationId: string
  siteId: string
  columnId: string
  kind: string
  locale: 'zh-CN' | 'en'
  path: string
  indexNo: string | null
  title: string
  body: Body
  metadata: Metadata
  attachments: Attachment[]
  relations: Relation[]
}

/** What the public would see of a revision, were it published now; null where its column is gone. */
export async function draftView(
  { db, clock }: Services,
  draft: Draft,
  options: { place: Place; stylesheetHref: string; fileHref: Portal['fileHref'] },
): Promise<ArticleView | null> {
  const { metadata } = draft
  const portal = await openPortal({
    ...options,
    db,
    locale: draft.locale,
    today: clock.today(),
    tags: new Set(),
    withOffline: true,
  })
  const { effectiveOn, expiresOn } = metadata
  const validity = kindOf(draft.kind).policy
    ? validityOf({ effectiveOn, expiresOn, relationsToIt: [] }, clock.today()).validity
    : null
  return articleView(
    portal,
    {
      ...draft,
      summary: metadata.summary,
      documentNo: metadata.documentNo,
      issuer: metadata.issuer,
      formedOn: metadata.formedOn,
      topicClass: metadata.topicClass,
      statutoryItem: metadata.statutoryItem,
      imageFileId: metadata.imageFileId,
      originallyPublishedOn: metadata.originallyPublishedOn,
      validity,
      publishedAt: clock.now(),
      updatedAt: clock.now(),
    },
    await relationsOf(portal, draft.relations),
    [],
  )
}
