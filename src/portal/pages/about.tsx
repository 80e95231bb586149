import { type Say, speak } from '../../kernel/strings.ts'
import { accessStrings } from '../access-strings.ts'
import type { AboutView } from '../access-view.ts'
import { Layout } from '../ui/layout.tsx'
import { findErrorsHref } from '../urls.ts'

type Words = Say<typeof accessStrings>

/** The accessibility and the privacy statement. */
export function AboutPage(view: AboutView) {
  const say = speak(accessStrings, view.locale)
  return (
    <Layout
      frame={{
        site: view.site,
        locale: view.locale,
        href: view.href,
        title: say(`${view.page}.title`),
        description: say(`${view.page}.description`),
        crumbs: view.crumbs,
        otherLanguageHref: view.otherLanguageHref,
      }}
    >
      <article className="article">
        <header className="article-head">
          <h1>{say(`${view.page}.title`)}</h1>
        </header>
        <div className="body">
          {view.page === 'accessibility' ? (
            <Accessibility view={view} say={say} />
          ) : (
            <Privacy view={view} say={say} />
          )}
        </div>
      </article>
    </Layout>
  )
}

function Accessibility({ view, say }: { view: AboutView; say: Words }) {
  return (
    <>
      <p>{say('accessibility.lead', { name: view.organization.name })}</p>
      <h2>{say('accessibility.offers')}</h2>
      <ul>
        <li>{say('accessibility.keyboard')}</li>
        <li>{say('accessibility.reader')}</li>
        <li>{say('accessibility.elder')}</li>
        <li>{say('accessibility.tools')}</li>
        <li>{say('accessibility.zoom')}</li>
      </ul>
      <h2>{say('accessibility.limits')}</h2>
      <ul>
        <li>{say('accessibility.attachments')}</li>
        <li>{say('accessibility.media')}</li>
      </ul>
      <h2>{say('accessibility.feedback')}</h2>
      <p>{say('accessibility.feedbackWords')}</p>
      <Ways view={view} say={say} />
      <p>
        <a
          className="button"
          href={`${findErrorsHref(view.site.base, view.locale, '/accessibility/')}&kind=inaccessible`}
        >
          {say('accessibility.report')}
        </a>
      </p>
    </>
  )
}

function Privacy({ view, say }: { view: AboutView; say: Words }) {
  return (
    <>
      <p>{say('privacy.lead', { name: view.organization.name })}</p>
      <h2>{say('privacy.browsing')}</h2>
      <ul>
        <li>{say('privacy.noTracking')}</li>
        <li>{say('privacy.textSize')}</li>
        <li>{say('privacy.speech')}</li>
      </ul>
      <h2>{say('privacy.sending')}</h2>
      <ul>
        <li>{say('privacy.report')}</li>
        <li>{say('privacy.application')}</li>
        <li>{say('privacy.draft')}</li>
        <li>{say('privacy.address')}</li>
      </ul>
      <h2>{say('privacy.rights')}</h2>
      <p>{say('privacy.rightsWords')}</p>
      <Ways view={view} say={say} />
    </>
  )
}

function Ways({ view, say }: { view: AboutView; say: Words }) {
  const { phone, email, address } = view.organization
  return (
    <ul>
      {phone && (
        <li>
          {say('accessibility.phone')}
          {phone}
        </li>
      )}
      {email && (
        <li>
          {say('accessibility.email')}
          <a href={`mailto:${email}`}>{email}</a>
        </li>
      )}
      {address && (
        <li>
          {say('accessibility.address')}
          {address}
        </li>
      )}
    </ul>
  )
}
