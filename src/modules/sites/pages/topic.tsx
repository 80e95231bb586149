import { speak } from '../../../kernel/strings.ts'
import { strings } from '../../../portal/strings.ts'
import { Layout } from '../../../portal/ui/layout.tsx'
import { ItemList, ListSection, Section } from '../../../portal/ui/parts.tsx'
import type { TopicView } from '../../../portal/view.ts'

/** A topic 专题: its banner, then each sub-column with what is newest in it. */
export function TopicPage(view: TopicView) {
  const { column, locale } = view
  const say = speak(strings, locale)
  const bare = view.sections.length === 0
  return (
    <Layout
      frame={{
        site: view.site,
        locale,
        href: column.href,
        title: column.name,
        description: column.description,
        crumbs: view.crumbs,
        column,
        feedBase: column.href,
        otherLanguageHref: view.otherLanguageHref,
      }}
    >
      <header className={view.picture ? 'topic-banner topic-banner-picture' : 'topic-banner'}>
        {view.picture && <img src={view.picture.src} alt={view.picture.alt} />}
        <div>
          <p>{say('topic.label')}</p>
          <h1>{column.name}</h1>
          {column.description && <p>{column.description}</p>}
        </div>
      </header>
      {column.archived && <p className="banner">{say('column.archived')}</p>}
      <div className="topic-sections">
        {view.sections.map((section) => (
          <ListSection key={section.href} section={section} locale={locale} />
        ))}
      </div>
      {(view.items.length > 0 || bare) && (
        <Section title={say('topic.items')} locale={locale}>
          <ItemList items={view.items} locale={locale} />
        </Section>
      )}
    </Layout>
  )
}
