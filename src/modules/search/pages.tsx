import { speak } from '../../kernel/strings.ts'
import { strings } from '../../portal/strings.ts'
import { Layout } from '../../portal/ui/layout.tsx'
import { Day, FilterChips, FilterFields, Pages, queryOf } from '../../portal/ui/parts.tsx'
import { homeHref, searchHref, withQuery } from '../../portal/urls.ts'
import type { SearchResult, SearchView } from '../../portal/view.ts'

/** What was asked, how much was found, the best first; advice where nothing was. */
export function SearchPage(view: SearchView) {
  const { site, locale } = view
  const say = speak(strings, locale)
  const href = searchHref(site.base, locale)
  const query = queryOf(view.query, view.filters)
  return (
    <Layout
      frame={{
        site,
        locale,
        href: withQuery(href, { ...query, page: view.paging.page }),
        title:
          view.query === '' ? say('search.title') : say('search.titleFor', { query: view.query }),
        description: '',
        crumbs: [
          { href: homeHref(site.base, locale), text: say('home') },
          { href, text: say('search.title') },
        ],
        otherLanguageHref: view.otherLanguageHref,
        unlisted: true,
      }}
    >
      <header className="page-head">
        <h1>{say('search.title')}</h1>
      </header>
      <form className="filters" action={href} method="get">
        <label className="field field-wide">
          <span>{say('search.label')}</span>
          <input type="search" name="q" defaultValue={view.query} maxLength={100} />
        </label>
        <FilterFields filters={view.filters} locale={locale} />
        <button type="submit">{say('search.submit')}</button>
      </form>
      <FilterChips filters={view.filters} query={view.query} href={href} locale={locale} />
      {view.query === '' ? (
        <p className="empty">{say('search.blank')}</p>
      ) : (
        <p className="count" role="status">
          {say('search.count', { query: view.query, total: view.paging.total })}
        </p>
      )}
      {view.items.length > 0 && (
        <ol className="results">
          {view.items.map((item) => (
            <Result key={item.id} item={item} />
          ))}
        </ol>
      )}
      {view.query !== '' && view.paging.total === 0 && <Advice view={view} />}
      <Pages paging={view.paging} locale={locale} href={href} query={query} />
    </Layout>
  )
}

function Result({ item }: { item: SearchResult }) {
  return (
    <li>
      <h2>
        <a href={item.href} lang={item.lang}>
          {item.title}
        </a>
      </h2>
      <p lang={item.lang}>
        {item.snippet.map((segment, index) => {
          const key = `${index}${segment.text}`
          return segment.hit ? (
            <mark key={key}>{segment.text}</mark>
          ) : (
            <span key={key}>{segment.text}</span>
          )
        })}
      </p>
      <p className="result-facts">
        <span>{item.columnName}</span>
        <span>{item.kindName}</span>
        <Day at={item.publishedAt} />
      </p>
    </li>
  )
}

function Advice({ view }: { view: SearchView }) {
  const say = speak(strings, view.locale)
  return (
    <section className="advice">
      <h2>{say('search.none')}</h2>
      <ul>
        <li>{say('search.advice.shorter')}</li>
        <li>{say('search.advice.words')}</li>
        <li>{say('search.advice.filters')}</li>
        <li>{say('search.advice.ask')}</li>
      </ul>
      {view.suggestions.length > 0 && (
        <>
          <p>{say('search.columns')}</p>
          <ul className="link-row">
            {view.suggestions.map((link) => (
              <li key={link.href}>
                <a href={link.href}>{link.text}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
