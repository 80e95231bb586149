import type { Hit } from '../../../checks/engine/finding.ts'
import { checkLink } from '../../../checks/rules/links/link.ts'
import { linksOf } from '../../../content/rules/body/text.ts'
import type { GateInput, Place } from '../gates.ts'

type Read = Pick<GateInput, 'body' | 'attachments' | 'known' | 'categories'>

/**
 * What is wrong with where the links of the body and the attachments elsewhere lead, `read` as other
 * hits. The key counts the links: an address may hold what nobody is to keep.
 */
export function findInLinks<T>(
  { body, attachments, known, categories }: Read,
  read: (address: string, hit: Hit) => T,
): (T & { place: Place; key: string })[] {
  const links = [
    ...linksOf(body).map((address, n) => ({ address, field: 'body', key: `link:${n}` })),
    ...attachments.flatMap(({ url }, n) => {
      const field = `attachments.${n}`
      return url ? [{ address: url, field, key: field }] : []
    }),
  ]
  return links.flatMap(({ address, field, key }) =>
    checkLink(address, known)
      .filter(({ rule }) => categories.includes(rule.category))
      .map((hit) => ({ ...read(address, hit), place: { field }, key })),
  )
}
