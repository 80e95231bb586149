import type { ReactNode } from 'react'
import { type Locale, speak } from '../../kernel/strings.ts'
import type { BlockKind } from '../../modules/sites/rules/home.ts'
import type { BlockViews, HomeBlockView } from '../home-view.ts'
import { strings } from '../strings.ts'
import { Day, ItemList, ListSection, Section, TopicCards } from '../ui/parts.tsx'
import type { ListItem } from '../view.ts'
import { ContactCard } from './contact-card.tsx'

type Component<K extends BlockKind> = (view: BlockViews[K], locale: Locale) => ReactNode

/** How each kind of block looks. */
const BLOCK_COMPONENTS: { [K in BlockKind]: Component<K> } = {
  focus: (view, locale) => <Focus view={view} locale={locale} />,
  list: (section, locale) => <ListSection section={section} locale={locale} />,
  policies: (section, locale) => <ListSection section={section} locale={locale} />,
  areas: (view, locale) => <Areas view={view} locale={locale} />,
  disclosure: (view, locale) => <Disclosure view={view} locale={locale} />,
  services: (view, locale) => <Services view={view} locale={locale} />,
  interaction: (view, locale) => <Interaction view={view} locale={locale} />,
  topics: ({ title, topics }, locale) => (
    <Section title={title} locale={locale}>
      <TopicCards topics={topics} />
    </Section>
  ),
  figures: (view, locale) => <Figure view={view} locale={locale} />,
  education: ({ title, href, items }, locale) => (
    <Section title={title} href={href} locale={locale}>
      <ItemList items={items} locale={locale} summaries />
    </Section>
  ),
  links: ({ title, links }, locale) => (
    <Section title={title} locale={locale}>
      <ul className="friend-links">
        {links.map((link) => (
          <li key={`${link.text} ${link.href}`}>
            <a href={link.href}>{link.text}</a>
          </li>
        ))}
      </ul>
    </Section>
  ),
  organization: (card, locale) => <ContactCard card={card} locale={locale} />,
}

export function HomeBlock({ block, locale }: { block: HomeBlockView; locale: Locale }) {
  return componentOf(block.kind)(block.view, locale)
}

/** A block's view is that of its kind; a lookup by kind cannot say so. */
function componentOf(kind: BlockKind): (view: unknown, locale: Locale) => ReactNode {
  return BLOCK_COMPONENTS[kind] as (view: unknown, locale: Locale) => ReactNode
}

/** The lead story large, the others beside it. */
function Focus({ view, locale }: { view: BlockViews['focus']; locale: Locale }) {
  return (
    <section className="focus" aria-label={view.title}>
      {view.lead && <Lead item={view.lead} />}
      <div className="focus-list">
        <Section title={view.title} href={view.href} locale={locale}>
          <ItemList items={view.items} locale={locale} />
        </Section>
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

function Areas({ view, locale }: { view: BlockViews['areas']; locale: Locale }) {
  return (
    <Section title={view.title} locale={locale}>
      <ul className="areas">
        {view.cards.map((card) => (
          <li key={`${card.text} ${card.href}`}>
            <a className="area-name" href={card.href}>
              {card.text}
            </a>
            {card.newest && <a href={card.newest.href}>{card.newest.text}</a>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Disclosure({ view, locale }: { view: BlockViews['disclosure']; locale: Locale }) {
  const say = speak(strings, locale)
  return (
    <Section title={view.title} href={view.column.href} locale={locale} className="band">
      <div className="disclosure-home">
        <div>
          <form className="side-search" action={view.column.href} method="get">
            <label htmlFor="home-disclosure">{say('disclosure.search')}</label>
            <div>
              <input id="home-disclosure" type="search" name="q" maxLength={100} />
              <button type="submit">{say('disclosure.submit')}</button>
            </div>
          </form>
          <ul className="entries">
            {view.entries.map((entry) => (
              <li key={entry.href}>
                <a href={entry.href}>{entry.text}</a>
              </li>
            ))}
          </ul>
        </div>
        <ItemList items={view.items} locale={locale} />
      </div>
    </Section>
  )
}

function Services({ view, locale }: { view: BlockViews['services']; locale: Locale }) {
  return (
    <Section title={view.title} href={view.href} locale={locale}>
      {view.items.length === 0 ? (
        <ItemList items={[]} locale={locale} />
      ) : (
        <ul className="services">
          {view.items.map((item) => (
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

function Interaction({ view, locale }: { view: BlockViews['interaction']; locale: Locale }) {
  return (
    <Section
      title={view.title}
      {...(view.href ? { href: view.href } : {})}
      locale={locale}
      className="interaction"
    >
      <ul className="ways">
        {view.ways.map((way) => (
          <li key={`${way.text} ${way.href}`}>
            <a href={way.href}>
              <span className="service-name">{way.text}</span>
              {way.words && <span className="service-words">{way.words}</span>}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Figure({ view, locale }: { view: BlockViews['figures']; locale: Locale }) {
  const { figure } = view
  return (
    <Section title={view.title} href={view.href} locale={locale}>
      <p className="home-figure-sentence">{figure.sentence}</p>
      {figure.chartHtml === null ? (
        <ItemList items={[]} locale={locale} />
      ) : (
        <div className="figure-chart" dangerouslySetInnerHTML={{ __html: figure.chartHtml }} />
      )}
    </Section>
  )
}
