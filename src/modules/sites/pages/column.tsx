import { type Locale, speak } from '../../../kernel/strings.ts'
import { articleLd } from '../../../portal/json-ld.ts'
import { strings } from '../../../portal/strings.ts'
import { Layout } from '../../../portal/ui/layout.tsx'
import { ItemList, Pages, SideNav, TopicCards } from '../../../portal/ui/parts.tsx'
import { withQuery } from '../../../portal/urls.ts'
import type {
  ColumnListView,
  ColumnPageView,
  ColumnView,
  NavItem,
  PageFrame,
} from '../../../portal/view.ts'
import { ArticleContent } from '../../content/pages/article.tsx'

/** Titles and days, newest first, a page at a time. */
export function ColumnListPage(view: ColumnListView) {
  const { column, locale } = view
  const say = speak(strings, locale)
  return (
    <Layout
      frame={{
        ...columnFrame(view),
        href: withQuery(column.href, { page: view.paging.page }),
        feedBase: column.href,
      }}
    >
      <div className={view.siblings.length > 0 ? 'with-side' : undefined}>
        <ColumnSide column={column} siblings={view.siblings} locale={locale} />
        <div>
          <header className="page-head">
            <h1>{column.name}</h1>
            {column.description && <p>{column.description}</p>}
            {column.archived && <p className="banner">{say('column.archived')}</p>}
          </header>
          {view.topics.length > 0 && <TopicCards topics={view.topics} />}
          {(view.items.length > 0 || view.topics.length === 0) && (
            <div className="long-list">
              <ItemList items={view.items} locale={locale} />
            </div>
          )}
          <Pages paging={view.paging} locale={locale} href={column.href} />
        </div>
      </div>
    </Layout>
  )
}

/** A column that is one page. */
export function ColumnSinglePage(view: ColumnPageView) {
  const { column, article, locale } = view
  const say = speak(strings, locale)
  const frame = columnFrame(view)
  return (
    <Layout frame={article ? { ...frame, jsonLd: [articleLd(article)] } : frame}>
      <div className={view.siblings.length > 0 ? 'with-side' : undefined}>
        <ColumnSide column={column} siblings={view.siblings} locale={locale} />
        {article ? (
          <ArticleContent view={article} />
        ) : (
          <div>
            <header className="page-head">
              <h1>{column.name}</h1>
            </header>
            <p className="empty">{say('column.empty')}</p>
          </div>
        )}
      </div>
    </Layout>
  )
}

function columnFrame(view: ColumnListView | ColumnPageView): PageFrame {
  return {
    site: view.site,
    locale: view.locale,
    href: view.column.href,
    title: view.column.name,
    description: view.column.description,
    crumbs: view.crumbs,
    column: view.column,
    otherLanguageHref: view.otherLanguageHref,
  }
}

function ColumnSide(props: { column: ColumnView; siblings: NavItem[]; locale: Locale }) {
  if (props.siblings.length === 0) return null
  return (
    <SideNav
      title={speak(strings, props.locale)('side.title')}
      label={speak(strings, props.locale)('side.label')}
      items={props.siblings}
    />
  )
}
