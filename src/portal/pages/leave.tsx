import { speak } from '../../kernel/strings.ts'
import { accessStrings } from '../access-strings.ts'
import type { LeaveView } from '../access-view.ts'
import { Layout } from '../ui/layout.tsx'

/** Says that the reader goes outside government, and where to. Nothing happens by itself. */
export function LeavePage(view: LeaveView) {
  const say = speak(accessStrings, view.locale)
  return (
    <Layout
      frame={{
        site: view.site,
        locale: view.locale,
        href: view.href,
        title: say('leave.title'),
        description: '',
        crumbs: [],
        unlisted: true,
      }}
    >
      <div className="message leave">
        <h1>{say('leave.title')}</h1>
        <p>
          {say('leave.words', {
            site: view.locale === 'en' ? view.site.nameEn : view.site.name,
          })}
        </p>
        <dl className="message-facts">
          <div>
            <dt>{say('leave.target')}</dt>
            <dd>
              <strong>{view.host}</strong>
              <br />
              <span className="leave-target">{view.target}</span>
            </dd>
          </div>
        </dl>
        <p className="leave-ways">
          <a className="button" href={view.target} rel="external nofollow noopener noreferrer">
            {say('leave.go')}
          </a>
          <a href={view.homeHref}>{say('leave.stay')}</a>
        </p>
      </div>
    </Layout>
  )
}
