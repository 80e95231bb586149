import { speak } from '../../../kernel/strings.ts'
import { strings } from '../../../portal/strings.ts'
import { Layout } from '../../../portal/ui/layout.tsx'
import {
  Day,
  FilterChips,
  FilterFields,
  Pages,
  queryOf,
  ValidityTag,
} from '../../../portal/ui/parts.tsx'
import { withQuery } from '../../../portal/urls.ts'
import type { LibraryView } from '../../../portal/view.ts'

/** The policy library: every document with its number and validity, found by what it is. */
export function LibraryPage(view: LibraryView) {
  const { locale, column } = view
  const say = speak(strings, locale)
  const query = queryOf(view.query, view.filters)
  const narrowed = Object.values(query).some((value) => value !== '')
  return (
    <Layout
      frame={{
        site: view.site,
        locale,
        href: withQuery(column.href, { ...query, page: view.paging.page }),
        title: column.name,
        description: column.description,
        crumbs: view.crumbs,
        column,
        feedBase: column.href,
        otherLanguageHref: view.otherLanguageHref,
        unlisted: narrowed,
      }}
    >
      <header className="page-head">
        <h1>{column.name}</h1>
        {column.description && <p>{column.description}</p>}
      </header>
      <form className="filters" action={column.href} method="get">
        <label className="field field-wide">
          <span>{say('library.search')}</span>
          <input
            type="search"
            name="q"
            defaultValue={view.query}
            placeholder={say('library.placeholder')}
            maxLength={100}
          />
        </label>
        <FilterFields filters={view.filters} locale={locale} />
        <button type="submit">{say('library.submit')}</button>
      </form>
      <FilterChips filters={view.filters} query={view.query} href={column.href} locale={locale} />
      <p className="count" role="status">
        {say('library.count', { total: view.paging.total })}
      </p>
      {view.items.length === 0 ? (
        <p className="empty">{say(narrowed ? 'library.none' : 'list.empty')}</p>
      ) : (
        <table className="library">
          <thead>
            <tr>
              <th scope="col">{say('fact.title')}</th>
              <th scope="col">{say('fact.documentNo')}</th>
              <th scope="col">{say('fact.issuer')}</th>
              <th scope="col">{say('fact.validity')}</th>
              <th scope="col">{say('fact.publishedOn')}</th>
            </tr>
          </thead>
          <tbody>
            {view.items.map((item) => (
              <tr key={item.id}>
                <td>
                  <a href={item.href}>{item.title}</a>
                  {item.interpretations?.map((link) => (
                    <p className="item-link" key={link.href}>
                      <span className="tag">{say('item.interpretation')}</span>
                      <a href={link.href}>{link.text}</a>
                    </p>
                  ))}
                </td>
                <td data-label={say('fact.documentNo')}>{item.documentNo}</td>
                <td data-label={say('fact.issuer')}>{item.issuer}</td>
                <td data-label={say('fact.validity')}>
                  <ValidityTag validity={item.validity} locale={locale} />
                </td>
                <td data-label={say('fact.publishedOn')}>
                  <Day at={item.publishedAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pages paging={view.paging} locale={locale} href={column.href} query={query} />
    </Layout>
  )
}
