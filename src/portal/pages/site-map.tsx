import { speak } from '../../kernel/strings.ts'
import { figureStrings } from '../../modules/figures/strings.ts'
import { annualReportWords } from '../annual-report-strings.ts'
import { strings } from '../strings.ts'
import { Layout } from '../ui/layout.tsx'
import {
  annualReportsHref,
  feedHref,
  figuresHref,
  homeHref,
  organizationHref,
  siteMapHref,
  standardHref,
} from '../urls.ts'
import type { SiteMapNode, SiteMapView } from '../view.ts'

/** Every column and topic of the site on one page, and its feeds. */
export function SiteMapPage(view: SiteMapView) {
  const { site, locale } = view
  const say = speak(strings, locale)
  const title = say('siteMap.title')
  const href = siteMapHref(site.base, locale)
  const home = homeHref(site.base, locale)
  // Feeds are the standard version's.
  const machines = site.elder ? standardHref(site.base, home) : home
  return (
    <Layout
      frame={{
        site,
        locale,
        href,
        title,
        description: say('siteMap.description'),
        crumbs: [
          { href: home, text: say('home') },
          { href, text: title },
        ],
        otherLanguageHref: siteMapHref(site.base, locale === 'en' ? 'zh-CN' : 'en'),
      }}
    >
      <header className="page-head">
        <h1>{title}</h1>
        <p>{say('siteMap.description')}</p>
      </header>
      <div className="site-map">
        {view.columns.map((column) => (
          <section key={column.href}>
            <h2>
              <a href={column.href}>{column.text}</a>
            </h2>
            <Branch nodes={column.children} />
          </section>
        ))}
        {view.topics.length > 0 && (
          <section>
            <h2>{say('siteMap.topics')}</h2>
            <Branch nodes={view.topics.map((topic) => ({ ...topic, children: [] }))} />
          </section>
        )}
        <section>
          <h2>{say('siteMap.more')}</h2>
          <ul>
            <li>
              <a href={organizationHref(site.base, locale)}>{say('organization.title')}</a>
            </li>
            <li>
              <a href={figuresHref(site.base, locale)}>{speak(figureStrings, locale)('title')}</a>
            </li>
            <li>
              <a href={annualReportsHref(site.base, locale)}>
                {speak(annualReportWords, locale)('title')}
              </a>
            </li>
            <li>
              <a href={feedHref(machines, 'rss')}>{say('siteMap.rss')}</a>
            </li>
            <li>
              <a href={feedHref(machines, 'atom')}>{say('siteMap.atom')}</a>
            </li>
            <li>
              <a href={feedHref(machines, 'json')}>{say('siteMap.json')}</a>
            </li>
          </ul>
        </section>
      </div>
    </Layout>
  )
}

function Branch({ nodes }: { nodes: SiteMapNode[] }) {
  if (nodes.length === 0) return null
  return (
    <ul>
      {nodes.map((node) => (
        <li key={node.href}>
          <a href={node.href}>{node.text}</a>
          <Branch nodes={node.children} />
        </li>
      ))}
    </ul>
  )
}
