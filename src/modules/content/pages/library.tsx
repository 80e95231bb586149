import { type Say, speak } from '../../../kernel/strings.ts'
import { MOST_EXPORTED } from '../../../portal/library/limits.ts'
import { libraryStrings } from '../../../portal/library/strings.ts'
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
import type { LibraryItem, LibraryView, Link } from '../../../portal/view.ts'

type Words = Say<typeof libraryStrings>

/** The policy library: every document with its number and validity, found by what it is. */
export function LibraryPage(view: LibraryView) {
  const { locale, column } = view
  const say = speak(strings, locale)
  const words = speak(libraryStrings, locale)
  const facets = queryOf(view.query, view.filters)
  const query = { ...facets, sort: view.sort.value }
  const narrowed = Object.values(facets).some((value) => value !== '')
  return (
    <Layout
      frame={{
        site: view.site,
        locale,
        href: withQuery(column.href, { ...(narrowed ? query : {}), page: view.paging.page }),
        title: column.name,
        description: column.description,
        crumbs: view.crumbs,
        column,
        feedBase: column.href,
        feedQuery: facets,
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
        <label className="field">
          <span>{view.sort.label}</span>
          <select name="sort" defaultValue={view.sort.value}>
            {view.sort.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.text}
              </option>
            ))}
          </select>
        </label>
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
              <th scope="col">{say('fact.formedOn')}</th>
              <th scope="col">{say('fact.validity')}</th>
              <th scope="col">{say('fact.publishedOn')}</th>
            </tr>
          </thead>
          <tbody>
            {view.items.map((item) => (
              <LibraryRow key={item.id} item={item} view={view} />
            ))}
          </tbody>
        </table>
      )}
      <Pages paging={view.paging} locale={locale} href={column.href} query={query} />
      {view.items.length > 0 && <Take view={view} words={words} />}
    </Layout>
  )
}

function LibraryRow({ item, view }: { item: LibraryItem; view: LibraryView }) {
  const say = speak(strings, view.locale)
  const words = speak(libraryStrings, view.locale)
  return (
    <tr>
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
      <td data-label={say('fact.formedOn')}>
        {item.formedOn && <time dateTime={item.formedOn}>{item.formedOn}</time>}
      </td>
      <td data-label={say('fact.validity')}>
        <ValidityTag validity={item.validity} locale={view.locale} />
        {item.endedOn && (
          <span className="library-ended">
            <time dateTime={item.endedOn}>{words('ended.on', { day: item.endedOn })}</time>
          </span>
        )}
        {item.causes.map((cause) => (
          <span className="library-ended" key={cause.href}>
            {words('cause.by')}
            <a href={cause.href}>{cause.text}</a>
          </span>
        ))}
      </td>
      <td data-label={say('fact.publishedOn')}>
        <Day at={item.publishedAt} />
      </td>
    </tr>
  )
}

/** The same question as a file, and as a feed that tells of what is new. */
function Take({ view, words }: { view: LibraryView; words: Words }) {
  const { total } = view.paging
  return (
    <section className="take screen-only" aria-label={words('take.label')}>
      <p>
        {words('take.download', { total: Math.min(total, MOST_EXPORTED) })}
        <TakeLinks links={view.downloads} />
      </p>
      {total > MOST_EXPORTED && <p>{words('take.capped', { most: MOST_EXPORTED })}</p>}
      <p>
        {words('take.subscribe')}
        <TakeLinks links={view.feeds} />
      </p>
    </section>
  )
}

function TakeLinks({ links }: { links: Link[] }) {
  return links.map((link) => (
    <a key={link.href} href={link.href}>
      {link.text}
    </a>
  ))
}
