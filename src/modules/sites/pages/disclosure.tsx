import { speak } from '../../../kernel/strings.ts'
import { strings } from '../../../portal/strings.ts'
import { Layout } from '../../../portal/ui/layout.tsx'
import { Day, Pages } from '../../../portal/ui/parts.tsx'
import { withQuery } from '../../../portal/urls.ts'
import type { DisclosureView } from '../../../portal/view.ts'
import { ArticleContent } from '../../content/pages/article.tsx'

/**
 * The column 政府信息公开 (国办公开办函〔2019〕61号): on the left a search box and the entries, on the
 * right what the chosen entry holds. The statutory content is classed by 条例 art. 20.
 */
export function DisclosurePage(view: DisclosureView) {
  const { column, entry, locale } = view
  const say = speak(strings, locale)
  const current = view.classes.find((item) => item.current)
  const query = { q: view.query, item: current ? String(current.item) : '' }
  return (
    <Layout
      frame={{
        site: view.site,
        locale,
        href: withQuery(entry.href, { ...query, page: view.paging.page }),
        title: view.currentClass ?? entry.name,
        description: entry.description,
        crumbs: view.crumbs,
        column: entry,
        feedBase: column.href,
        otherLanguageHref: view.otherLanguageHref,
        unlisted: view.query !== '',
      }}
    >
      <div className="with-side">
        <div className="side-stack">
          <p className="side-banner">{column.name}</p>
          <search>
            <form className="side-search" action={column.href} method="get">
              <label htmlFor="disclosure-search">{say('disclosure.search')}</label>
              <div>
                <input
                  id="disclosure-search"
                  type="search"
                  name="q"
                  defaultValue={view.query}
                  maxLength={100}
                />
                <button type="submit">{say('disclosure.submit')}</button>
              </div>
            </form>
          </search>
          <nav className="side side-entries" aria-label={say('disclosure.entries')}>
            <ul>
              {view.entries.map((item) => (
                <li key={item.href}>
                  <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                    {item.text}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        {view.article ? (
          <ArticleContent view={view.article} />
        ) : (
          <Listing view={view} query={query} />
        )}
      </div>
    </Layout>
  )
}

function Listing(props: { view: DisclosureView; query: Record<string, string> }) {
  const { view, query } = props
  const say = speak(strings, view.locale)
  return (
    <div>
      <header className="page-head">
        <h1>{view.currentClass ?? view.entry.name}</h1>
        {view.query !== '' && (
          <p>{say('disclosure.found', { query: view.query, total: view.paging.total })}</p>
        )}
        {view.beside && (
          <p className="screen-only">
            <a href={view.beside.href}>{view.beside.text}</a>
          </p>
        )}
      </header>
      {view.classes.length > 0 && (
        <nav className="classes" aria-label={say('disclosure.classes')}>
          <ul>
            {view.classes.map((item) => (
              <li key={item.item}>
                <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                  <span>{item.name}</span>
                  <span className="class-count">
                    {item.count}
                    <span className="visually-hidden">{say('disclosure.items')}</span>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {view.items.length === 0 ? (
        <p className="empty">{say(view.query === '' ? 'disclosure.empty' : 'disclosure.none')}</p>
      ) : (
        <ul className="items long-list">
          {view.items.map((item) => (
            <li key={item.id}>
              <div className="item-words">
                <a href={item.href}>{item.title}</a>
                {(item.documentNo || item.indexNo) && (
                  <span className="item-no">
                    {item.documentNo && <span>{item.documentNo}</span>}
                    {item.indexNo && <span>{say('disclosure.indexNo', { no: item.indexNo })}</span>}
                  </span>
                )}
              </div>
              <Day at={item.publishedAt} />
            </li>
          ))}
        </ul>
      )}
      <Pages paging={view.paging} locale={view.locale} href={view.entry.href} query={query} />
    </div>
  )
}
