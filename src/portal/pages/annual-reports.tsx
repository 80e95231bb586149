import { type Locale, speak } from '../../kernel/strings.ts'
import { Downloads, FigureSection, type FigureView } from '../../modules/figures/pages.tsx'
import { figureStrings } from '../../modules/figures/strings.ts'
import { annualReportWords } from '../annual-report-strings.ts'
import { Layout } from '../ui/layout.tsx'
import type { Breadcrumb, Link, SiteView } from '../view.ts'

export type AnnualReportsView = {
  site: SiteView
  locale: Locale
  href: string
  crumbs: Breadcrumb[]
  otherLanguageHref: string
  description: string
  /** Newest first, years without a report included. */
  sources: { year: number; report: Link | null; form: string | null; source: string }[]
  /** Titles of reports that do not say their year. */
  unknown: string[]
  figures: FigureView[]
  downloads: Link[]
}

/** The annual reports of all years side by side: where the figures come from, then each part drawn and in a table. */
export function AnnualReportsPage(view: AnnualReportsView) {
  const say = speak(annualReportWords, view.locale)
  const sayFigure = speak(figureStrings, view.locale)
  const title = say('title')
  return (
    <Layout
      frame={{
        site: view.site,
        locale: view.locale,
        href: view.href,
        title,
        description: view.description,
        crumbs: view.crumbs,
        otherLanguageHref: view.otherLanguageHref,
      }}
    >
      <header className="page-head">
        <h1>{title}</h1>
        <p>{view.description}</p>
      </header>
      {view.sources.length === 0 ? (
        <p className="empty">{say('none')}</p>
      ) : (
        <>
          {view.figures.length > 0 && <p className="hint">{say('notes')}</p>}
          <Downloads links={view.downloads} say={sayFigure} />
          <div className="years">
            {view.figures.map((figure) => (
              <FigureSection key={figure.name} figure={figure} say={sayFigure} />
            ))}
          </div>
          <Sources view={view} />
        </>
      )}
      {view.unknown.length > 0 && (
        <p className="hint">
          {say('unknownYear', { titles: view.unknown.join(say('title.and')) })}
        </p>
      )}
    </Layout>
  )
}

function Sources({ view }: { view: AnnualReportsView }) {
  const say = speak(annualReportWords, view.locale)
  return (
    <section className="figure year-sources" id="sources" aria-labelledby="sources-h">
      <h2 id="sources-h">{say('sources.title')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable, so the keyboard must reach it (WCAG 2.1.1) */}
      <section className="figure-table" aria-label={say('sources.table')} tabIndex={0}>
        <table>
          <caption className="visually-hidden">{say('sources.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('sources.year')}</th>
              <th scope="col">{say('sources.report')}</th>
              <th scope="col">{say('sources.form')}</th>
              <th scope="col">{say('sources.source')}</th>
            </tr>
          </thead>
          <tbody>
            {view.sources.map(({ year, report, form, source }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td>
                  {report ? (
                    <a href={report.href} lang="zh-CN">
                      {report.text}
                    </a>
                  ) : (
                    say('blank')
                  )}
                </td>
                <td>{form ?? say('blank')}</td>
                <td>{source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
