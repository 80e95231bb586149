import { type Say, speak } from '../../kernel/strings.ts'
import { organizationLd } from '../json-ld.ts'
import { strings } from '../strings.ts'
import { Layout } from '../ui/layout.tsx'
import { Day, ItemList, ListSection, Section, TopicCards } from '../ui/parts.tsx'
import { homeHref } from '../urls.ts'
import type { HomeView, ListItem, SectionView } from '../view.ts'
import { ContactCard } from './contact-card.tsx'

/** The agency's front page: what is new, what is owed to the public, where to go. */
export function HomePage(view: HomeView) {
  const { site, locale } = view
  const say = speak(strings, locale)
  const href = homeHref(site.base, locale)
  return (
    <Layout
      frame={{
        site,
        locale,
        href,
        title: site.name,
        description: say('home.description', { name: site.organizationName }),
        crumbs: [],
        feedBase: href,
        jsonLd: [organizationLd(site)],
        otherLanguageHref: homeHref(site.base, 'en'),
      }}
    >
      <h1 className="visually-hidden">{site.name}</h1>
      {view.focus && <Focus section={view.focus} say={say} />}
      <div className="home-pair">
        {view.notices && <ListSection section={view.notices} locale={locale} />}
        {view.policies && <ListSection section={view.policies} locale={locale} />}
      </div>
      {view.disclosure && <Disclosure view={view} disclosure={view.disclosure} />}
      <div className="home-more">
        {view.more.map((section) => (
          <ListSection key={section.href} section={section} locale={locale} />
        ))}
      </div>
      {view.services && <Services section={view.services} view={view} />}
      {view.topics.length > 0 && (
        <Section title={say('home.topics')} locale={locale}>
          <TopicCards topics={view.topics} />
        </Section>
      )}
      <div className="home-pair home-pair-wide">
        {view.education && (
          <Section title={view.education.title} href={view.education.href} locale={locale}>
            <ItemList items={view.education.items} locale={locale} summaries />
          </Section>
        )}
        <ContactCard card={view.organization} locale={locale} />
      </div>
    </Layout>
  )
}

/** The lead story large, the others beside it. */
function Focus({ section, say }: { section: SectionView; say: Say<typeof strings> }) {
  const [lead, ...rest] = section.items
  return (
    <section className="focus" aria-label={section.title}>
      {lead && <Lead item={lead} />}
      <div className="focus-list">
        <div className="section-head">
          <h2>{section.title}</h2>
          <a className="more" href={section.href}>
            {say('more')}
            <span className="visually-hidden">{say('more.of', { title: section.title })}</span>
          </a>
        </div>
        <ItemList items={rest} locale="zh-CN" />
      </div>
    </section>
  )
}

function Lead({ item }: { item: ListItem }) {
  return (
    <article className={item.picture ? 'lead lead-picture' : 'lead'}>
      {item.picture && <img src={item.picture.src} alt={item.picture.alt} />}
      <div className="lead-words">
        <h2>
          <a href={item.href}>{item.title}</a>
        </h2>
        {item.summary && <p>{item.summary}</p>}
        <Day at={item.publishedAt} />
      </div>
    </article>
  )
}

function Disclosure(props: { view: HomeView; disclosure: NonNullable<HomeView['disclosure']> }) {
  const { view, disclosure } = props
  const say = speak(strings, view.locale)
  return (
    <Section
      title={disclosure.column.name}
      href={disclosure.column.href}
      locale={view.locale}
      className="band"
    >
      <div className="disclosure-home">
        <div>
          <form className="side-search" action={disclosure.column.href} method="get">
            <label htmlFor="home-disclosure">{say('disclosure.search')}</label>
            <div>
              <input id="home-disclosure" type="search" name="q" maxLength={100} />
              <button type="submit">{say('disclosure.submit')}</button>
            </div>
          </form>
          <ul className="entries">
            {disclosure.entries.map((entry) => (
              <li key={entry.href}>
                <a href={entry.href}>{entry.text}</a>
              </li>
            ))}
          </ul>
        </div>
        <ItemList items={disclosure.items} locale={view.locale} />
      </div>
    </Section>
  )
}

function Services({ section, view }: { section: SectionView; view: HomeView }) {
  return (
    <Section title={section.title} href={section.href} locale={view.locale}>
      {section.items.length === 0 ? (
        <ItemList items={[]} locale={view.locale} />
      ) : (
        <ul className="services">
          {section.items.map((item) => (
            <li key={item.id}>
              <a href={item.href}>
                <span className="service-name">{item.title}</span>
                {item.summary && <span className="service-words">{item.summary}</span>}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
