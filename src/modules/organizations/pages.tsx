import { speak } from '../../kernel/strings.ts'
import { organizationDetailLd } from '../../portal/json-ld.ts'
import { strings } from '../../portal/strings.ts'
import { Layout } from '../../portal/ui/layout.tsx'
import { homeHref, organizationHref } from '../../portal/urls.ts'
import type { OrganizationView } from '../../portal/view.ts'

/** Duties, leaders, units and how to reach the agency (条例 art. 20 item 2). */
export function OrganizationPage(view: OrganizationView) {
  const { site, locale } = view
  const say = speak(strings, locale)
  const title = say('organization.title')
  const href = organizationHref(site.base, locale)
  const name = locale === 'en' ? view.nameEn : view.name
  const chinese = locale === 'en' ? 'zh-CN' : undefined
  return (
    <Layout
      frame={{
        site,
        locale,
        href,
        title,
        description: say('organization.description', { name }),
        crumbs: [
          { href: homeHref(site.base, locale), text: say('home') },
          { href, text: title },
        ],
        jsonLd: [organizationDetailLd(view)],
        otherLanguageHref: organizationHref(site.base, locale === 'en' ? 'zh-CN' : 'en'),
      }}
    >
      <header className="page-head">
        <h1>{title}</h1>
        <p>{name}</p>
      </header>
      <div className="organization">
        <section className="panel contact" aria-labelledby="contact">
          <h2 id="contact">{say('organization.contact')}</h2>
          <Contact view={view} />
        </section>
        <section className="panel" aria-labelledby="duties">
          <h2 id="duties">{say('organization.duties')}</h2>
          {view.duties === '' ? (
            <p className="empty">{say('organization.noDuties')}</p>
          ) : (
            <div className="duties" lang={chinese}>
              {paragraphsOf(view.duties).map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </div>
          )}
        </section>
        <section className="panel" aria-labelledby="leaders">
          <h2 id="leaders">{say('organization.leaders')}</h2>
          {view.leaders.length === 0 ? (
            <p className="empty">{say('organization.noLeaders')}</p>
          ) : (
            <ul className="leaders" lang={chinese}>
              {view.leaders.map((leader) => (
                <li key={leader.id}>
                  <h3>
                    {leader.name}
                    <span>{leader.title}</span>
                  </h3>
                  {leader.portfolio && <p>{leader.portfolio}</p>}
                  {leader.resume && (
                    <details>
                      <summary lang={locale}>{say('organization.resume')}</summary>
                      <p>{leader.resume}</p>
                    </details>
                  )}
                </li>
              ))}
            </ul>
          )}
        </section>
        <section className="panel" aria-labelledby="units">
          <h2 id="units">{say('organization.units')}</h2>
          {view.units.length === 0 ? (
            <p className="empty">{say('organization.noUnits')}</p>
          ) : (
            <Units view={view} />
          )}
        </section>
      </div>
    </Layout>
  )
}

function Contact({ view }: { view: OrganizationView }) {
  const say = speak(strings, view.locale)
  const facts: [string, string, string?][] = [
    [say('organization.address'), view.address],
    [say('organization.hours'), view.officeHours],
    [say('organization.phone'), view.phone, `tel:${view.phone.replace(/[^\d+]/g, '')}`],
    [say('organization.fax'), view.fax],
    [say('organization.email'), view.email, `mailto:${view.email}`],
    [say('organization.postcode'), view.postcode],
  ]
  const known = facts.filter(([, value]) => value !== '')
  if (known.length === 0) return <p className="empty">{say('organization.noContact')}</p>
  return (
    <dl>
      {known.map(([name, value, href]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{href ? <a href={href}>{value}</a> : value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Units({ view }: { view: OrganizationView }) {
  const say = speak(strings, view.locale)
  const english = view.locale === 'en'
  return (
    <table className="units">
      <thead>
        <tr>
          <th scope="col">{say('organization.unit')}</th>
          <th scope="col">{say('organization.unitDuties')}</th>
          <th scope="col">{say('organization.phone')}</th>
        </tr>
      </thead>
      <tbody>
        {view.units.map((unit) => (
          <tr key={unit.id}>
            <th scope="row">{(english && unit.nameEn) || unit.name}</th>
            <td data-label={say('organization.unitDuties')} lang={english ? 'zh-CN' : undefined}>
              {unit.duties}
            </td>
            <td data-label={say('organization.phone')}>{unit.phone}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function paragraphsOf(text: string): string[] {
  return text.split(/\n+/).filter((line) => line.trim() !== '')
}
