import { chineseDay } from '../../../kernel/day-strings.ts'
import { beijingTime } from '../../../kernel/days.ts'
import { type Locale, type Say, speak } from '../../../kernel/strings.ts'
import { articleLd } from '../../../portal/json-ld.ts'
import { libraryStrings } from '../../../portal/library/strings.ts'
import { previewStrings } from '../../../portal/preview-strings.ts'
import { strings } from '../../../portal/strings.ts'
import { FileIcon } from '../../../portal/ui/icons.tsx'
import { Layout } from '../../../portal/ui/layout.tsx'
import { ItemList, Section, ValidityTag } from '../../../portal/ui/parts.tsx'
import { absoluteUrl } from '../../../portal/urls.ts'
import type { ArticleView, AttachmentView, PageFrame, ValidityCause } from '../../../portal/view.ts'
import { validityNames } from '../strings.ts'
import {
  addressOf,
  Citation,
  Life,
  OtherLanguage,
  ReadingTools,
  RelatedDocuments,
  sourceOf,
} from './article-around.tsx'

/** A contents list helps from this many headings on. */
const HEADINGS_FOR_CONTENTS = 4

type Words = Say<typeof strings>

export function ArticlePage(view: ArticleView) {
  return (
    <Layout frame={articleFrame(view)}>
      <ArticleContent view={view} />
    </Layout>
  )
}

export function articleFrame(view: ArticleView): PageFrame {
  return {
    site: view.site,
    locale: view.locale,
    href: view.href,
    title: view.title,
    description: view.summary,
    crumbs: view.crumbs,
    column: view.column,
    article: {
      title: view.title,
      publishedAt: view.publishedAt,
      source: view.source,
      keywords: view.keywords,
      author: view.author,
      summary: view.summary,
      imageHref: view.picture?.src ?? null,
    },
    feedBase: view.column.href,
    jsonLd: [articleLd(view)],
    otherLanguageHref: view.otherLanguageHref,
    preview: view.preview,
    unlisted: view.preview !== undefined,
  }
}

/** The article without its page, for columns that show one publication in their own frame. */
export function ArticleContent({ view }: { view: ArticleView }) {
  const say = speak(strings, view.locale)
  const citation = citationOf(view, say)
  const contents = view.outline.length >= HEADINGS_FOR_CONTENTS
  return (
    <article
      className={contents ? 'article article-contents' : 'article'}
      data-citation={view.uncitable ? undefined : sourceOf(view, citation)}
    >
      <header className="article-head">
        {view.titleHtml ? (
          <h1 dangerouslySetInnerHTML={{ __html: view.titleHtml }} />
        ) : (
          <h1>{view.title}</h1>
        )}
        <p className="article-line">
          {!view.uncitable && (
            <span>
              {say('article.published')}
              <time dateTime={view.publishedAt}>{beijingTime(view.publishedAt)}</time>
            </span>
          )}
          {view.originallyPublishedOn && (
            <span>{say('article.originally', { day: view.originallyPublishedOn })}</span>
          )}
          {view.source && <span>{say('article.source', { source: view.source })}</span>}
          {view.author && <span>{say('article.author', { author: view.author })}</span>}
        </p>
        <ReadingTools view={view} />
      </header>
      <OtherLanguage view={view} />
      <ValidityBanner view={view} say={say} />
      {view.isDocument && <Facts view={view} say={say} />}
      <Comparisons view={view} />
      {contents && <Contents view={view} say={say} />}
      <div className="article-main">
        {view.chart && (
          <figure className="article-chart">
            <figcaption>{view.chart.title}</figcaption>
            <div dangerouslySetInnerHTML={{ __html: view.chart.html }} />
          </figure>
        )}
        {view.bodyHtml === '' ? (
          <p className="empty">{say('article.empty')}</p>
        ) : (
          <div
            className={view.indented ? 'body body-indented' : 'body'}
            lang={view.locale}
            dangerouslySetInnerHTML={{ __html: view.bodyHtml }}
          />
        )}
        {view.beside && (
          <p className="screen-only">
            <a href={view.beside.href}>{view.beside.text}</a>
          </p>
        )}
        <Attachments view={view} say={say} />
      </div>
      <Related view={view} />
      <Life view={view} />
      <RelatedDocuments view={view} />
      <footer className="article-foot">
        {!view.uncitable && (
          <Citation view={view} citation={view.isDocument ? citation : sourceOf(view, citation)} />
        )}
        {view.changeNotes.length > 0 && (
          <section className="changes">
            <h2>{say('article.changes')}</h2>
            <ul>
              {view.changeNotes.map((change) => (
                <li key={change.at}>
                  <time dateTime={change.at}>{beijingTime(change.at)}</time>
                  <span>{change.note}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {!view.uncitable && (
          <>
            <p className="hint screen-only">{say('article.print')}</p>
            <p className="print-only">{say('article.address', { url: addressOf(view) })}</p>
          </>
        )}
      </footer>
    </article>
  )
}

/** Says at the top, in words, that a document must not be relied on as it stands, and why. */
function ValidityBanner({ view, say }: { view: ArticleView; say: Words }) {
  const sentence = validitySentence(view, say)
  if (sentence === null) return null
  return (
    <aside className={`banner banner-${view.validity}`} aria-label={say('validity.label')}>
      <p>
        <strong>{sentence}</strong>
      </p>
      <Causes causes={view.causes} say={say} />
    </aside>
  )
}

function validitySentence(view: ArticleView, say: Words): string | null {
  const day = (on: string) => (view.locale === 'en' ? on : chineseDay(on))
  switch (view.validity) {
    case 'repealed':
      return say('validity.repealed')
    case 'expired':
      return view.expiresOn
        ? say('validity.expiredOn', { day: day(view.expiresOn) })
        : say('validity.expired')
    case 'amended':
      return say('validity.amended')
    case 'partly-in-force':
      return say('validity.partlyInForce')
    case 'not-yet-in-force':
      return view.effectiveOn
        ? say('validity.notYetOn', { day: day(view.effectiveOn) })
        : say('validity.notYet')
    default:
      return null
  }
}

function Causes({ causes, say }: { causes: ValidityCause[]; say: Words }) {
  if (causes.length === 0) return null
  return (
    <ul>
      {causes.map((cause) => (
        <li key={`${cause.kind}${cause.link.href}`}>
          {say(`cause.${cause.kind}`)}
          <a href={cause.link.href}>{cause.link.text}</a>
        </li>
      ))}
    </ul>
  )
}

type Fact = { name: string; value: string | null }

function Facts({ view, say }: { view: ArticleView; say: Words }) {
  const facts: Fact[] = [
    { name: say('fact.indexNo'), value: view.indexNo },
    { name: say('fact.topicClass'), value: view.topicClass },
    { name: say('fact.issuer'), value: view.issuer },
    { name: say('fact.formedOn'), value: view.formedOn },
    { name: say('fact.documentNo'), value: view.documentNo },
    {
      name: say('fact.publishedOn'),
      value: view.uncitable ? null : beijingTime(view.publishedAt).slice(0, 10),
    },
    { name: say('fact.normativeNo'), value: view.normativeNo },
    { name: say('fact.genreClass'), value: view.genreClass },
    { name: say('fact.statutoryClass'), value: view.statutoryClass },
    { name: say('fact.audienceClass'), value: view.audienceClass },
    { name: say('fact.effectiveOn'), value: view.effectiveOn },
    { name: say('fact.expiresOn'), value: view.expiresOn },
    { name: say('fact.keywords'), value: view.keywords.join(say('list.comma')) },
  ]
  return (
    <section className="facts" aria-label={say('fact.label')}>
      <dl>
        <div className="fact-wide">
          <dt>{say('fact.title')}</dt>
          <dd>{view.title}</dd>
        </div>
        {facts
          .filter((fact) => fact.value)
          .map((fact) => (
            <div key={fact.name}>
              <dt>{fact.name}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        {view.validity && (
          <div>
            <dt>{say('fact.validity')}</dt>
            <dd>
              <ValidityTag validity={view.validity} locale={view.locale} />
            </dd>
          </div>
        )}
      </dl>
      {view.affects.length > 0 && (
        <div className="affects">
          <p>{say('affects.label')}</p>
          <ul>
            {view.affects.map((effect) => (
              <li key={`${effect.kind}${effect.link.href}`}>
                {say(`affects.${effect.kind}`)}
                <a href={effect.link.href}>{effect.link.text}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

/** Ways to see what changed: only between versions that were public. */
function Comparisons({ view }: { view: ArticleView }) {
  if (!view.comparisons || view.comparisons.length === 0) return null
  return (
    <nav
      className="compare-links screen-only"
      aria-label={speak(libraryStrings, view.locale)('compare.links')}
    >
      {view.comparisons.map((link) => (
        <a key={link.href} href={link.href}>
          {link.text}
        </a>
      ))}
    </nav>
  )
}

function Contents({ view, say }: { view: ArticleView; say: Words }) {
  return (
    <nav className="contents" aria-label={say('contents.label')}>
      <p className="contents-title">{say('contents.label')}</p>
      <ol>
        {view.outline.map((entry) => (
          <li key={entry.id} className={`contents-${entry.level}`}>
            <a href={`#${entry.id}`}>{entry.text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Attachments({ view, say }: { view: ArticleView; say: Words }) {
  if (view.attachments.length === 0) return null
  return (
    <section className="attachments">
      <h2>{say('attachments.title')}</h2>
      <ul>
        {view.attachments.map((file) => (
          <li key={file.href}>
            <FileIcon className="icon" />
            <span>
              <a href={file.href}>{file.name}</a>
              <span className="file-facts">{fileFacts(file, say)}</span>
              {file.previewHref && (
                <a className="file-preview-link screen-only" href={file.previewHref}>
                  {speak(previewStrings, view.locale)('link')}
                  <span className="visually-hidden">{file.name}</span>
                </a>
              )}
              <span className="print-only">{absoluteUrl(view.site.origin, file.href)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function fileFacts(file: AttachmentView, say: Words): string {
  const type = /\.([a-z0-9]{1,5})$/i.exec(file.name)?.[1]?.toUpperCase()
  return [type, file.size === null ? say('attachments.elsewhere') : sizeText(file.size)]
    .filter(Boolean)
    .join(say('list.comma'))
}

/** Bytes in the unit a person reads: `830 B`, `12 KB`, `3.4 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** Interpretation and document point at each other. */
function Related({ view }: { view: ArticleView }) {
  const say = speak(strings, view.locale)
  const groups: [string, ArticleView['interprets'], Locale][] = [
    [say('related.interprets'), view.interprets, view.locale],
    [say('related.interpretations'), view.interpretations, view.locale],
  ]
  return groups
    .filter(([, items]) => items.length > 0)
    .map(([title, items, locale]) => (
      <Section key={title} title={title} locale={locale} className="related">
        <ItemList items={items} locale={locale} />
      </Section>
    ))
}

/** One line that names the document for good, whatever becomes of the page. */
function citationOf(view: ArticleView, say: Words): string {
  const words = speak(validityNames, view.locale)
  return [
    // Titles inside a title carry the single marks.
    say('citation.title', { title: view.title.replaceAll('《', '〈').replaceAll('》', '〉') }),
    view.documentNo && say('citation.documentNo', { no: view.documentNo }),
    view.indexNo && say('citation.indexNo', { no: view.indexNo }),
    view.formedOn && say('citation.formedOn', { day: view.formedOn }),
    say('citation.published', {
      name: view.issuer || view.site.organizationName,
      day: beijingTime(view.publishedAt).slice(0, 10),
    }),
    view.validity && words(view.validity),
  ]
    .filter(Boolean)
    .join(say('citation.separator'))
}
