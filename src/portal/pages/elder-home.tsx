import { speak } from '../../kernel/strings.ts'
import { accessStrings } from '../access-strings.ts'
import type { ElderHomeView } from '../access-view.ts'
import { strings } from '../strings.ts'
import { Layout } from '../ui/layout.tsx'
import { ItemList, Section } from '../ui/parts.tsx'
import { homeHref, siteMapHref } from '../urls.ts'

/** The front page in the elder version: a few large blocks, the newest notices, nothing else. */
export function ElderHomePage(view: ElderHomeView) {
  const { site, locale } = view
  const say = speak(accessStrings, locale)
  const name = locale === 'en' ? site.nameEn : site.name
  return (
    <Layout
      frame={{
        site,
        locale,
        href: homeHref(site.base, locale),
        title: name,
        description: speak(strings, locale)('home.description', { name }),
        crumbs: [],
        otherLanguageHref: homeHref(site.base, locale === 'en' ? 'zh-CN' : 'en'),
      }}
    >
      <h1 className="visually-hidden">{name}</h1>
      <Section title={say('elder.blocks')} locale={locale}>
        <ul className="elder-blocks">
          {view.blocks.map((block) => (
            <li key={block.href}>
              <a href={block.href}>{block.text}</a>
            </li>
          ))}
          <li>
            <a href={siteMapHref(site.base, locale)}>{say('elder.all')}</a>
          </li>
        </ul>
      </Section>
      {view.news.length > 0 && (
        <Section title={say('elder.news')} locale={locale}>
          <ItemList items={view.news} locale={locale} />
        </Section>
      )}
    </Layout>
  )
}
