import { SECURITY } from './security.ts'

/** A form's one-time key as the form made it; anything else is replaced. */
export const FORM_KEY = /^[\w-]{43}$/

/** What a page with somebody's own words carries: kept nowhere, passed on to nobody. */
export const PRIVATE = {
  ...SECURITY,
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
}

/** What PostgreSQL can hold of a field; a file sent instead is no words. */
export function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll('\u0000', '').toWellFormed() : ''
}
