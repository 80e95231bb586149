import type { ReactNode } from 'react'
import { beijingTime, dayOf, type Instant } from '../../kernel/days.ts'
import { type Locale, speak } from '../../kernel/strings.ts'
import type { Validity } from '../../modules/content/rules/document.ts'
import { validityNames } from '../../modules/content/strings.ts'
import { strings } from '../strings.ts'
import { withQuery } from '../urls.ts'
import type {
  Breadcrumb,
  Filter,
  ListItem,
  NavItem,
  Paging,
  SectionView,
  TopicCard,
} from '../view.ts'

/** A day in a list; the exact minute stands in `datetime` and in the title. */
export function Day({ at }: { at: Instant }) {
  return (
    <time className="day" dateTime={at} title={beijingTime(at)}>
      {dayOf(at)}
    </time>
  )
}

export function Crumbs({ crumbs, locale }: { crumbs: Breadcrumb[]; locale: Locale }) {
  const say = speak(strings, locale)
  if (crumbs.length < 2) return null
  return (
    <nav className="crumbs" aria-label={say('crumbs.label')}>
      <ol>
        {crumbs.map((crumb, index) => (
          <li key={crumb.href}>
            {index === crumbs.length - 1 ? (
              <span aria-current="page">{crumb.text}</span>
            ) : (
              <a href={crumb.href}>{crumb.text}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** A section of a page: its heading, a way to the whole, its content. */
export function Section(props: {
  title: string
  href?: string
  locale: Locale
  className?: string
  children: ReactNode
}) {
  const say = speak(strings, props.locale)
  return (
    <section className={props.className ? `section ${props.className}` : 'section'}>
      <div className="section-head">
        <h2>{props.title}</h2>
        {props.href && (
          <a className="more" href={props.href}>
            {say('more')}
            <span className="visually-hidden">{say('more.of', { title: props.title })}</span>
          </a>
        )}
      </div>
      {props.children}
    </section>
  )
}

export function ListSection(props: { section: SectionView; locale: Locale; className?: string }) {
  const { section, locale, className } = props
  return (
    <Section title={section.title} href={section.href} locale={locale} className={className}>
      <ItemList items={section.items} locale={locale} />
    </Section>
  )
}

/** Titles with their day. An empty list says so instead of leaving a hole. */
export function ItemList(props: { items: ListItem[]; locale: Locale; summaries?: boolean }) {
  const { items, locale } = props
  const say = speak(strings, locale)
  if (items.length === 0) return <p className="empty">{say('list.empty')}</p>
  return (
    <ul className={props.summaries ? 'items items-summaries' : 'items'}>
      {items.map((item) => (
        <li key={item.id}>
          <div className="item-words">
            <a href={item.href} lang={item.lang} hrefLang={item.lang}>
              {item.title}
            </a>
            <ValidityTag validity={item.validity} locale={locale} onlyUnusual />
            {item.documentNo && <span className="item-no">{item.documentNo}</span>}
            {props.summaries && item.summary && <p>{item.summary}</p>}
            {item.interpretations && item.interpretations.length > 0 && (
              <ul className="item-links" aria-label={say('item.interpretations')}>
                {item.interpretations.map((link) => (
                  <li key={link.href}>
                    <span className="tag">{say('item.interpretation')}</span>
                    <a href={link.href}>{link.text}</a>
                  </li>
                ))}
              </ul>
            )}
          </div>
          <Day at={item.publishedAt} />
        </li>
      ))}
    </ul>
  )
}

/** Validity in words; colour only repeats them. */
export function ValidityTag(props: {
  validity: Validity | null | undefined
  locale: Locale
  onlyUnusual?: boolean
}) {
  const { validity } = props
  if (!validity || (props.onlyUnusual && validity === 'in-force')) return null
  return (
    <span className={`tag validity-${validity}`}>
      {speak(validityNames, props.locale)(validity)}
    </span>
  )
}

/** Previous, numbers with gaps, next. Nothing where one page is enough. */
export function Pages(props: {
  paging: Paging
  locale: Locale
  href: string
  query?: Record<string, string>
}) {
  const { paging, locale } = props
  const say = speak(strings, locale)
  const last = lastPage(paging)
  if (last <= 1) return null
  const hrefOf = (page: number) => withQuery(props.href, { ...props.query, page })
  return (
    <nav className="pages" aria-label={say('pages.label')}>
      <ul>
        {paging.page > 1 && (
          <li>
            <a href={hrefOf(paging.page - 1)} rel="prev">
              {say('pages.previous')}
            </a>
          </li>
        )}
        {pageNumbers(paging.page, last).map((page, index) => (
          <li key={page ?? `gap-${index}`} className={page === null ? 'pages-gap' : undefined}>
            {page === null ? (
              '…'
            ) : (
              <a
                href={hrefOf(page)}
                aria-label={say('pages.number', { page })}
                aria-current={page === paging.page ? 'page' : undefined}
              >
                {page}
              </a>
            )}
          </li>
        ))}
        {paging.page < last && (
          <li>
            <a href={hrefOf(paging.page + 1)} rel="next">
              {say('pages.next')}
            </a>
          </li>
        )}
      </ul>
      <p>{say('pages.count', { total: paging.total, last })}</p>
    </nav>
  )
}

export function lastPage(paging: Paging): number {
  return Math.max(1, Math.ceil(paging.total / paging.pageSize))
}

/** First, last and two on either side; null stands for a gap. */
export function pageNumbers(page: number, last: number): (number | null)[] {
  const shown = [...new Set([1, page - 2, page - 1, page, page + 1, page + 2, last])]
    .filter((number) => number >= 1 && number <= last)
    .sort((a, b) => a - b)
  return shown.flatMap((number, index) => {
    const before = shown[index - 1]
    return before !== undefined && number - before > 1 ? [null, number] : [number]
  })
}

/** Columns beside this one. */
export function SideNav(props: { title: string; items: NavItem[]; label: string }) {
  return (
    <nav className="side" aria-label={props.label}>
      <p className="side-title">{props.title}</p>
      <ul>
        {props.items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Filters of a GET form; the chosen ones also stand as chips that take them away again. */
export function FilterFields({ filters, locale }: { filters: Filter[]; locale: Locale }) {
  const say = speak(strings, locale)
  return filters
    .filter((filter) => filter.options.length > 0)
    .map((filter) => (
      <label key={filter.name} className="field">
        <span>{filter.label}</span>
        <select name={filter.name} defaultValue={filter.value}>
          <option value="">{say('filter.all')}</option>
          {filter.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.count === null
                ? option.text
                : say('filter.option', { text: option.text, count: option.count })}
            </option>
          ))}
        </select>
      </label>
    ))
}

export function FilterChips(props: {
  filters: Filter[]
  query: string
  href: string
  locale: Locale
}) {
  const say = speak(strings, props.locale)
  const chosen = props.filters.filter((filter) => filter.value !== '')
  if (chosen.length === 0) return null
  const values = queryOf(props.query, props.filters)
  return (
    <ul className="chips" aria-label={say('filter.chosen')}>
      {chosen.map((filter) => (
        <li key={filter.name}>
          <a href={withQuery(props.href, { ...values, [filter.name]: '' })}>
            {say('filter.chip', { label: filter.label, value: optionText(filter) })}
            <span aria-hidden="true"> ×</span>
            <span className="visually-hidden">{say('filter.remove')}</span>
          </a>
        </li>
      ))}
      <li>
        <a href={withQuery(props.href, { q: props.query })}>{say('filter.clear')}</a>
      </li>
    </ul>
  )
}

/** The query string of a page with search box and filters. */
export function queryOf(query: string, filters: Filter[]): Record<string, string> {
  return { q: query, ...Object.fromEntries(filters.map((filter) => [filter.name, filter.value])) }
}

export function TopicCards({ topics }: { topics: TopicCard[] }) {
  return (
    <ul className="topics">
      {topics.map((topic) => (
        <li key={topic.href}>
          <a href={topic.href} className={topic.picture ? 'topic topic-picture' : 'topic'}>
            {topic.picture && <img src={topic.picture.src} alt="" loading="lazy" />}
            <span className="topic-name">{topic.text}</span>
            {topic.description && <span className="topic-words">{topic.description}</span>}
          </a>
        </li>
      ))}
    </ul>
  )
}

function optionText(filter: Filter): string {
  return filter.options.find((option) => option.value === filter.value)?.text ?? filter.value
}
