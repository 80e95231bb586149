import type { Selectable } from 'kysely'
import { speak } from '../../kernel/strings.ts'
import { hasPreview } from '../../modules/checks/rules/documents/kinds.ts'
import { imageFilesOf, outlineOf } from '../../modules/content/rules/body/text.ts'
import { bodyToHtml, escapeHtml } from '../../modules/content/rules/body/to-html.ts'
import type { Attachment, Body, Metadata, Validity } from '../../modules/content/rules/document.ts'
import { filesOf, withFilesInPlace } from '../../modules/content/rules/files.ts'
import { kindOf } from '../../modules/content/rules/kinds.ts'
import { chartOfBody } from '../../modules/figures/rules/table-chart.ts'
import { figureStrings } from '../../modules/figures/strings.ts'
import type { LivePublicationRow } from '../../modules/publish/schema.ts'
import { currentFiles } from '../../platform/files.ts'
import { outwardHref } from '../leaving.ts'
import { lifeOf } from '../life.ts'
import { withPinyin } from '../pinyin.ts'
import { columnView, crumbsOf, hrefOfPublication, type Portal, siteView } from '../portal.ts'
import { statutoryName } from '../statutory.ts'
import { strings } from '../strings.ts'
import { chartHtml } from '../ui/chart.ts'
import { absoluteUrl, filePreviewHref } from '../urls.ts'
import type { ArticleView, AttachmentView, ValidityCause } from '../view.ts'
import { annualReportsLink } from './annual-reports.ts'
import { comparisonsOf } from './compare.ts'
import { ITEM, type Related, type RelatedRow, relatedItem, relatedRows } from './items.ts'
import { type CounterpartRow, counterpartRows, counterpartView } from './languages.ts'
import { consultationOf, relatedDocuments } from './related.ts'

/** What is read for one publication's page, whoever asks and in whichever version. */
export type ArticleSource = {
  row: ArticleRow & Pick<Selectable<LivePublicationRow>, 'revisionId'>
  related: RelatedRow[]
  counterpart: CounterpartRow | undefined
  changeNotes: ArticleView['changeNotes']
}

const ROW = [
  ...ITEM,
  'livePublications.topicClass',
  'livePublications.statutoryItem',
  'livePublications.publishedAt',
  'livePublications.updatedAt',
  'livePublications.originallyPublishedOn',
  'livePublications.revisionId',
  'revisions.body',
  'revisions.metadata',
  'revisions.attachments',
  'publications.translationOf',
] as const

/** The sources of many pages at once; what the public cannot see is left out. */
export async function readArticles(
  db: Portal['db'],
  ids: readonly string[],
): Promise<Map<string, ArticleSource>> {
  if (ids.length === 0) return new Map()
  const [rows, counterparts, notes] = await Promise.all([
    db
      .selectFrom('livePublications')
      .innerJoin('revisions', 'revisions.id', 'livePublications.revisionId')
      .innerJoin('publications', 'publications.id', 'livePublications.publicationId')
      // Not the search vector, which is larger than the text.
      .select(ROW)
      .where('livePublications.publicationId', 'in', [...ids])
      .where('livePublications.withdrawn', '=', false)
      .execute(),
    counterpartRows(db, ids),
    db
      .selectFrom('changeNotes')
      .select(['publicationId', 'at', 'note'])
      .where('publicationId', 'in', [...ids])
      .where('major', '=', true)
      .where('note', '<>', '')
      .orderBy('at', 'desc')
      .execute(),
  ])
  // What a translation amends or what repealed it is said of its Chinese.
  const related = await relatedRows(db, rows.map(subjectOf))
  return new Map(
    rows.map((row) => {
      const id = row.publicationId
      const changeNotes = notes
        .filter(({ publicationId }) => publicationId === id)
        .map(({ at, note }) => ({ at, note }))
      const source = {
        row,
        related: related.get(subjectOf(row)) ?? [],
        counterpart: counterparts.get(id),
        changeNotes,
      }
      return [id, source]
    }),
  )
}

function subjectOf(row: { publicationId: string; translationOf: string | null }): string {
  return row.translationOf ?? row.publicationId
}

/**
 * Everything the page of one publication shows; null where the public cannot see it. `known` is given
 * where the sources of many pages were read together.
 */
export async function articleOf(
  portal: Portal,
  publicationId: string,
  known?: ArticleSource,
): Promise<ArticleView | null> {
  portal.tags.add(`publication:${publicationId}`)
  const source = known ?? (await readArticles(portal.db, [publicationId])).get(publicationId)
  if (!source) return null
  const { row, changeNotes } = source
  const related = source.related.map((each) => relatedItem(portal, each))
  const view = await articleView(portal, row, related, changeNotes)
  if (!view) return null
  const counterpart = source.counterpart ? counterpartView(portal, source.counterpart) : null
  const policy = view.validity !== null
  const shown = new Set(related.map(({ item }) => item.id))
  const [documents, consultation] = await Promise.all([
    relatedDocuments(portal, view, shown),
    policy ? consultationOf(portal, view) : null,
  ])
  return {
    ...view,
    counterpart,
    ...(counterpart ? { otherLanguageHref: counterpart.link.href } : {}),
    ...(row.kind === 'annual-report' ? { beside: annualReportsLink(portal) } : {}),
    comparisons: await comparisonsOf(portal, row, view.href),
    life: policy ? lifeOf(view, consultation) : [],
    relatedDocuments: documents.filter(({ item }) => item.id !== consultation?.id),
  }
}

/** What a page is made of: a row of the portal with its text, or a revision that may become one. */
export type ArticleRow = Pick<
  Selectable<LivePublicationRow>,
  | 'publicationId'
  | 'siteId'
  | 'columnId'
  | 'kind'
  | 'locale'
  | 'path'
  | 'title'
  | 'summary'
  | 'documentNo'
  | 'indexNo'
  | 'issuer'
  | 'formedOn'
  | 'topicClass'
  | 'statutoryItem'
  | 'validity'
  | 'imageFileId'
  | 'publishedAt'
  | 'updatedAt'
  | 'originallyPublishedOn'
> & { body: Body; metadata: Metadata; attachments: Attachment[] }

export async function articleView(
  portal: Portal,
  row: ArticleRow,
  related: Related[],
  changeNotes: ArticleView['changeNotes'],
): Promise<ArticleView | null> {
  const { locale } = portal
  const column = portal.columns.find((each) => each.id === row.columnId)
  if (!column) return null
  const { pinyin = 'off' } = portal
  const now = await currentFiles(portal.db, filesOf(row))
  const { attachments } = withFilesInPlace(row, now)
  const imageFileId = row.imageFileId && (now.get(row.imageFileId)?.id ?? row.imageFileId)
  const bodyHtml = withPinyin(await bodyHtmlOf(portal, row.body), pinyin)
  const kind = kindOf(row.kind)
  const { metadata } = row
  const href = hrefOfPublication(portal, row)
  const effects = related.filter(({ relation }) => relation !== 'interprets')
  const interpretations = related.filter(({ relation }) => relation === 'interprets')
  return {
    site: siteView(portal, column),
    locale,
    id: row.publicationId,
    href,
    title: row.title,
    titleHtml: pinyin === 'off' ? null : withPinyin(escapeHtml(row.title), pinyin),
    pinyin,
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
    chart: chartOf(portal, row),
    outline: outlineOf(row.body),
    picture: imageFileId ? { src: portal.fileHref(imageFileId, 'picture'), alt: '' } : null,
    attachments: attachments.flatMap((file) => attachmentView(portal, file)),
    interpretations: interpretations.filter(({ outward }) => !outward).map(({ item }) => item),
    interprets: interpretations.filter(({ outward }) => outward).map(({ item }) => item),
    changeNotes,
  }
}

/** Statistics are drawn where their first table leaves no doubt how. */
function chartOf(portal: Portal, row: ArticleRow): ArticleView['chart'] {
  const plan = row.kind === 'statistics' ? chartOfBody(row.body) : undefined
  if (!plan) return null
  const say = speak(figureStrings, portal.locale)
  const only = plan.series.length === 1 ? plan.series[0]!.name : undefined
  const title = only
    ? say('article.chartOf', { title: row.title, series: only })
    : say('article.chart', { title: row.title })
  const description = say('article.described', {
    series: plan.series.map(({ name }) => name).join(say('list.and')),
    from: plan.labels[0]!,
    to: plan.labels.at(-1)!,
  })
  const lying = plan.type === 'bar' && plan.labels.length > 8
  return { title, html: chartHtml('figures', { ...plan, lying }, { title, description }) }
}

function causeOf(related: Related): ValidityCause {
  const { href, title, publishedAt } = related.item
  return { kind: related.relation, link: { href, text: title }, publishedAt }
}

function attachmentView(portal: Portal, file: Attachment): AttachmentView[] {
  const elsewhere = file.url && outwardHref(portal, file.url)
  const href = file.fileId ? portal.fileHref(file.fileId, file.name) : elsewhere
  if (!href) return []
  const { name, size, mime } = file
  const previewHref =
    file.fileId && hasPreview(mime)
      ? filePreviewHref(portal.place.base, portal.locale, file.fileId)
      : undefined
  return [{ name, href, size, mime, ...(previewHref ? { previewHref } : {}) }]
}

/** Links to publications lead to where they are now; to one that is not public, there is no link. */
export async function bodyHtmlOf(portal: Portal, body: Body): Promise<string> {
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
  const now = await currentFiles(portal.db, imageFilesOf(body))
  const hrefs = new Map(
    targets.map((target) => [target.publicationId, hrefOfPublication(portal, target)]),
  )
  return bodyToHtml(body, {
    fileUrl: (fileId) => portal.fileHref(now.get(fileId)?.id ?? fileId, 'picture'),
    resolveLink: (href) => {
      if (href.startsWith('publication:')) {
        const found = hrefs.get(href.slice('publication:'.length))
        return found ? { href: found, external: false } : null
      }
      return {
        href: href.startsWith('/') ? portal.place.base + href : outwardHref(portal, href),
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
