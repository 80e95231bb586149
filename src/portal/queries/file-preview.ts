import type { Locale } from '../../kernel/strings.ts'
import { previewFile } from '../../modules/checks/index.ts'
import type { DocumentPreview } from '../../modules/checks/rules/documents/preview.ts'
import { bodyFromHtml } from '../../modules/content/rules/body/from-html.ts'
import { liftFootnotes, settleBody } from '../../modules/content/rules/body/word-html.ts'
import type { Attachment } from '../../modules/content/rules/document.ts'
import { currentFiles, type FileStore } from '../../platform/files.ts'
import { type Portal, siteView } from '../portal.ts'
import { filePreviewHref, publicationHref } from '../urls.ts'
import type { Page } from '../view.ts'
import { bodyHtmlOf } from './article.ts'

export type FilePreviewView = Page & {
  href: string
  name: string
  fileHref: string
  article: { text: string; href: string }
  /** `bodyHtml` is of the allow-list; everything else is text. */
  content: { kind: 'docx'; bodyHtml: string } | Exclude<DocumentPreview, { kind: 'docx' }>
  locale: Locale
}

/** What an attachment of something live on this site says; null for any other file. */
export async function filePreviewOf(
  portal: Portal,
  files: FileStore,
  fileId: string,
): Promise<FilePreviewView | null> {
  const { db, place, locale, tags } = portal
  const row = await db
    .selectFrom('publishedFiles as p')
    .innerJoin('livePublications as l', 'l.publicationId', 'p.publicationId')
    .innerJoin('revisions as r', 'r.id', 'l.revisionId')
    .innerJoin('files as f', 'f.id', 'p.fileId')
    .select(['l.publicationId', 'l.path', 'l.title', 'r.attachments', 'f.hash', 'f.mime', 'f.name'])
    .where('p.fileId', '=', fileId)
    .where('l.siteId', '=', portal.site.id)
    .where('l.withdrawn', '=', false)
    .orderBy('l.publicationId')
    .executeTakeFirst()
  if (!row) return null
  tags.add(`publication:${row.publicationId}`)
  const shown = row.attachments as Attachment[]
  const now = await currentFiles(
    db,
    shown.flatMap((each) => each.fileId ?? []),
  )
  const attachment = shown.find(
    (each) => each.fileId && (now.get(each.fileId)?.id ?? each.fileId) === fileId,
  )
  if (!attachment) return null
  const preview = await previewFile(await files.get(row.hash), row.mime)
  return {
    site: siteView(portal, null),
    locale,
    href: filePreviewHref(place.base, locale, fileId),
    name: attachment.name,
    fileHref: portal.fileHref(fileId, row.name),
    article: { text: row.title, href: publicationHref(place.base, locale, row.path) },
    content: preview.kind === 'docx' ? await docxContent(portal, preview.html) : preview,
  }
}

/** Through the same allow-list as everything that is published. */
async function docxContent(portal: Portal, html: string) {
  const lifted = liftFootnotes(html)
  const body = settleBody(bodyFromHtml(lifted.html).body, lifted.notes, () => null)
  return { kind: 'docx' as const, bodyHtml: await bodyHtmlOf(portal, body) }
}
