import { create } from 'qrcode'
import { chineseDay } from '../../../kernel/day-strings.ts'
import { beijingTime, dayOf } from '../../../kernel/days.ts'
import { type Locale, speak } from '../../../kernel/strings.ts'
import { accessStrings } from '../../../portal/access-strings.ts'
import { strings } from '../../../portal/strings.ts'
import { Day, Section } from '../../../portal/ui/parts.tsx'
import { absoluteUrl, standardHref, withQuery } from '../../../portal/urls.ts'
import type { ArticleView, LifeStep, RelatedDocument } from '../../../portal/view.ts'

const PINYIN = ['words', 'all', 'off'] as const
/** Steps that end a document. */
const ENDS: readonly LifeStep['step'][] = ['repeals', 'supersedes', 'expires']

/** Where the reading tools stand: pinyin from the server, the rest added by a browser with script. */
export function ReadingTools({ view }: { view: ArticleView }) {
  const say = speak(accessStrings, view.locale)
  const chosen = view.pinyin ?? 'off'
  return (
    <section className="tools screen-only" aria-label={say('tools.label')}>
      {view.locale === 'zh-CN' && !view.preview && (
        <p>
          <span>{say('pinyin.label')}</span>
          {PINYIN.map((wish) => (
            <a
              key={wish}
              href={withQuery(view.href, { pinyin: wish === 'off' ? null : wish })}
              rel="nofollow"
              aria-current={wish === chosen ? 'true' : undefined}
            >
              {say(`pinyin.${wish}`)}
            </a>
          ))}
        </p>
      )}
    </section>
  )
}

/** Leads to the same piece in the other language, and says where the translation has fallen behind. */
export function OtherLanguage({ view }: { view: ArticleView }) {
  const { counterpart, locale } = view
  if (!counterpart) return null
  const say = speak(strings, locale)
  const other = locale === 'en' ? 'zh-CN' : 'en'
  return (
    <aside
      className={counterpart.outOfDate ? 'banner languages' : 'languages'}
      aria-label={say('language.label')}
    >
      {counterpart.outOfDate && (
        <p>
          <strong>{outOfDateWords(counterpart.outOfDate, locale)}</strong>
        </p>
      )}
      <p>
        {say('language.version')}
        <a href={counterpart.link.href} lang={other} hrefLang={other}>
          {counterpart.link.text}
        </a>
      </p>
    </aside>
  )
}

function outOfDateWords(
  { changedAt, followsAt }: NonNullable<NonNullable<ArticleView['counterpart']>['outOfDate']>,
  locale: Locale,
): string {
  const say = speak(strings, locale)
  const dayIn = (at: string) => (locale === 'en' ? dayOf(at) : chineseDay(dayOf(at)))
  const day = dayIn(changedAt)
  return followsAt
    ? say('language.outOfDateSince', { day, earlier: dayIn(followsAt) })
    : say('language.outOfDate', { day })
}

/** The steps as a list that is drawn as a line; without style it is still the list. */
export function Life({ view }: { view: ArticleView }) {
  const steps = view.life ?? []
  if (steps.length < 2) return null
  const say = speak(accessStrings, view.locale)
  return (
    <section className="section life" aria-labelledby="life">
      <div className="section-head">
        <h2 id="life">{say('life.title')}</h2>
      </div>
      <ol>
        {steps.map((each) => (
          <li key={`${each.step}${each.on}${each.link?.href ?? ''}`} className={classOf(each)}>
            <span className="life-step">{say(`life.${each.step}`)}</span>
            <time dateTime={each.on}>{each.on}</time>
            {each.link && (
              <a className="life-title" href={each.link.href}>
                {each.link.text}
              </a>
            )}
            {each.step === 'published' && <span className="life-why"> {say('life.this')}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function classOf({ step }: LifeStep): string | undefined {
  if (step === 'published') return 'life-this'
  return ENDS.includes(step) ? 'life-end' : undefined
}

/** Up to five other pieces, each with the reason it stands here. */
export function RelatedDocuments({ view }: { view: ArticleView }) {
  const documents = view.relatedDocuments ?? []
  if (documents.length === 0) return null
  const say = speak(accessStrings, view.locale)
  return (
    <Section title={say('related.title')} locale={view.locale} className="related">
      <ul className="items">
        {documents.map(({ item, reason }) => (
          <li key={item.id}>
            <div className="item-words">
              <a href={item.href}>{item.title}</a>
              <p className="reason">{reasonWords(reason, view.locale)}</p>
            </div>
            <Day at={item.publishedAt} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function reasonWords(reason: RelatedDocument['reason'], locale: Locale): string {
  const say = speak(accessStrings, locale)
  return reason.kind === 'topic'
    ? say('related.topic', { topic: reason.topic })
    : say('related.keywords', { words: reason.words.join(say('list.pause')) })
}

/** The citation and the page's address as a code for the phone. */
export function Citation({ view, citation }: { view: ArticleView; citation: string }) {
  const say = speak(accessStrings, view.locale)
  return (
    <section aria-label={say('citation.label')}>
      <div className="citation-row">
        <p className="citation">
          {say('citation.prefix')}
          {citation}
        </p>
      </div>
      {!view.preview && (
        <div className="qr">
          <QrCode text={addressOf(view)} label={say('qr.label')} />
          <p>{say('qr.label')}</p>
        </div>
      )}
    </section>
  )
}

/** The page's lasting address: that of its standard version. */
export function addressOf(view: ArticleView): string {
  const { base, elder, origin } = view.site
  return absoluteUrl(origin, elder ? standardHref(base, view.href) : view.href)
}

/** What is copied along with a passage: what it is, of whom, when, and where. */
export function sourceOf(view: ArticleView, citation: string): string {
  return view.isDocument
    ? `${citation} ${addressOf(view)}`
    : [
        view.title,
        view.source || view.issuer || view.site.organizationName,
        beijingTime(view.publishedAt).slice(0, 10),
        addressOf(view),
      ].join(speak(accessStrings, view.locale)('citation.comma'))
}

function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = drawingOf(text)
  return (
    <svg viewBox={`-4 -4 ${size + 8} ${size + 8}`} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  )
}

type Drawing = { size: number; path: string }

/** The standard and the elder version of a page carry the same code, and finding it takes a while. */
const drawn = new Map<string, Drawing>()
const MOST_DRAWN = 64

function drawingOf(text: string): Drawing {
  const known = drawn.get(text)
  if (known) return known
  const drawing = draw(text)
  if (drawn.size >= MOST_DRAWN) drawn.delete(drawn.keys().next().value!)
  drawn.set(text, drawing)
  return drawing
}

/** Dark runs of each row; the page leaves the four light modules around them that readers need. */
function draw(text: string): Drawing {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const runs: string[] = []
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!data[y * size + x]) continue
      const from = x
      while (x + 1 < size && data[y * size + x + 1]) x += 1
      runs.push(`M${from} ${y}h${x - from + 1}v1H${from}z`)
    }
  }
  return { size, path: runs.join('') }
}
