import { type Body, emptyMetadata, type Metadata } from '../src/modules/content/rules/document.ts'
import { newId } from '../src/platform/ids.ts'
import type { World } from './world.ts'

/** A state of a piece; `text` is split into paragraphs at its line ends. */
export type LiveEdition = {
  state: 'live' | 'superseded' | 'ended' | 'draft'
  text: string
  title?: string
  mode?: 'proactive' | 'on-request'
}

export type LivePiece = {
  id: string
  path: string
  title: string
  column?: 'news' | 'notices' | 'policies'
  kind?: string
  locale?: 'zh-CN' | 'en'
  /** Of every edition, instead of its text. */
  body?: Body
  metadata?: Partial<Metadata>
  validity?: string
  withdrawn?: boolean
  /** One edition that is live (ended where the piece is withdrawn), unless told otherwise. */
  editions?: readonly LiveEdition[]
  at?: string
}

export function bodyOf(text: string): Body {
  return {
    type: 'doc',
    content: text
      .split('\n')
      .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
  }
}

/** What publishing leaves behind, written straight into the tables; public unless no edition is. */
export async function putLive({ db, A }: World, piece: LivePiece): Promise<void> {
  const columnId = A.columns[piece.column ?? 'news']
  const createdBy = A.people.contributor.id
  const at = piece.at ?? '2026-02-01T02:00:00.000Z'
  const kind = piece.kind ?? 'news'
  const locale = piece.locale ?? 'zh-CN'
  const metadata = { ...emptyMetadata(), ...piece.metadata }
  const editions = (
    piece.editions ?? [{ state: piece.withdrawn ? 'ended' : 'live', text: '正文。' }]
  ).map((edition, index) => ({ ...edition, number: index + 1, id: newId(), revisionId: newId() }))
  const shown = editions.find(({ state }) => state === 'live') ?? (piece.withdrawn && editions[0])
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('publications')
      .values({
        id: piece.id,
        siteId: A.siteId,
        organizationId: A.id,
        unitId: null,
        columnId,
        kind,
        locale,
        path: piece.path,
        indexNo: null,
        firstPublishedAt: at,
        createdBy,
      })
      .execute()
    for (const { id, number, state, mode, revisionId, title, text } of editions) {
      await tx
        .insertInto('editions')
        .values({
          id,
          publicationId: piece.id,
          number,
          state,
          revisionId,
          disclosureMode: mode ?? 'proactive',
          disclosureArticle: null,
          createdBy,
          issuedAt: at,
          publishedAt: state === 'draft' ? null : at,
          endedAt: null,
        })
        .execute()
      await tx
        .insertInto('revisions')
        .values({
          id: revisionId,
          publicationId: piece.id,
          editionId: id,
          number,
          columnId,
          path: piece.path,
          title: title ?? piece.title,
          body: JSON.stringify(piece.body ?? bodyOf(text)),
          metadata: JSON.stringify(metadata),
          attachments: JSON.stringify([]),
          relations: JSON.stringify([]),
          hash: '0',
          createdBy,
        })
        .execute()
    }
    await tx
      .insertInto('pathReservations')
      .values({ siteId: A.siteId, path: piece.path, publicationId: piece.id })
      .execute()
    if (!shown) return
    await tx
      .insertInto('livePublications')
      .values({
        publicationId: piece.id,
        version: 1,
        siteId: A.siteId,
        organizationId: A.id,
        columnId,
        kind,
        locale,
        path: piece.path,
        title: piece.title,
        summary: metadata.summary,
        documentNo: metadata.documentNo,
        indexNo: null,
        issuer: metadata.issuer,
        formedOn: metadata.formedOn,
        topicClass: metadata.topicClass,
        statutoryItem: metadata.statutoryItem,
        validity: piece.validity ?? null,
        imageFileId: null,
        withdrawn: piece.withdrawn ?? false,
        publishedAt: at,
        updatedAt: at,
        originallyPublishedOn: null,
        sortedAt: at,
        revisionId: shown.revisionId,
        terms: '',
      })
      .execute()
  })
}
