import { beijingTime } from '../../kernel/days.ts'
import { speak } from '../../kernel/strings.ts'
import { strings } from '../../portal/strings.ts'
import { HelpLinks } from '../../portal/ui/help.tsx'
import { Layout } from '../../portal/ui/layout.tsx'
import { ItemList, Section } from '../../portal/ui/parts.tsx'
import { homeHref } from '../../portal/urls.ts'
import type { GoneView, WithdrawnView } from '../../portal/view.ts'

/** A withdrawn publication's address says what stood there, when it went and why. */
export function WithdrawnPage(view: WithdrawnView) {
  const { locale } = view
  const say = speak(strings, locale)
  return (
    <Layout
      frame={{
        site: view.site,
        locale,
        href: view.href,
        title: say('withdrawn.title'),
        description: view.explanation,
        crumbs: view.crumbs,
        otherLanguageHref: view.otherLanguageHref,
        unlisted: true,
      }}
    >
      <div className="message">
        <h1>{say('withdrawn.title')}</h1>
        <dl className="message-facts">
          <div>
            <dt>{say('withdrawn.what')}</dt>
            <dd>{view.title}</dd>
          </div>
          {view.documentNo && (
            <div>
              <dt>{say('fact.documentNo')}</dt>
              <dd>{view.documentNo}</dd>
            </div>
          )}
          {view.publishedAt && (
            <div>
              <dt>{say('withdrawn.published')}</dt>
              <dd>
                <time dateTime={view.publishedAt}>{beijingTime(view.publishedAt)}</time>
              </dd>
            </div>
          )}
          <div>
            <dt>{say('withdrawn.when')}</dt>
            <dd>
              <time dateTime={view.withdrawnAt}>{beijingTime(view.withdrawnAt)}</time>
            </dd>
          </div>
          <div>
            <dt>{say('withdrawn.why')}</dt>
            <dd>{view.explanation}</dd>
          </div>
        </dl>
        <HelpLinks site={view.site} locale={locale} column={view.column} suggestions={[]} />
      </div>
      {view.related.length > 0 && (
        <Section title={say('withdrawn.related')} locale={locale}>
          <ItemList items={view.related} locale={locale} />
        </Section>
      )}
    </Layout>
  )
}

/** 410: the address was ours, what it held is no longer public. */
export function GonePage(view: GoneView) {
  const say = speak(strings, view.locale)
  return (
    <Layout
      frame={{
        site: view.site,
        locale: view.locale,
        href: view.href,
        title: say('gone.title'),
        description: '',
        crumbs: [{ href: homeHref(view.site.base, view.locale), text: say('home') }],
        unlisted: true,
      }}
    >
      <div className="message">
        <h1>{say('gone.title')}</h1>
        <p>{view.explanation || say('gone.words')}</p>
        {view.at && <p>{say('gone.at', { at: beijingTime(view.at) })}</p>}
        <HelpLinks
          site={view.site}
          locale={view.locale}
          column={null}
          suggestions={view.suggestions}
        />
      </div>
    </Layout>
  )
}
