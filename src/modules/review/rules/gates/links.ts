import { gateStrings } from '../../strings.ts'
import type { Gate } from '../gates.ts'

/** Internal links that lead nowhere yet only warn: they are kept by id and heal when the target is published. */
export const linksGate: Gate = ({ links }) =>
  links.flatMap(({ state, href, title }) =>
    state === 'live'
      ? []
      : [
          {
            gate: 'links',
            key: `link:${href}`,
            severity: 'warn' as const,
            phrase: linkPhrase(state),
            params: { title, href },
            legalBasis: null,
            place: { field: 'body' },
            overridableBy: [],
          },
        ],
  )

/** What is said of a link that does not lead to a public page. */
export function linkPhrase(state: 'unpublished' | 'dead') {
  return gateStrings[state === 'unpublished' ? 'links.unpublished' : 'links.dead']
}
