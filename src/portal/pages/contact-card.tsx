import { type Locale, speak } from '../../kernel/strings.ts'
import { strings } from '../strings.ts'
import type { OrganizationCard } from '../view.ts'

/** Where the agency is and how to reach it, on the home page. */
export function ContactCard({ card, locale }: { card: OrganizationCard; locale: Locale }) {
  const say = speak(strings, locale)
  const facts = [
    [say('organization.address'), card.address],
    [say('organization.hours'), card.officeHours],
    [say('organization.phone'), card.phone],
  ].filter(([, value]) => value !== '')
  return (
    <section className="card" aria-labelledby="contact-card">
      <h2 id="contact-card">{say('organization.title')}</h2>
      <p className="card-name">{card.name}</p>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <a className="button" href={card.href}>
        {say('organization.more')}
      </a>
    </section>
  )
}
