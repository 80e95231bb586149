import type { LocalDate } from '../../kernel/days.ts'
import { type Locale, type Say, speak } from '../../kernel/strings.ts'
import { Layout } from '../../portal/ui/layout.tsx'
import { ItemList, Pages } from '../../portal/ui/parts.tsx'
import { withQuery } from '../../portal/urls.ts'
import type { Breadcrumb, Link, ListItem, Paging, SiteView } from '../../portal/view.ts'
import { figureStrings } from './strings.ts'

export type FigureCell = {
  /** Words where a number would tell too much. */
  count: number | string
  /** The list behind the number; null behind nought. */
  href: string | null
  what: string
}

export type FigureView = {
  name: string
  title: string
  sentence: string
  notes: string[]
  rule: { text: string; verified: boolean } | null
  head: string[]
  rows: { key: string; text: string; cells: FigureCell[]; share: string | null }[]
  /** SVG of our own making; null where there is nothing to draw. */
  chartHtml: string | null
  downloads: Link[]
}

type Frame = {
  site: SiteView
  locale: Locale
  href: string
  crumbs: Breadcrumb[]
  otherLanguageHref: string
}

export type FiguresView = Frame & { today: LocalDate; figures: FigureView[] }

export type FigureListView = Frame & {
  title: string
  listHref: string
  query: Record<string, string>
  items: ListItem[]
  paging: Paging
}

type Words = Say<typeof figureStrings>

/** The board of figures: each drawn, in a table, and as a file. */
export function FiguresPage(view: FiguresView) {
  const say = speak(figureStrings, view.locale)
  return (
    <Layout
      frame={{
        site: view.site,
        locale: view.locale,
        href: view.href,
        title: say('title'),
        description: say('description'),
        crumbs: view.crumbs,
        otherLanguageHref: view.otherLanguageHref,
      }}
    >
      <header className="page-head">
        <h1>{say('title')}</h1>
        <p>{say('description')}</p>
        <p className="hint">{say('asOf', { day: view.today })}</p>
      </header>
      <nav className="figure-contents screen-only" aria-label={say('contents.label')}>
        <ul>
          {view.figures.map((figure) => (
            <li key={figure.name}>
              <a href={`#${figure.name}`}>{figure.title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {view.figures.map((figure) => (
        <FigureSection key={figure.name} figure={figure} say={say} />
      ))}
    </Layout>
  )
}

/** One figure: what it says, its drawing, its table, its files. */
export function FigureSection({ figure, say }: { figure: FigureView; say: Words }) {
  return (
    <section className="figure" id={figure.name} aria-labelledby={`${figure.name}-h`}>
      <h2 id={`${figure.name}-h`}>{figure.title}</h2>
      <p className="figure-sentence">{figure.sentence}</p>
      {figure.rule && (
        <p className="figure-rule">
          {!figure.rule.verified && <span className="tag">{say('unverified')}</span>} {say('rule')}
          {figure.rule.text}
        </p>
      )}
      <div className="figure-row">
        {figure.chartHtml === null ? (
          <p className="empty">{say('nothing')}</p>
        ) : (
          <div className="figure-chart" dangerouslySetInnerHTML={{ __html: figure.chartHtml }} />
        )}
        <FigureTable figure={figure} say={say} />
      </div>
      {figure.notes.map((note) => (
        <p className="hint" key={note}>
          {note}
        </p>
      ))}
      {figure.downloads.length > 0 && <Downloads links={figure.downloads} say={say} />}
    </section>
  )
}

export function Downloads({ links, say }: { links: readonly Link[]; say: Words }) {
  return (
    <p className="take screen-only">
      {say('download')}
      {links.map((link) => (
        <a key={link.href} href={link.href}>
          {link.text}
        </a>
      ))}
    </p>
  )
}

function FigureTable({ figure, say }: { figure: FigureView; say: Words }) {
  const label = say('table', { title: figure.title })
  return (
    // Scrollable, so the keyboard must reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1
    <section className="figure-table" aria-label={label} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            {figure.head.map((title) => (
              <th scope="col" key={title}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figure.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.text}</th>
              {row.cells.map((cell) => (
                <td key={cell.what}>
                  {cell.href === null ? (
                    cell.count
                  ) : (
                    <a
                      href={cell.href}
                      aria-label={say('list', { count: cell.count, what: cell.what })}
                    >
                      {cell.count}
                    </a>
                  )}
                </td>
              ))}
              {row.share !== null && <td>{row.share}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The publications behind one number. */
export function FigureListPage(view: FigureListView) {
  const say = speak(figureStrings, view.locale)
  return (
    <Layout
      frame={{
        site: view.site,
        locale: view.locale,
        href: withQuery(view.listHref, { ...view.query, page: view.paging.page }),
        title: view.title,
        description: '',
        crumbs: view.crumbs,
        unlisted: true,
      }}
    >
      <header className="page-head">
        <h1>{view.title}</h1>
      </header>
      <div className="long-list">
        <ItemList items={view.items} locale={view.locale} />
      </div>
      <Pages paging={view.paging} locale={view.locale} href={view.listHref} query={view.query} />
      <p className="screen-only">
        <a href={view.href}>{say('list.back')}</a>
      </p>
    </Layout>
  )
}
