import { gateStrings } from '../../strings.ts'
import type { Gate } from '../gates.ts'

/** Internal links that lead nowhere yet only warn: they are kept by id and heal when the target is published. */
export const linksGate: Gate = ({ links }) =>
  links
    .filter((link) => link.state !== 'live')
    .map((link) => ({
      gate: 'links',
      key: `link:${link.href}`,
      severity: 'warn' as const,
      phrase:
        link.state === 'unpublished' ? gateStrings['links.unpublished'] : gateStrings['links.dead'],
      params: { title: link.title, href: link.href },
      legalBasis: null,
      place: { field: 'body' },
      overridableBy: [],
    }))
