import type { Hit } from '../../engine/finding.ts'
import { contacts, type Known } from '../privacy/contacts.ts'
import { isInnerAddress } from './addresses.ts'
import { LINKS } from './rules.data.ts'

/**
 * What is wrong with where a link leads, which no reader of the words around it sees: an inner network,
 * a person's telephone or mailbox, personal numbers handed on in a query. Places count in the address.
 */
export function checkLink(address: string, known: Known): Hit[] {
  const told = /^(?:tel|mailto|sms):(.*)$/is.exec(address)?.[1] ?? /\?(.*)$/s.exec(address)?.[1]
  const words = decodeSafely((told ?? '').replaceAll('+', ' '))
  const personal = contacts(words, known)
  const place = { start: 0, end: address.length }
  const masked = personal.reduce((shown, { start, end, masked: mask = '' }) => {
    const own = words.slice(start, end)
    // Written in another way in the address itself, nothing of what it hands on is shown.
    return shown.includes(own) ? shown.replaceAll(own, mask) : withoutRest(address, told!)
  }, address)
  const inner: Hit[] = isInnerAddress(address)
    ? [{ rule: LINKS['inner-address'], ...place, params: { word: masked } }]
    : []
  return [...inner, ...personal.map((hit) => ({ ...hit, suggestions: [], ...place }))].map((hit) =>
    personal.length > 0 ? { ...hit, masked } : hit,
  )
}

function withoutRest(address: string, told: string): string {
  return `${address.slice(0, address.length - told.length)}…`
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
