import { speak } from '../../kernel/strings.ts'
import { organizationLd } from '../json-ld.ts'
import { strings } from '../strings.ts'
import { Layout } from '../ui/layout.tsx'
import { ListSection } from '../ui/parts.tsx'
import { homeHref } from '../urls.ts'
import type { EnglishHomeView } from '../view.ts'
import { ContactCard } from './contact-card.tsx'

/** The English home: what exists in English, and an honest word about the rest. */
export function EnglishHomePage(view: EnglishHomeView) {
  const { site, locale } = view
  const say = speak(strings, locale)
  const href = homeHref(site.base, locale)
  return (
    <Layout
      frame={{
        site,
        locale,
        href,
        title: site.nameEn,
        description: say('english.description', { name: site.organizationNameEn }),
        crumbs: [],
        feedBase: href,
        jsonLd: [organizationLd(site)],
        otherLanguageHref: homeHref(site.base, 'zh-CN'),
      }}
    >
      <div className="english-lead">
        <h1>{site.organizationNameEn}</h1>
        <p>{say('english.lead')}</p>
        <p>
          {say('english.mostlyChinese')}{' '}
          <a href={homeHref(site.base, 'zh-CN')} lang="zh-CN" hrefLang="zh-CN">
            {speak(strings, 'zh-CN')('english.toChinese')}
          </a>
        </p>
      </div>
      <div className="home-pair">
        <div>
          {view.sections.length === 0 && <p className="empty">{say('english.nothing')}</p>}
          {view.sections.map((section) => (
            <ListSection key={section.href} section={section} locale={locale} />
          ))}
        </div>
        <ContactCard
          card={{ ...view.organization, name: view.organization.nameEn }}
          locale={locale}
        />
      </div>
    </Layout>
  )
}
