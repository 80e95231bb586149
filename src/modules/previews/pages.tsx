import { beijingTime } from '../../kernel/days.ts'
import { type Locale, type Say, speak } from '../../kernel/strings.ts'
import {
  Fact,
  type FormIssues,
  isWrong,
  Problems,
  Trap,
  Wrong,
  wrongClass,
} from '../../portal/ui/form.tsx'
import { Layout } from '../../portal/ui/layout.tsx'
import { homeHref } from '../../portal/urls.ts'
import type { ArticleView, PageFrame, SiteView } from '../../portal/view.ts'
import { ArticleContent } from '../content/pages/article.tsx'
import { LONGEST_COMMENT, LONGEST_NAME } from './rules.ts'
import { guestWords } from './strings.ts'

type Words = Say<typeof guestWords>

export type GuestView = {
  article: ArticleView
  number: number
  recipient: string
  purpose: string
  expiresAt: string
  /** Where the form is sent. */
  action: string
  /** The words of each block, by which a place is chosen. */
  blocks: readonly string[]
  comments: readonly { id: string; guestName: string | null; quote: string; text: string }[]
  typed: { name: string; block: string; text: string }
  issues: FormIssues
  sent: boolean
}

/** Longest excerpt of a paragraph by which it is chosen, in characters. */
const EXCERPT = 24

/** A draft for somebody outside: plainly not public, with a place to say what they think of it. */
export function GuestPage(view: GuestView) {
  const { article } = view
  const say = speak(guestWords, article.locale)
  return (
    <Layout
      frame={{
        ...frameOf(article.site, article.locale, say('title', { title: article.title })),
        preview: say('bar', { number: view.number }),
      }}
    >
      <aside className="banner" aria-label={say('purpose')}>
        <p>
          <strong>{say('notice')}</strong>
        </p>
        <dl className="guest-facts">
          <Fact name={say('recipient')}>{view.recipient}</Fact>
          <Fact name={say('purpose')}>{view.purpose}</Fact>
          <Fact name={say('expires')}>{beijingTime(view.expiresAt)}</Fact>
        </dl>
      </aside>
      <ArticleContent
        view={{ ...article, preview: say('bar', { number: view.number }), uncitable: true }}
      />
      <section className="section guest-comments screen-only" aria-labelledby="comments">
        <div className="section-head">
          <h2 id="comments">{say('comments')}</h2>
        </div>
        {view.sent && (
          <p className="banner" role="status">
            {say('sent')}
          </p>
        )}
        <CommentForm view={view} say={say} />
        {view.comments.length > 0 && <Received view={view} say={say} />}
      </section>
    </Layout>
  )
}

/** One and the same for a link that has ended and for one that never was. */
export function OverPage({ site, locale }: { site: SiteView; locale: Locale }) {
  const say = speak(guestWords, locale)
  return (
    <Layout frame={frameOf(site, locale, say('overTitle'))}>
      <div className="message">
        <h1>{say('overTitle')}</h1>
        <p>{say('over')}</p>
        <p>{say('overHelp')}</p>
        <p>
          <a href={homeHref(site.base, locale)}>{say('overHome')}</a>
        </p>
      </div>
    </Layout>
  )
}

/** The address names the token: no link of the page is made from it, and none says where one came from. */
function frameOf(site: SiteView, locale: Locale, title: string): PageFrame {
  return {
    site,
    locale,
    title,
    href: homeHref(site.base, locale),
    description: '',
    crumbs: [],
    unlisted: true,
  }
}

function CommentForm({ view, say }: { view: GuestView; say: Words }) {
  const { typed, issues } = view
  const { locale } = view.article
  return (
    <form className="form" method="post" action={view.action} noValidate>
      <Problems issues={issues} locale={locale} />
      <p className="hint">{say('hint')}</p>
      <div className={wrongClass(issues, 'name')}>
        <label htmlFor="name">{say('name')}</label>
        <Wrong issues={issues} field="name" />
        <input
          id="name"
          name="name"
          maxLength={LONGEST_NAME}
          autoComplete="name"
          required
          aria-invalid={isWrong(issues, 'name') || undefined}
          defaultValue={typed.name}
        />
      </div>
      <div className={wrongClass(issues, 'block')}>
        <label htmlFor="block">{say('place')}</label>
        <Wrong issues={issues} field="block" />
        <select id="block" name="block" defaultValue={typed.block}>
          <option value="">{say('whole')}</option>
          {view.blocks.map((words, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place
            <option key={index} value={index}>
              {say('block', { n: index + 1, words: excerpt(words) || say('emptyBlock') })}
            </option>
          ))}
        </select>
      </div>
      <div className={wrongClass(issues, 'text')}>
        <label htmlFor="text">{say('text')}</label>
        <Wrong issues={issues} field="text" />
        <textarea
          id="text"
          name="text"
          maxLength={LONGEST_COMMENT}
          required
          aria-invalid={isWrong(issues, 'text') || undefined}
          defaultValue={typed.text}
        />
      </div>
      <Trap locale={locale} />
      <button type="submit">{say('send')}</button>
    </form>
  )
}

function Received({ view, say }: { view: GuestView; say: Words }) {
  return (
    <>
      <h3>{say('received')}</h3>
      <ul>
        {view.comments.map((comment) => (
          <li key={comment.id}>
            <p className="hint">
              <strong>{comment.guestName}</strong>{' '}
              {comment.quote !== '' && say('on', { quote: excerpt(comment.quote) })}
            </p>
            <p>{comment.text}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

function excerpt(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return [...line].length > EXCERPT ? `${[...line].slice(0, EXCERPT).join('')}…` : line
}
