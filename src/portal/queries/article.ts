import { speak } from '../../kernel/strings.ts'
import { outlineOf } from '../../modules/content/rules/body/text.ts'
import { bodyToHtml } from '../../modules/content/rules/body/to-html.ts'
import type { Attachment, Body, Validity } from '../../modules/content/rules/document.ts'
import { kindOf } from '../../modules/content/rules/kinds.ts'
import { columnView, crumbsOf, hrefOfPublication, type Portal, siteView } from '../portal.ts'
import { statutoryName } from '../statutory.ts'
import { strings } from '../strings.ts'
import { absoluteUrl, fileHref } from '../urls.ts'
import type { ArticleView, AttachmentView, ValidityCause } from '../view.ts'
import { relatedTo } from './items.ts'

/** Everything the page of one publication shows; null where the public cannot see it. */
export async function articleOf(
  portal: Portal,
  publicationId: string,
): Promise<ArticleView | null> {
  const { db, tags, locale } = portal
  tags.add(`publication:${publicationId}`)
  const row = await db
    .selectFrom('livePublications')
    .innerJoin('revisions', 'revisions.id', 'livePublications.revisionId')
    .selectAll('livePublications')
    .select(['revisions.body', 'revisions.metadata', 'revisions.attachments'])
    .where('livePublications.publicationId', '=', publicationId)
    .where('livePublications.withdrawn', '=', false)
    .executeTakeFirst()
  const column = row && portal.columns.find((each) => each.id === row.columnId)
  if (!row || !column) return null
  const [related, changeNotes, bodyHtml] = await Promise.all([
    relatedTo(portal, publicationId),
    db
      .selectFrom('changeNotes')
      .select(['at', 'note'])
      .where('publicationId', '=', publicationId)
      .where('major', '=', true)
      .where('note', '<>', '')
      .orderBy('at', 'desc')
      .execute(),
    bodyHtmlOf(portal, row.body),
  ])
  const kind = kindOf(row.kind)
  const { metadata } = row
  const href = hrefOfPublication(portal, row)
  const effects = related.filter(({ relation }) => relation !== 'interprets')
  const interpretations = related.filter(({ relation }) => relation === 'interprets')
  return {
    site: siteView(portal, column),
    locale,
    id: publicationId,
    href,
    title: row.title,
    column: columnView(portal, column),
    crumbs: [...crumbsOf(portal, column), { text: speak(strings, locale)('article.crumb'), href }],
    isDocument: kind.fields.includes('issuer'),
    indented: kind.indented === true && locale === 'zh-CN',
    schemaType: kind.schemaType,
    publishedAt: row.publishedAt,
    updatedAt: row.updatedAt,
    originallyPublishedOn: row.originallyPublishedOn,
    source: metadata.source,
    author: metadata.author,
    issuer: row.issuer,
    documentNo: row.documentNo,
    normativeNo: metadata.normativeNo,
    indexNo: row.indexNo,
    formedOn: row.formedOn,
    effectiveOn: metadata.effectiveOn,
    expiresOn: metadata.expiresOn,
    topicClass: row.topicClass,
    genreClass: metadata.genreClass,
    audienceClass: metadata.audienceClass,
    statutoryClass: row.statutoryItem === null ? null : statutoryName(row.statutoryItem, locale),
    summary: row.summary,
    keywords: metadata.keywords,
    validity: row.validity as Validity | null,
    causes: effects.filter(({ outward }) => !outward).map(causeOf),
    affects: effects.filter(({ outward }) => outward).map(causeOf),
    bodyHtml,
    outline: outlineOf(row.body),
    picture: row.imageFileId ? { src: fileHref(row.imageFileId, 'picture'), alt: '' } : null,
    attachments: row.attachments.flatMap(attachmentView),
    interpretations: interpretations.filter(({ outward }) => !outward).map(({ item }) => item),
    interprets: interpretations.filter(({ outward }) => outward).map(({ item }) => item),
    changeNotes,
  }
}

function causeOf(related: Awaited<ReturnType<typeof relatedTo>>[number]): ValidityCause {
  const { href, title, publishedAt } = related.item
  return { kind: related.relation, link: { href, text: title }, publishedAt }
}

function attachmentView(file: Attachment): AttachmentView[] {
  const href = file.fileId ? fileHref(file.fileId, file.name) : file.url
  return href ? [{ name: file.name, href, size: file.size, mime: file.mime }] : []
}

/** Links to publications lead to where they are now; to one that is not public, there is no link. */
async function bodyHtmlOf(portal: Portal, body: Body): Promise<string> {
  const say = speak(strings, portal.locale)
  const ids = [
    ...new Set(
      [...JSON.stringify(body).matchAll(/"publication:([0-9a-f-]{36})"/g)].map(
        (match) => match[1]!,
      ),
    ),
  ]
  for (const id of ids) portal.tags.add(`publication:${id}`)
  const targets = ids.length
    ? await portal.db
        .selectFrom('livePublications')
        .select(['publicationId', 'siteId', 'locale', 'path'])
        .where('publicationId', 'in', ids)
        .execute()
    : []
  const hrefs = new Map(
    targets.map((target) => [target.publicationId, hrefOfPublication(portal, target)]),
  )
  return bodyToHtml(body, {
    fileUrl: (fileId) => fileHref(fileId, 'picture'),
    resolveLink: (href) => {
      if (href.startsWith('publication:')) {
        const found = hrefs.get(href.slice('publication:'.length))
        return found ? { href: found, external: false } : null
      }
      return {
        href: href.startsWith('/') ? portal.place.base + href : href,
        external: !absoluteUrl(portal.place.origin, href).startsWith(`${portal.place.origin}/`),
      }
    },
    labels: {
      table: (n) => say('body.table', { n }),
      footnotes: say('body.footnotes'),
      footnote: (n) => say('body.footnote', { n }),
      backToText: (n) => say('body.backToText', { n }),
      remoteImage: (alt) =>
        alt === '' ? say('body.remoteImage') : say('body.remoteImageOf', { alt }),
    },
  })
}
