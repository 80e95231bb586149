import { type Locale, speak } from '../../kernel/strings.ts'
import { strings } from '../strings.ts'
import { homeHref, organizationHref, searchHref, siteMapHref } from '../urls.ts'
import type { ColumnView, Link, SiteView } from '../view.ts'

/** Ways on from a page that has nothing to show. */
export function HelpLinks(props: {
  site: SiteView
  locale: Locale
  column: ColumnView | null
  suggestions: Link[]
}) {
  const { site, locale, column } = props
  const say = speak(strings, locale)
  const links: Link[] = [
    ...(column ? [{ href: column.href, text: say('help.column', { name: column.name }) }] : []),
    { href: homeHref(site.base, locale), text: say('help.home') },
    { href: siteMapHref(site.base, locale), text: say('siteMap.title') },
    { href: organizationHref(site.base, locale), text: say('help.contact') },
    ...props.suggestions,
  ]
  return (
    <>
      <search>
        <form className="search search-wide" action={searchHref(site.base, locale)} method="get">
          <label htmlFor="help-search">{say('help.search')}</label>
          <input id="help-search" type="search" name="q" maxLength={100} />
          <button type="submit">{say('search.submit')}</button>
        </form>
      </search>
      <p>{say('help.elsewhere')}</p>
      <ul className="link-row">
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{link.text}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
