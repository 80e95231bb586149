import { speak } from '../../kernel/strings.ts'
import { strings } from '../strings.ts'
import { HelpLinks } from '../ui/help.tsx'
import { Layout } from '../ui/layout.tsx'
import { homeHref } from '../urls.ts'
import type { MissingView } from '../view.ts'

/** 404, with ways on. */
export function MissingPage(view: MissingView) {
  const say = speak(strings, view.locale)
  return (
    <Layout
      frame={{
        site: view.site,
        locale: view.locale,
        href: view.href,
        title: say('missing.title'),
        description: '',
        crumbs: [{ href: homeHref(view.site.base, view.locale), text: say('home') }],
        unlisted: true,
      }}
    >
      <div className="message">
        <p className="message-code" aria-hidden="true">
          404
        </p>
        <h1>{say('missing.title')}</h1>
        <p>{say('missing.words')}</p>
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
