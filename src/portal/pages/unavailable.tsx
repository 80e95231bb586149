import { speak } from '../../kernel/strings.ts'
import { exportStrings } from '../export/strings.ts'
import { Layout } from '../ui/layout.tsx'
import { errorReportHref, homeHref, organizationHref, siteMapHref } from '../urls.ts'
import type { MissingView } from '../view.ts'

/** In a static copy: what only the running platform can do, and where to go instead. */
export function UnavailablePage(view: MissingView) {
  const { site, locale } = view
  const say = speak(exportStrings, locale)
  return (
    <Layout
      frame={{
        site,
        locale,
        href: view.href,
        title: say('unavailable.title'),
        description: '',
        crumbs: [],
        unlisted: true,
      }}
    >
      <div className="message">
        <h1>{say('unavailable.title')}</h1>
        <p>{say('unavailable.words')}</p>
        <p>{say('unavailable.instead')}</p>
        <ul>
          <li>
            <a href={siteMapHref(site.base, locale)}>{say('unavailable.siteMap')}</a>
          </li>
          {view.suggestions.length > 0 && (
            <li>
              {say('unavailable.columns')}
              <ul className="link-row">
                {view.suggestions.map((link) => (
                  <li key={link.href}>
                    <a href={link.href}>{link.text}</a>
                  </li>
                ))}
              </ul>
            </li>
          )}
          <li>
            {site.phone ? (
              say('unavailable.phone', { phone: site.phone })
            ) : (
              <a href={organizationHref(site.base, locale)}>{say('unavailable.contact')}</a>
            )}
          </li>
          {site.siteIdCode && (
            <li>
              <a
                href={errorReportHref(site.siteIdCode, site.origin + homeHref(site.base, locale))}
                rel="external nofollow"
              >
                {say('unavailable.report')}
              </a>
            </li>
          )}
        </ul>
      </div>
    </Layout>
  )
}
